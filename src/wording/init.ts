/** What a new file says about itself and its fields. */
import { FLOWS, STATISTICS, type StatisticEntry } from '../model/area-vocabulary.ts';
import type { Bilingual } from '../model/report.ts';
import type { SubjectKind } from '../model/vocabulary.ts';
import type { FieldLabel } from './fields.ts';
import { fill, type Lang } from './language.ts';
import { PAPERS } from './papers.ts';
import { unitText } from './quantity.ts';
import { wordsOf } from './vocabulary.ts';

/** What a field may hold. */
export type ValueKind =
  | 'area'
  | 'count'
  | 'date'
  | 'flag'
  | 'list'
  | 'number'
  | 'object'
  | 'position'
  | 'text'
  | 'word'
  | 'words';

const VALUE_WORDS: Readonly<Record<Exclude<ValueKind, 'word' | 'words'>, Bilingual>> = {
  area: { zh: 'GeoJSON 的 Polygon 或 MultiPolygon', en: 'GeoJSON Polygon or MultiPolygon' },
  count: { zh: '整数', en: 'whole number' },
  date: { zh: 'YYYY-MM-DD（或 YYYY-MM、YYYY）', en: 'YYYY-MM-DD (or YYYY-MM, YYYY)' },
  flag: { zh: 'true（是）或 false（否）', en: 'true or false' },
  list: { zh: '列表', en: 'list' },
  number: { zh: '数', en: 'number' },
  object: { zh: '下列各项', en: 'the fields below' },
  position: { zh: '[东, 北] 或 [经度, 纬度]', en: '[east, north] or [longitude, latitude]' },
  text: { zh: '文字', en: 'text' },
};

/** The unit by the end of the field's name. */
const UNITS: readonly (readonly [end: RegExp, unit: Bilingual])[] = [
  [/_m2$/, { zh: '㎡', en: 'm²' }],
  [/_m$/, { zh: '米', en: 'm' }],
];

/** What the schema of one field cannot say, by its pattern. */
const NOTES: ReadonlyMap<string, Bilingual> = new Map(
  Object.entries({
    '/id': {
      zh: '必填；现在只是占位，请改成实际编号',
      en: 'required; this one only stands in, put your own id',
    },
    '/stage': {
      zh: '不写时按规划条件核发日期、小区建成日期推定',
      en: 'where it is left out, the two dates of planning conditions and completion decide',
    },
    '/assessed_on': {
      zh: '不写时按 --as-of，没有 --as-of 按今天',
      en: 'where it is left out, --as-of counts, and without that today',
    },
    '/review_stage': {
      zh: '到这一阶段还证明不了的条文，结论为“未到期”；不写则全部要求证明',
      en: 'what only a later stage can prove is then not yet due; where it is left out, everything is',
    },
    '/crs': { zh: '写了任何坐标就必须写', en: 'required as soon as one coordinate is given' },
    '/position_accuracy_m': {
      zh: '所有坐标共用；GCJ02、BD09 必须写',
      en: 'for every position in the file; required with GCJ02 and BD09',
    },
    '/buildings/*/footprint': { zh: '与坐标只写一项', en: 'either this or the position' },
    '/facilities/*/footprint': { zh: '与坐标只写一项', en: 'either this or the position' },
    '/phases': { zh: '不分期写 []', en: '[] where it is not built in phases' },
    '/facilities': { zh: '一处也没有写 []', en: '[] where there is none' },
    '/communities/*/centres': { zh: '一个也没有写 []', en: '[] where there is none' },
    '/facilities/*/allocated_area_m2': {
      zh: '只用于与其他小区共用的设施',
      en: 'only of a facility shared with other estates',
    },
    '/facilities/*/site': { zh: '同一处的设施写同一个名称', en: 'facilities in the same place have the same' },
  }),
);

const PARTS: Readonly<Record<'unit' | 'value' | 'paper' | 'note' | 'listOf', Bilingual>> = {
  unit: { zh: '{label}（{unit}）', en: '{label} ({unit})' },
  value: { zh: '{label}：{value}', en: '{label}: {value}' },
  paper: { zh: '{text}；见{paper}', en: '{text}; from the {paper}' },
  note: { zh: '{text}；{note}', en: '{text}; {note}' },
  listOf: { zh: '列表，可含 {words}', en: 'a list of {words}' },
};

const PERIOD_NOTE: Bilingual = {
  zh: '每个时段一项：[{ "value": 数, "begins_on": 起始日, "ends_on": 截止日 }]',
  en: 'an entry for each period: [{ "value": number, "begins_on": date, "ends_on": date }]',
};

/** More words than this are not all shown. */
const MOST_WORDS = 10;

interface CommentedField {
  readonly pattern: string;
  readonly label: FieldLabel;
  readonly kind: ValueKind;
  readonly words: readonly string[];
}

