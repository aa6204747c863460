/** Dates, yes and no, and the words of the closed lists, as people type them. */
import { describe, expect, it } from 'vitest';
import { TABLE_FIELDS } from '../../../src/load/table/fields.ts';
import { type DateReading, dateFromNumber, readDate } from '../../../src/load/table/typed-dates.ts';
import {
  ACQUISITION_NAMES,
  REVIEW_STAGE_NAMES,
  readFlag,
  readWord,
  TYPE_NAMES,
} from '../../../src/load/table/words.ts';
import { wordsOf } from '../../../src/wording/vocabulary.ts';

function told(read: DateReading): string {
  if (read.kind === 'value') return `${read.value}${read.rough ? ' rough' : ''}`;
  return read.kind === 'open' ? read.why : read.kind;
}

describe('a date in a cell', () => {
  it.each([
    ['2012年6月', '2012-06'],
    ['2012年6月30日', '2012-06-30'],
    ['2012.6', '2012-06'],
    ['2012.06', '2012-06'],
    ['2012/6/30', '2012-06-30'],
    ['2012-06-30 00:00:00', '2012-06-30'],
    ['2012', '2012'],
    ['2012年', '2012'],
    ['２０１２年６月', '2012-06'],
    ['20120630', '2012-06-30'],
    ['201206', '2012-06'],
    ['2012年6月底', '2012-06'],
    ['2012年底', '2012'],
    ['2012年上半年', '2012'],
    ['1998年建成', '1998'],
    // a number loses the zero of October
    ['2012.1', '2012 rough'],
    ['2012.10', '2012-10'],
    ['2012.01', '2012-01'],
    ['2012-2015', 'range'],
    ['2012年前', 'bound'],
    ['约2012年', 'approximate'],
    ['90年代', 'approximate'],
    ['6/30/2012', 'bad'],
    ['12.6', 'bad'],
    ['去年', 'bad'],
    ['—', 'blank'],
    ['无', 'none_or_unknown'],
  ])('%s is %s', (typed, expected) => {
    expect(told(readDate(typed))).toBe(expected);
  });

  // 2012-06-30 is day 41,090 counted from the last day of 1899, with the leap day of 1900 that never was.
  it.each([
    ['41090', false, '2012-06-30'],
    ['41090.75', false, '2012-06-30'],
    ['39628', true, '2012-06-30'],
    ['59', false, '1900-02-28'],
    ['61', false, '1900-03-01'],
    ['2012', false, '2012'],
    ['2012.6', false, '2012-06'],
    ['2012.1', false, '2012 rough'],
    ['20120630', false, '2012-06-30'],
    ['0.5', false, 'bad'],
    ['300000', false, 'bad'],
  ])('as a number, %s (from 1904: %s) is %s', (digits, from1904, expected) => {
    expect(told(dateFromNumber(digits, from1904))).toBe(expected);
  });
});

describe('yes and no', () => {
  it.each([
    ['是', true],
    ['有', true],
    ['√', true],
    ['Y', true],
    ['否', false],
    ['无', false],
    ['×', false],
    ['—', null],
    ['', null],
    ['部分', 'bad'],
  ])('%s is %s', (typed, expected) => {
    expect(readFlag(typed)).toBe(expected);
  });
});

describe('a word of a closed list', () => {
  it.each([
    ['居家养老服务站', TYPE_NAMES, 'home_care_station'],
    ['居家养老 服务站', TYPE_NAMES, 'home_care_station'],
    ['home_care_station', TYPE_NAMES, 'home_care_station'],
    ['托老所', TYPE_NAMES, 'bad'],
    ['无', TYPE_NAMES, 'open'],
    ['/', TYPE_NAMES, 'blank'],
    // the same word means one thing in one list and another in the next
    ['新建', ACQUISITION_NAMES, 'construction'],
    ['新建', REVIEW_STAGE_NAMES, 'bad'],
  ])('%s', (typed, names, expected) => {
    const read = readWord(typed, names);
    expect(read.kind === 'value' ? read.value : read.kind).toBe(expected);
  });

  const lists = TABLE_FIELDS.flatMap(({ key, kind }) => (kind.type === 'word' ? [[key, kind.names] as const] : []));
  it.each(lists)('of %s is read from what the reports call it', (_, names) => {
    for (const word of Object.keys(names))
      expect(readWord(wordsOf(word, 'zh'), names)).toEqual({ kind: 'value', value: word });
  });
});
