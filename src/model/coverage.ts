/** What `rules coverage` says of the clauses of the source register: which a rule checks, and what becomes of the others. */

import type { ClauseSubject, NotChecked, Tier } from './register.ts';
import type { Bilingual } from './report.ts';

/** Checked by a rule; to be checked, and no rule there; money or services, left for later; not to be checked, with a reason. */
export const COVERAGE_STATES = ['checked', 'not_covered', 'deferred', 'excluded'] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** One clause. Null for what its register does not say of it. */
export interface ClauseCoverage {
  readonly clause: string;
  readonly city: Bilingual;
  readonly document: string;
  readonly at: string;
  readonly tier: Tier | null;
  readonly subject: ClauseSubject | null;
  readonly measure: Bilingual | null;
  /** The units that the section makes responsible, as printed. */
  readonly responsible: readonly string[];
  readonly state: CoverageState;
  /** The rule that checks it. */
  readonly rule: string | null;
  readonly not_checked: NotChecked | null;
}

/** How many clauses of a tier a city has, and how many are in each state. */
export interface CoverageCount extends Readonly<Record<CoverageState, number>> {
  readonly city: Bilingual;
  readonly tier: Tier | null;
  readonly clauses: number;
}

export interface Coverage {
  /** By city and tier, without those that have no clause. */
  readonly counts: readonly CoverageCount[];
  /** In the order of the documents. */
  readonly clauses: readonly ClauseCoverage[];
}
