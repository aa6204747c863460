/**
 * Amounts that are sums: the floor areas that count, the sites, one field alone.
 *
 * A sum with an unknown part is a lower bound. A definition names its terms once; the interval in doubles, the exact
 * interval and the fields that could move it across a limit are all derived from them.
 */
import { type Exact, exactly } from '../model/exact.ts';
import { type Bounds, boundsOf, measureText } from '../model/measure.ts';
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';
import type { Measure } from '../model/subject.ts';
import type { Amount, Interval, Scope, Side } from './fact.ts';
import { NO, type Possible, YES } from './possible.ts';

export type Maybe<T> = T | null | undefined;

/** Takes the terms of a sum one by one; on the quick path this is the interval itself, so nothing is allocated. */
export interface TermSink<Item> {
  add(item: Item, index: number, amount: Maybe<Measure>, counts: Possible): void;
}

export interface SumOf<Item> {
  /** Hands over the terms; returns the fields of a list that is not known at all, else null. */
  each(scope: Scope, value: object, sink: TermSink<Item>): readonly string[] | null;
  name(item: Item, index: number): string;
  /** The unknown fields that leave open whether the term counts. */
  fields(item: Item, index: number): readonly string[];
  /** The fields that would say how much it is; asked for where it is not known, or known by its bounds only. */
  amountFields(item: Item, index: number): readonly string[];
}

/** An interval of doubles that a sum is gathered in. */
export class QuickInterval implements Interval, TermSink<unknown> {
  lo = 0;
  hi = 0;

  /** Leaves the decision to the exact path. */
  leaveToExact(): void {
    this.lo = Number.NaN;
    this.hi = Number.NaN;
  }

  /** One amount alone; at least `least` where it is not known. An interval or a fraction is no number here. */
  only(amount: Maybe<Measure>, least: number): void {
    this.lo = amount == null ? least : Number(amount);
    this.hi = amount == null ? Number.POSITIVE_INFINITY : this.lo;
  }

  add(_item: unknown, _index: number, amount: Maybe<Measure>, counts: Possible): void {
    if (counts === NO) return;
    if (amount == null) {
      this.hi = Number.POSITIVE_INFINITY;
      return;
    }
    // Of an interval or a fraction this is no number, and no decision is made on one: the exact path decides.
    const value = Number(amount);
    this.hi += value;
    if (counts === YES) this.lo += value;
  }
}

export function quickSum<Item>(sum: SumOf<Item>, scope: Scope, value: object, out: QuickInterval): void {
  out.lo = 0;
  out.hi = 0;
  if (sum.each(scope, value, out) !== null) out.hi = Number.POSITIVE_INFINITY;
}

/** One term that counts or may count. */
interface Term extends Bounds {
  readonly name: string;
  readonly text: string | null;
  readonly counts: Possible;
  /** What leaves open whether it counts. */
  readonly fields: readonly string[];
  /** What leaves open how much it is; none where that is known. */
  readonly amountFields: readonly string[];
}

const ANYTHING: Bounds = { lo: Q.ZERO, hi: null };

const isOpen = ({ lo, hi }: Bounds): boolean => hi === null || Q.compare(lo, hi) !== 0;

function gather<Item>(
  sum: SumOf<Item>,
  scope: Scope,
  value: object,
): { terms: Term[]; unknownList: readonly string[] | null } {
  const terms: Term[] = [];
  const sink: TermSink<Item> = {
    add(item, index, amount, counts) {
      if (counts === NO) return;
      const bounds = amount == null ? ANYTHING : boundsOf(amount);
      terms.push({
        ...bounds,
        name: sum.name(item, index),
        text: amount == null ? null : measureText(amount),
        counts,
        fields: sum.fields(item, index),
        amountFields: isOpen(bounds) ? sum.amountFields(item, index) : [],
      });
    },
  };
  return { unknownList: sum.each(scope, value, sink), terms };
}

/** The exact sum. */
export function exactSum<Item>(sum: SumOf<Item>, scope: Scope, value: object): Amount {
  const { terms, unknownList } = gather(sum, scope, value);
  const certain = terms.filter((term) => term.counts === YES);
  const most = unknownList === null ? sumOfMost(terms) : null;
  return {
    lo: exactly(certain.reduce((total, { lo }) => Q.add(total, lo), Q.ZERO)),
    hi: most === null ? null : exactly(most),
    terms: certain.flatMap(({ name, text }) => (text === null ? [] : [{ name, amount: text }])),
    fields: (side) => [...(unknownList ?? []), ...movingFields(terms, most === null ? null : side)],
  };
}

/** The largest sum there can be; null where it has no bound. */
const sumOfMost = (terms: readonly Bounds[]): Rational | null =>
  terms.reduce<Rational | null>((sum, { hi }) => plus(sum, hi), Q.ZERO);

const plus = (a: Rational | null, b: Rational | null): Rational | null =>
  a === null || b === null ? null : Q.add(a, b);

/** Beyond this many open terms their combinations are not tried, and all of them are named. */
const MOST_COMBINED = 12;

/**
 * The fields of the terms that can carry the sum to another side of the limits, for some choice of the others. Where
 * some amount has no upper bound (`side` null) the others can bring the sum to any limit, so every open term can.
 */
function movingFields(terms: readonly Term[], side: Side | null): readonly string[] {
  const open = terms.filter(({ fields, amountFields, hi }) => {
    const mayAddSomething = hi === null || Q.sign(hi) !== 0;
    return mayAddSomething && fields.length + amountFields.length > 0;
  });
  if (side === null || open.length > MOST_COMBINED) {
    return open.flatMap(({ fields, amountFields }) => [...fields, ...amountFields]);
  }
  return open.flatMap((term) => movingFieldsOf(term, terms, side));
}

/** The fields of one term by which, for some choice of the others, the sum may stand on one side and on another. */
function movingFieldsOf(term: Term, terms: readonly Term[], side: Side): readonly string[] {
  const rests = sumsOf(terms.filter((other) => other !== term));
  const moves = (from: Rational): boolean =>
    rests.some(({ lo, hi }) => side(exactly(Q.add(lo, from))) !== side(exactOrNone(plus(hi, term.hi))));
  const counting = term.fields.length > 0 && moves(Q.ZERO) ? term.fields : [];
  const measuring = term.amountFields.length > 0 && moves(term.lo) ? term.amountFields : [];
  return [...counting, ...measuring];
}

const exactOrNone = (value: Rational | null): Exact | null => (value === null ? null : exactly(value));

/** The sums that each choice of the memberships gives. */
function sumsOf(terms: readonly Term[]): Bounds[] {
  let sums: Bounds[] = [{ lo: Q.ZERO, hi: Q.ZERO }];
  for (const { lo, hi, counts } of terms) {
    const including = sums.map((sum): Bounds => ({ lo: Q.add(sum.lo, lo), hi: plus(sum.hi, hi) }));
    sums = counts === YES ? including : [...sums, ...including];
  }
  return sums;
}

/** One field of an entity as an amount of at least `least`; one that says less says nothing. */
export function exactField(measure: Maybe<Measure>, pointer: string, least: Rational = Q.ZERO): Amount {
  const { lo, hi } = measure == null ? ANYTHING : boundsOf(measure);
  if (hi !== null && Q.compare(hi, least) < 0) return { lo: exactly(least), hi: null, fields: () => [pointer] };
  const from = Q.compare(lo, least) < 0 ? least : lo;
  const fields = isOpen({ lo: from, hi }) ? [pointer] : [];
  return { lo: exactly(from), hi: exactOrNone(hi), fields: () => fields };
}
