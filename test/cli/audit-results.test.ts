/** The results of an audit as tables: csv, the workbook, several formats in one run, waivers, configuration, and what fails. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InputError, SubjectResult } from '../../src/model/report.ts';
import { AUDIT_FORMATS } from '../../src/report/audit-formats.ts';
import { AuditWorkbook } from '../../src/report/xlsx/audit-workbook.ts';
import { LIMITS } from '../../src/workbook/stream-book.ts';
import { expectGolden } from '../report/golden.ts';
import { bookText, readSheets, recordsIn } from '../report/xlsx/read-back.ts';
import { Broken, inBoth, NOW, run, runBin, temporaryFolder } from './harness.ts';
import { FAILING, PASSING, UNDETERMINED } from './projects.ts';
import { DECISION, TWO_PLACES, WAIVER, waiverFile } from './waiver-files.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const lines = (...subjects: readonly unknown[]): string => subjects.map((one) => JSON.stringify(one)).join('\n');
const recordsOf = (file: string): SubjectResult[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SubjectResult);
const csvRecords = (file: string): Record<string, string>[] =>
  parse(readFileSync(file, 'utf8'), { bom: true, columns: true });
const leftovers = () => readdirSync(folder.path).filter((name) => name.includes('.tmp'));

/** A bureau's table as it comes: a title, an approximate figure, a name like a formula, an estate twice, totals. */
const TABLE = [
  '郑州市居家养老服务设施台账,,,,,,,',
  '小区编号,小区名称,所属区,街道,规划总户数（户）,建成年份,设施名称,设施用房面积（㎡）',
  'ZY-1,棉纺西苑,中原区,棉纺路街道,1180,2012,甲站,240',
  'ZY-2,=碧沙花园,中原区,棉纺路街道,约1500,2012,乙站,280',
  'ZY-3,桐柏里,中原区,桐柏路街道,960,2012,丙站,180.5',
  'ZY-4,桐柏里,中原区,桐柏路街道,900,2012,丙站,100',
  '合计,,,,4540,,,800.5',
].join('\n');
const TABLE_OPTIONS = ['--city', 'zhengzhou', '--as-of', '2026-11-01', '--set', 'stage=existing'];
const COUNTED = ['--set', 'facilities.provision=provided', '--set', 'facilities.type=home_care_station'];

const auditTable = (...argv: readonly string[]) =>
  run(['audit', '-', ...TABLE_OPTIONS, ...COUNTED, ...argv], { stdin: TABLE });

describe('golden', () => {
  it.each(['zh', 'en'] as const)('of a table in %s: csv and every cell of the workbook', async (lang) => {
    const argv = ['--lang', lang, '-f', `csv=${at('golden.csv')}`, '-f', `xlsx=${at('golden.xlsx')}`, '-q'];
    expect((await auditTable(...argv)).code).toBe(1);
    expectGolden(`audit.${lang}.csv.txt`, readFileSync(at('golden.csv'), 'utf8'));
    expectGolden(`audit.${lang}.xlsx.txt`, `${bookText(await readSheets(readFileSync(at('golden.xlsx'))))}\n`);
  });
});

