/** The workbook to fill in: what is typed into it is read without a word about its columns. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templateWorkbook } from '../../src/init/template.ts';
import { TABLE_FIELDS } from '../../src/load/table/fields.ts';
import { readWord } from '../../src/load/table/words.ts';
import { type NewSheet, writeBook } from '../../src/workbook/hucre.ts';
import { openBook } from '../../src/workbook/read.ts';
import { inBoth, run, temporaryFolder } from '../cli/harness.ts';
import { readTable } from '../load/table/tables.ts';

const folder = temporaryFolder();
const at = (name: string): string => join(folder.path, name);

const textOf = (cell: unknown): string =>
  typeof cell === 'object' && cell !== null && 'text' in cell ? String(cell.text) : '';

describe('the workbook', () => {
  it.each(['zh', 'en'] as const)('maps without asking (%s)', async (lang) => {
    const { mappings, notes } = await readTable(await templateWorkbook(lang));
    const fields = mappings.map(({ columns }) => columns.map(({ field }) => field));
    const keys = (scope: string) => TABLE_FIELDS.filter((field) => field.scope === scope).map(({ key }) => key);
    expect(fields).toEqual([keys('estate'), ['id', 'name', ...keys('facility')]]);
    expect(notes.map(({ code }) => code)).toEqual(['sheet_not_used']);
  });

  it('is read as it is filled in, the facilities with their estates', async () => {
    const book = await openBook(await templateWorkbook('zh'), { whole: 1e6, held: 1e6 });
    const filled = {
      项目编号: 'A',
      项目名称: '甲',
      '规划总户数（户）': 1200,
      设施类型: '日间照料中心',
      '设施用房面积（㎡）': 320.5,
    };
    const sheets: NewSheet[] = [];
    for (const { name, rows } of book.sheets) {
      for await (const { cells } of rows) {
        const head = cells.map(textOf);
        const values = head.map((header) => (filled as Record<string, string | number>)[header] ?? null);
        sheets.push({ name, rows: [head, values] });
        break;
      }
    }
    const { subjects } = await readTable(await writeBook(sheets.slice(0, 2)));
    expect(subjects.map((subject) => subject.ok && subject.project)).toEqual([
      {
        id: 'A',
        name: '甲',
        households: 1200,
        facilities: [{ type: 'day_care_centre', floor_area_m2: 320.5 }],
      },
    ]);
  });

  it('offers for each closed list words that are read', async () => {
    const { readXlsx } = await import('hucre/xlsx');
    const { sheets } = await readXlsx(await templateWorkbook('zh'));
    const lists = sheets.flatMap(({ dataValidations = [], rows }) =>
      dataValidations.map(({ range, values, formula1 }) => {
        const header = String(rows[0]?.[columnIn(range)]);
        return { header, values: values ?? (formula1 ?? '').replaceAll('"', '').split(',') };
      }),
    );
    const named = TABLE_FIELDS.filter(({ kind }) => kind.type === 'word' || kind.type === 'flag');
    expect(lists.map(({ header }) => header)).toEqual(named.map(({ title }) => title));
    for (const [i, { kind }] of named.entries()) {
      const words = lists[i]?.values.map((value) => (kind.type === 'word' ? readWord(value, kind.names) : value));
      const all =
        kind.type === 'word' ? Object.keys(kind.names).map((value) => ({ kind: 'value', value })) : ['是', '否'];
      expect(words).toEqual(all);
    }
  });
});

/** The index of the first column of `AB2:AB2000`. */
function columnIn(range: string): number {
  const [letters = ''] = /^[A-Z]+/.exec(range) ?? [];
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

describe('init --xlsx', () => {
  it('writes it where nothing stands yet', async () => {
    const { code, stdout, stderr } = await run(['init', '--xlsx', at('a.xlsx')]);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe(`Wrote ${at('a.xlsx')}. Fill it in, then run: eldercheck audit ${at('a.xlsx')}\n`);
    expect(readFileSync(at('a.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect((await run(['init', '--xlsx', at('a.xlsx')])).code).toBe(2);
    expect((await run(['init', '--xlsx', at('a.xlsx'), '--force'])).code).toBe(0);
  });

  it.each([
    [['--xlsx', 'a.csv'], 'a.csv'],
    [['--xlsx', '-'], '-'],
    [['--xlsx', 'b.xlsx', '--city', 'zhengzhou'], '--city'],
    [['--xlsx', 'b.xlsx', '--stage', 'new'], '--stage'],
  ])('is a mistake in usage with %s', async (options, words) => {
    const ended = await run(['init', ...options]);
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toContain(words);
  });

  it('says so in both languages', async () => {
    const [zh, en] = await inBoth(['init', '--xlsx', at('both.xlsx'), '--force']);
    expect([zh.stderr, en.stderr]).toEqual([expect.stringMatching(/^已写入 /), expect.stringMatching(/^Wrote /)]);
  });
});
