/**
 * What is checked: one residential project with its facilities, phases, communities and plan.
 *
 * The order of the keys is the order in which missing fields are listed.
 */
import type { z } from 'zod';
import {
  area,
  count,
  date,
  decimal,
  field,
  flag,
  list,
  measure,
  object,
  position,
  required,
  tally,
  text,
  word,
} from './field.ts';
import {
  ACQUISITIONS,
  AREA_KINDS,
  CRS,
  FACILITY_TYPES,
  PLAN_TYPES,
  PROVISIONS,
  RECIPIENTS,
  REVIEW_STAGES,
  SETTLEMENTS,
  STAGES,
} from './vocabulary.ts';

const building = object({
  id: field(text, { zh: '楼号', en: 'building id' }),
  households: field(count, { zh: '楼内户数', en: 'dwellings in the building', paper: 'indicator_table' }),
  phase: field(text, { zh: '所属分期', en: 'phase the building belongs to', paper: 'phasing_plan' }),
  location: field(position, { zh: '楼栋坐标', en: 'position of the building', paper: 'site_plan' }),
  footprint: field(area, { zh: '楼栋轮廓', en: 'footprint of the building', paper: 'site_plan' }),
  distance_to_facility_m: field(decimal, {
    zh: '至最近养老服务设施的实测距离',
    en: 'measured distance to the nearest eldercare facility',
    paper: 'site_plan',
  }),
});

const phase = object({
  id: field(text, { zh: '分期编号', en: 'phase id' }),
  housing_floor_area_m2: field(decimal, { zh: '本期住宅建筑面积', en: 'housing floor area', paper: 'phasing_plan' }),
  households: field(count, { zh: '本期户数', en: 'dwellings in the phase', paper: 'phasing_plan' }),
  planned_on: field(date, { zh: '本期规划日期', en: 'date the housing was planned', paper: 'planning_conditions' }),
  started_on: field(date, { zh: '本期开工日期', en: 'date the housing was started', paper: 'phasing_plan' }),
  completed_on: field(date, { zh: '本期建成日期', en: 'date the housing was completed', paper: 'phasing_plan' }),
  accepted_on: field(date, { zh: '本期验收日期', en: 'date the housing was accepted', paper: 'acceptance_record' }),
  delivered_on: field(date, { zh: '本期交付日期', en: 'date the housing was delivered', paper: 'acceptance_record' }),
});

const centre = object({
  beds: field(count, { zh: '中心床位数', en: 'beds of the centre', paper: 'community_register' }),
  service_radius_m: field(decimal, { zh: '中心服务半径', en: 'declared service radius', paper: 'community_register' }),
  location: field(position, { zh: '中心坐标', en: 'position of the centre', paper: 'site_plan' }),
});

const community = object({
  name: field(text, { zh: '社区名称', en: 'name of the community' }),
  households: field(count, { zh: '社区总户数', en: 'households of the community', paper: 'community_register' }),
  centres: field(list(centre), { zh: '社区养老服务中心', en: 'community centres', paper: 'community_register' }),
});

const plan = object({
  type: field(word(PLAN_TYPES), { zh: '规划类型', en: 'kind of plan', paper: 'plan_document' }),
  population: field(count, { zh: '规划人口', en: 'planned population', paper: 'plan_document' }),
  eldercare_land_m2: field(decimal, { zh: '养老服务设施用地面积', en: 'eldercare land', paper: 'plan_document' }),
});

const declaredStep = (zh: string, en: string) => field(flag, { zh, en, paper: 'acceptance_record' });

const synchronised = object({
  planning: declaredStep('是否同步规划', 'planned together with the housing, declared'),
  construction: declaredStep('是否同步建设', 'built together with the housing, declared'),
  acceptance: declaredStep('是否同步验收', 'accepted together with the housing, declared'),
  delivery: declaredStep('是否同步交付', 'delivered together with the housing, declared'),
});

const handover = object({
  to: field(word(RECIPIENTS), { zh: '移交对象', en: 'handed over to', paper: 'handover_agreement' }),
  price_yuan: field(measure, { zh: '移交价款（元）', en: 'price of the handover', paper: 'handover_agreement' }),
  on: field(date, { zh: '移交日期', en: 'date of the handover', paper: 'handover_agreement' }),
});

