/** Facts and amounts made for tests of the comparison with limits. */
import type { Order } from '../../src/engine/compare.ts';
import { parseLiteral } from '../../src/engine/literal.ts';
import { Environment, type Leaf } from '../../src/engine/node.ts';
import { LimitTable, numberLeaf, type Part } from '../../src/engine/number-leaf.ts';
import type { Amount, NumberFact } from '../../src/facts/fact.ts';
import { distance, type Exact, exactly } from '../../src/model/exact.ts';
import * as Q from '../../src/model/rational.ts';

export const of = (value: number | string): Exact => exactly(Q.fromDecimal(value));
/** √(x² + y²). */
export const apart = (x: number, y: number): Exact => distance(Q.fromDecimal(x * x + y * y));
export const between = (lo: Exact, hi: Exact | null, more: Partial<Amount> = {}): Amount => ({
  lo,
  hi,
  fields: () => ['/length'],
  ...more,
});

const LABEL = { zh: '长度', en: 'length' };
/** Leaves everything to the exact path. */
export function factOf(amount: Amount, more: Partial<NumberFact> = {}): NumberFact {
  return {
    type: 'number',
    id: 'length',
    of: 'project',
    label: LABEL,
    unit: 'm',
    kind: 'distance',
    place: '/length',
    exact: () => amount,
    quick: (_, __, out) => out.leaveToExact(),
    ...more,
  };
}

interface Limit {
  readonly basis?: NumberFact;
  readonly part?: Part;
  readonly limits?: LimitTable;
}

export function leafOf(fact: NumberFact, comparator: Order, limit: string, more: Limit = {}): Leaf {
  const { basis = null, limits = new LimitTable(), part } = more;
  return numberLeaf({ fact, comparator, literal: parseLiteral(limit), basis, limits, ...(part ? { part } : {}) });
}

export const environment = () =>
  new Environment({
    subject: { id: 'case' },
    project: { id: 'case' },
    issued: '2020-07-01',
    assessedOn: '2026-11-01',
    survey: null,
  });

export const m = (value: string) => ({ value, unit: 'm' });
