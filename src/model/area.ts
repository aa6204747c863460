/**
 * An administrative area with its statistics and its facilities. The order of the keys is the order in which missing
 * fields are listed.
 */
import type { z } from 'zod';
import { DIVISIONS, DUTIES, FLOWS, STATISTICS, type StatisticEntry } from './area-vocabulary.ts';
import { careFacility } from './care-facility.ts';
import { count, date, decimal, field, flag, list, object, required, text, word } from './field.ts';
import type { Bilingual } from './report.ts';
import { SUPPLY_METHODS } from './vocabulary.ts';

const amountOf = ({ isDecimal }: StatisticEntry) => (isDecimal ? decimal : count);

/** What a table of tasks says of a number beside the number itself; it decides no rule. */
const assigned = (entry: StatisticEntry) =>
  field(amountOf(entry), { zh: `任务目标数：${entry.label.zh}`, en: `target number: ${entry.label.en}` });

function tasksOf(entry: StatisticEntry) {
  const { label, shareOf } = entry;
  const remaining = field(amountOf(entry), { zh: `尚需完成数：${label.zh}`, en: `still to be done: ${label.en}` });
  if (shareOf === undefined) return { assigned: assigned(entry), remaining };
  const whole = STATISTICS[shareOf].label;
  const percent = { zh: `任务目标占${whole.zh}的百分比`, en: `target as a percentage of ${whole.en}` };
  return { assigned: assigned(entry), assigned_percent: field(decimal, percent), remaining };
}

/** A number at a day; without a day it is that of the whole report. */
const statistic = (entry: StatisticEntry) =>
  field(
    object({
      value: field(amountOf(entry), entry.label),
      ...tasksOf(entry),
      on: field(date, { zh: '统计日期', en: 'day of the statistic' }),
    }),
    entry.label,
  );

/** Numbers between two days, both included; periods may overlap. */
const flow = (entry: StatisticEntry) =>
  field(
    list(
      object({
        value: field(amountOf(entry), entry.label),
        assigned: assigned(entry),
        begins_on: field(date, { zh: '时段起始日', en: 'first day of the period' }),
        ends_on: field(date, { zh: '时段截止日', en: 'last day of the period' }),
      }),
    ),
    entry.label,
  );

/** An object with one field for each entry of a table. */
function shapeOf<Key extends string, Entry, Schema extends z.ZodType>(
  entries: Readonly<Record<Key, Entry>>,
  make: (entry: Entry) => Schema,
): Record<Key, Schema> {
  const pairs = Object.entries<Entry>(entries).map(([key, entry]) => [key, make(entry)]);
  return Object.fromEntries(pairs) as Record<Key, Schema>;
}

/** The longest way to a facility says nothing without how it is travelled. */
const travel = object({
  minutes: field(decimal, { zh: '最远住户到达设施的分钟数', en: 'minutes from the farthest dwelling to its facility' }),
  mode: field(text, { zh: '出行方式', en: 'how the way is travelled' }),
  on: field(date, { zh: '统计日期', en: 'day of the statistic' }),
});

const distance = object({
  metres: field(decimal, {
    zh: '最远住户到最近设施的距离',
    en: 'distance from the farthest dwelling to the facility nearest to it',
  }),
  on: field(date, { zh: '统计日期', en: 'day of the statistic' }),
});

const parcel = object({
  id: field(text, { zh: '地块编号', en: 'id of the parcel' }),
  for_eldercare_institution: field(flag, { zh: '是否养老机构用地', en: 'for an eldercare institution' }),
  for_new_housing: field(flag, { zh: '是否新建住宅项目用地', en: 'for a new residential project' }),
  state_owned: field(flag, {
    zh: '是否国有建设用地出让或划拨',
    en: 'state-owned construction land granted or allocated',
  }),
  interested_users: field(count, { zh: '意向用地者数', en: 'interested users after the plan is published' }),
  supply_method: field(word(SUPPLY_METHODS), { zh: '供地方式', en: 'how the land is supplied' }),
  conditions_require_eldercare: field(flag, {
    zh: '规划条件是否提出配建要求',
    en: 'the planning conditions state the eldercare requirement',
  }),
  scheme_requires_eldercare: field(flag, {
    zh: '供地方案是否以配建为前置条件',
    en: 'eldercare provision is a precondition in the grant scheme',
  }),
});

/** A project that a plan names. */
const namedProject = object({
  name: field(text, { zh: '项目名称', en: 'name of the project' }),
  started: field(flag, { zh: '是否开工', en: 'started' }),
  completed: field(flag, { zh: '是否建成', en: 'completed' }),
  in_use: field(flag, { zh: '是否建成投用', en: 'in use' }),
});

export const areaSchema = object({
  kind: required(word(['area']), { zh: '对象类型', en: 'kind of subject' }),
  id: required(text, { zh: '编号', en: 'id' }),
  name: field(text, { zh: '名称', en: 'name' }),
  city: field(text, { zh: '城市', en: 'city: slug, Chinese name or six-digit code' }),
  division: field(word(DIVISIONS), { zh: '行政区划类型', en: 'what the area is' }),
  parts: field(list(text), {
    zh: '所含各区域的编号（须列全）',
    en: 'ids of the areas that it consists of, all of them',
  }),
  is_cluster_or_central_town: field(flag, {
    zh: '是否组团新区或中心乡镇',
    en: 'a cluster district or a central township',
  }),
  assessed_on: field(date, { zh: '适用规则的日期', en: 'date the rules are applied for' }),
  reported_on: field(date, { zh: '数据截止日期', en: 'day of all data that have no day of their own' }),
  statistics: field(object(shapeOf(STATISTICS, statistic)), { zh: '统计数', en: 'statistics' }),
  flows: field(object(shapeOf(FLOWS, flow)), { zh: '时段数', en: 'numbers of a period' }),
  duties: field(object(shapeOf(DUTIES, (label: Bilingual) => field(flag, label))), { zh: '政府职责', en: 'duties' }),
  travel: field(travel, { zh: '服务圈', en: 'service circle' }),
  farthest_dwelling: field(distance, { zh: '最远住户', en: 'farthest dwelling' }),
  parcels: field(list(parcel), { zh: '地块', en: 'parcels' }),
  projects: field(list(namedProject), { zh: '项目', en: 'projects' }),
  facilities: field(list(careFacility), { zh: '养老服务设施', en: 'eldercare facilities' }),
});

export type Area = z.infer<typeof areaSchema>;
export type Parcel = z.infer<typeof parcel>;
export type NamedProject = z.infer<typeof namedProject>;
