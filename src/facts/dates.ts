/**
 * Civil dates as intervals: a bare year or month is the span of its days.
 *
 * Dates compare as text, since `YYYY-MM-DD` sorts like the days it names; no clock and no time zone takes part.
 */
import { EITHER, NO, type Possible, YES } from './possible.ts';

export function firstDay(date: string): string {
  if (date.length === 10) return date;
  return date.length === 7 ? `${date}-01` : `${date}-01-01`;
}

export function lastDay(date: string): string {
  if (date.length === 10) return date;
  return date.length === 7
    ? `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}`
    : `${date}-12-31`;
}

/** `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The next day of the calendar after `YYYY-MM-DD`. */
export function dayAfter(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const text = (number: number, places: number) => String(number).padStart(places, '0');
  if (day < daysInMonth(year, month)) return `${date.slice(0, 8)}${text(day + 1, 2)}`;
  return month < 12 ? `${date.slice(0, 5)}${text(month + 1, 2)}-01` : `${text(year + 1, 4)}-01-01`;
}

/** Whether the date names one day. */
export const isDay = (date: string): boolean => date.length === 10;

/** Whether `a` is on or before the day of `b`. */
export function onOrBefore(a: string, b: string): Possible {
  if (lastDay(a) <= firstDay(b)) return YES;
  return firstDay(a) > lastDay(b) ? NO : EITHER;
}

/** Whether `a` is before the day of `b`. */
export function before(a: string, b: string): Possible {
  if (lastDay(a) < firstDay(b)) return YES;
  return firstDay(a) >= lastDay(b) ? NO : EITHER;
}
