/** Facts about an area: its statistics, numbers of a period, duties, and what kind of area it is. */
import type { Area } from '../model/area.ts';
import {
  DIVISIONS,
  DUTIES,
  FLOWS,
  LEVEL_OF,
  LEVELS,
  STATISTICS,
  type StatisticEntry,
} from '../model/area-vocabulary.ts';
import type { Bilingual } from '../model/report.ts';
import type { Decimal } from '../model/subject.ts';
import { exactField, type Maybe } from './amount.ts';
import { onOrBefore } from './dates.ts';
import type { Fact, NumberFact, Observed, Scope, WordFact } from './fact.ts';
import { flowFact } from './flow.ts';
import { EITHER, known, NO, possibleWords, YES } from './possible.ts';

const YES_NO = ['yes', 'no'] as const;

/** A number with the day on which it was counted. */
export interface Dated {
  readonly amount: Maybe<Decimal>;
  readonly on: Maybe<string>;
  /** Of the number, and of the day. */
  readonly pointer: string;
  readonly dayPointer: string;
}

/** The day of a number: its own, or that of the whole report. */
export function observedAt({ on, dayPointer }: Dated, area: Area): Observed | null {
  if (on != null) return { on, pointer: dayPointer };
  return area.reported_on == null ? null : { on: area.reported_on, pointer: '/reported_on' };
}

/** What was counted after the date applied for, or may have been, tells nothing about that date. */
function usable(dated: Dated, { subject, assessedOn }: Scope): { amount: Maybe<Decimal>; pointer: string } {
  const observed = observedAt(dated, subject as Area);
  if (observed === null || onOrBefore(observed.on, assessedOn) === YES) return dated;
  return { amount: null, pointer: observed.pointer };
}

interface DatedField {
  readonly id: string;
  readonly entry: StatisticEntry;
  readonly place: string;
  read(area: Area): Dated;
}

/** An amount of an area that was counted on a day. */
export function datedFact({ id, entry, place, read }: DatedField): NumberFact {
  const { label, unit, kind, per, isDecimal } = entry;
  return {
    type: 'number',
    id,
    of: 'area',
    label,
    unit,
    kind,
    ...(isDecimal ? {} : { whole: true }),
    ...(per === undefined ? {} : { basis: per }),
    place,
    observed: (_, value) => observedAt(read(value as Area), value as Area),
    quick: (scope, value, out) => out.only(usable(read(value as Area), scope).amount, 0),
    exact: (scope, value) => {
      const { amount, pointer } = usable(read(value as Area), scope);
      return exactField(amount, pointer);
    },
  };
}

type StatisticId = keyof typeof STATISTICS;

function readStatistic(id: StatisticId): DatedField['read'] {
  const place = `/statistics/${id}`;
  return ({ statistics }) => {
    const given = statistics?.[id];
    return { amount: given?.value, on: given?.on, pointer: `${place}/value`, dayPointer: `${place}/on` };
  };
}

const entriesOf = <Entry>(table: Readonly<Record<string, Entry>>): [string, Entry][] => Object.entries(table);

const statisticFacts = entriesOf<StatisticEntry>(STATISTICS).map(([id, entry]) =>
  datedFact({ id, entry, place: `/statistics/${id}`, read: readStatistic(id as StatisticId) }),
);

/** Whether there is any of something that a share is taken of: a share of nothing binds nobody. */
export function anyOf(fact: NumberFact): WordFact {
  const { id, of, label } = fact;
  const possible = (scope: Scope, value: object) => {
    const { lo, hi } = fact.exact(scope, value, '');
    if (hi === null) return EITHER;
    return lo.rational.n === 0n ? NO : YES;
  };
  return {
    type: 'word',
    id: `any_${id}`,
    of,
    label: { zh: `是否有${label.zh.replace(/总?数$/, '')}`, en: `there are ${label.en}` },
    words: YES_NO,
    possible,
    observed: (scope, value) => fact.observed?.(scope, value) ?? null,
    fields: (scope, value, pointer) => fact.exact(scope, value, pointer).fields(null),
  };
}

const anyFacts = statisticFacts
  .filter(({ id }) => (STATISTICS as Readonly<Record<string, StatisticEntry>>)[id]?.isWhole)
  .map(anyOf);

