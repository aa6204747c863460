/** Why a part of a rule stands as it does: the comparison that decides, and the kind of sentence it needs. */
import { YES } from '../facts/possible.ts';
import type { Comparison, Reason } from '../model/judged.ts';
import type { Bilingual, Quantity } from '../model/report.ts';
import { truthOf } from './decide.ts';
import { BREAKS, type Environment, HOLDS, type Leaf, type Node, UNKNOWN } from './node.ts';
import type { Part } from './parts.ts';
import type { Rule } from './rule.ts';

export interface Described {
  readonly comparison: Comparison | null;
  /** What is short, where it fails. */
  readonly shortfall: Quantity | null;
  readonly judgement: Bilingual | null;
  readonly reason: Reason;
  /** The comparison that decides, as compiled. */
  readonly leaf: Leaf | null;
}

export const comparisonOf = (leaf: Leaf, env: Environment): Comparison => leaf.describe(env);

/** The comparison to show: the first that breaks, else the first that is not sure, else the first. */
export function decidingLeaf(node: Node, env: Environment): Leaf | null {
  const truths = node.leaves.map((leaf) => ({ leaf, truth: truthOf(leaf, env) }));
  const found =
    truths.find(({ truth }) => truth === BREAKS) ?? truths.find(({ truth }) => truth === UNKNOWN) ?? truths[0];
  return found?.leaf ?? null;
}

export function reasonFor(rule: Rule, part: Part, env: Environment): Described {
  const { status, judged, disputed } = part;
  if (status === 'not_applicable') return notApplicable(rule, env);
  const leaf = decidingLeaf(part.step.require, env);
  const comparison = leaf === null ? null : comparisonOf(leaf, env);
  const described = { comparison, leaf, shortfall: status === 'fail' ? (comparison?.shortfall ?? null) : null };
  if (comparison === null) throw new Error(`rule ${rule.source.id} requires nothing`);
  const { judgement } = rule.body;
  if (judged && judgement !== null) {
    return { ...described, judgement, reason: { code: 'judgement', text: judgement, of: comparison } };
  }
  if (disputed) return { ...described, judgement: disputeIn(rule, part), reason: { code: 'disputed', of: comparison } };
  return { ...described, judgement: null, reason: plainReason(rule, part, comparison, env) };
}

/** The amount that makes the rule bind, where it binds because of a thing in a set: the radius of a centre. */
function causeIn({ body }: Rule, env: Environment): { cause?: Comparison } {
  const guards = [body.when, body.where].flatMap((node) => node?.leaves ?? []);
  const cause = guards.map((leaf) => leaf.cause?.(env) ?? null).find((found) => found !== null);
  return cause ? { cause } : {};
}

/** What the disputed fact of a rule leaves to a person. */
function disputeIn({ source, body }: Rule, part: Part): Bilingual {
  const nodes = [part.step.require, body.where, body.unless, body.when].filter((node) => node !== null);
  const facts = nodes.flatMap((node) => node.leaves.map(({ fact }) => fact));
  const dispute = facts.flatMap((fact) => (fact?.type === 'number' ? (fact.dispute ?? []) : []))[0];
  if (dispute === undefined) throw new Error(`rule ${source.id} speaks of nothing that is disputed`);
  return dispute;
}

function plainReason(rule: Rule, part: Part, of: Comparison, env: Environment): Reason {
  const { status, notYetDue } = part;
  if (status === 'not_yet_due') {
    if (notYetDue !== null) return { code: 'not_yet_due', due: notYetDue, of };
    return { code: 'provable_later', at: part.step.provableAt ?? 'handover', of };
  }
  const why = { of, ...causeIn(rule, env) };
  if (status === 'fail') return { code: 'not_met', ...why };
  if (part.thing?.ofUnknownList && status === 'undetermined')
    return { code: 'unknown_list', label: part.thing.domain.label };
  const met = truthOf(part.step.require, env);
  if (part.outdated !== null && met === BREAKS) {
    return { code: 'outdated', on: part.outdated.on, due: rule.body.due ?? '', of };
  }
  if (status === 'pass') return { code: isBound(rule, part, env) ? 'met' : 'met_if_bound', ...why };
  return { code: met === BREAKS ? 'open_if_bound' : 'open', ...why };
}

/** Whether it is sure that the rule binds. */
function isBound({ body }: Rule, part: Part, env: Environment): boolean {
  const member = part.thing === null || part.thing.member === YES;
  const guards = [body.when, body.where].filter((node) => node !== null);
  const binds = guards.every((node) => truthOf(node, env) === HOLDS);
  const excepted = body.unless !== null && truthOf(body.unless, env) !== BREAKS;
  return env.inForce === YES && member && binds && !excepted;
}

/** The rule does not bind because of one comparison. */
export function notBound(broken: Leaf, env: Environment): Reason {
  const cause = broken.cause?.(env) ?? null;
  return { code: 'not_bound', of: comparisonOf(broken, env), ...(cause === null ? {} : { cause }) };
}

function notApplicable({ body }: Rule, env: Environment): Described {
  const guard = [body.when, body.where].find((node) => node !== null && truthOf(node, env) === BREAKS);
  // A condition may break without one of its comparisons breaking (`not`); then the first is shown.
  const broken = guard?.leaves.find((leaf) => truthOf(leaf, env) === BREAKS) ?? guard?.leaves[0];
  const none = { comparison: null, shortfall: null, judgement: null };
  if (broken) return { ...none, leaf: broken, reason: notBound(broken, env) };
  const of = (body.unless?.leaves ?? []).map((leaf) => comparisonOf(leaf, env));
  return { ...none, leaf: null, reason: { code: 'excepted', of } };
}
