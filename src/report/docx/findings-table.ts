/** 审查意见表: a row for each rule; and the table of the items of one finding. */
import type { Paragraph, Table } from 'docx';
import type { Finding, Item } from '../../model/report.ts';
import { FORCE_WORDS } from '../../wording/status.ts';
import { dutyNotes } from '../topics.ts';
import { paragraph } from './blocks.ts';
import { differenceText, measuredText, requiredText } from './figures.ts';
import type { Sheet } from './sheet.ts';
import { type Cell, table } from './table.ts';

/** Millimetres; no word of a status is broken. */
const WIDTHS = { zh: [9, 48, 30, 28, 23, 18], en: [11, 42, 27, 26, 22, 28] } as const;

export function findingsTable(sheet: Sheet, findings: readonly Finding[]): Table | Paragraph {
  if (findings.length === 0) return paragraph('body', sheet.words('none_in_table'));
  const [number, clause, required, measured, difference, status] = WIDTHS[sheet.lang];
  const columns = [
    { title: sheet.words('col_number'), share: number },
    { title: sheet.words('col_clause'), share: clause },
    { title: sheet.words('col_required'), share: required },
    { title: sheet.words('col_measured'), share: measured },
    { title: sheet.words('col_difference'), share: difference },
    { title: sheet.words('col_status'), share: status },
  ];
  return table(
    columns,
    findings.map((finding, i) => row(sheet, finding, i + 1)),
  );
}

function row(sheet: Sheet, finding: Finding, number: number): Cell[] {
  const { style, lang } = sheet;
  const { clause, force, rule } = finding;
  const place = style.say('quote_place', { document: style.shown(clause.document), at: style.shown(clause.at) });
  return [
    [String(number)],
    [style.pick(finding.title), place, style.shown(rule)],
    cell(requiredText(sheet, finding)),
    cell(measuredText(sheet, finding)),
    cell(differenceText(sheet, finding)),
    [sheet.status(finding), ...(force === 'mandatory' ? [] : [FORCE_WORDS[force][lang]]), ...dutyNotes(style, finding)],
  ];
}

const cell = (text: string): Cell => (text === '' ? [] : [text]);

export function itemsTable(sheet: Sheet, items: readonly Item[]): Table {
  const { style } = sheet;
  const columns = [
    { title: sheet.shared('item'), share: 26, of: (item: Item) => [style.itemName(item.id)] },
    { title: sheet.words('col_status'), share: 28, of: (item: Item) => [sheet.status(item)] },
    { title: sheet.words('col_required'), share: 27, of: (item: Item) => cell(requiredText(sheet, item)) },
    { title: sheet.words('col_measured'), share: 27, of: (item: Item) => cell(measuredText(sheet, item)) },
    { title: sheet.words('col_difference'), share: 22, of: (item: Item) => cell(differenceText(sheet, item)) },
    { title: style.say('reason'), share: 46, of: (item: Item) => reason(sheet, item) },
  ];
  const used = columns.filter(({ of }) => items.some((item) => of(item).length > 0));
  return table(
    used,
    items.map((item) => used.map(({ of }) => of(item))),
  );
}

/** The reason, and what a person must look at unless the reason has said it. */
function reason({ style }: Sheet, { reason: why, judgement }: Item): Cell {
  const text = style.pick(why);
  const question = judgement ? style.pick(judgement) : '';
  return text.includes(question) ? [text] : [text, question];
}
