/** Civil dates as intervals of days. */
import { describe, expect, it } from 'vitest';
import { before, dayAfter, daysInMonth, firstDay, isDay, lastDay, onOrBefore } from '../../src/facts/dates.ts';
import { EITHER, NO, YES } from '../../src/facts/possible.ts';

describe('the days of a date', () => {
  it.each([
    ['2024-03-05', '2024-03-05', '2024-03-05', true],
    ['2024-02', '2024-02-01', '2024-02-29', false],
    ['2023-02', '2023-02-01', '2023-02-28', false],
    ['2024-04', '2024-04-01', '2024-04-30', false],
    ['2024-12', '2024-12-01', '2024-12-31', false],
    ['2024', '2024-01-01', '2024-12-31', false],
  ] as const)('%s', (date, first, last, day) => {
    expect([firstDay(date), lastDay(date), isDay(date)]).toEqual([first, last, day]);
  });

  it('follow the calendar', () => {
    const ofYear = (year: number) => Array.from({ length: 12 }, (_, i) => daysInMonth(year, i + 1));
    expect(ofYear(2023)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([2024, 2023, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 28, 29]);
  });
});

it.each([
  ['2024-02-28', '2024-02-29'],
  ['2024-02-29', '2024-03-01'],
  ['2023-02-28', '2023-03-01'],
  ['2024-04-30', '2024-05-01'],
  ['2024-12-31', '2025-01-01'],
  ['2024-10-09', '2024-10-10'],
  ['0999-12-31', '1000-01-01'],
])('the day after %s is %s', (day, next) => {
  expect(dayAfter(day)).toBe(next);
});

describe('two dates', () => {
  it.each([
    ['2024-03-05', '2024-03-05', YES, NO],
    ['2024-03-04', '2024-03-05', YES, YES],
    ['2024-03-06', '2024-03-05', NO, NO],
    // The last day of the month is the first of what follows, or the day itself.
    ['2024-02', '2024-02-29', YES, EITHER],
    ['2024-02', '2024-03-01', YES, YES],
    ['2024-02', '2024-02-28', EITHER, EITHER],
    ['2024-02', '2024-02-01', EITHER, NO],
    ['2024-02', '2024-01-31', NO, NO],
    ['2024-02-29', '2024-02', EITHER, NO],
    ['2024-02-28', '2024-02', EITHER, EITHER],
    ['2024-02-01', '2024-02', YES, EITHER],
    ['2024-01-31', '2024-02', YES, YES],
    ['2024-03-01', '2024-02', NO, NO],
    ['2024', '2024', EITHER, EITHER],
    ['2023', '2024', YES, YES],
    ['2025', '2024', NO, NO],
  ] as const)('%s and %s', (a, b, notAfter, earlier) => {
    expect(onOrBefore(a, b)).toBe(notAfter);
    expect(before(a, b)).toBe(earlier);
  });
});
