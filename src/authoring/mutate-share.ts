/** Changes of what rules about areas compare with: a share and what it is a share of, a period, the rows of a table. */
import { rowsIn } from '../engine/area-table.ts';
import type { Source } from '../engine/condition.ts';
import { parsePeriod, parseShare } from '../engine/literal.ts';
import type { NumberFact } from '../facts/fact.ts';
import type { Vocabulary } from '../facts/registry.ts';
import { type Edit, edit, type Path } from './edit.ts';
import { neighbours } from './mutate-digits.ts';

/** The statistics that are declared before and after this one among those of its kind: the likeliest mistaken for it. */
export function likeFacts({ id, of, kind, during }: NumberFact, { facts }: Vocabulary): NumberFact[] {
  if (of !== 'area') return [];
  const alike = [...facts.values()].filter(
    (fact): fact is NumberFact =>
      fact.type === 'number' &&
      fact.of === of &&
      fact.kind === kind &&
      (fact.during === undefined) === (during === undefined),
  );
  const at = alike.findIndex((fact) => fact.id === id);
  return [alike[at - 1], alike[at + 1]].filter((fact) => fact !== undefined);
}

/** `55 % of x` with another percentage, `2/3 of x` with another fraction, and either of something else. */
export function shareEdits(source: unknown, path: Path, vocabulary: Vocabulary): Edit[] {
  const share = parseShare(source);
  if (share === null) return [];
  const { of } = share;
  const whole = vocabulary.facts.get(of);
  if (whole?.type !== 'number') return [];
  const amount = String(source).trim().slice(0, -` of ${of}`.length).trimEnd();
  return [
    ...otherShares(share.text, whole).map((other) => edit('limit', path, source, `${other} of ${of}`)),
    ...likeFacts(whole, vocabulary).map(({ id }) => edit('basis', path, source, `${amount} of ${id}`)),
  ];
}

/** A millionth of a percent of what comes in wholes is told by a hundred million of them, which there never are. */
function otherShares(text: string, { whole: inWholes }: NumberFact): string[] {
  const [part = '', whole] = text.split('/');
  if (whole === undefined) {
    const percents = neighbours(text.replace('%', ''), inWholes ? WHOLES : '%');
    return percents.map((digits) => `${digits} %`);
  }
  const [n, d] = [BigInt(part), BigInt(whole)];
  return [
    ...[n + 1n, n - 1n].filter((other) => other >= 0n).map((other) => `${other}/${d}`),
    ...[d + 1n, d - 1n].filter((other) => other > 0n).map((other) => `${n}/${other}`),
  ];
}

/** The number of each row of a table, one up and one down. */
export function rowEdits(source: unknown, path: Path): Edit[] {
  return (rowsIn(source) ?? []).flatMap(({ number }, i) => {
    const others = [number + 1, number - 1].filter((other) => other >= 0);
    return others.map((other) => edit('limit', [...path, 'table', i, 'number'], number, other));
  });
}

/** A unit that has no millionths. */
const WHOLES = 'item';

/** A period that begins or ends a year earlier or later; of one year also the year before it and the year after it. */
export function periodEdits({ during }: Source, path: Path): Edit[] {
  const period = parsePeriod(during);
  if (period === null) return [];
  const [first, last] = [period.first, period.last].map((day) => Number(day.slice(0, 4)));
  if (first === undefined || last === undefined) return [];
  const others = [
    [first - 1, last],
    [first + 1, last],
    [first, last - 1],
    [first, last + 1],
    ...(first === last ? [first - 1, first + 1].map((year) => [year, year]) : []),
  ].filter(([from = 0, to = 0]) => from <= to);
  return others.map(([from, to]) => {
    const value = from === to ? String(from) : `${from} to ${to}`;
    return edit('period', [...path, 'during'], during, value);
  });
}
