/**
 * What the statistics of an area are about. Each is declared once: the schema, the facts of the rule language, the
 * labels and the documentation follow from these tables.
 *
 * A statistic is a count or an amount at a day, never a ratio: numerator and denominator are two statistics. No name of
 * a city and no year stands in a field.
 */
import type { Bilingual } from './report.ts';
import type { Kind } from './units.ts';

export interface StatisticEntry {
  readonly label: Bilingual;
  readonly unit: string;
  readonly kind: Kind;
  /** What it may be given `per` unit of: unit symbol → statistic. */
  readonly per?: Readonly<Record<string, string>>;
  /** It counts the whole of something that an area may have none of, so that a share of it can be empty. */
  readonly isWhole?: true;
  /** The statistic that a table of tasks sets it as a percentage of. */
  readonly shareOf?: 'older_persons' | 'villages';
  /** Amounts of money, minutes and metres need not be whole numbers. */
  readonly isDecimal?: true;
}

const people = (zh: string, en: string): StatisticEntry => ({ label: { zh, en }, unit: 'person', kind: 'people' });
const beds = (zh: string, en: string): StatisticEntry => ({ label: { zh, en }, unit: 'bed', kind: 'beds' });
const things = (zh: string, en: string): StatisticEntry => ({ label: { zh, en }, unit: 'item', kind: 'things' });
const money = (zh: string, en: string): StatisticEntry => ({
  label: { zh, en },
  unit: 'yuan',
  kind: 'money',
  isDecimal: true,
});
const whole = (entry: StatisticEntry): StatisticEntry => ({ ...entry, isWhole: true });

