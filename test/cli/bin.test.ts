/** The built program, from the outside. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { displayWidth } from '../../src/report/width.ts';
import { BAD_INPUTS, ENCODED } from './bad-inputs.ts';
import { BIN, type Ended, expectPresentable, runBin, temporaryFolder } from './harness.ts';
import { json, PASSING } from './projects.ts';

const folder = temporaryFolder();
const pass = folder.write('pass.json', json(PASSING));
const fixtures = fileURLToPath(new URL('../../fixtures/zhengzhou/', import.meta.url));
const EN = { LANG: 'en_GB.UTF-8' };

describe('the program', () => {
  const ENDS: Readonly<Record<string, number>> = { pass: 0, fail: 1, undetermined: 3 };

  it.each(readdirSync(fixtures).filter((name) => name.endsWith('.json')))('ends with the code of %s', async (name) => {
    const ended = await runBin([name], { cwd: fixtures });
    expectPresentable(ended);
    expect(ended).toMatchObject({ code: ENDS[name.split('-')[0] ?? ''], stderr: '' });
    expect(ended.stdout).toContain(name);
  });

  it('checks what comes through a pipe', async () => {
    const { code, stdout } = await runBin(['-', '--format', 'json'], { stdin: json(PASSING) });
    expect([code, (JSON.parse(stdout) as Report).results[0]?.verdict]).toEqual([0, 'compliant']);
  });

  it('keeps to the width with characters that are newer than the table library', async () => {
    const facility = { id: '𖿠𖿡🫠', type: 'home_care_station', provision: 'provided', floor_area_m2: 1 };
    const file = folder.write('wide.json', json({ ...PASSING, id: '𖿠🫠', facilities: [facility] }));
    const { stdout } = await runBin([file], { env: { COLUMNS: '80' } });
    expect(stdout).toContain('𖿠');
    expect(Math.max(...stdout.split('\n').map((line) => displayWidth(line)))).toBeLessThanOrEqual(80);
  });

  it('finds files in a folder with a space and Chinese characters', async () => {
    folder.write('项目 一/项目.json', json(PASSING));
    expect(await runBin(['项目.json'], { cwd: join(folder.path, '项目 一') })).toMatchObject({ code: 0 });
  });

  it.each([
    [['no-such.json'], 2],
    [['--nonsense'], 2],
    [[], 2],
    [[pass, '--rules', fixtures], 5],
    [[pass, '--output', join(folder.path, 'no', 'x')], 74],
    [['--version'], 0],
    [['schema', 'result'], 0],
  ])('%j ends with %i', async (argv, code) => {
    const ended = await runBin(argv);
    expectPresentable(ended);
    expect(ended.code).toBe(code);
  });
});

describe('an output that cannot be written', () => {
  // The tests may run as root, who may write everywhere but here.
  const special = ['/dev/full', '/proc/no-such-file'].filter((path) => existsSync(dirname(path)));

  it.each([join(folder.path, 'no', 'x'), join(pass, 'x'), folder.path, ...special])(
    'ends with 74: %s',
    async (path) => {
      const before = readdirSync(folder.path);
      const other = `--format=json=${join(folder.path, 'other.json')}`;
      const ended = await runBin([pass, other, '--format', 'text', '--output', path], { env: EN });
      expectPresentable(ended);
      expect(ended).toMatchObject({
        code: 74,
        stdout: '',
        stderr: expect.stringMatching(/^Cannot write .+ Check .+\.\n$/),
      });
      expect(ended.stderr).toContain(path);
      expect(readdirSync(folder.path)).toEqual(before);
    },
  );
});

describe('a bad input', () => {
  it.each(BAD_INPUTS)('$name', async ({ file, content, places, zh, en }) => {
    const path = folder.write(file, content);
    const [chinese, english] = await Promise.all([
      runBin([path], { env: { LANG: 'zh_CN.UTF-8' } }),
      runBin([path, '--format', 'json'], { env: EN }),
    ]);
    for (const ended of [chinese, english]) expectErrors(ended, path, places);
    expect(chinese.stderr).toContain(zh);
    expect(english.stderr).toContain(en);
    expectWholeSentences(english);
  });

  const expectErrors = (ended: Ended, path: string, places: readonly string[]) => {
    expectPresentable(ended);
    expect(ended.code).toBe(4);
    const lines = ended.stderr.trimEnd().split('\n');
    expect(lines.map((line, i) => line.slice(0, `${path}:${places[i]}: `.length))).toEqual(
      places.map((place) => `${path}:${place}: `),
    );
  };

  /** What was found, what was expected and what to do next, in both languages. */
  const expectWholeSentences = ({ stdout }: Ended) => {
    const errors = (JSON.parse(stdout) as Report).results.flatMap((result) =>
      'errors' in result ? result.errors : [],
    );
    expect(errors).not.toEqual([]);
    for (const { zh, en, expected } of errors) {
      expect(zh).toMatch(/[；，。：].*请.*。$/);
      expect(en).toMatch(/.+[;,.:] .+\.$/);
      expect(expected).not.toBe('');
    }
  };

  it('does not hide the others', async () => {
    const files = BAD_INPUTS.map(({ file, content }, i) => folder.write(`${i}-${file}`, content));
    const ended = await runBin([...files, pass, '--format', 'json']);
    const { results, summary } = JSON.parse(ended.stdout) as Report;
    expect(ended.code).toBe(4);
    expect(results.map(({ subject }) => subject.file)).toEqual([...files, pass]);
    expect(summary).toMatchObject({ subjects: files.length + 1, invalid: files.length, compliant: 1 });
  });

  it('that is a folder', async () => {
    mkdirSync(join(folder.path, 'a folder'), { recursive: true });
    const ended = await runBin(['a folder'], { cwd: folder.path, env: EN });
    expectPresentable(ended);
    expect(ended).toMatchObject({ code: 4, stderr: expect.stringMatching(/^a folder: This is a folder/) });
  });

  it('of 200 MB is refused unread', async () => {
    const path = join(folder.path, 'huge.json');
    const file = openSync(path, 'w');
    ftruncateSync(file, 200_000_000);
    closeSync(file);
    const ended = await runBin([path], { env: EN });
    expectPresentable(ended);
    expect(ended).toMatchObject({ code: 4, stderr: expect.stringContaining(`${path}:1:1: The file has 191 MiB`) });
  });

  it('that never ends is refused after the limit', async () => {
    const child = spawn(process.execPath, [BIN, '-'], { env: EN });
    const block = Buffer.alloc(1024 * 1024, ' ');
    let open = true;
    const feed = () => {
      while (open && child.stdin.write(block));
    };
    child.stdin.on('drain', feed);
    child.stdin.on('error', () => {
      open = false;
    });
    feed();
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    const code = await new Promise((resolve) => child.on('exit', resolve));
    open = false;
    expect(code).toBe(4);
    expect(stderr).toContain('more than the limit of 64 MiB');
  });
});

