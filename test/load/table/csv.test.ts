/** Rows of a text file, however it is encoded and separated, and what a file may not be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvFile, openCsv } from '../../../src/load/table/csv.ts';
import { InvalidInput } from '../../../src/model/problem.ts';
import { brief, inPieces } from './tables.ts';

const TEXT = '小区名称,总户数\r\n"甲,苑",3005\r\n';

/** GB18030 of the characters of `TEXT`, from the tables of the standard. */
const GB18030: Readonly<Record<string, readonly number[]>> = {
  小: [0xd0, 0xa1],
  区: [0xc7, 0xf8],
  名: [0xc3, 0xfb],
  称: [0xb3, 0xc6],
  总: [0xd7, 0xdc],
  户: [0xbb, 0xa7],
  数: [0xca, 0xfd],
  甲: [0xbc, 0xd7],
  苑: [0xd4, 0xb7],
};

const gb18030 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((sign) => GB18030[sign] ?? [sign.charCodeAt(0)]));
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

async function rowsOf({ sheet }: CsvFile): Promise<[number, ...(string | null)[]][]> {
  const rows: [number, ...(string | null)[]][] = [];
  for await (const { number, cells } of sheet.rows) rows.push([number, ...cells.map((cell) => cell?.text ?? null)]);
  return rows;
}

describe('the rows of a text file', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8-bom', Buffer.from(`\ufeff${TEXT}`)],
    ['utf-16le', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['utf-16be', utf16be(`\ufeff${TEXT}`)],
    ['gb18030', gb18030(TEXT)],
  ])('are the same in %s, in pieces of any size', async (encoding, bytes) => {
    for (const size of [1, 3, 7, 1000]) {
      const file = await openCsv(inPieces(bytes, size));
      expect(file.encoding).toBe(encoding);
      expect(await rowsOf(file)).toEqual([
        [1, '小区名称', '总户数'],
        [2, '甲,苑', '3005'],
      ]);
    }
  });

  it.each([
    [',', 'a,b\n1,2'],
    [';', 'a;b\n"1;1,5";2'],
    ['\t', 'a\tb\n1,5\t2'],
    ['\t', 'sep=\t\na\tb\n1\t2'],
  ])('are separated by %j', async (separator, text) => {
    expect((await openCsv(inPieces(Buffer.from(text)))).separator).toBe(separator);
  });

  it('keep their numbers over empty ones and line ends in cells', async () => {
    const file = await openCsv(inPieces(Buffer.from('a,b\n\n"1\n2",3\nx"y,\n')));
    expect(await rowsOf(file)).toEqual([[1, 'a', 'b'], [2], [3, '1\n2', '3'], [4, 'x"y']]);
  });

  it('are those of any text, in every encoding', async () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', '总', 'a', '"', ',', '\n', '3', ' ') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(table, async (cells) => {
        const text = cells.map((row) => row.map(quoted).join(',')).join('\n');
        const read = async (bytes: Uint8Array) => await rowsOf(await openCsv(inPieces(bytes, 5)));
        const expected = await read(Buffer.from(`\ufeff${text}`));
        expect(await read(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(expected);
        expect(await read(gb18030(text))).toEqual(expected);
        expect(expected.map(([number]) => number)).toEqual(cells.map((_, i) => i + 1));
      }),
      { numRuns: 50 },
    );
  });
});

const MEGABYTE = Buffer.alloc(1024 * 1024, 'x');

/** Half a gigabyte that is never held at once. */
const endless = (start: string) =>
  async function* () {
    yield Buffer.from(start);
    for (let i = 0; i < 500; i++) yield MEGABYTE;
  };

describe('a file that is no table', () => {
  const first = 'a,b\n1,2\n';
  const damaged = Buffer.concat([Buffer.from(`${first}甲乙丙`), Buffer.from([0xff]), Buffer.from('丁\n5,6\n')]);
  it.each([
    ['ends inside a character', inPieces(Buffer.from(`${first}甲乙丙`).subarray(0, -1)), ['undecodable 3'], 2],
    ['is whole', inPieces(Buffer.from(`${first}甲乙丙`)), [], 3],
    ['has a damaged byte', inPieces(damaged), ['undecodable 3'], 2],
    ['has an open quotation mark', inPieces(Buffer.from(`${first}"3,4\n5,6\n`)), ['unclosed_quote 3'], 2],
    [
      'is 10,000 columns wide',
      inPieces(Buffer.from(first + 'x,'.repeat(9999).concat('x')), 4096),
      ['too_many_columns 3'],
      2,
    ],
    [
      'is 1,001 columns wide',
      inPieces(Buffer.from(first + 'x,'.repeat(1000).concat('x')), 4096),
      ['too_many_columns 3'],
      2,
    ],
    ['is 1,000 columns wide', inPieces(Buffer.from(first + 'x,'.repeat(999).concat('x')), 4096), [], 3],
    ['has a line of 500 MB', endless(first), ['row_too_long 3'], 2],
    ['has a cell of 500 MB', endless(`${first}"`), ['row_too_long 3'], 2],
  ])('%s: the rows before it are given, and then the reason', async (_, bytes, expected, before) => {
    let rows = 0;
    const problems: string[] = [];
    try {
      for await (const _row of (await openCsv(bytes)).sheet.rows) rows++;
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      problems.push(...error.problems.map(brief));
    }
    expect(problems).toEqual(expected);
    expect(rows).toBe(before);
    // In kilobytes, of the whole process.
    expect(process.resourceUsage().maxRSS).toBeLessThan(500 * 1024);
  });
});
