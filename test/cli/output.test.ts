/** Where the report goes: standard output and nothing else there, or a file that is written whole. */
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Broken, inBoth, run, temporaryFolder } from './harness.ts';
import { FAILING, INVALID, json, PASSING, UNDETERMINED } from './projects.ts';

const folder = temporaryFolder();
const pass = folder.write('pass.json', json(PASSING));
const fail = folder.write('fail.json', json(FAILING));
const open = folder.write('open.json', json(UNDETERMINED));
const invalid = folder.write('invalid.json', json(INVALID));
const at = (name: string) => join(folder.path, name);

describe('the streams', () => {
  it('carry the report on standard output and the rest on standard error', async () => {
    const bom = folder.write('bom.json', `\ufeff${json({ ...PASSING, id: 'B' })}`);
    const plain = await run([pass, invalid, bom, '--format', 'json']);
    expect(() => JSON.parse(plain.stdout)).not.toThrow();
    expect(plain.stderr.split('\n')).toEqual([
      `${bom}: read as utf-8-bom.`,
      expect.stringContaining(`${invalid}:8:17: /households: -1 is negative`),
      '',
    ]);
  });

  it('repeat the errors beside the text report, unless that goes to a terminal', async () => {
    expect((await run([invalid])).stderr).toContain('-1 is negative');
    expect((await run([invalid], { terminal: 80 })).stderr).toBe('');
    expect((await run([invalid], { terminal: 80 })).stdout).toContain('-1 is negative');
    expect((await run([invalid, '-f', 'json'], { terminal: 80 })).stderr).toContain('-1 is negative');
    expect((await run([invalid, '-o', at('x.txt')], { terminal: 80 })).stderr).toContain('-1 is negative');
  });

  it.each(['EPIPE'])('a reader that has gone has seen enough: %s', async (code) => {
    for (const [file, end] of [
      [pass, 0],
      [fail, 1],
      [open, 3],
    ] as const) {
      expect(await run([file], { io: { stdout: new Broken(code) } })).toEqual({ code: end, stdout: '', stderr: '' });
    }
  });

  it('that cannot be written are told', async () => {
    const setting = { io: { stdout: new Broken('ENOSPC') } };
    const [zh, en] = [
      await run([pass, '--lang', 'zh'], setting),
      await run([pass], { io: { stdout: new Broken('ENOSPC') } }),
    ];
    expect([zh.code, en.code]).toEqual([74, 74]);
    expect(zh.stderr).toContain('无法写入 标准输出（ENOSPC）');
    expect(en.stderr).toContain('Cannot write standard output (ENOSPC)');
    expect((await run(['schema', 'project'], { io: { stdout: new Broken('EIO') } })).code).toBe(74);
    expect((await run(['--help'], { io: { stdout: new Broken('EIO') } })).code).toBe(74);
  });

  it.each(['EPIPE', 'ENOSPC', 'ERR_STREAM_DESTROYED'])(
    'standard error that is gone changes nothing: %s',
    async (code) => {
      const broken = (): Writable => new Broken(code);
      for (const [argv, end] of [
        [[pass], 0],
        [[invalid], 4],
        [['no-such-file'], 2],
        [['--nonsense'], 2],
        [[pass, '-o', at('no/such/folder')], 74],
      ] as const) {
        expect((await run(argv, { io: { stderr: broken() } })).code).toBe(end);
      }
    },
  );

  it('may be slow', async () => {
    let text = '';
    const stdout = new Writable({
      highWaterMark: 1,
      write(chunk, _, done) {
        text += String(chunk);
        setImmediate(done);
      },
    });
    await run([pass], { io: { stdout } });
    expect(text).toBe((await run([pass])).stdout);
  });
});

describe('a name that steers the terminal', () => {
  // Windows has no such names.
  const name = process.platform === 'win32' ? 'plain.json' : 'a\u001b[31m\u202eb\n.json';

  it('is shown with nothing hidden in it', async () => {
    const good = folder.write(name, json(PASSING));
    const bad = folder.write(`bad-${name}`, '{');
    const setting = { terminal: 80 };
    for (const argv of [[good], [bad], [good, bad, '--format', 'json'], ['--rules', bad, good], [good, '-o', good]]) {
      for (const { stdout, stderr } of await inBoth(argv, setting)) {
        if (process.platform !== 'win32') expect(stdout + stderr).toContain('\\u001b[31m\\u202e');
      }
    }
  });
});

