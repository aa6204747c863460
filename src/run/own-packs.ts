/** Rule packs of one's own, compiled; imported only where there are any. */
import { type CompiledPack, compile, InvalidPack } from '../engine/compile.ts';
import type { PackMistake } from '../engine/condition.ts';
import { byPlace } from '../load/draft.ts';
import { nearestName } from '../load/nearest.ts';
import {
  InvalidPackFile,
  type LoadedPack,
  loadPackFile,
  type PackFile,
  packPaths,
  type Register,
} from '../load/pack.ts';
import type { Problem } from '../model/problem.ts';
import { type FaultyFile, UnusablePack } from './unusable-pack.ts';

/** A pack together with the files that it was read from. */
export interface PackOnFile extends LoadedPack {
  readonly pack: CompiledPack;
}

/** `paths` are files and folders. Throws UnusablePack. */
export function loadOwn(paths: readonly string[], register: Register): CompiledPack[] {
  return loadOnFile(paths, register).map(({ pack }) => pack);
}

/** The same, for whoever has to name the place of what a pack says. Every file with mistakes is told. */
export function loadOnFile(paths: readonly string[], register: Register): PackOnFile[] {
  const faulty: FaultyFile[] = [];
  const files = eachOf(paths, packPaths, faulty).flat();
  const loaded = eachOf(files, (path) => loadPackFile(path, register), faulty);
  faulty.push(...loaded.flatMap((pack, i) => clashesOf(pack, loaded.slice(0, i))));
  const packs = eachOf(loaded, (one) => ({ ...one, pack: compileOwn(one) }), faulty);
  refuse(faulty);
  return packs;
}

/** What each gives that can be had; the files that something is wrong with are added to `faulty`. */
function eachOf<Item, Found>(items: readonly Item[], read: (item: Item) => Found, faulty: FaultyFile[]): Found[] {
  return items.flatMap((item) => {
    try {
      return [read(item)];
    } catch (error) {
      if (!(error instanceof InvalidPackFile)) throw error;
      faulty.push({ path: error.path, problems: error.problems });
      return [];
    }
  });
}

/** Throws UnusablePack where there are any; a file that several packs use is told once. */
function refuse(faulty: readonly FaultyFile[]): void {
  const once = [...new Map(faulty.map((file) => [`${file.path} ${JSON.stringify(file.problems)}`, file])).values()];
  const [first, ...others] = once;
  if (first !== undefined) throw new UnusablePack(first, others);
}

/** What is wrong with one file is told like what is wrong with a pack. Throws UnusablePack for InvalidPackFile. */
export function orUnusable<Found>(read: () => Found): Found {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidPackFile) throw new UnusablePack({ path: error.path, problems: error.problems });
    throw error;
  }
}

const NAMES = [
  { code: 'duplicate_pack', pointer: '/id', nameOf: ({ input }: LoadedPack) => input.pack.id },
  { code: 'duplicate_city', pointer: '/city/slug', nameOf: ({ input }: LoadedPack) => input.pack.city.slug },
] as const;

/** Names that an earlier pack has too: which of the two would be taken nobody could tell from the report. */
function clashesOf(pack: LoadedPack, earlier: readonly LoadedPack[]): FaultyFile[] {
  const { path, at } = pack.file;
  const problems = NAMES.flatMap(({ code, pointer, nameOf }): Problem[] => {
    const found = nameOf(pack);
    const first = earlier.find((other) => nameOf(other) === found)?.file.path;
    return first === undefined
      ? []
      : [{ code, pointer, ...at(pointer), found, expected: 'one_pack', params: { first } }];
  });
  // Two packs with one id mostly have one city too: that is one slip.
  const told = problems.filter(
    ({ params }, i) => i === problems.findIndex((one) => one.params['first'] === params['first']),
  );
  return told.length === 0 ? [] : [{ path, problems: told }];
}

function compileOwn({ input, file }: LoadedPack): CompiledPack {
  try {
    return compile(input);
  } catch (error) {
    if (!(error instanceof InvalidPack)) throw error;
    throw new InvalidPackFile(file.path, error.mistakes.map((mistake) => problemOf(mistake, file)).sort(byPlace));
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
