/** The workbook of an audit: nothing that the records tell is missing in it, and it is laid out to be read and printed. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { records } from '../../../bench/records.ts';
import { Audit } from '../../../src/audit/audit.ts';
import { readSubjects } from '../../../src/load/subjects.ts';
import type { AuditSummary } from '../../../src/model/audit.ts';
import * as Q from '../../../src/model/rational.ts';
import type { Finding, JudgedResult, SubjectResult } from '../../../src/model/report.ts';
import type { HousingProject } from '../../../src/model/subject.ts';
import { openCsv } from '../../../src/report/csv.ts';
import type { RenderOptions } from '../../../src/report/formats.ts';
import { AuditWorkbook } from '../../../src/report/xlsx/audit-workbook.ts';
import { exactNumber } from '../../../src/report/xlsx/cells.ts';
import { openPacks } from '../../../src/run/packs.ts';
import { STATUS_WORDS } from '../../../src/wording/status.ts';
import { visible } from '../../../src/wording/visible.ts';
import { LIMITS } from '../../../src/workbook/stream-book.ts';
import { hostile } from '../ci/reports.ts';
import { sample } from '../sample.ts';
import { layoutsOf, type Read, readSheets, recordsIn } from './read-back.ts';

const packs = await openPacks([]);
const check = { city: null, asOf: '2026-11-01', today: '2026-11-01', register: null, draw: false } as const;
const policy = { fail_on: [], undetermined: 'exit', allow_empty: false, waivers: [], config: null } as const;
const ZH: RenderOptions = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false };
const EN: RenderOptions = { ...ZH, lang: 'en' };

interface Made {
  readonly results: readonly SubjectResult[];
  readonly summary: AuditSummary;
  readonly bytes: Uint8Array;
}

/** The records of an audit of these subjects, and the workbook of the same run. */
async function audited(subjects: readonly unknown[], options: RenderOptions, limits = LIMITS): Promise<Made> {
  const book = new AuditWorkbook(options, limits);
  const own = { ...policy, fail_on: [...policy.fail_on], waivers: [] };
  const audit = new Audit({ packs, check, policy: own, describes: true, watch: book.watch });
  const pieces: Uint8Array[] = [book.begin()];
  const results: SubjectResult[] = [];
  for (const [i, subject] of subjects.entries()) {
    const loaded = (await readSubjects(`${i}.json`, Buffer.from(JSON.stringify(subject)))).subjects[0];
    const result = loaded === undefined ? null : await audit.add(`${i}.json`, loaded);
    if (result === null) throw new Error('an audit that describes gives each result');
    results.push(result);
    pieces.push(book.add(result));
  }
  const summary = audit.summary('0');
  return { results, summary, bytes: Buffer.concat([...pieces, book.end(summary)]) };
}

/** As an audit of hundreds of estates has them: an id twice, places, and one that cannot be read. */
const subjects: readonly Partial<HousingProject>[] = [
  ...records(300, 5).map((one, i) => ({ ...one, name: `小区 ${i}`, district: `区 ${i % 3}`, street: `街道 ${i % 7}` })),
  { ...records(3, 5)[2] },
  { id: 'broken', households: 'many' } as unknown as HousingProject,
];

const judgedIn = (results: readonly SubjectResult[]) =>
  results.flatMap((result) =>
    'counts' in result ? result.findings.map((finding) => [result, finding] as [JudgedResult, Finding]) : [],
  );

