/** Which files an audit reads: those named, those below the folders named, and those that fit a pattern. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AUDIT } from '../wording/audit.ts';
import { MESSAGES } from '../wording/cli.ts';
import { visible } from '../wording/visible.ts';
import { exists } from './inputs.ts';
import type { Io } from './io.ts';
import { UsageError, usageError } from './usage.ts';

/** What is looked for in a folder; any other file is read where it is named. */
export const ENDINGS = {
  lines: ['.ndjson', '.jsonl'],
  documents: ['.json', '.jsonc', '.geojson', '.yaml', '.yml'],
  tables: ['.csv', '.tsv', '.xlsx', '.xlsm'],
} as const;

const ALL_ENDINGS: readonly string[] = [...ENDINGS.documents, ...ENDINGS.lines, ...ENDINGS.tables];

export const endsIn = (file: string, endings: readonly string[]): boolean =>
  endings.some((ending) => file.toLowerCase().endsWith(ending));

/**
 * Every file once, in the order named, those of a folder or a pattern by their names. Throws UsageError where a name
 * leads nowhere: then nothing is judged.
 */
export async function filesOf(names: readonly string[], io: Io): Promise<string[]> {
  if (names.length === 0) throw new UsageError(AUDIT.no_files);
  const found: string[] = [];
  const missing: string[] = [];
  for (const name of names) {
    const files = name === '-' ? [name] : await filesAt(name, io);
    if (files === null) missing.push(visible(name));
    else found.push(...files);
  }
  if (missing.length > 0) {
    const folder = visible(process.cwd());
    throw usageError(MESSAGES.noSuchFile, { files: missing.join(', '), folder });
  }
  return await eachOnce(found);
}

/** The first name of each file. A link that leads nowhere is a name of its own, and told when it is to be read. */
async function eachOnce(files: readonly string[]): Promise<string[]> {
  const names = new Map<string, string>();
  for (const file of files) {
    const real = file === '-' ? file : await realpath(file).catch(() => file);
    if (!names.has(real)) names.set(real, file);
  }
  return [...names.values()];
}

/** Null for a name that is neither there nor a pattern. */
async function filesAt(name: string, io: Io): Promise<readonly string[] | null> {
  if (await exists(name)) {
    return (await isFolder(name)) ? some(name, await filesBelow(name, new Set())) : [name];
  }
  if (!/[*?[{]/.test(name)) return null;
  const { glob } = await import('tinyglobby');
  // The shell of Windows leaves patterns to the program, and writes folders with backslashes.
  const pattern = io.platform === 'win32' ? name.replaceAll('\\', '/') : name;
  const files = await glob(pattern, { expandDirectories: false, onlyFiles: true });
  return some(name, files.sort(byText));
}

function some(name: string, files: readonly string[]): readonly string[] {
  if (files.length > 0) return files;
  const params = { pattern: visible(name), endings: ALL_ENDINGS.join(', '), folder: visible(process.cwd()) };
  throw usageError(AUDIT.no_match, params);
}

/** Below a folder, in sorted order; what is hidden is left out, and a link back to a folder that was seen. */
async function filesBelow(folder: string, seen: Set<string>): Promise<string[]> {
  const real = await realpath(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  // A folder that cannot be opened is told when it is to be read.
  if (entries === null) return [folder];
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => byText(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(path))))
      files.push(...(await filesBelow(path, seen)));
    else if (endsIn(path, ALL_ENDINGS)) files.push(path);
  }
  return files;
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** By code units, so that no locale takes part. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
