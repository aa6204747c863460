/** The fields of a project file as a tree, read off the schema: the one place where they are declared. */
import { z } from 'zod';
import { area, count, date, decimal, flag, measure, position, tally, text } from '../model/field.ts';
import { housingProjectSchema } from '../model/subject.ts';
import type { ValueKind } from '../wording/init.ts';

export interface FieldNode {
  readonly key: string;
  /** JSON pointer, with an asterisk for an item of a list: `/facilities/*\/beds`. */
  readonly pattern: string;
  readonly kind: ValueKind;
  /** The words that are allowed; empty where any value of the kind is. */
  readonly words: readonly string[];
  /** The fields of the object, or of an item of the list; empty for a plain value. */
  readonly fields: readonly FieldNode[];
}

const KINDS: ReadonlyMap<z.core.$ZodType, ValueKind> = new Map<z.core.$ZodType, ValueKind>([
  [text, 'text'],
  [decimal, 'number'],
  [measure, 'number'],
  [count, 'count'],
  [tally, 'count'],
  [date, 'date'],
  [flag, 'flag'],
  [position, 'position'],
  [area, 'area'],
]);

/** The fields of a housing project, in schema order. */
export const PROJECT_FIELDS: readonly FieldNode[] = fieldsOf(housingProjectSchema, '');

/** Objects and lists, which the rules may ask for as a whole. */
export const isComposite = ({ kind }: FieldNode): boolean => kind === 'object' || kind === 'list';

function fieldsOf(schema: z.ZodObject, pointer: string): FieldNode[] {
  return Object.entries(schema.shape).map(([key, value]) => nodeOf(key, `${pointer}/${key}`, givenValue(value)));
}

function nodeOf(key: string, pattern: string, schema: z.core.$ZodType): FieldNode {
  const node = { key, pattern, words: [], fields: [] };
  if (schema instanceof z.ZodObject) return { ...node, kind: 'object', fields: fieldsOf(schema, pattern) };
  if (schema instanceof z.ZodEnum) return { ...node, kind: 'word', words: schema.options.map(String) };
  const kind = KINDS.get(schema);
  if (kind !== undefined) return { ...node, kind };
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject) {
    return { ...node, kind: 'list', fields: fieldsOf(schema.element, `${pattern}/*`) };
  }
  // A required field carries its label on a copy of the schema.
  return { ...node, kind: 'text' };
}

/** The schema of the value where one is given: a field may be left out or null. */
function givenValue(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  return isWrapped ? givenValue(schema.unwrap()) : schema;
}
