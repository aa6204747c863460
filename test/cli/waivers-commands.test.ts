import { describe, expect, it } from 'vitest';
import { inBoth, run, temporaryFolder } from './harness.ts';
import { DECISION, WAIVER, waiverFile } from './waiver-files.ts';

const folder = temporaryFolder();
let files = 0;
const written = (waivers: readonly unknown[], decisions: readonly unknown[] = []): string =>
  folder.write(`${files++}.json`, waiverFile(waivers, decisions));

describe('waivers lint', () => {
  it('finds nothing in a file that is in order', async () => {
    const [zh, en] = await inBoth(['waivers', 'lint', written([WAIVER], [DECISION])]);
    expect(zh).toEqual({ code: 0, stdout: '文件 1 个，豁免 1 条，认定 1 条。没有发现问题。\n', stderr: '' });
    expect(en).toEqual({ code: 0, stdout: 'Files: 1, waivers: 1, decisions: 1. Nothing found.\n', stderr: '' });
  });

  it.each<[string, readonly unknown[], readonly unknown[], RegExp | null]>([
    ['a waiver that ends today', [{ ...WAIVER, expires: '2026-11-01' }], [], null],
    [
      'a waiver that ended yesterday',
      [{ ...WAIVER, expires: '2026-10-31' }],
      [],
      /\/waivers\/0\/expires: The waiver expired/,
    ],
    ['a waiver that begins tomorrow', [{ ...WAIVER, granted: '2026-11-02' }], [], null],
    ['a decision of today', [], [{ ...DECISION, on: '2026-11-01' }], null],
    ['a decision of tomorrow', [], [{ ...DECISION, on: '2026-11-02' }], /\/decisions\/0\/on: The decision is dated/],
    [
      'a decision about what is never judged',
      [],
      [{ ...DECISION, rule: WAIVER.rule }],
      /\/decisions\/0\/rule: The rule/,
    ],
    ['a decision about what two measures dispute', [], [{ ...DECISION, rule: 'luoyang.before-50pct' }], null],
    [
      'two for one thing',
      [WAIVER, { ...WAIVER, id: 'W-2' }],
      [],
      /\/waivers\/1\/id: "W-2" is about the same .* as W-1 on line 5/,
    ],
    [
      'one after the other',
      [
        { ...WAIVER, expires: '2026-11-30' },
        { ...WAIVER, id: 'W-2', granted: '2026-12-01' },
      ],
      [],
      null,
    ],
    [
      'one on the last day of the other',
      [
        { ...WAIVER, expires: '2026-12-01' },
        { ...WAIVER, id: 'W-2', granted: '2026-12-01' },
      ],
      [],
      /\/waivers\/1\/id/,
    ],
    [
      'two items',
      [
        { ...WAIVER, item: 'F1' },
        { ...WAIVER, id: 'W-2', item: 'F2' },
      ],
      [],
      null,
    ],
    ['two subjects', [WAIVER, { ...WAIVER, id: 'W-2', subject: 'P-9' }], [], null],
    ['a waiver and a decision', [{ ...WAIVER, rule: DECISION.rule, subject: DECISION.subject }], [DECISION], null],
    [
      'two decisions for one thing',
      [],
      [DECISION, { ...DECISION, id: 'D-2', outcome: 'fail' }],
      /\/decisions\/1\/id: "D-2"/,
    ],
    [
      'an approval to be found later',
      [{ ...WAIVER, approval: '待补' }],
      [],
      /\/waivers\/0\/approval: "待补" says nothing/,
    ],
    ['an approval of a dash', [{ ...WAIVER, approval: '——' }], [], /\/waivers\/0\/approval/],
    ['nobody by name', [{ ...WAIVER, approved_by: 'N/A' }], [], /\/waivers\/0\/approved_by/],
    ['no reason', [], [{ ...DECISION, reason: '无。' }], /\/decisions\/0\/reason/],
    ['an item by its position', [{ ...WAIVER, item: 'facilities/0' }], [], /\/waivers\/0\/item/],
    ['the step of an item by its position', [{ ...WAIVER, item: 'facilities/0/planning' }], [], /\/waivers\/0\/item/],
    ['the second of one name', [{ ...WAIVER, item: 'F1#2' }], [], /\/waivers\/0\/item/],
    ['an item with a step', [{ ...WAIVER, item: 'F1/planning' }], [], null],
    ['a building that is called by a number', [{ ...WAIVER, item: '1#' }], [], null],
  ])('%s', async (_, waivers, decisions, words) => {
    const { code, stdout, stderr } = await run(['waivers', 'lint', written(waivers, decisions)]);
    expect([code, stderr]).toEqual([words === null ? 0 : 1, '']);
    expect(stdout).toMatch(words ?? /Nothing found/);
    expect(stdout.trimEnd().split('\n').length).toBe(words === null ? 1 : 2);
  });

  it('goes by the day that it is given', async () => {
    const file = written([WAIVER]);
    expect((await run(['waivers', 'lint', file, '--as-of', '2026-12-31'])).code).toBe(0);
    expect((await run(['waivers', 'lint', file, '--as-of', '2027-01-01'])).code).toBe(1);
  });
});

