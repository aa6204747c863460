/** Mutation of rules: which slips in a rule its case table would not notice. */
import { compile, InvalidPack } from '../engine/compile.ts';
import type { Difference, MutatedPack, MutatedRule } from '../model/mutation.ts';
import type { PackInput } from '../model/pack.ts';
import type { CaseTable } from './cases.ts';
import { firstUnmet, type ReadyCase, readyCases } from './mutate-cases.ts';
import { compared } from './mutate-equivalent.ts';
import { alone, type Mutant, mutantsOf } from './mutate-rule.ts';

/** Every rule of the pack against its cases; a pack without a table has none. Throws UnusablePack. */
export function mutatePack(input: PackInput, table: CaseTable | null): MutatedPack {
  const cases = table === null ? new Map<string, readonly ReadyCase[]>() : readyCases(table);
  const rules = input.pack.rules.map(({ id }, index) => mutateRule(input, index, cases.get(id) ?? []));
  return { pack: input.pack.id, city: input.pack.city.slug, cases: table?.file.path ?? null, rules };
}

function mutateRule(input: PackInput, index: number, cases: readonly ReadyCase[]): MutatedRule {
  const source = input.pack.rules[index];
  if (source === undefined) throw new Error(`${input.pack.id} has no rule ${index}`);
  const rule = alone(input, source);
  const unmet = unmetCases(rule, cases);
  const met = cases.filter((one) => !unmet.includes(one));
  const mutants = mutantsOf(input, index).map((mutant) => ({ mutant, fate: fateOf(mutant, rule, met) }));
  const fates = (result: Fate['result']) => mutants.filter(({ fate }) => fate.result === result);
  return {
    rule: source.id,
    mutants: mutants.length,
    killed: fates('killed').length,
    not_loading: fates('not_loading').length,
    equivalent: mutants.flatMap(({ mutant, fate }) =>
      fate.result === 'equivalent' ? [{ ...mutant.change, subjects: fate.subjects }] : [],
    ),
    survivors: mutants.flatMap(({ mutant, fate }) =>
      fate.result === 'survives' ? [{ ...mutant.change, example: fate.example }] : [],
    ),
    unmet: unmet.map(({ source: { name } }) => name),
  };
}

function unmetCases(rule: PackInput, cases: readonly ReadyCase[]): ReadyCase[] {
  const compiled = compile(rule);
  return cases.filter((one) => firstUnmet(compiled, [one]) !== undefined);
}

/** What became of a mutant. */
type Fate =
  | { readonly result: 'killed' | 'not_loading' }
  | { readonly result: 'equivalent'; readonly subjects: number }
  | { readonly result: 'survives'; readonly example: Difference | null };

function fateOf(mutant: Mutant, rule: PackInput, cases: readonly ReadyCase[]): Fate {
  try {
    if (firstUnmet(compile(mutant.input), cases) !== undefined) return { result: 'killed' };
  } catch (error) {
    if (error instanceof InvalidPack) return { result: 'not_loading' };
    throw error;
  }
  const comparison = compared({ rule, mutant: mutant.input });
  if (comparison.result === 'equivalent') return comparison;
  return { result: 'survives', example: comparison.result === 'different' ? comparison.example : null };
}