const dutyFacts = entriesOf<Bilingual>(DUTIES).map(
  ([id, label]): WordFact => ({
    type: 'word',
    id,
    of: 'area',
    label,
    words: YES_NO,
    observed: (_, value) => reportedOn(value as Area),
    possible: (_, value) => known((value as Area).duties?.[id as keyof typeof DUTIES]),
    fields: (_, value) => ((value as Area).duties?.[id as keyof typeof DUTIES] == null ? [`/duties/${id}`] : []),
  }),
);

const reportedOn = ({ reported_on: on }: Area): Observed | null =>
  on == null ? null : { on, pointer: '/reported_on' };

const openDivision = (value: object): string[] => ((value as Area).division == null ? ['/division'] : []);

const division: WordFact = {
  type: 'word',
  id: 'division',
  of: 'area',
  label: { zh: '行政区划类型', en: 'what the area is' },
  words: DIVISIONS,
  possible: (_, value) => possibleWords(DIVISIONS, (value as Area).division),
  fields: (_, value) => openDivision(value),
};

const level: WordFact = {
  type: 'word',
  id: 'level',
  of: 'area',
  label: { zh: '行政层级', en: 'level of the area' },
  words: LEVELS,
  possible: (_, value) => {
    const { division: given } = value as Area;
    return possibleWords(LEVELS, given == null ? null : LEVEL_OF[given]);
  },
  fields: (_, value) => openDivision(value),
};

const clusterOrCentralTown: WordFact = {
  type: 'word',
  id: 'is_cluster_or_central_town',
  of: 'area',
  label: { zh: '是否组团新区或中心乡镇', en: 'a cluster district or a central township' },
  words: YES_NO,
  possible: (_, value) => known((value as Area).is_cluster_or_central_town),
  fields: (_, value) => ((value as Area).is_cluster_or_central_town == null ? ['/is_cluster_or_central_town'] : []),
};

/** Blanks and the width of letters make no other name. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

const OTHER_NAME = 'other';

/** Names a thing by the names that a clause writes; a name that is not among them is another one. */
export function nameFact(
  of: WordFact['of'],
  id: string,
  label: Bilingual,
  read: (value: object) => Maybe<string>,
): WordFact {
  const naming = (names: readonly string[]): WordFact => {
    const words = [...names, OTHER_NAME];
    const plain = names.map(plainName);
    return {
      ...base,
      words,
      possible(_, value) {
        const name = read(value);
        if (name == null) return possibleWords(words, null);
        const at = plain.indexOf(plainName(name));
        return 1 << (at < 0 ? names.length : at);
      },
    };
  };
  const base: WordFact = {
    type: 'word',
    id,
    of,
    label,
    words: [],
    possible: () => 0,
    fields: (_, value, pointer) => (read(value) == null ? [`${pointer}/name`] : []),
    naming,
  };
  return base;
}

const areaName = nameFact('area', 'area_name', { zh: '名称', en: 'name of the area' }, (value) => (value as Area).name);

/** The minutes say nothing without the way of travelling: with none, how long it takes is not known. */
const travelMinutes = datedFact({
  id: 'travel_minutes',
  entry: {
    label: { zh: '最远住户到达设施的分钟数', en: 'minutes from the farthest dwelling to its facility' },
    unit: 'minute',
    kind: 'time',
    isDecimal: true,
  },
  place: '/travel',
  read: ({ travel }) => {
    const isModeOpen = travel?.minutes != null && travel.mode == null;
    return {
      amount: isModeOpen ? null : travel?.minutes,
      on: travel?.on,
      pointer: isModeOpen ? '/travel/mode' : '/travel/minutes',
      dayPointer: '/travel/on',
    };
  },
});

const farthestDwelling = datedFact({
  id: 'farthest_dwelling',
  entry: {
    label: { zh: '最远住户到最近设施的距离', en: 'distance from the farthest dwelling to the facility nearest to it' },
    unit: 'm',
    kind: 'distance',
    isDecimal: true,
  },
  place: '/farthest_dwelling',
  read: ({ farthest_dwelling: given }) => ({
    amount: given?.metres,
    on: given?.on,
    pointer: '/farthest_dwelling/metres',
    dayPointer: '/farthest_dwelling/on',
  }),
});

const flowFacts = entriesOf<StatisticEntry>(FLOWS).map(([id, entry]) => flowFact(id as keyof typeof FLOWS, entry));

export const areaFacts: readonly Fact[] = [
  division,
  level,
  areaName,
  clusterOrCentralTown,
  ...statisticFacts,
  ...anyFacts,
  ...flowFacts,
  travelMinutes,
  farthestDwelling,
  ...dutyFacts,
];
