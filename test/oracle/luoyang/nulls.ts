/** The same subject spelled otherwise: what is left out stands as null. Both mean that it is not known. */
import { z } from 'zod';
import { type HousingProject, housingProjectSchema } from '../../../src/model/subject.ts';

function spelledOut(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return value === undefined || value === null ? null : spelledOut(schema.unwrap(), value);
  }
  if (schema instanceof z.ZodArray) return (value as unknown[]).map((item) => spelledOut(schema.element, item));
  if (!(schema instanceof z.ZodObject)) return value;
  const given = value as Record<string, unknown>;
  return Object.fromEntries(Object.entries(schema.shape).map(([key, inner]) => [key, spelledOut(inner, given[key])]));
}

export function withNulls(subject: HousingProject): HousingProject {
  return spelledOut(housingProjectSchema, subject) as HousingProject;
}
