/** What a CI service is told one by one: an item of a rule, or the rule where it has none. */
import type { Finding, Item, JudgedResult, Location } from '../../model/report.ts';

export interface Row {
  readonly finding: Finding;
  /** Null where the row is about the rule as a whole. */
  readonly item: Item | null;
}

/** How a row is shown; one word for each line of the table that all formats for CI services follow. */
export type Outcome = 'failed' | 'advised' | 'waived' | 'undetermined' | 'not_applicable' | 'not_yet_due' | 'passed';

/** The rows of a subject, in the order of its pack. */
export const rowsOf = ({ findings }: JudgedResult): Row[] => findings.flatMap(rowsOfFinding);

function rowsOfFinding(finding: Finding): Row[] {
  const { items, status, disposition } = finding;
  const rows = items.map((item) => ({ finding, item }));
  // The status of a rule is that of one of its items. Were it not, the rule itself has to be told.
  const isTold = items.some((item) => item.status === status && item.disposition === disposition);
  return isTold ? rows : [{ finding, item: null }, ...rows];
}

/** A failure that is waived, or of a rule that only encourages, is none. */
export function outcomeOf({ finding, item }: Row): Outcome {
  const { status, disposition } = item ?? finding;
  if (status === 'pass') return 'passed';
  if (status !== 'fail') return status;
  if (disposition === 'waived') return 'waived';
  return finding.force === 'encouraged' ? 'advised' : 'failed';
}

/** Where something is to be done: where the first missing field goes, else what was judged. */
export function placeOf({ finding, item }: Row): Location {
  const { location, missing_at = [] } = item ?? finding;
  return missing_at[0] ?? location;
}
