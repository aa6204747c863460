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

const typesOf = (type: string, file: string): string => `import type { ${type} } from '../src/model/${file}.ts';

/** Whether the value has the structure of its kind of subject. Says nothing about why not. */
export declare function validate(value: unknown): value is ${type};
`;

interface Validated {
  /** Of the module: `validate-<name>.js`. */
  readonly name: string;
  /** The type of what is accepted, and the file in `src/model` that declares it. */
  readonly type: string;
  readonly file: string;
}

/** The validator of the schema as plain code, so that judging a subject loads no schema library. */
export function compiledValidator(schema: z.ZodType, { name, type, file }: Validated): readonly Output[] {
  const ajv = new Ajv2020(OPTIONS);
  const code = standalone.default(ajv, ajv.compile(withDefinitions(flattened(jsonSchemaOf(schema)))));
  if (/\brequire\(|^import /m.test(code)) throw new Error('the compiled validator must not import anything');
  return [
    { path: `validate-${name}.js`, text: `${code}\n` },
    { path: `validate-${name}.d.ts`, text: typesOf(type, file) },
  ];
}