describe.each([
  ['zh', ZH, ['汇总', '逐条结论', '面积缺口', '数据问题', '列对应', '依据']],
  ['en', EN, ['Summary', 'Findings', 'Shortfalls', 'Input problems', 'Column mapping', 'Sources']],
] as const)('the workbook of generated subjects (%s)', (lang, options, names) => {
  const made = audited(subjects, options);

  it('has its sheets, and every finding of the records with its figures and its words', async () => {
    const { results, bytes } = await made;
    const sheets = await readSheets(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(names);
    const rows = sheets[1]?.rows.slice(1) ?? [];
    const expected = judgedIn(results).map(([{ subject, assessed_on }, finding]): Read[] => [
      visible(subject.id ?? ''),
      finding.title[lang],
      STATUS_WORDS[finding.status][lang],
      finding.reason[lang],
      finding.clause.document,
      finding.clause.at,
      finding.rule,
      { day: assessed_on },
      finding.location.line,
    ]);
    expect(expected.length).toBeGreaterThan(2000);
    const columns = [0, 5, 6, 11, 12, 13, 21, 23, 25];
    // The last row is the error of the subject that could not be read.
    expect(rows.slice(0, -1).map((row) => columns.map((i) => row[i] ?? null))).toEqual(expected);
    expect(rows.at(-1)?.[0]).toBe('broken');
  });

  it('has measured amounts and shortfalls as numbers where they are one exact decimal', async () => {
    const { results, bytes } = await made;
    const rows = (await readSheets(bytes))[1]?.rows.slice(1, -1) ?? [];
    const seen = { number: 0, text: 0 };
    for (const [i, [, { measured, shortfall }]] of judgedIn(results).entries()) {
      const cells = [rows[i]?.[7] ?? null, rows[i]?.[9] ?? null];
      for (const [quantity, cell] of [
        [measured, cells[0]],
        [shortfall, cells[1]],
      ] as const) {
        if (quantity === null) expect(cell).toBe(null);
        else if ('value' in quantity && exactNumber(quantity.value) !== null) {
          expect(String(cell)).toBe(quantity.value);
          expect(typeof cell).toBe('number');
          seen.number++;
        } else if (!('date' in quantity)) {
          expect(typeof cell).toBe('string');
          seen.text++;
        }
      }
    }
    expect(Math.min(seen.number, seen.text)).toBeGreaterThan(100);
  });

  it('lists what is short, which adds up to the total', async () => {
    const { summary, bytes } = await made;
    const rows = (await readSheets(bytes))[2]?.rows.slice(1) ?? [];
    const added = rows.filter((row) => !String(row[6]).includes(lang === 'zh' ? '未计入合计' : 'not in the sum'));
    const sum = added.map((row) => Q.fromDecimal(String(row[5]))).reduce(Q.add, Q.ZERO);
    expect([added.length, Q.toText(sum)]).toEqual([summary.shortfall.subjects, summary.shortfall.atLeast]);
    expect(rows.length - added.length).toBe(summary.shortfall.repeated);
    const counts = (await readSheets(bytes))[0]?.rows.flat().filter((cell) => typeof cell === 'number') ?? [];
    expect(counts).toContain(summary.verdicts.non_compliant);
  });

  it('lists what is wrong with the data, and cites each rule once', async () => {
    const { results, summary, bytes } = await made;
    const sheets = await readSheets(bytes);
    const errors = results.flatMap((result) => ('errors' in result ? result.errors : []));
    expect(sheets[3]?.rows.length).toBe(1 + summary.data.count + errors.length);
    const rules = judgedIn(results).map(([, { rule }]) => rule);
    expect(sheets[5]?.rows.slice(1).map((row) => row[6])).toEqual([...new Set(rules)]);
    const [, first] = judgedIn(results)[0] ?? [];
    expect(sheets[5]?.rows[1]?.slice(1, 5)).toEqual([
      first?.clause.document,
      first?.clause.title,
      { day: first?.clause.issued },
      first?.clause.at,
    ]);
  });

  it('is laid out for the screen and for A4', async () => {
    const { bytes } = await made;
    const sheets = await readSheets(bytes);
    const layouts = layoutsOf(bytes);
    for (const [i, name] of names.entries()) {
      const { frozen, filter, paper, orientation, fit, names: ranges, widths } = layouts[name] ?? {};
      const isList = i > 0;
      const rows = sheets[i]?.rows.length ?? 0;
      expect([paper, fit, orientation]).toEqual(['9', ['1', '0'], isList ? 'landscape' : 'portrait']);
      expect([frozen, ranges?.['_xlnm.Print_Titles']]).toEqual(isList ? ['A2', `'${name}'!$1:$1`] : [null, undefined]);
      if (isList) expect(filter).toMatch(new RegExp(`^A1:[A-Z]+${rows}$`));
      expect(widths?.length).toBe(isList ? sheets[i]?.rows[0]?.length : 7);
    }
    // Of the findings those columns that a page holds in a size that can be read.
    const { widths = [], names: ranges = {} } = layouts[names[1]] ?? {};
    expect(ranges['_xlnm.Print_Area']).toMatch(/\$A\$1:\$N\$\d+$/);
    expect(widths.slice(0, 14).reduce((sum, width) => sum + width, 0)).toBeLessThan(260);
  });
});

describe('sheets that are full', () => {
  it('go on, lose nothing, and the summary says so', async () => {
    const whole = await audited(subjects, ZH);
    const { bytes } = await audited(subjects, ZH, { ...LIMITS, rows: 1000 });
    const sheets = await readSheets(bytes);
    const names = sheets.map(({ name }) => name).filter((name) => name.startsWith('逐条结论'));
    const expected = (await readSheets(whole.bytes))[1]?.rows.slice(1) ?? [];
    expect(names.length).toBe(Math.ceil(expected.length / 999));
    expect(names.slice(0, 2)).toEqual(['逐条结论', '逐条结论 2']);
    const found = names.flatMap((name) => sheets.find((sheet) => sheet.name === name)?.rows.slice(1) ?? []);
    expect(found).toEqual(expected);
    const said = `逐条结论 共 ${expected.length} 行，超过一张工作表的上限，分在 ${names.length} 张表上：${names.join('、')}。`;
    expect(sheets[0]?.rows.flat()).toContain(said);
  });
});

describe('texts of others', () => {
  const write = (results: readonly SubjectResult[]) => {
    const book = new AuditWorkbook(ZH);
    const pieces = [book.begin(), ...results.map((result) => book.add(result))];
    return Buffer.concat([...pieces, book.end({ ...EMPTY, subjects: results.length })]);
  };
  const EMPTY: AuditSummary = {
    tool: { name: 'eldercheck', version: '0' },
    subjects: 0,
    verdicts: {
      compliant: 0,
      non_compliant: 0,
      undetermined: 0,
      not_yet_due: 0,
      not_applicable: 0,
      invalid: 0,
    },
    cityNames: {},
    cities: { count: 0, shown: [] },
    districts: { count: 0, shown: [] },
    streets: { count: 0, shown: [] },
    rules: [],
    shortfall: { subjects: 0, atLeast: '0', maybeMore: 0, open: 0, repeated: 0 },
    worst: { count: 0, shown: [] },
    data: { count: 0, shown: [] },
    problems: { count: 0, shown: [] },
    incomplete: false,
  };

  it('come back as they are shown, whatever they are, with the same findings as in csv', async () => {
    const results = [...sample.results, ...hostile];
    const sheets = await readSheets(write(results));
    const { head, rows } = openCsv(ZH);
    const table = parse(`${head}${results.map(rows).join('')}`, { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    const told = table
      .filter((row) => row['条文编号'] !== '')
      .map((row) => [row['对象编号'], row['条文编号'], row['理由']]);
    const found = recordsIn(sheets, '逐条结论').filter((row) => row['规则编号'] !== null);
    // A csv has nothing but the text to guard with; in a workbook the cell is marked.
    const plain = (text: string | undefined) => text?.replace(/^'/, '') || null;
    expect(found.map((row) => [row['编号'], row['规则编号'], row['理由']])).toEqual(told.map((row) => row.map(plain)));
    for (const cell of sheets.flatMap((sheet) => sheet.rows.flat())) {
      if (typeof cell === 'string') expect(cell).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
    }
  });

  it('that a cell does not take whole are cut, and the summary says so', async () => {
    const [first] = sample.results;
    if (first === undefined || first.verdict === 'invalid') throw new Error('the sample begins with a judged subject');
    const long = {
      ...first,
      findings: first.findings.map((one) => ({ ...one, reason: { ...one.reason, zh: '字'.repeat(40_000) } })),
    };
    const [summary] = await readSheets(write([long]));
    expect(summary?.rows.flat().some((cell) => String(cell).startsWith(`有 ${long.findings.length} 个单元格`))).toBe(
      true,
    );
    expect((await readSheets(write([first])))[0]?.rows.flat().some((cell) => String(cell).includes('个单元格'))).toBe(
      false,
    );
  });

  it('of nothing at all is a workbook too', async () => {
    const sheets = await readSheets(write([]));
    expect(sheets.map(({ rows }) => rows.length > 0)).toEqual(sheets.map(() => true));
  });
});

describe('a number', () => {
  it.each<[string, number | null]>([
    ['240', 240],
    ['0.1', 0.1],
    ['-12.5', -12.5],
    ['0', 0],
    // Fifteen digits, and one more.
    ['123456789012.345', 123456789012.345],
    ['123456789012.3456', null],
    ['0.000000000000001', 1e-15],
    ['9007199254740993', null],
    ['2/3', null],
    ['', null],
  ])('%s is %s', (text, number) => {
    expect(exactNumber(text)).toBe(number);
  });
});
