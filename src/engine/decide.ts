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

const certain = (set: number): Outcomes => ({ set, fields: [], disputed: false });
const CERTAIN = { pass: certain(PASSES), fail: certain(FAILS), notBound: certain(NOT_BOUND), judged: certain(JUDGED) };

const quick = (node: Node | null, env: Environment): Tri => (node === null ? HOLDS : node.quick(env));

/** `inForce`: whether the document had been issued on the date that the rules are applied for. */
export function decide(body: Body, step: Step, env: Environment, thing: Thing | null, inForce: Possible): Outcomes {
  return quickly(body, step, env, thing, inForce) ?? exactly(body, step, env, thing, inForce);
}

/** The outcome where three-valued logic over doubles is sure of it, else null. */
function quickly(body: Body, step: Step, env: Environment, thing: Thing | null, inForce: Possible): Outcomes | null {
  const binds = quick(body.binds, env);
  if (binds === BREAKS) return CERTAIN.notBound;
  const excepted = body.unless === null ? BREAKS : body.unless.quick(env);
  if (excepted === HOLDS) return CERTAIN.notBound;
  const member = thing === null ? YES : thing.member;
  if (binds === UNKNOWN || excepted === UNKNOWN || member !== YES || inForce !== YES) return null;
  const met = step.require.quick(env);
  if (met === UNKNOWN) return null;
  if (met === HOLDS) return CERTAIN.pass;
  return body.judgement === null ? CERTAIN.fail : CERTAIN.judged;
}

/** The outcomes of every completion. */
function exactly(body: Body, step: Step, env: Environment, thing: Thing | null, inForce: Possible): Outcomes {
  const trial = new Trial();
  const force = trial.group('in force', () => ({
    cells: memberCells(inForce),
    fields: () => ['/assessed_on'],
    disputed: false,
  }));
  const member = trial.group('member', () => ({
    cells: memberCells(thing?.member ?? YES),
    fields: () => thing?.domain.memberFields(env.scope, thing.value, thing.pointer) ?? [],
    disputed: false,
  }));
  const binds = body.binds?.exact(env, trial);
  const excepted = body.unless?.exact(env, trial);
  const met = step.require.exact(env, trial);
  const notMet = body.judgement === null ? FAILS : JUDGED;
  return trial.run((choice) => {
    const bound = choice[force] === 1 && choice[member] === 1 && (binds?.(choice) ?? true) && !excepted?.(choice);
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
