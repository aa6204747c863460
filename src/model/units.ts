/**
 * The units of the rule language, each with the kinds of quantity it can measure.
 *
 * The kind is what keeps floor apart from land and dwellings from persons; a rule that compares two kinds does not
 * load. Where a unit has one kind only, the kind need not be written.
 */
export const KINDS = {
  floor: { zh: '建筑（用房）面积', en: 'floor area' },
  land: { zh: '用地面积', en: 'land area' },
  distance: { zh: '距离', en: 'distance' },
  dwellings: { zh: '户数', en: 'dwellings' },
  people: { zh: '人数', en: 'people' },
  beds: { zh: '床位', en: 'beds' },
  money: { zh: '金额', en: 'money' },
  sites: { zh: '处所', en: 'sites' },
  things: { zh: '个数', en: 'number of things' },
  person_times: { zh: '人次', en: 'person-times' },
  time: { zh: '时间', en: 'time' },
  share: { zh: '比例', en: 'share' },
} as const;
export type Kind = keyof typeof KINDS;

interface Unit {
  /** The spelling in the result. */
  readonly symbol: string;
  /** Other spellings a pack may use. */
  readonly also: readonly string[];
  readonly kinds: readonly [Kind, ...Kind[]];
  /** What one of the unit is in the unit of the facts; a percent is a hundredth. */
  readonly perFactUnit?: bigint;
}

export const UNITS: readonly Unit[] = [
  { symbol: 'm2', also: ['㎡', 'm²'], kinds: ['floor', 'land'] },
  { symbol: 'm', also: ['metre', 'metres'], kinds: ['distance'] },
  { symbol: 'household', also: ['households'], kinds: ['dwellings'] },
  { symbol: 'person', also: ['persons', 'people'], kinds: ['people'] },
  { symbol: 'bed', also: ['beds'], kinds: ['beds'] },
  { symbol: 'yuan', also: [], kinds: ['money'] },
  { symbol: 'site', also: ['sites'], kinds: ['sites'] },
  { symbol: 'item', also: ['items'], kinds: ['things'] },
  { symbol: 'person_time', also: ['person_times'], kinds: ['person_times'] },
  { symbol: 'minute', also: ['minutes'], kinds: ['time'] },
  { symbol: '%', also: ['percent'], kinds: ['share'], perFactUnit: 100n },
];

export function unitNamed(name: string): Unit | undefined {
  return UNITS.find((unit) => unit.symbol === name || unit.also.includes(name));
}
