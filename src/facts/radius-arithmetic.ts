/** Distances between points of a projected system, exactly and in doubles, for one and the same computation. */
import { compareExact, distance, type Exact, exactly, ZERO } from '../model/exact.ts';
import * as Q from '../model/rational.ts';
import type { Decimal, Position } from '../model/subject.ts';

export interface Arithmetic<T> {
  readonly zero: T;
  given(metres: Decimal): T;
  /** √((x₁ − x₂)² + (y₁ − y₂)²) + widening × accuracy, at least 0; coordinates east then north, all in metres. */
  between(a: Position, b: Position, widening: -2 | 0 | 2, accuracy: Decimal): T;
  below(a: T, b: T): boolean;
}

const difference = (a: Decimal, b: Decimal) => Q.subtract(Q.fromDecimal(a), Q.fromDecimal(b));

export const EXACT: Arithmetic<Exact> = {
  zero: ZERO,
  given: (metres) => exactly(Q.fromDecimal(metres)),
  between([x1, y1], [x2, y2], widening, accuracy) {
    const dx = difference(x1, x2);
    const dy = difference(y1, y2);
    const shift = Q.multiply(Q.fromDecimal(widening), Q.fromDecimal(accuracy));
    return distance(Q.add(Q.multiply(dx, dx), Q.multiply(dy, dy)), shift);
  },
  below: (a, b) => compareExact(a, b) < 0,
};

export const DOUBLE: Arithmetic<number> = {
  zero: 0,
  given: Number,
  between([x1, y1], [x2, y2], widening, accuracy) {
    const dx = Number(x1) - Number(x2);
    const dy = Number(y1) - Number(y2);
    const distance = Math.sqrt(dx * dx + dy * dy);
    return widening === 0 ? distance : Math.max(0, distance + widening * Number(accuracy));
  },
  below: (a, b) => a < b,
};
