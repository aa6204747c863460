/** What the output looks like: language, width, colour, signs. */
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { run, type Setting, temporaryFolder } from './harness.ts';
import { FAILING, INVALID, json } from './projects.ts';

const folder = temporaryFolder();
const fail = folder.write('fail.json', json(FAILING));
const invalid = folder.write('invalid.json', json(INVALID));

const ESC = String.fromCharCode(27);

describe('the language', () => {
  it.each<[Record<string, string>, string, 'zh' | 'en']>([
    [{ LANG: 'zh_CN.UTF-8' }, 'linux', 'zh'],
    [{ LANG: 'zh_TW' }, 'linux', 'zh'],
    [{ LANG: 'en_US.UTF-8' }, 'linux', 'en'],
    [{ LANG: 'de_DE' }, 'linux', 'en'],
    [{ LANG: 'C' }, 'linux', 'zh'],
    [{ LANG: 'C.UTF-8' }, 'linux', 'zh'],
    [{ LC_ALL: 'POSIX', LANG: 'en_US' }, 'linux', 'zh'],
    [{}, 'linux', 'zh'],
    [{ LANG: '' }, 'linux', 'zh'],
    [{ LANG: 'zh_CN', LC_MESSAGES: 'en_GB' }, 'linux', 'en'],
    [{ LANG: 'zh_CN', LC_ALL: '', LC_MESSAGES: 'fr_FR' }, 'linux', 'en'],
    [{ LANG: 'en_US', LC_ALL: 'zh_CN.GB18030' }, 'linux', 'zh'],
    [{ LANG: 'zh_CN.UTF-8' }, 'darwin', 'zh'],
  ])('of %j on %s is %s', async (env, platform, lang) => {
    const { stdout } = await run([fail], { env, platform });
    expect(stdout).toContain(lang === 'zh' ? '不符合' : 'non-compliant');
    expect((await run([fail], { env, platform })).stdout).toBe((await run([fail, '--lang', lang])).stdout);
  });

  it('may be asked for before and after the command, and the last one counts', async () => {
    const [before, after] = [await run(['--lang', 'zh', 'check', fail]), await run(['check', fail, '--lang=zh'])];
    expect(before).toEqual(after);
    expect(await run(['--lang', 'en', fail, '--lang', 'zh'])).toEqual(after);
    expect((await run(['--lang', 'zh', 'schema', 'project'])).code).toBe(0);
  });

  it('changes nothing in the JSON result', async () => {
    const [zh, en] = [
      await run([fail, invalid, '--lang', 'zh', '-f', 'json']),
      await run([fail, invalid, '-f', 'json']),
    ];
    expect(zh.stdout).toBe(en.stdout);
    expect(zh.stderr).not.toBe(en.stderr);
  });
});

describe('colour', () => {
  const coloured = async (argv: readonly string[], setting: Setting) => {
    const { stdout, stderr } = await run([fail, invalid, ...argv], setting);
    expect(stderr).not.toContain(ESC);
    return stdout.includes(`${ESC}[`);
  };

  it.each<[string, readonly string[], Setting, boolean]>([
    ['a terminal', [], { terminal: 80 }, true],
    ['a pipe', [], {}, false],
    ['--no-color', ['--no-color'], { terminal: 80 }, false],
    ['--no-color against FORCE_COLOR', ['--no-color'], { terminal: 80, env: { FORCE_COLOR: '1' } }, false],
    ['NO_COLOR', [], { terminal: 80, env: { NO_COLOR: '1' } }, false],
    ['an empty NO_COLOR', [], { terminal: 80, env: { NO_COLOR: '' } }, true],
    ['FORCE_COLOR in a pipe', [], { env: { FORCE_COLOR: '1' } }, true],
    ['FORCE_COLOR=0', [], { terminal: 80, env: { FORCE_COLOR: '0' } }, false],
    ['FORCE_COLOR=false', [], { terminal: 80, env: { FORCE_COLOR: 'false' } }, false],
    ['FORCE_COLOR against NO_COLOR', [], { env: { FORCE_COLOR: '3', NO_COLOR: '1' } }, true],
    ['a dumb terminal', [], { terminal: 80, env: { TERM: 'dumb' } }, false],
    ['the JSON result', ['--format', 'json'], { terminal: 80, env: { FORCE_COLOR: '1' } }, false],
  ])('%s', async (_, argv, setting, expected) => {
    expect(await coloured(argv, setting)).toBe(expected);
  });

  it('is all that differs', async () => {
    const plain = await run([fail], { terminal: 80, env: { NO_COLOR: '1' } });
    const painted = await run([fail], { terminal: 80 });
    expect(painted.stdout.replaceAll(new RegExp(`${ESC}\\[[0-9;]*m`, 'g'), '')).toBe(
      (await run([fail], { terminal: 80, env: { LANG: 'en', NO_COLOR: '1' } })).stdout,
    );
    expect(plain.code).toBe(painted.code);
  });
});

describe('the width', () => {
  it.each<[string, Setting, number]>([
    ['of a terminal', { terminal: 100 }, 100],
    ['of a narrow one', { terminal: 20 }, 60],
    ['of a wide one', { terminal: 400 }, 160],
    ['of one that says 0', { terminal: 0 }, 80],
    ['of a pipe', {}, 80],
    ['that COLUMNS says', { env: { COLUMNS: '120' } }, 120],
    ['that COLUMNS does not say', { env: { COLUMNS: 'wide' } }, 80],
  ])('%s', async (_, setting, width) => {
    const { stdout } = await run([fail, '--no-color', '--lang', 'en'], setting);
    expect(Math.max(...stdout.split('\n').map((line) => stringWidth(line)))).toBe(width);
  });
});

describe('--ascii', () => {
  const signs = (text: string) => /[─│✔✘–≥㎡×÷]/.test(text);

  it.each<[string, readonly string[], Setting, boolean]>([
    ['is off', [], {}, false],
    ['is asked for', ['--ascii'], {}, true],
    ['goes by itself on an old Windows console', [], { platform: 'win32' }, true],
    ['but not on a new one', [], { platform: 'win32', env: { WT_SESSION: 'x', LANG: 'en' } }, false],
  ])('%s', async (_, argv, setting, ascii) => {
    const { stdout } = await run([fail, ...argv], setting);
    expect(signs(stdout.replace(/^.*│.*$|“.*”/gm, (line) => (ascii ? '' : line)))).toBe(!ascii);
    expect(stdout).toMatch(ascii ? /\[(fails|FAIL|.*)\]/ : /✘/);
  });
});

describe('--quiet', () => {
  it('leaves out what holds, and every note', async () => {
    const [loud, quiet] = [await run([fail]), await run([fail, '--quiet'])];
    expect(quiet.stdout.length).toBeLessThan(loud.stdout.length);
    expect(quiet.stdout).toContain('zhengzhou.existing-20');
    expect(quiet.stdout).not.toContain('zhengzhou.existing-means');
    expect(quiet.code).toBe(loud.code);
    const bom = folder.write('bom.json', `\ufeff${json(FAILING)}`);
    expect((await run([bom])).stderr).toBe(`${bom}: read as utf-8-bom.\n`);
    expect((await run([bom, '-q'])).stderr).toBe('');
  });

  it('does not hide errors', async () => {
    expect((await run([invalid, '-q', '-f', 'json'])).stderr).toContain('/households: -1 is negative');
  });
});
