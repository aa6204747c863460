/**
 * The rule packs and the source register: law as data.
 *
 * A pack names facts and gives quantities with their units; it never holds code. What its conditions mean is checked
 * by `engine/compile.ts`, with the place of every mistake.
 */
import { z } from 'zod';
import { object } from './field.ts';
import { CLAUSE_SUBJECTS, NOT_CHECKED, TIERS } from './register.ts';
import { DUTY_BEARERS, FORCES } from './status.ts';
import { REVIEW_STAGES, SUBJECT_KINDS } from './vocabulary.ts';

const text = z.string({ error: () => 'text' }).min(1, { error: () => 'text' });
const slug = z.string({ error: () => 'slug' }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: () => 'slug' });
export const ruleId = z
  .string({ error: () => 'rule_id' })
  .regex(/^[a-z0-9-]+\.[a-z0-9]+(-[a-z0-9]+)*$/, { error: () => 'rule_id' });
const day = z.iso.date({ error: () => 'full_date' });
const dueDay = z.union([day, z.literal('open', { error: () => 'full_date' })], { error: () => 'full_date' });
const list = <Item extends z.ZodType>(item: Item) => z.array(item, { error: () => 'list' });
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: () => `one_of:${words.join('|')}` });

const bilingual = object({ zh: text, en: text });

/** A condition is read by the compiler, which knows the facts; here it only has to be a map. */
const condition = z.record(z.string(), z.unknown(), { error: () => 'condition' });

export const readingId = z
  .string({ error: () => 'reading' })
  .regex(/^[A-Z][0-9]{2}[a-z]?$/, { error: () => 'reading' });

const step = object({ step: slug, require: condition, provable_at: oneOf(REVIEW_STAGES).optional() });

const otherwise = object({ judgement: bilingual });

/** What a rule asks, of whom, and when it binds. */
const body = {
  when: condition.optional(),
  each: text.optional(),
  where: condition.optional(),
  unless: condition.optional(),
  require: condition.optional(),
  steps: list(step).optional(),
  provable_at: oneOf(REVIEW_STAGES).optional(),
  otherwise: otherwise.optional(),
};

const alternative = object({ reading: readingId, ...body });

const rule = object({
  id: ruleId,
  title: bilingual,
  topic: text,
  force: object({ level: oneOf(FORCES), word: text }),
  duty_bearer: oneOf(DUTY_BEARERS),
  /** The kinds of subject; without it housing projects. */
  binds: list(oneOf(SUBJECT_KINDS)).optional(),
  /** `open`: a target without a year, which is never overdue (逐步). */
  due: dueDay.optional(),
  ...body,
  readings: list(readingId),
  rests_on: list(readingId).optional(),
  alternatives: list(alternative).optional(),
});

const change = object({ version: text, on: day, zh: text, en: text });

export const packSchema = object({
  id: slug,
  version: text,
  city: object({
    slug,
    name: bilingual,
    aliases: list(text),
    code: z.string({ error: () => 'text' }).regex(/^\d{6}$/),
  }),
  documents: list(slug),
  checked_on: day,
  notices: list(bilingual),
  changes: list(change),
  rests_on: list(readingId),
  rules: list(rule),
});

/** Where words stand in the full text: the section, and the first and last line. */
const place = { at: text, lines: z.tuple([z.int(), z.int()]), quote: text };

const clause = object({
  id: ruleId,
  ...place,
  lead_ins: list(text).optional(),
  /** A number for each area, by its name as printed: one column of a table. */
  table: object({
    /** Its heading, as printed. */
    column: text,
    /** Where it stands in the rows of the full text: 1 is the first cell after the name. */
    cell: z.int({ error: () => 'count' }).min(1, { error: () => 'count' }),
    lines: z.tuple([z.int(), z.int()]),
    numbers: z.record(z.string(), z.int({ error: () => 'count' }).min(0, { error: () => 'count' })),
  }).optional(),
  /** Words of the text that stand for a number: 无偿 = 0. */
  words: z.record(z.string(), z.number()).optional(),
  /** Where the document says it again, with other words or the same. */
  also_at: list(object(place)).optional(),
  tier: oneOf(TIERS).optional(),
  subject: oneOf(CLAUSE_SUBJECTS).optional(),
  /** What the clause measures or asks for, in words of ours. */
  measure: bilingual.optional(),
  /** Why no rule checks it; left out where a rule does, or is to. */
  not_checked: oneOf(NOT_CHECKED).optional(),
});

export const documentSchema = object({
  id: slug,
  number: text,
  number_as_printed: text,
  title: text,
  issuer: text,
  issued: day,
  printed: day.nullable(),
  effective_clause: text.nullable(),
  expiry_clause: text.nullable(),
  full_text: object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** The units that the text makes responsible, as printed, by the section that they stand below. */
  responsible: z.record(z.string(), list(text)).optional(),
  /** Other names of the areas in its tables, by the name printed. */
  units: z.record(z.string(), list(text)).optional(),
  clauses: list(clause),
});

/** A reading that rules rest on: what a text leaves open, how it was decided, and what it was chosen over. */
const reading = object({
  id: readingId,
  question: bilingual,
  chosen: bilingual,
  /** By the letter that follows the id: A07b. */
  alternatives: z.record(z.string().regex(/^[a-z]$/), bilingual).optional(),
});
export const readingsSchema = object({ readings: list(reading) });

export type PackSource = z.infer<typeof packSchema>;
export type RuleSource = z.infer<typeof rule>;
export type AlternativeSource = z.infer<typeof alternative>;
export type SourceDocument = z.infer<typeof documentSchema>;
export type Clause = z.infer<typeof clause>;
export type Reading = z.infer<typeof reading>;
export type ConditionSource = z.infer<typeof condition>;

/** A pack with the documents and the readings it names, as read from its files. */
export interface PackInput {
  readonly pack: PackSource;
  readonly documents: readonly SourceDocument[];
  readonly readings: readonly Reading[];
  /** `sha256:…` of the content, whatever the line endings of the files. */
  readonly digest: string;
  readonly origin: 'built-in' | 'own';
}
