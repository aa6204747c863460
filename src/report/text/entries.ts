/** Waivers and decisions as readers see them: who approved what, until when and why; and which entries did nothing. */
import type { Finding, Item, Policy, Waiver } from '../../model/report.ts';
import { standsWith } from '../../model/status.ts';
import type { LabelId } from '../../wording/labels.ts';
import { flow, heading } from '../flow.ts';
import type { Style } from '../style.ts';

/** W-1，某函〔2026〕12号，某局批准，2026-03-01 至 2026-12-31：理由 */
export function waiverText(style: Style, { id, approval, approved_by: by, granted, expires, reason }: Waiver): string {
  return style.say('waiver_text', {
    id: style.shown(id),
    approval: style.shown(approval),
    by: style.shown(by),
    granted: style.shown(granted),
    expires: style.shown(expires),
    reason: style.shown(reason),
  });
}

/** The waiver of a finding or an item; nothing where there is none, or a saved result does not say which it was. */
export const waiverTexts = (style: Style, { waiver }: Pick<Finding | Item, 'waiver'>): string[] =>
  waiver === undefined ? [] : [waiverText(style, waiver)];

/** What a waiver does to the verdict; nothing where there is none. */
export function waiverNote(style: Style, finding: Finding): string[] {
  if (finding.disposition !== 'waived') return [];
  return [style.say(standsWith(finding, 'undetermined') ? 'waiver_note_open' : 'waiver_note')];
}

/** What stands before the question that the words leave to a person. */
export const questionLabel = ({ status }: Pick<Finding, 'status'>): LabelId =>
  status === 'pass' || status === 'fail' ? 'judged' : 'judgement';

/** The files of waivers and decisions of the run, and what their entries came to that did nothing. */
export function entryLines(style: Style, files: Policy['waivers']): string[] {
  if (files.length === 0) return [];
  return [
    ...heading(style, style.say('entries')),
    ...files.flatMap(({ file, digest, notes }) => [
      ...flow(style, style.say('in_brackets', { text: style.shown(file), detail: style.shown(digest) })),
      ...notes.flatMap((note) => flow(style, style.pick(note), { lead: '- ' })),
    ]),
  ];
}
