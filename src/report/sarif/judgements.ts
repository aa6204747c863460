/** What becomes a result: each item of a rule, or a rule that has none. */
import type { JudgedResult, Report } from '../../model/report.ts';
import { FORCES } from '../../model/status.ts';
import { type Row, rowsOf } from '../row.ts';

/**
 * One result is one thing to look at, on a line of its own: the facility, the site or the step that fails, rather than
 * the rule about all of them. What the rule comes to follows from its items.
 */
export interface Judgement extends Row {
  readonly result: JudgedResult;
}

/** All of a report, in its order. */
export function judgementsOf({ results }: Report): Judgement[] {
  return results.flatMap((result) =>
    result.verdict === 'invalid' ? [] : rowsOf(result).map((row) => ({ result, ...row })),
  );
}

/** The failures that nobody has waived, mandatory ones first. */
export function activeFailures(report: Report): Judgement[] {
  const failing = judgementsOf(report).filter(({ found }) => found.status === 'fail' && found.disposition === 'active');
  return FORCES.flatMap((force) => failing.filter(({ finding }) => finding.force === force));
}
