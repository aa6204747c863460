/** The words of `rules coverage`: what the register sorts clauses by, and why some are not checked. */
import type { CoverageState } from '../model/coverage.ts';
import type { ClauseSubject, NotChecked, Tier } from '../model/register.ts';
import type { Bilingual } from '../model/report.ts';

export const COVERAGE = {
  summary: {
    zh: '{clauses} 条条文：有规则 {checked} 条，还没有规则 {not_covered} 条，资金或服务、尚未检查 {deferred} 条，不检查 {excluded} 条。',
    en: 'Clauses: {clauses}. Checked by a rule: {checked}; not covered yet: {not_covered}; money or services, not checked yet: {deferred}; not checked: {excluded}.',
  },
  no_clauses: { zh: '没有条文。', en: 'There are no clauses.' },
  same_id: {
    zh: '规则与条文同号；eldercheck explain <编号> 说明一条规则。',
    en: 'A rule has the id of its clause; eldercheck explain <id> explains it.',
  },
  counts_heading: { zh: '有规则的条数／全部条数', en: 'Clauses with a rule / all clauses' },
  share: { zh: '{checked}/{clauses}', en: '{checked}/{clauses}' },
  col_city: { zh: '城市', en: 'city' },
  col_total: { zh: '合计', en: 'all' },
  no_tier: { zh: '未分类', en: 'not sorted' },
  tier_text: { zh: '{tier} {words}', en: '{tier} {words}' },
  none: { zh: '–', en: '–' },
  source: { zh: '{city} {document}', en: '{city} {document}' },
  reasons_heading: { zh: '为什么不检查', en: 'Why clauses are not checked' },
  excluded_text: { zh: '不检查（{reason}）', en: 'not checked ({reason})' },
  clause_text: { zh: '{state}：{measure}；对象：{subject}', en: '{state}: {measure}; binds: {subject}' },
  reason_text: { zh: '{reason}（{count} 条）：{sentence}', en: '{reason} ({count}): {sentence}' },
  col_clause: { zh: '条文', en: 'clause' },
  col_tier: { zh: '类', en: 'tier' },
  col_at: { zh: '出处', en: 'place' },
  col_measure: { zh: '内容', en: 'about' },
  col_subject: { zh: '对象', en: 'binds' },
  col_state: { zh: '检查情况', en: 'checked' },
  col_reason: { zh: '原因', en: 'reason' },
  col_meaning: { zh: '说明', en: 'meaning' },
  col_count: { zh: '条数', en: 'clauses' },
} satisfies Record<string, Bilingual>;

export type CoverageTextId = keyof typeof COVERAGE;

export const STATE_WORDS: Readonly<Record<CoverageState, Bilingual>> = {
  checked: { zh: '有规则', en: 'has a rule' },
  not_covered: { zh: '还没有规则', en: 'not covered yet' },
  deferred: { zh: '资金或服务，尚未检查', en: 'money or services, not checked yet' },
  excluded: { zh: '不检查', en: 'not checked' },
};

export const TIER_WORDS: Readonly<Record<Tier, Bilingual>> = {
  A: { zh: '小区和设施', en: 'estates and facilities' },
  B: { zh: '地区、规划、床位、覆盖', en: 'areas, plans, beds, coverage' },
  C: { zh: '资金和服务', en: 'money and services' },
  D: { zh: '治理和产业', en: 'governance and industry' },
  P: { zh: '许可和鼓励', en: 'permissions and encouragement' },
};

