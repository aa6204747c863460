import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTable } from '../../src/authoring/cases.ts';
import { examplesOf } from '../../src/authoring/examples.ts';
import { compile } from '../../src/engine/compile.ts';
import type { Example } from '../../src/model/explanation.ts';
import { builtInPacks } from './packs.ts';
import { type Output, ROOT } from './write.ts';

const TYPES = `import type { Example } from '../src/model/explanation.ts';

/** One passing and one failing example of each built-in rule, by its id. */
export declare const EXAMPLES: Readonly<Record<string, readonly Example[]>>;
`;

/** The published program has no case tables; what `explain` shows of them is taken along. */
export function exampleModule(): readonly Output[] {
  const all: Record<string, readonly Example[]> = {};
  for (const input of builtInPacks()) {
    const path = fileURLToPath(new URL(`fixtures/${input.pack.city.slug}/cases.yaml`, ROOT));
    if (existsSync(path)) Object.assign(all, examplesOf(compile(input), readTable(path)));
  }
  return [
    { path: 'examples.js', text: `export const EXAMPLES = ${JSON.stringify(all, null, 1)};\n` },
    { path: 'examples.d.ts', text: TYPES },
  ];
}
