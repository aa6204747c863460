/**
 * Judging a subject by a compiled pack. Pure: the same subject, pack and date give the same result.
 *
 * `statusJudge` is the short way, for many subjects; `judge` describes every finding. Both decide by `outcomeSet`.
 */
import { EITHER, NO, type Possible, YES } from '../facts/possible.ts';
import { VOCABULARIES } from '../facts/registry.ts';
import type { Survey } from '../facts/survey.ts';
import type { Comparison, Judged } from '../model/judged.ts';
import { type Status, verdictOf } from '../model/status.ts';
import type { HousingProject } from '../model/subject.ts';
import { kindOf, type Subject } from '../model/subjects.ts';
import type { SubjectKind } from '../model/vocabulary.ts';
import type { CompiledPack } from './compile.ts';
import { bindsSubject, outcomeSet } from './decide.ts';
import { describeFinding } from './finding.ts';
import { BREAKS, Environment, scopeOf, slotOf, type Tri } from './node.ts';
import { standingOf } from './parts.ts';
import { remarksOn } from './remarks.ts';
import type { Body, Rule } from './rule.ts';
import { isDue, NOT_APPLICABLE, type Rank, rankOf, statusOf } from './standing.ts';

/**
 * The statuses of all rules in pack order; `assessedOn` is `YYYY-MM-DD`, or a year or month. A project with positions in
 * degrees needs its survey; without one a project is measured as it is drawn.
 */
export type StatusJudge = (subject: Subject, assessedOn: string, survey?: Survey | null) => Status[];

/** For many subjects of one kind: what can be used again is made once. */
export function statusJudge({ rulesOf }: CompiledPack, kind: SubjectKind = 'housing_project'): StatusJudge {
  const { root } = VOCABULARIES[kind];
  const environments = new Map<string, Environment>();
  const environmentOf = ({ document: { issued } }: Rule): Environment => {
    const made =
      environments.get(issued) ?? new Environment(scopeOf(NOBODY, { issued, assessedOn: issued, survey: null }), root);
    environments.set(issued, made);
    return made;
  };
  const judged = rulesOf[kind].map((rule) => ({ rule, env: environmentOf(rule) }));
  const distinct = [...environments.values()];
  return (subject, assessedOn, survey = null) => {
    for (const env of distinct) env.turnTo(subject, assessedOn, survey);
    const result: Status[] = [];
    for (const { rule, env } of judged) result.push(statusOfBody(rule, rule.body, env));
    return result;
  };
}

const NOBODY: HousingProject = { id: '-' };

/** `survey` as for `statusJudge`. */
export function judge(pack: CompiledPack, subject: Subject, assessedOn: string, survey: Survey | null = null): Judged {
  const kind = kindOf(subject);
  const findings = pack.rulesOf[kind].map((rule) => {
    const scope = scopeOf(subject, { issued: rule.document.issued, assessedOn, survey });
    const env = new Environment(scope, VOCABULARIES[kind].root);
    const standing = standingOf(rule, rule.body, env);
    const alternatives = rule.alternatives
      .map(({ reading, text, body }) => ({ reading, status: statusOfBody(rule, body, env), text }))
      .filter(worthTelling(standing.status));
    return describeFinding(rule, standing, alternatives, env);
  });
  return { verdict: verdictOf(findings), findings, remarks: remarksOn(pack, subject, assessedOn, survey) };
}

/**
 * What was measured against what, where a rule with one comparison fails: of the subject as a whole, or of each thing
 * that fails. For whoever adds up amounts and reads no sentence; a finding describes the same.
 */
export function failingAmounts(
  rule: Rule,
  project: HousingProject,
  assessedOn: string,
  survey: Survey | null,
): Comparison[] {
  const env = new Environment(scopeOf(project, { issued: rule.document.issued, assessedOn, survey }));
  const failing = standingOf(rule, rule.body, env).parts.filter(({ status }) => status === 'fail');
  return failing.flatMap(({ step, thing }) => {
    if (thing !== null) env.bind(slotOf(thing.domain.entity), thing);
    return step.require.leaves.map((leaf) => leaf.describe(env));
  });
}

/** A reading under which the status would be another one, and is known. */
const worthTelling =
  (status: Status) =>
  (alternative: { status: Status }): boolean =>
    alternative.status !== status && alternative.status !== 'undetermined';

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
  const list = domain.list(env.scope, env.scope.subject);
  let rank = NOT_APPLICABLE;
  for (const value of list ?? [domain.unknown]) {
    // A list that is not known may be empty, or hold anything.
    const member = list === null ? EITHER : domain.member(env.scope, value);
    if (member === NO) continue;
    env.bind(slot, { value, pointer: '' });
    for (const step of body.steps) {
      rank = Math.min(rank, rankOf(outcomeSet(body, step, env, binds, member), step, due, env.scope));
    }
  }
  return rank;
}
