/** The words that people type for the closed lists of a submission, and for yes and no. */
import { saysNone, saysNothing } from './numbers.ts';
import { halfWidth } from './units.ts';

export type WordReading =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'open'; readonly why: 'none_or_unknown' }
  | { readonly kind: 'bad' };

/** A closed list: its words, and what each is called in tables beside the word itself. */
export type Names = Readonly<Record<string, readonly string[]>>;

export const STAGE_NAMES: Names = {
  new: ['新建', '新建小区', '新建住宅小区'],
  existing: ['已建成', '既有', '已建', '建成', '老旧', '老旧小区', '既有小区', '已建成小区', '已建成住宅小区'],
};

export const REVIEW_STAGE_NAMES: Names = {
  design: ['设计方案审查', '设计方案', '设计', '方案审查'],
  construction: ['建设', '施工'],
  acceptance: ['验收', '竣工验收'],
  handover: ['移交'],
};

export const SETTLEMENT_NAMES: Names = {
  urban_community: ['城市社区', '城市', '城镇社区'],
  administrative_village: ['行政村', '农村', '村'],
};

export const PROVISION_NAMES: Names = {
  provided: ['本项目配建', '配建', '小区配建'],
  nearby: ['周边既有', '周边', '周边设施'],
};

export const ACQUISITION_NAMES: Names = {
  construction: ['建设', '新建', '配建', '自建'],
  purchase: ['购买', '购置'],
  exchange: ['置换'],
  lease: ['租赁', '租用', '承租'],
  reallocation: ['调剂'],
};

export const AREA_KIND_NAMES: Names = {
  gross: ['建筑面积'],
  premises: ['用房面积'],
  net: ['套内(使用)面积', '套内面积', '套内建筑面积', '使用面积'],
};

export const RECIPIENT_NAMES: Names = {
  civil_affairs: ['民政部门', '民政局', '区民政局', '县民政局', '市民政局', '民政'],
  street_office: ['街道办事处', '街道办', '街道', '乡镇人民政府', '镇政府', '乡政府'],
  district_government: ['区政府', '县政府', '区人民政府', '县人民政府'],
  other: ['其他单位', '其他', '其它'],
};

/** What is called something else may be one or another of these, so it is none: `TYPE_CHOICES`. */
export const TYPE_NAMES: Names = {
  home_care_station: ['居家养老服务站', '居家养老服务站点', '居家养老服务站(点)', '社区居家养老服务站'],
  day_care_centre: ['日间照料中心', '社区日间照料中心', '老年人日间照料中心', '社区老年人日间照料中心'],
  community_centre: ['社区养老服务中心', '社区居家养老服务中心'],
  street_centre: ['街道养老服务中心', '街道综合养老服务中心', '乡镇养老服务中心', '街道(乡镇)养老服务中心'],
  institution: ['养老机构', '养老院', '敬老院'],
  senior_apartment: ['老年公寓'],
  rural_home: ['农村幸福院', '幸福院'],
};

/**
 * Names that no document ties to one type, and the types between which somebody has to choose. 驿站 and 托老所 are kinds
 * of other places and times; what is in one of them differs from street to street.
 */
const TYPE_CHOICES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/驿站|为老服务站|老年服务站|养老服务站|居家养老(?:服务)?点/, ['home_care_station', 'day_care_centre']],
  [/日托|日间照护|日间托老/, ['day_care_centre', 'home_care_station']],
  [/托老所|托老中心/, ['day_care_centre', 'institution']],
  [/居家养老(?:服务)?中心/, ['home_care_station', 'community_centre']],
  [/为老服务中心|养老服务中心|养老服务综合体|照料中心/, ['community_centre', 'street_centre', 'day_care_centre']],
  [/福利院|护理院|托养/, ['institution', 'street_centre']],
];

/** The types that a name may stand for; none where nothing is known of it. */
export const typeChoices = (typed: string): readonly string[] =>
  TYPE_CHOICES.find(([pattern]) => pattern.test(squashed(typed)))?.[1] ?? [];

const YES: readonly string[] = ['是', '有', '√', '✓', '✔', '☑', '已', 'y', 'yes', 'true', '1'];
const NO: readonly string[] = ['否', '无', '没有', '不是', '未', '×', 'x', '✗', '✘', '✕', 'n', 'no', 'false', '0'];

const squashed = (typed: string): string => halfWidth(typed).replace(/\s+/g, '').toLowerCase();

/** The word of the list that is meant. */
export function readWord(typed: string, names: Names): WordReading {
  const plain = squashed(typed);
  const found = Object.entries(names).find(([word, others]) => word === plain || others.includes(plain));
  if (found !== undefined) return { kind: 'value', value: found[0] };
  if (saysNothing(typed)) return { kind: 'blank' };
  return saysNone(typed) ? { kind: 'open', why: 'none_or_unknown' } : { kind: 'bad' };
}

/** 是 and √ are true, 否, 无 and × false; null where nothing is said. */
export function readFlag(typed: string): boolean | null | 'bad' {
  const plain = squashed(typed);
  if (YES.includes(plain)) return true;
  if (NO.includes(plain)) return false;
  return saysNothing(typed) ? null : 'bad';
}
