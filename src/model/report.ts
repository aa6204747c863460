/**
 * The result of a check: what `--format json` prints and every other format is made from.
 *
 * A report can be rendered again from saved JSON, so everything a reader sees is in here, sentences included.
 */
import { z } from 'zod';
import { drawingSchema } from './drawing.ts';
import { DISPOSITIONS, DUTY_BEARERS, FORCES, STATUSES, UNDETERMINED_WAYS, VERDICTS } from './status.ts';

const bilingual = z.strictObject({ zh: z.string(), en: z.string() });

const exactText = z.string().meta({ description: 'an exact decimal such as 255.5, or a fraction such as 2/3' });

/** An amount, bounds for one (null = unbounded), a date as given, or a word. */
const quantity = z.union([
  z.strictObject({ value: exactText, unit: z.string() }),
  z.strictObject({ min: exactText.nullable(), max: exactText.nullable(), unit: z.string() }),
  z.strictObject({ date: z.string() }),
  z.strictObject({ text: z.string() }),
]);

const comparator = z.enum(['>=', '>', '<=', '<', '=', 'in']);

/** What the clause asks for: a quantity with its comparator. */
const requirement = z.union([
  z.strictObject({ comparator, value: exactText, unit: z.string() }),
  z.strictObject({ comparator, min: exactText.nullable(), max: exactText.nullable(), unit: z.string() }),
  z.strictObject({ comparator, date: z.string() }),
  z.strictObject({ comparator, text: z.string() }),
]);

const location = z.strictObject({
  pointer: z.string().meta({ description: 'JSON pointer, counted from the subject' }),
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
});

const missingAt = z.array(location).optional().meta({
  description:
    'where the missing fields are to be filled in, in the order of `missing`: at the null that is written, else at the object that should hold the field; the pointer names what stands there',
});

const message = z.strictObject({ code: z.string(), zh: z.string(), en: z.string() });

const status = z.enum(STATUSES);

/** An approved deviation: why a failing finding or item is `waived`. The file that it comes from stands in the policy. */
const waiver = z.strictObject({
  id: z.string(),
  reason: z.string(),
  approved_by: z.string(),
  approval: z.string(),
  granted: z.string(),
  expires: z.string().meta({ description: 'the last day on which it holds, a civil date in China' }),
});

/** What a person decided where the words leave it to one; it settled the status. */
const decision = z.strictObject({
  id: z.string(),
  outcome: z.enum(['pass', 'fail']),
  reason: z.string(),
  decided_by: z.string(),
  approval: z.string(),
  on: z.string(),
});

const item = z.strictObject({
  id: z.string(),
  status,
  disposition: z.enum(DISPOSITIONS),
  measured: quantity.nullable(),
  required: requirement.nullable(),
  shortfall: quantity.nullable(),
  missing: z.array(z.string()),
  missing_at: missingAt,
  judgement: bilingual.nullable(),
  reason: message,
  location,
  waiver: waiver.optional().meta({ description: 'of a waived item only' }),
  decision: decision.optional().meta({ description: 'of an item that a person decided only' }),
});

const clause = z.strictObject({
  document: z.string(),
  title: z.string(),
  issued: z.string(),
  at: z.string(),
  quote: z.string(),
  lead_ins: z.array(z.string()),
});

/** Of a service radius: the building that is farthest from the facility nearest to it. */
const farthest = z.strictObject({
  dwelling: z.strictObject({ name: z.string(), pointer: z.string() }),
  facility: z
    .strictObject({
      name: z.string(),
      pointer: z.string().nullable().meta({ description: 'null for a facility of the register' }),
    })
    .nullable()
    .meta({ description: 'null where it is not known which one it is' }),
  distance: quantity.meta({ description: 'in metres; bounds where it is not known exactly' }),
  households_outside: quantity
    .nullable()
    .meta({ description: 'households beyond the limit; null where a building does not say how many it has' }),
});

const finding = z.strictObject({
  rule: z.string(),
  status,
  force: z.enum(FORCES),
  disposition: z.enum(DISPOSITIONS),
  title: bilingual,
  clause,
  measured: quantity.nullable(),
  required: requirement.nullable(),
  shortfall: quantity.nullable(),
  farthest: farthest.optional().meta({
    description:
      'of a service radius: the building that is farthest from the facility nearest to it; of bounds the lower ones are compared',
  }),
  missing: z
    .array(z.string())
    .meta({ description: 'JSON pointers of the unknown fields that could change the status' }),
  missing_at: missingAt,
  judgement: bilingual.nullable().meta({ description: 'what a person must look at, where the words leave it to one' }),
  reason: message,
  readings: z.array(z.string()),
  alternatives: z
    .array(z.strictObject({ reading: z.string(), status, text: bilingual }))
    .meta({ description: 'readings not chosen under which the status differs' }),
  duty_bearer: z.enum(DUTY_BEARERS),
  topic: z.string().optional().meta({
    description: 'what the rule is about, of a finding about an area or a plan: beds, nursing, coverage, …',
  }),
  due: z.string().optional().meta({
    description:
      'the last day on which it may still be met, of a finding about an area or a plan; open where no year is named',
  }),
  items: z.array(item),
  location,
  waiver: waiver.optional().meta({ description: 'of a waived finding without items only' }),
  decision: decision.optional().meta({ description: 'of a finding without items that a person decided only' }),
});

/** A remark about the subject that decides nothing: a facility left out, a stage that its dates contradict. */
const remark = z.strictObject({ ...message.shape, level: z.enum(['note', 'warning']), pointer: z.string() });

