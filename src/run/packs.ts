/** The rule packs at hand: the built-in ones, each loaded when first asked for, and those of one's own. */
import { BUILT_IN } from '#generated/packs.js';
import { type CompiledPack, compile, InvalidPack } from '../engine/compile.ts';
import type { PackMistake } from '../engine/condition.ts';
import { nearestName } from '../load/nearest.ts';
import type { LoadedPack, PackFile, Register } from '../load/pack.ts';
import type { PackInput } from '../model/pack.ts';
import type { Problem } from '../model/problem.ts';

/** A pack with mistakes; nothing is evaluated with any pack then. */
export class UnusablePack extends Error {
  override readonly name = 'UnusablePack';
  readonly path: string;
  readonly problems: readonly Problem[];
  constructor(path: string, problems: readonly Problem[]) {
    super(`${path}: ${problems.map((problem) => `${problem.line}:${problem.column} ${problem.code}`).join('; ')}`);
    this.path = path;
    this.problems = problems;
  }
}

export interface Packs {
  /** The pack of a city by slug, Chinese or English name or code; null where there is none. */
  forCity(name: string): Promise<CompiledPack | null>;
  /** What a user may call the cities, for an error that names them. */
  cities(): readonly string[];
  /** The ids of built-in packs that one of one's own stands in for. */
  readonly replaced: readonly string[];
}

const spelled = (name: string): string => name.trim().toLowerCase();

/** `paths` are the files and folders of `--rules`. Throws UnusablePack. */
export async function openPacks(paths: readonly string[]): Promise<Packs> {
  const own = paths.length === 0 ? [] : await openOwn(paths);
  const ownIds = new Set(own.map((pack) => pack.pack.id));
  const compiled = new Map<string, CompiledPack>();
  const builtIn = BUILT_IN.filter((entry) => !ownIds.has(entry.id));
  return {
    replaced: BUILT_IN.filter((entry) => ownIds.has(entry.id)).map((entry) => entry.id),
    cities: () => [...own.map((pack) => namesOf(pack)[1] ?? ''), ...builtIn.map((entry) => entry.names[1] ?? '')],
    async forCity(name) {
      const mine = own.find((pack) => namesOf(pack).map(spelled).includes(spelled(name)));
      if (mine) return mine;
      const entry = builtIn.find((candidate) => candidate.names.map(spelled).includes(spelled(name)));
      if (!entry) return null;
      const pack = compiled.get(entry.id) ?? compile((await entry.load()).default);
      compiled.set(entry.id, pack);
      return pack;
    },
  };
}

const namesOf = ({ pack: { city } }: PackInput): string[] => [
  city.slug,
  city.name.zh,
  city.name.en,
  ...city.aliases,
  city.code,
];

async function openOwn(paths: readonly string[]): Promise<CompiledPack[]> {
  const { InvalidPackFile, loadPacks } = await import('../load/pack.ts');
  const register = await builtInRegister();
  try {
    const loaded = paths.flatMap((path) => loadPacks(path, register));
    refuseTwice(loaded);
    return loaded.map(({ input, file }) => compileOwn(input, file));
  } catch (error) {
    if (error instanceof InvalidPackFile) throw new UnusablePack(error.path, error.problems);
    throw error;
  }
}

async function builtInRegister(): Promise<Register> {
  const inputs = await Promise.all(BUILT_IN.map(async (entry) => (await entry.load()).default));
  return { documents: inputs.flatMap((input) => input.documents), readings: inputs[0]?.readings ?? [] };
}

function compileOwn(input: PackInput, file: PackFile): CompiledPack {
  try {
    return compile(input);
  } catch (error) {
    if (!(error instanceof InvalidPack)) throw error;
    const problems = error.mistakes.map(
      (mistake): Problem => ({ ...mistake, ...file.at(mistake.pointer), params: {} }),
    );
    throw new UnusablePack(file.path, problems);
  }
}

/** Where a name is not known, the nearest one says more than the list of all. */
function problemOf(mistake: PackMistake, file: PackFile): Problem {
  const names = mistake.expected.split('|');
  const nearest = names.length > 1 ? nearestName(mistake.found, names) : null;
  const expected = names.length > 1 ? `one_of:${mistake.expected}` : mistake.expected;
  return { ...mistake, expected, ...file.at(mistake.pointer), params: nearest === null ? {} : { nearest } };
}

function refuseTwice(loaded: readonly LoadedPack[]): void {
  const first = new Map<string, PackFile>();
  for (const { input, file } of loaded) {
    const other = first.get(input.pack.id);
    if (other) {
      const found = { found: input.pack.id, expected: other.path, params: { first: other.path } };
      throw new UnusablePack(file.path, [{ code: 'duplicate_pack', pointer: '/id', ...file.at('/id'), ...found }]);
    }
    first.set(input.pack.id, file);
  }
}
