import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { inBoth, run, temporaryFolder } from './harness.ts';
import { FAILING, json, PASSING, UNDETERMINED } from './projects.ts';
import { DECISION, TWO_PLACES, WAIVER, waiverFile } from './waiver-files.ts';

const folder = temporaryFolder();
const failing = folder.write('failing.json', json(FAILING));
const passing = folder.write('passing.json', json(PASSING));
const open = folder.write('open.json', json(UNDETERMINED));
const places = folder.write('places.json', json(TWO_PLACES));

let files = 0;
const written = (waivers: readonly unknown[], decisions: readonly unknown[] = []): string =>
  folder.write(`waivers/${files++}.json`, waiverFile(waivers, decisions));

async function report(argv: readonly string[]): Promise<{ code: number | null; report: Report; stderr: string }> {
  const { code, stdout, stderr } = await run([...argv, '--format', 'json']);
  return { code, report: JSON.parse(stdout) as Report, stderr };
}

describe('the day of the run', () => {
  it.each([
    ['2026-02-28', 1, 'waiver_not_yet'],
    ['2026-03-01', 0, undefined],
    ['2026-12-30', 0, undefined],
    ['2026-12-31', 0, undefined],
    ['2027-01-01', 1, 'waiver_expired'],
  ])('is that of --as-of: %s ends with %i', async (day, code, note) => {
    const got = await report([failing, '--waivers', written([WAIVER]), '--as-of', day]);
    expect([got.code, got.report.policy.waivers[0]?.notes[0]?.code]).toEqual([code, note]);
  });

  // Today is 2026-11-01 in China, and still October in America.
  it.each([
    ['today in China', FAILING, { granted: '2026-11-01' }, 0],
    ['the day after today', FAILING, { granted: '2026-11-02' }, 1],
    ['the last day is today', FAILING, { expires: '2026-11-01' }, 0],
    ['the last day was yesterday', FAILING, { expires: '2026-10-31' }, 1],
    ['not a day that the subject chose', { ...FAILING, assessed_on: '2026-10-31' }, { expires: '2026-10-31' }, 1],
    [
      'nor one in the future',
      { ...FAILING, assessed_on: '2027-06-01' },
      { granted: '2027-01-01', expires: '2027-12-31' },
      1,
    ],
  ])('is today in China else: %s', async (_, project, own, code) => {
    const file = folder.write('dated.json', json(project));
    expect((await report([file, '--waivers', written([{ ...WAIVER, ...own }])])).code).toBe(code);
  });

  it('is the one that a decision may not be later than', async () => {
    for (const [on, code] of [
      ['2026-11-01', 0],
      ['2026-11-02', 3],
    ] as const) {
      expect((await report([places, '--waivers', written([], [{ ...DECISION, on }])])).code).toBe(code);
    }
  });
});

