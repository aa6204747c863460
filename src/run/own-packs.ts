/** Rule packs of one's own, compiled; imported only where there are any. */
import { type CompiledPack, compile, InvalidPack } from '../engine/compile.ts';
import type { PackMistake } from '../engine/condition.ts';
import { nearestName } from '../load/nearest.ts';
import { InvalidPackFile, type LoadedPack, loadPacks, type PackFile, type Register } from '../load/pack.ts';
import type { PackCode, Problem } from '../model/problem.ts';
import { UnusablePack } from './unusable-pack.ts';

/** `paths` are files and folders. Throws UnusablePack. */
export function loadOwn(paths: readonly string[], register: Register): CompiledPack[] {
  try {
    const loaded = paths.flatMap((path) => loadPacks(path, register));
    refuseTwice(loaded, '/id', 'duplicate_pack', ({ input }) => input.pack.id);
    refuseTwice(loaded, '/city/slug', 'duplicate_city', ({ input }) => input.pack.city.slug);
    return loaded.map(compileOwn);
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
    throw new UnusablePack(
      file.path,
      error.mistakes.map((mistake) => problemOf(mistake, file)),
    );
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
