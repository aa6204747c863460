/** Every rule of the packs at hand, each with its examples to be looked up. */
import type { CompiledPack } from '../engine/compile.ts';
import type { Rule } from '../engine/rule.ts';
import type { Example } from '../model/explanation.ts';
import type { Packs } from '../run/packs.ts';
import { tableOf } from './case-tables.ts';
import { examplesOf } from './examples.ts';

export interface RuleAtHand {
  readonly pack: CompiledPack;
  readonly rule: Rule;
  /** Those of the case table; of a built-in pack those that the program brings. */
  examples(): Promise<readonly Example[]>;
}

/** `paths` are those that the packs of one's own were read from. */
export async function rulesAtHand(packs: Packs, paths: readonly string[]): Promise<RuleAtHand[]> {
  const all = await packs.all();
  return all.flatMap((pack) =>
    pack.rules.map((rule) => ({ pack, rule, examples: () => examplesFor(pack, rule.source.id, paths) })),
  );
}

async function examplesFor(pack: CompiledPack, id: string, paths: readonly string[]): Promise<readonly Example[]> {
  if (pack.origin === 'built-in') return (await import('#generated/examples.js')).EXAMPLES[id] ?? [];
  const table = tableOf(pack, paths, null);
  return table === null ? [] : (examplesOf(pack, table)[id] ?? []);
}
