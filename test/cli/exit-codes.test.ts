import { describe, expect, it } from 'vitest';
import { run, temporaryFolder } from './harness.ts';
import { FAILING, INVALID, json, PASSING, TOO_EARLY, UNDETERMINED } from './projects.ts';

const folder = temporaryFolder();
const files = {
  pass: folder.write('pass.json', json(PASSING)),
  fail: folder.write('fail.json', json(FAILING)),
  open: folder.write('open.json', json(UNDETERMINED)),
  early: folder.write('early.json', json(TOO_EARLY)),
  invalid: folder.write('invalid.json', json(INVALID)),
  broken: folder.write('broken.json', '{'),
} as const;

type Name = keyof typeof files;

const endOf = async (names: readonly Name[], options: readonly string[] = []) =>
  (await run([...names.map((name) => files[name]), ...options])).code;

describe('the exit code of one file', () => {
  it.each<[Name, readonly string[], number]>([
    ['pass', [], 0],
    ['pass', ['--undetermined', 'fail'], 0],
    ['fail', [], 1],
    ['fail', ['--fail-on', 'mandatory'], 1],
    ['fail', ['--fail-on', 'encouraged, mandatory'], 1],
    ['fail', ['--fail-on', 'principle,target'], 0],
    ['fail', ['--fail-on', 'none'], 0],
    ['open', [], 3],
    ['open', ['--undetermined', 'exit'], 3],
    ['open', ['--undetermined', 'fail'], 1],
    ['open', ['--undetermined', 'ignore'], 0],
    ['open', ['--fail-on', 'target'], 0],
    ['open', ['--fail-on', 'none', '--undetermined', 'fail'], 0],
    ['early', [], 4],
    ['early', ['--allow-empty'], 0],
    ['early', ['--as-of', '2018-07-30'], 0],
    ['pass', ['--as-of', '2018-07-29'], 4],
    ['invalid', [], 4],
    ['invalid', ['--allow-empty', '--fail-on', 'none', '--undetermined', 'ignore'], 4],
    ['broken', [], 4],
  ])('%s %s: %i', async (name, options, code) => {
    expect(await endOf([name], options)).toBe(code);
  });
});

describe('the exit code of a batch', () => {
  it.each<[readonly Name[], readonly string[], number]>([
    [['pass', 'early'], [], 0],
    [['pass', 'open'], [], 3],
    [['open', 'pass'], ['--undetermined', 'ignore'], 0],
    [['open', 'invalid'], [], 4],
    [['broken', 'pass'], [], 4],
    [['broken', 'open'], ['--undetermined', 'fail'], 1],
    [['invalid', 'open', 'fail', 'pass'], [], 1],
    [['fail', 'invalid'], ['--fail-on', 'none'], 4],
    [['early', 'invalid'], ['--allow-empty'], 4],
  ])('%j %j: %i', async (names, options, code) => {
    expect(await endOf(names, options)).toBe(code);
    expect(await endOf(names.toReversed(), options)).toBe(code);
  });

  it('does not depend on the format', async () => {
    for (const name of Object.keys(files) as Name[]) {
      const code = await endOf([name], ['--format', 'text']);
      for (const format of ['json', 'markdown']) expect(await endOf([name], ['--format', format]), name).toBe(code);
    }
  });
});

describe('the policy', () => {
  it('changes the exit code and never the verdict', async () => {
    const argv = [files.fail, files.open, files.early, '--format', 'json'];
    const policies = [['--fail-on', 'none'], ['--undetermined', 'ignore'], ['--allow-empty'], []];
    const reports = await Promise.all(
      policies.map(async (options) => JSON.parse((await run([...argv, ...options])).stdout)),
    );
    for (const { results, summary } of reports) expect({ results, summary }).toEqual(without(reports[0]));
    expect(reports.map(({ policy }) => policy)).toEqual([
      { fail_on: [], undetermined: 'exit', allow_empty: false, waivers: [], config: null },
      {
        fail_on: ['mandatory', 'principle', 'target'],
        undetermined: 'ignore',
        allow_empty: false,
        waivers: [],
        config: null,
      },
      {
        fail_on: ['mandatory', 'principle', 'target'],
        undetermined: 'exit',
        allow_empty: true,
        waivers: [],
        config: null,
      },
      {
        fail_on: ['mandatory', 'principle', 'target'],
        undetermined: 'exit',
        allow_empty: false,
        waivers: [],
        config: null,
      },
    ]);
  });

  it('is the same however the forces are spelled', async () => {
    const argv = [files.fail, '--format', 'json', '--fail-on'];
    const [a, b] = [await run([...argv, 'target,mandatory']), await run([...argv, 'mandatory, target,target'])];
    expect(a).toEqual(b);
  });
});

const without = ({ results, summary }: { results: unknown; summary: unknown }) => ({ results, summary });