describe('waivers list', () => {
  const rows = async (argv: readonly string[]): Promise<readonly Record<string, unknown>[]> => {
    const { code, stdout, stderr } = await run(['waivers', 'list', ...argv, '--format', 'json']);
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as Record<string, unknown>[];
  };

  it('lists every entry of every file, in their order', async () => {
    const [a, b] = [written([{ ...WAIVER, max_shortfall: '1 m2' }], [DECISION]), written([{ ...WAIVER, item: 'F1' }])];
    const { reason, approval, rule, subject } = WAIVER;
    const waiver = { kind: 'waiver', id: 'W-1', subject, rule, from: '2026-03-01', until: '2026-12-31', outcome: null };
    expect(await rows([a, b])).toEqual([
      {
        file: a,
        ...waiver,
        state: 'holds',
        item: null,
        by: 'the planning bureau',
        approval,
        reason,
        max_shortfall: '1 m2',
      },
      {
        file: a,
        kind: 'decision',
        id: 'D-1',
        subject: 'P-6',
        rule: 'zhengzhou.new-concentrated',
        item: null,
        state: 'holds',
        from: '2026-10-20',
        until: null,
        outcome: 'pass',
        by: 'the review meeting',
        approval: 'minutes 7',
        reason: 'both rooms open on one court',
        max_shortfall: null,
      },
      {
        file: b,
        ...waiver,
        state: 'holds',
        item: 'F1',
        by: 'the planning bureau',
        approval,
        reason,
        max_shortfall: null,
      },
    ]);
  });

  it.each([
    ['2026-02-28', 'not_yet', 'not_yet'],
    ['2026-03-01', 'holds', 'not_yet'],
    ['2026-10-20', 'holds', 'holds'],
    ['2026-12-31', 'holds', 'holds'],
    ['2027-01-01', 'expired', 'holds'],
  ])('as of %s the waiver %s and the decision %s', async (day, ...states) => {
    const listed = await rows([written([WAIVER], [DECISION]), '--as-of', day]);
    expect(listed.map(({ state }) => state)).toEqual(states);
  });

  // From 2026-11-01, thirty days later is 2026-12-01.
  it.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2026-12-01', true],
    ['2026-12-02', false],
  ])('--expiring 30d has what ends on %s: %s', async (expires, isListed) => {
    const listed = await rows([written([{ ...WAIVER, expires }], [DECISION]), '--expiring', '30d']);
    expect(listed.map(({ id }) => id)).toEqual(isListed ? ['W-1'] : []);
  });

  it('puts first what ends first', async () => {
    const days = ['2026-11-20', '2026-11-10', '2026-11-15'];
    const file = written(days.map((expires, i) => ({ ...WAIVER, id: `W-${i}`, subject: `S-${i}`, expires })));
    expect((await rows([file, '--expiring', '30d'])).map(({ id }) => id)).toEqual(['W-1', 'W-2', 'W-0']);
  });

  it.each(['30', 'd', '-1d', '1.5d', '30 d', '4w'])('knows no --expiring %s', async (typed) => {
    const { code, stderr } = await run(['waivers', 'list', written([]), `--expiring=${typed}`]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('expected 30d')]);
  });

  it('draws a table that keeps to its columns, with nothing hidden in it', async () => {
    const evil = { ...WAIVER, reason: '理由\u001b[2J\u202e', item: 'F1', max_shortfall: '35.5 m2' };
    const [zh, en] = await inBoth(['waivers', 'list', written([evil], [DECISION])]);
    const columns = zh.stdout.split('\n').filter((line) => line.includes('│'));
    for (const line of columns) expect(line.split('│').length).toBe(4);
    for (const word of ['豁免', '认定', '有效', '至 2026-12-31', '差额不超过 35.5 m2', '\\u001b[2J']) {
      expect(zh.stdout).toContain(word);
    }
    for (const word of ['waiver', 'decision', 'holds', 'to 2026-12-31', 'at most 35.5 m2 short']) {
      expect(en.stdout).toContain(word);
    }
    expect((await run(['waivers', 'list', written([])])).stdout).toBe('There are no such entries.\n');
  });
});

describe('both', () => {
  it.each(['lint', 'list'])('waivers %s needs a file, a day and a format that there are', async (command) => {
    expect((await run(['waivers', command])).stderr).toContain('No waiver file is given');
    for (const argv of [[], [written([]), '--as-of', '2026-02-30'], [written([]), '--rules', 'none']]) {
      expect((await run(['waivers', command, ...argv])).code).toBe(2);
    }
  });

  it.each(['lint', 'list'])('waivers %s says how it is used', async (command) => {
    for (const { code, stdout } of await inBoth(['waivers', command, '--help'])) {
      expect(code).toBe(0);
      expect(stdout).toContain(`  eldercheck waivers ${command} waivers.yaml`);
    }
  });
});
