/** Opens the inputs of an audit: each gives its subjects in batches, and holds no more of its file than it must. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import { MAX_BYTES, tooLarge } from '../load/bytes.ts';
import { MAX_LINE_BYTES } from '../load/line-splitter.ts';
import { readLines } from '../load/ndjson.ts';
import type { SourceBatch, SubjectSource } from '../load/source.ts';
import { readSubjects } from '../load/subjects.ts';
import { InvalidInput } from '../model/problem.ts';
import { ENDINGS, endsIn } from './audit-files.ts';
import { readBeside } from './inputs.ts';
import { type Io, readAll } from './io.ts';

/** Bytes that are read at once: what few subjects hold is gone before the collector of garbage looks at it. */
const CHUNK = 64 * 1024;

/** The bytes of all files; null where one of them does not say how much it has. */
export async function sizeOf(files: readonly string[]): Promise<number | null> {
  let total = 0;
  for (const file of files) {
    const found = file === '-' ? null : await stat(file).catch(() => null);
    if (found === null || !found.isFile()) return null;
    total += found.size;
  }
  return total;
}

/** How a table is read: from its bytes, which can be had again. */
export type ReadTable = (file: string, bytes: () => AsyncIterable<Uint8Array>) => SubjectSource;

/** The subjects of one file, `-` for standard input. Throws what the system says of a file that cannot be read. */
export function openSource(file: string, io: Io, stop: AbortSignal, readTable: ReadTable): SubjectSource {
  if (file !== '-' && endsIn(file, ENDINGS.tables)) {
    return readTable(file, () => bytesOf(addAbortSignal(stop, createReadStream(file, { highWaterMark: CHUNK }))));
  }
  if (file !== '-' && endsIn(file, ENDINGS.documents)) return documentIn(file, () => readBeside(file));
  const stream = addAbortSignal(stop, file === '-' ? io.stdin : createReadStream(file, { highWaterMark: CHUNK }));
  if (endsIn(file, ENDINGS.lines)) return readLines(bytesOf(stream), MAX_LINE_BYTES);
  return unnamed(file, bytesOf(stream), readTable);
}

async function* documentIn(file: string, read: () => Promise<Uint8Array>): AsyncGenerator<SourceBatch> {
  const bytes = await read();
  const { subjects, encoding } = await readSubjects(file, bytes);
  yield { subjects, encoding, bytesRead: bytes.length };
}

async function* bytesOf(stream: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
}

/** An input whose name does not say what it is: a table or lines, if its beginning shows one, else a document. */
async function* unnamed(
  file: string,
  chunks: AsyncGenerator<Uint8Array>,
  readTable: ReadTable,
): AsyncGenerator<SourceBatch> {
  const first = await chunks.next();
  const all = withFirst(first.done === true ? new Uint8Array(0) : first.value, chunks);
  if (first.done !== true && holdsLines(first.value)) yield* readLines(all, MAX_LINE_BYTES);
  else if (first.done !== true && looksLikeTable(first.value)) yield* heldTable(file, all, readTable);
  else yield* documentIn(file, () => readAll(all, MAX_BYTES));
}

/** A table is gone through more than once, so what comes through a pipe is kept. */
async function* heldTable(file: string, all: AsyncIterable<Uint8Array>, readTable: ReadTable) {
  const bytes = await readAll(all, MAX_BYTES);
  if (bytes.length > MAX_BYTES) throw new InvalidInput([tooLarge(bytes.length)]);
  yield* readTable(file, async function* () {
    yield bytes;
  });
}

const ZIP = 'PK\u0003\u0004';

/** A workbook, or a first line with a separator that neither JSON nor YAML would begin with. */
function looksLikeTable(beginning: Uint8Array): boolean {
  const text = Buffer.from(beginning).toString('latin1');
  if (text.startsWith(ZIP)) return true;
  const [line = ''] = text.replaceAll('\0', '').split(/[\r\n]/, 1);
  return /^[^[{#:-]*[,;\t]/.test(line);
}

async function* withFirst(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

/** Whether a line is a whole object: a document has its objects indented, on several lines, or in a list. */
function holdsLines(beginning: Uint8Array): boolean {
  const text = Buffer.from(beginning.buffer, beginning.byteOffset, beginning.byteLength)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  if (/^\s*\[/.test(text)) return false;
  const lines = text.split('\n');
  if (lines.length === 1) return text.startsWith('{');
  return lines.slice(0, -1).some((line) => line.startsWith('{') && isJson(line));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
