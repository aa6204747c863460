/** Numbers as people type them. The values beside them are worked out by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/load/table/numbers.ts';
import { chineseNumber } from '../../../src/load/table/numerals.ts';
import { type Quantity, unitNamed } from '../../../src/load/table/units.ts';
import * as Q from '../../../src/model/rational.ts';

function told(typed: string, quantity: Quantity, factor = Q.ONE): string {
  const read = readNumber(typed, quantity, factor);
  if (read.kind === 'value') return Q.toText(read.value);
  if (read.kind === 'interval') return [read.lo, read.hi].map((end) => (end === null ? '' : Q.toText(end))).join(' … ');
  return read.kind === 'blank' ? 'blank' : read.why;
}

describe('a number in a cell', () => {
  it.each([
    // digits, and the twin that differs in one sign
    ['3005', '3005'],
    ['3005户', '3005'],
    ['3005 户', '3005'],
    ['3005套', '3005'],
    ['3005㎡', 'other_unit'],
    ['3005张', 'other_unit'],
    ['3005家', 'not_a_number'],
    ['１２００', '1200'],
    ['1,200', '1200'],
    ['1，200', '1200'],
    ['1,20', 'not_a_number'],
    ['1,2000', 'not_a_number'],
    ['12,345,678', '12345678'],
    ['1,200.5', '1200.5'],
    ['1.200', '1.2'],
    ['1.200.5', 'not_a_number'],
    ['1.2万户', '12000'],
    ['1.2万', '12000'],
    ['1.2千', 'not_a_number'],
    ['1e3', 'not_a_number'],
    ['-5', 'not_a_number'],
    ['12%', 'not_a_number'],
    ['0', '0'],
    // Chinese numerals
    ['三百', '300'],
    ['三百户', '300'],
    ['一千二百', '1200'],
    ['一百二', 'not_a_number'],
    ['二〇一二', 'not_a_number'],
    // footnotes, and a raised digit, which may be an exponent
    ['320①', '320'],
    ['320*', '320'],
    ['320[1]', '320'],
    ['320²', 'not_a_number'],
    ['320½', 'not_a_number'],
    // nothing is known
    ['', 'blank'],
    ['—', 'blank'],
    ['-', 'blank'],
    ['/', 'blank'],
    ['暂无', 'blank'],
    ['不详', 'blank'],
    ['N/A', 'blank'],
    ['无', 'none_or_unknown'],
    // something is said, and no number follows
    ['约300', 'approximate'],
    ['约300户', 'approximate'],
    ['300左右', 'approximate'],
    ['近300', 'approximate'],
    ['300来户', 'approximate'],
    ['300±10', 'approximate'],
    ['约200-300', 'approximate'],
    ['300-200', 'range'],
    ['1-2万', 'range'],
    ['200.5-300', 'range'],
    ['0371-1234567', 'range'],
    ['200-300㎡', 'range'],
    ['200以上300以下', 'bound'],
    ['不足0', 'bound'],
    ['200-300-400', 'not_a_number'],
    // an interval
    ['200-300', '200 … 300'],
    ['200—300户', '200 … 300'],
    ['200～300', '200 … 300'],
    ['200 – 300 户', '200 … 300'],
    ['200户至300户', '200 … 300'],
    ['200户到300', '200 … 300'],
    ['1,200-1,500', '1200 … 1500'],
    ['三百至五百户', '300 … 500'],
    ['1万-2万', '10000 … 20000'],
    ['1-2万户', '10000 … 20000'],
    ['5000-1万', '5000 … 10000'],
    ['300-300', '300 … 300'],
    // 以上 and 以下 include the number, 不足 and 超过 do not
    ['300以上', '300 … '],
    ['300户及以上', '300 … '],
    ['≥300', '300 … '],
    ['不少于300户', '300 … '],
    ['300+', '300 … '],
    ['300多户', '300 … '],
    ['三百余户', '300 … '],
    ['超过300', '301 … '],
    ['>300', '301 … '],
    ['300以下', ' … 300'],
    ['300户以内', ' … 300'],
    ['≤300', ' … 300'],
    ['不超过300', ' … 300'],
    ['不足300', ' … 299'],
    ['不到300户', ' … 299'],
    ['<300', ' … 299'],
    ['甲', 'not_a_number'],
  ])('%s is %s', (typed, expected) => {
    expect(told(typed, 'households')).toBe(expected);
  });

  it.each([
    ['2.5万㎡', '25000'],
    ['2.5 万平方米', '25000'],
    ['336.90平米', '336.9'],
    ['336.9m²', '336.9'],
    ['336.9m2', '336.9'],
    ['336.9平方', '336.9'],
    ['1亩', '2000/3'],
    ['3亩', '2000'],
    ['0.2公顷', '2000'],
    ['3005户', 'other_unit'],
    ['1-2亩', '2000/3 … 4000/3'],
    ['600㎡-1亩', '600 … 2000/3'],
    ['1.2-1.5万㎡', '12000 … 15000'],
    ['1-2万㎡', '10000 … 20000'],
    // What is measured has parts, so that below 300 ends at 300.
    ['不足300㎡', ' … 300'],
    ['超过300㎡', '300 … '],
    ['200.5-300', '200.5 … 300'],
  ])('as an area %s is %s', (typed, expected) => {
    expect(told(typed, 'area')).toBe(expected);
  });

  it.each([
    ['2.5', '25000'],
    ['2.5万㎡', '25000'],
    ['320㎡', '320'],
  ])('under a header in 万㎡ %s is %s: a unit in the cell goes before it', (typed, expected) => {
    expect(told(typed, 'area', Q.rational(10_000n))).toBe(expected);
  });

  it('keeps every digit', () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{0,19}\.[0-9]{0,19}[1-9]$/);
    const dressed = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => `${text}㎡`,
      (text) => ` ${text} 平方米`,
      (text) => text.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
      (text) => text.replace(/\B(?=(\d{3})+\.)/g, ','),
    );
    fc.assert(
      fc.property(digits, dressed, (text, dress) => {
        expect(told(dress(text), 'area')).toBe(text);
      }),
    );
  });
});

describe('a Chinese numeral', () => {
  it.each([
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百一十', 110],
    ['三百零五', 305],
    ['三千零五', 3005],
    ['两千', 2000],
    ['叁佰', 300],
    ['一万二千', 12_000],
    ['三万零五', 30_005],
    ['〇', 0],
    ['一万二', null],
    ['一百二', null],
    ['三百五', null],
    ['三百零', null],
    ['三千五', null],
    ['百', null],
    ['零五', null],
    ['一千零二百', null],
    ['', null],
    ['万', null],
  ])('%s is %s', (typed, expected) => {
    expect(chineseNumber(typed)).toBe(expected);
  });

  it('says each number in one way, which is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
        expect(chineseNumber(inChinese(number))).toBe(number);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Written out place by place, with one 零 for places left out in between. */
function inChinese(number: number): string {
  const high = Math.floor(number / 10_000);
  const low = number % 10_000;
  const section = (value: number): string =>
    String(value)
      .padStart(4, '0')
      .replace(/./g, (digit, i: number) =>
        digit === '0' ? '零' : `${'零一二三四五六七八九'[Number(digit)]}${['千', '百', '十', ''][i]}`,
      )
      .replace(/零+/g, '零')
      .replace(/^零|零$/g, '');
  if (high === 0) return section(low);
  return `${section(high)}万${low === 0 ? '' : `${low < 1000 ? '零' : ''}${section(low)}`}`;
}

describe('a unit', () => {
  it('is a fraction of another where it is one', () => {
    // 15 亩 = 1 公顷 = 10,000 m².
    expect(unitNamed('亩')?.factor).toEqual(Q.rational(2000n, 3n));
    expect(unitNamed('万 ㎡')?.factor).toEqual(Q.rational(10_000n));
    expect(unitNamed('平方公里')).toBeUndefined();
  });
});
