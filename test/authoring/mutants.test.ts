/** The mutants themselves: that there are some of every kind, and that what is called equivalent is. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTable, tablePath } from '../../src/authoring/cases.ts';
import { movedDay } from '../../src/authoring/days.ts';
import { firstUnmet, readyCases, underReading } from '../../src/authoring/mutate-cases.ts';
import { compared } from '../../src/authoring/mutate-equivalent.ts';
import { type Mutant, mutablesOf } from '../../src/authoring/mutate-rule.ts';
import { packsToLint } from '../../src/authoring/pack-files.ts';
import { compile, InvalidPack } from '../../src/engine/compile.ts';
import { statusJudge } from '../../src/engine/judge.ts';
import { MUTATION_KINDS } from '../../src/model/mutation.ts';
import type { PackInput } from '../../src/model/pack.ts';
import { kindOf } from '../../src/model/subjects.ts';
import { SUBJECT_KINDS } from '../../src/model/vocabulary.ts';
import { openPacks } from '../../src/run/packs.ts';
import { MUTATION_WORDS } from '../../src/wording/mutants.ts';
import { hardRules } from '../packs/packs.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const AREATOWN = fileURLToPath(new URL('areatown', import.meta.url));
const areas = await packsToLint([`${AREATOWN}/rules`], null);
const packs = [...(await (await openPacks([])).all()), ...areas.map(({ onFile }) => onFile.pack)];
const everyRule = packs.flatMap(({ pack }) => pack.rules);
const tables = packs
  .map(({ pack: { city } }) => tablePath(FIXTURES, city.slug) ?? tablePath(`${AREATOWN}/fixtures`, city.slug))
  .filter((path) => path !== null);
const cases = tables.flatMap((path) => [...readyCases(readTable(path), everyRule).entries()]);
const subjects = cases.flatMap(([, found]) => found);

const loads = ({ input }: Mutant): boolean => {
  try {
    return compile(input).rules.length === 1;
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidPack);
    return false;
  }
};

const all = [...packs, hardRules].flatMap((input: PackInput) =>
  input.pack.rules.flatMap(({ id }, index) => mutablesOf(input, index).map((one) => ({ ...one, id }))),
);

describe('mutants', () => {
  it('are of every kind, and every kind has its words', () => {
    const kinds = new Set(all.flatMap(({ mutants }) => mutants.map(({ change }) => change.kind)));
    expect([...kinds].sort()).toEqual([...MUTATION_KINDS].sort());
    expect(Object.keys(MUTATION_WORDS).sort()).toEqual([...MUTATION_KINDS].sort());
  });

  it.each(all.map((one) => [`${one.id} ${one.reading ?? ''}`, one] as const))(
    'of %s differ from it and from each other',
    (_, one) => {
      const texts = [one.rule, ...one.mutants.map(({ input }) => input)].map(({ pack, documents }) =>
        JSON.stringify([pack.rules, documents]),
      );
      expect(new Set(texts).size).toBe(texts.length);
      expect(one.mutants.filter(loads).length).toBeGreaterThan(0);
    },
  );
});

describe('a mutant that is called equivalent', () => {
  const byRule = new Map(cases);
  const claimed = all.slice(0, -hardRules.rules.length).flatMap(({ id, rule, reading, mutants }) => {
    const own = byRule.get(id) ?? [];
    const met = reading === null ? own : underReading(own, reading);
    return mutants
      .filter((mutant) => loads(mutant) && firstUnmet(compile(mutant.input), met) === undefined)
      .filter(({ input }) => compared({ rule, mutant: input }).result === 'equivalent')
      .map(({ input, change }) => [`${change.pointer} ${change.to}`, rule, input] as const);
  });

  it.each(claimed)('judges every subject of every table as the rule does: %s', (_, rule, mutant) => {
    const [one, other] = [compile(rule), compile(mutant)].map((pack) =>
      Object.fromEntries(SUBJECT_KINDS.map((kind) => [kind, statusJudge(pack, kind)])),
    );
    const different = subjects.filter(({ subject, assessedOn, survey }) => {
      const kind = kindOf(subject);
      return one?.[kind]?.(subject, assessedOn, survey)[0] !== other?.[kind]?.(subject, assessedOn, survey)[0];
    });
    expect(different.map(({ source }) => source.name)).toEqual([]);
  });
});

describe('a day moved', () => {
  it.each([
    ['2020-03-01', -1, '2020-02-29'],
    ['2021-12-31', 1, '2022-01-01'],
    ['2019-02-28', 1, '2019-03-01'],
  ])('%s by %i is %s', (day, by, moved) => {
    expect(movedDay(day, by)).toBe(moved);
  });
});
