/** What the completions of a subject make of one rule, for the subject as a whole or for one thing in it. */
import type { Domain } from '../facts/fact.ts';
import { type Possible, YES } from '../facts/possible.ts';
import { BREAKS, type Environment, HOLDS, type Node, type Tri, UNKNOWN } from './node.ts';
import { memberCells } from './quantifier.ts';
import type { Body, Step } from './rule.ts';
import { type Outcomes, Trial } from './trial.ts';

/** The outcomes of one completion, as bits. */
export const PASSES = 1;
export const FAILS = 2;
export const NOT_BOUND = 4;
/** Not met, and left to a person. */
export const JUDGED = 8;

/** A thing that a rule judges: it is bound in the environment, and may turn out not to be a member at all. */
export interface Thing {
  readonly domain: Domain;
  readonly value: object;
  readonly pointer: string;
  readonly member: Possible;
  /** It stands for any thing of a list that is not known. */
  readonly ofUnknownList?: boolean;
}

const tri = (node: Node | null, env: Environment): Tri => (node === null ? HOLDS : node.tri(env));

/**
 * The outcomes that occur. `member`: whether the thing is one that the rule speaks of (YES for the subject);
 * `inForce`: whether the document had been issued.
 *
 * Where no fact stands in two comparisons of the rule, these are independent of each other, and three-valued logic
 * gives just the outcomes that occur. Where one does, three values say too little unless they say all, and every
 * completion is tried.
 */
export function outcomeSet(body: Body, step: Step, env: Environment, member: Possible, inForce: Possible): number {
  const bound = boundTri(body, env, member, inForce);
  if (bound === BREAKS) return NOT_BOUND;
  const met = step.require.tri(env);
  const notMet = body.judgement === null ? FAILS : JUDGED;
  const set = met === HOLDS ? PASSES : met === BREAKS ? notMet : PASSES | notMet;
  if (bound === HOLDS && met !== UNKNOWN) return set;
  if (step.independent) return bound === HOLDS ? set : set | NOT_BOUND;
  return outcomes(body, step, env, null, member, inForce).set;
}

function boundTri(body: Body, env: Environment, member: Possible, inForce: Possible): Tri {
  const binds = tri(body.binds, env);
  if (binds === BREAKS) return BREAKS;
  const excepted = body.unless === null ? BREAKS : body.unless.tri(env);
  if (excepted === HOLDS) return BREAKS;
  return binds === UNKNOWN || excepted === UNKNOWN || member !== YES || inForce !== YES ? UNKNOWN : HOLDS;
}

/** The outcomes of every completion, and the fields that decide between them. */
export function outcomes(
  body: Body,
  step: Step,
  env: Environment,
  thing: Thing | null,
  member: Possible,
  inForce: Possible,
): Outcomes {
  const trial = new Trial();
  const group = (key: string, possible: Possible, fields: () => readonly string[]) =>
    trial.group(key, () => ({ cells: memberCells(possible), fields, disputed: false }));
  const forced = group('in force', inForce, () => ['/assessed_on']);
  const included = group(
    'member',
    member,
    () => thing?.domain.memberFields(env.scope, thing.value, thing.pointer) ?? [],
  );
  const binds = body.binds?.exact(env, trial);
  const excepted = body.unless?.exact(env, trial);
  const met = step.require.exact(env, trial);
  const notMet = body.judgement === null ? FAILS : JUDGED;
  return trial.run((choice) => {
    const bound = choice[forced] === 1 && choice[included] === 1 && (binds?.(choice) ?? true) && !excepted?.(choice);
    if (!bound) return NOT_BOUND;
    return met(choice) ? PASSES : notMet;
  });
}

/** The three values of a condition on its own, over all completions. */
export function truthOf(node: Node, env: Environment): Tri {
  const trial = new Trial();
  const test = node.exact(env, trial);
  const { set } = trial.run((choice) => (test(choice) ? 2 : 1));
  return set === 2 ? HOLDS : set === 1 ? BREAKS : UNKNOWN;
}
