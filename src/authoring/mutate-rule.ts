/** Every mutant of a rule: the rule with one thing in it changed, as an author could have written it by mistake. */
import type { Change } from '../model/mutation.ts';
import type { PackInput, RuleSource } from '../model/pack.ts';
import { REVIEW_STAGES } from '../model/vocabulary.ts';
import { movedDay } from './days.ts';
import { applied, type Edit, edit, type Path, pointerOf } from './edit.ts';
import { conditionEdits, setEdits } from './mutate-condition.ts';

/** A pack of one rule, and what was changed in it. */
export interface Mutant {
  readonly change: Change;
  readonly input: PackInput;
}

/** The pack with this rule alone; other readings of it decide nothing. */
export function alone(input: PackInput, rule: RuleSource): PackInput {
  const { alternatives: _, ...source } = rule;
  return { ...input, pack: { ...input.pack, rules: [source] } };
}

/** `index` is the place of the rule in its pack. No two mutants are the same, and none is the rule itself. */
export function mutantsOf(input: PackInput, index: number): Mutant[] {
  const source = input.pack.rules[index];
  if (source === undefined) return [];
  const base = `/rules/${index}`;
  const seen = new Set([JSON.stringify(alone(input, source).pack.rules)]);
  const ofRule = ruleEdits(source).flatMap(({ path, value, kind, at, from, to }): Mutant[] => {
    const mutated = alone(input, applied(source, { path, value }));
    const text = JSON.stringify(mutated.pack.rules);
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ change: { kind, pointer: pointerOf(base, at), from, to }, input: mutated }];
  });
  return [...ofRule, ...issuedElsewhere(input, source, base)];
}

const CONDITIONS = ['when', 'where', 'unless', 'require'] as const;

function ruleEdits(source: RuleSource): Edit[] {
  return [
    ...CONDITIONS.flatMap((key) => conditionEdits(source[key], [key])),
    ...setEdits(source.each, ['each']),
    ...provableEdits(source.provable_at, ['provable_at']),
    ...stepEdits(source),
    ...dueEdits(source),
    ...(source.otherwise === undefined ? [] : [edit('otherwise', ['otherwise'], source.otherwise, undefined)]),
  ];
}

function stepEdits({ steps = [] }: RuleSource): Edit[] {
  const inside = steps.flatMap((step, i) => [
    ...conditionEdits(step.require, ['steps', i, 'require']),
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

function dueEdits({ due }: RuleSource): Edit[] {
  if (due === undefined) return [];
  return [movedDay(due, -1), movedDay(due, 1), undefined].map((day) => edit('due', ['due'], due, day));
}

/** The document of the rule, issued a day earlier and a day later. */
function issuedElsewhere(input: PackInput, source: RuleSource, pointer: string): Mutant[] {
  const index = input.documents.findIndex(({ clauses }) => clauses.some(({ id }) => id === source.id));
  const document = input.documents[index];
  if (document === undefined) return [];
  return [-1, 1].map((by) => {
    const issued = movedDay(document.issued, by);
    const documents = input.documents.with(index, { ...document, issued });
    const change: Change = { kind: 'issued', pointer, from: document.issued, to: issued };
    return { change, input: { ...alone(input, source), documents } };
  });
}