describe('cells that were left out', () => {
  const problemsOf = ({ verdict, ...result }: SubjectResult): readonly InputError[] =>
    'input_problems' in result ? (result.input_problems ?? []) : [];

  it('stand in the record, in csv and in the workbook, and nowhere where all was read', async () => {
    const names = ['o.ndjson', 'o.csv', 'o.xlsx'] as const;
    const formats = names.flatMap((name) => ['-f', `${name.slice(2)}=${at(name)}`]);
    const ended = await auditTable(...formats, '--lang', 'en');
    // One subject fails, and that outranks an input that is invalid in part.
    expect(ended.code).toBe(1);
    const records = recordsOf(at('o.ndjson'));
    const found = records.map((record) => [record.subject.id, problemsOf(record).map(({ code }) => code)]);
    expect(found).toEqual([
      ['ZY-1', []],
      ['ZY-2', ['cell_approximate']],
      ['ZY-3', []],
      ['ZY-4', []],
    ]);
    const [problem] = records.flatMap(problemsOf);
    expect(problem).toMatchObject({ pointer: '/households', line: 4, column: 5, found: '约1500' });
    const told = csvRecords(at('o.csv')).filter((row) => row['error'] !== '');
    expect(told).toEqual([
      expect.objectContaining({ subject: 'ZY-2', error: 'cell_approximate', reason: problem?.en }),
    ]);
    const sheet = recordsIn(await readSheets(readFileSync(at('o.xlsx'))), 'Input problems');
    expect(sheet.map((row) => [row['Kind'], row['Id']])).toEqual([
      ['note', null],
      ['left out', 'ZY-2'],
      ['about the data', 'ZY-4'],
    ]);
    expect(sheet[1]).toMatchObject({ Line: 4, Column: 5, Found: '约1500', Field: '/households' });
  });

  it('of a workbook say on which sheet', async () => {
    const { writeBook } = await import('../../src/workbook/hucre.ts');
    const rows = TABLE.split('\n').map((line) => line.split(','));
    const book = folder.write('two.xlsx', await writeBook([{ name: '台账', rows }]));
    const argv = ['audit', book, ...TABLE_OPTIONS, ...COUNTED, '-q', '--format', 'ndjson', '-o', at('s.ndjson')];
    expect((await run(argv)).code).toBe(1);
    expect(recordsOf(at('s.ndjson')).flatMap(problemsOf)).toMatchObject([{ sheet: '台账', line: 4, column: 5 }]);
  });

  it('alone end with 4: the input is invalid in part', async () => {
    const table = '小区编号,总户数,建成年份\nT1,约900,2012\n';
    for (const format of ['ndjson', 'csv']) {
      const ended = await run(['audit', '-', ...TABLE_OPTIONS, '-f', format], { stdin: table });
      expect([ended.code, ended.stdout.includes('cell_approximate')]).toEqual([4, true]);
    }
  });
});

describe('several formats in one run', () => {
  const file = folder.write('several.ndjson', lines(PASSING, FAILING, UNDETERMINED));

  it('beside the summary on the terminal, into one folder', async () => {
    const plain = await run(['audit', file]);
    const argv = ['-f', 'text', ...['ndjson', 'csv', 'xlsx'].flatMap((name) => ['-f', `${name}=${at(`m.${name}`)}`])];
    const ended = await run(['audit', file, ...argv]);
    expect([ended.code, ended.stdout]).toEqual([1, plain.stdout]);
    expect(recordsOf(at('m.ndjson'))).toHaveLength(3);
    expect(new Set(csvRecords(at('m.csv')).map((row) => row['subject']))).toEqual(new Set(['P-1', 'P-2', 'P-3']));
    expect(recordsIn(await readSheets(readFileSync(at('m.xlsx'))), 'Findings').length).toBeGreaterThan(20);
    expect(leftovers()).toEqual([]);
  });

  it('csv goes to standard output, the workbook to a file only', async () => {
    const { stdout, code } = await run(['audit', file, '-f', 'csv', '-q']);
    expect([code, stdout.startsWith('\ufeffsubject,name,verdict,rule,')]).toEqual([1, true]);
    const terminal = { terminal: 80 };
    const [zh, en] = await inBoth(['audit', file, '-f', 'xlsx=-'], terminal);
    expect([zh.code, zh.stdout, en.code, en.stdout]).toEqual([2, '', 2, '']);
    expect(zh.stderr).toContain('xlsx 格式不是文本，不能显示在终端上');
    expect(en.stderr).toContain('The format xlsx is no text to be shown.');
    // A pipe takes it where it is asked for by its name.
    expect((await runBin(['audit', file, '-f', 'xlsx=-', '-q'])).stdout.startsWith('PK')).toBe(true);
  });

  it('refuses one file for two', async () => {
    const ended = await run(['audit', file, '-f', `csv=${at('same')}`, '-f', `xlsx=${at('same')}`]);
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining('Two formats go to one file') });
  });
});

