/** The rule packs at hand: the built-in ones, each loaded when first asked for, and those of one's own. */
import { BUILT_IN } from '#generated/packs.js';
import { type CompiledPack, compile } from '../engine/compile.ts';
import type { Register } from '../load/pack.ts';
import type { PackInput } from '../model/pack.ts';

export interface Packs {
  /** The pack of a city by slug, Chinese or English name or code; null where there is none. */
  forCity(name: string): Promise<CompiledPack | null>;
  /** Every pack, those of one's own first. */
  all(): Promise<readonly CompiledPack[]>;
  /** What a user may call the cities, for an error that names them. */
  cities(): readonly string[];
  /** The ids of built-in packs that one of one's own stands in for. */
  readonly replaced: readonly string[];
}

const spelled = (name: string): string => name.trim().toLowerCase();

/** `paths` are the files and folders of `--rules`. Throws UnusablePack. */
export async function openPacks(paths: readonly string[]): Promise<Packs> {
  const own = paths.length === 0 ? [] : await openOwn(paths);
  const taken = new Set(own.flatMap(({ pack }) => [pack.id, pack.city.slug]));
  // A city has one pack, so one of one's own for a city stands in for the built-in one whatever its id.
  const isReplaced = ({ id, names }: (typeof BUILT_IN)[number]): boolean =>
    [id, names[0] ?? ''].some((name) => taken.has(name));
  const builtIn = BUILT_IN.filter((entry) => !isReplaced(entry));
  const compiled = new Map<string, CompiledPack>();
  const packOf = async (entry: (typeof BUILT_IN)[number]): Promise<CompiledPack> => {
    const pack = compiled.get(entry.id) ?? compile((await entry.load()).default);
    compiled.set(entry.id, pack);
    return pack;
  };
  return {
    all: async () => [...own, ...(await Promise.all(builtIn.map(packOf)))],
    replaced: BUILT_IN.filter(isReplaced).map(({ id }) => id),
    cities: () => [...own.map(namesOf), ...builtIn.map(({ names }) => names)].map(([slug, zh]) => `${zh} (${slug})`),
    async forCity(name) {
      const answersTo = (names: readonly string[]): boolean => names.map(spelled).includes(spelled(name));
      const mine = own.find((pack) => answersTo(namesOf(pack)));
      if (mine) return mine;
      const entry = builtIn.find(({ names }) => answersTo(names));
      return entry ? await packOf(entry) : null;
    },
  };
}

const namesOf = ({ pack: { city } }: PackInput): readonly string[] => [
  city.slug,
  city.name.zh,
  city.name.en,
  ...city.aliases,
  city.code,
];

async function openOwn(paths: readonly string[]): Promise<CompiledPack[]> {
  const { loadOwn } = await import('./own-packs.ts');
  return loadOwn(paths, await builtInRegister());
}

/** What packs of one's own may quote without bringing it. */
export async function builtInRegister(): Promise<Register> {
  const { REGISTER } = await import('#generated/register.js');
  const first = await BUILT_IN[0]?.load();
  return { documents: REGISTER, readings: first?.default.readings ?? [] };
}