describe('a waiver', () => {
  it('has its words in one line, however they are wrapped in the file', async () => {
    const wrapped = { reason: '三期用房\n  因结构加固缩减\n', approved_by: ' 某局\r\n', approval: '某函〔2026〕12号' };
    const { report: got } = await report([failing, '--waivers', written([{ ...WAIVER, ...wrapped }])]);
    const waiver = got.results[0]?.findings.find(({ rule }) => rule === WAIVER.rule)?.waiver;
    expect(waiver).toMatchObject({
      reason: '三期用房 因结构加固缩减',
      approved_by: '某局',
      approval: wrapped.approval,
    });
  });

  it('changes no status, and takes what is approved out of what decides', async () => {
    const [plain, waived] = [await report([failing]), await report([failing, '--waivers', written([WAIVER])])];
    const statuses = ({ results }: Report) => results.flatMap(({ findings }) => findings.map(({ status }) => status));
    expect(statuses(waived.report)).toEqual(statuses(plain.report));
    expect([plain.code, plain.report.results[0]?.verdict]).toEqual([1, 'non_compliant']);
    expect([waived.code, waived.report.results[0]?.verdict]).toEqual([0, 'compliant']);
    expect(waived.report.policy.waivers).toEqual([
      { file: expect.any(String), digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), notes: [] },
    ]);
  });

  it.each([
    ['0.2 m2', 0],
    ['0.2 m²', 0],
    ['0.19999 m2', 1],
    ['1000 m2', 0],
  ])('of at most %s ends with %i', async (limit, code) => {
    expect((await run([failing, '--waivers', written([{ ...WAIVER, max_shortfall: limit }])])).code).toBe(code);
  });

  it.each([
    ['what cannot be told', open, UNDETERMINED.id, 3],
    ['what fails', failing, FAILING.id, 0],
  ])('of %s', async (_, file, subject, code) => {
    expect((await run([file, '--waivers', written([{ ...WAIVER, subject }])])).code).toBe(code);
  });

  it('leaves the other results as they are, byte for byte', async () => {
    const without = await run([passing, '--format', 'json']);
    const policy = /"policy": \{[\s\S]*$/;
    for (const file of [written([]), written([WAIVER], [DECISION])]) {
      const got = await run([passing, '--format', 'json', '--waivers', file]);
      expect(got.stdout.replace(policy, '')).toBe(without.stdout.replace(policy, ''));
      expect(got.code).toBe(without.code);
    }
    expect(await run([failing, '--waivers', written([WAIVER]), '--no-waivers'])).toEqual(await run([failing]));
  });

  it('does not cover a subject that cannot be read', async () => {
    const invalid = folder.write('invalid.json', json({ ...FAILING, households: -1 }));
    const got = await report([invalid, '--waivers', written([WAIVER])]);
    expect([got.code, got.report.results[0]?.verdict]).toEqual([4, 'invalid']);
    expect(got.report.policy.waivers[0]?.notes).toMatchObject([{ code: 'waiver_unused', entry: 'W-1' }]);
  });

  it('that did nothing is told on standard error, in both languages, and not when quiet', async () => {
    const argv = [passing, '--waivers', written([WAIVER])];
    const [zh, en] = await inBoth(argv);
    expect(zh.stderr).toContain('豁免 W-1 没有用到：这次检查没有判定过编号与之完全相同的项目');
    expect(en.stderr).toContain('The waiver W-1 did nothing: no subject with exactly that id');
    expect((await run([...argv, '--quiet'])).stderr).toBe('');
  });
});

describe('a decision', () => {
  it.each([
    ['pass', 0, 'compliant', 'pass'],
    ['fail', 1, 'non_compliant', 'fail'],
  ])('%s', async (outcome, code, verdict, status) => {
    expect((await report([places])).code).toBe(3);
    const got = await report([places, '--waivers', written([], [{ ...DECISION, outcome }])]);
    const [result] = got.report.results;
    const finding = result?.findings.find(({ rule }) => rule === DECISION.rule);
    expect([got.code, result?.verdict, finding?.status]).toEqual([code, verdict, status]);
    expect(finding).toMatchObject({ decision: { id: 'D-1', outcome }, judgement: { zh: expect.any(String) } });
    expect(finding?.reason.en).toContain('A person decided: ');
    expect(finding?.reason.en).toMatch(/: both rooms open on one court\.$/);
  });

  it.each([
    ['what fails', failing, { subject: FAILING.id, rule: WAIVER.rule }, 1, 'decision_not_open'],
    ['missing data', open, { subject: UNDETERMINED.id, rule: WAIVER.rule }, 3, 'decision_missing'],
    [
      'what passes, to its cost',
      passing,
      { subject: PASSING.id, rule: WAIVER.rule, outcome: 'fail' },
      0,
      'decision_not_open',
    ],
  ])('does nothing to %s', async (_, file, own, code, note) => {
    const got = await report([file, '--waivers', written([], [{ ...DECISION, ...own }])]);
    expect([got.code, got.report.policy.waivers[0]?.notes.map((one) => one.code)]).toEqual([code, [note]]);
    expect(got.report.results).toEqual((await report([file])).report.results);
  });

  it('to its cost can be waived like any failure', async () => {
    const entries = written(
      [{ ...WAIVER, subject: TWO_PLACES.id, rule: DECISION.rule, max_shortfall: '1 site' }],
      [{ ...DECISION, outcome: 'fail' }],
    );
    expect((await report([places, '--waivers', entries])).code).toBe(0);
  });
});

describe('who chooses the file', () => {
  it('is not the subject: a key of its own is a mistake', async () => {
    const own = folder.write('own.json', json({ ...FAILING, waivers: [WAIVER] }));
    const { code, stderr } = await run([own]);
    expect([code, stderr]).toEqual([4, expect.stringContaining('There is no field "waivers"')]);
  });

  it('is not the subject: a file beside it is not read', async () => {
    folder.write('beside/waivers.yaml', waiverFile([WAIVER]));
    folder.write('beside/eldercheck-waivers.json', waiverFile([WAIVER]));
    const beside = folder.write('beside/project.json', json(FAILING));
    const got = await report([beside]);
    expect([got.code, got.report.policy.waivers]).toEqual([1, []]);
  });

  it('is not overwritten by the report', async () => {
    const file = written([WAIVER]);
    expect((await run([failing, '--waivers', file, '--output', file])).code).toBe(2);
  });
});

