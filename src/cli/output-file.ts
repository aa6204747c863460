/** The file of `--output`. */
import { access, chmod, constants, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
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
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const file = await openWhole(path);
  await file.write(content);
  await file.finish();
}

/** A file that stands there when it is finished, and not before. Each of its functions throws OutputFailed. */
export interface WholeFile {
  write(content: string | Uint8Array): Promise<void>;
  finish(): Promise<void>;
  /** Leaves everything as it was before. */
  abandon(): Promise<void>;
}

/** The file to write piece by piece. A device or a pipe is just written to. Throws OutputFailed. */
export async function openWhole(path: string): Promise<WholeFile> {
  return await telling(path, async () => {
    const target = await followed(path);
    const before = await stat(target).catch(() => null);
    if (before !== null && !before.isFile()) return direct(path, await open(target, 'w'));
    // A file may be protected although its folder, which is all that renaming asks for, is not.
    if (before !== null) await access(target, constants.W_OK);
    return await replacement(path, target, before?.mode ?? null);
  });
}

function direct(path: string, handle: FileHandle): WholeFile {
  return {
    write: (content) => telling(path, async () => void (await handle.writeFile(content))),
    finish: () => telling(path, () => handle.close()),
    abandon: () => telling(path, () => handle.close()),
  };
}

/** `mode` is that of the file that stands there, if any. */
async function replacement(path: string, target: string, mode: number | null): Promise<WholeFile> {
  const temporary = join(dirname(target), `.eldercheck-${process.pid}.tmp`);
  // `wx` refuses a name that exists, so two runs never write into one file.
  const handle = await open(temporary, 'wx');
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await handle.close();
    isOpen = false;
  };
  const abandon = async (): Promise<void> => {
    await close();
    await rm(temporary, { force: true });
  };
  const orAbandon = (work: () => Promise<void>): Promise<void> =>
    telling(path, async () => {
      try {
        await work();
      } catch (error) {
        await abandon();
        throw error;
      }
    });
  return {
    write: (content) => orAbandon(async () => void (await handle.writeFile(content))),
    finish: () =>
      orAbandon(async () => {
        await close();
        if (mode !== null) await chmod(temporary, mode);
        await rename(temporary, target);
      }),
    abandon: () => telling(path, abandon),
  };
}

async function telling<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new OutputFailed(path, codeOf(error));
  }
}
