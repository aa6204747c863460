/**
 * A pack is compiled once: conditions become closures, and every mistake in it is found before anything is judged.
 */
import { type Domain, ENTITY_KINDS, type EntityKind } from '../facts/fact.ts';
import { VOCABULARIES, type Vocabulary } from '../facts/registry.ts';
import type { AlternativeSource, ConditionSource, PackInput, RuleSource } from '../model/pack.ts';
import type { Bilingual } from '../model/report.ts';
import { SUBJECT_KINDS, type SubjectKind } from '../model/vocabulary.ts';
import { type Context, type PackMistake, readCondition } from './condition.ts';
import type { Node } from './node.ts';
import type { Body, Rule, Step } from './rule.ts';

export interface CompiledPack extends PackInput {
  /** One for each rule of the pack, in its order; of a rule about several kinds of subject, as it binds the first. */
  readonly rules: readonly Rule[];
  /** The rules that bind each kind of subject, in pack order. */
  readonly rulesOf: Readonly<Record<SubjectKind, readonly Rule[]>>;
}

/** A pack with mistakes in it; nothing is judged with it. */
export class InvalidPack extends Error {
  override readonly name = 'InvalidPack';
  readonly mistakes: readonly PackMistake[];
  constructor(mistakes: readonly PackMistake[]) {
    super(mistakes.map((m) => `${m.pointer}: ${m.code} (${m.found}; expected ${m.expected})`).join('\n'));
    this.mistakes = mistakes;
  }
}

/** Throws InvalidPack with every mistake found. */
export function compile(input: PackInput): CompiledPack {
  const mistakes: PackMistake[] = [];
  const seen = new Set<string>();
  const compiled = input.pack.rules.map((source, i) => {
    const pointer = `/rules/${i}`;
    if (seen.has(source.id))
      mistakes.push({ code: 'duplicate_rule', pointer: `${pointer}/id`, found: source.id, expected: '—' });
    seen.add(source.id);
    return bindsOf(source).flatMap((kind) => {
      const rule = compileRule(source, pointer, input, { kind, mistakes });
      return rule === null ? [] : [rule];
    });
  });
  if (mistakes.length > 0) throw new InvalidPack(distinct(mistakes));
  const all = compiled.flat();
  const ofKind = SUBJECT_KINDS.map((kind) => [kind, all.filter((rule) => rule.kind === kind)]);
  return {
    ...input,
    rules: compiled.flatMap(([first]) => first ?? []),
    rulesOf: Object.fromEntries(ofKind) as CompiledPack['rulesOf'],
  };
}

/** A rule that does not say is about housing projects. */
export const bindsOf = ({ binds }: Pick<RuleSource, 'binds'>): readonly SubjectKind[] => binds ?? ['housing_project'];

