/** The full texts in a folder, found again by their SHA-256 or by their name. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../load/bytes.ts';
import { InvalidPackFile, reading } from '../load/pack.ts';
import type { SourceDocument } from '../model/pack.ts';
import { InvalidInput } from '../model/problem.ts';
import { type Folded, folded } from './fold.ts';

export interface FullText {
  readonly path: string;
  readonly text: string;
  readonly folded: Folded;
  /** Whether it is byte for byte the text that the register names. */
  readonly isRegistered: boolean;
}

interface TextFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Every text file directly in the folder. Throws InvalidPackFile for a name that no file can be read under. */
export function textFilesIn(folder: string): TextFile[] {
  const names = reading(folder, () => readdirSync(folder)).filter((name) => name.endsWith('.txt'));
  return names.sort().flatMap((name) => {
    const path = join(folder, name);
    const bytes = reading(path, () => bytesOf(path), 'full_text');
    return bytes === null ? [] : [{ name, path, bytes, sha256: hashOf(bytes) }];
  });
}

/** Null for a pipe or a device, which may never end. */
function bytesOf(path: string): Uint8Array | null {
  const found = statSync(path);
  return found.isFile() || found.isDirectory() ? readFileSync(path) : null;
}

/** The SHA-256 of a text file, to be registered. Throws InvalidPackFile for one that is no text. */
export function hashOfText(path: string): string {
  const bytes = readFileSync(path);
  textOf({ path, bytes });
  return hashOf(bytes);
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Null where no file has the hash and none the name. Throws InvalidPackFile for one that is no text. */
export function fullTextOf({ id, full_text: { sha256 } }: SourceDocument, files: readonly TextFile[]): FullText | null {
  const same = files.find((file) => file.sha256 === sha256);
  const file = same ?? files.find(({ name }) => name === `${id}.txt`);
  if (file === undefined) return null;
  const text = textOf(file);
  return { path: file.path, text, folded: folded(text), isRegistered: same !== undefined };
}

function textOf({ path, bytes }: Pick<TextFile, 'path' | 'bytes'>): string {
  try {
    return decode(bytes).text;
  } catch (error) {
    if (error instanceof InvalidInput) throw new InvalidPackFile(path, error.problems);
    throw error;
  }
}
