import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { z } from 'zod';
import { flattened } from './flatten.ts';
import { jsonSchemaOf } from './schemas.ts';
import { withDefinitions } from './shared.ts';
import type { Output } from './write.ts';

/**
 * With `unicode: false` a length is that of the string, as zod counts it, and the code needs no helper of ajv's at
 * run time. `strict` is off because it forbids lists of types; numbers stay strict, so NaN and Infinity are refused.
 */
const OPTIONS = {
  code: { source: true, esm: true },
  messages: false,
  strict: false,
  strictNumbers: true,
  unicode: false,
  inlineRefs: false,
  logger: false,
} as const;

const TYPES = `import type { HousingProject } from '../src/model/subject.ts';

/** Whether the value has the structure of a housing project. Says nothing about why not. */
export declare function validate(value: unknown): value is HousingProject;
`;

/** The validator of the schema as plain code, so that judging a project loads no schema library. */
export function compiledValidator(schema: z.ZodType): readonly Output[] {
  const ajv = new Ajv2020(OPTIONS);
  const code = standalone.default(ajv, ajv.compile(withDefinitions(flattened(jsonSchemaOf(schema)))));
  if (/\brequire\(|^import /m.test(code)) throw new Error('the compiled validator must not import anything');
  return [
    { path: 'validate-project.js', text: `${code}\n` },
    { path: 'validate-project.d.ts', text: TYPES },
  ];
}
