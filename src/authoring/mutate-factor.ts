/**
 * Reducing a rule and its mutant to where they differ, so that a small domain is enough to compare them.
 *
 * What both have alike is replaced by a stand-in: a word of the subject that may be anything. A status is decided by
 * whether the rule binds and what is required, each a function of its own part; where the reduced rules agree on
 * every subject, stand-ins included, so do the rules. The converse does not hold.
 */
import { isMap, type Source } from '../engine/condition.ts';
import type { PackInput, RuleSource } from '../model/pack.ts';
import type { SubjectKind } from '../model/vocabulary.ts';
import { applied, without } from './edit.ts';

export interface Pair {
  readonly rule: PackInput;
  readonly mutant: PackInput;
}

/** Conditions of a subject that stand in nothing else, each of one field. */
const STAND_INS: Readonly<Record<SubjectKind, readonly [Source, Source]>> = {
  housing_project: [{ settlement: 'urban_community' }, { first_phase_infeasible: 'yes' }],
  area: [{ is_cluster_or_central_town: 'yes' }, { control_plan_made: 'yes' }],
  plan: [{ includes_eldercare_land: 'yes' }, { plan_type: 'special_plan' }],
};

const GUARDS = ['when', 'where', 'unless'] as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Pairs that have all to agree; none where nothing can be reduced. */
export function factored(kind: SubjectKind, { rule, mutant }: Pair): Pair[] {
  const [a] = rule.pack.rules;
  const [b] = mutant.pack.rules;
  if (a === undefined || b === undefined || !isComparable(rule, mutant, a, b)) return [];
  if (kind === 'area' && !sameDays(a, b)) return [];
  const put = (input: PackInput, source: RuleSource) => applied(input, { path: ['pack', 'rules', 0], value: source });
  const steps = stepPairs(a, b);
  const reduced = steps.map(([one, other]) => reduce(one, other, STAND_INS[kind])).filter((pair) => pair !== null);
  // One step that cannot be reduced, and the others prove nothing.
  if (reduced.length < steps.length) return [];
  return reduced.map(([x, y]) => ({ rule: put(rule, x), mutant: put(mutant, y) }));
}

/** The same things are judged, by the same days. */
function isComparable(rule: PackInput, mutant: PackInput, a: RuleSource, b: RuleSource): boolean {
  const days = ({ documents }: PackInput) => documents.map(({ issued }) => issued);
  return a.each === b.each && same(days(rule), days(mutant)) && (a.steps?.length ?? 0) === (b.steps?.length ?? 0);
}

/**
 * What of an area was counted before a target was due decides nothing against it, and every number has a day of its own:
 * where the two ask for other numbers, parts that agree are not enough.
 */
const sameDays = (a: RuleSource, b: RuleSource): boolean =>
  (a.due === undefined && b.due === undefined) || same(factsIn(a), factsIn(b));

/** The names in what is required, each once. */
function factsIn({ require, steps }: RuleSource): string[] {
  const names = (value: unknown): string[] =>
    Array.isArray(value)
      ? value.flatMap(names)
      : isMap(value)
        ? Object.entries(value).flatMap(([key, inner]) => [key, ...names(inner)])
        : [];
  return [...new Set([require, steps].flatMap(names))].sort();
}

/** Of several steps the lowest decides: those that are alike need not be looked at, the others one by one. */
function stepPairs(a: RuleSource, b: RuleSource): [RuleSource, RuleSource][] {
  const [mine, others] = [a.steps ?? [], b.steps ?? []];
  if (mine.length === 0) return [[a, b]];
  const alone = (source: RuleSource, i: number): RuleSource => ({
    ...source,
    steps: (source.steps ?? []).slice(i, i + 1),
  });
  const differing = mine.flatMap((step, i) => (same(step, others[i]) ? [] : [i]));
  const indices = differing.length > 0 && sameGuards(a, b) ? differing : mine.map((_, i) => i);
  return indices.map((i) => [alone(a, i), alone(b, i)]);
}

const sameGuards = (a: RuleSource, b: RuleSource): boolean => GUARDS.every((key) => same(a[key], b[key]));

/** Null where a stand-in would not be free, since the differing parts speak of it. */
function reduce(a: RuleSource, b: RuleSource, standIns: readonly [Source, Source]): [RuleSource, RuleSource] | null {
  const [bound, met] = standIns;
  const differing = [...GUARDS, 'require' as const, 'steps' as const].filter((key) => !same(a[key], b[key]));
  const named = JSON.stringify(differing.map((key) => [a[key], b[key]]));
  if (standIns.flatMap(Object.keys).some((fact) => named.includes(`"${fact}"`))) return null;
  const alike = GUARDS.filter((key) => a[key] !== undefined && !differing.includes(key));
  const guarded = (source: RuleSource): RuleSource => {
    const rest = without(source, alike);
    return alike.length === 0 ? rest : withGuard(rest, bound);
  };
  return reduceRequire(guarded(decidedAlike(a, b)), guarded(decidedAlike(b, a)), met);
}

/**
 * The rule without what makes statuses less telling: a due day, a review stage, a breach that is left to a person.
 * Where both have the same of these and agree without, they agree with.
 */
function decidedAlike(source: RuleSource, other: RuleSource): RuleSource {
  const keys = (['due', 'provable_at', 'otherwise'] as const).filter((key) => same(source[key], other[key]));
  const rest = without(source, keys);
  const [step] = source.steps ?? [];
  if (step === undefined || !same(step.provable_at, other.steps?.[0]?.provable_at)) return rest;
  const { provable_at: _, ...untimed } = step;
  return { ...rest, steps: [untimed] };
}

/** The guards that are alike become one; `when` says of the whole subject what `where` says of each thing. */
function withGuard(source: RuleSource, standIn: Source): RuleSource {
  return { ...source, when: source.when === undefined ? standIn : { all: [source.when, standIn] } };
}

function reduceRequire(a: RuleSource, b: RuleSource, standIn: Source): [RuleSource, RuleSource] {
  if (a.steps !== undefined) {
    const [one] = a.steps;
    const [other] = b.steps ?? [];
    if (one === undefined || other === undefined) return [a, b];
    const [x, y] = reduceParts(one.require, other.require, standIn);
    return [
      { ...a, steps: [{ ...one, require: x }] },
      { ...b, steps: [{ ...other, require: y }] },
    ];
  }
  if (a.require === undefined || b.require === undefined) return [a, b];
  const [x, y] = reduceParts(a.require, b.require, standIn);
  return [
    { ...a, require: x },
    { ...b, require: y },
  ];
}

/** Of two conjunctions the parts that are alike become one. */
function reduceParts(a: Source, b: Source, standIn: Source): [Source, Source] {
  if (same(a, b)) return [standIn, standIn];
  if (isQuantified(a) || isQuantified(b)) return [a, b];
  const alike = Object.keys(a).filter((key) => same(a[key], b[key]));
  if (alike.length === 0) return [a, b];
  const rest = (source: Source): Source => {
    const parts = without(source, alike);
    return Object.keys(parts).length === 0 ? standIn : { all: [parts, standIn] };
  };
  return [rest(a), rest(b)];
}

const isQuantified = (source: Source): boolean => 'some' in source || 'count' in source;

/** A rule of which only stand-ins are left says of the whole subject what it says of each thing. */
export function withoutThings({ rule, mutant }: Pair): Pair {
  const whole = (input: PackInput) => applied(input, { path: ['pack', 'rules', 0, 'each'], value: undefined });
  return { rule: whole(rule), mutant: whole(mutant) };
}
