/** The built program: lines that would fill the memory, a real interruption, a reader that goes. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, temporaryFolder } from './harness.ts';
import { FAILING, PASSING } from './projects.ts';

const folder = temporaryFolder();
const MEBIBYTE = 1024 * 1024;

/** Writes what the process used at the most, in kilobytes, when it ends. */
const watch = folder.write(
  'watch.cjs',
  `process.on('exit', () => require('node:fs').writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));`,
);

interface Fed {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Mebibytes. */
  readonly peak: number;
}

/** Gives the program its input piece by piece, as fast as it takes it. */
function feed(argv: readonly string[], pieces: Iterable<string | Uint8Array>): Promise<Fed> {
  const peak = join(folder.path, 'peak.txt');
  const child = spawn(process.execPath, ['--require', watch, BIN, ...argv], { env: { LANG: 'en', PEAK: peak } });
  const texts = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    texts.stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    texts.stderr += String(chunk);
  });
  child.stdin.on('error', () => undefined);
  const given = pieces[Symbol.iterator]();
  const next = (): void => {
    for (let step = given.next(); ; step = given.next()) {
      if (step.done === true) {
        child.stdin.end();
        return;
      }
      if (!child.stdin.write(step.value)) break;
    }
    child.stdin.once('drain', next);
  };
  next();
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ code, ...texts, peak: Number(readFileSync(peak, 'utf8')) / 1024 })),
  );
}

describe('a line of 500 MB', () => {
  function* line(): Generator<string | Uint8Array> {
    yield `${JSON.stringify(PASSING)}\n{"id":"`;
    const block = Buffer.alloc(MEBIBYTE, 'x');
    for (let i = 0; i < 500; i++) yield block;
    yield `"}\n${JSON.stringify(FAILING)}\n`;
  }

  it('is one bad record, and takes no memory', async () => {
    const ended = await feed(['audit', '-', '--format', 'ndjson', '--quiet'], line());
    const verdicts = ended.stdout.trimEnd().split('\n');
    expect(verdicts.map((record) => (JSON.parse(record) as { verdict: string }).verdict)).toEqual([
      'compliant',
      'invalid',
      'non_compliant',
    ]);
    expect(ended.stderr).toBe(
      'standard input:2:1: This line is longer than the limit of 8 MiB and was not read. Write one project on each line, or save the project as a file of its own.\n',
    );
    expect(ended.code).toBe(1);
    expect(ended.peak).toBeLessThan(500);
  });
});

describe('a file that ends inside a character', () => {
  it('loses its last line only', async () => {
    const whole = Buffer.from(`${JSON.stringify(PASSING)}\n${JSON.stringify({ ...FAILING, name: '小区' })}`);
    const cut = whole.subarray(0, whole.lastIndexOf(Buffer.from('区')) + 1);
    const end = whole.subarray(0, cut.length);
    const ended = await feed(['audit', '-', '--format', 'ndjson', '--quiet'], [end]);
    expect(ended.code).toBe(4);
    expect(ended.stdout.split('\n')).toHaveLength(3);
    expect(ended.stderr).toMatch(/^standard input:2:\d+: /);
  });
});

describe('an audit of many lines', () => {
  const lines = (count: number): string =>
    Array.from({ length: count }, (_, i) => JSON.stringify({ ...PASSING, id: `M${i}` })).join('\n');

  it('that is interrupted leaves nothing half-written, and says how far it came', async () => {
    const output = join(folder.path, 'records.ndjson');
    const argv = ['audit', '-', '--format', 'ndjson', '--output', output];
    const child = spawn(process.execPath, [BIN, ...argv], { env: { LANG: 'en' } });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    child.stdin.on('error', () => undefined);
    child.stdin.write(`${lines(50)}\n`);
    const isWriting = (): boolean => readdirSync(folder.path).some((name) => name.includes('.eldercheck-'));
    const ended = new Promise<[number | null, string | null]>((resolve) => child.on('close', (...end) => resolve(end)));
    const poll = setInterval(() => {
      if (!isWriting()) return;
      clearInterval(poll);
      setTimeout(() => child.kill('SIGINT'), 500);
    }, 50);
    const [code, signal] = await ended;
    expect(code === 130 || signal === 'SIGINT').toBe(true);
    if (code === 130)
      expect(stderr).toMatch(/^Interrupted after \d+ subjects\. .*records\.ndjson was not written\.\n$/);
    expect(readdirSync(folder.path).filter((name) => name.includes('records') || name.includes('.tmp'))).toEqual([]);
  });

  it('ends quietly when the reader goes', async () => {
    const file = folder.write('many.ndjson', lines(3000));
    const child = spawn(process.execPath, [BIN, 'audit', file, '--format', 'ndjson', '--quiet'], { env: {} });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 74, stderr: '' });
  });
});
