/** What a report says of each rule and item, as the JSON result has it: the measure for every other format. */
import type { Report } from '../../../src/model/report.ts';
import type { Force } from '../../../src/model/status.ts';
import { renderJson } from '../../../src/report/json.ts';
import { visible } from '../../../src/wording/visible.ts';

/** Subject, rule, item (null for the rule as a whole), status, disposition; in texts that are safe to show. */
export type Told = readonly [string, string, string | null, string, string];

/** Equal multisets are equal lists. */
export const sorted = (all: readonly Told[]): string[] => all.map((told) => JSON.stringify(told)).sort();

type Judged = Pick<Report['results'][number]['findings'][number], 'status' | 'disposition'>;

/** What the JSON result says; with every rule that has items both as a whole and by item. */
export function toldByJson(report: Report): Told[] {
  return everyTold(report).map(({ told }) => told);
}

/** What needs somebody's attention, each once: by item where the rule has items. */
export function openByJson(report: Report): Open[] {
  return everyTold(report).filter(
    ({ isWhole, told: [, , , status] }) => !isWhole && (status === 'fail' || status === 'undetermined'),
  );
}

export interface Open {
  readonly told: Told;
  readonly force: Force;
}

function everyTold(report: Report): (Open & { readonly isWhole: boolean })[] {
  const { results } = JSON.parse(renderJson(report)) as Report;
  return results.flatMap(({ subject, findings }) =>
    findings.flatMap((finding) => {
      const tell = (item: string | null, { status, disposition }: Judged): Told => [
        visible(subject.id ?? ''),
        visible(finding.rule),
        item === null ? null : visible(item),
        status,
        disposition,
      ];
      return [
        { told: tell(null, finding), force: finding.force, isWhole: finding.items.length > 0 },
        ...finding.items.map((item) => ({ told: tell(item.id, item), force: finding.force, isWhole: false })),
      ];
    }),
  );
}
