/** What a number of a submission says: one value, or the interval in which it lies. */
import type { Rational } from './rational.ts';
import * as Q from './rational.ts';
import type { Measure } from './subject.ts';

/** Both ends belong to it; `hi` is null where there is no upper bound. */
export interface Bounds {
  readonly lo: Rational;
  readonly hi: Rational | null;
}

/** The bounds of a number; an interval without a lower end begins at 0, as nothing that is counted or measured is less. */
export function boundsOf(measure: Measure): Bounds {
  if (typeof measure !== 'object') {
    const value = Q.fromText(measure);
    return { lo: value, hi: value };
  }
  const { min, max } = measure;
  return { lo: min == null ? Q.ZERO : Q.fromText(min), hi: max == null ? null : Q.fromText(max) };
}

/** `320`, `200–300`, `≥ 300`, `≤ 300`; the same text for the same digits. */
export function measureText(measure: Measure): string {
  if (typeof measure !== 'object') return String(measure);
  const { min, max } = measure;
  if (max == null) return `≥ ${min ?? 0}`;
  return min == null ? `≤ ${max}` : `${min}–${max}`;
}
