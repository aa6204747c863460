/** Reads the files named on the command line, and standard input for `-`. */
import { readFile, stat } from 'node:fs/promises';
import { MAX_BYTES, tooLarge } from '../load/bytes.ts';
import { InvalidInput, type Problem } from '../model/problem.ts';
import { type Io, readAll } from './io.ts';
import { UsageError } from './usage.ts';

export interface Input {
  readonly file: string;
  read(): Promise<Uint8Array>;
}

/** Throws UsageError where a file does not exist: then nothing is judged. */
export async function openInputs(files: readonly string[], io: Io): Promise<Input[]> {
  if (files.filter((file) => file === '-').length > 1) {
    throw new UsageError({
      zh: '标准输入（-）只能给出一次。请把其余内容存成文件再检查。',
      en: 'Standard input (-) can be given once only. Save the rest to files and check those.',
    });
  }
  const missing: string[] = [];
  for (const file of files) if (file !== '-' && !(await exists(file))) missing.push(file);
  if (missing.length > 0) {
    throw new UsageError({
      zh: `找不到文件：${missing.join('、')}。请检查路径和文件名（当前文件夹：${process.cwd()}）。`,
      en: `No such file: ${missing.join(', ')}. Check the path and the name (working folder: ${process.cwd()}).`,
    });
  }
  return files.map((file) => ({ file, read: () => (file === '-' ? readStdin(io) : readNamed(file)) }));
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

function unreadable(code: string, found: string): InvalidInput {
  const problem: Problem = { code, pointer: '', line: null, column: null, found, expected: 'file', params: {} };
  return new InvalidInput([problem]);
}

/** Throws InvalidInput for a folder, a file that may not be read, and one that is too large. */
async function readNamed(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) throw new InvalidInput([tooLarge(size)]);
    return await readFile(file);
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
    throw code === 'EISDIR' ? unreadable('is_a_folder', '') : unreadable('not_readable', code);
  }
}

const readStdin = (io: Io): Promise<Uint8Array> => readAll(io.stdin, MAX_BYTES);
