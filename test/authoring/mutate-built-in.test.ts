/** The built-in packs: no slip in a rule that its case table would not notice. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTable, tablePath } from '../../src/authoring/cases.ts';
import { mutatePack } from '../../src/authoring/mutate.ts';
import { openPacks } from '../../src/run/packs.ts';
import { wordChange } from '../../src/wording/mutants.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const packs = await (await openPacks([])).all();

describe.each(packs.map((pack) => [pack.pack.city.slug, pack] as const))('%s', (city, pack) => {
  const path = tablePath(FIXTURES, city);
  const { rules } = mutatePack(pack, path === null ? null : readTable(path));

  it.each(rules.map((rule) => [rule.rule, rule] as const))('%s has no survivor', (_, { survivors, mutants, unmet }) => {
    expect(survivors.map((survivor) => [wordChange(survivor, 'en'), survivor.example])).toEqual([]);
    expect(unmet).toEqual([]);
    expect(mutants).toBeGreaterThan(0);
  });
});
