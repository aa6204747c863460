/** The sheet of shortfalls: a row for each subject that is short of floor area. */
import type { ShortSubject } from '../../model/audit.ts';
import type { BookId } from '../../wording/audit-workbook.ts';
import type { NewRow, SheetPlan } from '../../workbook/sheet-part.ts';
import type { Style } from '../style.ts';
import { countCell, headCells, numberOrText, say, textCell } from './cells.ts';

const COLUMNS = {
  id: 18,
  name: 22,
  city: 10,
  district: 12,
  street: 16,
  at_least: 14,
  remark: 40,
  fails: 50,
  file: 26,
  line: 8,
} as const satisfies Partial<Record<BookId, number>>;

export const shortPlan = (style: Style): SheetPlan => ({
  name: say(style, 'shortfalls'),
  widths: Object.values(COLUMNS),
  head: headCells(style, Object.keys(COLUMNS) as BookId[]),
  landscape: true,
  footer: say(style, 'footer'),
});

export function shortRow(style: Style, subject: ShortSubject): NewRow {
  const { id, name, city, district, street, atLeast, rules, file, line } = subject;
  const remarks = (['maybeMore', 'repeated'] as const).filter((key) => subject[key]);
  const words = remarks.map((key) => say(style, key === 'repeated' ? 'repeated' : 'maybe_more'));
  return [
    textCell(style.shown(id)),
    textCell(style.shown(name ?? '')),
    textCell(style.pick(city)),
    textCell(style.shown(district ?? '')),
    textCell(style.shown(street ?? '')),
    numberOrText(atLeast),
    textCell(words.join(style.say('list_stop'))),
    textCell(
      rules
        .map(({ rule, title }) => style.say('in_brackets', { text: style.pick(title), detail: style.shown(rule) }))
        .join(style.say('list_stop')),
    ),
    textCell(style.file(file)),
    line === null ? null : countCell(line),
  ];
}
