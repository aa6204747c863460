import { z } from 'zod';
import { reportSchema } from '../../src/model/report.ts';
import { housingProjectSchema } from '../../src/model/subject.ts';

/** A JSON Schema as far as the generator looks into it. */
export interface JsonSchema {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly 'x-paper'?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema | false;
  readonly anyOf?: readonly JsonSchema[];
}

/** The JSON Schema (draft 2020-12) of what a schema accepts as input. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }) as JsonSchema;
}

/** The schemas that `eldercheck schema` prints. */
export function publishedSchemas(): readonly { readonly name: string; readonly schema: JsonSchema }[] {
  return [
    { name: 'project', schema: jsonSchemaOf(housingProjectSchema) },
    { name: 'result', schema: jsonSchemaOf(reportSchema) },
  ];
}