const facility = object({
  id: field(text, { zh: '设施编号', en: 'facility id' }),
  name: field(text, { zh: '设施名称', en: 'name of the facility' }),
  type: field(word(FACILITY_TYPES), { zh: '设施类型', en: 'kind of facility', paper: 'facility_list' }),
  provision: field(word(PROVISIONS), {
    zh: '本项目配建或周边既有',
    en: 'provided by the project or nearby',
    paper: 'facility_list',
  }),
  site: field(text, { zh: '所在处所', en: 'site (facilities in one place share it)', paper: 'facility_list' }),
  floor_area_m2: field(measure, { zh: '设施用房面积', en: 'floor area of the facility', paper: 'facility_list' }),
  area_kind: field(word(AREA_KINDS), { zh: '面积口径', en: 'kind of area', paper: 'facility_list' }),
  allocated_area_m2: field(measure, {
    zh: '共用设施分摊给本项目的面积',
    en: 'part of a shared facility that counts here',
    paper: 'facility_list',
  }),
  day_care_area_m2: field(measure, { zh: '日间照料面积', en: 'day-care area', paper: 'facility_list' }),
  beds: field(tally, { zh: '床位数', en: 'beds', paper: 'facility_list' }),
  demonstration: field(flag, { zh: '是否示范性中心', en: 'demonstration centre', paper: 'facility_list' }),
  acquired_by: field(word(ACQUISITIONS), { zh: '取得方式', en: 'means of acquisition', paper: 'lease_or_purchase' }),
  phase: field(text, { zh: '设施所属分期', en: 'phase the facility is assigned to', paper: 'phasing_plan' }),
  completed_on: field(date, { zh: '设施建成日期', en: 'date completed', paper: 'acceptance_record' }),
  planned_on: field(date, { zh: '设施规划日期', en: 'date planned', paper: 'planning_conditions' }),
  started_on: field(date, { zh: '设施开工日期', en: 'date started', paper: 'phasing_plan' }),
  accepted_on: field(date, { zh: '设施验收日期', en: 'date accepted', paper: 'acceptance_record' }),
  delivered_on: field(date, { zh: '设施交付日期', en: 'date delivered', paper: 'acceptance_record' }),
  synchronised: field(synchronised, { zh: '同步情况（申报）', en: 'synchronised steps, declared' }),
  handover: field(handover, { zh: '移交情况', en: 'handover', paper: 'handover_agreement' }),
  government_funded: field(flag, { zh: '是否政府投资', en: 'government funded', paper: 'ownership_record' }),
  transferred: field(flag, { zh: '是否转让', en: 'transferred', paper: 'ownership_record' }),
  mortgaged: field(flag, { zh: '是否抵押', en: 'mortgaged', paper: 'ownership_record' }),
  diverted: field(flag, { zh: '是否挪用', en: 'diverted to another use', paper: 'ownership_record' }),
  location: field(position, { zh: '设施坐标', en: 'position of the facility', paper: 'site_plan' }),
  footprint: field(area, { zh: '设施轮廓', en: 'footprint of the facility', paper: 'site_plan' }),
  service_radius_m: field(decimal, { zh: '申报的服务半径', en: 'declared service radius', paper: 'facility_list' }),
});

export const housingProjectSchema = object({
  kind: field(word(['housing_project']), { zh: '对象类型', en: 'kind of subject' }),
  id: required(text, { zh: '项目编号', en: 'id of the project' }),
  name: field(text, { zh: '项目名称', en: 'name of the project' }),
  city: field(text, { zh: '城市', en: 'city: slug, Chinese name or six-digit code' }),
  district: field(text, { zh: '县（市、区）', en: 'county or district; decides nothing' }),
  street: field(text, { zh: '街道（乡镇）', en: 'street or township; decides nothing' }),
  stage: field(word(STAGES), { zh: '新建或已建成', en: 'new or existing', paper: 'planning_conditions' }),
  planning_conditions_on: field(date, {
    zh: '规划条件核发日期',
    en: 'date the planning conditions were issued',
    paper: 'planning_conditions',
  }),
  completed_on: field(date, { zh: '小区建成日期', en: 'date the estate was completed', paper: 'acceptance_record' }),
  assessed_on: field(date, { zh: '适用规则的日期', en: 'date the rules are applied for' }),
  review_stage: field(word(REVIEW_STAGES), { zh: '审查阶段', en: 'review stage' }),
  settlement: field(word(SETTLEMENTS), {
    zh: '城市社区或行政村',
    en: 'urban community or administrative village',
    paper: 'community_register',
  }),
  households: field(tally, { zh: '规划总户数', en: 'planned dwellings', paper: 'indicator_table' }),
  population: field(tally, { zh: '居住人口', en: 'inhabitants', paper: 'indicator_table' }),
  crs: field(word(CRS), { zh: '坐标系', en: 'coordinate system', paper: 'site_plan' }),
  position_accuracy_m: field(decimal, { zh: '坐标精度', en: 'accuracy of every position', paper: 'site_plan' }),
  site_boundary: field(area, { zh: '用地边界', en: 'site boundary', paper: 'site_plan' }),
  buildings: field(list(building), { zh: '住宅楼', en: 'residential buildings', paper: 'site_plan' }),
  phases: field(list(phase), { zh: '分期', en: 'phases', paper: 'phasing_plan' }),
  first_phase_infeasible: field(flag, {
    zh: '首批确实无法建成（有证明）',
    en: 'completion with the first phase shown to be infeasible',
    paper: 'phasing_plan',
  }),
  communities: field(list(community), { zh: '所属社区', en: 'communities', paper: 'community_register' }),
  plan: field(plan, { zh: '所依据的规划', en: 'plan the project belongs to', paper: 'plan_document' }),
  facilities: field(list(facility), { zh: '养老服务设施', en: 'eldercare facilities', paper: 'facility_list' }),
});

export type HousingProject = z.infer<typeof housingProjectSchema>;
export type Facility = z.infer<typeof facility>;
export type Building = z.infer<typeof building>;
export type Phase = z.infer<typeof phase>;
export type Community = z.infer<typeof community>;
export type Centre = z.infer<typeof centre>;
export type Position = z.infer<typeof position>;
export type Area = z.infer<typeof area>;
/** A number as a submission gives it: a JSON number, or its digits. */
export type Decimal = z.infer<typeof decimal>;
/** A number as a submission gives it, or its bounds. */
export type Measure = z.infer<typeof measure>;
