/** Workbooks: what a cell shows is what is read, and a file that would fill the memory is not opened. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openXlsx } from '../../../src/load/table/xlsx.ts';
import { InvalidInput } from '../../../src/model/problem.ts';
import type { NewSheet } from '../../../src/workbook/hucre.ts';
import { attributeOf, XmlScanner } from '../../../src/workbook/xml.ts';
import { PARTS, workbook, zip } from './archives.ts';
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
        ? [subject.project?.name, subject.project?.facilities?.map(({ name }) => name)]
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

const MIB = 1024 * 1024;

/** Each way to be no workbook, and each twin that is one. */
describe('a workbook that would fill the memory, or is damaged', () => {
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>小区名称</t></is></c></row>';
  const sheet = `<worksheet><sheetData>${row}</sheetData></worksheet>`;
  const spaces = (size: number): string => sheet + ' '.repeat(size);
  it.each<[string, Uint8Array, string | null]>([
    ['is a small one', workbook(sheet), null],
    ['unpacks to 600 MB, and says so', workbook(spaces(16 * MIB), { claimed: 600 * MIB }), 'workbook_too_large'],
    ['unpacks to 64 MB, and says that it is small', workbook(spaces(64 * MIB), { claimed: 1024 }), 'broken_workbook'],
    ['unpacks to more than it says', workbook(sheet, { claimed: 100 }), 'broken_workbook'],
    ['says that it is empty', workbook(sheet, { claimed: 0 }), 'broken_workbook'],
    ['is cut off', workbook(sheet).subarray(0, -30), 'broken_workbook'],
    ['has a wrong checksum', workbook(sheet, { checksum: 7 }), 'broken_workbook'],
    ['holds something else', zip([{ name: 'a.txt', content: 'a' }]), 'broken_workbook'],
    ['is no archive', Buffer.from('PK\x03\x04'), 'broken_workbook'],
  ])('%s', async (_, bytes, code) => {
    const failure = await openXlsx(bytes).then(
      () => null,
      (error: unknown) => error,
    );
    if (code === null) return expect(failure).toBeNull();
    expect(failure).toBeInstanceOf(InvalidInput);
    expect(failure instanceof InvalidInput && failure.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('says how large one is, and how large it may be, to the byte', async () => {
    const bytes = workbook(sheet);
    const whole = [...PARTS, sheet].reduce((sum, part) => sum + Buffer.byteLength(part), 0);
    await expect(openXlsx(bytes, { whole, held: whole })).resolves.toBeDefined();
    await expect(openXlsx(bytes, { whole: whole - 1, held: whole })).rejects.toBeInstanceOf(InvalidInput);
    // The list of sheets is held.
    await expect(openXlsx(bytes, { whole, held: 50 })).rejects.toBeInstanceOf(InvalidInput);
  });

  it.each([
    ['a document type', `<!DOCTYPE a [<!ENTITY b "c">]>${sheet}`],
    ['tags that do not match', `<worksheet><sheetData>${row}</worksheet></sheetData>`],
    ['a tag without an end', `${sheet.slice(0, -1)} ${'a'.repeat(2 * MIB)}`],
    ['a text that is not there', sheet.replace(row, '<row><c t="s"><v>3</v></c></row>')],
    ['a number that is none', sheet.replace(row, '<row><c><v>1,5</v></c></row>')],
    ['an unknown reference', sheet.replace('小区', '&nbsp;')],
    ['a column beyond the last', sheet.replace('A1', 'XFE1')],
    ['a row without number', sheet.replace('r="1"', 'r="x"')],
  ])('has %s', async (_, xml) => {
    expect(await problemsOf(workbook(xml))).toEqual(['broken_workbook']);
  });
});

describe('the XML of a sheet', () => {
  const cellIn = async (xml: string): Promise<(string | null)[]> => {
    const [sheet] = (await openXlsx(workbook(`<worksheet><sheetData>${xml}</sheetData></worksheet>`))).sheets;
    const rows: (string | null)[] = [];
    for await (const { number, cells } of sheet?.rows ?? [])
      rows.push(`${number}: ${cells.map((cell) => cell?.text ?? '').join('|')}`);
    return rows;
  };

  it.each([
    ['cells without names follow one another', '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'],
    [
      'prefixes are left out',
      '<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row>',
    ],
    [
      'brackets in attributes close no tag',
      '<row a=">"><c b=\'"/>\'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
    ],
    [
      'remarks are none of it',
      '<row><!-- <c> --><c><v>1</v></c><c><v>2<!----></v></c></row><?a?><row><c><v>3</v></c></row>',
    ],
  ])('%s', async (_, xml) => {
    expect(await cellIn(xml)).toEqual(['1: 1|2', '2: 3']);
  });

  it('has gaps, references, CDATA, sounds written above a word, and characters that XML cannot hold', async () => {
    const text = (inner: string) => `<is>${inner}</is>`;
    expect(
      await cellIn(
        `<row r="3"><c r="C3" t="inlineStr">${text('<t>a &lt;&#x4E2D;&#25991;&gt; &amp;amp;</t>')}</c></row>` +
          `<row r="9"><c r="AA9" t="inlineStr">${text('<r><t>重</t></r><r><t>庆</t></r><rPh sb="0"><t>chong</t></rPh>')}</c>` +
          `<c r="AB9" t="str"><v><![CDATA[<b>]]></v></c><c r="AC9" t="str"><v>a_x000D_b</v></c></row>`,
      ),
    ).toEqual(['3: ||a <中文> &amp;', `9: ${'|'.repeat(26)}重庆|<b>|a\rb`]);
  });

  it('is read alike in pieces of any size', () => {
    const xml = `<a b="&quot;>"><!--x--><b>1&amp;<![CDATA[<2>]]></b><b/>3</a>`;
    const seen = (size: number): string => {
      let told = '';
      const scanner = new XmlScanner({
        open: (name, attributes) => (told += `<${name} ${attributeOf(attributes, 'b') ?? ''}>`),
        text: (text) => (told += text),
        close: (name) => (told += `</${name}>`),
      });
      for (let at = 0; at < xml.length; at += size) scanner.write(xml.slice(at, at + size));
      scanner.end();
      return told;
    };
    for (let size = 1; size <= xml.length; size++) expect(seen(size)).toBe('<a ">><b >1&<2></b><b ></b>3</a>');
  });

  it('comes back as it was written by another hand', async () => {
    const value = fc.oneof(
      fc
        .string({ unit: 'grapheme', maxLength: 9 })
        .filter((text) => text.trim() !== '' && !/[\r\n\u0000-\u001f]/.test(text)),
      fc
        .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
        .map((number) => Number(number.toPrecision(12))),
      fc.boolean(),
      fc.constant(null),
    );
    const rows = fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const [sheet] = (await openXlsx(await book({ name: 'a', rows: written }))).sheets;
        const read = written.map((row) => row.map((): string | null => null));
        for await (const { number, cells } of sheet?.rows ?? [])
          cells.forEach((cell, column) => {
            const row = read[number - 1];
            if (row) row[column] = cell?.text ?? null;
          });
        expect(read).toEqual(
          written.map((row) => row.map((cell) => (cell === null ? null : String(Object.is(cell, -0) ? 0 : cell)))),
        );
      }),
      { numRuns: 100 },
    );
  });
});
