/**
 * Judging a subject by a compiled pack. Pure: the same subject, pack and date give the same result.
 *
 * `statuses` is the short way, for many subjects; `judge` describes every finding. Both decide by `outcomeSet`.
 */
import { EITHER, NO, type Possible, YES } from '../facts/possible.ts';
import type { Judged } from '../model/judged.ts';
import { type Status, verdictOf } from '../model/status.ts';
import type { HousingProject } from '../model/subject.ts';
import type { CompiledPack } from './compile.ts';
import { bindsSubject, NOT_BOUND, outcomeSet } from './decide.ts';
import { describeFinding } from './finding.ts';
import { BREAKS, Environment, slotOf, type Tri } from './node.ts';
import { standingOf } from './parts.ts';
import { remarksOn } from './remarks.ts';
import type { Body, Rule } from './rule.ts';
import { isDue, NOT_APPLICABLE, type Rank, rankOf, statusOf } from './standing.ts';

/** The statuses of all rules in pack order. `assessedOn` is `YYYY-MM-DD`, or a year or month. */
export function statuses(pack: CompiledPack, project: HousingProject, assessedOn: string): Status[] {
  let env: Environment | null = null;
  return pack.rules.map((rule) => {
    env = environmentFor(rule, project, assessedOn, env);
    return statusOfBody(rule, rule.body, env);
  });
}

export function judge(pack: CompiledPack, project: HousingProject, assessedOn: string): Judged {
  const findings = pack.rules.map((rule) => {
    const env = environmentFor(rule, project, assessedOn, null);
    const standing = standingOf(rule, rule.body, env);
    const alternatives = rule.alternatives
      .map(({ reading, text, body }) => ({ reading, status: statusOfBody(rule, body, env), text }))
      .filter(worthTelling(standing.status));
    return describeFinding(rule, standing, alternatives, env);
  });
  return { verdict: verdictOf(findings), findings, remarks: remarksOn(pack, project, assessedOn) };
}

/** A reading under which the status would be another one, and is known. */
const worthTelling =
  (status: Status) =>
  (alternative: { status: Status }): boolean =>
    alternative.status !== status && alternative.status !== 'undetermined';

/** The rules of one document share an environment. */
function environmentFor({ document }: Rule, project: HousingProject, assessedOn: string, last: Environment | null) {
  if (last !== null && last.scope.issued === document.issued) return last;
  return new Environment({ project, issued: document.issued, assessedOn });
}

function statusOfBody(rule: Rule, body: Body, env: Environment): Status {
  const binds = bindsSubject(body, env);
  if (binds === BREAKS) return 'not_applicable';
  const due = isDue(rule.source.due, env.scope);
  const rank = body.each === null ? rankOfWhole(body, env, binds, due) : rankOfItems(body, env, binds, due);
  return statusOf(rank);
}

function rankOfWhole(body: Body, env: Environment, binds: Tri, due: Possible): Rank {
  let rank = NOT_APPLICABLE;
  for (const step of body.steps) {
    rank = Math.min(rank, rankOf(outcomeSet(body, step, env, binds, YES), step, due, env.scope));
  }
  return rank;
}

function rankOfItems(body: Body, env: Environment, binds: Tri, due: Possible): Rank {
  const { each: domain } = body;
  if (domain === null) return NOT_APPLICABLE;
  const slot = slotOf(domain.entity);
  const list = domain.list(env.scope, env.scope.project);
  let rank = NOT_APPLICABLE;
  for (const value of list ?? [domain.unknown]) {
    const member = list === null ? EITHER : domain.member(env.scope, value);
    if (member === NO) continue;
    env.bind(slot, { value, pointer: '' });
    for (const step of body.steps) {
      // A list that is not known may be empty, or hold anything.
      const set = outcomeSet(body, step, env, binds, member) | (list === null ? NOT_BOUND : 0);
      rank = Math.min(rank, rankOf(set, step, due, env.scope));
    }
  }
  return rank;
}
