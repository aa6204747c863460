/** The command as its users run it: in this process with streams of its own, or as the built program. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

/** 2026-11-01 in China; the day before in America. */
export const NOW = Date.UTC(2026, 9, 31, 16, 30);

export interface Setting {
  readonly stdin?: string | Uint8Array;
  /** Columns of a terminal on standard output; null for a pipe. */
  readonly terminal?: number | null;
  readonly env?: Readonly<Record<string, string>>;
  readonly platform?: string;
  readonly io?: Partial<Io>;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

class Memory extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** A stream that cannot be written to. */
export class Broken extends Writable {
  readonly #code: string;
  constructor(code: string) {
    super();
    this.#code = code;
  }
  override _write(_chunk: Buffer, _: string, done: (error: Error) => void): void {
    done(Object.assign(new Error(this.#code), { code: this.#code }));
  }
}

/** Runs the command in this process: English, 80 columns, no terminal and no colour unless the setting says so. */
export async function run(argv: readonly string[], setting: Setting = {}): Promise<Ended> {
  const { stdin = '', terminal = null, env = { LANG: 'en_GB.UTF-8' }, platform = 'linux', io = {} } = setting;
  const [stdout, stderr] = [new Memory(), new Memory()];
  const screen = terminal === null ? {} : { isTTY: true, columns: terminal };
  const code = await main(argv, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: Object.assign(stdout, screen),
    stderr,
    env,
    platform,
    now: () => NOW,
    ...io,
  });
  const ended = { code, stdout: stdout.text, stderr: stderr.text };
  expectPresentable(ended);
  return ended;
}

/** The Chinese and the English words of one run. */
export async function inBoth(argv: readonly string[], setting: Setting = {}): Promise<readonly [Ended, Ended]> {
  return [await run([...argv, '--lang', 'zh'], setting), await run([...argv, '--lang', 'en'], setting)];
}

export const BIN = fileURLToPath(new URL('../../bin/eldercheck.js', import.meta.url));

export interface ProcessSetting {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
}

/** Runs the built program. Its environment is the given one alone, so that nothing of this machine takes part. */
export function runBin(argv: readonly string[], { cwd, env = {}, stdin = '' }: ProcessSetting = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...argv], {
      ...(cwd === undefined ? {} : { cwd }),
      env: { SystemRoot: process.env['SystemRoot'], ...env },
    });
    const texts = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on('data', (chunk: Buffer) => texts.stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => texts.stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const ended = {
        code,
        stdout: Buffer.concat(texts.stdout).toString(),
        stderr: Buffer.concat(texts.stderr).toString(),
      };
      resolve(ended);
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
  });
}

const STACK = /^\s+at .+:\d+|\bat Object\.|node:internal|\bundefined\b|\[object /m;

/** What a terminal would obey or hide; colours are looked at where they are asked for. */
const STEERING = /[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u;

const SGR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** No stack trace, no blank left unfilled, nothing that steers the terminal; whatever the input. */
export function expectPresentable({ stdout, stderr }: Ended): void {
  // A table for Excel begins with a byte-order mark and ends its lines with CRLF.
  const shown = stdout.startsWith('\ufeff') ? stdout.slice(1).replaceAll('\r\n', '\n') : stdout;
  for (const text of [shown.replace(SGR, ''), stderr]) {
    expect(text).not.toMatch(STACK);
    expect(text).not.toMatch(STEERING);
    expect(text).not.toMatch(/\{(?!")[a-z_]+\}/);
  }
}

/** A folder of its own, gone after the tests of the file. */
export function temporaryFolder(): {
  readonly path: string;
  write(name: string, content: string | Uint8Array): string;
} {
  const path = mkdtempSync(join(tmpdir(), 'eldercheck-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write(name, content) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
  };
}
