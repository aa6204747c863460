/**
 * Judging a subject by a compiled pack. Pure: the same subject, pack and date give the same result.
 *
 * `statuses` is the short way, for many subjects; `judge` describes every finding. Both decide by `decide`.
 */

import type { Scope } from '../facts/fact.ts';
import { EITHER, NO, type Possible } from '../facts/possible.ts';
import type { Judged } from '../model/judged.ts';
import { type Status, statusOfItems, verdictOf } from '../model/status.ts';
import type { HousingProject } from '../model/subject.ts';
import type { CompiledPack } from './compile.ts';
import { decide, NOT_BOUND, type Thing } from './decide.ts';
import { describeFinding } from './finding.ts';
import { memberNames } from './members.ts';
import { Environment } from './node.ts';
import { remarksOn } from './remarks.ts';
import type { Body, Rule, Step } from './rule.ts';
import { inForceOn, type Standing, standingOf, type Timing } from './standing.ts';
import type { Outcomes } from './trial.ts';

/** One judgement of a rule: of the subject, or of one thing (and one step) in it. */
export interface Part {
  readonly step: Step;
  readonly thing: Thing | null;
  /** How the item is called; null for the subject as a whole and for a list that is not known. */
  readonly id: string | null;
  readonly standing: Standing;
}

/** Everything judged under one rule. */
export interface RuleStanding {
  readonly status: Status;
  readonly parts: readonly Part[];
  readonly inForce: Possible;
}

/** The statuses of all rules in pack order. `assessedOn` is `YYYY-MM-DD`, or a year or month. */
export function statuses(pack: CompiledPack, project: HousingProject, assessedOn: string): Status[] {
  return pack.rules.map((rule) => stand(rule, rule.body, environment(rule, project, assessedOn)).status);
}

export function judge(pack: CompiledPack, project: HousingProject, assessedOn: string): Judged {
  const findings = pack.rules.map((rule) => {
    const env = environment(rule, project, assessedOn);
    const standing = stand(rule, rule.body, env);
    const alternatives = rule.alternatives.map(({ reading, text, body }) => {
      return { reading, status: stand(rule, body, env).status, text };
    });
    return describeFinding(rule, standing, alternatives.filter(worthTelling(standing.status)), env);
  });
  return { verdict: verdictOf(findings), findings, remarks: remarksOn(pack, project, assessedOn) };
}

/** A reading under which the status would be another one, and is known. */
const worthTelling =
  (status: Status) =>
  (alternative: { status: Status }): boolean =>
    alternative.status !== status && alternative.status !== 'undetermined';

function environment(rule: Rule, project: HousingProject, assessedOn: string): Environment {
  const scope: Scope = { project, issued: rule.document.issued, assessedOn };
  return new Environment(scope);
}

function stand(rule: Rule, body: Body, env: Environment): RuleStanding {
  const inForce = inForceOn(env.scope.issued, env.scope.assessedOn);
  if (inForce === NO) return { status: 'not_applicable', parts: [], inForce };
  const parts = body.each === null ? wholeParts(rule, body, env, inForce) : itemParts(rule, body, env, inForce);
  return { status: statusOfItems(parts.map((part) => part.standing.status)), parts, inForce };
}

function timingOf(rule: Rule, step: Step, { assessedOn, project }: Scope): Timing {
  return {
    assessedOn,
    due: rule.source.due ?? null,
    provableAt: step.provableAt,
    reviewStage: project.review_stage ?? null,
  };
}

function wholeParts(rule: Rule, body: Body, env: Environment, inForce: Possible): Part[] {
  return body.steps.map((step) => ({
    step,
    thing: null,
    id: step.id,
    standing: standingOf(decide(body, step, env, null, inForce), timingOf(rule, step, env.scope)),
  }));
}

function itemParts(rule: Rule, body: Body, env: Environment, inForce: Possible): Part[] {
  const { each: domain } = body;
  if (domain === null) return [];
  const list = domain.list(env.scope, env.scope.project);
  if (list === null) return unknownListParts(rule, body, env, inForce);
  const names = memberNames(domain, list);
  return list.flatMap((value, index) => {
    const member = domain.member(env.scope, value);
    if (member === NO) return [];
    const thing: Thing = { domain, value, pointer: domain.pointer('', value, index), member };
    env.bind(domain.entity, thing);
    return body.steps.map((step) => ({
      step,
      thing,
      id: step.id === null ? (names[index] ?? '') : `${names[index]}/${step.id}`,
      standing: standingOf(decide(body, step, env, thing, inForce), timingOf(rule, step, env.scope)),
    }));
  });
}

/** A list that is not known may be empty, or hold anything. */
function unknownListParts(rule: Rule, body: Body, env: Environment, inForce: Possible): Part[] {
  const { each: domain } = body;
  if (domain === null) return [];
  const pointer = domain.listPointer('');
  const thing: Thing = { domain, value: domain.unknown, pointer, member: EITHER, ofUnknownList: true };
  env.bind(domain.entity, thing);
  return body.steps.map((step) => {
    const { set, fields, disputed } = decide(body, step, env, thing, inForce);
    const outside = fields.filter((field) => !field.startsWith(`${pointer}/`));
    const outcomes: Outcomes = { set: set | NOT_BOUND, fields: [...outside, pointer], disputed };
    return { step, thing, id: null, standing: standingOf(outcomes, timingOf(rule, step, env.scope)) };
  });
}
