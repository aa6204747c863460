/**
 * Says what is wrong with a value that the compiled validator refuses, by walking the schema beside it. Imported only
 * then: the schema library costs more to load than the whole check of a good file.
 */
import { z } from 'zod';
import { areaSchema } from '../model/area.ts';
import { planSchema } from '../model/plan.ts';
import { childPointer } from '../model/pointer.ts';
import { housingProjectSchema } from '../model/subject.ts';
import { SUBJECT_KINDS, type SubjectKind } from '../model/vocabulary.ts';
import { type Draft, draft } from './draft.ts';
import { leafDraft } from './explain-leaf.ts';
import { MAX_REPORTED } from './limits.ts';
import { nearestName } from './nearest.ts';

type Schema = z.core.$ZodType;

interface Walk {
  readonly drafts: Draft[];
  /** Pointers of values that are text only because no double holds the number that was typed. */
  readonly longNumbers: ReadonlySet<string>;
}

const SCHEMAS: Readonly<Record<SubjectKind, Schema>> = {
  housing_project: housingProjectSchema,
  area: areaSchema,
  plan: planSchema,
};

/** Everything that keeps a value from having the structure of its kind of subject. */
export function explain(
  value: unknown,
  longNumbers: ReadonlySet<string>,
  kind: SubjectKind = 'housing_project',
): Draft[] {
  const walk: Walk = { drafts: [], longNumbers };
  const given = isRecord(value) ? value['kind'] : null;
  // Of a kind that nobody knows nothing else can be told.
  if (typeof given === 'string' && !Object.hasOwn(SCHEMAS, given)) {
    return [leafDraft(`one_of:${SUBJECT_KINDS.join('|')}`, given, '/kind')];
  }
  visit(SCHEMAS[kind], value, '', walk);
  return walk.drafts;
}

const isFull = ({ drafts }: Walk): boolean => drafts.length > MAX_REPORTED;

/** Past the limit one draft says that there are more; the rest would help nobody and may be millions. */
function report({ drafts }: Walk, found: Draft): void {
  if (drafts.length < MAX_REPORTED) drafts.push(found);
  else if (drafts.length === MAX_REPORTED) {
    drafts.push(draft('too_many_problems', found.pointer, 'value', { limit: String(MAX_REPORTED) }));
  }
}

function visit(schema: Schema, value: unknown, pointer: string, walk: Walk): void {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) visit(schema.unwrap(), value, pointer, walk);
  else if (schema instanceof z.ZodObject) visitObject(schema, value, pointer, walk);
  else if (schema instanceof z.ZodArray) visitList(schema, value, pointer, walk);
  else if (schema instanceof z.ZodTuple) visitPosition(schema, value, pointer, walk);
  else if (schema instanceof z.ZodDiscriminatedUnion) visitArea(schema, value, pointer, walk);
  else visitLeaf(schema, value, pointer, walk);
}

function visitObject(schema: z.ZodObject, value: unknown, pointer: string, walk: Walk): void {
  if (!isRecord(value)) {
    report(walk, draft('wrong_type', pointer, 'object'));
    return;
  }
  const names = Object.keys(schema.shape);
  for (const key of Object.keys(value)) {
    if (!names.includes(key) && !isFull(walk)) report(walk, unknownKey(schema, names, key, pointer));
  }
  for (const name of names) {
    const child = schema.shape[name];
    if (child) visitField(child, Object.hasOwn(value, name) ? value[name] : null, childPointer(pointer, name), walk);
  }
}

function visitField(schema: Schema, value: unknown, pointer: string, walk: Walk): void {
  const missing = value === null || value === undefined;
  if (!missing) visit(schema, value, pointer, walk);
  else if (!(schema instanceof z.ZodOptional)) report(walk, draft('missing_field', pointer, expectedBy(schema)));
}

function visitList(schema: z.ZodArray, value: unknown, pointer: string, walk: Walk): void {
  if (!Array.isArray(value)) {
    report(walk, draft('wrong_type', pointer, 'list'));
    return;
  }
  // A list may have holes, which only indices see.
  for (let i = 0; i < value.length; i++) visit(schema.element, value[i] as unknown, childPointer(pointer, i), walk);
}

function visitPosition(schema: z.ZodTuple, value: unknown, pointer: string, walk: Walk): void {
  const { items } = schema.def;
  if (!Array.isArray(value) || (value.length !== items.length && value.length !== items.length + 1)) {
    report(walk, draft('not_a_position', pointer, 'position'));
    return;
  }
  for (const [i, item] of items.entries()) visitLeaf(item, value[i] as unknown, childPointer(pointer, i), walk);
  if (value.length > items.length) report(walk, draft('has_height', childPointer(pointer, items.length), 'position'));
}

function visitArea(schema: z.ZodDiscriminatedUnion, value: unknown, pointer: string, walk: Walk): void {
  const type = isRecord(value) ? value['type'] : undefined;
  const option = schema.options.find((each) => each instanceof z.ZodObject && isTypeOf(each, type));
  if (option) visit(option, value, pointer, walk);
  else report(walk, draft('not_an_area', pointer, 'geometry'));
}

const isTypeOf = (option: z.ZodObject, type: unknown): boolean =>
  option.shape['type'] instanceof z.ZodLiteral && option.shape['type'].values.has(type as string);

function visitLeaf(schema: Schema, value: unknown, pointer: string, walk: Walk): void {
  const expected = expectedBy(schema);
  const numberAsText = expected === 'text' && walk.longNumbers.has(pointer);
  if (numberAsText) report(walk, draft('wrong_type', pointer, expected, { hint: 'quote' }));
  else if (!z.safeParse(schema, value).success) report(walk, leafDraft(expected, value, pointer));
}

function unknownKey(schema: z.ZodObject, names: readonly string[], key: string, pointer: string): Draft {
  const labels = new Map(names.map((name) => [name, labelOf(schema.shape[name])]));
  const nearest = nearestName(key, names, labels);
  const params: Draft['params'] = nearest === null ? {} : { nearest };
  return { ...draft('unknown_key', childPointer(pointer, key), `keys:${names.join('|')}`, params), about: 'key' };
}

const labelOf = (schema: Schema | undefined): string => (schema && z.globalRegistry.get(schema)?.title) ?? '';

/** The code of what a building block expects, which it carries as its error message. */
function expectedBy(schema: Schema): string {
  const say = schema._zod.def.error as z.core.$ZodErrorMap | undefined;
  const message = say?.({ code: 'custom', input: undefined, path: [] });
  return typeof message === 'string' ? message : 'value';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
