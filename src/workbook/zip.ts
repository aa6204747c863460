/**
 * The files in a zip archive, unpacked piece by piece (APPNOTE.TXT 4.3 and 4.4). The directory at the end of the archive
 * says how large each is, and what turns out larger is not unpacked further.
 */
import { Buffer } from 'node:buffer';
import { crc32, createInflateRaw } from 'node:zlib';
import { Damaged } from './damaged.ts';

const [LOCAL_HEADER, DIRECTORY_ENTRY, END_OF_DIRECTORY] = [0x04034b50, 0x02014b50, 0x06054b50];
const [LOCAL_LENGTH, ENTRY_LENGTH, END_LENGTH] = [30, 46, 22];

/** A comment may follow the end of the directory. */
const MAX_COMMENT = 0xffff;

/** Stands for a size that is kept elsewhere, as only archives of 4 GiB need. */
const ELSEWHERE = 0xffffffff;

const [STORED, DEFLATED] = [0, 8];

/** Bytes that are unpacked at once. */
const CHUNK = 128 * 1024;

export interface Entry {
  /** With forward slashes, and none at its start. */
  readonly name: string;
  readonly isPlain: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its header begins. */
  readonly at: number;
}

/** What the archive says that it holds; nothing is unpacked for it. Throws Damaged. */
export function entriesOf(archive: Uint8Array): Entry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOfDirectory(view);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Damaged('directory');
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(archive.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)).toString('utf8');
    entries.push(entryAt(view, at, name));
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function entryAt(view: DataView, at: number, name: string): Entry {
  const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  // An empty file takes two bytes when packed. One that claims to be empty and is larger claims nothing true.
  if (unpacked === ELSEWHERE || packed === ELSEWHERE || (unpacked === 0 && packed > 2)) throw new Damaged('size');
  return {
    name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
    isPlain: (view.getUint16(at + 8, true) & 1) === 0,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packed,
    unpacked,
    at: view.getUint32(at + 42, true),
  };
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new Damaged('no directory');
}

/** The bytes of one file of the archive, from its start. Throws Damaged, at the latest at its end. */
export async function* unpacked(archive: Uint8Array, entry: Entry): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(archive, entry);
  let [size, checksum] = [0, 0];
  try {
    for await (const piece of entry.method === STORED ? [packed] : inflated(packed)) {
      size += piece.length;
      if (size > entry.unpacked) throw new Damaged('larger than it says');
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(?:Z_|ERR_)/.test(String(error.code))) throw new Damaged('data');
    throw error;
  }
  if (size !== entry.unpacked || checksum !== entry.checksum) throw new Damaged('checksum');
}

function packedBytes(archive: Uint8Array, { at, method, packed, isPlain }: Entry): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (at + LOCAL_LENGTH > archive.length || view.getUint32(at, true) !== LOCAL_HEADER) throw new Damaged('header');
  if (!isPlain || (method !== STORED && method !== DEFLATED)) throw new Damaged('method');
  const start = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > archive.length) throw new Damaged('cut off');
  return archive.subarray(start, start + packed);
}

function inflated(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  inflate.end(packed);
  return inflate;
}
