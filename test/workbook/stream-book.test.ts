/** Workbooks that are written row by row: what others read in them. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { escapeXml, MOST_IN_CELL, roughWidth, serialOf } from '../../src/workbook/markup.ts';
import type { NewCell, NewRow, SheetPlan } from '../../src/workbook/sheet-part.ts';
import { BookTooLarge, LIMITS, StreamBook } from '../../src/workbook/stream-book.ts';
import { layoutsOf, type Read, readSheets } from '../report/xlsx/read-back.ts';

const text = (text: string): NewCell => ({ look: 'text', text });

const plan = (name: string, more: Partial<SheetPlan> = {}): SheetPlan => ({
  name,
  widths: [10, 20],
  head: [
    { look: 'head', text: 'A' },
    { look: 'head', text: 'B' },
  ],
  landscape: true,
  footer: '&P',
  ...more,
});

/** A workbook of one list with these rows. */
function bookOf(rows: readonly NewRow[], more: Partial<SheetPlan> = {}, limits = LIMITS): Uint8Array {
  const book = new StreamBook('宋体', limits);
  const list = book.stream(plan('表', more));
  const pieces: Uint8Array[] = [];
  for (const row of rows) {
    list.add(row);
    pieces.push(book.take());
  }
  book.finish([list]);
  return Buffer.concat([...pieces, book.take()]);
}

const cellsOf = async (row: NewRow): Promise<readonly Read[] | undefined> =>
  (await readSheets(bookOf([row])))[0]?.rows[1]?.slice(0, row.length);

describe('a cell', () => {
  it.each([
    '小区',
    ' ahead and behind ',
    'two\nlines',
    'a\tb',
    '<b>&"\'</b>]]>',
    '=1+1',
    '_x0041_',
    '_X0041_ _x004_ _x_',
    '👵',
  ])('keeps the text %j', async (typed) => {
    expect(await cellsOf([text(typed)])).toEqual([typed]);
    expect(await cellsOf([{ look: 'quoted', text: typed }])).toEqual([typed]);
  });

  it('cuts a text that is longer than a cell takes', async () => {
    const whole = 'x'.repeat(MOST_IN_CELL);
    expect(await cellsOf([text(whole)])).toEqual([whole]);
    const [found] = (await cellsOf([text('字'.repeat(MOST_IN_CELL + 1))])) ?? [];
    expect(found).toBe(`${'字'.repeat(MOST_IN_CELL - 1)}…`);
  });

  it.each(['\u0000', '\u001b', '\ud800', '\ufffe'])('has a sign for what XML cannot hold: %j', (sign) => {
    expect(escapeXml(`a${sign}b`)).toBe('a\ufffdb');
  });

  it.each([0, 1, 0.1, 336.9, 123456789012345, 0.000001])('keeps the number %d', async (number) => {
    expect(await cellsOf([{ look: 'number', number }])).toEqual([number]);
  });

  it.each([
    // By the calendar of spreadsheets: 1 is the first of January 1900, and 60 a day that never was.
    ['1900-03-01', 61],
    ['2000-01-01', 36_526],
    ['2026-11-01', 46_327],
  ])('has the day %s as %d', async (day, serial) => {
    expect(serialOf(day)).toBe(serial);
    expect(await cellsOf([{ look: 'date', day }])).toEqual([{ day }]);
  });

  it('of nothing is nothing', async () => {
    expect(await cellsOf([null, text('B')])).toEqual([null, 'B']);
  });
});