const inputError = z.strictObject({
  pointer: z.string(),
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
  code: z.string(),
  found: z.string(),
  expected: z.string(),
  zh: z.string(),
  en: z.string(),
  sheet: z.string().optional().meta({ description: 'of a workbook: the sheet that line and column count in' }),
});

const subject = z.strictObject({
  kind: z.string(),
  id: z.string().nullable(),
  name: z.string().nullable(),
  city: z.string().nullable(),
  district: z.string().optional().meta({ description: 'where the subject names it' }),
  street: z.string().optional().meta({ description: 'where the subject names it' }),
  file: z.string(),
});

const pack = z.strictObject({
  id: z.string(),
  version: z.string(),
  digest: z.string(),
  origin: z.enum(['built-in', 'own']),
  city: bilingual,
  documents: z.array(z.strictObject({ number: z.string(), title: z.string(), issued: z.string() })),
  notices: z.array(bilingual),
});

const judged = z.strictObject({
  subject,
  pack,
  assessed_on: z.string(),
  assessed_on_from: z.enum(['option', 'subject', 'today']),
  verdict: z.enum(VERDICTS),
  counts: z.strictObject({
    pass: z.int(),
    fail: z.int(),
    undetermined: z.int(),
    not_applicable: z.int(),
    not_yet_due: z.int(),
  }),
  findings: z.array(finding),
  remarks: z.array(remark).meta({
    description:
      'what decides nothing: not_counted, stage_contradicted, as_surveyed (no accuracy given), register (existing facilities that were taken in), other_datum (a facility off the site as if its positions were in another datum)',
  }),
  input_problems: z.array(inputError).optional().meta({
    description:
      'of a row of a table: the cells that could not be read and were left out; the subject was judged on the rest',
  }),
  drawing: drawingSchema
    .nullable()
    .optional()
    .meta({ description: 'for formats that draw only; null where neither the site nor a building has a position' }),
});

/** A subject that could not be read stands in its place. */
const invalid = z.strictObject({
  subject,
  verdict: z.literal('invalid'),
  findings: z.array(finding).max(0),
  errors: z.array(inputError),
});

/** A file that took part in what decided the exit code. */
const decidingFile = z.strictObject({
  file: z.string(),
  digest: z.string().meta({ description: 'sha256: of the bytes of the file' }),
});

/** An entry of a waiver file that did nothing, or not what it seems to do. */
const waiverNote = z.strictObject({ ...message.shape, entry: z.string() });

/** A file that was read: subjects, or the register of facilities. */
const inputFile = z.strictObject({
  file: z.string().meta({ description: 'as in `subject.file`; - is standard input' }),
  digest: z.string().meta({ description: 'sha256: of the bytes of the file' }),
  encoding: z
    .enum(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030'])
    .nullable()
    .meta({ description: 'null where it could not be told' }),
  role: z.enum(['subjects', 'register']),
});

/** What the numbers of several areas say against each other; it decides no verdict and no exit code. */
const dataFinding = z.strictObject({
  ...message.shape,
  subject: z.strictObject({ id: z.string(), name: z.string().nullable(), file: z.string() }),
  location,
  figures: z
    .array(z.strictObject({ id: z.string(), pointer: z.string(), value: exactText }))
    .meta({ description: 'the numbers that it rests on, each by the id of its area and its pointer there' }),
});

export const reportSchema = z.strictObject({
  schema_version: z.literal('1'),
  tool: z.strictObject({ name: z.literal('eldercheck'), version: z.string() }),
  inputs: z.array(inputFile).optional().meta({ description: 'the files that were read, in their order' }),
  results: z.array(z.union([judged, invalid])),
  data_findings: z.array(dataFinding).optional().meta({
    description:
      'of areas: where their numbers do not agree, left out where all agree: sum_differs, remaining_differs, more_than_assigned, rate_differs, not_rounded, no_number; they decide nothing',
  }),
  summary: z.strictObject({
    subjects: z.int(),
    compliant: z.int(),
    non_compliant: z.int(),
    undetermined: z.int(),
    not_yet_due: z.int(),
    not_applicable: z.int(),
    invalid: z.int(),
  }),
  policy: z.strictObject({
    fail_on: z.array(z.enum(FORCES)),
    undetermined: z.enum(UNDETERMINED_WAYS),
    allow_empty: z.boolean(),
    waivers: z.array(z.strictObject({ ...decidingFile.shape, notes: z.array(waiverNote) })),
    config: decidingFile.nullable(),
  }),
});

export type Report = z.infer<typeof reportSchema>;
export type SubjectResult = Report['results'][number];
export type JudgedResult = z.infer<typeof judged>;
export type InvalidResult = z.infer<typeof invalid>;
export type Finding = z.infer<typeof finding>;
export type Farthest = z.infer<typeof farthest>;
export type Item = z.infer<typeof item>;
export type Quantity = z.infer<typeof quantity>;
export type Requirement = z.infer<typeof requirement>;
export type Remark = z.infer<typeof remark>;
export type InputError = z.infer<typeof inputError>;
export type Bilingual = z.infer<typeof bilingual>;
export type Location = z.infer<typeof location>;
export type Comparator = z.infer<typeof comparator>;
export type Waiver = z.infer<typeof waiver>;
export type Decision = z.infer<typeof decision>;
export type Policy = Report['policy'];
export type ReportedData = z.infer<typeof dataFinding>;
export type InputFile = z.infer<typeof inputFile>;
