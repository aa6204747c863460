/** A fact that must be one of some words: `stage: new`, `planned_with_housing: yes`. */
import type { WordFact } from '../facts/fact.ts';
import type { Comparison } from '../model/judged.ts';
import type { Quantity } from '../model/report.ts';
import { BREAKS, type Environment, HOLDS, type Leaf, slotOf, UNKNOWN } from './node.ts';

export interface WordTest {
  readonly fact: WordFact;
  /** The words that do; a bit set. */
  readonly accept: number;
  /** 等: the list is not closed, so that no word is a ground to fail. */
  readonly openList: boolean;
}

const bits = (set: number): number[] => Array.from({ length: 31 }, (_, i) => i).filter((i) => (set >> i) & 1);

export function wordLeaf(test: WordTest): Leaf {
  const { fact, openList } = test;
  const accept = openList ? (1 << fact.words.length) - 1 : test.accept;
  const slot = slotOf(fact.of);
  const leaf: Leaf = {
    fact,
    key: fact.id,
    get leaves() {
      return [leaf];
    },
    tri(env) {
      const possible = fact.possible(env.scope, env.at(slot).value);
      if ((possible & accept) === 0) return BREAKS;
      return (possible & ~accept) === 0 ? HOLDS : UNKNOWN;
    },
    exact(env, trial) {
      const { value, pointer } = env.at(slot);
      const index = trial.group(`${fact.id} ${pointer}`, () => ({
        cells: bits(fact.possible(env.scope, value)),
        fields: () => fact.fields(env.scope, value, pointer),
        disputed: false,
      }));
      return (choice) => ((1 << (choice[index] ?? 0)) & accept) !== 0;
    },
    describe: (env) => describe(test, env),
  };
  return leaf;
}

function describe({ fact, accept, openList }: WordTest, env: Environment): Comparison {
  const { value } = env.at(slotOf(fact.of));
  const possible = bits(fact.possible(env.scope, value));
  const [only] = possible;
  const word: Quantity | null = only === undefined || possible.length > 1 ? null : { text: fact.words[only] ?? '' };
  const wanted = bits(accept).map((i) => fact.words[i] ?? '');
  const shown = fact.shown?.(env.scope, value);
  return {
    fact: fact.id,
    label: fact.label,
    measured: shown?.measured ?? word,
    required: shown?.required ?? { comparator: wanted.length === 1 ? '=' : 'in', text: wanted.join(', ') },
    shortfall: null,
    ...(openList ? { openList } : {}),
  };
}