describe('waivers and decisions', () => {
  const file = folder.write('waived.ndjson', lines(FAILING, TWO_PLACES, { ...FAILING, id: 'P-9' }));
  const waivers = folder.write('waivers.json', waiverFile([WAIVER], [DECISION]));

  it('stand in every format, and what is waived is not short', async () => {
    const names = ['ndjson', 'csv', 'xlsx'].flatMap((name) => ['-f', `${name}=${at(`w.${name}`)}`]);
    const ended = await run(['audit', file, '--waivers', waivers, '-f', 'text', ...names]);
    expect(ended.code).toBe(1);
    // Of the two estates that are 0.2 m² short one is waived.
    expect(ended.stdout).toContain('Subjects that are short of floor area: 1, by at least 0.2 m² in all.');
    expect(recordsOf(at('w.ndjson')).map(({ verdict }) => verdict)).toEqual([
      'compliant',
      'compliant',
      'non_compliant',
    ]);
    const rule = 'zhengzhou.existing-20';
    const waived = csvRecords(at('w.csv')).filter((row) => row['rule'] === rule && row['subject'] !== TWO_PLACES.id);
    expect(waived.map((row) => [row['subject'], row['status'], row['disposition']])).toEqual([
      ['P-2', 'fail', 'waived'],
      ['P-9', 'fail', 'active'],
    ]);
    const sheets = await readSheets(readFileSync(at('w.xlsx')));
    const rows = recordsIn(sheets, 'Findings').filter((row) => row['Rule id'] === rule && row['Id'] !== TWO_PLACES.id);
    expect(rows.map((row) => [row['Status'], String(row['Waiver']).includes('W-1')])).toEqual([
      ['fail (waived)', true],
      ['fail', false],
    ]);
    const decided = recordsIn(sheets, 'Findings').filter((row) => row['Decision'] !== null);
    expect(decided.map((row) => [row['Id'], row['Status']])).toEqual([[TWO_PLACES.id, 'pass']]);
    expect(recordsIn(sheets, 'Shortfalls').map((row) => row['Id'])).toEqual(['P-9']);
  });

  it('change the exit code, which is the same in each format', async () => {
    const only = folder.write('only.ndjson', lines(FAILING, PASSING));
    for (const format of ['text', 'ndjson', 'csv', 'xlsx']) {
      const argv = ['audit', only, '-q', '-f', format, '-o', at('e.out')];
      expect([(await run(argv)).code, (await run([...argv, '--waivers', waivers])).code]).toEqual([1, 0]);
    }
  });

  it('come from a configuration, which --no-waivers and --no-config leave out', async () => {
    mkdirSync(at('bureau'), { recursive: true });
    folder.write('bureau/waivers.json', waiverFile([WAIVER]));
    folder.write('bureau/eldercheck.config.yaml', 'waivers: waivers.json\nlang: en\n');
    folder.write('bureau/estates.ndjson', lines(FAILING, PASSING));
    const code = async (...argv: readonly string[]) =>
      (await runBin(['audit', 'estates.ndjson', '-q', ...argv], { cwd: at('bureau') })).code;
    expect([await code(), await code('--no-waivers'), await code('--no-config')]).toEqual([0, 1, 1]);
  });

  it('that are no use in this run are told', async () => {
    const other = folder.write('other.json', waiverFile([{ ...WAIVER, subject: 'elsewhere' }]));
    const ended = await run(['audit', file, '--waivers', other, '-f', `csv=${at('n.csv')}`]);
    expect([ended.code, ended.stderr.includes('W-1')]).toEqual([1, true]);
  });
});

