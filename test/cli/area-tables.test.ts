/** What the numbers of several areas say against each other, as a check and an audit tell it. */
import { describe, expect, it } from 'vitest';
import { type Report, reportSchema } from '../../src/model/report.ts';
import { inBoth, run, temporaryFolder } from './harness.ts';
import { json, PASSING } from './projects.ts';

const folder = temporaryFolder();

const area = (id: string, older: number, others: object = {}) => ({
  ...{ kind: 'area', id, name: `${id} 区`, city: 'puyang', division: 'district', assessed_on: '2022-06-01' },
  ...others,
  statistics: { older_persons: { value: older } },
});
const whole = (older: number) => area('W', older, { division: 'prefecture_city', parts: ['A', 'B'] });
const right = folder.write('right.json', json([whole(30), area('A', 10), area('B', 20)]));
const wrong = folder.write('wrong.json', json([whole(31), area('A', 10), area('B', 20)]));
const rows = [whole(31), area('A', 10), area('B', 20)].map((one) => folder.write(`${one.id}.json`, json(one)));

const ZH = 'W 区：老年人数为 31，所含 2 个区域合计为 30。';
const EN = 'W 区: older persons, as the authority counts them is 31; the 2 areas that it consists of add up to 30.';

const reportOf = async (files: readonly string[]): Promise<Report> =>
  reportSchema.parse(JSON.parse((await run([...files, '--format', 'json'])).stdout));

describe('a check', () => {
  it('tells it in the result, with the numbers and their place', async () => {
    const { data_findings: found } = await reportOf([wrong]);
    expect(found).toEqual([
      {
        code: 'sum_differs',
        zh: ZH,
        en: EN,
        subject: { id: 'W', name: 'W 区', file: wrong },
        location: { pointer: '/statistics/older_persons/value', line: 15, column: 18 },
        figures: [
          { id: 'W', pointer: '/statistics/older_persons/value', value: '31' },
          { id: 'A', pointer: '/statistics/older_persons/value', value: '10' },
          { id: 'B', pointer: '/statistics/older_persons/value', value: '20' },
        ],
      },
    ]);
  });

  it('says nothing where they agree, and of other subjects', async () => {
    expect(await reportOf([right])).not.toHaveProperty('data_findings');
    const project = folder.write('project.json', json(PASSING));
    expect(await reportOf([project])).not.toHaveProperty('data_findings');
  });

  it('compares areas of several files', async () => {
    const { data_findings: found = [] } = await reportOf(rows);
    expect(found.map(({ zh }) => zh)).toEqual([ZH]);
  });

  it.each(['text', 'html', 'markdown'])('tells it as %s, in both languages', async (format) => {
    const [zh, en] = await inBoth([wrong, '--format', format]);
    const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
    const told = [plain(zh.stdout), plain(en.stdout)].sort();
    expect(told.some((text) => text.includes('（1 处，不影响结论）') && text.includes(ZH))).toBe(true);
    expect(told.some((text) => text.includes('(1; they decide nothing)') && text.includes(EN))).toBe(true);
    const [without] = await inBoth([right, '--format', format]);
    expect(without.stdout).not.toMatch(/不影响结论|decide nothing/);
  });

  it('decides no verdict and no exit code by it', async () => {
    const [before, after] = [await reportOf([right]), await reportOf([wrong])];
    const statuses = ({ results }: Report) =>
      results.map(({ verdict, findings }) => [verdict, findings.map((f) => f.status)]);
    expect(statuses(after)).toEqual(statuses(before));
    expect((await run([wrong])).code).toBe((await run([right])).code);
  });
});

describe('an audit', () => {
  it('tells it among its data findings', async () => {
    const { stdout, code } = await run(['audit', wrong]);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(EN);
    expect(stdout).toContain('About the data (1; they decide nothing)');
    const other = await run(['audit', right]);
    expect(other.stdout).not.toContain('About the data');
    expect(other.code).toBe(code);
  });
});
