import { type Draft, draft } from './draft.ts';
import type { RecordAt } from './records.ts';

const YEARS = { first: 1900, last: 2199 };
const DATE_FIELD = /(^|_)on$/;

/** Dates that the calendar does not have. A field that holds a date is called `on` or ends in `_on`. */
export function dateDrafts(records: readonly RecordAt[]): Draft[] {
  return records.flatMap(({ pointer, record }) =>
    Object.entries(record).flatMap(([key, value]) =>
      DATE_FIELD.test(key) && typeof value === 'string' ? dateDraft(value, `${pointer}/${key}`) : [],
    ),
  );
}

/** Whether a text is a day of the calendar written `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && dateDraft(text, '').length === 0;
}

function dateDraft(typed: string, pointer: string): Draft[] {
  const [year = 0, month = 1, day = 1] = typed.split('-').map(Number);
  if (year < YEARS.first || year > YEARS.last) {
    return [draft('year_out_of_range', pointer, 'date', { first: String(YEARS.first), last: String(YEARS.last) })];
  }
  if (month < 1 || month > 12) return [draft('no_such_date', pointer, 'date')];
  const days = daysIn(year, month);
  if (day >= 1 && day <= days) return [];
  return [draft('no_such_date', pointer, 'date', { month: typed.slice(0, 7), days: String(days) })];
}

/** Day 0 of the next month is the last of this one; in UTC, so that no time zone takes part. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
