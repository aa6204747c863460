/**
 * How much floor area a subject needs at least.
 *
 * Each rule about floor area that fails asks for some metres. One and the same metre may serve several rules (a quota
 * and a minimum for each place), so that of several rules the largest shortfall counts, not their sum. Within one rule
 * the things are different places, and a metre here is none there: their shortfalls are added up.
 */
import type { CompiledPack } from '../engine/compile.ts';
import type { Miss } from '../engine/misses.ts';
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';
import type { Finding, Quantity } from '../model/report.ts';
import { BINDING_FORCES } from '../model/status.ts';
import { addAreas, compareAreas, type SquareMetres } from './area-sum.ts';

/** Facts that grow by a metre when a metre is built. A day-care area may also be cut out of what is there. */
const BUILT: ReadonlySet<string> = new Set([
  'community_care_floor_area',
  'community_care_floor_area_undivided',
  'site_floor_area',
  'floor_area',
]);

/** By index in the pack: the rules that ask for one floor area, and nothing else, and whose failure decides. */
export function floorRules({ rulesOf }: CompiledPack): readonly boolean[] {
  return rulesOf.housing_project.map(({ source, body: { steps } }) => {
    if (!BINDING_FORCES.includes(source.force.level)) return false;
    const leaves = steps.flatMap(({ require }) => require.leaves);
    return steps.length === 1 && leaves.length === 1 && BUILT.has(leaves[0]?.fact?.id ?? '');
  });
}

export interface Shortfall {
  readonly atLeast: SquareMetres;
  /** Several rules ask for metres, or an amount is known by its bounds only: it may take more. */
  readonly maybeMore: boolean;
}

/** One amount that fails. */
type Part = Pick<Finding, 'required' | 'shortfall'>;

/** By how much it misses its minimum at least; `isExact`: and no more. */
export interface Missing extends Omit<Miss, 'atLeast'> {
  readonly atLeast: SquareMetres;
}

/** Of each failing floor rule the amounts by which things miss it. Null where none asks for metres. */
export function together(rules: readonly (readonly Missing[])[]): Shortfall | null {
  let largest: SquareMetres | null = null;
  let maybeMore = false;
  for (const amounts of rules) {
    const [first, ...others] = amounts;
    if (first === undefined) continue;
    const atLeast = others.reduce((sum, amount) => addAreas(sum, amount.atLeast), first.atLeast);
    maybeMore ||= largest !== null || amounts.some(({ isExact }) => !isExact);
    if (largest === null || compareAreas(atLeast, largest) > 0) largest = atLeast;
  }
  return largest === null ? null : { atLeast: largest, maybeMore };
}

/** The same from what fails under each rule: the subject as a whole, or its things. */
export const shortfallOf = (rules: readonly (readonly Part[])[]): Shortfall | null => together(rules.map(missingIn));

export const missingIn = (parts: readonly Part[]): Missing[] =>
  parts.flatMap(({ required, shortfall }) => (isMinimum(required) && shortfall !== null ? [boundsOf(shortfall)] : []));

/** What fails of a failing finding, but for what is waived. */
export function partsOf(finding: Pick<Finding, 'required' | 'shortfall' | 'items'>): readonly Part[] {
  if (finding.items.length === 0) return [finding];
  return finding.items.filter(({ status, disposition }) => status === 'fail' && disposition === 'active');
}

const isMinimum = (required: Finding['required']): boolean =>
  required !== null && (required.comparator === '>=' || required.comparator === '>');

function boundsOf(quantity: Quantity): Missing {
  if ('value' in quantity) return { atLeast: exact(quantity.value), isExact: true };
  if ('min' in quantity && quantity.min !== null) return { atLeast: exact(quantity.min), isExact: false };
  return { atLeast: 0, isExact: false };
}

/** A decimal or a fraction, as a result writes it. */
function exact(text: string): Rational {
  const [n = '0', d = '1'] = text.split('/');
  return Q.divide(Q.fromDecimal(n), Q.fromDecimal(d));
}
