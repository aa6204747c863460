/** Tables in an audit: the same findings as of the same estate in JSON, and what is told about columns and cells. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SubjectResult } from '../../src/model/report.ts';
import { writeBook } from '../../src/workbook/hucre.ts';
import { run, temporaryFolder } from './harness.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const ZHENGZHOU = ['--city', 'zhengzhou', '--as-of', '2026-11-01'];

const recordsOf = (text: string): SubjectResult[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SubjectResult);

const PLACE: readonly string[] = ['line', 'column'];

/** What the records say but for where their values stand. */
const findingsOf = (text: string): unknown =>
  recordsOf(text).map((result) => {
    const { subject, verdict } = result;
    const findings: unknown = 'findings' in result ? result.findings : [];
    const placeless = JSON.stringify(findings, (key, value: unknown) => (PLACE.includes(key) ? undefined : value));
    return { id: subject.id, verdict, findings: JSON.parse(placeless) as unknown };
  });

const ROWS = [
  ['小区编号', '新建或已建成', '总户数（户）', '设施名称', '设施类型', '配建或周边', '用房面积（㎡）'],
  ['E-1', '已建成', '1，200', '站', '居家养老服务站', '配建', '336.90'],
  ['E-2', '已建成', '300户', '站', '居家养老服务站', '配建', '30'],
  ['E-3', '已建成', '约300', '站', '居家养老服务站', '配建', '336.9'],
];
const csv = ROWS.map((row) => row.join(';')).join('\n');
const station = { name: '站', type: 'home_care_station', provision: 'provided', area_kind: 'premises' };
const SUBJECTS = [
  { id: 'E-1', stage: 'existing', households: 1200, facilities: [{ ...station, floor_area_m2: 336.9 }] },
  { id: 'E-2', stage: 'existing', households: 300, facilities: [{ ...station, floor_area_m2: 30 }] },
  { id: 'E-3', stage: 'existing', facilities: [{ ...station, floor_area_m2: 336.9 }] },
];

