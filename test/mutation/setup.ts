/** Reads what every mutant is judged by once, before the first of them: the packs and the case tables. */
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { BUILT_IN } from '#generated/packs.js';
import { type CaseSubject, subjectOf } from '../../src/authoring/case-subject.ts';
import type { Case } from '../../src/authoring/cases.ts';
import { loadPackFile } from '../../src/load/pack.ts';
import type { PackInput } from '../../src/model/pack.ts';
import { builtInRegister } from '../../src/run/packs.ts';
import { packsWithCases } from '../fixtures/case-table.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly builtIn: readonly {
      readonly input: PackInput;
      readonly cases: readonly { readonly subject: CaseSubject; readonly c: Case }[];
    }[];
    readonly hardRules: PackInput;
  }
}

const HARD_RULES = fileURLToPath(new URL('../packs/hard-rules.yaml', import.meta.url));

export default async function provideTables(project: TestProject): Promise<void> {
  const inputs = await Promise.all(BUILT_IN.map(async (entry) => (await entry.load()).default));
  project.provide(
    'builtIn',
    packsWithCases.flatMap(({ city, table }) => {
      const input = inputs.find(({ pack }) => pack.city.slug === city);
      return input ? [{ input, cases: table.cases.map((c) => ({ c, subject: subjectOf(c, table) })) }] : [];
    }),
  );
  const hardRules = loadPackFile(HARD_RULES, await builtInRegister());
  project.provide('hardRules', hardRules.input);
}
