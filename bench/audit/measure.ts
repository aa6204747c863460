/** One pass over a file of lines: the yardstick, which only parses each of them, or the whole audit. Milliseconds. */
import { createReadStream } from 'node:fs';
import { Audit } from '../../src/audit/audit.ts';
import { LineSplitter, MAX_LINE_BYTES, type RawLine } from '../../src/load/line-splitter.ts';
import { readLines } from '../../src/load/ndjson.ts';
import type { AuditSummary } from '../../src/model/audit.ts';
import { openPacks } from '../../src/run/packs.ts';
import type { Register } from '../../src/run/register.ts';

/** Milliseconds of the processor that this process has used: other work on the machine is not in it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const CHUNK = 64 * 1024;
const open = (path: string): AsyncIterable<Uint8Array> => createReadStream(path, { highWaterMark: CHUNK });

/** The lines of a file that ends in a line feed, those of one piece at a time. */
export async function* linesIn(path: string): AsyncIterable<readonly RawLine[]> {
  const splitter = new LineSplitter(MAX_LINE_BYTES);
  for await (const chunk of open(path)) yield splitter.push(chunk);
}

/** Throws where the line is longer than one may be. */
export function parsed({ bytes, number }: RawLine): unknown {
  if (bytes === null) throw new Error(`line ${number} is too long`);
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
}

export async function yardstick(path: string): Promise<number> {
  const start = processorTime();
  let count = 0;
  for await (const lines of linesIn(path)) {
    for (const line of lines) {
      parsed(line);
      count++;
    }
  }
  if (count === 0) throw new Error('nothing was parsed');
  return processorTime() - start;
}

export interface Audited {
  readonly milliseconds: number;
  readonly summary: AuditSummary;
}

export async function wholeAudit(path: string, register: Register | null): Promise<Audited> {
  const packs = await openPacks([]);
  const check = { city: null, asOf: '2026-11-01', today: '2026-11-01', register, draw: false };
  const policy = {
    fail_on: ['mandatory' as const, 'principle' as const, 'target' as const],
    undetermined: 'exit' as const,
    allow_empty: false,
    waivers: [],
    config: null,
  };
  const start = processorTime();
  const audit = new Audit({ packs, check, policy, describes: false });
  for await (const { subjects } of readLines(open(path), MAX_LINE_BYTES)) {
    for (const subject of subjects) {
      const added = audit.add(path, subject);
      if (added !== null) await added;
    }
  }
  const summary = audit.summary('0');
  return { milliseconds: processorTime() - start, summary };
}