describe('a row', () => {
  it('is as high as its longest text takes, of the columns that are printed', () => {
    const heightsOf = (row: NewRow, more: Partial<SheetPlan> = {}) =>
      strFromU8(unzipSync(bookOf([row], more))['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).match(
        /<row r="2"(?: ht="(\d+)")?/,
      )?.[1];
    // Ten columns hold four Chinese characters with some room, twenty nine of them.
    expect(heightsOf([text('四个汉字')])).toBe(undefined);
    expect(heightsOf([text('四个汉字'.repeat(2))])).toBe('28');
    expect(heightsOf([null, text('四个汉字'.repeat(10))])).toBe(String(14 * 5));
    expect(heightsOf([null, text('四个汉字'.repeat(10))], { printed: 1 })).toBe(undefined);
    expect(heightsOf([text('字'.repeat(9999))])).toBe('409');
  });

  it.each([
    ['abc', 3],
    ['汉字', 4.4],
  ])('%s takes %d columns', (typed, width) => {
    expect(roughWidth(typed)).toBe(width);
  });
});

describe('a list', () => {
  const rows = (count: number): NewRow[] => Array.from({ length: count }, (_, i) => [{ look: 'number', number: i }]);
  const small = { ...LIMITS, rows: 4 };

  it.each([
    [0, [['表', 1]]],
    [3, [['表', 4]]],
    [
      4,
      [
        ['表', 4],
        ['表 2', 2],
      ],
    ],
    [
      7,
      [
        ['表', 4],
        ['表 2', 4],
        ['表 3', 2],
      ],
    ],
  ])('of %i rows goes on over sheets, each with the head', async (count, expected) => {
    const bytes = bookOf(rows(count), {}, small);
    const sheets = await readSheets(bytes);
    expect(sheets.map((sheet) => [sheet.name, sheet.rows.length])).toEqual(expected);
    expect(sheets.flatMap((sheet) => sheet.rows.slice(1).map(([first]) => first))).toEqual(
      rows(count).map((_, i) => i),
    );
    for (const [name, { frozen, filter, names }] of Object.entries(layoutsOf(bytes))) {
      const last = sheets.find((sheet) => sheet.name === name)?.rows.length;
      expect([frozen, filter]).toEqual(['A2', `A1:B${last}`]);
      expect(names).toEqual({
        '_xlnm._FilterDatabase': `'${name}'!$A$1:$B$${last}`,
        '_xlnm.Print_Titles': `'${name}'!$1:$1`,
      });
    }
  });

  it('goes on over sheets where one has as many bytes as can be', async () => {
    const sheets = await readSheets(bookOf(rows(9000), {}, { ...LIMITS, bytes: 150_000 }));
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.flatMap((sheet) => sheet.rows.slice(1).map(([first]) => first))).toEqual(rows(9000).map((_, i) => i));
  });

  it('may be filled between the rows of another, and stands where it is said', async () => {
    const book = new StreamBook('宋体', small);
    const [streamed, held] = [book.stream(plan('甲')), book.list(plan('乙'))];
    const pieces: Uint8Array[] = [];
    for (const row of rows(5)) {
      streamed.add(row);
      held.add(row);
      pieces.push(book.take());
    }
    const late = book.list(plan("丙's", { head: null }));
    late.add([text('late')]);
    book.finish([late, streamed, held]);
    const sheets = await readSheets(Buffer.concat([...pieces, book.take()]));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["丙's", 1],
      ['甲', 4],
      ['甲 2', 3],
      ['乙', 4],
      ['乙 2', 3],
    ]);
  });

  it('gives its bytes as it grows', () => {
    const book = new StreamBook('宋体');
    const list = book.stream(plan('表'));
    let before = book.take().length;
    let given = 0;
    for (let i = 0; i < 200_000; i++) {
      // No two alike, so that packing them takes bytes.
      list.add([text(`${(i * 7919) % 1_000_003}/${(i * 104_729) % 999_983}`)]);
      const { length } = book.take();
      if (length > 0) given++;
      before += length;
    }
    book.finish([list]);
    const rest = book.take().length;
    expect(given).toBeGreaterThan(20);
    expect(rest).toBeLessThan(before / 10);
  });

  it('ends where the archive would be too large', () => {
    expect(() => bookOf(rows(5), {}, { ...LIMITS, bytes: 100 })).toThrow(BookTooLarge);
  });
});