describe('a table', () => {
  it('has the findings of the same estates in JSON, in every form that a table has', async () => {
    const json = folder.write('same.ndjson', SUBJECTS.map((subject) => JSON.stringify(subject)).join('\n'));
    const expected = findingsOf((await run(['audit', json, ...ZHENGZHOU, '--format', 'ndjson'])).stdout);
    expect(expected).toMatchObject([
      { verdict: 'undetermined' },
      { verdict: 'non_compliant' },
      { verdict: 'undetermined' },
    ]);
    const book = await writeBook([{ name: '台账', rows: ROWS }]);
    const files = [
      folder.write('same.csv', csv),
      folder.write('marked.csv', `\ufeff${csv}`),
      folder.write('wide.csv', Buffer.from(`\ufeff${csv}`, 'utf16le')),
      folder.write('same.xlsx', book),
    ];
    for (const file of files) {
      const { stdout, code } = await run(['audit', file, ...ZHENGZHOU, '--format', 'ndjson']);
      expect(findingsOf(stdout)).toEqual(expected);
      expect(code).toBe(1);
    }
    for (const stdin of [csv, book]) {
      expect(findingsOf((await run(['audit', '-', ...ZHENGZHOU, '--format', 'ndjson'], { stdin })).stdout)).toEqual(
        expected,
      );
    }
  });

  it('tells how its columns are read, and each cell that is not used', async () => {
    const file = folder.write('told.csv', `${csv}\n合计;;1800;;;;\n`);
    const { stderr } = await run(['audit', file, ...ZHENGZHOU, '--format', 'ndjson']);
    expect(stderr).toContain(`${file}: header in row 1\n  A 小区编号`);
    expect(stderr).toMatch(/ C 总户数（户） +households \(in 户; known header\)/);
    expect(stderr).toContain(`${file}:4:3: /households: Cell C4: 约300 is an approximation`);
    expect(stderr).toContain(`${file}: Rows skipped as totals: 1 (row 5), such as 合计.`);
    expect((await run(['audit', file, ...ZHENGZHOU, '--format', 'ndjson', '--quiet'])).stderr).not.toContain('header');
  });

  it('with a cell that cannot be used ends with 4 where nothing fails, and with 0 without it', async () => {
    const table = (households: string) => `小区编号,总户数,新建或已建成,建成时间\nE,${households},已建成,2010\n`;
    const ignoring = [...ZHENGZHOU, '--undetermined', 'ignore', '--quiet'];
    const code = async (households: string) =>
      (await run(['audit', folder.write('code.csv', table(households)), ...ignoring])).code;
    expect(await code('约300')).toBe(4);
    expect(await code('300')).toBe(0);
  });

  it('with 0 m² fails the quota, binds no rule about a facility, and leaves the radius open', async () => {
    const statuses = async (name: string) => {
      const row = `小区名称,总户数,新建或已建成,建成时间,城市社区或行政村,设施名称,用房面积\n甲,300,已建成,2010,城市社区,${name},0\n`;
      const { stdout } = await run(['audit', folder.write('none.csv', row), ...ZHENGZHOU, '--format', 'ndjson']);
      const [result] = recordsOf(stdout);
      const rules = ['existing-20', 'existing-min-200', 'existing-means', 'radius-urban-500'];
      const findings = result !== undefined && 'findings' in result ? result.findings : [];
      return rules.map((rule) => findings.find((finding) => finding.rule === `zhengzhou.${rule}`)?.status);
    };
    expect(await statuses('')).toEqual(['fail', 'not_applicable', 'not_applicable', 'undetermined']);
    // One that has a name is there, whatever it is.
    expect(await statuses('站')).toEqual(['fail', 'undetermined', 'pass', 'undetermined']);
  });

  it('with a range ends with 0 where every number in it is enough, and tells how it was read', async () => {
    const row = (households: string) =>
      `小区编号,总户数,新建或已建成,建成时间,设施类型,配建或周边,取得方式,用房面积\nE,${households},已建成,2010,居家养老服务站,配建,租赁,210\n`;
    const audit = async (households: string) => {
      const more = ['--format', 'ndjson', '--undetermined', 'ignore', '--lang', 'en'];
      const { code, stdout, stderr } = await run([
        'audit',
        folder.write('range.csv', row(households)),
        ...ZHENGZHOU,
        ...more,
      ]);
      const [result] = recordsOf(stdout);
      const quota = (result && 'findings' in result ? result.findings : []).find(
        ({ rule }) => rule === 'zhengzhou.existing-20',
      );
      return { code, status: quota?.status, missing: quota?.missing, stderr };
    };
    // 20 m² per 100: 210 m² are enough for 1,050 households.
    const enough = await audit('600-1050');
    expect(enough).toMatchObject({ code: 0, status: 'pass', missing: [] });
    expect(enough.stderr).toContain(
      'range.csv:2:2: /households: Cell B2: 600-1050 is no single number and is judged as 600–1050',
    );
    expect(await audit('600-1051')).toMatchObject({ status: 'undetermined', missing: ['/households'] });
    expect(await audit('1051-1100')).toMatchObject({ code: 1, status: 'fail', missing: [] });
    expect(await audit('不足1051')).toMatchObject({ code: 0, status: 'pass' });
    expect(await audit('超过1050')).toMatchObject({ code: 1, status: 'fail' });
    expect(await audit('约800')).toMatchObject({ code: 4, status: 'undetermined' });
  });

  it('that cannot be read is one refused subject, and the others are judged', async () => {
    const bad = folder.write('bad.csv', 'a,b\n1,2\n');
    const good = folder.write('good.csv', csv);
    const { stdout, stderr, code } = await run(['audit', bad, good, ...ZHENGZHOU, '--format', 'ndjson']);
    expect(recordsOf(stdout).map(({ verdict }) => verdict)).toEqual([
      'invalid',
      'undetermined',
      'non_compliant',
      'undetermined',
    ]);
    expect(stderr).toContain(`${bad}:1:1: Row 1: No header was found`);
    expect(code).toBe(1);
  });

  it('is found in a folder', async () => {
    folder.write('street/a.csv', csv);
    folder.write('street/b.xlsx', await writeBook([{ name: '台账', rows: ROWS }]));
    const { stdout } = await run(['audit', at('street'), ...ZHENGZHOU, '--format', 'ndjson', '--quiet']);
    expect(recordsOf(stdout)).toHaveLength(6);
  });
});