/** What is wrong with a rule is told once, however many kinds of subject it binds. */
function distinct(mistakes: readonly PackMistake[]): PackMistake[] {
  const keyOf = ({ code, pointer, found }: PackMistake) => JSON.stringify([code, pointer, found]);
  const keys = mistakes.map(keyOf);
  return mistakes.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

interface Compiling {
  readonly kind: SubjectKind;
  readonly mistakes: PackMistake[];
}

function compileRule(
  source: RuleSource,
  pointer: string,
  { documents, readings }: PackInput,
  { kind, mistakes }: Compiling,
): Rule | null {
  const texts = textsOf(readings);
  mistakes.push(...unknownReadings(source, pointer, texts));
  const own: PackMistake[] = [];
  const vocabulary = VOCABULARIES[kind];
  const body = compileBody(source, pointer, vocabulary, own);
  mistakes.push(...own);
  const alternatives = (source.alternatives ?? []).map((alternative, i) => {
    const at = `${pointer}/alternatives/${i}`;
    const found: PackMistake[] = [];
    const read = compileBody(asRead(source, alternative), at, vocabulary, found);
    mistakes.push(...found.filter((one) => !isInherited(one, at, { own, pointer, alternative })));
    return { reading: alternative.reading, text: texts.get(alternative.reading) ?? { zh: '', en: '' }, body: read };
  });
  for (const document of documents) {
    const clause = document.clauses.find((candidate) => candidate.id === source.id);
    if (clause) return { source, kind, clause, document, body, alternatives };
  }
  mistakes.push({
    code: 'unknown_clause',
    pointer: `${pointer}/id`,
    found: source.id,
    expected: documents.map((document) => document.id).join(', '),
  });
  return null;
}

interface Inheritance {
  /** The mistakes of the rule, which stands at `pointer`. */
  readonly own: readonly PackMistake[];
  readonly pointer: string;
  readonly alternative: AlternativeSource;
}

/** Whether a mistake of a reading at `at` is the rule's own, in a part that the reading leaves as it is. */
function isInherited(mistake: PackMistake, at: string, { own, pointer, alternative }: Inheritance): boolean {
  const below = mistake.pointer.slice(at.length);
  const [, part = ''] = below.split('/');
  if (Object.hasOwn(alternative, part)) return false;
  return own.some(({ code, found, pointer: other }) => {
    return code === mistake.code && found === mistake.found && other === `${pointer}${below}`;
  });
}

/** The rule under an alternative reading: with some of its parts put in place of others. */
export function asRead(rule: RuleSource, { reading: _, ...parts }: AlternativeSource): RuleSource {
  const replaced = parts.require !== undefined || parts.steps !== undefined;
  const { require, steps, ...rest } = rule;
  return { ...rest, ...(replaced ? {} : { require, steps }), ...parts } as RuleSource;
}

function compileBody(source: RuleSource, pointer: string, vocabulary: Vocabulary, mistakes: PackMistake[]): Body {
  const { root } = vocabulary;
  const each = domainOf(source.each, `${pointer}/each`, vocabulary, mistakes);
  const kinds = kindsOf(source.each, each, vocabulary);
  const context: Context = { vocabulary, kinds, limits: new Map(), names: new Map(), mistakes };
  const read = (condition: ConditionSource | undefined, key: string): Node | null =>
    condition === undefined ? null : readCondition(condition, `${pointer}/${key}`, context);
  // Whether the subject is bound is asked of the subject; whether a thing in it is, of the thing.
  const when =
    source.when === undefined
      ? null
      : readCondition(source.when, `${pointer}/when`, { ...context, kinds: new Set([root]) });
  const where = read(source.where, 'where');
  const unless = read(source.unless, 'unless');
  const steps = compileSteps(source, pointer, context);
  const guards = [when, where, unless].filter((node) => node !== null);
  return {
    each,
    when,
    where,
    unless,
    steps: steps.map((step) => ({ ...step, independent: areIndependent([...guards, step.require]) })),
    due: source.due === undefined || source.due === 'open' ? null : source.due,
    judgement: source.otherwise?.judgement ?? null,
  };
}

/** What the conditions may speak of. Where the set is not known, anything: the mistake is told once. */
function kindsOf(name: string | undefined, each: Domain | null, { root }: Vocabulary): ReadonlySet<EntityKind> {
  if (each !== null) return new Set([root, each.entity]);
  const missing = name !== undefined && name !== root;
  return new Set(missing ? ENTITY_KINDS : [root]);
}

function domainOf(name: string | undefined, pointer: string, { root, domains }: Vocabulary, mistakes: PackMistake[]) {
  if (name === undefined) return null;
  if (name === root) return domains.get(root) ?? null;
  const domain = domains.get(name);
  if (domain?.within === root) return domain;
  mistakes.push({ code: 'unknown_set', pointer, found: name, expected: [...domains.keys()].join('|') });
  return null;
}

/** Whether every comparison is of a fact of its own. */
function areIndependent(nodes: readonly Node[]): boolean {
  const keys = nodes.flatMap((node) => node.leaves.map((leaf) => leaf.key));
  return new Set(keys).size === keys.length;
}

function compileSteps(source: RuleSource, pointer: string, context: Context): Omit<Step, 'independent'>[] {
  const { require, steps, provable_at: provableAt } = source;
  if ((require === undefined) === (steps === undefined)) {
    context.mistakes.push({ code: 'require_or_steps', pointer, found: source.id, expected: 'require | steps' });
    return [];
  }
  if (require !== undefined) {
    return [
      { id: null, require: readCondition(require, `${pointer}/require`, context), provableAt: provableAt ?? null },
    ];
  }
  return (steps ?? []).map((step, i) => ({
    id: step.step,
    require: readCondition(step.require, `${pointer}/steps/${i}/require`, context),
    provableAt: step.provable_at ?? null,
  }));
}

/** What each reading says, and each that it was chosen over: A07, A07b. */
function textsOf(readings: PackInput['readings']): ReadonlyMap<string, Bilingual> {
  return new Map(
    readings.flatMap(({ id, chosen, alternatives = {} }) => [
      [id, chosen] as const,
      ...Object.entries(alternatives).map(([letter, text]) => [id + letter, text] as const),
    ]),
  );
}

/** Readings that a rule names and nobody explains. */
function unknownReadings(rule: RuleSource, pointer: string, texts: ReadonlyMap<string, Bilingual>): PackMistake[] {
  const named = [
    ...rule.readings.map((id, i) => ({ id, at: `${pointer}/readings/${i}` })),
    ...(rule.rests_on ?? []).map((id, i) => ({ id, at: `${pointer}/rests_on/${i}` })),
    ...(rule.alternatives ?? []).map(({ reading }, i) => ({ id: reading, at: `${pointer}/alternatives/${i}/reading` })),
  ];
  return named
    .filter(({ id }) => !texts.has(id))
    .map(({ id, at }) => ({ code: 'unknown_reading', pointer: at, found: id, expected: 'rules/readings.yaml' }));
}
