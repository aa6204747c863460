import { InvalidInput, type Problem } from '../model/problem.ts';
import type { LoadCode } from './codes.ts';
import { shown } from './found.ts';
import { type Place, placeFinder } from './lines.ts';

/** What a file may hold at most. Whoever reads files asks their size first. */
export const MAX_BYTES = 64 * 1024 * 1024;

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** How much of a file is looked at to tell damage from another encoding. */
const SAMPLE = 1024 * 1024;

const START: Place = { line: 1, column: 1 };

/** How files that are often handed over by mistake begin. */
const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
];

/**
 * The text of a file: UTF-8, UTF-16 by its byte-order mark or its pattern of zero bytes, else GB18030, which is how
 * older Chinese programs save. The encoding is returned so that it can be told. Throws InvalidInput when the bytes
 * are too many, empty, not text, or text that is damaged.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) throw new InvalidInput([tooLarge(bytes.length)]);
  const signature = SIGNATURES.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (signature) throw refused('not_text', START, '', { looks_like: signature[0] });
  const decoded = decodeAs(bytes, encodingOf(bytes));
  if (decoded.text.trim() === '') throw refused('empty_file', START, '');
  const zero = decoded.text.indexOf('\0');
  if (zero >= 0) throw refused('not_text', placeFinder(decoded.text)(zero), '\0', { looks_like: 'binary' });
  return decoded;
}

/** The problem with a file of more than MAX_BYTES. */
export function tooLarge(size: number): Problem {
  const mebibytes = (count: number): string => String(Math.ceil(count / 1024 / 1024));
  return problem('file_too_large', START, `${mebibytes(size)} MiB`, { limit_mib: mebibytes(MAX_BYTES) });
}

/** UTF-16 or UTF-8 by its byte-order mark, or UTF-16 by its zero bytes; null where neither shows. */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes);
}

/** UTF-16 shows by zero bytes at every other place: keys, digits and punctuation are ASCII. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, 1024);
  const pairs = Math.floor(head.length / 2);
  const zerosAt = (parity: number): number => head.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (even === 0 && odd > 0 && odd >= pairs / 4) return 'utf-16le';
  if (odd === 0 && even > 0 && even >= pairs / 4) return 'utf-16be';
  return null;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding | null): Decoded {
  if (encoding) return { text: strictly(bytes, encoding) ?? fail(bytes, encoding), encoding };
  const text = strictly(bytes, 'utf-8');
  if (text !== null) return { text, encoding: 'utf-8' };
  if (isDamagedUtf8(bytes)) return fail(bytes, 'utf-8');
  return { text: strictly(bytes, 'gb18030') ?? fail(bytes, 'gb18030'), encoding: 'gb18030' };
}

const label = (encoding: Encoding): string => (encoding === 'utf-8-bom' ? 'utf-8' : encoding);

function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(label(encoding), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Whether most of what is not ASCII reads well as UTF-8. Then a few bytes are damaged, and reading the whole as
 * GB18030 would turn every name into other words without a word of warning.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let balance = 0;
  for (const character of new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE))) {
    if (character === '\uFFFD') balance--;
    else if (character >= '\u0800') balance++;
  }
  return balance > 0;
}

function fail(bytes: Uint8Array, encoding: Encoding): never {
  const text = new TextDecoder(label(encoding)).decode(bytes);
  const offset = Math.max(0, text.indexOf('\uFFFD'));
  const found = text.slice(Math.max(0, offset - 20), offset + 1);
  throw refused('undecodable', placeFinder(text)(offset), found, { encoding: label(encoding) });
}

function refused(code: LoadCode, place: Place, found: string, params: Record<string, string> = {}): InvalidInput {
  return new InvalidInput([problem(code, place, found, params)]);
}

function problem(code: LoadCode, place: Place, found: string, params: Record<string, string>): Problem {
  return { code, pointer: '', ...place, found: shown(found), expected: 'text_file', params };
}