/** At a day. */
export const STATISTICS = {
  older_persons: whole(people('老年人数', 'older persons, as the authority counts them')),
  registered_older_persons: people('已入网登记的老年人数', 'older persons registered on the platform'),
  persons_65_and_over: whole(people('65 周岁以上老年人数', 'persons aged 65 and over')),
  health_managed_persons_65_and_over: people(
    '接受健康管理的 65 周岁以上老年人数',
    'persons aged 65 and over under health management',
  ),
  urban_population: whole(people('城镇人口', 'urban population')),
  care_staff: whole(people('养老护理人员数', 'care workers')),
  pretrained_care_staff: people('经岗前培训的养老护理人员数', 'care workers trained before they began'),
  eldercare_beds: whole({ ...beds('养老床位总数', 'eldercare beds'), per: { person: 'older_persons' } }),
  nursing_beds: beds('护理型床位数', 'nursing beds'),
  geriatric_nursing_beds: beds('老年医疗护理型床位数', 'geriatric medical-nursing beds'),
  government_operated_beds: beds('政府运营的养老床位数', 'eldercare beds operated by the government'),
  institution_beds: whole(beds('养老机构床位数', 'beds in eldercare institutions')),
  institution_nursing_beds: beds('养老机构护理型床位数', 'nursing beds in eldercare institutions'),
  support_home_beds: whole(beds('特困供养服务设施床位数', 'beds in support homes')),
  support_home_nursing_beds: beds('特困供养服务设施护理型床位数', 'nursing beds in support homes'),
  family_care_beds: {
    ...beds('家庭养老床位数', 'family care beds'),
    per: { person: 'older_persons' },
    shareOf: 'older_persons',
  },
  urban_communities: whole(things('城市社区数', 'urban communities')),
  covered_urban_communities: things(
    '养老服务设施已覆盖的城市社区数',
    'urban communities covered by eldercare facilities',
  ),
  core_communities: whole(things('中心城区社区数', 'communities of the central urban area')),
  covered_core_communities: things(
    '养老服务设施已覆盖的中心城区社区数',
    'communities of the central urban area covered',
  ),
  rural_communities: whole(things('农村社区数', 'rural communities')),
  covered_rural_communities: things(
    '养老服务设施已覆盖的农村社区数',
    'rural communities covered by eldercare facilities',
  ),
  rural_communities_with_station: things(
    '建有居家养老服务站点的农村社区数',
    'rural communities with a home-care station',
  ),
  villages: whole(things('行政村数', 'administrative villages')),
  covered_villages: things('养老服务设施已覆盖的行政村数', 'administrative villages covered by eldercare facilities'),
  villages_covered_by_rural_homes: things(
    '农村幸福院已覆盖的行政村数',
    'administrative villages covered by rural mutual-aid homes',
  ),
  rural_homes: { ...things('农村幸福院数', 'rural mutual-aid homes'), shareOf: 'villages' },
  townships: whole(things('乡镇数', 'townships')),
  covered_townships: things('养老服务设施已覆盖的乡镇数', 'townships covered by eldercare facilities'),
  townships_with_support_home: things('有特困供养服务设施的乡镇数', 'townships with a support home'),
  streets_and_townships: whole(things('街道（乡镇）数', 'streets and townships')),
  streets_and_townships_with_elders_school: things(
    '建有老年学校的街道（乡镇）数',
    'streets and townships with a school for elders',
  ),
  institutions: whole(things('养老机构数', 'eldercare institutions')),
  institutions_with_medical_service: things(
    '能提供医疗卫生服务的养老机构数',
    'eldercare institutions able to provide medical service',
  ),
  integrated_care_medical_institutions: things(
    '开展医养结合的医疗卫生机构数',
    'medical institutions doing integrated care',
  ),
  integrated_care_institutions: things('开展医养结合服务的机构数', 'institutions offering integrated care'),
  combined_care_institutions: things('医养结合机构数', 'combined medical-eldercare institutions'),
  hospice_institutions: things('开展安宁疗护的医疗机构数', 'medical institutions doing hospice care'),
  smart_centres: {
    ...things('医养结合智慧型社区养老服务中心数', 'smart community centres with medical care'),
    per: { person: 'urban_population' },
  },
  smart_platforms: things('智慧养老服务平台数', 'smart eldercare platforms'),
  smart_streets_or_communities: things('智慧化养老街道或社区数', 'smart eldercare streets or communities'),
  smart_communities_started: things('已启动建设的智慧养老示范社区数', 'smart demonstration communities started'),
  community_centres_started: things('已启动建设的社区养老服务中心数', 'community centres started'),
  community_centres: things('社区养老服务中心数', 'community eldercare centres'),
  demonstration_community_centres: things('示范性社区养老服务中心数', 'demonstration community centres'),
  home_care_stations: things('居家养老服务站（点）数', 'home-care stations'),
  home_care_centres_and_stations: things('居家养老服务中心（站点）数', 'home-care centres and stations'),
  street_centres: things('街道养老服务中心数', 'street eldercare centres'),
  comprehensive_facilities: things('综合养老服务设施数', 'comprehensive eldercare facilities'),
  day_care_centres: things('社区日间照料中心数', 'community day-care centres'),
  eldercare_places: things('养老服务场所数', 'eldercare places'),
  township_homes: whole(things('乡镇敬老院数', 'township homes')),
  upgraded_township_homes: things('已完成提升改造的乡镇敬老院数', 'township homes upgraded'),
  county_support_homes: things('县级特困供养服务机构数', 'county-level support homes'),
  disabled_care_county_support_homes: things(
    '以失能、部分失能特困人员专业照护为主的县级供养服务设施数',
    'county-level support homes mainly for disabled persons',
  ),
  integrated_care_county_support_homes: things(
    '具有医养结合功能的县级特困供养服务机构数',
    'county-level support homes with integrated care',
  ),
  counties_with_demonstration_project_in_use: things(
    '县级政府示范性养老项目已投用的县（市）数',
    'counties whose demonstration project is in use',
  ),
  demonstration_apartments: things('示范性养老公寓数', 'demonstration apartments'),
  elder_universities: things('老年大学数', 'universities for elders'),
  activity_centres: things('综合性老年活动中心数', 'comprehensive activity centres for elders'),
  culture_and_sport_places: things('多功能文体活动场所数', 'multi-purpose culture and sport places'),
  lottery_fund: whole(money('年度彩票公益金', 'lottery public-welfare fund of the year')),
  lottery_fund_for_welfare: whole(
    money('年度用于社会福利事业的彩票公益金', 'lottery fund of the year used for social welfare'),
  ),
  lottery_fund_for_eldercare: money('年度用于养老服务的彩票公益金', 'lottery fund of the year used for eldercare'),
} as const satisfies Readonly<Record<string, StatisticEntry>>;