export const SUBJECT_WORDS: Readonly<Record<ClauseSubject, Bilingual>> = {
  new_housing_project: { zh: '新建小区', en: 'new estates' },
  existing_estate: { zh: '已建成小区', en: 'existing estates' },
  urban_housing_estate: { zh: '城镇小区', en: 'urban estates' },
  community: { zh: '社区（村）', en: 'communities and villages' },
  street_township: { zh: '街道、乡镇', en: 'streets and townships' },
  county_district: { zh: '县（市、区）', en: 'counties and districts' },
  city: { zh: '全市', en: 'the city' },
  plan: { zh: '规划', en: 'plans' },
  land_parcel: { zh: '地块', en: 'land parcels' },
  government_body: { zh: '政府部门', en: 'government bodies' },
  institution: { zh: '养老机构', en: 'eldercare institutions' },
  medical_institution: { zh: '医疗卫生机构', en: 'medical institutions' },
  home_care_station: { zh: '居家养老服务站', en: 'home-care stations' },
  day_care_centre: { zh: '日间照料中心', en: 'day-care centres' },
  street_centre: { zh: '街道级养老服务中心', en: 'street centres' },
  demonstration_community_centre: { zh: '示范性社区养老服务中心', en: 'demonstration community centres' },
  demonstration_apartment: { zh: '示范性养老公寓', en: 'demonstration apartments' },
  home_community_facility: { zh: '居家社区养老服务设施', en: 'home and community facilities' },
  township_home: { zh: '乡镇敬老院', en: 'township homes' },
  converted_building: { zh: '改造的建筑', en: 'converted buildings' },
  government_funded_facility: { zh: '政府投资的养老服务设施', en: 'government-funded facilities' },
  any_facility: { zh: '各类养老设施', en: 'facilities of any kind' },
  person: { zh: '个人', en: 'persons' },
  industry: { zh: '企业', en: 'enterprises' },
};

interface Reason {
  readonly label: Bilingual;
  readonly sentence: Bilingual;
}

export const NOT_CHECKED_WORDS: Readonly<Record<NotChecked, Reason>> = {
  money_or_services: {
    label: { zh: '资金或服务', en: 'money or services' },
    sentence: {
      zh: '补贴、奖励、价格、抵押和服务待遇：本工具尚不检查。',
      en: 'Subsidies, awards, prices, mortgages and who is to be served: this tool does not check them yet.',
    },
  },
  industry: {
    label: { zh: '产业和项目', en: 'industry and projects' },
    sentence: {
      zh: '企业、品牌、基地、重点项目的数量或规模：约束的不是养老设施、规划，也不是一个地区的床位和覆盖。',
      en: 'Number or size of enterprises, brands, bases and key projects: no facility, plan, bed or coverage is bound.',
    },
  },
  administration: {
    label: { zh: '政府工作', en: 'work of government' },
    sentence: {
      zh: '机构、制度、方案、预算、审批、考核：要看政府自己的工作是否做了，小区、地区和规划的数据里没有可以核对的指标。',
      en: 'Bodies, schemes, budgets, approvals and appraisals: whether government did its own work; the data of an estate, an area or a plan have no measure of it.',
    },
  },
  workforce: {
    label: { zh: '人才队伍', en: 'workforce' },
    sentence: {
      zh: '培训基地、人员待遇和人才数量：约束的不是设施、规划，也不是床位和覆盖。',
      en: 'Training bases, treatment and number of staff: no facility, plan, bed or coverage is bound.',
    },
  },
  medical_service: {
    label: { zh: '医疗服务', en: 'medical service' },
    sentence: {
      zh: '约束的是医疗卫生机构和它们的服务，不是本工具检查的对象。',
      en: 'Medical institutions and their services are bound, which are no subject of this tool.',
    },
  },
  information_system: {
    label: { zh: '信息系统', en: 'information systems' },
    sentence: {
      zh: '要求建设平台、网站或数据库，没有设施、床位或覆盖的指标。',
      en: 'A platform, website or database is to be set up; nothing is said of facilities, beds or coverage.',
    },
  },
  no_measure: {
    label: { zh: '没有指标', en: 'no measure' },
    sentence: {
      zh: '条文没有说清怎样才算做到，没有可以核对的标准。',
      en: 'The words do not say when it is done, so there is no standard to check against.',
    },
  },
  permission: {
    label: { zh: '许可', en: 'permission' },
    sentence: { zh: '“可以”做的事，不做也不违反。', en: 'What may be done is not broken by leaving it.' },
  },
  encouragement: {
    label: { zh: '鼓励', en: 'encouragement' },
    sentence: {
      zh: '鼓励、支持、力争做的事，不做也不违反。',
      en: 'What is encouraged, supported or striven for is not broken by leaving it.',
    },
  },
};
