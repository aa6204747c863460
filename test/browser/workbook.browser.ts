/** The workbook of an audit as LibreOffice opens it: every sheet, every row, and pages of A4 with the head on each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SubjectResult } from '../../src/model/report.ts';
import { BOOK } from '../../src/wording/audit-workbook.ts';
import { STATUS_WORDS } from '../../src/wording/status.ts';
import { visible } from '../../src/wording/visible.ts';
import { run, temporaryFolder } from '../cli/harness.ts';
import { PASSING } from '../cli/projects.ts';
import { convertAll, pageSizes, pagesOf, sheetsOf } from './office.ts';
import { LANGS } from './submissions.ts';

const folder = temporaryFolder();
const ESTATES = fileURLToPath(new URL('../../fixtures/several/estates-of-zhengzhou.ndjson', import.meta.url));

/** Texts that a spreadsheet would calculate, obey or rewrite, and figures that it could not hold. */
const HARD = [
  { ...PASSING, id: '=1+1', name: '+SUM(A1)' },
  { ...PASSING, id: '0012', name: '_x0041_ <b>&amp;' },
  { ...PASSING, id: '410105199001011234', name: '2-1' },
  { ...PASSING, id: '-', households: '1234567890123.4567' },
].map((subject) => JSON.stringify(subject));

/** More than a page holds. */
const MANY = Array.from({ length: 40 }, (_, i) =>
  JSON.stringify({ ...PASSING, id: `M-${i}`, households: 900 + i * 10 }),
);

const input = folder.write('estates.ndjson', [readFileSync(ESTATES, 'utf8').trimEnd(), ...HARD, ...MANY].join('\n'));

const squeezed = (text: string): string => text.replace(/\s/g, '');

describe.each(LANGS)('the workbook (%s)', (lang) => {
  const book = join(folder.path, `book-${lang}.xlsx`);
  const records: SubjectResult[] = [];
  const sheets = new Map<string, string[][]>();
  let pdf = '';

  beforeAll(async () => {
    const { stdout } = await run(['audit', input, '--lang', lang, '-q', '-f', 'ndjson', '-f', `xlsx=${book}`]);
    records.push(
      ...stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as SubjectResult),
    );
    for (const [name, rows] of sheetsOf(book, folder.path)) sheets.set(name, rows);
    pdf = convertAll([book], folder.path)[0] ?? '';
  }, 240_000);

  it('has its sheets, and each finding on a row of its own', () => {
    const names = ['summary', 'findings', 'shortfalls', 'problems', 'mapping', 'sources'] as const;
    expect([...sheets.keys()].sort()).toEqual(names.map((name) => BOOK[name][lang]).sort());
    const [, ...rows] = sheets.get(BOOK.findings[lang]) ?? [];
    const expected = records.flatMap(({ subject, ...result }) => {
      const told = 'errors' in result ? result.errors.map((error) => ['', error[lang]]) : [];
      const found = result.findings.map(({ status, reason }) => [STATUS_WORDS[status][lang], reason[lang]]);
      return [...found, ...told].map((cells) => [visible(subject.id ?? ''), ...cells]);
    });
    expect(expected.length).toBeGreaterThan(400);
    const judged = BOOK.not_judged[lang];
    expect(rows.map((row) => [row[0], row[6] === judged ? '' : row[6], row[11]])).toEqual(expected);
  });

  it('has names as they are, and nothing that was calculated', () => {
    const [, ...rows] = sheets.get(BOOK.findings[lang]) ?? [];
    const named = new Map(rows.map((row) => [row[0], row[1]]));
    expect(named.get('=1+1')).toBe('+SUM(A1)');
    expect(named.get('0012')).toBe('_x0041_ <b>&amp;');
    expect(named.get('410105199001011234')).toBe('2-1');
    expect(named.has('-')).toBe(true);
    const days = new Set(rows.filter((row) => row[23] !== '').map((row) => row[23]));
    expect(days).toEqual(new Set(['2026-11-01']));
  });

  it('prints on A4, the findings across, with their head on each page', () => {
    const sizes = pageSizes(pdf);
    expect(new Set(sizes)).toEqual(new Set(['210 × 297', '297 × 210']));
    const pages = pagesOf(pdf);
    // LibreOffice writes the name of the sheet at the head of each page.
    const own = pages.filter((page) => page.startsWith(squeezed(BOOK.findings[lang])));
    expect(own.length).toBeGreaterThan(5);
    const head = squeezed([BOOK.id, BOOK.name, BOOK.district].map((title) => title[lang]).join(''));
    for (const page of own) expect(page).toContain(head);
    for (const { subject } of records) {
      if (subject.id !== null) expect(own.join('')).toContain(squeezed(visible(subject.id)));
    }
  });
});
