/**
 * Where everything of a project stands, for formats that draw it. No verdict rests on it: it shows what was decided.
 * Positions are metres of one plane, [east, north].
 */
import { z } from 'zod';

const point = z.tuple([z.number(), z.number()]).meta({ description: 'metres of a plane: [east, north]' });

/** Polygons, each an outer ring and its holes. */
const area = z.array(z.array(z.array(point)));

const place = z.union([z.strictObject({ point }), z.strictObject({ area })]);

const building = z.strictObject({
  name: z.string(),
  pointer: z.string(),
  place: place.nullable(),
  phase: z.string().nullable(),
  measured: z.boolean().meta({ description: 'its distance was measured, so its position decides nothing' }),
});

const facility = z.strictObject({
  name: z.string(),
  pointer: z.string().nullable().meta({ description: 'null for a facility of the register' }),
  role: z.enum(['provided', 'nearby', 'unknown', 'register', 'centre']),
  serves: z.enum(['yes', 'no', 'unknown']).meta({ description: 'whether it counts for the reach of the facilities' }),
  place: place.nullable(),
});

export const COVERAGES = ['covered', 'beyond', 'unknown'] as const;

/** The reach of the facilities, or of the centres of the communities, under one rule. */
const reach = z.strictObject({
  rule: z.string(),
  of: z.enum(['facilities', 'centres']),
  limit: z.string().meta({ description: 'metres' }),
  buildings: z.array(z.enum(COVERAGES)).meta({ description: 'in the order of the buildings' }),
  farthest: z
    .strictObject({
      building: z.int().nullable().meta({ description: 'its index; null for a point of the site' }),
      at: point,
      facility: point.meta({ description: 'the point of the nearest facility that is nearest to it' }),
      most: z.string().nullable().meta({
        description: 'of a point of the site: the most that its distance can be, in metres; null for a building',
      }),
    })
    .nullable(),
});

export const drawingSchema = z.strictObject({
  site: area.nullable(),
  buildings: z.array(building),
  facilities: z.array(facility),
  reaches: z.array(reach),
  phased_by: z.string().nullable().meta({ description: 'the rule about the first batch of housing' }),
  slack: z.string().meta({ description: 'how far a distance between two positions may be off, in metres' }),
});

export type Drawing = z.infer<typeof drawingSchema>;
export type DrawnPlace = z.infer<typeof place>;
export type DrawnArea = z.infer<typeof area>;
export type DrawnFacility = Drawing['facilities'][number];
export type Reach = Drawing['reaches'][number];
export type Coverage = (typeof COVERAGES)[number];
export type Point = z.infer<typeof point>;

/** Whether a reach is drawn around a facility: under a rule about centres around those alone. */
export const servesUnder = ({ role, serves }: DrawnFacility, { of }: Reach): DrawnFacility['serves'] =>
  of === 'facilities' ? serves : role === 'centre' ? 'yes' : 'no';
