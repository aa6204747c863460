/** What the closed lists of words in a submission are called. */
import type { DIVISIONS, LEVELS } from '../model/area-vocabulary.ts';
import type { Bilingual } from '../model/report.ts';
import type {
  ACQUISITIONS,
  AREA_KINDS,
  CARE_FACILITY_TYPES,
  CARE_SERVICES,
  FACILITY_LEVELS,
  PROVISIONS,
  RECIPIENTS,
  REVIEW_STAGES,
  SETTLEMENTS,
  SPATIAL_PLAN_TYPES,
  STAGES,
  SUBJECT_KINDS,
  SUPPLY_METHODS,
} from '../model/vocabulary.ts';
import type { Lang } from './language.ts';

type Words<List extends readonly string[]> = Readonly<Record<List[number], Bilingual>>;

const stages: Words<typeof STAGES> = {
  new: { zh: '新建', en: 'new' },
  existing: { zh: '已建成', en: 'existing' },
};

const reviewStages: Words<typeof REVIEW_STAGES> = {
  design: { zh: '设计方案审查', en: 'design' },
  construction: { zh: '建设', en: 'construction' },
  acceptance: { zh: '验收', en: 'acceptance' },
  handover: { zh: '移交', en: 'handover' },
};

const settlements: Words<typeof SETTLEMENTS> = {
  urban_community: { zh: '城市社区', en: 'urban community' },
  administrative_village: { zh: '行政村', en: 'administrative village' },
};

const provisions: Words<typeof PROVISIONS> = {
  provided: { zh: '本项目配建', en: 'provided by the project' },
  nearby: { zh: '周边既有', en: 'nearby' },
};

const acquisitions: Words<typeof ACQUISITIONS> = {
  construction: { zh: '建设', en: 'construction' },
  purchase: { zh: '购买', en: 'purchase' },
  exchange: { zh: '置换', en: 'exchange' },
  lease: { zh: '租赁', en: 'lease' },
  reallocation: { zh: '调剂', en: 'reallocation' },
};

const areaKinds: Words<typeof AREA_KINDS> = {
  gross: { zh: '建筑面积', en: 'gross floor area' },
  premises: { zh: '用房面积', en: 'premises area' },
  net: { zh: '套内（使用）面积', en: 'net floor area' },
};

const recipients: Words<typeof RECIPIENTS> = {
  civil_affairs: { zh: '民政部门', en: 'civil-affairs authority' },
  street_office: { zh: '街道办事处', en: 'subdistrict office' },
  district_government: { zh: '区政府', en: 'district government' },
  other: { zh: '其他单位', en: 'another body' },
};

const facilityTypes: Words<typeof CARE_FACILITY_TYPES> = {
  home_care_station: { zh: '居家养老服务站', en: 'home-care station' },
  day_care_centre: { zh: '日间照料中心', en: 'day-care centre' },
  community_centre: { zh: '社区养老服务中心', en: 'community eldercare centre' },
  street_centre: { zh: '街道养老服务中心', en: 'subdistrict eldercare centre' },
  institution: { zh: '养老机构', en: 'eldercare institution' },
  senior_apartment: { zh: '老年公寓', en: 'senior apartments' },
  rural_home: { zh: '农村幸福院', en: 'rural mutual-aid home' },
  support_home: { zh: '特困供养服务机构', en: 'support home' },
  geriatric_hospital: { zh: '老年病医院', en: 'geriatric hospital' },
  nursing_home: { zh: '护理院', en: 'nursing home' },
  rehabilitation_institution: { zh: '康复机构', en: 'rehabilitation institution' },
};

const planTypes: Words<typeof SPATIAL_PLAN_TYPES> = {
  regulatory_detailed_plan: { zh: '控制性详细规划', en: 'regulatory detailed plan' },
  city_master_plan: { zh: '城市总体规划', en: 'city master plan' },
  territorial_spatial_plan: { zh: '国土空间总体规划', en: 'territorial spatial plan' },
  special_plan: { zh: '专项规划', en: 'special plan' },
  land_use_plan: { zh: '土地利用总体规划', en: 'land-use plan' },
  urban_rural_plan: { zh: '城乡规划', en: 'urban and rural plan' },
  annual_land_plan: { zh: '年度用地计划', en: 'annual land plan' },
};

