/** A file that is written piece by piece, and stands in its place only when it is whole. */
import { access, chmod, constants, type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { followed, telling } from './output-file.ts';

/** Each of its functions throws OutputFailed. */
export interface WholeFile {
  write(content: string | Uint8Array): Promise<void>;
  /** To be called before `finish`: what can fail for want of space has failed then. */
  complete(): Promise<void>;
  finish(): Promise<void>;
  /** Leaves everything as it was before; to be called in place of `finish`, also after a failure. */
  abandon(): Promise<void>;
}

/** A device or a pipe is just written to. Throws OutputFailed. */
export async function openWhole(path: string): Promise<WholeFile> {
  return await telling(path, async () => {
    const target = await followed(path);
    const before = await stat(target).catch(() => null);
    if (before?.isDirectory() || path.endsWith('/')) throw Object.assign(new Error(path), { code: 'EISDIR' });
    if (before !== null && !before.isFile()) return direct(path, await open(target, 'w'));
    // A file may be protected although its folder, which is all that renaming asks for, is not.
    if (before !== null) await access(target, constants.W_OK);
    return await beside(path, target, before?.mode ?? null);
  });
}

function direct(path: string, handle: FileHandle): WholeFile {
  return {
    write: (content) => telling(path, () => handle.writeFile(content)),
    complete: () => telling(path, () => handle.close()),
    finish: async () => undefined,
    // It may be closed already, where it was complete and another file was not.
    abandon: () => handle.close().catch(() => undefined),
  };
}

/** Files that this process has begun: several of them may stand in one folder. */
let begun = 0;

/** `mode` is that of the file that stands there, if any. */
async function beside(path: string, target: string, mode: number | null): Promise<WholeFile> {
  const temporary = join(dirname(target), `.eldercheck-${process.pid}-w${begun++}.tmp`);
  // `wx` refuses a name that exists, so two runs never write into one file, and what another run left stays.
  const handle = await open(temporary, 'wx');
  return {
    write: (content) => telling(path, () => handle.writeFile(content)),
    complete: () =>
      telling(path, async () => {
        await handle.close();
        if (mode !== null) await chmod(temporary, mode);
      }),
    finish: () => telling(path, () => rename(temporary, target)),
    abandon: () =>
      telling(path, async () => {
        // It may be closed already, where it could not be renamed.
        await handle.close().catch(() => undefined);
        await rm(temporary, { force: true });
      }),
  };
}
