/** What becomes a result: each item of a rule, or a rule that has none. */
import type { Finding, Item, JudgedResult, Report } from '../../model/report.ts';
import { FORCES } from '../../model/status.ts';

/**
 * One result is one thing to look at, on a line of its own: the facility, the site or the step that fails, rather than
 * the rule about all of them. What the rule comes to follows from its items.
 */
export interface Judgement {
  readonly result: JudgedResult;
  readonly finding: Finding;
  readonly item: Item | null;
  /** The item, or the finding where it has none: both say what was found. */
  readonly found: Finding | Item;
}

/** All of a report, in its order. */
export function judgementsOf({ results }: Report): Judgement[] {
  return results.flatMap((result) => {
    if (!('assessed_on' in result)) return [];
    return result.findings.flatMap((finding): Judgement[] =>
      finding.items.length === 0
        ? [{ result, finding, item: null, found: finding }]
        : finding.items.map((item) => ({ result, finding, item, found: item })),
    );
  });
}

/** The failures that nobody has waived, mandatory ones first. */
export function activeFailures(report: Report): Judgement[] {
  const failing = judgementsOf(report).filter(({ found }) => found.status === 'fail' && found.disposition === 'active');
  return FORCES.flatMap((force) => failing.filter(({ finding }) => finding.force === force));
}
