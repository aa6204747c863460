/** The list of rules: one line each, or two where the titles need it, below the document that they are from. */
import type { RuleRow } from '../model/explanation.ts';
import { EXPLAIN, shortDue, shortKinds } from '../wording/explain.ts';
import { fill } from '../wording/language.ts';
import { FORCE_WORDS } from '../wording/status.ts';
import { flow, heading } from './flow.ts';
import type { RenderOptions } from './formats.ts';
import { NO_COLOUR } from './paint.ts';
import { Style } from './style.ts';
import { displayWidth } from './width.ts';

const GAP = '  ';
/** Before a title that has a line of its own. */
const BELOW = '    ';

export function renderRuleList(rows: readonly RuleRow[], options: RenderOptions): string {
  const style = new Style(options, NO_COLOUR);
  if (rows.length === 0) return `${style.pick(EXPLAIN.no_rules)}\n`;
  const cells = rows.map((row) => cellsOf(row, style));
  const widths = COLUMNS.map((i) => Math.max(...cells.map((row) => displayWidth(row[i] ?? ''))));
  const leads = cells.map((row) => row.map((cell, k) => padded(cell, widths[k] ?? 0) + GAP));
  const room = style.width - widths.reduce((sum, width) => sum + width + GAP.length, 0);
  const fits = roomFor(rows, room, style);
  const lines = rows.flatMap((row, i) => {
    const isFirst = rows[i - 1]?.document !== row.document;
    return [...(isFirst ? headOf(row, style) : []), ...entryOf(row, leads[i] ?? [], fits, style)];
  });
  // The heading begins with an empty line.
  return `${lines.slice(1).join('\n')}\n`;
}

/** Whether all titles fit beside the columns, or the columns alone, or not even these. */
type Room = 'for_titles' | 'for_columns' | 'none';

function roomFor(rows: readonly RuleRow[], room: number, style: Style): Room {
  if (rows.every(({ title }) => displayWidth(style.pick(title)) <= room)) return 'for_titles';
  return room + GAP.length >= 0 ? 'for_columns' : 'none';
}

/** Where there is no room for the last column, the place of the clause, it stands before the title. */
function entryOf({ title, at }: RuleRow, lead: readonly string[], room: Room, style: Style): string[] {
  const text = style.pick(title);
  if (room === 'for_titles') return [lead.join('') + text];
  if (room === 'for_columns') return [lead.join('').trimEnd(), ...flow(style, text, { lead: BELOW })];
  return [lead.slice(0, -1).join('').trimEnd(), ...flow(style, `${style.shown(at)}${GAP}${text}`, { lead: BELOW })];
}

const COLUMNS = [0, 1, 2, 3, 4] as const;

/** What stands before the title. */
const cellsOf = ({ rule, force, binds, due, at }: RuleRow, style: Style): string[] => [
  style.shown(rule),
  style.pick(FORCE_WORDS[force]),
  shortKinds(binds, style.lang),
  style.shown(shortDue(due, style.lang)),
  style.shown(at),
];

const padded = (text: string, width: number): string => text + ' '.repeat(width - displayWidth(text));

function headOf({ city, document }: RuleRow, style: Style): string[] {
  return heading(style, style.shown(fill(EXPLAIN.source[style.lang], { city: city[style.lang], document })));
}
