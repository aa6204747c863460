/** The waivers and the decisions of persons, each with who gave it and why. */
import type { Decision, Finding, Waiver } from '../../model/report.ts';
import { STATUS_WORDS } from '../../wording/status.ts';
import { type Block, paragraph } from './blocks.ts';
import type { Sheet } from './sheet.ts';

/** Those of one finding and of its items. */
export function waiverTexts(sheet: Sheet, finding: Finding): string[] {
  const { style } = sheet;
  const title = style.pick(finding.title);
  const all = [
    { what: title, of: finding },
    ...finding.items.map((item) => {
      return { what: sheet.words('waived_item', { title, item: style.itemName(item.id) }), of: item };
    }),
  ];
  const isNamed = all.some(({ of }) => of.waiver !== undefined);
  return all.flatMap(({ what, of: { waiver, decision, disposition } }) => [
    ...(waiver ? [waiverText(sheet, what, waiver)] : []),
    // A result may say that something is waived and not by what.
    ...(disposition === 'waived' && !isNamed ? [sheet.words('waived_unnamed', { what })] : []),
    ...(decision ? [decisionText(sheet, what, decision)] : []),
  ]);
}

function waiverText(sheet: Sheet, what: string, { expires, granted, ...waiver }: Waiver): string {
  const shown = (text: string): string => sheet.style.shown(text);
  return sheet.words('waiver', {
    what,
    id: shown(waiver.id),
    approved_by: shown(waiver.approved_by),
    approval: shown(waiver.approval),
    granted: shown(granted),
    expires: shown(expires),
    reason: shown(waiver.reason),
  });
}

function decisionText(sheet: Sheet, what: string, decision: Decision): string {
  const shown = (text: string): string => sheet.style.shown(text);
  return sheet.words('decision', {
    what,
    id: shown(decision.id),
    decided_by: shown(decision.decided_by),
    on: shown(decision.on),
    outcome: STATUS_WORDS[decision.outcome][sheet.lang],
    approval: shown(decision.approval),
    reason: shown(decision.reason),
  });
}

export function waiverBlocks(sheet: Sheet, findings: readonly Finding[]): Block[] {
  const texts = findings.flatMap((finding) => waiverTexts(sheet, finding));
  if (texts.length === 0) return [paragraph('body', sheet.words('waivers_none'))];
  return texts.map((text, i) => paragraph('body', sheet.words('listed', { number: i + 1, text })));
}
