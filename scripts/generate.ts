/**
 * Makes what the program needs ready-made in `generated/`: the published JSON Schemas, the compiled validator and
 * reader, the table of fields, and the built-in packs with their examples. Run by `npm run generate`; a file is touched only when its content changes.
 */
import { areaSchema } from '../src/model/area.ts';
import { planSchema } from '../src/model/plan.ts';
import { housingProjectSchema } from '../src/model/subject.ts';
import { fieldTable } from './generate/fields.ts';
import { compiledPacks } from './generate/packs.ts';
import { compiledReader } from './generate/reader.ts';
import { publishedSchemas, schemaModule } from './generate/schemas.ts';
import { compiledValidator } from './generate/validator.ts';
import { versionModule } from './generate/version.ts';
import { writeChanged } from './generate/write.ts';

const schemas = publishedSchemas();

writeChanged('generated', [
  ...schemaModule(schemas),
  ...versionModule(),
  ...compiledValidator(housingProjectSchema, { name: 'project', type: 'HousingProject', file: 'subject' }),
  ...compiledValidator(areaSchema, { name: 'area', type: 'Area', file: 'area' }),
  ...compiledValidator(planSchema, { name: 'plan', type: 'SpatialPlan', file: 'plan' }),
  ...compiledReader(housingProjectSchema),
  ...fieldTable([housingProjectSchema, areaSchema, planSchema]),
  ...compiledPacks(),
]);

// Examples are judged, which takes what has just been written; in a clean clone there was nothing before.
const { exampleModule } = await import('./generate/examples.ts');
writeChanged('generated', exampleModule());
