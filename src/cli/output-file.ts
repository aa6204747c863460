/** The files that a run writes. */
import { access, chmod, constants, open, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { MESSAGES } from '../wording/cli-output.ts';
import { visible } from '../wording/visible.ts';
import { codeOf, OutputFailed } from './io.ts';
import { usageError } from './usage.ts';

/** What goes into one file. */
export interface FileContent {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file that is written beside its place already. */
interface Prepared {
  readonly path: string;
  readonly target: string;
  readonly temporary: string;
}

/** Links in a row that are followed, as many as systems follow. */
const MOST_LINKS = 40;

/** Where a path leads when links are followed, also where nothing stands yet. */
export async function followed(path: string, links = MOST_LINKS): Promise<string> {
  const found = await realpath(path).catch(() => null);
  if (found !== null) return found;
  const whole = resolve(path);
  const folder = dirname(whole);
  if (folder === whole || links === 0) return whole;
  const link = await readlink(whole).catch(() => null);
  if (link !== null) return await followed(resolve(folder, link), links - 1);
  return join(await followed(folder, links), basename(whole));
}

/** These systems take names that differ in case, or in how an accent is written, for one. */
const alike = (path: string, platform: string): string =>
  platform === 'win32' || platform === 'darwin' ? path.normalize('NFC').toLowerCase() : path;

/** Throws UsageError where a report would take the place of a file that it is made from, or of another report. */
export async function refuseToOverwrite(
  outputs: readonly string[],
  sources: readonly string[],
  platform: string,
): Promise<void> {
  const nameOf = async (path: string): Promise<string> => alike(await followed(path), platform);
  const taken = new Set<string>();
  for (const source of sources) if (source !== '-') taken.add(await nameOf(source));
  const written = new Set<string>();
  for (const output of outputs) {
    const target = await nameOf(output);
    if (taken.has(target)) throw usageError(MESSAGES.overwrites, { path: visible(output) });
    if (written.has(target)) throw usageError(MESSAGES.sameFile, { path: visible(output) });
    written.add(target);
  }
}

/** Throws UsageError where the file that a report is added to is read or written besides. */
export async function refuseSummary(summary: string, others: readonly string[], platform: string): Promise<void> {
  const target = alike(await followed(summary), platform);
  for (const other of others) {
    if (other === '-' || alike(await followed(other), platform) !== target) continue;
    throw usageError(MESSAGES.summaryTaken, { path: visible(summary) });
  }
}

/** Writes a file whole or not at all; into a device or a pipe it just writes. Throws OutputFailed. */
export const writeWhole = (path: string, content: string | Uint8Array): Promise<void> => writeAll([{ path, content }]);

/**
 * Writes files whole or not at all: each beside its place first; when all are there, `meanwhile` runs, and when that has
 * not failed either, all take their places. Into a device or a pipe it just writes, before any file takes its place.
 * Throws OutputFailed, and what `meanwhile` throws; no temporary file is left then.
 */
export async function writeAll(
  files: readonly FileContent[],
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<void> {
  const prepared: Prepared[] = [];
  try {
    const direct: FileContent[] = [];
    for (const file of files) {
      const isDone = await telling(file.path, () => prepare(file, prepared));
      if (!isDone) direct.push(file);
    }
    for (const { path, content } of direct) await telling(path, () => writeFile(path, content));
    await meanwhile();
    for (const { path, temporary, target } of prepared) await telling(path, () => rename(temporary, target));
  } catch (error) {
    for (const { temporary } of prepared) await rm(temporary, { force: true });
    throw error;
  }
}

/** Every failure is told as one of this path. */
export async function telling<Done>(path: string, write: () => Promise<Done>): Promise<Done> {
  try {
    return await write();
  } catch (error) {
    throw new OutputFailed(path, codeOf(error));
  }
}

/** Writes a file beside its place and adds it to `prepared`; false, and nothing done, for a device or a pipe. */
async function prepare({ path, content }: FileContent, prepared: Prepared[]): Promise<boolean> {
  const target = await followed(path);
  const before = await stat(target).catch(() => null);
  if (before?.isDirectory() || path.endsWith('/')) throw Object.assign(new Error(path), { code: 'EISDIR' });
  if (before !== null && !before.isFile()) return false;
  // A file may be protected although its folder, which is all that renaming asks for, is not.
  if (before !== null) await access(target, constants.W_OK);
  const temporary = join(dirname(target), `.eldercheck-${process.pid}-${prepared.length}.tmp`);
  // `wx` refuses a name that exists, so two runs never write into one file, and what another run left stays.
  const handle = await open(temporary, 'wx');
  prepared.push({ path, target, temporary });
  try {
    await handle.writeFile(content);
  } finally {
    await handle.close();
  }
  if (before !== null) await chmod(temporary, before.mode);
  return true;
}