describe('what is said about columns', () => {
  const table = '小区名称,住户,用房\n甲,1200,320\n';

  it('is used, saved and read again', async () => {
    const file = folder.write('mapped.csv', table);
    const mapping = at('mapping.yaml');
    const options = ['--map', '住户=households', '--map', '用房=floor_area_m2', '--set', 'stage=existing'];
    const first = await run(['audit', file, ...ZHENGZHOU, ...options, '--save-mapping', mapping, '--format', 'ndjson']);
    expect(readFileSync(mapping, 'utf8')).toContain('  "住户": "households"\n');
    expect(first.stderr).toContain(`The mapping was written to ${mapping}.`);
    const again = await run(['audit', file, ...ZHENGZHOU, '--mapping', mapping, '--format', 'ndjson']);
    expect(again.stdout).toBe(first.stdout);
    const without = await run(['audit', file, ...ZHENGZHOU, '--set', 'stage=existing', '--format', 'ndjson']);
    expect(without.stdout).not.toBe(first.stdout);
  });

  it.each([
    [['--map', '住户'], '--map 住户 is no pair; write 总户数=households.'],
    [['--set', 'stage'], '--set stage is no pair; write stage=existing.'],
    [['--map', '住户=household'], 'There is no field household that a column can fill; the nearest is households'],
    [['--set', 'stage=半新'], 'stage=半新 in the mapping file or in --set is of no use'],
  ])('is a mistake in usage: %s', async (options, words) => {
    const file = folder.write('mistake.csv', table);
    const { code, stderr, stdout } = await run(['audit', file, ...ZHENGZHOU, ...options]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
  });

  it('is a mistake in its file, with line and column', async () => {
    const mapping = folder.write('wrong.yaml', 'columns: 3\n');
    const { code, stderr } = await run(['audit', folder.write('m.csv', table), '--mapping', mapping]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${mapping}:1:10: /columns: `);
    const gone = await run(['audit', at('m.csv'), '--mapping', at('no-such.yaml')]);
    expect([gone.code, gone.stderr.startsWith(`${at('no-such.yaml')}: `)]).toEqual([2, true]);
  });

  it('is a mistake in usage where no table has the column, before anything is written', async () => {
    const file = folder.write('strange.csv', '小区名称,总户数\n甲,1200\n');
    const more = [...ZHENGZHOU, '--map', '户数合计=ignore', '--map', '总户数=households'];
    const output = ['--format', 'ndjson', '--output', at('strange.ndjson')];
    const one = await run(['audit', file, ...more, ...output]);
    expect(one).toMatchObject({ code: 2, stdout: '' });
    expect(one.stderr).toContain('No table has a column called 户数合计');
    expect(existsSync(at('strange.ndjson'))).toBe(false);
    const near = await run(['audit', file, ...ZHENGZHOU, '--map', '户数=population']);
    expect(near).toMatchObject({ code: 2, stdout: '' });
    expect(near.stderr).toContain('No table has a column called 户数; the nearest is 总户数');
  });

  it('may be of one table among several', async () => {
    const first = folder.write('first.csv', table);
    const second = folder.write('second.csv', '小区名称,总户数\n乙,1200\n');
    const both = ['audit', first, second, ...ZHENGZHOU, '--map', '住户=households', '--format', 'ndjson'];
    expect((await run(both)).code).not.toBe(2);
    expect((await run([...both, '--map', '户=population'])).code).toBe(2);
  });
});