/** Between two days: what was added or done. */
export const FLOWS = {
  eldercare_beds_added: beds('新增养老床位数', 'eldercare beds added'),
  privately_run_beds_added: beds('新增社会办养老床位数', 'privately run eldercare beds added'),
  community_facilities_added: things('新增居家社区养老服务设施数', 'home and community facilities added'),
  rural_homes_added: things('新建农村老年幸福院数', 'rural mutual-aid homes built'),
  township_homes_built: things('新建乡镇敬老院数', 'township homes built'),
  care_training_person_times: {
    label: { zh: '养老从业人员培训人次', en: 'person-times of care training' },
    unit: 'person_time',
    kind: 'person_times',
  },
} as const satisfies Readonly<Record<string, StatisticEntry>>;

/** What a government has done or not: yes, no, or not known. */
export const DUTIES = {
  handover_rules_made: { zh: '是否制定移交办法', en: 'rules for handing facilities over have been made' },
  civil_affairs_involved_throughout: { zh: '民政部门是否全程参与', en: 'civil affairs takes part throughout' },
  civil_affairs_in_planning_committee: {
    zh: '民政部门是否为规划委员会成员单位',
    en: 'civil affairs is a member of the planning committee',
  },
  civil_affairs_in_design_review: { zh: '民政部门是否参与设计审查', en: 'civil affairs takes part in design review' },
  civil_affairs_in_acceptance: {
    zh: '民政部门是否参与竣工验收',
    en: 'civil affairs takes part in completion acceptance',
  },
  layout_plan_followed: {
    zh: '是否执行养老设施布局专项规划',
    en: 'the layout plan of eldercare facilities is followed',
  },
  control_plan_made: {
    zh: '是否制定养老设施用地控制性详细规划',
    en: 'the detailed control plan for eldercare land has been made',
  },
  lottery_fund_supports_eldercare: { zh: '彩票公益金是否支持养老服务', en: 'the lottery fund supports eldercare' },
  new_estates_cleaned_up: { zh: '是否开展新建小区配套设施专项清理', en: 'the clean-up of new estates is carried out' },
  township_homes_turned_regional: {
    zh: '乡镇敬老院是否转型为区域性养老服务中心',
    en: 'township homes have been turned into regional centres',
  },
  four_level_network_formed: { zh: '四级养老服务网络是否基本形成', en: 'the four-level network is basically formed' },
  municipal_demonstration_project_in_use: {
    zh: '市级政府示范性养老项目是否投用',
    en: 'the municipal demonstration project is in use',
  },
  county_platform_built: { zh: '县级健康养老信息平台是否基本建成', en: 'the county platform is basically built' },
  eastern_centre_built: {
    zh: '东部综合养老服务中心是否谋划建设',
    en: 'the eastern comprehensive centre is planned and built',
  },
  western_centre_built: {
    zh: '西部综合养老服务中心是否谋划建设',
    en: 'the western comprehensive centre is planned and built',
  },
  facility_planned_with_area: {
    zh: '是否同步规划建设养老服务设施',
    en: 'eldercare facilities are planned and built with the area',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What an area is. */
export const DIVISIONS = [
  'prefecture_city',
  'county',
  'county_level_city',
  'district',
  'functional_zone',
  'county_town',
  'street',
  'township',
  'urban_community',
  'rural_community',
] as const;

export const LEVELS = ['city', 'county', 'street', 'community'] as const;

type Level = (typeof LEVELS)[number];

/** The level of each division; a county town (县城区) has a street-level centre of its own. */
export const LEVEL_OF: Readonly<Record<(typeof DIVISIONS)[number], Level>> = {
  prefecture_city: 'city',
  county: 'county',
  county_level_city: 'county',
  district: 'county',
  functional_zone: 'county',
  county_town: 'street',
  street: 'street',
  township: 'street',
  urban_community: 'community',
  rural_community: 'community',
};
