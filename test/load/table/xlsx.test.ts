/** Workbooks: what a cell shows is what is read, and a file that would fill the memory is not opened. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openXlsx } from '../../../src/load/table/xlsx.ts';
import { InvalidInput } from '../../../src/model/problem.ts';
import type { NewSheet } from '../../../src/workbook/hucre.ts';
import { unpackedSize } from '../../../src/workbook/unpacked-size.ts';
import { book, brief, problemsOf, projectsIn, readTable } from './tables.ts';

type Cells = NonNullable<NewSheet['cells']>;
type Styled = Cells extends Map<string, infer Cell> ? Cell : never;

/** What one cell is read as. */
async function cellOf(cell: Styled): Promise<string> {
  const bytes = await book({ name: 'a', rows: [[null]], cells: new Map([['0,0', cell]]) });
  const [sheet] = (await openXlsx(bytes)).sheets;
  for await (const { cells } of sheet?.rows ?? []) {
    const [first] = cells;
    return first ? `${first.kind} ${first.text}` : 'blank';
  }
  return 'blank';
}

const date = (day: string, numFmt: string): Styled => ({
  value: new Date(`${day}T00:00:00Z`),
  type: 'date',
  style: { numFmt },
});
const number = (value: number, numFmt?: string): Styled => ({
  value,
  type: 'number',
  ...(numFmt === undefined ? {} : { style: { numFmt } }),
});

describe('a cell of a workbook', () => {
  it.each<[string, Styled, string]>([
    ['a number', number(336.9), 'number 336.9'],
    [
      'what doubles make of 0.1 + 0.2',
      { value: 0.1 + 0.2, type: 'formula', formula: '0.1+0.2', formulaResult: 0.1 + 0.2 },
      'number 0.3',
    ],
    ['a number with thousands apart', number(1234.5, '#,##0.00'), 'number 1234.5'],
    ['a unit of the format', number(320, '0"㎡"'), 'text 320㎡'],
    ['a unit of the format that counts ten thousands', number(2.5, '0.0"万㎡"'), 'text 2.5(0.0"万㎡")'],
    ['a format that says about', number(300, '"约"0'), 'text 约300'],
    ['a format that says more', number(300, '#,##0"左右"'), 'text 300左右'],
    ['a format with another word', number(300, '"共"0'), 'number 300'],
    ['a format that divides', number(25_000, '0.0,'), 'text 25000(0.0,)'],
    ['a share', number(0.35, '0%'), 'text 35%'],
    ['an error', { value: '#N/A', type: 'error' }, 'error #N/A'],
    ['a formula without its result', { value: null, type: 'formula', formula: 'SUM(A2)' }, 'no_value ='],
    ['a formula with its result', { value: 7, type: 'formula', formula: 'SUM(A2)', formulaResult: 7 }, 'number 7'],
    ['a day', date('2012-06-30', 'yyyy/m/d'), 'date 2012-06-30'],
    ['a month', date('2012-06-01', 'yyyy"年"m"月"'), 'date 2012-06'],
    ['a year', date('2012-01-01', 'yyyy"年"'), 'date 2012'],
    ['a day without its year', date('2012-06-30', 'm"月"d"日"'), 'text 06-30'],
    ['yes', { value: true, type: 'boolean' }, 'flag true'],
  ])('%s', async (_, cell, expected) => {
    expect(await cellOf(cell)).toBe(expected);
  });
});

const HEADER = ['街道', '小区名称', '总户数'];

