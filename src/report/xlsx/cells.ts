/** What the cells of a workbook are made from: texts that are safe, numbers that are exact, and days. */
import type { Quantity } from '../../model/report.ts';
import { BOOK, type BookId } from '../../wording/audit-workbook.ts';
import { fill, type Params } from '../../wording/language.ts';
import { unitText } from '../../wording/quantity.ts';
import type { NewCell, NewRow } from '../../workbook/sheet-part.ts';
import { guarded } from '../csv/guard.ts';
import type { Style } from '../style.ts';

/** The words of the workbook. Params are texts that are safe to show. */
export const say = (style: Style, id: BookId, params: Params = {}): string => fill(BOOK[id][style.lang], params);

/** A text that is safe to show; null where there is none. What a spreadsheet would calculate or rewrite is marked as text. */
export function textCell(text: string): NewCell | null {
  if (text === '') return null;
  return { look: guarded(text) === text ? 'text' : 'quoted', text };
}

export const headCells = (style: Style, ids: readonly BookId[]): NewRow =>
  ids.map((id) => ({ look: 'head', text: say(style, id) }));

const DECIMAL = /^-?(\d+)(?:\.(\d+))?$/;

/** Spreadsheets keep fifteen digits. */
const KEPT_DIGITS = 15;

/** The number of an exact decimal whose every digit a spreadsheet keeps; null for any other, and for a fraction. */
export function exactNumber(text: string): number | null {
  const [, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return null;
  return `${whole}${fraction}`.replace(/^0+/, '').length > KEPT_DIGITS ? null : Number(text);
}

export function numberOrText(text: string): NewCell | null {
  const number = exactNumber(text);
  return number === null ? textCell(text) : { look: 'number', number };
}

export const countCell = (number: number): NewCell => ({ look: 'number', number });

/** From this day on all spreadsheets count alike. */
const FIRST_DAY = '1900-03-01';

/** A whole date as a date; a year or a month stays a text. */
export function dateCell(day: string): NewCell | null {
  return /^\d{4}-\d\d-\d\d$/.test(day) && day >= FIRST_DAY ? { look: 'date', day } : textCell(day);
}

/** An amount without its unit where that stands in a column of its own, `unit`; else in words, with the unit. */
export function quantityCell(style: Style, quantity: Quantity | null, unit: string | null): NewCell | null {
  if (quantity === null) return null;
  if ('date' in quantity) return dateCell(quantity.date);
  const number = 'value' in quantity && quantity.unit === unit ? exactNumber(quantity.value) : null;
  return number === null ? textCell(style.quantity(quantity)) : { look: 'number', number };
}

/** The unit in which amounts stand as numbers; null where none does. */
export function unitOf(quantities: readonly (Quantity | null)[]): string | null {
  for (const quantity of quantities) if (quantity !== null && 'value' in quantity) return quantity.unit;
  return null;
}

export const unitCell = (style: Style, unit: string | null): NewCell | null =>
  unit === null ? null : textCell(unitText(unit, style.lang));
