/**
 * Something wrong with an input or a pack, before it is put into words.
 *
 * `load/` finds problems; `wording/problems.ts` has the Chinese and the English sentence for each code, always with
 * one next step.
 */
export interface Problem {
  /** What is wrong, as a stable word: `unknown_key`, `not_a_date`, `duplicate_id` … */
  readonly code: string;
  /** JSON pointer of the place in the document. */
  readonly pointer: string;
  /** From 1; null where the document has no text, such as an object handed to the library. */
  readonly line: number | null;
  readonly column: number | null;
  /** What stands there, as typed, shortened; e.g. `"twelve"`. */
  readonly found: string;
  /** What should stand there: an ExpectedCode, or a literal such as `buildings`. */
  readonly expected: string;
  /** What the sentences need beside `found` and `expected`; e.g. `{ nearest: 'households' }`. */
  readonly params: Readonly<Record<string, string>>;
}

/** What can be wrong with a rule pack. */
export const PACK_CODES = [
  'bad_quantity',
  'case_of_other_kind',
  'case_structure',
  'duplicate_city',
  'duplicate_pack',
  'duplicate_rule',
  'fact_out_of_place',
  'no_pack',
  'not_a_condition',
  'not_a_limit',
  'open_blank',
  'pack_structure',
  'require_or_steps',
  'unknown_alternative',
  'unknown_clause',
  'unknown_document',
  'unknown_fact',
  'unknown_reading',
  'unknown_set',
  'unknown_word',
  'wrong_basis',
  'wrong_kind',
  'wrong_unit',
] as const;
export type PackCode = (typeof PACK_CODES)[number];

/** What can be wrong with a file of waivers and decisions. */
export const WAIVER_CODES = [
  'bad_shortfall',
  'duplicate_entry',
  'entry_date',
  'expires_before_granted',
  'no_single_shortfall',
  'shortfall_unit',
  'unknown_rule',
  'waiver_structure',
  'wildcard',
] as const;
export type WaiverCode = (typeof WAIVER_CODES)[number];

/** What `waivers lint` finds in a file that is valid. */
export const WAIVER_LINT_CODES = [
  'decision_in_future',
  'entries_overlap',
  'item_by_position',
  'never_judged',
  'says_nothing',
  'waiver_past',
] as const;
export type WaiverLintCode = (typeof WAIVER_LINT_CODES)[number];

/** What `rules lint` finds in packs, documents and case tables that load. */
export const LINT_CODES = [
  'always_excepted',
  'always_met',
  'case_not_met',
  'case_of_unknown_rule',
  'checked_in_future',
  'comparator_not_in_basis',
  'convention_not_named',
  'dead_condition',
  'due_not_in_basis',
  'force_not_in_basis',
  'id_of_other_city',
  'id_twice',
  'never_binds',
  'never_met',
  'no_case_table',
  'no_failing_case',
  'no_judgement_case',
  'no_passing_case',
  'no_unmet_case',
  'number_not_in_basis',
  'number_not_in_document',
  'open_due_with_year',
  'rate_left_out',
  'stale',
  'word_not_in_basis',
] as const;
export type LintCode = (typeof LINT_CODES)[number];

/** What `rules verify` finds when it compares a document with its full text. */
export const VERIFY_CODES = [
  'no_full_text',
  'quote_elsewhere',
  'quote_not_found',
  'table_cell_differs',
  'table_row_unknown',
] as const;
export type VerifyCode = (typeof VERIFY_CODES)[number];

/** What can be wrong with what a run brings together. */
export const RUN_CODES = [
  'city_missing',
  'duplicate_subject',
  'is_a_folder',
  'no_such_path',
  'not_readable',
  'other_city',
  'unknown_city',
] as const;
export type RunCode = (typeof RUN_CODES)[number];

/** An input that cannot be used, with every problem found in it. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((p) => `${p.line ?? '-'}:${p.column ?? '-'} ${p.code} ${p.pointer}`).join('; '));
    this.problems = problems;
  }
}
