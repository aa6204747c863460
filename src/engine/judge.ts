/**
 * Judging a subject by a compiled pack. Pure: the same subject, pack and date give the same result.
 *
 * `statusJudge` is the short way, for many subjects; `judge` describes every finding. Both decide by `outcomeSet`.
 */

import type { Scope } from '../facts/fact.ts';
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
import type { Miss } from './misses.ts';
import { BREAKS, Environment, scopeOf, slotOf, type Tri } from './node.ts';
import { standingOf } from './parts.ts';
import { remarksOn } from './remarks.ts';
import type { Body, Rule } from './rule.ts';
import { FAIL, isDue, NOT_APPLICABLE, type Rank, rankOf, statusOf } from './standing.ts';

/**
 * The statuses of all rules in pack order; `assessedOn` is `YYYY-MM-DD`, or a year or month. A project with positions in
 * degrees needs its survey; without one a project is measured as it is drawn.
 */
export type StatusJudge = (subject: Subject, assessedOn: string, survey?: Survey | null) => Status[];

/** Judges many subjects of one kind, one after another: what can be used again is made once. */
export class ManyJudge {
  readonly #rules: readonly { readonly rule: Rule; readonly env: Environment }[];
  readonly #environments: readonly Environment[];

  constructor({ rulesOf }: CompiledPack, kind: SubjectKind = 'housing_project') {
    const { root } = VOCABULARIES[kind];
    const environments = new Map<string, Environment>();
    this.#rules = rulesOf[kind].map((rule) => {
      const { issued } = rule.document;
      const scope = scopeOf(NOBODY, { issued, assessedOn: issued, survey: null });
      const env = environments.get(issued) ?? new Environment(scope, root);
      environments.set(issued, env);
      return { rule, env };
    });
    this.#environments = [...environments.values()];
  }

  statuses: StatusJudge = (subject, assessedOn, survey = null) => {
    for (const env of this.#environments) env.turnTo(subject, assessedOn, survey);
    const result: Status[] = [];
    for (const { rule, env } of this.#rules) result.push(statusOfBody(rule, rule.body, env));
    return result;
  };

  /**
   * Of the subject judged last, under a rule with one comparison that fails: by how much each thing that fails misses a
   * minimum. Null where only `failingAmounts` can tell.
   */
  misses(index: number): Miss[] | null {
    const { rule, env } = this.#rules[index] ?? {};
    const miss = rule?.body.steps[0]?.require.leaves[0]?.miss;
    if (rule === undefined || env === undefined || miss === undefined) return null;
    const found: (Miss | null)[] = [];
    rankOfBody(rule, rule.body, env, (rank) => {
      if (rank === FAIL) found.push(miss(env));
    });
    const known = found.filter((one) => one !== null);
    return known.length === found.length ? known : null;
  }
}

export const statusJudge = (pack: CompiledPack, kind: SubjectKind = 'housing_project'): StatusJudge =>
  new ManyJudge(pack, kind).statuses;

/** Where the conditions of rules about a kind of subject are judged. */
export const environmentFor = (kind: SubjectKind, scope: Scope): Environment =>
  new Environment(scope, VOCABULARIES[kind].root);

const NOBODY: HousingProject = { id: '-' };

/** `survey` as for `statusJudge`. */
export function judge(pack: CompiledPack, subject: Subject, assessedOn: string, survey: Survey | null = null): Judged {
  const kind = kindOf(subject);
  const findings = pack.rulesOf[kind].map((rule) => {
    const scope = scopeOf(subject, { issued: rule.document.issued, assessedOn, survey });
    const env = environmentFor(kind, scope);
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

const statusOfBody = (rule: Rule, body: Body, env: Environment): Status =>
  statusOf(rankOfBody(rule, body, env, NOBODY_ASKS));

/** Is told the rank of each thing and step, while the thing is bound. */
type EachRank = (rank: Rank) => void;
const NOBODY_ASKS: EachRank = () => undefined;

function rankOfBody(rule: Rule, body: Body, env: Environment, each: EachRank): Rank {
  const binds = bindsSubject(body, env);
  if (binds === BREAKS) return NOT_APPLICABLE;
  const due = isDue(rule.source.due, env.scope);
  const { each: domain } = body;
  if (domain === null) return rankOfSteps(body, env, binds, due, YES, each);
  const slot = slotOf(domain.entity);
  const list = domain.list(env.scope, env.scope.subject);
  let lowest = NOT_APPLICABLE;
  for (const value of list ?? [domain.unknown]) {
    // A list that is not known may be empty, or hold anything.
    const member = list === null ? EITHER : domain.member(env.scope, value);
    if (member === NO) continue;
    env.bind(slot, { value, pointer: '' });
    lowest = Math.min(lowest, rankOfSteps(body, env, binds, due, member, each));
  }
  return lowest;
}

function rankOfSteps(body: Body, env: Environment, binds: Tri, due: Possible, member: Possible, each: EachRank): Rank {
  let lowest = NOT_APPLICABLE;
  for (const step of body.steps) {
    const rank = rankOf(outcomeSet(body, step, env, binds, member), step, due, env.scope);
    each(rank);
    lowest = Math.min(lowest, rank);
  }
  return lowest;
}
