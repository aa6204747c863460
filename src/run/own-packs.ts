/** Rule packs of one's own, compiled; imported only where there are any. */
import { type CompiledPack, compile, InvalidPack } from '../engine/compile.ts';
import type { PackMistake } from '../engine/condition.ts';
import { byPlace } from '../load/draft.ts';
import { nearestName } from '../load/nearest.ts';
import { InvalidPackFile, type LoadedPack, loadPacks, type PackFile, type Register } from '../load/pack.ts';
import type { PackCode, Problem } from '../model/problem.ts';
import { UnusablePack } from './unusable-pack.ts';

/** A pack together with the files that it was read from. */
export interface PackOnFile extends LoadedPack {
  readonly pack: CompiledPack;
}

/** `paths` are files and folders. Throws UnusablePack. */
export function loadOwn(paths: readonly string[], register: Register): CompiledPack[] {
  return loadOnFile(paths, register).map(({ pack }) => pack);
}

/** The same, for whoever has to name the place of what a pack says. */
export function loadOnFile(paths: readonly string[], register: Register): PackOnFile[] {
  try {
    const loaded = paths.flatMap((path) => loadPacks(path, register));
    refuseTwice(loaded, '/id', 'duplicate_pack', ({ input }) => input.pack.id);
    refuseTwice(loaded, '/city/slug', 'duplicate_city', ({ input }) => input.pack.city.slug);
    return loaded.map((one) => ({ ...one, pack: compileOwn(one) }));
  } catch (error) {
    if (error instanceof InvalidPackFile) throw new UnusablePack(error.path, error.problems);
    throw error;
  }
}

/** Which of two would be taken nobody could tell from the report. */
function refuseTwice(
  loaded: readonly LoadedPack[],
  pointer: string,
  code: PackCode,
  nameOf: (pack: LoadedPack) => string,
): void {
  const first = new Map<string, PackFile>();
  for (const pack of loaded) {
    const found = nameOf(pack);
    const other = first.get(found);
    if (other) {
      const params = { first: other.path };
      throw new UnusablePack(pack.file.path, [
        { code, pointer, ...pack.file.at(pointer), found, expected: 'one_pack', params },
      ]);
    }
    first.set(found, pack.file);
  }
}

function compileOwn({ input, file }: LoadedPack): CompiledPack {
  try {
    return compile(input);
  } catch (error) {
    if (!(error instanceof InvalidPack)) throw error;
    throw new UnusablePack(file.path, error.mistakes.map((mistake) => problemOf(mistake, file)).sort(byPlace));
  }
}

/** Of a list of names the nearest says more than all of them. */
function problemOf(mistake: PackMistake, file: PackFile): Problem {
  const { code, pointer, found } = mistake;
  const names = mistake.expected.split('|');
  const isList = names.length > 1 && !mistake.expected.includes(' ');
  const nearest = isList ? nearestName(found.replaceAll('"', ''), names) : null;
  const expected = isList ? `one_of:${mistake.expected}` : mistake.expected;
  return { code, pointer, ...file.at(pointer), found, expected, params: nearest === null ? {} : { nearest } };
}
