/**
 * Amounts that are sums: the floor areas that count, the sites, one field alone.
 *
 * A sum with an unknown part is a lower bound. A definition names its terms once; the interval in doubles, the exact
 * interval and the fields that could move it across a limit are all derived from them.
 */
import { exactly } from '../model/exact.ts';
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';
import type { Decimal } from '../model/subject.ts';
import type { Amount, Interval, Scope, Side } from './fact.ts';
import { NO, type Possible, YES } from './possible.ts';

export type Maybe<T> = T | null | undefined;

/** Takes the terms of a sum one by one; on the quick path this is the interval itself, so nothing is allocated. */
export interface TermSink<Item> {
  add(item: Item, index: number, amount: Maybe<Decimal>, counts: Possible): void;
}

export interface SumOf<Item> {
  /** Hands over the terms; returns the fields of a list that is not known at all, else null. */
  each(scope: Scope, value: object, sink: TermSink<Item>): readonly string[] | null;
  name(item: Item, index: number): string;
  /** The unknown fields that leave open whether the term counts, and how much it is. */
  fields(item: Item, index: number): readonly string[];
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

  /** One amount alone; at least `least` where it is not known. */
  only(amount: Maybe<Decimal>, least: number): void {
    this.lo = amount == null ? least : Number(amount);
    this.hi = amount == null ? Number.POSITIVE_INFINITY : this.lo;
  }

  add(_item: unknown, _index: number, amount: Maybe<Decimal>, counts: Possible): void {
    if (counts === NO) return;
    if (amount == null) {
      this.hi = Number.POSITIVE_INFINITY;
      return;
    }
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
interface Term {
  readonly name: string;
  readonly amount: Rational | null;
  readonly text: string;
  readonly counts: Possible;
  readonly fields: readonly string[];
}

function gather<Item>(
  sum: SumOf<Item>,
  scope: Scope,
  value: object,
): { terms: Term[]; unknownList: readonly string[] | null } {
  const terms: Term[] = [];
  const sink: TermSink<Item> = {
    add(item, index, amount, counts) {
      if (counts === NO) return;
      terms.push({
        name: sum.name(item, index),
        amount: amount == null ? null : Q.fromDecimal(amount),
        text: String(amount),
        counts,
        fields: sum.fields(item, index),
      });
    },
  };
  return { unknownList: sum.each(scope, value, sink), terms };
}

/** The exact sum. */
export function exactSum<Item>(sum: SumOf<Item>, scope: Scope, value: object): Amount {
  const { terms, unknownList } = gather(sum, scope, value);
  const certain = terms.filter((term) => term.counts === YES);
  const bounded = unknownList === null && terms.every((term) => term.amount !== null);
  return {
    lo: exactly(total(certain)),
    hi: bounded ? exactly(total(terms)) : null,
    terms: certain.flatMap(({ name, amount, text }) => (amount === null ? [] : [{ name, amount: text }])),
    fields: (side) => [...(unknownList ?? []), ...movingFields(terms, bounded ? side : null)],
  };
}

/** The sum of the amounts; one that is not known adds nothing. */
const total = (terms: readonly Term[]): Rational =>
  terms.reduce((sum, term) => (term.amount === null ? sum : Q.add(sum, term.amount)), Q.ZERO);

/** Beyond this many open terms their combinations are not tried, and all of them are named. */
const MOST_COMBINED = 12;

/**
 * The fields of the terms that can carry the sum to another side of the limits, for some choice of the others. Where
 * some amount has no upper bound (`side` null) the others can bring the sum to any limit, so every open term can.
 */
function movingFields(terms: readonly Term[], side: Side | null): readonly string[] {
  const open = terms.filter((term) => term.fields.length > 0 && (term.amount === null || Q.sign(term.amount) !== 0));
  const moving = side === null || open.length > MOST_COMBINED ? open : open.filter((term) => moves(term, terms, side));
  return moving.flatMap((term) => term.fields);
}

/** Whether some choice of the other terms stands on one side without the term and on another with it. */
function moves(term: Term, terms: readonly Term[], side: Side): boolean {
  const others = terms.filter((other) => other !== term);
  return sumsOf(others).some((rest) => side(exactly(rest)) !== side(exactly(Q.add(rest, term.amount ?? Q.ZERO))));
}

/** Every sum that some choice of the memberships gives. */
function sumsOf(terms: readonly Term[]): Rational[] {
  let sums = [Q.ZERO];
  for (const { amount, counts } of terms) {
    const including = sums.map((sum) => Q.add(sum, amount ?? Q.ZERO));
    sums = counts === YES ? including : [...sums, ...including];
  }
  return sums;
}

/** One field of an entity as an amount of at least `least`. */
export function exactField(amount: Maybe<Decimal>, pointer: string, least: Rational = Q.ZERO): Amount {
  if (amount == null) return { lo: exactly(least), hi: null, fields: () => [pointer] };
  const value = exactly(Q.fromDecimal(amount));
  return { lo: value, hi: value, fields: () => [] };
}
