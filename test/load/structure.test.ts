import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FIELDS } from '#generated/field-order.js';
import { validate } from '#generated/validate-project.js';
import { explain } from '../../src/load/explain.ts';
import { areaSchema } from '../../src/model/area.ts';
import { planSchema } from '../../src/model/plan.ts';
import { housingProjectSchema } from '../../src/model/subject.ts';
import { JUNK, mutated, structures } from './arbitrary-project.ts';

describe('the compiled validator', () => {
  it('accepts what the schema is made of', () => {
    fc.assert(fc.property(structures, (value) => validate(value)));
  });

  it('agrees with the schema and with the explanation on every mutation', () => {
    const property = fc.property(mutated, (value) => {
      const accepted = validate(value);
      expect(housingProjectSchema.safeParse(value).success).toBe(accepted);
      expect(explain(value, new Set()).length === 0).toBe(accepted);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it.each(JUNK.map((value) => [value]))('agrees on %j as a whole and in every field', (value) => {
    const fields = Object.keys(housingProjectSchema.shape);
    for (const candidate of [value, ...fields.map((field) => ({ id: 'A', [field]: value }))]) {
      expect(validate(candidate)).toBe(housingProjectSchema.safeParse(candidate).success);
    }
  });
});

const SCHEMAS = [housingProjectSchema, areaSchema, planSchema];

describe('the table of fields', () => {
  it('counts the fields in the order of the schema', () => {
    const orders = Object.values(FIELDS).map(({ order }) => order);
    expect(orders).toEqual(orders.map((_, i) => i));
    for (const schema of SCHEMAS) {
      const own = new Set(Object.keys(schema.shape).map((key) => `/${key}`));
      expect(Object.keys(FIELDS).filter((pattern) => own.has(pattern))).toEqual([...own]);
    }
  });

  it('has the labels and papers of the schema', () => {
    const { order: _, ...field } = FIELDS['/facilities/*/floor_area_m2'] ?? { order: -1 };
    expect(field).toEqual({ zh: '设施用房面积', en: 'floor area of the facility', paper: 'facility_list' });
  });

  it('calls a field a date exactly when its schema is one', () => {
    for (const pattern of Object.keys(FIELDS)) {
      const isCalledDate = /(^|_)on$/.test(pattern.split('/').at(-1) ?? '');
      const found = SCHEMAS.flatMap((schema) => schemaAt(pattern, schema) ?? []);
      expect([pattern, found.map(isDate)]).toEqual([pattern, found.map(() => isCalledDate)]);
      expect(found).not.toEqual([]);
    }
  });
});

const isDate = (schema: z.core.$ZodType): boolean =>
  z.safeParse(schema, '2018-07').success && !z.safeParse(schema, 'text').success;

/** Null where the kind of subject has no such field. */
function schemaAt(pattern: string, root: z.core.$ZodType): z.core.$ZodType | null {
  return pattern
    .split('/')
    .slice(1)
    .reduce<z.core.$ZodType | null>((schema, segment) => {
      if (schema === null) return null;
      const bare = unwrapped(schema);
      if (bare instanceof z.ZodArray) return bare.element;
      return bare instanceof z.ZodObject ? (bare.shape[segment] ?? null) : null;
    }, root);
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrapped(schema.unwrap()) : schema;
}
