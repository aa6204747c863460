/**
 * Whether a mutant that no case kills is another rule at all.
 *
 * A subject that the two judge differently settles it. That there is none is claimed only after every subject of a
 * domain: every value, of those that matter, of every field that one of the two reads. A domain that is too large is
 * cut down to where the rules differ (`mutate-factor.ts`); where that is too large as well, nothing is claimed.
 */
import { bindsOf, compile, InvalidPack } from '../engine/compile.ts';
import { isMap } from '../engine/condition.ts';
import { type StatusJudge, statusJudge } from '../engine/judge.ts';
import { validateSubject } from '../load/library.ts';
import type { Difference } from '../model/mutation.ts';
import type { PackInput } from '../model/pack.ts';
import { InvalidInput } from '../model/problem.ts';
import type { Subject } from '../model/subjects.ts';
import type { SubjectKind } from '../model/vocabulary.ts';
import { applied, type Path, without } from './edit.ts';
import { factored, type Pair, withoutThings } from './mutate-factor.ts';
import { type Choose, lazySubject } from './mutate-subject.ts';
import { type FieldValues, fieldValues } from './mutate-values-of.ts';

export type Comparison =
  | { readonly result: 'equivalent'; readonly subjects: number }
  | { readonly result: 'different'; readonly example: Difference }
  | { readonly result: 'unproven' };

/** The largest domain that is gone through. */
const MOST_SUBJECTS = 50_000;
/** Subjects that are tried first: most mutants that differ do so soon. */
const SAMPLES = 3000;

/** Of a rule about several kinds of subject the two are compared for each. */
export function compared(pair: Pair): Comparison {
  let subjects = 0;
  for (const kind of kindsOf(pair.rule)) {
    if (!kindsOf(pair.mutant).includes(kind)) return { result: 'unproven' };
    const found = comparedFor(kind, { rule: onlyFor(kind, pair.rule), mutant: onlyFor(kind, pair.mutant) });
    if (found.result !== 'equivalent') return found;
    subjects += found.subjects;
  }
  return { result: 'equivalent', subjects };
}

const kindsOf = ({ pack: { rules } }: PackInput): readonly SubjectKind[] => rules.flatMap((rule) => bindsOf(rule));

const onlyFor = (kind: SubjectKind, input: PackInput): PackInput =>
  applied(input, { path: ['pack', 'rules', 0, 'binds'], value: [kind] });

function comparedFor(kind: SubjectKind, pair: Pair): Comparison {
  const both = judgesOf(kind, pair);
  if (both === null) return { result: 'unproven' };
  const sampled = sample(both);
  if (sampled !== null) return different(kind, sampled);
  const parts = factored(kind, pair).map((part) => judgesOf(kind, withoutThings(part)) ?? judgesOf(kind, part));
  const reduced = parts.length === 0 ? null : agreement(parts);
  if (reduced !== null) return { result: 'equivalent', subjects: reduced };
  const whole = exhaust(both);
  if (whole === null) return { result: 'unproven' };
  if (typeof whole === 'number') return { result: 'equivalent', subjects: whole };
  return different(kind, shrunk(whole, both));
}

/** The id of the subject says nothing; that it is a project goes without saying. */
function different(kind: SubjectKind, example: Difference): Comparison {
  const said = kind === 'housing_project' ? {} : { kind };
  return {
    result: 'different',
    example: { ...example, given: { ...said, ...without(example.given, ['id', 'kind']) } },
  };
}

/** How many subjects the pairs all agree on; null where one does not, or its domain is too large. */
function agreement(parts: readonly (Judges | null)[]): number | null {
  let subjects = 0;
  for (const part of parts) {
    const result = part === null ? null : exhaust(part);
    if (typeof result !== 'number') return null;
    subjects += result;
  }
  return subjects;
}

interface Judges {
  readonly kind: SubjectKind;
  readonly rule: StatusJudge;
  readonly mutant: StatusJudge;
  readonly values: FieldValues;
}

/** Null where one of them does not load. */
function judgesOf(kind: SubjectKind, { rule, mutant }: Pair): Judges | null {
  const [one, other] = [judgeOf(kind, rule), judgeOf(kind, mutant)];
  if (one === null || other === null) return null;
  return { kind, rule: one, mutant: other, values: fieldValues([rule, mutant]) };
}