/** `city`, `county`, `street` and `township` stand in several lists and have the same words in each. */
const divisions: Words<typeof DIVISIONS> = {
  prefecture_city: { zh: '省辖市', en: 'prefecture-level city' },
  county: { zh: '县', en: 'county' },
  county_level_city: { zh: '县级市', en: 'county-level city' },
  district: { zh: '区', en: 'district' },
  functional_zone: { zh: '功能区', en: 'functional zone' },
  county_town: { zh: '县城区', en: 'county town' },
  street: { zh: '街道', en: 'street' },
  township: { zh: '乡镇', en: 'township' },
  urban_community: { zh: '城市社区', en: 'urban community' },
  rural_community: { zh: '农村社区', en: 'rural community' },
};

const levels: Words<typeof LEVELS> = {
  city: { zh: '市', en: 'city' },
  county: { zh: '县', en: 'county' },
  street: { zh: '街道', en: 'street' },
  community: { zh: '社区', en: 'community' },
};

const facilityLevels: Words<typeof FACILITY_LEVELS> = {
  city: { zh: '市', en: 'city' },
  county: { zh: '县', en: 'county' },
  township: { zh: '乡镇', en: 'township' },
};

const careServices: Words<typeof CARE_SERVICES> = {
  residential_care: { zh: '托养', en: 'residential care' },
  rehabilitation: { zh: '康复护理', en: 'rehabilitation' },
  counselling: { zh: '精神慰藉', en: 'counselling' },
  recreation: { zh: '文化娱乐', en: 'recreation' },
  home_visits: { zh: '上门巡诊', en: 'home visits' },
  health_management: { zh: '健康管理', en: 'health management' },
  wellness: { zh: '养生保健', en: 'wellness' },
};

const supplyMethods: Words<typeof SUPPLY_METHODS> = {
  tender: { zh: '招标', en: 'tender' },
  auction: { zh: '拍卖', en: 'auction' },
  listing: { zh: '挂牌', en: 'listing' },
  agreement: { zh: '协议出让', en: 'agreement' },
  allocation: { zh: '划拨', en: 'allocation' },
};

/** What a rule binds. */
const subjectKinds: Words<typeof SUBJECT_KINDS> = {
  housing_project: { zh: '住宅项目', en: 'housing project' },
  area: { zh: '行政区域', en: 'administrative area' },
  plan: { zh: '空间规划', en: 'spatial plan' },
};

/** The steps that a facility takes together with the housing. */
const steps: Words<readonly ['planning', 'delivery']> = {
  planning: { zh: '规划', en: 'planning' },
  delivery: { zh: '交付', en: 'delivery' },
};

const answers: Words<readonly ['yes', 'no']> = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
};

/** `construction` stands in two lists and has the same words in both. */
const ALL: ReadonlyMap<string, Bilingual> = new Map(
  Object.entries({
    ...reviewStages,
    ...stages,
    ...settlements,
    ...provisions,
    ...acquisitions,
    ...areaKinds,
    ...recipients,
    ...facilityTypes,
    ...planTypes,
    ...divisions,
    ...levels,
    ...facilityLevels,
    ...careServices,
    ...supplyMethods,
    ...subjectKinds,
    ...steps,
    ...answers,
  }),
);

const JOIN: Bilingual = { zh: '、', en: ', ' };

/** Several texts, one after another. */
export const listOf = (texts: readonly string[], lang: Lang): string => texts.join(JOIN[lang]);

/** A word of the closed lists, or several with commas between, in the reader's language; any other text as it is. */
export function wordsOf(text: string, lang: Lang): string {
  const words = text.split(/\s*[,，、|]\s*/).map((word) => ALL.get(word)?.[lang]);
  return words.every((word) => word !== undefined) ? words.join(JOIN[lang]) : text;
}

/** The id of an item, which for a step is that of the facility and the step's own: F1/construction. */
export const itemWords = (id: string, lang: Lang): string =>
  id
    .split('/')
    .map((part) => wordsOf(part, lang))
    .join('/');
