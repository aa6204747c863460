/** One finding that fails or cannot be decided, with all that a reviewer needs to act on it. */
import type { Finding } from '../../model/report.ts';
import type { LabelId } from '../../wording/labels.ts';
import { BEARER_WORDS } from '../../wording/status.ts';
import { visibleLines } from '../../wording/visible.ts';
import { flow } from '../flow.ts';
import type { Style } from '../style.ts';
import { dueNote } from '../topics.ts';
import { displayWidth } from '../width.ts';
import { questionLabel, waiverNote, waiverTexts } from './entries.ts';
import { itemLines } from './items.ts';
import { byPaper, openPointers, paperText, placeOfMissing } from './missing.ts';
import { placeText } from './place.ts';

const INDENT = 2;

const DETAIL_LABELS: readonly LabelId[] = [
  'reason',
  'force',
  'items',
  'judgement',
  'judged',
  'waiver',
  'missing',
  'quote',
  'readings',
  'place',
];

export function detail(style: Style, finding: Finding, file: string): string[] {
  return [
    '',
    ...title(style, finding),
    ...row(style, 'reason', [style.pick(finding.reason)]),
    ...items(style, finding),
    ...row(style, 'waiver', waiverTexts(style, finding)),
    ...row(style, questionLabel(finding), [judgement(style, finding)]),
    ...missing(style, finding),
    ...quotation(style, finding),
    ...row(style, 'readings', [...readings(style, finding), ...alternatives(style, finding)]),
    ...row(style, 'force', [forceText(style, finding)]),
    ...row(style, 'place', [placeText(style, finding.location, file)]),
  ];
}

function title(style: Style, finding: Finding): string[] {
  const text = style.say('in_brackets', { text: style.pick(finding.title), detail: style.shown(finding.rule) });
  const leadPaint = style.palette.status[finding.status];
  return flow(style, text, { lead: `${style.status(finding.status)}  `, leadPaint, paint: style.palette.strong });
}

/** Texts below each other, the first beside its label. Nothing where there are none. */
function row(style: Style, id: LabelId, texts: readonly string[]): string[] {
  return texts
    .filter((text) => text !== '')
    .flatMap((text, i) => {
      const lead = i === 0 ? style.say(id) : '';
      return flow(style, text, {
        lead,
        leadPaint: style.palette.faint,
        indent: INDENT,
        column: style.columnFor(DETAIL_LABELS),
      });
    });
}

/** The items in the column of the texts, the first beside the label. */
function items(style: Style, finding: Finding): string[] {
  const indent = INDENT + style.columnFor(DETAIL_LABELS);
  const lines = itemLines(style, finding.items, indent);
  return labelled(style, 'items', lines);
}

/** What a person must look at, unless the reason has said it. */
export function judgement(style: Style, { judgement: text, reason }: Finding): string {
  if (!text || style.pick(reason).includes(style.pick(text))) return '';
  return style.pick(text);
}

/** The missing fields below the papers that have them. */
function missing(style: Style, finding: Finding): string[] {
  const indent = INDENT + style.columnFor(DETAIL_LABELS);
  const groups = byPaper(style, openPointers(finding), (pointer) => placeOfMissing(finding, pointer));
  const lines = groups.flatMap(({ paper, fields }) => [
    ...flow(style, paperText(style, paper), { indent }),
    ...fields.flatMap((field) => flow(style, field, { indent, lead: '- ' })),
  ]);
  return labelled(style, 'missing', lines);
}

/** Lines that stand in the column of the texts already, the first with a label put before it. */
function labelled(style: Style, id: LabelId, [first, ...rest]: readonly string[]): string[] {
  if (first === undefined) return [];
  const text = style.say(id);
  const fillers = ' '.repeat(style.columnFor(DETAIL_LABELS) - displayWidth(text));
  const margin = ' '.repeat(INDENT);
  return [
    `${margin}${style.palette.faint(text)}${fillers}${first.slice(INDENT + style.columnFor(DETAIL_LABELS))}`,
    ...rest,
  ];
}

/** The words of the clause, to the letter, marked by a bar at the margin. */
function quotation(style: Style, { clause }: Finding): string[] {
  const { document, at } = clause;
  const bar = style.ascii ? '| ' : '│ ';
  const indent = INDENT + style.columnFor(DETAIL_LABELS);
  const barred = (text: string) =>
    visibleLines(text).flatMap((line) =>
      flow(style, line, { indent: indent + 2 }).map((l) => `${' '.repeat(indent)}${bar}${l.trimStart()}`.trimEnd()),
    );
  const place = style.say('quote_place', { document: style.shown(document), at: style.shown(at) });
  return [...row(style, 'quote', [place]), ...clause.lead_ins.flatMap((text) => barred(text)), ...barred(clause.quote)];
}

/** The readings not chosen under which the status would differ. */
export function alternatives(style: Style, finding: Finding): string[] {
  return finding.alternatives.map(({ reading, status, text }) =>
    style.say('alternative_text', {
      reading: style.shown(reading),
      text: style.pick(text),
      status: style.status(status),
    }),
  );
}

/** The readings that the finding rests on, in one text; none where it rests on none. */
export function readings(style: Style, finding: Finding): string[] {
  if (finding.readings.length === 0) return [];
  const ids = finding.readings.map((reading) => style.shown(reading));
  return [style.say('readings_text', { readings: ids.join(style.say('list_mark')) })];
}

/** Whom the clause binds and how strictly, and why it decides nothing where that is so. */
export function forceText(style: Style, finding: Finding): string {
  const bearer = BEARER_WORDS[finding.duty_bearer][style.lang];
  const force = style.say(`force_${finding.force}`);
  const texts = [style.say('force_text', { force, bearer }), ...dueNote(style, finding), ...waiverNote(style, finding)];
  return texts.join(style.say('list_stop'));
}
