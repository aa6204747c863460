/** The sheet of sources: a row for each rule that was applied, with the clause that it rests on. */
import type { Finding, JudgedResult } from '../../model/report.ts';
import type { BookId } from '../../wording/audit-workbook.ts';
import { FORCE_WORDS } from '../../wording/status.ts';
import type { NewRow, SheetPlan } from '../../workbook/sheet-part.ts';
import type { Style } from '../style.ts';
import { dateCell, headCells, say, textCell } from './cells.ts';

const COLUMNS = {
  city: 10,
  document: 22,
  document_title: 40,
  issued: 12,
  at: 12,
  quote: 80,
  rule: 28,
  rule_title: 28,
  force: 10,
  pack: 18,
} as const satisfies Partial<Record<BookId, number>>;

export const sourcesPlan = (style: Style): SheetPlan => ({
  name: say(style, 'sources'),
  widths: Object.values(COLUMNS),
  head: headCells(style, Object.keys(COLUMNS) as BookId[]),
  landscape: true,
  footer: say(style, 'footer'),
});

export function sourceRow(style: Style, { pack }: JudgedResult, { rule, title, force, clause }: Finding): NewRow {
  return [
    textCell(style.pick(pack.city)),
    textCell(style.shown(clause.document)),
    textCell(style.shown(clause.title)),
    dateCell(clause.issued),
    textCell(style.shown(clause.at)),
    textCell([...clause.lead_ins, clause.quote].map((text) => style.shown(text)).join(' ')),
    textCell(style.shown(rule)),
    textCell(style.pick(title)),
    textCell(FORCE_WORDS[force][style.lang]),
    textCell(`${style.shown(pack.id)} ${style.shown(pack.version)}`),
  ];
}
