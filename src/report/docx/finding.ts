/** One finding that fails or cannot be decided, with all that a reviewer has to see of it. */
import type { Finding } from '../../model/report.ts';
import { STATUS_WORDS } from '../../wording/status.ts';
import { visibleLines } from '../../wording/visible.ts';
import { forceText, judgement, readings } from '../text/detail.ts';
import { farthestText } from '../text/farthest.ts';
import { namedFigures } from '../text/figures.ts';
import { byPaper, openPointers, paperText, placeOfMissing } from '../text/missing.ts';
import { placeText } from '../text/place.ts';
import { type Block, labelled, paragraph } from './blocks.ts';
import { itemsTable } from './findings-table.ts';
import type { Sheet } from './sheet.ts';
import { waiverTexts } from './waivers.ts';

export const isOpen = ({ status }: Finding): boolean => status === 'fail' || status === 'undetermined';

/** `number` counts from 1 among those that are told. */
export function findingBlocks(sheet: Sheet, finding: Finding, number: number, file: string): Block[] {
  const { style } = sheet;
  const { title, rule, reason, items } = finding;
  const text = sheet.words('status_of', {
    status: sheet.status(finding),
    title: style.pick(title),
    rule: style.shown(rule),
  });
  const body = (name: string, texts: readonly string[]) => entries(sheet, 'body', name, texts);
  const note = (name: string, texts: readonly string[]) => entries(sheet, 'note', name, texts);
  return [
    paragraph('subheading', sheet.words('subheading', { number: sheet.number(number), text })),
    ...body(style.say('col_figures'), [namedFigures(style, finding).join(style.say('list_comma'))]),
    ...body(style.say('reason'), [style.pick(reason)]),
    ...(items.length === 0 ? [] : itemBlocks(sheet, finding)),
    ...body(sheet.shared('farthest'), finding.farthest ? [farthestText(style, finding.farthest)] : []),
    ...body(style.say('judgement'), [judgement(style, finding)]),
    ...note(style.say('missing'), missing(sheet, finding)),
    ...body(sheet.shared('waivers'), waiverTexts(sheet, finding)),
    ...quotation(sheet, finding),
    ...note(style.say('readings'), [...readings(style, finding), ...alternatives(sheet, finding)]),
    ...note(style.say('force'), [forceText(style, finding)]),
    ...note(style.say('place'), [placeText(style, finding.location, file)]),
  ];
}

/** Texts below each other, the first after their name. Nothing where there are none. */
function entries(sheet: Sheet, style: 'body' | 'note', name: string, texts: readonly string[]): Block[] {
  const lead = sheet.labelled(name, '');
  return texts
    .filter((text) => text !== '')
    .map((text, i) => (i === 0 ? labelled(style, lead, text) : paragraph(style, text)));
}

function itemBlocks(sheet: Sheet, { items }: Finding): Block[] {
  const title = labelled('body', sheet.labelled(sheet.style.say('items'), ''), '', { keepNext: true });
  return [title, itemsTable(sheet, items), paragraph('note', '')];
}

/** A line for each paper that has something missing. */
function missing({ style }: Sheet, finding: Finding): string[] {
  const groups = byPaper(style, openPointers(finding), (pointer) => placeOfMissing(finding, pointer));
  return groups.map(({ paper, fields }) =>
    style.say('with_detail', { text: paperText(style, paper), detail: fields.join(style.say('list_stop')) }),
  );
}

/** The words of the clause, to the letter, below the place where they stand. */
function quotation(sheet: Sheet, { clause }: Finding): Block[] {
  const { style } = sheet;
  const place = style.say('quote_place', { document: style.shown(clause.document), at: style.shown(clause.at) });
  const lines = [...clause.lead_ins, clause.quote].flatMap(visibleLines);
  return [
    labelled('note', sheet.labelled(style.say('quote'), ''), place, { keepNext: true }),
    ...lines.map((line) => paragraph('quotation', line)),
  ];
}

/** The readings not chosen under which the status would differ. */
const alternatives = ({ style, lang }: Sheet, finding: Finding): string[] =>
  finding.alternatives.map(({ reading, status, text }) =>
    style.say('alternative_text', {
      reading: style.shown(reading),
      text: style.pick(text),
      status: STATUS_WORDS[status][lang],
    }),
  );
