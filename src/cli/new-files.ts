/** Several new files, all of them or none. */
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf, OutputFailed } from './io.ts';

interface FileToWrite {
  readonly path: string;
  readonly text: string;
}

/** Those of the paths where something stands already, be it a file, a folder or a link to nothing. */
export async function standing(paths: readonly string[]): Promise<string[]> {
  const free = await Promise.all(paths.map(isFree));
  return paths.filter((_, i) => !free[i]);
}

async function isFree(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return false;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
  }
}

/**
 * Writes every file beside its place first and moves them there when all are written; makes the folders they need.
 * A file that
 * stands in a place is replaced. Throws OutputFailed; no new file and no new folder is left behind then.
 */
export async function writeTogether(files: readonly FileToWrite[]): Promise<void> {
  const left: string[] = [];
  let path = '';
  try {
    for (const file of files) {
      path = file.path;
      const made = await mkdir(dirname(path), { recursive: true });
      if (made !== undefined) left.push(made);
      const temporary = temporaryFor(path);
      // `wx` refuses a name that exists, so two runs never write into one file.
      await writeFile(temporary, file.text, { flag: 'wx' });
      left.push(temporary);
    }
    for (const file of files) {
      path = file.path;
      const isNew = await isFree(path);
      await rename(temporaryFor(path), path);
      if (isNew) left.push(path);
    }
  } catch (error) {
    for (const one of left.reverse()) await rm(one, { recursive: true, force: true });
    throw new OutputFailed(path, codeOf(error));
  }
}

const temporaryFor = (path: string): string => `${path}.${process.pid}.tmp`;
