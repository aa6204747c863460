/**
 * Makes what the program needs ready-made in `generated/`: the published JSON Schemas, the compiled validator and the
 * table of fields. Run by `npm run generate`; a file is touched only when its content changes.
 */
import { housingProjectSchema } from '../src/model/subject.ts';
import { fieldTable } from './generate/fields.ts';
import { publishedSchemas } from './generate/schemas.ts';
import { compiledValidator } from './generate/validator.ts';
import { writeChanged } from './generate/write.ts';

const schemas = publishedSchemas();

writeChanged('generated', [
  ...schemas.map(({ name, schema }) => ({
    path: `schemas/${name}.json`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  })),
  ...compiledValidator(housingProjectSchema),
  ...fieldTable(housingProjectSchema),
]);
