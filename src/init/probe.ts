/** What the rules of some packs ask of a subject, found by judging subjects of which little is known. */
import type { CompiledPack } from '../engine/compile.ts';
import { bindsSubject } from '../engine/decide.ts';
import { judge } from '../engine/judge.ts';
import { BREAKS, Environment, scopeOf } from '../engine/node.ts';
import { standingOf } from '../engine/parts.ts';
import type { Status } from '../model/status.ts';
import { kindOf, type Subject } from '../model/subjects.ts';
import { STAGES, type SubjectKind } from '../model/vocabulary.ts';
import { type Examples, type Give, someValue, subjectWith } from './blank.ts';
import { FIELDS_OF, type FieldNode, isComposite } from './field-tree.ts';
import { watched } from './watched.ts';

export type Stage = (typeof STAGES)[number];

/** What a file is for. */
export interface About {
  readonly kind: SubjectKind;
  /** Of a project; null where it is not known. */
  readonly stage: Stage | null;
}

/** The last day that a check can be made for: every document is in force then, and every target is due. */
const LAST_DAY = '2199-12-31';

/** A day before every document was issued. */
const FIRST_DAY = '1900-01-01';

/** How the rules stand, in pack order, and the fields that they miss, by JSON pointer. */
export interface Asked {
  readonly statuses: readonly Status[];
  readonly missing: readonly string[];
}

/** A subject of which nothing is known but its stage, and that it has things like the examples. */
export function askedOf(packs: readonly CompiledPack[], { kind, stage }: About, examples: Examples): Asked {
  const subject = subjectWith(kind, examples, stageOnly(stage));
  const findings = packs.flatMap((pack) => judge(pack, subject, LAST_DAY).findings);
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
const oneOfEach = (kind: SubjectKind): Examples =>
  new Map(FIELDS_OF[kind].filter(isComposite).map(({ key }) => [key, 1]));

const leavesOf = (fields: readonly FieldNode[]): FieldNode[] =>
  fields.flatMap((field) => (isComposite(field) ? leavesOf(field.fields) : [field]));

/**
 * The patterns of the fields that the rules can read of such a subject (of a project with stage null: of any stage),
 * with the readings that were not chosen. What is read may hang on what other fields say, so the rules are watched with
 * nothing known, with one field known alone, and, of a project, with all fields known but one.
 */
export function readable(packs: readonly CompiledPack[], { kind, stage }: About): ReadonlySet<string> {
  const seen = new Set<string>();
  const examples = oneOfEach(kind);
  // The stage is given or not by whoever asks.
  const leaves = leavesOf(FIELDS_OF[kind]).filter(({ pattern }) => pattern !== '/stage');
  const watch = (give: Give): void => {
    const subject = watched(subjectWith(kind, examples, give), (pattern) => seen.add(pattern));
    for (const pack of packs) runRules(pack, subject);
  };
  watch(stageOnly(stage));
  if (kind !== 'housing_project') {
    for (const one of leaves) watch((field) => (field === one ? someValue(field, FIRST_DAY) : null));
    return seen;
  }
  for (const each of stage === null ? STAGES : [stage]) {
    const open = stageOnly(each);
    // Dates that make the estate new, or existing, so that they do not contradict the stage.
    const day = each === 'existing' ? FIRST_DAY : LAST_DAY;
    const given: Give = (field) => (field.pattern === '/stage' ? each : someValue(field, day));
    for (const one of leaves) {
      watch((field) => (field === one ? given(field) : open(field)));
      watch((field) => (field === one ? null : given(field)));
    }
  }
  return seen;
}

/** What a subject of each kind is in the rule language. */
const ROOTS = { housing_project: 'project', area: 'area', plan: 'plan' } as const satisfies Readonly<
  Record<SubjectKind, string>
>;

/** Judges by every rule that may bind the subject, in each of its readings. */
function runRules({ rulesOf }: CompiledPack, subject: Subject): void {
  const kind = kindOf(subject);
  for (const rule of rulesOf[kind]) {
    for (const body of [rule.body, ...rule.alternatives.map((alternative) => alternative.body)]) {
      const scope = scopeOf(subject, { issued: rule.document.issued, assessedOn: LAST_DAY, survey: null });
      const env = new Environment(scope, ROOTS[kind]);
      if (bindsSubject(body, env) !== BREAKS) standingOf(rule, body, env);
    }
  }
}
