/** Reads what every mutant is judged by once, before the first of them: the packs and the case tables. */
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { BUILT_IN } from '#generated/packs.js';
import { loadPacks } from '../../src/load/pack.ts';
import type { PackInput } from '../../src/model/pack.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { builtInRegister } from '../../src/run/packs.ts';
import { cities, subjectOf, tableOf } from '../fixtures/case-table.ts';
import type { Case } from '../fixtures/expect-case.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly builtIn: readonly {
      readonly input: PackInput;
      readonly cases: readonly { readonly project: HousingProject; readonly c: Case }[];
    }[];
    readonly hardRules: PackInput;
  }
}

const HARD_RULES = fileURLToPath(new URL('../packs/hard-rules.yaml', import.meta.url));

export default async function provideTables(project: TestProject): Promise<void> {
  const inputs = await Promise.all(BUILT_IN.map(async (entry) => (await entry.load()).default));
  const withCases = inputs.filter(({ pack }) => cities.includes(pack.id));
  project.provide(
    'builtIn',
    withCases.map((input) => {
      const table = tableOf(input.pack.id);
      return { input, cases: table.cases.map((c) => ({ c, project: subjectOf(table, c) })) };
    }),
  );
  const [hardRules] = loadPacks(HARD_RULES, await builtInRegister());
  if (hardRules === undefined) throw new Error('no hard rules');
  project.provide('hardRules', hardRules.input);
}
