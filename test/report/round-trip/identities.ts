/** What must survive every format: who failed what. */
import type { Finding, Report } from '../../../src/model/report.ts';

/** One judgement: of an item of a rule, or of a rule that has none. */
export interface Identity {
  readonly subject: string;
  readonly rule: string;
  /** Null for a rule without items. */
  readonly item: string | null;
  readonly status: Finding['status'];
  readonly disposition: Finding['disposition'];
}

/**
 * The judgements of a report. The status and the disposition of a rule with items follow from those of its items
 * (`statusOfItems`), so its items stand for it.
 */
export function identitiesOf({ results }: Report): Identity[] {
  return results.flatMap(({ subject, findings }) =>
    findings.flatMap((finding): Identity[] => {
      const whole = { subject: subject.id ?? '', rule: finding.rule };
      if (finding.items.length === 0) return [{ ...whole, item: null, ...stateOf(finding) }];
      return finding.items.map((item) => ({ ...whole, item: item.id, ...stateOf(item) }));
    }),
  );
}

const stateOf = ({ status, disposition }: Pick<Identity, 'status' | 'disposition'>) => ({ status, disposition });

/** The judgements as a multiset that can be compared: sorted texts, those that occur twice twice. */
export const multiset = (identities: readonly Identity[]): string[] =>
  identities.map((one) => JSON.stringify([one.subject, one.rule, one.item, one.status, one.disposition])).sort();
