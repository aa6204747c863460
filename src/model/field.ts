/**
 * The building blocks of the input schemas.
 *
 * A schema here says structure only (types, ranges, words): what it accepts is compiled ahead of time into a plain
 * validator, so nothing may hide in a refinement. What structure cannot say (dates that exist, references,
 * rings) is checked in `load/`. Every block carries the code of what it expects as its error message;
 * `wording/expected.ts` has the sentence for each code.
 */
import { z } from 'zod';

/** The paper that a value is read from, shown where the value is missing; see `wording/papers.ts`. */
export type PaperCode =
  | 'acceptance_record'
  | 'community_register'
  | 'facility_list'
  | 'handover_agreement'
  | 'indicator_table'
  | 'lease_or_purchase'
  | 'phasing_plan'
  | 'plan_document'
  | 'planning_conditions'
  | 'ownership_record'
  | 'site_plan';

/** What an input value was expected to be. */
export type ExpectedCode =
  | 'boolean'
  | 'coordinate'
  | 'count'
  | 'count_from_0'
  | 'date'
  | 'decimal'
  | 'geometry'
  | 'list'
  | 'measure'
  | 'object'
  | 'position'
  | 'tally'
  | 'text'
  | 'yes_or_no';

const says = (code: ExpectedCode) => ({ error: () => code });

/** A decimal of at least 0: a JSON number, or the digits as text where they must be kept exactly. */
export const decimal = z.union([z.number().min(0), z.string().regex(/^[0-9]{1,40}(\.[0-9]{1,40})?$/)], says('decimal'));

/** A whole number of at least 0. */
export const count = z.union([z.int().min(0), z.string().regex(/^[0-9]{1,15}(\.0{1,40})?$/)], says('count'));

/** One end of an interval: a decimal, or a fraction where no decimal is exact. Null where there is no such end. */
const end = z
  .union([z.number().min(0), z.string().regex(/^[0-9]{1,40}(\.[0-9]{1,40}|\/[1-9][0-9]{0,39})?$/)], says('decimal'))
  .nullish();

/**
 * A decimal that may be known by its bounds only (200-300), or be a fraction (one mu is 2000/3 m²). Both ends of an
 * interval belong to it.
 */
export const measure = z.union(
  [
    z.number().min(0),
    z.string().regex(/^[0-9]{1,40}(\.[0-9]{1,40}|\/[1-9][0-9]{0,39})?$/),
    z.strictObject({ min: end, max: end }),
  ],
  says('measure'),
);

/** A whole number that may be known by its bounds only. */
export const tally = z.union(
  [
    z.int().min(0),
    z.string().regex(/^[0-9]{1,15}(\.0{1,40})?$/),
    z.strictObject({ min: count.nullish(), max: count.nullish() }),
  ],
  says('tally'),
);

/** One coordinate in the unit of the file's coordinate system. */
const coordinate = z.union([z.number(), z.string().regex(/^-?[0-9]{1,40}(\.[0-9]{1,40})?$/)], says('coordinate'));

/** `[east or longitude, north or latitude]`; a height is not accepted. */
export const position = z.tuple([coordinate, coordinate], says('position'));

/** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where only that is known. Whether the day exists is checked when loading. */
export const date = z.string(says('date')).regex(/^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/, says('date'));

export const text = z.string(says('text')).min(1, says('text'));

export const flag = z.boolean(says('boolean'));

/** One of a closed list of words; the error carries the words. */
export function word<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: () => `one_of:${words.join('|')}` });
}

/** An object that knows its keys: an unknown one is an error that can name the nearest known key. */
export function object<Shape extends z.ZodRawShape>(shape: Shape) {
  const keys = Object.keys(shape).join('|');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `keys:${keys}` : 'object'),
  });
}

export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item, says('list'));
}

const ring = list(position);
const polygon = object({ type: z.literal('Polygon', says('geometry')), coordinates: list(ring) });
const multiPolygon = object({ type: z.literal('MultiPolygon', says('geometry')), coordinates: list(list(ring)) });

/** A GeoJSON Polygon or MultiPolygon in the coordinate system of the file. */
export const area = z.discriminatedUnion('type', [polygon, multiPolygon], says('geometry'));

/** What a reader calls the field, and the paper it is read from. */
interface Label {
  readonly zh: string;
  readonly en: string;
  readonly paper?: PaperCode;
}

/** A field that may be left out or null, both of which mean "not known". */
export function field<Schema extends z.ZodType>(schema: Schema, label: Label) {
  const { zh, en, paper } = label;
  return schema.nullish().meta({ title: zh, description: en, ...(paper ? { 'x-paper': paper } : {}) });
}

/** A field that must be there. */
export function required<Schema extends z.ZodType>(schema: Schema, label: Label): Schema {
  return schema.meta({ title: label.zh, description: label.en }) as Schema;
}
