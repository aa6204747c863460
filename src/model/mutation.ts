/** What `rules mutate` finds: the slips in a rule that its case table would not notice. */
import type { Bilingual } from './report.ts';
import type { Status } from './status.ts';

/** What a change is about. */
export const MUTATION_KINDS = [
  'limit',
  'comparator',
  'unit',
  'kind',
  'basis',
  'part',
  'period',
  'fact',
  'word',
  'word_dropped',
  'word_added',
  'open_list',
  'condition_dropped',
  'condition_negated',
  'connective',
  'set',
  'step_dropped',
  'provable_at',
  'due',
  'binds',
  'issued',
  'otherwise',
] as const;
export type MutationKind = (typeof MUTATION_KINDS)[number];

/** What was changed, and where in the pack. */
export interface Change {
  readonly kind: MutationKind;
  /** The reading not chosen that was changed; null for the rule itself. */
  readonly reading: string | null;
  /** A day of issue stands in the document of the rule and is shown at the rule. */
  readonly pointer: string;
  /** Empty where something was put in. */
  readonly from: string;
  /** Empty where something was taken out. */
  readonly to: string;
}

/** A subject that tells a mutant from the rule, or from the rule under the reading that was changed. */
export interface Difference {
  readonly given: Readonly<Record<string, unknown>>;
  readonly rule: Status;
  readonly mutant: Status;
}

/** A mutant that no case kills. */
export interface Survivor extends Change {
  /** What a case could be made of; null where neither a difference nor equivalence could be shown. */
  readonly example: Difference | null;
}

/** A mutant that is the same rule: shown on so many subjects. */
export interface Equivalent extends Change {
  readonly subjects: number;
}

/** A case that its rule does not meet. */
export interface UnmetCase {
  readonly name: string;
  /** The reading not chosen that it says something else of; null for the rule itself. */
  readonly reading: string | null;
  /** In the case table. */
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  /** The field of the case that does not agree. */
  readonly field: string;
  /** As the case has it. */
  readonly expected: string;
  /** As the rule gives it. */
  readonly got: string;
  /** Why the rule gives that. */
  readonly reason: Bilingual;
  /** Pointers of the fields that are not known. */
  readonly missing: readonly string[];
}

export interface MutatedRule {
  readonly rule: string;
  readonly mutants: number;
  /** By a case. */
  readonly killed: number;
  readonly not_loading: number;
  readonly equivalent: readonly Equivalent[];
  readonly survivors: readonly Survivor[];
  /** They kill nothing. */
  readonly unmet: readonly UnmetCase[];
}

export interface MutatedPack {
  readonly pack: string;
  readonly city: string;
  /** The case table; null where there is none. */
  readonly cases: string | null;
  readonly rules: readonly MutatedRule[];
}
