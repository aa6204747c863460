/** An entry of a waiver file as `waivers list` shows it. */

/** `holds`: it can be of use on the day asked about. */
export type EntryState = 'holds' | 'expired' | 'not_yet';

export interface WaiverRow {
  readonly file: string;
  readonly kind: 'waiver' | 'decision';
  readonly id: string;
  readonly subject: string;
  readonly rule: string;
  readonly item: string | null;
  readonly state: EntryState;
  /** Of a decision the day on which it was made. */
  readonly from: string;
  /** Null for a decision, which has no end. */
  readonly until: string | null;
  readonly outcome: 'pass' | 'fail' | null;
  readonly by: string;
  readonly approval: string;
  readonly reason: string;
  readonly max_shortfall: string | null;
}
