import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/report.ts';
import { guarded } from '../../../src/report/csv/guard.ts';
import { renderCsv } from '../../../src/report/csv.ts';
import { FORMATS, type RenderOptions } from '../../../src/report/formats.ts';
import { CSV_COLUMNS } from '../../../src/wording/csv.ts';
import { expectGolden } from '../golden.ts';
import { everything, sample } from '../sample.ts';
import { recordsOf } from './parse-back.ts';
import { HOSTILE_TEXTS, hostile, reportWith } from './reports.ts';
import { DECISION, INVALID, item, reason, reportOn, rule, WAIVER } from './rows.ts';

const ZH: RenderOptions = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false };
const EN: RenderOptions = { ...ZH, lang: 'en' };

const rowsOf = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: '\r\n' });

describe('golden', () => {
  it.each([
    ['table.zh.csv.txt', ZH],
    ['table.en.csv.txt', EN],
  ] as const)('%s', async (name, options) => {
    const render = await FORMATS.csv.load();
    expectGolden(name, render(everything, options));
  });
});

describe('the file', () => {
  it('begins with a byte-order mark and ends every row with CRLF', () => {
    const csv = renderCsv(reportWith([...sample.results, ...hostile]), ZH);
    expect(csv.startsWith('\ufeff对象编号,对象名称,对象结论,条文编号,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.slice(1).replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });

  it('has a row for each subject and rule, and one for each input error', () => {
    const count = sample.results.reduce(
      (sum, result) => sum + (result.verdict === 'invalid' ? result.errors.length : result.findings.length),
      0,
    );
    expect(rowsOf(renderCsv(sample, ZH))).toHaveLength(1 + count);
    expect(rowsOf(renderCsv(reportWith([]), ZH))).toHaveLength(1);
    const [row] = recordsOf(renderCsv(reportOn([]), EN));
    expect(row).toMatchObject({ subject: 'P1', rule: '', status: '', verdict: 'non_compliant' });
  });

  it('calls its columns as the JSON result does, or in Chinese', () => {
    expect(rowsOf(renderCsv(reportWith([]), EN))).toEqual([Object.keys(CSV_COLUMNS)]);
    expect(rowsOf(renderCsv(reportWith([]), ZH))).toEqual([Object.values(CSV_COLUMNS)]);
    expect(new Set(Object.values(CSV_COLUMNS)).size).toBe(Object.keys(CSV_COLUMNS).length);
  });
});

describe('a row', () => {
  const only = (given: Partial<Finding>, options = EN) => recordsOf(renderCsv(reportOn([rule(given)]), options))[0];

  it('has the codes of the JSON result in English, and words in Chinese', () => {
    const given: Partial<Finding> = { status: 'fail', force: 'principle', disposition: 'waived', waiver: WAIVER };
    expect(only(given)).toMatchObject({
      subject: 'P1',
      verdict: 'non_compliant',
      rule: 'own.r',
      status: 'fail',
      disposition: 'waived',
      force: 'principle',
      duty_bearer: 'developer',
      city: 'zhengzhou',
      waiver: 'waived until 2026-12-31: 用地受限 (W-2026-003, 郑州市自然资源局, 郑自然资函〔2026〕12号)',
      line: '7',
      column: '3',
      pointer: '/facilities',
    });
    expect(only(given, ZH)).toMatchObject({
      对象结论: '不符合',
      结论: '不符合',
      豁免: '已豁免',
      效力: '原则上',
      责任方: '建设单位',
      城市: '郑州',
      豁免依据: '已豁免至 2026-12-31：用地受限（W-2026-003，郑州市自然资源局，郑自然资函〔2026〕12号）',
    });
  });

  it('has figures, what is missing, what to judge and who decided', () => {
    const row = only({
      status: 'fail',
      measured: { value: '29/3', unit: 'bed' },
      required: { comparator: '>=', value: '10', unit: 'bed' },
      shortfall: { value: '1/3', unit: 'bed' },
      missing: ['/households', '/facilities/0/beds'],
      judgement: { zh: '请看图。', en: 'Look at the plan.' },
      decision: DECISION,
      readings: ['A01', 'A02'],
    });
    expect(row).toMatchObject({
      measured: '29/3 beds (≈9.667)',
      required: '≥ 10 beds',
      shortfall: '1/3 beds (≈0.333)',
      missing: '/households; /facilities/0/beds',
      judgement: 'Look at the plan.',
      decision: 'Decided by a person as fail: 两处相距过远 (李工, 郑自然资函〔2026〕13号, 2026-04-01)',
      readings: 'A01; A02',
    });
  });

  it('has its items in one cell for people and one for programs', () => {
    const location = { pointer: '', line: 1, column: 1 };
    const items = [
      item({ id: 'F1', status: 'fail', disposition: 'waived', reason, location, waiver: WAIVER }),
      item({ id: 'a; "b"', status: 'fail', reason, location }),
    ];
    const row = only({ status: 'fail', items });
    expect(row?.['items']).toBe('F1 (waived) fail: 15 m² short.; a; "b" fail: 15 m² short.');
    expect(JSON.parse(row?.['items_json'] ?? '')).toEqual([
      { id: 'F1', status: 'fail', disposition: 'waived' },
      { id: 'a; "b"', status: 'fail', disposition: 'active' },
    ]);
  });

  it('of an input error has its place and its code', () => {
    expect(recordsOf(renderCsv(INVALID, EN))).toMatchObject([
      { verdict: 'invalid', rule: '', status: '', error: 'unknown_key', line: '4', column: '3', pointer: '/housholds' },
      { verdict: 'invalid', error: 'negative', line: '12', file: 'submissions/第二批/坏 文件.json' },
    ]);
  });
});

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@A1', "'@A1"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["'", "''"],
    ['410105199001010011', "'410105199001010011"],
    ['4101051990010100', "'4101051990010100"],
    ['410105199001010', '410105199001010'],
    ['007', "'007"],
    ['0', '0'],
    ['2-1', "'2-1"],
    ['29/3', "'29/3"],
    ['2026-11-01', "'2026-11-01"],
    ['12:30', "'12:30"],
    ['1e5', "'1e5"],
    ['ZZ-2026-014', 'ZZ-2026-014'],
    ['1#', '1#'],
    ['361.5 ㎡', '361.5 ㎡'],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j is written as %j', (text, expected) => expect(guarded(text)).toBe(expected));

  it.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text).slice(0, 40), text] as const))(
    '%s never begins a formula',
    (_, text) => {
      const report = reportOn([rule({ title: { zh: text, en: text } })]);
      const results = report.results.map((one) => ({ ...one, subject: { ...one.subject, id: text, name: text } }));
      for (const cell of rowsOf(renderCsv({ ...report, results } as typeof report, ZH)).flat()) {
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r]/);
      }
    },
  );
});
