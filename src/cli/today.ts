/** Civil dates of the command line. */
import { daysInMonth } from '../facts/dates.ts';

/** The date in China at a time given in milliseconds since 1970: UTC+8 all year since 1991, whatever the time zone here. */
export function dateInChina(now: number): string {
  return new Date(now + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Whether the text is a day of the calendar written `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
