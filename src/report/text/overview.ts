/** The table of findings: one row for each rule. */
import type { Finding } from '../../model/report.ts';
import { FORCE_WORDS } from '../../wording/status.ts';
import type { Cell } from '../grid.ts';
import type { Style } from '../style.ts';
import { type Column, drawTable, isCramped } from '../table.ts';
import { byTopic, dutyNotes, type TopicGroup } from '../topics.ts';
import { namedFigures } from './figures.ts';

const RULE_COLUMN = 1;

/** With less room than this for a title the three columns of figures become one. */
const ROOM_FOR_RULE = 18;

interface Layout {
  readonly head: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export function overview(style: Style, findings: readonly Finding[]): string[] {
  const { head, rows } = sideBySide(style, findings);
  if (!isCramped(style, head, rows, RULE_COLUMN, ROOM_FOR_RULE)) return drawTable(style, head, rows);
  const narrow = stacked(style, findings);
  return drawTable(style, narrow.head, narrow.rows);
}

function sideBySide(style: Style, findings: readonly Finding[]): Layout {
  const figures = [
    { title: style.say('col_measured') },
    { title: style.say('col_required') },
    { title: style.say('col_short') },
  ];
  const row = ({ measured, required, shortfall }: Finding) => [
    line(measured ? style.quantity(measured) : ''),
    line(required ? style.requirement(required) : ''),
    line(shortfall ? style.quantity(shortfall) : ''),
  ];
  return layout(style, findings, figures, row);
}

/** Measured, required and short below each other, each with its name. */
function stacked(style: Style, findings: readonly Finding[]): Layout {
  const row = (finding: Finding) => [namedFigures(style, finding).map((text) => ({ text }))];
  return layout(style, findings, [{ title: style.say('col_figures'), keep: 20 }], row);
}

function layout(
  style: Style,
  findings: readonly Finding[],
  figures: readonly Column[],
  figureCells: (finding: Finding) => readonly Cell[],
): Layout {
  const head = [
    { title: style.say('col_status'), keep: 14 },
    { title: style.say('col_rule') },
    ...figures,
    { title: style.say('col_clause'), keep: 10 },
  ];
  const row = (finding: Finding) => [
    statusCell(style, finding),
    [...line(style.pick(finding.title)), { text: style.shown(finding.rule), paint: style.palette.faint }],
    ...figureCells(finding),
    line(style.shown(finding.clause.at)),
  ];
  const rows = byTopic(style, findings).flatMap((group) => [
    ...topicRow(style, group, head.length),
    ...group.findings.map(row),
  ]);
  return { head, rows };
}

/** The name of a topic in the column of the rules, above them. */
function topicRow(style: Style, { title }: TopicGroup, columns: number): (readonly Cell[])[] {
  if (title === null) return [];
  const cell = (index: number): Cell => (index === RULE_COLUMN ? [{ text: title, paint: style.palette.strong }] : []);
  return [Array.from({ length: columns }, (_, index) => cell(index))];
}

const line = (text: string): Cell => (text === '' ? [] : [{ text }]);

/** What is not simply mandatory and in force is said below the status: it decides differently, or not at all. */
function statusCell(style: Style, finding: Finding): Cell {
  const status = { text: style.status(finding.status), paint: style.palette.status[finding.status] };
  const notes = [
    ...(finding.force === 'mandatory' ? [] : [FORCE_WORDS[finding.force][style.lang]]),
    ...(finding.disposition === 'waived' ? [style.say('waived')] : []),
    ...dutyNotes(style, finding),
  ];
  return [status, ...notes.map((text) => ({ text, paint: style.palette.faint }))];
}
