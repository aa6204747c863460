/** `eldercheck.config.yaml`: where it is found, what it decides, and that the command line goes before it. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { inBoth, run, runBin, temporaryFolder } from './harness.ts';
import { FAILING, INVALID, json, PASSING, UNDETERMINED } from './projects.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const NAME = 'eldercheck.config.yaml';
const EN = { LANG: 'en_GB.UTF-8' };
const fail = folder.write('fail.json', json(FAILING));
const open = folder.write('open.json', json(UNDETERMINED));
const { city: _, ...cityless } = PASSING;
const noCity = folder.write('no-city.json', json(cityless));
const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

const policyIn = (stdout: string) => (JSON.parse(stdout) as Report).policy;

describe('a configuration is found', () => {
  const text = 'fail_on: []\n';
  folder.write(`bureau/${NAME}`, text);
  folder.write(`bureau/nearer/${NAME}`, 'fail_on: [mandatory]\n');
  mkdirSync(at('bureau/desk/today'), { recursive: true });

  it.each([
    ['in the working folder', 'bureau', NAME],
    ['above it', 'bureau/desk/today', `../../${NAME}`],
  ])('%s', async (_, cwd, file) => {
    const ended = await runBin([fail, '--format', 'json'], { cwd: at(cwd), env: EN });
    expect(ended).toMatchObject({ code: 0, stderr: `Configured by ${file} (--no-config leaves it out).\n` });
    expect(policyIn(ended.stdout)).toMatchObject({ fail_on: [], config: { file, digest: sha256(text) } });
  });

  it('and the nearest one goes before', async () => {
    const ended = await runBin([fail, '--format', 'json', '--quiet'], { cwd: at('bureau/nearer') });
    expect(ended).toMatchObject({ code: 1, stderr: '' });
    expect(policyIn(ended.stdout).config?.file).toBe(NAME);
  });

  it('never in the folder of the subject, nor above it', async () => {
    const subject = folder.write('submission/plans/p.json', json(FAILING));
    const rules = 'fail_on: []\nundetermined: ignore\n';
    for (const place of ['submission', 'submission/plans']) folder.write(`${place}/${NAME}`, rules);
    symlinkSync(at('submission'), at('linked'));
    const cwd = at('reviewer');
    mkdirSync(cwd);
    for (const file of [subject, '../submission/plans/p.json', '../linked/plans/p.json']) {
      const ended = await runBin([file, '--format', 'json'], { cwd });
      expect([ended.code, ended.stderr, policyIn(ended.stdout).config]).toEqual([1, '', null]);
    }
  });

  it.each([
    ['with --no-config', ['--no-config'], 1],
    ['where another is named', ['--config', folder.write('other.yaml', 'undetermined: fail\n')], 1],
  ])('but not used %s', async (_, options, code) => {
    expect((await runBin([fail, ...options], { cwd: at('bureau') })).code).toBe(code);
  });

  it('also where it cannot be used, rather than passed over', async () => {
    mkdirSync(at(`folder/${NAME}`), { recursive: true });
    mkdirSync(at('dangling'));
    symlinkSync(at('nowhere'), at(`dangling/${NAME}`));
    for (const [cwd, words] of [
      ['folder', 'is a folder; expected a YAML file'],
      ['dangling', 'cannot be read'],
    ] as const) {
      const ended = await runBin([fail], { cwd: at(cwd), env: EN });
      expect(ended).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toMatch(/^The configuration is invalid; nothing was evaluated:\neldercheck.config.yaml: /);
      expect(ended.stderr).toContain(words);
    }
  });
});

describe('what a configuration says', () => {
  const config = (text: string) => ['--config', folder.write('named.yaml', text)];

  it('counts as if it were typed', async () => {
    expect((await run([noCity])).code).toBe(4);
    expect((await run([noCity, ...config('city: 郑州\n')])).code).toBe(0);
    expect((await run([fail, ...config('fail_on: [encouraged]\n')])).code).toBe(0);
    expect((await run([fail, ...config('fail_on: []\n')])).code).toBe(0);
    expect((await run([open, ...config('undetermined: fail\n')])).code).toBe(1);
    expect((await run([open, ...config('undetermined: ignore\n')])).code).toBe(0);
    expect((await run([fail, ...config('lang: zh\n')])).stdout).toContain('不符合');
    expect((await run(['missing', noCity, ...config('city: zhengzhou\nlang: zh\n')])).stdout).toContain('补正材料清单');
  });

  it('gives way to what is typed', async () => {
    const typed = config('city: luoyang\nfail_on: []\nundetermined: ignore\nlang: zh\nformats: [json]\n');
    expect((await run([noCity, ...typed, '--city', 'zhengzhou'])).code).toBe(0);
    expect((await run([fail, ...typed, '--city', 'zhengzhou', '--fail-on', 'mandatory'])).code).toBe(1);
    expect((await run([open, ...typed, '--city', 'zhengzhou', '--undetermined', 'fail'])).code).toBe(0);
    expect((await run([open, ...typed, '--city', 'zhengzhou', '--fail-on', 'mandatory'])).code).toBe(0);
    const { stdout } = await run([noCity, ...typed, '--city', 'zhengzhou', '--format', 'text', '--lang', 'en']);
    expect(stdout).toMatch(/^eldercheck .+ {2}Eldercare facility compliance\n/);
  });

  it('is the city that another one contradicts', async () => {
    const { code, stderr } = await run([fail, ...config('city: luoyang\n')]);
    expect([code, stderr]).toEqual([4, expect.stringContaining('--city (or the configuration) luoyang')]);
  });

  it('names paths from its own folder', async () => {
    const rules = fileURLToPath(new URL('../../rules', import.meta.url));
    mkdirSync(at('deep/down'), { recursive: true });
    mkdirSync(at('deep/out'));
    symlinkSync(rules, at('deep/packs'));
    folder.write(`deep/${NAME}`, 'rules: [packs]\nformats: [text, "json=out/r.json", "html=./out/r.html"]\n');
    const ended = await runBin([fail], { cwd: at('deep/down'), env: EN });
    expect(ended.code).toBe(1);
    expect(readdirSync(at('deep/out'))).toEqual(['r.html', 'r.json']);
    const { policy, results } = JSON.parse(readFileSync(at('deep/out/r.json'), 'utf8')) as Report;
    expect(policy.config?.file).toBe(`../${NAME}`);
    expect(results[0]).toMatchObject({ pack: { origin: 'own' } });
  });

  it('names the waivers, beside itself, unless none are wanted', async () => {
    const waiver = `version: 1
waivers:
  - { id: W-1, subject: P-2, rule: zhengzhou.existing-20, reason: r, approved_by: b, approval: a,
      granted: 2026-01-01, expires: 2026-12-31 }
`;
    folder.write('approved/w.yaml', waiver);
    const file = folder.write('approved/c.yaml', 'waivers: w.yaml\n');
    expect((await run([fail, '--config', file])).code).toBe(0);
    expect((await run([fail, '--config', file, '--no-waivers'])).code).toBe(1);
    expect((await run([fail, '--config', file, '--no-config'])).code).toBe(1);
    const { code } = await run([fail, '--config', file, '-f', `json=${at('approved/w.yaml')}`]);
    expect([code, readFileSync(at('approved/w.yaml'), 'utf8')]).toEqual([2, waiver]);
  });

  it('leaves the formats of a letter alone, and --output has its format', async () => {
    const typed = config(`formats: [markdown, json=${at('both.json')}]\n`);
    expect((await run(['missing', open, ...typed])).stdout).toMatch(/^List of papers to supply\n/);
    const ended = await run([fail, ...typed, '--output', at('both.md')]);
    expect(ended).toEqual({ code: 1, stdout: '', stderr: '' });
    expect(readFileSync(at('both.md'), 'utf8')).toBe((await run([fail, ...typed])).stdout);
  });

  it('gives the same bytes wherever the folder lies', async () => {
    for (const place of ['here', 'there/and/elsewhere']) {
      folder.write(`${place}/${NAME}`, 'lang: en\n');
      folder.write(`${place}/in/p.json`, json(INVALID));
    }
    const [one, other] = await Promise.all(
      ['here', 'there/and/elsewhere'].map((place) => runBin(['p.json', '-f', 'json'], { cwd: at(`${place}/in`) })),
    );
    expect(one?.code).toBe(4);
    expect(other).toEqual(one);
  });

  it('is never replaced by a report', async () => {
    const [option = '', file = ''] = config('lang: en\n');
    const ended = await run([fail, option, file, '--format', `json=${file}`]);
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining('is a file that is to be read') });
    expect(readFileSync(file, 'utf8')).toBe('lang: en\n');
  });
});

describe('a configuration with mistakes', () => {
  it.each<[string, string, string, string, string]>([
    ['a typo', 'lang: zh\ncitty: x\n', '2:1: /citty', '最接近的字段是 city', 'expected city, the nearest one'],
    ['a pack that is not there', 'rules: [no/x]\n', '1:9: /rules/0', '找不到 no/x', 'There is no no/x'],
    [
      'a register that is not there',
      'facilities: n.json\n',
      '1:13: /facilities',
      '找不到 n.json',
      'There is no n.json',
    ],
    ['waivers that are not there', 'waivers: w.yaml\n', '1:10: /waivers', '找不到 w.yaml', 'There is no w.yaml'],
    ['no YAML', 'a: [b\n', '2:1', '请', '.'],
  ])('ends with 2, nothing judged: %s', async (_, text, place, zh, en) => {
    const file = folder.write('bad.yaml', text);
    const [chinese, english] = await inBoth([fail, '--config', file, '--format', 'json']);
    expect([chinese.code, chinese.stdout, english.code, english.stdout]).toEqual([2, '', 2, '']);
    expect(chinese.stderr).toMatch(/^配置文件有误，没有检查任何项目：\n/);
    expect(english.stderr).toMatch(/^The configuration is invalid; nothing was evaluated:\n/);
    for (const { stderr } of [chinese, english]) expect(stderr).toContain(`/bad.yaml:${place}: `);
    expect(chinese.stderr).toContain(zh);
    expect(english.stderr).toContain(en);
    expect((await run(['missing', open, '--config', file])).code).toBe(2);
    expect((await run([fail, '--config', file, '--print-config'])).code).toBe(2);
  });

  it.each([
    ['a city without rules', 'lang: en\ncity: atlantis\n', '2:7: /city'],
    ['two formats on standard output', 'lang: en\nformats: [text, json]\n', '2:10: /formats'],
  ])('names its place: %s', async (_, text, place) => {
    const file = folder.write('bad.yaml', text);
    const ended = await run([noCity, '--config', file]);
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toContain(`/bad.yaml:${place}`);
  });

  it('is no mistake where what is typed stands in its place', async () => {
    const file = folder.write('bad.yaml', 'rules: [no]\ncity: atlantis\nformats: [text, json]\n');
    const rules = fileURLToPath(new URL('../../rules', import.meta.url));
    expect((await run([noCity, '--config', file, '--rules', rules, '-c', 'zhengzhou', '-f', 'text'])).code).toBe(0);
  });

  it('has to be there where it is named', async () => {
    const [zh, en] = await inBoth([fail, '--config', at('none.yaml')]);
    expect([zh.code, zh.stdout, en.code, en.stdout]).toEqual([2, '', 2, '']);
    expect(zh.stderr).toBe(`找不到配置文件：${at('none.yaml')}。请检查 --config 的路径。\n`);
    expect(en.stderr).toBe(`No such configuration: ${at('none.yaml')}. Check the path given to --config.\n`);
    expect((await run([fail, '--config', ''])).code).toBe(2);
  });
});

describe('--print-config', () => {
  /** The cells of each line. */
  const rowsOf = (stdout: string): string[][] =>
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/));

  it('shows every setting, where it comes from, and nothing else', async () => {
    const text = 'city: zhengzhou\nformats:\n  - text\n  - json=r.json\nlang: en\nwaivers: w.yaml\n';
    folder.write('printed/w.yaml', 'version: 1\n');
    folder.write(`printed/${NAME}`, text);
    const argv = ['--print-config', '--fail-on', 'mandatory', '--as-of', '2026-11-01'];
    const ended = await runBin(argv, { cwd: at('printed') });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(rowsOf(ended.stdout)).toEqual([
      ['config', `${NAME} (${sha256(text)})`],
      ['city', 'zhengzhou', `${NAME}:1`],
      ['rules', 'none', 'default'],
      ['facilities', 'none', 'default'],
      ['waivers', 'w.yaml', `${NAME}:6`],
      ['as_of', '2026-11-01', '--as-of'],
      ['formats', 'text=-, json=r.json', `${NAME}:3`],
      ['fail_on', 'mandatory', '--fail-on'],
      ['undetermined', 'exit', 'default'],
      ['allow_empty', 'false', 'default'],
      ['lang', 'en', `${NAME}:5`],
    ]);
    expect(readdirSync(at('printed'))).toEqual([NAME, 'w.yaml']);
    const without = await runBin([...argv, '--no-waivers'], { cwd: at('printed') });
    expect(rowsOf(without.stdout)).toContainEqual(['waivers', 'none', '--no-waivers']);
  });

  it('shows the defaults where there is none', async () => {
    const [zh, en] = await inBoth(['--print-config', '--no-config', '-o', 'r.txt']);
    expect(rowsOf(zh.stdout).slice(0, 2)).toEqual([
      ['config', '无 (--no-config)'],
      ['city', '无', '默认'],
    ]);
    expect(rowsOf(en.stdout)).toContainEqual(['formats', 'text=r.txt', 'default, --output']);
    expect(rowsOf(en.stdout)).toContainEqual(['lang', 'en', '--lang']);
    const neither = await run(['--print-config']);
    expect(rowsOf(neither.stdout)).toContainEqual(['config', 'none found']);
    expect(rowsOf(neither.stdout)).toContainEqual(['formats', 'text=-', 'default']);
    expect(rowsOf(neither.stdout)).toContainEqual(['lang', 'en', "the system's language"]);
  });

  it('refuses what the run would refuse', async () => {
    expect((await run(['--print-config', '--fail-on', 'x'])).code).toBe(2);
    expect((await run(['--print-config', '-f', 'text', '-f', 'json'])).code).toBe(2);
  });
});

describe('schema config', () => {
  it('says what the program says', async () => {
    const schema = JSON.parse((await run(['schema', 'config'])).stdout) as object;
    const validate = new Ajv2020().compile(schema);
    expect(validate({ city: 'x', formats: ['text', 'json=r.json'], fail_on: [], lang: null })).toBe(true);
    for (const bad of [{ citty: 'x' }, { formats: ['nonsense'] }, { formats: [] }, { fail_on: ['x'] }, { city: '' }]) {
      expect(validate(bad), JSON.stringify(bad)).toBe(false);
    }
  });
});
