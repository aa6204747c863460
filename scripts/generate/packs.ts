import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compile } from '../../src/engine/compile.ts';
import { withTables } from '../../src/load/area-tables.ts';
import { citedBy } from '../../src/load/cited.ts';
import { digestOf } from '../../src/load/digest.ts';
import { parametersSchema } from '../../src/model/matrix.ts';
import {
  documentSchema,
  type PackInput,
  packSchema,
  readingsSchema,
  type SourceDocument,
} from '../../src/model/pack.ts';
import { type Output, ROOT } from './write.ts';

const READINGS = 'readings.yaml';
/** The rows of `rules matrix`. */
const PARAMETERS = 'parameters.yaml';

const read = (path: string): unknown => parse(readFileSync(new URL(path, ROOT), 'utf8'));
const yamlFiles = (folder: string): string[] =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith('.yaml'))
    .sort();

/** The whole source register; a mistake in it stops the build. */
const sourceRegister = (): SourceDocument[] =>
  yamlFiles('seeds/').map((name) => documentSchema.parse(read(`seeds/${name}`)));

/** The built-in packs, each with the clauses it rests on; a mistake in one stops the build. */
export function builtInPacks(register: readonly SourceDocument[] = sourceRegister()): PackInput[] {
  const { readings } = readingsSchema.parse(read(`rules/${READINGS}`));
  return yamlFiles('rules/')
    .filter((name) => name !== READINGS && name !== PARAMETERS)
    .map((name) => {
      const pack = packSchema.parse(read(`rules/${name}`));
      const own = register.filter((document) => pack.documents.includes(document.id));
      const documents = citedBy(pack, own);
      const digest = digestOf({ pack, documents });
      return { pack: withTables(pack, own), documents, readings, digest, origin: 'built-in' as const };
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

const PARAMETERS_TYPES = `import type { Parameter } from '../src/model/matrix.ts';

export declare const PARAMETERS: readonly Parameter[];
`;

const REGISTER_TYPES = `import type { SourceDocument } from '../src/model/pack.ts';

/** Every document of the source register with all of its clauses. */
export declare const REGISTER: readonly SourceDocument[];
`;

/**
 * The packs as modules that are loaded one at a time, with an index of the names of their cities; and apart from them
 * the whole register, which no check loads.
 */
export function compiledPacks(): readonly Output[] {
  const register = sourceRegister();
  const packs = builtInPacks(register);
  for (const pack of packs) compile(pack);
  const entries = packs.map(({ pack: { id, city } }) => {
    const names = [city.slug, city.name.zh, city.name.en, ...city.aliases, city.code];
    return `  { id: ${JSON.stringify(id)}, names: ${JSON.stringify(names)}, load: () => import('./packs/${id}.js') },\n`;
  });
  const { parameters } = parametersSchema.parse(read(`rules/${PARAMETERS}`));
  return [
    ...packs.map((pack) => ({
      path: `packs/${pack.pack.id}.js`,
      text: `export default ${JSON.stringify(pack, null, 1)};\n`,
    })),
    { path: 'packs.js', text: `export const BUILT_IN = [\n${entries.join('')}];\n` },
    { path: 'packs.d.ts', text: INDEX_TYPES },
    { path: 'parameters.js', text: `export const PARAMETERS = ${JSON.stringify(parameters, null, 1)};\n` },
    { path: 'parameters.d.ts', text: PARAMETERS_TYPES },
    { path: 'register.js', text: `export const REGISTER = ${JSON.stringify(register, null, 1)};\n` },
    { path: 'register.d.ts', text: REGISTER_TYPES },
  ];
}