/** What a field is, its unit, what it may hold, and the paper it is read from; in one line, as a comment. */
export function fieldComment(field: CommentedField, lang: Lang): string {
  const {
    pattern,
    label: { paper, ...name },
  } = field;
  const unit = UNITS.find(([end]) => end.test(pattern))?.[1] ?? countedUnit(pattern);
  const label = unit === undefined ? name[lang] : fill(PARTS.unit[lang], { label: name[lang], unit: unit[lang] });
  const value = valueText(field, lang);
  const base = fill(PARTS.value[lang], { label, value });
  const text = paper === undefined ? base : fill(PARTS.paper[lang], { text: base, paper: PAPERS[paper].name[lang] });
  const note = NOTES.get(pattern) ?? (FLOW.test(pattern) ? PERIOD_NOTE : undefined);
  return note === undefined ? text : fill(PARTS.note[lang], { text, note: note[lang] });
}

function valueText({ pattern, kind, words }: CommentedField, lang: Lang): string {
  if (kind === 'word') return allowed(words, lang);
  if (kind === 'words') return fill(PARTS.listOf[lang], { words: allowed(words, lang) });
  // The object of a statistic says what its number is; the number below it needs no more.
  const entry = UNIT_OF[COUNTED.exec(pattern)?.[1] ?? ''];
  if (entry !== undefined) return VALUE_WORDS[entry.isDecimal ? 'number' : 'count'][lang];
  return VALUE_WORDS[kind][lang];
}

const COUNTED = /^\/statistics\/([a-z_0-9]+)$/;
const FLOW = /^\/flows\/([a-z_0-9]+)$/;

const UNIT_OF: Readonly<Record<string, StatisticEntry>> = { ...STATISTICS, ...FLOWS };

/** The unit of a statistic or of the numbers of a period. */
function countedUnit(pattern: string): Bilingual | undefined {
  const [, id = ''] = COUNTED.exec(pattern) ?? FLOW.exec(pattern) ?? [];
  const unit = UNIT_OF[id]?.unit;
  return unit === undefined ? undefined : { zh: unitText(unit, 'zh'), en: unitText(unit, 'en') };
}

/** Fields whose names and whose owner say enough. */
export const speaksForItself = (pattern: string): boolean => /^\/statistics\/[a-z_0-9]+\/(value|on)$/.test(pattern);

function allowed(words: readonly string[], lang: Lang): string {
  const isMany = words.length > MOST_WORDS;
  const shown = isMany ? [...words.slice(0, MOST_WORDS / 2), '…', ...words.slice(-1)] : words;
  return shown.map((word) => withMeaning(word, lang)).join(lang === 'zh' ? '、' : ', ');
}

/** English words speak for themselves. */
function withMeaning(word: string, lang: Lang): string {
  const meaning = wordsOf(word, lang);
  return lang === 'en' || meaning === word ? word : `${word}（${meaning}）`;
}

/** The first line of a file, by the kind of its subject. */
export const INIT_TITLES: Readonly<Record<SubjectKind, Bilingual>> = {
  housing_project: {
    zh: '养老服务设施配建检查的项目文件：{city}，{stage}。',
    en: 'A project file to check eldercare facilities with: {city}, {stage}.',
  },
  area: {
    zh: '养老服务检查的区域文件：{city}。区域是市、县（市、区）、街道（乡镇）或社区。',
    en: 'An area file to check eldercare with: {city}. An area is a city, county, street or community.',
  },
  plan: {
    zh: '养老服务用地检查的规划文件：{city}。',
    en: 'A plan file to check land for eldercare with: {city}.',
  },
};

/** `{mark}` is how a comment begins in the format of the file. */
export const INIT_FILE = {
  open: {
    zh: '值为 null 的字段是条文现在要用的：知道了就换成实际值；不知道就留着，缺它不可的条文会是“无法判定”。',
    en: 'The fields that are null are those the rules ask for. Put in what you know; a rule that cannot do without what stays null is undetermined.',
  },
  offered: {
    zh: '写在注释里的字段用得着时去掉前面的 {mark}；不写也可以。',
    en: 'Fields in comments are optional: take away the {mark} in front of those that you need.',
  },
  lists: {
    zh: '列表里的是示例：有几项写几项，多余的删掉。',
    en: 'What stands in a list is an example: have an entry for each thing that there is, and delete the rest.',
  },
  days: {
    zh: '每个统计数的 value 是数、on 是统计日期；on 不写时按 reported_on，两者都不写时视为适用日当天的数。不知道的数留 null，不要写 0。',
    en: 'Of each statistic value is the number and on the day it was counted; without on it is that of reported_on, and without either the number holds on the date applied for. A number that is not known stays null; it is never 0.',
  },
  several: {
    zh: '{text}；示例有 {count} 个，因为只有一个时已有条文可以判定',
    en: '{text}; there are {count} examples, since one alone would already decide a rule',
  },
  cities: {
    zh: '城市：{cities}；写短名、中文名或六位代码',
    en: 'city: {cities}; the short name, the Chinese name or the six-digit code',
  },
  noCity: { zh: '城市未填', en: 'no city yet' },
  stages_new: { zh: '新建小区', en: 'new estate' },
  stages_existing: { zh: '已建成小区', en: 'existing estate' },
  noStage: { zh: '新建或已建成未填', en: 'new or existing not known' },
} satisfies Record<string, Bilingual>;
