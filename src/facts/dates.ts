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

/** The day that follows, `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (date < daysInMonth(year, month)) return written(year, month, date + 1);
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1);
}

const written = (year: number, month: number, date: number): string =>
  [String(year).padStart(4, '0'), ...[month, date].map((part) => String(part).padStart(2, '0'))].join('-');

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