describe('another encoding', () => {
  it.each(ENCODED)('$encoding is read, and said so', async ({ encoding, file, content }) => {
    const path = folder.write(file, content);
    const ended = await runBin([path, '--format', 'json'], { env: EN });
    expect(ended).toMatchObject({ code: 0, stderr: `${path}: read as ${encoding}.\n` });
    expect((JSON.parse(ended.stdout) as Report).results[0]?.subject.name).toBe('测试小区');
    expect((await runBin([path], { env: { LANG: 'zh_CN' } })).stderr).toBe(`${path}：按 ${encoding} 编码读取。\n`);
  });
});

describe('a long report', () => {
  const many = folder.write('many.json', json(Array.from({ length: 150 }, (_, i) => ({ ...PASSING, id: `P${i}` }))));

  it('goes through a pipe whole', async () => {
    const { code, stdout } = await runBin([many, '--format', 'json']);
    expect(code).toBe(0);
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect((JSON.parse(stdout) as Report).results).toHaveLength(150);
  });

  it('goes through a pipe and into files whole', async () => {
    const files = ['one.json', 'two.json'].map((name) => join(folder.path, name));
    const argv = [many, '--format', 'json', ...files.map((file) => `--format=json=${file}`)];
    const { code, stdout, stderr } = await runBin(argv);
    expect([code, stderr]).toEqual([0, '']);
    for (const file of files) expect(readFileSync(file, 'utf8')).toBe(stdout);
  });

  it.each(['json', 'text'])('ends quietly when the reader of the %s report goes', async (format) => {
    const child = spawn(process.execPath, [BIN, many, '--format', format], { env: {} });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('ends quietly when nobody ever listened', async () => {
    const child = spawn(process.execPath, [BIN, many, 'no-such', '--format', 'json'], { env: {} });
    child.stdout.destroy();
    child.stderr.destroy();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
  });
});

describe('an interrupted run', () => {
  it('ends as interrupted programs do', async () => {
    const child = spawn(process.execPath, [BIN, '-'], { env: {} });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += String(chunk);
      });
    }
    setTimeout(() => child.kill('SIGINT'), 300);
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
      child.on('close', (...end) => resolve(end)),
    );
    // A shell shows the signal as 130.
    expect(code === 130 || signal === 'SIGINT').toBe(true);
    expect(output).toBe('');
  });
});
