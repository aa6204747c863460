/**
 * Quantities as a pack writes them: `300 m2 of floor`, `30 m2 of floor per 100 households`, `0.1 m2 of land per
 * person`, `50 %`, `500 m`, `1 site`.
 */

import type { TableRow } from '../model/area-table.ts';
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';
import { type Kind, unitNamed } from '../model/units.ts';

export interface Literal {
  /** In the unit of the facts: a percentage is a fraction. */
  readonly amount: Rational;
  /** As written; e.g. `30`. */
  readonly text: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly per: { readonly count: Rational; readonly text: string; readonly unit: string } | null;
  /** Of a share: the fact that it is a share of; the unit and the kind are then those of the fact. */
  readonly of?: string;
  /** Of a limit that each area has for itself. */
  readonly rows?: readonly TableRow[];
}

/** The days from the first to the last, both included, as `YYYY-MM-DD`. */
export interface PeriodLiteral {
  readonly text: string;
  readonly first: string;
  readonly last: string;
}

/** A literal that cannot be read; `expected` says what would do. */
export class BadLiteral extends Error {
  readonly expected: string;
  constructor(expected: string) {
    super(expected);
    this.expected = expected;
  }
}

const SHAPE = /^([0-9]+(?:\.[0-9]+)?) ?(\S+?)(?: of ([a-z]+))?(?: per (?:([0-9]+) )?(\S+))?$/;

const SHARE = /^(?:([0-9]+(?:\.[0-9]+)?) ?%|([0-9]+)\/([1-9][0-9]*)) of ([a-z0-9_]+)$/;

/** `55 % of eldercare_beds`, `2/3 of rural_communities`; null for what is no share of a fact. */
export function parseShare(source: unknown): { amount: Rational; text: string; of: string } | null {
  const match = typeof source === 'string' ? SHARE.exec(source.trim()) : null;
  if (match === null) return null;
  const [, percent, part, whole, of = ''] = match;
  if (percent !== undefined) {
    return { amount: Q.divide(Q.fromDecimal(percent), Q.rational(100n)), text: `${percent}%`, of };
  }
  return { amount: Q.rational(BigInt(part ?? 0), BigInt(whole ?? 1)), text: `${part}/${whole}`, of };
}

/** `2018`, or `2018 to 2020`: whole years; null for anything else. */
export function parsePeriod(source: unknown): PeriodLiteral | null {
  const text = String(source).trim();
  const [, first, last = first] = /^([0-9]{4})(?: to ([0-9]{4}))?$/.exec(text) ?? [];
  if (first === undefined || last === undefined || last < first) return null;
  return { text, first: `${first}-01-01`, last: `${last}-12-31` };
}

/** Throws BadLiteral. */
export function parseLiteral(source: unknown): Literal {
  const match = typeof source === 'string' ? SHAPE.exec(source.trim()) : null;
  if (!match) throw new BadLiteral('300 m2 of floor');
  const [, digits = '', unitName = '', kindName, perText, perName] = match;
  const unit = unitNamed(unitName);
  if (!unit) throw new BadLiteral('m2, m, household, person, bed, yuan, site, %');
  return {
    amount: Q.divide(Q.fromDecimal(digits), Q.rational(unit.perFactUnit ?? 1n)),
    text: digits,
    unit: unit.symbol,
    kind: kindOf(unit.kinds, kindName, `${digits} ${unit.symbol}`),
    per: perName === undefined ? null : perOf(perText ?? '1', perName),
  };
}

function kindOf(kinds: readonly [Kind, ...Kind[]], name: string | undefined, unit: string): Kind {
  if (name === undefined && kinds.length === 1) return kinds[0];
  const kind = kinds.find((candidate) => candidate === name);
  if (kind) return kind;
  if (kinds.length === 1) throw new BadLiteral(`${unit} ( – of ${name})`);
  throw new BadLiteral(kinds.map((candidate) => `${unit} of ${candidate}`).join(', '));
}

function perOf(text: string, name: string) {
  const unit = unitNamed(name);
  if (!unit) throw new BadLiteral('per household, per person');
  const count = Q.fromDecimal(text);
  if (Q.sign(count) === 0) throw new BadLiteral('per 1');
  return { count, text, unit: unit.symbol };
}
