/** Reads the files named on the command line, and standard input for `-`. */
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { MAX_BYTES, tooLarge } from '../load/bytes.ts';
import { InvalidInput, type Problem, type RunCode } from '../model/problem.ts';
import { MESSAGES } from '../wording/cli.ts';
import { visible } from '../wording/visible.ts';
import { codeOf, type Io, readAll } from './io.ts';
import { UsageError, usageError } from './usage.ts';

export interface Input {
  readonly file: string;
  /** Throws InvalidInput for a folder, a file that may not be read, and one that is too large. */
  read(): Promise<Uint8Array>;
}

/** Throws UsageError where a file does not exist: then nothing is judged. */
export async function openInputs(files: readonly string[], io: Io): Promise<Input[]> {
  if (files.filter((file) => file === '-').length > 1) {
    throw new UsageError(MESSAGES.stdinOnce);
  }
  const missing: string[] = [];
  for (const file of files) if (file !== '-' && !(await exists(file))) missing.push(visible(file));
  if (missing.length > 0) {
    const folder = visible(process.cwd());
    const [command] = missing;
    if (command !== undefined && COMMANDS.includes(command)) throw usageError(MESSAGES.commandNotFirst, { command });
    throw usageError(MESSAGES.noSuchFile, { files: missing.join(', '), folder });
  }
  return files.map((file) => ({
    file: withForwardSlashes(file),
    read: () => reading(() => (file === '-' ? readStdin(io) : readNamed(file))),
  }));
}

/** What a word after an option may have been meant as. */
const COMMANDS: readonly string[] = [
  'check',
  'audit',
  'missing',
  'init',
  'schema',
  'waivers',
  'rules',
  'explain',
  'help',
];

/** The same name for a file on every system; `separator` is what stands between folders. */
export const withForwardSlashes = (file: string, separator: string = sep): string => file.replaceAll(separator, '/');

export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes(codeOf(error));
  }
}

async function reading(read: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    const code = codeOf(error);
    throw code === 'EISDIR' ? unreadable('is_a_folder', '') : unreadable('not_readable', code);
  }
}

function unreadable(code: RunCode, found: string, params: Problem['params'] = {}): InvalidInput {
  const problem: Problem = { code, pointer: '', line: null, column: null, found, expected: 'file', params };
  return new InvalidInput([problem]);
}

/** The bytes of one file that is read beside the subjects. Throws InvalidInput where it cannot be read. */
export const readBeside = (file: string): Promise<Uint8Array> => reading(() => readNamed(file));

async function readNamed(file: string): Promise<Uint8Array> {
  const found = await stat(file);
  if (found.isDirectory()) {
    const isEmpty = (await readdir(file)).length === 0;
    throw unreadable('is_a_folder', '', isEmpty ? { empty: 'yes' } : {});
  }
  if (found.size > MAX_BYTES) throw new InvalidInput([tooLarge(found.size)]);
  if (found.isFile()) return found.size > LARGE ? await readLarge(file, found.size) : await readFile(file);
  // A pipe or a device does not say how much it has.
  const handle = await open(file);
  return await readAll(handle.createReadStream(), MAX_BYTES);
}

const LARGE = 1024 * 1024;

/** `readFile` gathers pieces, and for a moment holds the file twice: 45 MB more with a large register. */
async function readLarge(file: string, size: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const bytes = Buffer.allocUnsafeSlow(size + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length <= size; length += read) {
      read = (await handle.read(bytes, length, bytes.length - length)).bytesRead;
    }
    // It has grown since it was asked for its size.
    return length > size ? await readFile(file) : bytes.subarray(0, length);
  } finally {
    await handle.close();
  }
}

const readStdin = (io: Io): Promise<Uint8Array> => readAll(io.stdin, MAX_BYTES);