describe('a workbook', () => {
  it('has titles, headers of two rows, merged streets and totals', async () => {
    const bytes = await book({
      name: '台账',
      rows: [
        ['某区养老服务设施台账', null, null, null],
        ['街道', '小区名称', '养老服务设施', null],
        [null, null, '类型', '建筑面积（㎡）'],
        ['一街', '甲', '居家养老服务站', 320.5],
        [null, '乙', '日间照料中心', '约200'],
        ['合计', null, null, 520.5],
      ],
      merges: [
        { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
        { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
        { startRow: 1, startCol: 1, endRow: 2, endCol: 1 },
        { startRow: 1, startCol: 2, endRow: 1, endCol: 3 },
        { startRow: 3, startCol: 0, endRow: 4, endCol: 0 },
      ],
    });
    expect(await projectsIn(bytes)).toEqual([
      {
        id: '一街/甲',
        name: '甲',
        street: '一街',
        facilities: [{ type: 'home_care_station', floor_area_m2: 320.5, area_kind: 'gross' }],
      },
      { id: '一街/乙', name: '乙', street: '一街', facilities: [{ type: 'day_care_centre', area_kind: 'gross' }] },
    ]);
    expect(await problemsOf(bytes)).toEqual(['cell_approximate 台账!D5', 'skipped_total 台账!']);
  });

  it('does not give a merged number to each of its rows', async () => {
    const rows = [HEADER, ['一街', '甲', 300], [null, '乙', null]];
    const merges = [{ startRow: 1, startCol: 2, endRow: 2, endCol: 2 }];
    const projects = (await projectsIn(await book({ name: 'a', rows, merges }))) as { households?: number }[];
    expect(projects.map(({ households }) => households)).toEqual([300, undefined]);
  });

  it('may list the facilities on a second sheet', async () => {
    const estates: NewSheet = { name: '小区', rows: [HEADER, ['一街', '甲', 1200], ['一街', '乙', 300]] };
    const facilities: NewSheet = {
      name: '设施',
      rows: [
        ['小区名称', '设施名称', '建筑面积（㎡）'],
        ['甲', '站一', 200],
        ['甲', '站二', 100],
        ['丙', '站', 50],
      ],
    };
    const read = await readTable(await book(estates, facilities, { name: '说明', rows: [['填表说明']] }));
    const found = read.subjects.map((subject) =>
      subject.ok
        ? [subject.project.name, subject.project.facilities?.map(({ name }) => name)]
        : subject.problems.map(brief),
    );
    expect(found).toEqual([['甲', ['站一', '站二']], ['乙', undefined], ['estate_not_listed 设施!4']]);
    expect(read.notes.map(brief)).toEqual(['sheet_not_used']);
    // The order of the sheets decides nothing.
    expect(await projectsIn(await book(facilities, estates))).toEqual(
      await projectsIn(await book(estates, facilities)),
    );
  });

  it('may have a sheet for each street', async () => {
    const sheets = ['一街', '二街'].map((street): NewSheet => ({ name: street, rows: [HEADER, [street, '甲', 5]] }));
    expect(await projectsIn(await book(...sheets))).toHaveLength(2);
  });

  it('is judged on the rest where a formula fails, or has no result', async () => {
    const rows = [HEADER, ['一街', '甲', null], ['一街', '乙', null], ['一街', '丙', 5]];
    const cells: Cells = new Map([
      ['1,2', { value: '#REF!', type: 'error' }],
      ['2,2', { value: null, type: 'formula', formula: 'SUM(A2)' }],
    ]);
    const bytes = await book({ name: 'a', rows, cells });
    expect(await problemsOf(bytes)).toEqual(['cell_error_value a!C2', 'cell_no_value a!C3']);
    expect(((await projectsIn(bytes)) as { households?: number }[]).map(({ households }) => households)).toEqual([
      undefined,
      undefined,
      5,
    ]);
  });

  it('is not read where it is hidden', async () => {
    const shown: NewSheet = { name: 'a', rows: [HEADER, ['一街', '甲', 5]] };
    const hidden: NewSheet = { name: 'b', rows: [HEADER, ['一街', '乙', 5]], hidden: true };
    expect(await problemsOf(await book(shown, hidden))).toEqual(['sheet_hidden']);
  });

  it('counts its dates from 1904 where it says so', async () => {
    const { writeXlsx } = await import('hucre/xlsx');
    const rows = [
      ['小区名称', '建成时间'],
      ['甲', 39_628],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows }], dateSystem: '1904' });
    expect(await projectsIn(bytes)).toEqual([{ id: '甲', name: '甲', completed_on: '2012-06-30' }]);
  });

  it('has lost the last digits of a long id, which is not used', async () => {
    const rows = [
      ['小区编号', '小区名称'],
      [4_220_032_269_403_517_000, '甲'],
    ];
    expect(await problemsOf(await book({ name: 'a', rows }))).toEqual(['cell_digits_lost a!A2']);
  });
});

/** A zip file of one entry whose directory says that it unpacks to `claimed` bytes. */
function zip(content: Uint8Array, claimed: number): Buffer {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(name.length, 28);
  const start = local.length + name.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}

const MIB = 1024 * 1024;

describe('a workbook that would fill the memory', () => {
  it.each([
    ['says that it unpacks to 600 MB', zip(new Uint8Array(16 * MIB), 600 * MIB), 'workbook_too_large'],
    ['says that it unpacks to one byte more than may be', zip(new Uint8Array(16), 12 * MIB + 1), 'workbook_too_large'],
    ['says that it is small', zip(new Uint8Array(600 * MIB), 1024), 'broken_workbook'],
    ['says that it is empty', zip(new Uint8Array(16 * MIB), 0), 'broken_workbook'],
    ['is cut off', zip(new Uint8Array(1024), 1024).subarray(0, -30), 'broken_workbook'],
    ['holds something else', zip(new Uint8Array(1024), 1024), 'broken_workbook'],
  ])('%s: %s', async (_, bytes, code) => {
    const failure = await openXlsx(bytes).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(InvalidInput);
    expect(failure instanceof InvalidInput && failure.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('is known by the directory at its end', () => {
    expect(unpackedSize(zip(new Uint8Array(1000), 1000))).toBe(1000);
    expect(unpackedSize(Buffer.from('PK\x03\x04'))).toBeNull();
  });
});