describe('the same bytes', () => {
  const file = folder.write('bytes.ndjson', lines(PASSING, FAILING, { id: 'x' }, UNDETERMINED));

  it.each(['csv', 'xlsx'])('of %s on another clock, in another zone and locale', async (format) => {
    const write = async (name: string, env: Record<string, string>) => {
      await runBin(['audit', file, '--lang', 'zh', '-q', '-f', format, '-o', at(name)], { env });
      return readFileSync(at(name));
    };
    const first = await write(`a.${format}`, { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
    expect(first.length).toBeGreaterThan(1000);
    expect(await write(`b.${format}`, { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8' })).toEqual(first);
    const later = { io: { now: () => NOW + 3 * 366 * 86_400_000 } };
    await run(['audit', file, '--lang', 'zh', '-q', '-f', format, '-o', at(`c.${format}`)], later);
    expect(readFileSync(at(`c.${format}`))).toEqual(first);
  });
});

describe('what cannot be written whole is not written', () => {
  const many = Array.from({ length: 60 }, (_, i) => JSON.stringify({ ...PASSING, id: `M${i}` })).join('\n');
  afterEach(() => vi.restoreAllMocks());

  it('on a full disk, and the other files neither', async () => {
    const old = folder.write('old.csv', 'old');
    const argv = ['audit', '-', '-q', '-f', `csv=${old}`, '-f', `xlsx=${at('new.xlsx')}`, '-f', 'ndjson'];
    const full = await run(argv, { stdin: many, io: { stdout: new Broken('ENOSPC') } });
    expect(full).toMatchObject({ code: 74, stderr: expect.stringContaining('ENOSPC') });
    expect([readFileSync(old, 'utf8'), existsSync(at('new.xlsx')), leftovers()]).toEqual(['old', false, []]);
  });

  it.runIf(existsSync('/dev/full'))('on a device that is full', async () => {
    const argv = ['audit', '-', '-q', '-f', `ndjson=${at('kept.ndjson')}`, '-f', 'xlsx=/dev/full'];
    const full = await run(argv, { stdin: many });
    expect(full).toMatchObject({ code: 74, stderr: expect.stringContaining('ENOSPC') });
    expect([existsSync(at('kept.ndjson')), leftovers()]).toEqual([false, []]);
  });

  it('when it is interrupted', async () => {
    const old = folder.write('interrupted.xlsx', 'old');
    let interrupt = () => undefined as unknown;
    const text = Buffer.from(`${many}\n`);
    let given = 0;
    const stdin = new Readable({
      read() {
        if (given++ === 3) interrupt();
        else if (given <= 3) this.push(text);
      },
    });
    const onInterrupt = (listener: () => void) => {
      interrupt = listener;
      return () => undefined;
    };
    const ended = await run(['audit', '-', '-f', `xlsx=${old}`, '-f', `csv=${at('i.csv')}`], {
      io: { stdin, onInterrupt },
    });
    expect(ended).toMatchObject({ code: 130, stderr: expect.stringMatching(/^Interrupted after \d+ subjects\. /) });
    expect([readFileSync(old, 'utf8'), existsSync(at('i.csv')), leftovers()]).toEqual(['old', false, []]);
  });

  it('where it is more than the format can hold, in plain words', async () => {
    vi.spyOn(AUDIT_FORMATS.xlsx, 'open').mockImplementation(
      async (options) => new AuditWorkbook(options, { ...LIMITS, bytes: 2000 }),
    );
    const argv = ['audit', '-', '-q', '-f', 'xlsx', '-o', at('large.xlsx')];
    const [zh, en] = [
      await run([...argv, '--lang', 'zh'], { stdin: many }),
      await run([...argv, '--lang', 'en'], { stdin: many }),
    ];
    expect([zh.code, en.code, existsSync(at('large.xlsx')), leftovers()]).toEqual([74, 74, false, []]);
    expect(zh.stderr).toContain('请改用 --format csv 或 ndjson');
    expect(en.stderr).toContain('Use --format csv or ndjson');
  });
});
