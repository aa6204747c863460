/** Packs with their files, to lint and to verify: those at the paths named, or those that the program brings. */
import { statSync } from 'node:fs';
import type { PackFile } from '../load/pack.ts';
import type { SourceDocument } from '../model/pack.ts';
import { loadOnFile, type PackOnFile } from '../run/own-packs.ts';
import { builtInRegister } from '../run/packs.ts';
import { tableOf } from './case-tables.ts';
import type { LintedPack } from './lint.ts';
import { pathsOr } from './shipped.ts';

/** Throws UnusablePack. */
export async function packFiles(paths: readonly string[]): Promise<PackOnFile[]> {
  return loadOnFile(pathsOr(paths), await builtInRegister());
}

/** `cases` is the folder that the case tables have to be in; null where those beside the packs will do. */
export async function packsToLint(paths: readonly string[], cases: string | null): Promise<LintedPack[]> {
  const missing = cases === null ? null : ('missing' as const);
  const packs = await packFiles(paths);
  return packs.map((onFile) => ({ onFile, table: tableOf(onFile.input, paths, cases) ?? missing }));
}

/** The documents that packs quote, each once, with the file to name for it. */
export function documentsOf(packs: readonly PackOnFile[]): { document: SourceDocument; file: PackFile }[] {
  const all = packs.flatMap(({ pack, file, documentFiles }) =>
    pack.documents.map((document, i) => {
      const ofPack: PackFile = { path: file.path, at: () => file.at(`/documents/${i}`) };
      return { document, file: documentFiles[i] ?? ofPack };
    }),
  );
  return [...new Map(all.map((one) => [`${one.document.id} ${one.file.path}`, one])).values()];
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
