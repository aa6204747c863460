/** Mutation of rules: which slips in a rule its case table would not notice. */
import { compile, InvalidPack } from '../engine/compile.ts';
import type { Difference, MutatedPack, MutatedRule } from '../model/mutation.ts';
import type { PackInput } from '../model/pack.ts';
import type { CaseTable } from './cases.ts';
import { firstUnmet, type ReadyCase, readyCases, underReading } from './mutate-cases.ts';
import { compared } from './mutate-equivalent.ts';
import { type Mutable, type Mutant, mutablesOf } from './mutate-rule.ts';
import { unmetCases } from './unmet.ts';

/** Every rule of the pack against its cases; a pack without a table has none. Throws UnusablePack. */
export function mutatePack(input: PackInput, table: CaseTable | null): MutatedPack {
  const cases = table === null ? new Map<string, readonly ReadyCase[]>() : readyCases(table, input.pack.rules);
  const rules = input.pack.rules.map(({ id }, index) => mutateRule(id, mutablesOf(input, index), cases.get(id) ?? []));
  return { pack: input.pack.id, city: input.pack.city.slug, cases: table?.file.path ?? null, rules };
}

/** The rule, and each of its readings against what the cases say of that. */
function mutateRule(id: string, mutables: readonly Mutable[], cases: readonly ReadyCase[]): MutatedRule {
  const parts = mutables.map(({ reading, rule, mutants }) => {
    const own = reading === null ? cases : underReading(cases, reading);
    const compiled = compile(rule);
    const unmet = unmetCases(compiled, own, reading);
    const met = own.filter((one) => firstUnmet(compiled, [one]) === undefined);
    return { unmet, fates: mutants.map((mutant) => ({ change: mutant.change, fate: fateOf(mutant, rule, met) })) };
  });
  const all = parts.flatMap(({ fates }) => fates);
  const count = (result: Fate['result']) => all.filter(({ fate }) => fate.result === result).length;
  return {
    rule: id,
    mutants: all.length,
    killed: count('killed'),
    not_loading: count('not_loading'),
    equivalent: all.flatMap(({ change, fate }) =>
      fate.result === 'equivalent' ? [{ ...change, subjects: fate.subjects }] : [],
    ),
    survivors: all.flatMap(({ change, fate }) =>
      fate.result === 'survives' ? [{ ...change, example: fate.example }] : [],
    ),
    unmet: parts.flatMap(({ unmet }) => unmet),
  };
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
