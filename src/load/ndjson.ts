/** Subjects on lines: one JSON document on each (NDJSON). A bad line costs only itself. */
import type { Problem } from '../model/problem.ts';
import { identityOf } from './inspect.ts';
import { readJson } from './json.ts';
import { LineSplitter, type RawLine } from './line-splitter.ts';
import { quickestSubject, quickSubject } from './quick-line.ts';
import type { SourceBatch } from './source.ts';
import { type LoadedSubject, locatorIn, subjectsIn, type ValidSubject } from './subjects.ts';

/** `limit`: what a line may hold, in bytes. The bytes are UTF-8. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<SourceBatch> {
  const splitter = new LineSplitter(limit);
  let bytesRead = 0;
  for await (const chunk of chunks) {
    bytesRead += chunk.length;
    yield { subjects: await subjectsOf(splitter.push(chunk), limit), bytesRead };
  }
  yield { subjects: await subjectsOf(splitter.finish(), limit), bytesRead };
}

async function subjectsOf(lines: readonly RawLine[], limit: number): Promise<LoadedSubject[]> {
  const subjects: LoadedSubject[] = [];
  for (const line of lines) {
    const { bytes, number } = line;
    const quickest = bytes === null ? null : quickestSubject(bytes);
    if (bytes !== null && quickest !== null) {
      subjects.push(onLine(quickest, () => textOfBytes(bytes), number));
      continue;
    }
    const text = textOf(line, limit);
    if (typeof text !== 'string') subjects.push(refused(text));
    else if (text.trim() !== '') {
      const quick = quickSubject(text);
      if (quick === null) subjects.push(...(await subjectsIn(readJson(text, number))));
      else subjects.push(onLine(quick, () => text, number));
    }
  }
  return subjects;
}

/** A subject that was read quickly; where something in it stands is found out when somebody asks. */
function onLine(project: ValidSubject['project'], text: () => string, line: number): ValidSubject {
  let find: ValidSubject['locate'] | null = null;
  const locate: ValidSubject['locate'] = (pointer) => {
    const start = { pointer: '', line, column: text().search(/\S/) + 1 };
    if (pointer === '') return start;
    const { tree } = find === null ? readJson(text(), line) : { tree: null };
    if (tree !== null) find = locatorIn(tree, tree.root);
    return find?.(pointer) ?? start;
  };
  return { ok: true, project, pointer: '', line, locate };
}

const refused = (problem: Problem): LoadedSubject => ({
  ok: false,
  ...identityOf(null),
  pointer: '',
  problems: [problem],
});

const BYTE_ORDER_MARK = '\ufeff';
const REPLACED = '\ufffd';

const textOfBytes = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('utf8');

/** The text of a line, or why there is none. */
function textOf({ number, bytes }: RawLine, limit: number): string | Problem {
  if (bytes === null) return problemOf('line_too_long', number, 1, '', { limit_mib: String(limit / 1024 / 1024) });
  const text = textOfBytes(bytes);
  const damaged = text.indexOf(REPLACED);
  if (damaged >= 0 && !isUtf8(bytes)) {
    const found = text.slice(Math.max(0, damaged - 20), damaged + 1);
    return problemOf('undecodable', number, damaged + 1, found, { encoding: 'utf-8' });
  }
  return number === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** What stands for a damaged character may also have been typed. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function problemOf(
  code: 'line_too_long' | 'undecodable',
  line: number,
  column: number,
  found: string,
  params: Problem['params'],
): Problem {
  return { code, pointer: '', line, column, found, expected: 'text_file', params };
}
