import { z } from 'zod';
import { areaSchema } from '../../src/model/area.ts';
import { configSchemaFor } from '../../src/model/config.ts';
import { packSchema } from '../../src/model/pack.ts';
import { planSchema } from '../../src/model/plan.ts';
import { reportSchema } from '../../src/model/report.ts';
import { housingProjectSchema } from '../../src/model/subject.ts';
import { waiverFileSchema } from '../../src/model/waivers.ts';
import { FORMATS } from '../../src/report/formats.ts';
import type { Output } from './write.ts';

/** A JSON Schema as far as the generator looks into it. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly 'x-paper'?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema | false;
  readonly maxItems?: number;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** The JSON Schema (draft 2020-12) of what a schema accepts as input. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }) as JsonSchema;
}

/** The schemas that `eldercheck schema` prints. */
export function publishedSchemas(): readonly { readonly name: string; readonly schema: JsonSchema }[] {
  return [
    { name: 'project', schema: jsonSchemaOf(housingProjectSchema) },
    { name: 'area', schema: jsonSchemaOf(areaSchema) },
    { name: 'plan', schema: jsonSchemaOf(planSchema) },
    { name: 'pack', schema: jsonSchemaOf(packSchema) },
    { name: 'config', schema: jsonSchemaOf(configSchemaFor(Object.keys(FORMATS))) },
    { name: 'waivers', schema: jsonSchemaOf(waiverFileSchema) },
    { name: 'result', schema: jsonSchemaOf(reportSchema) },
  ];
}

const TYPES = `/** JSON Schemas (draft 2020-12) by the name that \`eldercheck schema\` takes. */
export declare const SCHEMAS: Readonly<Record<string, unknown>>;
`;

/** The schemas as one module, loaded only when one is printed. */
export function schemaModule(schemas: ReturnType<typeof publishedSchemas>): readonly Output[] {
  const entries = schemas.map(({ name, schema }) => `  ${name}: ${JSON.stringify(schema)},\n`);
  return [
    { path: 'schemas.js', text: `export const SCHEMAS = {\n${entries.join('')}};\n` },
    { path: 'schemas.d.ts', text: TYPES },
  ];
}