describe('the letter', () => {
  it('does not count what is waived among what fails', async () => {
    const waivers = ['--waivers', written([WAIVER])];
    expect((await run(['missing', failing])).stdout).toContain('Fails whatever is supplied');
    expect((await run(['missing', failing, ...waivers])).stdout).not.toContain('Fails whatever is supplied');
    expect((await run(['missing', failing, ...waivers, '--no-waivers'])).stdout).toContain('Fails whatever');
  });

  it('does not ask a reviewer again', async () => {
    expect((await run(['missing', places])).code).toBe(3);
    expect((await run(['missing', places, '--waivers', written([], [DECISION])])).code).toBe(0);
  });
});

describe('the reports', () => {
  it.each(['text', 'markdown', 'html'])(
    '%s shows who approved it, until when and why, with nothing hidden',
    async (format) => {
      const evil = { ...WAIVER, reason: 'because\u001b[2J\u202e <b>|x', approved_by: '某局\u200b' };
      const notes = { ...WAIVER, id: 'W\u202e-2', subject: 'nobody' };
      const { stdout } = await run([failing, '--waivers', written([evil, notes]), '--format', format, '--lang', 'zh']);
      const plain = stdout.replace(/\\(?=[^\w\s])/g, '').replace(/\s+/g, '');
      for (const text of [
        'W-1',
        '郑自然资函〔2026〕12号',
        '2026-12-31',
        'because',
        'u001b[2J',
        'u202e',
        'u200b',
        '没有用到',
      ]) {
        expect(plain).toContain(text);
      }
      // On a terminal it is only a sign; in the others it would be obeyed.
      if (format !== 'text') expect(stdout).not.toMatch(/(?<!\\)<b>/);
    },
  );

  it('say that what is open beside waived items still decides', async () => {
    const facilities = [
      { ...PASSING.facilities[0], id: 'F1', floor_area_m2: 199 },
      { ...PASSING.facilities[0], id: 'F2', floor_area_m2: null },
    ];
    const project = folder.write('items.json', json({ ...PASSING, id: 'P-7', facilities }));
    const entry = { ...WAIVER, subject: 'P-7', rule: 'zhengzhou.existing-min-200' };
    const got = await report([project, '--waivers', written([entry])]);
    const finding = got.report.results[0]?.findings.find(({ rule }) => rule === entry.rule);
    expect(finding?.items.map(({ status, disposition }) => `${status} ${disposition}`)).toEqual([
      'fail waived',
      'undetermined active',
    ]);
    expect([finding?.disposition, got.report.results[0]?.verdict, got.code]).toEqual(['waived', 'undetermined', 3]);
    const { stdout } = await run([project, '--waivers', written([entry])]);
    expect(stdout.replace(/\s+/g, ' ')).toContain('what fails is waived; what cannot be told yet still decides');
  });

  it.each(['text', 'markdown', 'html'])('%s shows each decision about an item, whatever comes out', async (format) => {
    const facilities = ['F1', 'F2', 'F3'].map((id) => ({
      id,
      type: 'home_care_station',
      provision: 'provided',
      floor_area_m2: 100,
      acquired_by: 'construction',
    }));
    const project = folder.write('means.json', json({ ...PASSING, id: 'P-8', city: 'xuchang', facilities }));
    const about = { ...DECISION, subject: 'P-8', rule: 'xuchang.existing-means' };
    const decided = (outcome: string) =>
      ['F1', 'F2', 'F3'].map((item) => ({ ...about, id: `D-${item}`, item, outcome, reason: `because of ${item}` }));
    for (const [outcome, code] of [
      ['pass', 0],
      ['fail', 1],
    ] as const) {
      const last = decided('pass').slice(0, 2).concat(decided(outcome).slice(2));
      const got = await run([project, '--waivers', written([], last), '--format', format]);
      expect(got.code).toBe(code);
      const shown = got.stdout.replace(/\\(?=[^\w\s])/g, '').replace(/\s+/g, ' ');
      for (const { id, reason } of last) expect(shown, `${outcome} ${id}`).toMatch(new RegExp(`${id}, .*?: ${reason}`));
    }
  });
});
