/** The fields of a submission as a tree, read off the schema: the one place where they are declared. */
import { z } from 'zod';
import { areaSchema } from '../model/area.ts';
import { area, count, date, decimal, flag, measure, type PaperCode, position, tally, text } from '../model/field.ts';
import { planSchema } from '../model/plan.ts';
import { housingProjectSchema } from '../model/subject.ts';
import type { SubjectKind } from '../model/vocabulary.ts';
import type { FieldLabel } from '../wording/fields.ts';
import type { ValueKind } from '../wording/init.ts';

export interface FieldNode {
  readonly key: string;
  /** JSON pointer, with an asterisk for an item of a list: `/facilities/*\/beds`. */
  readonly pattern: string;
  /** What the schema of this kind of subject calls it. */
  readonly label: FieldLabel;
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

/** The fields of each kind of subject, in schema order. */
export const FIELDS_OF: Readonly<Record<SubjectKind, readonly FieldNode[]>> = {
  housing_project: fieldsOf(housingProjectSchema, ''),
  area: fieldsOf(areaSchema, ''),
  plan: fieldsOf(planSchema, ''),
};

/** Objects and lists, which the rules may ask for as a whole. */
export const isComposite = ({ kind }: FieldNode): boolean => kind === 'object' || kind === 'list';

function fieldsOf(schema: z.ZodObject, pointer: string): FieldNode[] {
  return Object.entries(schema.shape).map(([key, value]) => nodeOf(key, `${pointer}/${key}`, value));
}

function nodeOf(key: string, pattern: string, field: z.core.$ZodType): FieldNode {
  const schema = givenValue(field);
  const node = { key, pattern, label: labelOf(field), words: [], fields: [] };
  if (schema instanceof z.ZodObject) return { ...node, kind: 'object', fields: fieldsOf(schema, pattern) };
  if (schema instanceof z.ZodEnum) return { ...node, kind: 'word', words: schema.options.map(String) };
  const kind = KINDS.get(schema);
  if (kind !== undefined) return { ...node, kind };
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject) {
    return { ...node, kind: 'list', fields: fieldsOf(schema.element, `${pattern}/*`) };
  }
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodEnum) {
    return { ...node, kind: 'words', words: schema.element.options.map(String) };
  }
  // A required field carries its label on a copy of the schema.
  return { ...node, kind: 'text' };
}

/** As `field` and `required` have put it there. */
function labelOf(field: z.core.$ZodType): FieldLabel {
  const { title: zh = '', description: en = '', 'x-paper': paper } = z.globalRegistry.get(field) ?? {};
  return paper === undefined ? { zh, en } : { zh, en, paper: paper as PaperCode };
}

/** The schema of the value where one is given: a field may be left out or null. */
function givenValue(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  return isWrapped ? givenValue(schema.unwrap()) : schema;
}
