/** The number that a table of a clause gives to an area, found by the name of the area. */
import type { Area } from '../model/area.ts';
import type { TableRow } from '../model/area-table.ts';
import { exactly, ZERO } from '../model/exact.ts';
import * as Q from '../model/rational.ts';
import { plainName } from './area.ts';
import type { Amount, NumberFact } from './fact.ts';

/**
 * A number in the unit of `like`, which is to be compared with it. Of an area without a name it is any of the table's;
 * of one whose name does not stand there it is not known either, and the name is what would tell.
 */
export function numberInTable(rows: readonly TableRow[], like: NumberFact): NumberFact {
  const numbers = new Map(rows.flatMap(({ names, number }) => names.map((name) => [plainName(name), number])));
  const numberOf = ({ name }: Area) => (name == null ? undefined : numbers.get(plainName(name)));
  const all = rows.map(({ number }) => number);
  const open = { fields: () => ['/name'] };
  const anyOfThem: Amount = { lo: whole(Math.min(...all)), hi: whole(Math.max(...all)), ...open };
  const none: Amount = { lo: ZERO, hi: null, ...open };
  return {
    type: 'number',
    // Amounts are remembered by it, and two tables are two facts.
    id: `table ${JSON.stringify(rows)}`,
    of: 'area',
    label: { zh: '条文表中本区域的数', en: 'number of the area in the table of the clause' },
    unit: like.unit,
    kind: like.kind,
    whole: true,
    place: '/name',
    quick: (_, value, out) => {
      const number = numberOf(value as Area);
      return number === undefined ? out.leaveToExact() : out.only(number, 0);
    },
    exact: (_, value) => {
      const number = numberOf(value as Area);
      if (number !== undefined) return { lo: whole(number), hi: whole(number), fields: () => [] };
      return (value as Area).name == null ? anyOfThem : none;
    },
  };
}

const whole = (number: number) => exactly(Q.rational(BigInt(number)));
