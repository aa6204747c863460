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

/** Every field of a project by its JSON pointer, with an asterisk for an item of a list. */
export declare const FIELDS: Readonly<Record<string, FieldEntry>>;
`;

/** The table of the schema's fields: order, labels and papers, for whoever names a missing field. */
export function fieldTable(schema: z.ZodType): readonly Output[] {
  const entries = fieldsBelow(jsonSchemaOf(schema), '').map(([pattern, field], order) => [
    pattern,
    { order, ...field },
  ]);
  const lines = entries.map(([pattern, entry]) => `  ${JSON.stringify(pattern)}: ${JSON.stringify(entry)},\n`);
  return [
    { path: 'field-order.js', text: `export const FIELDS = {\n${lines.join('')}};\n` },
    { path: 'field-order.d.ts', text: TYPES },
  ];
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
