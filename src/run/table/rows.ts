/** The numbers of areas, laid out so that those of one kind can be compared between areas. */
import type { Area } from '../../model/area.ts';
import { FLOWS, STATISTICS, type StatisticEntry } from '../../model/area-vocabulary.ts';
import type { Rational } from '../../model/rational.ts';
import * as Q from '../../model/rational.ts';
import type { Bilingual } from '../../model/report.ts';
import type { CellPlace, Facet, Figure } from '../../model/table-finding.ts';

export const FACETS: readonly Facet[] = ['value', 'assigned', 'remaining'];

/** What a row gives about one statistic, or about one period of what is counted by periods. */
export interface Cell {
  readonly label: Bilingual;
  /** Amounts of money of a city are not those of its counties together. */
  readonly addsUp: boolean;
  /** The day of its numbers; null where none is given. */
  readonly day: string | null;
  readonly figures: Readonly<Partial<Record<Facet, Figure>>>;
  readonly percent: Figure | null;
  /** What a percentage of it is of: its key, and what it is called. */
  readonly base: { readonly key: string; readonly label: Bilingual } | null;
}

export interface Row {
  readonly id: string;
  readonly name: string | null;
  readonly parts: readonly string[];
  /** By statistic, or by statistic and period. */
  readonly cells: ReadonlyMap<string, Cell>;
}

/** The place of what a pointer from the area down names. */
export type PlaceOf = (pointer: string) => CellPlace;

export const amountOf = ({ value }: Figure): Rational => Q.fromText(value);

export const nameOf = ({ id, name }: Pick<Row, 'id' | 'name'>): string => name ?? id;

type Given = number | string | null | undefined;

/** The numbers that an area gives; of a period that it gives twice none. */
export function rowOf(area: Area, placeOf: PlaceOf): Row {
  const { id, name = null, parts } = area;
  const figure = (pointer: string, given: Given): Figure | null =>
    given == null ? null : { id, name, pointer, value: Q.toText(Q.fromDecimal(given)), at: placeOf(pointer) };
  const cells = new Map<string, Cell>([...statisticCells(area, figure), ...flowCells(area, figure)]);
  return { id, name, parts: parts ?? [], cells };
}

type FigureOf = (pointer: string, given: Given) => Figure | null;

const keyOf = (id: string): string => `/statistics/${id}`;

function baseOf({ shareOf }: StatisticEntry): Cell['base'] {
  return shareOf === undefined ? null : { key: keyOf(shareOf), label: STATISTICS[shareOf].label };
}

function* statisticCells({ statistics, reported_on: reported }: Area, figure: FigureOf): Generator<[string, Cell]> {
  for (const [id, entry] of Object.entries<StatisticEntry>(STATISTICS)) {
    const given = statistics?.[id as keyof typeof STATISTICS];
    if (given == null) continue;
    const key = keyOf(id);
    const { assigned_percent: percent } = given as { readonly assigned_percent?: Given };
    yield [
      key,
      {
        label: entry.label,
        addsUp: entry.kind !== 'money',
        day: given.on ?? reported ?? null,
        figures: figuresOf(key, given, figure),
        percent: figure(`${key}/assigned_percent`, percent),
        base: baseOf(entry),
      },
    ];
  }
}

function* flowCells({ flows }: Area, figure: FigureOf): Generator<[string, Cell]> {
  for (const [id, entry] of Object.entries<StatisticEntry>(FLOWS)) {
    const periods = flows?.[id as keyof typeof FLOWS] ?? [];
    const keys = periods.map(({ begins_on: begins, ends_on: ends }) => `/flows/${id} ${begins}/${ends}`);
    for (const [i, period] of periods.entries()) {
      const key = keys[i] ?? '';
      const isOpen = period.begins_on == null || period.ends_on == null;
      if (isOpen || keys.indexOf(key) !== keys.lastIndexOf(key)) continue;
      const figures = figuresOf(`/flows/${id}/${i}`, period, figure);
      yield [
        key,
        { label: entry.label, addsUp: entry.kind !== 'money', day: null, figures, percent: null, base: null },
      ];
    }
  }
}

function figuresOf(pointer: string, given: { readonly [facet in Facet]?: Given }, figure: FigureOf): Cell['figures'] {
  const pairs = FACETS.flatMap((facet) => {
    const found = figure(`${pointer}/${facet}`, given[facet]);
    return found === null ? [] : [[facet, found] as const];
  });
  return Object.fromEntries(pairs);
}
