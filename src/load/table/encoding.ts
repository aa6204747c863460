/** The encoding of a text of any length, and its text piece by piece. */
import { InvalidInput } from '../../model/problem.ts';
import { type Encoding, encodingOf } from '../bytes.ts';
import { shown } from '../found.ts';

/** The bytes of a file, from the start each time. */
export type Bytes = () => AsyncIterable<Uint8Array>;

/** As much of the start as shows a byte-order mark, or UTF-16 without one. */
const HEAD = 1024;

/** How many characters before the place are shown, and how much is decoded at once to find it. */
const SHOWN = 20;

/**
 * By the mark, else UTF-8 where all of it is that, else GB18030. Text that is mostly UTF-8 with a few damaged bytes is
 * damaged UTF-8: as GB18030 its names would silently be other words.
 */
export async function detectEncoding(bytes: Bytes): Promise<Encoding> {
  const marked = encodingOf(await headOf(bytes));
  if (marked) return marked;
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes()) utf8.decode(chunk, { stream: true });
    utf8.decode();
    return 'utf-8';
  } catch {
    return (await isDamagedUtf8(bytes)) ? 'utf-8' : 'gb18030';
  }
}

async function headOf(bytes: Bytes): Promise<Uint8Array> {
  let head = new Uint8Array();
  for await (const chunk of bytes()) {
    head = Buffer.concat([head, chunk.subarray(0, HEAD)]);
    if (head.length >= HEAD) break;
  }
  return head;
}

/** Whether most of what is not ASCII reads well. */
async function isDamagedUtf8(bytes: Bytes): Promise<boolean> {
  const utf8 = new TextDecoder('utf-8');
  let balance = 0;
  for await (const chunk of bytes()) {
    for (const character of utf8.decode(chunk, { stream: true })) {
      if (character === '\ufffd') balance--;
      else if (character >= '\u0800') balance++;
    }
  }
  return balance > 0;
}

/** The text in pieces. Throws InvalidInput where a byte cannot be read, or the file ends inside a character. */
export async function* decoded(bytes: Bytes, encoding: Encoding): AsyncGenerator<string> {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  const strict = new TextDecoder(label, { fatal: true });
  const lenient = new TextDecoder(label);
  let line = 1;
  let before = '';
  for await (const chunk of bytes()) {
    const readable = lenient.decode(chunk, { stream: true });
    const isSound = attempt(() => strict.decode(chunk, { stream: true })) !== null;
    const sound = isSound ? readable : readable.slice(0, Math.max(0, readable.indexOf('\ufffd')));
    yield sound;
    line += count(sound);
    before = (before + sound).slice(-SHOWN);
    if (!isSound) throw undecodable(encoding, line, before);
  }
  if (attempt(() => strict.decode()) === null) throw undecodable(encoding, line, before);
}

function attempt(decode: () => string): string | null {
  try {
    return decode();
  } catch {
    return null;
  }
}

function count(text: string): number {
  let lines = 0;
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lines++;
  return lines;
}

function undecodable(encoding: Encoding, line: number, text: string): InvalidInput {
  const found = shown(`${text}\ufffd`);
  const params = { encoding: encoding === 'utf-8-bom' ? 'utf-8' : encoding };
  return new InvalidInput([
    { code: 'undecodable', pointer: '', line, column: null, found, expected: 'table_file', params },
  ]);
}
