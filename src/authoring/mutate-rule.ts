/** Every mutant of a rule: the rule with one thing in it changed, as an author could have written it by mistake. */
import { asRead, bindsOf } from '../engine/compile.ts';
import type { Vocabulary } from '../facts/registry.ts';
import type { Change } from '../model/mutation.ts';
import type { AlternativeSource, PackInput, RuleSource } from '../model/pack.ts';
import { REVIEW_STAGES, SUBJECT_KINDS } from '../model/vocabulary.ts';
import { movedDay } from './days.ts';
import { applied, type Edit, edit, type Path, pointerOf } from './edit.ts';
import { conditionEdits, setEdits } from './mutate-condition.ts';
import { vocabularyOf } from './terms.ts';

/** A pack of one rule, and what was changed in it. */
export interface Mutant {
  readonly change: Change;
  readonly input: PackInput;
}

/** A rule of a pack, or what one of its readings that were not chosen makes of it, with all that may be changed. */
export interface Mutable {
  /** Null for the rule as it stands. */
  readonly reading: string | null;
  /** A pack of this rule alone. */
  readonly rule: PackInput;
  /** No two are the same, and none is the rule itself. */
  readonly mutants: readonly Mutant[];
}

/** The pack with this rule alone; other readings of it decide nothing. */
export function alone(input: PackInput, rule: RuleSource): PackInput {
  const { alternatives: _, ...source } = rule;
  return { ...input, pack: { ...input.pack, rules: [source] } };
}

/** The pack with this rule alone, as another reading has it. */
export const readAlone = (input: PackInput, rule: RuleSource, alternative: AlternativeSource): PackInput =>
  alone(input, asRead(rule, alternative));

/** The rule at `index` of its pack, and then each of its readings. */
export function mutablesOf(input: PackInput, index: number): Mutable[] {
  const source = input.pack.rules[index];
  if (source === undefined) return [];
  const base = `/rules/${index}`;
  const vocabulary = vocabularyOf(source);
  const edits = [...bodyEdits(source, vocabulary), ...dueEdits(source), ...bindsEdits(source)];
  const ofRule = distinct(alone(input, source), { edits, base, reading: null }, (one) =>
    alone(input, applied(source, one)),
  );
  const issued = issuedElsewhere(input, source, base);
  const ofReadings = (source.alternatives ?? []).map((alternative, i): Mutable => {
    const { reading } = alternative;
    const under = (changed: AlternativeSource) => readAlone(input, source, changed);
    const what = { edits: bodyEdits(alternative, vocabulary), base: `${base}/alternatives/${i}`, reading };
    const rule = under(alternative);
    return { reading, rule, mutants: distinct(rule, what, (one) => under(applied(alternative, one))) };
  });
  return [{ reading: null, rule: alone(input, source), mutants: [...ofRule, ...issued] }, ...ofReadings];
}

interface Edits {
  readonly edits: readonly Edit[];
  /** The pointer of what they are made in. */
  readonly base: string;
  readonly reading: string | null;
}

function distinct(rule: PackInput, { edits, base, reading }: Edits, make: (one: Edit) => PackInput): Mutant[] {
  const seen = new Set([JSON.stringify(rule.pack.rules)]);
  return edits.flatMap((one): Mutant[] => {
    const input = make(one);
    const text = JSON.stringify(input.pack.rules);
    if (seen.has(text)) return [];
    seen.add(text);
    const { kind, at, from, to } = one;
    return [{ change: { kind, reading, pointer: pointerOf(base, at), from, to }, input }];
  });
}

const CONDITIONS = ['when', 'where', 'unless', 'require'] as const;

/** Changes of what a rule asks, or of what a reading puts in place of that. */
function bodyEdits(body: Omit<AlternativeSource, 'reading'>, vocabulary: Vocabulary): Edit[] {
  return [
    ...CONDITIONS.flatMap((key) => conditionEdits(body[key], [key], vocabulary)),
    ...setEdits(body.each, ['each'], vocabulary),
    ...provableEdits(body.provable_at, ['provable_at']),
    ...stepEdits(body, vocabulary),
    ...(body.otherwise === undefined ? [] : [edit('otherwise', ['otherwise'], body.otherwise, undefined)]),
  ];
}

function stepEdits({ steps = [] }: Pick<AlternativeSource, 'steps'>, vocabulary: Vocabulary): Edit[] {
  const inside = steps.flatMap((step, i) => [
    ...conditionEdits(step.require, ['steps', i, 'require'], vocabulary),
    ...provableEdits(step.provable_at, ['steps', i, 'provable_at']),
  ]);
  const dropped = steps.map((step, i) => edit('step_dropped', ['steps', i], step.step, undefined));
  return steps.length > 1 ? [...inside, ...dropped] : inside;
}

/** One review stage earlier, one later, and at any time. */
function provableEdits(stage: (typeof REVIEW_STAGES)[number] | undefined, path: Path): Edit[] {
  if (stage === undefined) return [];
  const at = REVIEW_STAGES.indexOf(stage);
  const others = [REVIEW_STAGES[at - 1], REVIEW_STAGES[at + 1]].filter((other) => other !== undefined);
  return [...others, undefined].map((other) => edit('provable_at', path, stage, other));
}

/** A day earlier, a day later, at once; and never, or at once where that is what the rule says. */
function dueEdits({ due }: RuleSource): Edit[] {
  if (due === undefined) return [];
  const others = due === 'open' ? [undefined] : [movedDay(due, -1), movedDay(due, 1), undefined, 'open'];
  return others.map((day) => edit('due', ['due'], due, day));
}

/** Of several kinds of subject each left out; of one kind another. */
function bindsEdits(source: RuleSource): Edit[] {
  const { binds } = source;
  if (binds === undefined) return [];
  if (binds.length > 1) return binds.map((kind, i) => edit('binds', ['binds', i], kind, undefined));
  const others = SUBJECT_KINDS.filter((kind) => !bindsOf(source).includes(kind));
  return others.map((kind) => edit('binds', ['binds'], binds, [kind]));
}

/** The document of the rule, issued a day earlier and a day later. */
function issuedElsewhere(input: PackInput, source: RuleSource, pointer: string): Mutant[] {
  const index = input.documents.findIndex(({ clauses }) => clauses.some(({ id }) => id === source.id));
  const document = input.documents[index];
  if (document === undefined) return [];
  return [-1, 1].map((by) => {
    const issued = movedDay(document.issued, by);
    const documents = input.documents.with(index, { ...document, issued });
    const change: Change = { kind: 'issued', reading: null, pointer, from: document.issued, to: issued };
    return { change, input: { ...alone(input, source), documents } };
  });
}
