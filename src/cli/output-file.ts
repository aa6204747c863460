/** The file of `--output`. */
import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { visible } from '../wording/visible.ts';
import { codeOf, OutputFailed } from './io.ts';
import { UsageError } from './usage.ts';

/** Where a path leads when links are followed; the path itself where nothing stands yet. */
const followed = (path: string): Promise<string> => realpath(path).catch(() => path);

/** Throws UsageError where the report would take the place of a file that it is made from. */
export async function refuseToOverwrite(output: string, sources: readonly string[]): Promise<void> {
  const target = await followed(output);
  for (const source of sources) {
    if (source === '-' || (await followed(source)) !== target) continue;
    const path = visible(output);
    throw new UsageError({
      zh: `--output 指向要检查的文件本身：${path}，报告会把它覆盖。请换一个文件名。`,
      en: `--output names a file that is to be read: ${path}; the report would replace it. Choose another name.`,
    });
  }
}

/** Writes a file whole or not at all; into a device or a pipe it just writes. Throws OutputFailed. */
export async function writeWhole(path: string, content: string): Promise<void> {
  try {
    const target = await followed(path);
    const before = await stat(target).catch(() => null);
    if (before === null || before.isFile()) await replace(target, content, before?.mode ?? null);
    else await writeFile(target, content);
  } catch (error) {
    throw new OutputFailed(path, codeOf(error));
  }
}

/** `mode` is that of the file that stands there, if any. */
async function replace(target: string, content: string, mode: number | null): Promise<void> {
  // A file may be protected although its folder, which is all that renaming asks for, is not.
  if (mode !== null) await access(target, constants.W_OK);
  const temporary = join(dirname(target), `.eldercheck-${process.pid}.tmp`);
  try {
    // `wx` refuses a name that exists, so two runs never write into one file.
    await writeFile(temporary, content, { flag: 'wx' });
    if (mode !== null) await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') await rm(temporary, { force: true });
    throw error;
  }
}
