/** What a run tells of entries of a waiver file. Apart from their schema, so that no check loads the schema library. */
import type { Quantity } from './report.ts';
import type { Status } from './status.ts';

/** Why an entry did nothing, or not what it seems to do. */
export const NOTE_CODES = [
  'decision_covered',
  'decision_duplicate',
  'decision_missing',
  'decision_no_item',
  'decision_not_open',
  'decision_not_yet',
  'decision_other_rules',
  'decision_unused',
  'waiver_covered',
  'waiver_duplicate',
  'waiver_expired',
  'waiver_no_item',
  'waiver_not_failing',
  'waiver_not_yet',
  'waiver_other_rules',
  'waiver_shortfall',
  'waiver_unused',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

/** A note before it is put into words. */
export interface NoteData {
  readonly code: NoteCode;
  /** The id of the entry. */
  readonly entry: string;
  readonly params: Readonly<Record<string, string>>;
  readonly status?: Status;
  /** The shortfall that is too large, or not known to be small enough. */
  readonly shortfall?: Quantity | null;
}