describe('--output', () => {
  const leftovers = () => readdirSync(folder.path).filter((name) => name.includes('.tmp'));

  it.each(['text', 'json', 'markdown'])('takes the %s report, and standard output nothing', async (format) => {
    const file = at(`report.${format}`);
    const direct = await run([fail, '--format', format]);
    const ended = await run([fail, '--format', format, '--output', file]);
    expect(ended).toEqual({ code: 1, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe(direct.stdout);
  });

  it('replaces a file, and keeps its permissions', async () => {
    const file = folder.write('old.txt', 'x'.repeat(100_000));
    chmodSync(file, 0o640);
    const { mode } = statSync(file);
    await run([pass, '-o', file]);
    expect(readFileSync(file, 'utf8')).toBe((await run([pass])).stdout);
    expect(statSync(file).mode).toBe(mode);
    expect(leftovers()).toEqual([]);
  });

  it('follows a link', async () => {
    const file = folder.write('target.txt', 'old');
    symlinkSync(file, at('link.txt'));
    await run([pass, '-o', at('link.txt')]);
    expect(lstatSync(at('link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('eldercheck');
  });

  it.each([
    ['a folder that is missing', 'missing/report.txt', 'ENOENT'],
    ['a folder', 'a-folder', 'EISDIR'],
    ['below a file', 'pass.json/report.txt', 'ENOTDIR'],
  ])('cannot write to %s', async (_, name, code) => {
    mkdirSync(at('a-folder'), { recursive: true });
    const before = readdirSync(folder.path);
    const [zh, en] = await inBoth([pass, '--output', at(name)]);
    expect([zh.code, zh.stdout, en.code, en.stdout]).toEqual([74, '', 74, '']);
    expect(zh.stderr).toContain(`无法写入 ${at(name)}（${code}）。请检查`);
    expect(en.stderr).toContain(`Cannot write ${at(name)} (${code}). Check`);
    expect(readdirSync(folder.path)).toEqual(before);
    expect(readdirSync(at('a-folder'))).toEqual([]);
  });

  it('refuses the file that is to be checked, by whatever name', async () => {
    const file = folder.write('project.json', json(PASSING));
    symlinkSync(file, at('other-name.json'));
    for (const [input, output] of [
      [file, file],
      [file, at('other-name.json')],
      [at('other-name.json'), file],
      [file, join(folder.path, 'a-folder', '..', 'project.json')],
    ] as const) {
      const [zh, en] = await inBoth([input, '--output', output]);
      expect([zh.code, en.code]).toEqual([2, 2]);
      expect(zh.stderr).toContain('报告会把它覆盖');
      expect(en.stderr).toContain('would replace it');
    }
    const rules = folder.write('rules.yaml', '');
    expect((await run([pass, '--rules', rules, '-o', rules])).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(json(PASSING));
  });

  it('with - is standard output', async () => {
    expect(await run([pass, '--output', '-'])).toEqual(await run([pass]));
  });

  it('has neither colour nor the width of the terminal', async () => {
    const file = at('plain.txt');
    const env = { LANG: 'en', FORCE_COLOR: '1' };
    await run([fail, '-o', file], { terminal: 132, env });
    expect(readFileSync(file, 'utf8')).toBe((await run([fail])).stdout);
    await run([fail, '-o', file], { platform: 'win32' });
    expect(readFileSync(file, 'utf8')).toBe((await run([fail])).stdout);
  });

  it('names a file that nothing is left of when the run is refused', async () => {
    await run(['no-such.json', '--output', at('none.txt')]);
    await run([pass, '--as-of', 'x', '--output', at('none.txt')]);
    expect(readdirSync(folder.path)).not.toContain('none.txt');
    expect(leftovers()).toEqual([]);
  });

  it('is shown safely', async () => {
    const { code, stderr } = await run([pass, '--output', at('no\u001b[2J/x')]);
    expect(code).toBe(74);
    expect(stderr).toContain('no\\u001b[2J');
  });
});
