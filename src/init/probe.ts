/** What the rules of some packs ask of a project, found by judging projects of which little is known. */
import type { CompiledPack } from '../engine/compile.ts';
import { bindsSubject } from '../engine/decide.ts';
import { judge } from '../engine/judge.ts';
import { BREAKS, Environment, scopeOf } from '../engine/node.ts';
import { standingOf } from '../engine/parts.ts';
import type { Status } from '../model/status.ts';
import type { HousingProject } from '../model/subject.ts';
import { STAGES } from '../model/vocabulary.ts';
import { type Examples, type Give, projectWith, someValue } from './blank.ts';
import { type FieldNode, isComposite, PROJECT_FIELDS } from './field-tree.ts';
import { watched } from './watched.ts';

export type Stage = (typeof STAGES)[number];

/** The last day that a check can be made for: every document is in force then, and every target is due. */
const LAST_DAY = '2199-12-31';

/** A day before every document was issued. */
const FIRST_DAY = '1900-01-01';

/** How the rules stand, in pack order, and the fields that they miss, by JSON pointer. */
export interface Asked {
  readonly statuses: readonly Status[];
  readonly missing: readonly string[];
}

/** A project of which nothing is known but its stage, and that it has things like the examples. */
export function askedOf(packs: readonly CompiledPack[], stage: Stage | null, examples: Examples): Asked {
  const project = projectWith(examples, stageOnly(stage));
  const findings = packs.flatMap((pack) => judge(pack, project, LAST_DAY).findings);
  return {
    statuses: findings.map(({ status }) => status),
    missing: [...new Set(findings.flatMap(({ missing }) => missing))],
  };
}

const stageOnly =
  (stage: Stage | null): Give =>
  ({ pattern }) =>
    pattern === '/stage' ? stage : null;

/** One of each list and object. */
const ONE_OF_EACH: Examples = new Map(PROJECT_FIELDS.filter(isComposite).map(({ key }) => [key, 1]));

const leavesOf = (fields: readonly FieldNode[]): FieldNode[] =>
  fields.flatMap((field) => (isComposite(field) ? leavesOf(field.fields) : [field]));

/** The plain fields but the stage, which is given or not by whoever asks. */
const LEAVES = leavesOf(PROJECT_FIELDS).filter(({ pattern }) => pattern !== '/stage');

/**
 * The patterns of the fields that the rules can read of a project of this stage (null: of any), with the readings that
 * were not chosen. What is read may hang on what other fields say, so the rules are watched with nothing known, with
 * one field known alone, and with all fields known but one.
 */
export function readable(packs: readonly CompiledPack[], stage: Stage | null): ReadonlySet<string> {
  const seen = new Set<string>();
  const watch = (give: Give): void => {
    const project = watched(projectWith(ONE_OF_EACH, give), (pattern) => seen.add(pattern));
    for (const pack of packs) runRules(pack, project);
  };
  watch(stageOnly(stage));
  for (const each of stage === null ? STAGES : [stage]) {
    const open = stageOnly(each);
    // Dates that make the estate new, or existing, so that they do not contradict the stage.
    const day = each === 'existing' ? FIRST_DAY : LAST_DAY;
    const given: Give = (field) => (field.pattern === '/stage' ? each : someValue(field, day));
    for (const one of LEAVES) {
      watch((field) => (field === one ? given(field) : open(field)));
      watch((field) => (field === one ? null : given(field)));
    }
  }
  return seen;
}

/** Judges by every rule that may bind the project, in each of its readings. */
function runRules({ rulesOf }: CompiledPack, project: HousingProject): void {
  for (const rule of rulesOf.housing_project) {
    for (const body of [rule.body, ...rule.alternatives.map((alternative) => alternative.body)]) {
      const env = new Environment(
        scopeOf(project, { issued: rule.document.issued, assessedOn: LAST_DAY, survey: null }),
      );
      if (bindsSubject(body, env) !== BREAKS) standingOf(rule, body, env);
    }
  }
}
