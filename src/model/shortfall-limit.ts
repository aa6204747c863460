/** How much may be short at most under a waiver, as it is written. */
import type { Rational } from './rational.ts';
import * as Q from './rational.ts';
import { unitNamed } from './units.ts';

/** An amount in the unit in which results give a shortfall: percent, not hundredths. */
export interface ShortfallLimit {
  readonly amount: Rational;
  readonly unit: string;
}

/** `35.5 m2`; null for what is no amount with a unit of the rule language. */
export function shortfallLimit(written: string): ShortfallLimit | null {
  const [, digits, name = ''] = /^([0-9]+(?:\.[0-9]+)?) ?(\S+)$/.exec(written) ?? [];
  const unit = unitNamed(name);
  return digits === undefined || unit === undefined ? null : { amount: Q.fromDecimal(digits), unit: unit.symbol };
}
