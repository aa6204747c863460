import type { z } from 'zod';
import { type JsonSchema, jsonSchemaOf } from './schemas.ts';
import type { Output } from './write.ts';

interface Field {
  readonly zh: string;
  readonly en: string;
  readonly paper: string | null;
}

const TYPES = `import type { PaperCode } from '../src/model/field.ts';

export interface FieldEntry {
  /** The place of the field in the schema, counted depth first from 0. */
  readonly order: number;
  readonly zh: string;
  readonly en: string;
  /** The paper that the value is read from, where there is one. */
  readonly paper: PaperCode | null;
}

/** Every field of every kind of subject by its JSON pointer, with an asterisk for an item of a list. */
export declare const FIELDS: Readonly<Record<string, FieldEntry>>;
`;

/**
 * The table of the fields of all schemas: order, labels and papers, for whoever names a missing field. Throws where two
 * schemas put their common fields in different orders.
 */
export function fieldTable(schemas: readonly z.ZodType[]): readonly Output[] {
  const merged = schemas.map((schema) => fieldsBelow(jsonSchemaOf(schema), '')).reduce(merge, []);
  const entries = merged.map(([pattern, field], order) => [pattern, { order, ...field }]);
  const lines = entries.map(([pattern, entry]) => `  ${JSON.stringify(pattern)}: ${JSON.stringify(entry)},\n`);
  return [
    { path: 'field-order.js', text: `export const FIELDS = {\n${lines.join('')}};\n` },
    { path: 'field-order.d.ts', text: TYPES },
  ];
}

/** Both tables in one: what only the second has stands after what stands before it there. */
function merge(first: readonly [string, Field][], second: readonly [string, Field][]): [string, Field][] {
  const merged = [...first];
  let after = -1;
  for (const [pattern, field] of second) {
    const at = merged.findIndex(([known]) => known === pattern);
    if (at >= 0 && at <= after) throw new Error(`${pattern} stands in another order in another schema`);
    if (at < 0) merged.splice(after + 1, 0, [pattern, field]);
    after = at < 0 ? after + 1 : at;
  }
  return merged;
}

/** The labelled fields of a schema and of what lies inside them, each before what lies inside it. */
function fieldsBelow(schema: JsonSchema, pattern: string): [string, Field][] {
  if (schema.items) return fieldsBelow(schema.items, `${pattern}/*`);
  if (schema.anyOf) return schema.anyOf.flatMap((option) => fieldsBelow(option, pattern));
  return Object.entries(schema.properties ?? {}).flatMap(([key, child]) => {
    const path = `${pattern}/${key}`;
    const { title: zh, description: en } = child;
    if (zh === undefined || en === undefined) return [];
    return [[path, { zh, en, paper: child['x-paper'] ?? null }] as [string, Field], ...fieldsBelow(child, path)];
  });
}
