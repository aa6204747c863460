import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compile } from '../../src/engine/compile.ts';
import { digestOf } from '../../src/load/digest.ts';
import { documentSchema, type PackInput, packSchema, readingsSchema } from '../../src/model/pack.ts';
import { type Output, ROOT } from './write.ts';

const READINGS = 'readings.yaml';

const read = (path: string): unknown => parse(readFileSync(new URL(path, ROOT), 'utf8'));
const yamlFiles = (folder: string): string[] =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith('.yaml'))
    .sort();

/** The built-in packs, each with the documents it quotes; a mistake in one stops the build. */
export function builtInPacks(): PackInput[] {
  const documents = yamlFiles('seeds/').map((name) => documentSchema.parse(read(`seeds/${name}`)));
  const { readings } = readingsSchema.parse(read(`rules/${READINGS}`));
  return yamlFiles('rules/')
    .filter((name) => name !== READINGS)
    .map((name) => {
      const pack = packSchema.parse(read(`rules/${name}`));
      const own = documents.filter((document) => pack.documents.includes(document.id));
      return {
        pack,
        documents: own,
        readings,
        digest: digestOf({ pack, documents: own }),
        origin: 'built-in' as const,
      };
    });
}

const INDEX_TYPES = `import type { PackInput } from '../src/model/pack.ts';

export interface BuiltInPack {
  readonly id: string;
  /** Slug, Chinese names and code of the city. */
  readonly names: readonly string[];
  load(): Promise<{ default: PackInput }>;
}
export declare const BUILT_IN: readonly BuiltInPack[];
`;

/** The packs as modules that are loaded one at a time, with an index of the names of their cities. */
export function compiledPacks(): readonly Output[] {
  const packs = builtInPacks();
  for (const pack of packs) compile(pack);
  const entries = packs.map(({ pack: { id, city } }) => {
    const names = [city.slug, city.name.zh, city.name.en, ...city.aliases, city.code];
    return `  { id: ${JSON.stringify(id)}, names: ${JSON.stringify(names)}, load: () => import('./packs/${id}.js') },\n`;
  });
  return [
    ...packs.map((pack) => ({
      path: `packs/${pack.pack.id}.js`,
      text: `export default ${JSON.stringify(pack, null, 1)};\n`,
    })),
    { path: 'packs.js', text: `export const BUILT_IN = [\n${entries.join('')}];\n` },
    { path: 'packs.d.ts', text: INDEX_TYPES },
  ];
}
