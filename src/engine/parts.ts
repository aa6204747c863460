/** The parts of a rule with what is missing in each: the subject as a whole, or each thing and step in it. */
import type { Observed } from '../facts/fact.ts';
import { EITHER, NO, YES } from '../facts/possible.ts';
import { type Status, statusOfItems } from '../model/status.ts';
import { bindsSubject, FAILS, JUDGED, outcomeSet, outcomes, type Thing } from './decide.ts';
import { memberNames } from './members.ts';
import { type Environment, HOLDS, slotOf } from './node.ts';
import { outdatedIn } from './outdated.ts';
import type { Body, Rule, Step } from './rule.ts';
import { isDue, rankOf, statusOf } from './standing.ts';

/** One judgement of a rule: of the subject, or of one thing (and one step) in it. */
export interface Part {
  readonly step: Step;
  readonly thing: Thing | null;
  /** How the item is called; null for the subject as a whole and for a list that is not known. */
  readonly id: string | null;
  readonly status: Status;
  /** The unknown fields that could change its status, or break it; unsorted, with repetitions. */
  readonly fields: readonly string[];
  /**
   * It fails, whatever else is not known, if the rule binds the subject at all, and the thing is one that it speaks of.
   * `surely` where it is sure to be one.
   */
  readonly failsIfBound: 'surely' | 'if_member' | null;
  /** Nothing is missing: the words leave it to a person. */
  readonly judged: boolean;
  /** The text leaves it open how to measure, and the measures disagree. */
  readonly disputed: boolean;
  /** It was counted before the target was due, and was not met then. */
  readonly outdated: Observed | null;
  /** The last day to meet a target, where that day has not passed for sure. */
  readonly notYetDue: string | null;
}

/** Everything judged under one rule. */
export interface RuleStanding {
  readonly status: Status;
  readonly parts: readonly Part[];
}

export function standingOf(rule: Rule, body: Body, env: Environment): RuleStanding {
  if (env.inForce === NO) return { status: 'not_applicable', parts: [] };
  const parts = thingsOf(body, env).flatMap(({ thing, name }) => {
    if (thing !== null) env.bind(slotOf(thing.domain.entity), thing);
    return body.steps.map((step) => partOf(rule, body, step, { thing, name }, env));
  });
  return { status: statusOfItems(parts.map((part) => part.status)), parts };
}

interface Named {
  readonly thing: Thing | null;
  readonly name: string | null;
}

function thingsOf({ each: domain }: Body, env: Environment): Named[] {
  if (domain === null) return [{ thing: null, name: null }];
  const list = domain.list(env.scope, env.scope.subject);
  if (list === null) {
    const pointer = domain.listPointer('');
    return [{ thing: { domain, value: domain.unknown, pointer, member: EITHER, ofUnknownList: true }, name: null }];
  }
  const names = memberNames(domain, list);
  return list.flatMap((value, index) => {
    const member = domain.member(env.scope, value);
    if (member === NO) return [];
    return [{ thing: { domain, value, pointer: domain.pointer('', value, index), member }, name: names[index] ?? '' }];
  });
}

function partOf(rule: Rule, body: Body, step: Step, { thing, name }: Named, env: Environment): Part {
  const due = isDue(rule.source.due, env.scope);
  const set = outcomeSet(body, step, env, bindsSubject(body, env), thing?.member ?? YES);
  const status = statusOf(rankOf(set, step, due, env.scope));
  // What breaks a step that a later review proves breaks the rule now, so what would tell is asked for already.
  const mayBreak = status === 'not_yet_due' && (set & FAILS) !== 0;
  const open = mayBreak || status === 'undetermined';
  const { fields, disputed } = open ? openFields(body, step, thing, env) : NOTHING_OPEN;
  const outdated = status === 'undetermined' && (set & FAILS) !== 0 ? outdatedIn(body, step, env) : null;
  const dueFields = [
    ...(status === 'undetermined' && due === EITHER ? ['/assessed_on'] : []),
    ...(outdated === null ? [] : [outdated.pointer]),
  ];
  return {
    step,
    thing,
    id: name === null ? null : step.id === null ? name : `${name}/${step.id}`,
    status,
    fields: disputed ? dueFields : [...fields, ...dueFields],
    failsIfBound: mayBreak || status === 'undetermined' ? failureOf(body, step, thing, env) : null,
    judged: status === 'undetermined' && set === JUDGED,
    disputed,
    outdated,
    notYetDue: due === YES ? null : (rule.source.due ?? null),
  };
}

function failureOf(body: Body, step: Step, thing: Thing | null, env: Environment): Part['failsIfBound'] {
  if (thing?.ofUnknownList || outcomeSet(body, step, env, HOLDS, YES) !== FAILS) return null;
  return thing === null || thing.member === YES ? 'surely' : 'if_member';
}

const NOTHING_OPEN = { fields: [] as readonly string[], disputed: false };

function openFields(body: Body, step: Step, thing: Thing | null, env: Environment) {
  const { fields, disputed } = outcomes(body, step, env, thing, thing?.member ?? YES);
  if (!thing?.ofUnknownList) return { fields, disputed };
  // Whatever is not known about a thing of the list comes down to the list.
  const outside = fields.filter((field) => !field.startsWith(`${thing.pointer}/`));
  return { fields: [...outside, thing.pointer], disputed };
}