function judgeOf(kind: SubjectKind, input: PackInput): StatusJudge | null {
  try {
    return statusJudge(compile(input), kind);
  } catch (error) {
    if (error instanceof InvalidPack) return null;
    throw error;
  }
}

/** One of some subjects, chosen by a fixed sequence of numbers, that is judged differently; best with nothing open. */
function sample(judges: Judges): Difference | null {
  const random = sequence();
  let best: Difference | null = null;
  for (let i = 0; i < SAMPLES; i++) {
    // In every other subject little is left open: "not known" is the last option.
    const known = (options: number) => (options > 1 && random() % 8 > 0 ? random() % (options - 1) : options - 1);
    const found = tried(judges, i % 2 === 0 ? known : (options) => random() % options);
    if (found === null) continue;
    if (isPlain(found)) return shrunk(found, judges);
    best ??= found;
  }
  return best === null ? null : shrunk(best, judges);
}

const isPlain = ({ rule, mutant }: Difference): boolean => rule !== 'undetermined' && mutant !== 'undetermined';

/** A linear congruential generator: the same numbers in every run. */
function sequence(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}

/** The number of all subjects of the domain, or one of them that is judged differently; null for too many. */
function exhaust(judges: Judges): number | Difference | null {
  const tree = new Choices();
  for (let subjects = 1; subjects <= MOST_SUBJECTS; subjects++) {
    const found = tried(judges, tree.choose);
    if (found !== null) return found;
    if (!tree.next()) return subjects;
  }
  return null;
}

/** Every sequence of choices, one after another: the last choice that can be another is the next one tried. */
class Choices {
  private readonly taken: { readonly options: number; chosen: number }[] = [];
  private depth = 0;

  readonly choose: Choose = (options) => {
    const known = this.taken[this.depth++];
    if (known !== undefined) return known.chosen;
    this.taken.push({ options, chosen: 0 });
    return 0;
  };

  /** False where all have been taken. */
  next(): boolean {
    this.depth = 0;
    for (let last = this.taken.at(-1); last !== undefined; last = this.taken.at(-1)) {
      if (++last.chosen < last.options) return true;
      this.taken.pop();
    }
    return false;
  }
}

function tried({ kind, rule, mutant, values }: Judges, choose: Choose): Difference | null {
  const { subject, written } = lazySubject(kind, choose, values);
  const { assessed } = values;
  const assessedOn = assessed[choose(assessed.length)] ?? '';
  const [expected] = rule(subject, assessedOn);
  const [found] = mutant(subject, assessedOn);
  if (expected === undefined || found === undefined || expected === found) return null;
  // A difference counts only where the subject is one that could be handed in.
  const given = { ...written(), assessed_on: assessedOn };
  return isValid(given) ? { given, rule: expected, mutant: found } : null;
}

/** The same difference with as little in it as can be. */
function shrunk(difference: Difference, judges: Judges): Difference {
  const places = placesIn(difference.given).filter(([first]) => first !== 'kind');
  const smaller = places.map((path) => applied(difference.given, { path, value: undefined }));
  const still = smaller.find((given) => isSame(given, difference, judges));
  return still === undefined ? difference : shrunk({ ...difference, given: still }, judges);
}

function isSame(given: Difference['given'], difference: Difference, { rule, mutant }: Judges): boolean {
  if (!isValid(given)) return false;
  const subject = given as unknown as Subject;
  const day = String(subject.assessed_on);
  return rule(subject, day)[0] === difference.rule && mutant(subject, day)[0] === difference.mutant;
}

/** The path of everything in the value, from the outside in. */
function placesIn(value: unknown, path: Path = []): Path[] {
  const entries = Array.isArray(value) ? [...value.entries()] : isMap(value) ? Object.entries(value) : [];
  const inner = entries.map(([key, child]) => ({ child, path: [...path, key] }));
  return [...inner.map((one) => one.path), ...inner.flatMap((one) => placesIn(one.child, one.path))];
}

function isValid(subject: unknown): boolean {
  try {
    validateSubject(subject);
    return true;
  } catch (error) {
    if (error instanceof InvalidInput) return false;
    throw error;
  }
}
