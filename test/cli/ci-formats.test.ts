/** The formats for CI services and tables, as their users ask for them. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandsOf, type Issue, suitesOf } from '../report/ci/parse-back.ts';
import { inBoth, run, runBin, temporaryFolder } from './harness.ts';
import { FAILING, INVALID, json, PASSING, UNDETERMINED } from './projects.ts';

const folder = temporaryFolder();
const pass = folder.write('pass.json', json(PASSING));
const fail = folder.write('fail.json', json(FAILING));
const open = folder.write('open.json', json(UNDETERMINED));
const invalid = folder.write('invalid.json', json(INVALID));
const at = (name: string) => join(folder.path, name);

describe('the exit code', () => {
  it.each(['junit', 'github', 'gitlab', 'csv'])('does not depend on the format: %s', async (format) => {
    for (const [file, code] of [
      [pass, 0],
      [fail, 1],
      [open, 3],
      [invalid, 4],
    ] as const) {
      expect((await run([file, '-f', format, '-o', at('out')])).code).toBe(code);
    }
  });
});

describe('junit', () => {
  it('goes to a file whole, or to standard output and nothing else there', async () => {
    await run([fail, invalid, '-f', 'junit', '-o', at('out.xml')]);
    const printed = await run([fail, invalid, '-f', 'junit']);
    expect(printed.stdout).toBe(readFileSync(at('out.xml'), 'utf8'));
    expect(suitesOf(printed.stdout)).toHaveLength(2);
    expect(printed.stderr).toContain('-1 is negative');
  });

  it('skips what cannot be told where that is ignored', async () => {
    const strict = await run([open, '-f', 'junit']);
    const lenient = await run([open, '-f', 'junit', '--undetermined', 'ignore']);
    expect(strict.stdout).toMatch(/<testsuites [^>]*errors="[1-9]/);
    expect(lenient.stdout).toMatch(/<testsuites [^>]*errors="0"/);
    expect(lenient.stdout).toContain('<skipped type="undetermined" message="undetermined: ');
  });
});

describe('csv', () => {
  it('begins with a byte-order mark on standard output too', async () => {
    const { stdout } = await runBin([fail, '-f', 'csv', '--lang', 'zh']);
    expect(stdout.startsWith('\ufeff对象编号,')).toBe(true);
  });
});

describe('gitlab', () => {
  it('names files relative to the working folder', async () => {
    const { stdout } = await runBin([fail, '-f', 'gitlab'], { cwd: folder.path });
    const paths = (JSON.parse(stdout) as Issue[]).map(({ location }) => location.path);
    expect(new Set(paths)).toEqual(new Set(['fail.json']));
    expect((await runBin(['./pass.json', '-f', 'gitlab'], { cwd: folder.path })).stdout).toBe('[]\n');
  });
});

describe('github', () => {
  const summary = (path: string) => ({ env: { LANG: 'en_GB.UTF-8', GITHUB_STEP_SUMMARY: path } });

  it('prints annotations and adds the whole report to the summary of the run', async () => {
    const path = folder.write('summary.md', 'from a step before\n');
    const plain = await run([fail, open, '-f', 'github']);
    const ended = await run([fail, open, '-f', 'github', '--quiet'], summary(path));
    expect(ended.code).toBe(1);
    expect(ended.stdout).toBe(plain.stdout);
    expect(commandsOf(ended.stdout).map(({ command }) => command)).toContain('error');
    const markdown = (await run([fail, open, '-f', 'markdown'])).stdout;
    expect(readFileSync(path, 'utf8')).toBe(`from a step before\n${markdown}`);
    await run([fail, open, '-f', 'github'], summary(path));
    expect(readFileSync(path, 'utf8')).toBe(`from a step before\n${markdown}${markdown}`);
  });

  it('adds it beside a report that goes to a file, too', async () => {
    const path = at('beside.md');
    await run([fail, '-f', 'github', '-o', at('annotations.txt')], summary(path));
    expect(readFileSync(path, 'utf8')).toBe((await run([fail, '-f', 'markdown'])).stdout);
  });

  it.each(['text', 'json', 'junit', 'markdown'])('alone: %s leaves the summary as it is', async (format) => {
    const path = folder.write(`summary-${format}.md`, 'as it was\n');
    await run([fail, '-f', format], summary(path));
    expect(readFileSync(path, 'utf8')).toBe('as it was\n');
  });

  it('needs no summary', async () => {
    expect((await run([fail, '-f', 'github'], summary(''))).code).toBe(1);
    expect((await run([pass, '-f', 'github'])).stdout).toBe('');
  });

  it('says where the summary cannot be written, and ends with 74', async () => {
    const path = at('no/such/folder/summary.md');
    const setting = { env: { GITHUB_STEP_SUMMARY: path } };
    const [zh, en] = await inBoth([pass, '-f', 'github'], setting);
    expect([zh.code, en.code]).toEqual([74, 74]);
    expect(zh.stderr).toContain(`无法写入 ${path}（ENOENT）`);
    expect(en.stderr).toContain(`Cannot write ${path} (ENOENT)`);
    mkdirSync(at('folder'));
    expect((await run([pass, '-f', 'github'], summary(at('folder')))).stderr).toContain('(EISDIR)');
  });

  it('leaves no other file where the summary cannot be written', async () => {
    const argv = [pass, '-f', 'github', '-f', `json=${at('half.json')}`];
    expect((await run(argv, summary(at('no/such/folder/summary.md')))).code).toBe(74);
    expect(existsSync(at('half.json'))).toBe(false);
  });

  it('refuses a summary that the run reads, or writes besides', async () => {
    const own = folder.write('own.json', json(FAILING));
    const asked = summary(at('both.md'));
    const both = await run([own, '-f', 'github', '-f', `markdown=${at('both.md')}`], asked);
    expect([both.code, existsSync(at('both.md'))]).toEqual([2, false]);
    expect(both.stderr).toContain('GITHUB_STEP_SUMMARY');
    expect((await run([own, '-f', 'github'], summary(own))).code).toBe(2);
    expect(readFileSync(own, 'utf8')).toBe(json(FAILING));
    expect((await run([own, '-f', 'github', '-f', `markdown=${at('other.md')}`], asked)).code).toBe(1);
  });

  it.each([
    ['fits to the byte', 0, true],
    ['is a byte too long', 1, false],
  ])('adds no more than GitHub takes: what %s', async (_, over, isWhole) => {
    const whole = (await run([fail, '-f', 'markdown'])).stdout;
    const before = `${'x'.repeat(1024 * 1024 - Buffer.byteLength(whole) - 1 + over)}\n`;
    const path = folder.write(`long-${over}.md`, before);
    expect((await run([fail, '-f', 'github'], summary(path))).code).toBe(1);
    const added = readFileSync(path, 'utf8').slice(before.length);
    expect(Buffer.byteLength(before + added)).toBeLessThanOrEqual(1024 * 1024);
    if (isWhole) return expect(added).toBe(whole);
    const lines = added.split('\n');
    expect(lines.slice(-3)).toEqual(['', expect.stringContaining('up to 1 MiB'), '']);
    expect(whole.startsWith(`${lines.slice(0, -3).join('\n')}\n`)).toBe(true);
  });

  it('adds nothing where GitHub takes nothing more', async () => {
    const full = 'x'.repeat(1024 * 1024);
    const path = folder.write('full.md', full);
    expect((await run([fail, '-f', 'github'], summary(path))).code).toBe(1);
    expect(readFileSync(path, 'utf8') === full).toBe(true);
  });

  it('is not misled by names, on either stream', async () => {
    const name = '::add-mask::x ##[error]y';
    // Windows has no such names.
    const file = process.platform === 'win32' ? 'plain.json' : '::error::z.json';
    const named = folder.write(file, json({ ...FAILING, name, households: -1 }));
    for (const format of ['text', 'json', 'markdown', 'html', 'junit', 'gitlab', 'github']) {
      const ended = await run([named, fail, '-f', format]);
      const strange = commandsOf(`${ended.stdout}\n${ended.stderr}`).filter(({ command }) => command !== 'error');
      expect(strange).toEqual([]);
      if (format !== 'github') expect(commandsOf(ended.stdout)).toEqual([]);
      expect(commandsOf(ended.stderr)).toEqual([]);
    }
  });
});
