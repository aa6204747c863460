/** What the completions of a subject make of one rule, for the subject as a whole or for one thing in it. */
import type { Domain } from '../facts/fact.ts';
import { NO, type Possible, YES } from '../facts/possible.ts';
import { BREAKS, type Environment, HOLDS, type Node, type Tri, UNKNOWN } from './node.ts';
import { outdatedIn } from './outdated.ts';
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

/** Whether the rule binds the subject: it is one that it speaks of, and the document was in force. */
export function bindsSubject({ when }: Body, env: Environment): Tri {
  if (env.inForce === NO) return BREAKS;
  const holds = tri(when, env);
  return holds === HOLDS && env.inForce !== YES ? UNKNOWN : holds;
}

/**
 * The outcomes that occur, given whether the subject is bound. `member`: whether the thing is one that the rule speaks
 * of (YES for the subject as a whole).
 *
 * Where no fact stands in two comparisons of the rule, these are independent of each other, and three-valued logic
 * gives just the outcomes that occur. Where one does, three values say too little unless they say all, and every
 * completion is tried.
 */
export function outcomeSet(body: Body, step: Step, env: Environment, binds: Tri, member: Possible): number {
  const set = knownOutcomes(body, step, env, binds, member);
  // Not met before it was due: it may have been met by then.
  return (set & FAILS) !== 0 && outdatedIn(body, step, env) !== null ? set | PASSES : set;
}

function knownOutcomes(body: Body, step: Step, env: Environment, binds: Tri, member: Possible): number {
  const bound = binds === BREAKS ? BREAKS : bindsThing(body, env, binds, member);
  if (bound === BREAKS) return NOT_BOUND;
  const met = step.require.tri(env);
  const notMet = body.judgement === null ? FAILS : JUDGED;
  const set = met === HOLDS ? PASSES : met === BREAKS ? notMet : PASSES | notMet;
  if (bound === HOLDS && met !== UNKNOWN) return set;
  if (step.independent) return bound === HOLDS ? set : set | NOT_BOUND;
  return outcomes(body, step, env, null, member).set;
}

function bindsThing({ where, unless }: Body, env: Environment, binds: Tri, member: Possible): Tri {
  const fits = tri(where, env);
  if (fits === BREAKS) return BREAKS;
  const excepted = unless === null ? BREAKS : unless.tri(env);
  if (excepted === HOLDS) return BREAKS;
  return binds === UNKNOWN || fits === UNKNOWN || excepted === UNKNOWN || member !== YES ? UNKNOWN : HOLDS;
}

/** The outcomes of every completion, and the fields that decide between them. */
export function outcomes(body: Body, step: Step, env: Environment, thing: Thing | null, member: Possible): Outcomes {
  const trial = new Trial();
  const group = (key: string, possible: Possible, fields: () => readonly string[]) =>
    trial.group(key, () => ({ cells: memberCells(possible), fields, disputed: false }));
  const forced = group('in force', env.inForce, () => ['/assessed_on']);
  const included = group(
    'member',
    member,
    () => thing?.domain.memberFields(env.scope, thing.value, thing.pointer) ?? [],
  );
  const binds = body.when?.exact(env, trial);
  const fits = body.where?.exact(env, trial);
  const excepted = body.unless?.exact(env, trial);
  const met = step.require.exact(env, trial);
  const notMet = body.judgement === null ? FAILS : JUDGED;
  return trial.run((choice) => {
    const spokenOf = choice[forced] === 1 && choice[included] === 1;
    const bound = spokenOf && (binds?.(choice) ?? true) && (fits?.(choice) ?? true);
    if (!bound || excepted?.(choice)) return NOT_BOUND;
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
