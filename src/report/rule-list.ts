/** The list of rules: one line each, or two where the titles need it, below the document that they are from. */
import type { RuleRow } from '../model/explanation.ts';
import { EXPLAIN } from '../wording/explain.ts';
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
  const widths = [0, 1, 2, 3].map((i) => Math.max(...cells.map((row) => displayWidth(row[i] ?? ''))));
  const room = style.width - widths.reduce((sum, width) => sum + width + GAP.length, 0);
  const isRoomy = rows.every(({ title }) => displayWidth(style.pick(title)) <= room);
  const lines = rows.flatMap((row, i) => {
    const lead = (cells[i] ?? []).map((cell, k) => padded(cell, widths[k] ?? 0) + GAP).join('');
    const title = style.pick(row.title);
    const entry = isRoomy ? [lead + title] : [lead.trimEnd(), ...flow(style, title, { lead: BELOW })];
    const isFirst = rows[i - 1]?.document !== row.document;
    return [...(isFirst ? headOf(row, style) : []), ...entry];
  });
  // The heading begins with an empty line.
  return `${lines.slice(1).join('\n')}\n`;
}

/** What stands before the title. */
const cellsOf = ({ rule, force, due, at }: RuleRow, style: Style): string[] => [
  style.shown(rule),
  style.pick(FORCE_WORDS[force]),
  style.shown(due ?? '–'),
  style.shown(at),
];

const padded = (text: string, width: number): string => text + ' '.repeat(width - displayWidth(text));

function headOf({ city, document }: RuleRow, style: Style): string[] {
  return heading(style, style.shown(fill(EXPLAIN.source[style.lang], { city: city[style.lang], document })));
}
