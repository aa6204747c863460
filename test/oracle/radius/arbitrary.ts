/** Estates of every shape around one spot near Zhengzhou, in metres east and north of it, written in any system. */
import fc from 'fast-check';
import type { Vec } from './plane.ts';

export interface Geometry {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: unknown;
}

const THRESHOLDS: readonly Vec[] = [
  [300, 400],
  [-400, 300],
  [500, 0],
  [0, -500],
  [140, -480],
  [600, 800],
  [-800, 600],
  [1000, 0],
  [294, 392],
  [306, 408],
  [0, 420],
  [580, 0],
];

const metres = (most: number) => fc.integer({ min: -most, max: most });
const beside = fc.constantFrom(0, 0, 0, 1e-6, -1e-6);

/** On a limit, a hair beside it, or anywhere. */
export const spot: fc.Arbitrary<Vec> = fc.oneof(
  fc.constant<Vec>([0, 0]),
  fc.tuple(fc.constantFrom(...THRESHOLDS), beside, beside).map(([[x, y], i, j]): Vec => [x + i, y + j]),
  fc.tuple(metres(700), metres(700)),
  fc.tuple(metres(3000), metres(3000)),
);

type Ring = readonly Vec[];

/** Around the spot 0, 0 and not closed: convex, concave, and with a hole. */
const FIGURES: readonly (readonly Ring[])[] = [
  [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ],
  ],
  [
    [
      [0, 0],
      [1, 0],
      [0, 1],
    ],
  ],
  [
    [
      [0, 0],
      [3, 1],
      [2, 3],
      [1, 3],
    ],
  ],
  [
    [
      [0, 0],
      [3, 0],
      [3, 1],
      [1, 1],
      [1, 3],
      [0, 3],
    ],
  ],
  [
    [
      [0, 0],
      [4, 0],
      [4, 3],
      [3, 3],
      [3, 1],
      [1, 1],
      [1, 3],
      [0, 3],
    ],
  ],
  [
    [
      [0, 0],
      [4, 0],
      [2, 1],
      [4, 4],
    ],
  ],
  [
    [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ],
    [
      [1, 1],
      [3, 1],
      [3, 3],
      [1, 3],
    ],
  ],
  [
    [
      [0, 0],
      [6, 0],
      [6, 4],
      [0, 4],
    ],
    [
      [1, 1],
      [2, 1],
      [2, 3],
    ],
    [
      [4, 1],
      [5, 1],
      [4, 2],
    ],
  ],
];

const figure = (size: fc.Arbitrary<number>): fc.Arbitrary<readonly Ring[]> =>
  fc
    .record({
      rings: fc.constantFrom(...FIGURES),
      w: size,
      h: size,
      at: spot,
      turned: fc.boolean(),
      back: fc.boolean(),
    })
    .map(({ rings, w, h, at: [x, y], turned, back }) =>
      rings.map((ring) => {
        const open = ring.map(([i, j]): Vec => (turned ? [x - j * w, y + i * h] : [x + i * w, y + j * h]));
        const way = back ? open.toReversed() : open;
        return [...way, way[0] as Vec];
      }),
    );

const smallSize = fc.integer({ min: 1, max: 30 });
const bigSize = fc.integer({ min: 40, max: 400 });

export const footprint = fc.oneof(
  { weight: 5, arbitrary: figure(smallSize).map((rings): Geometry => ({ type: 'Polygon', coordinates: rings })) },
  { weight: 1, arbitrary: figure(bigSize).map((rings): Geometry => ({ type: 'Polygon', coordinates: rings })) },
);

export const site = fc.oneof(
  figure(bigSize).map((rings): Geometry => ({ type: 'Polygon', coordinates: rings })),
  fc.tuple(figure(bigSize), figure(bigSize)).map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates })),
  figure(smallSize).map((rings): Geometry => ({ type: 'Polygon', coordinates: rings })),
);

const maybe = <T>(value: fc.Arbitrary<T>, freq = 3) => fc.option(value, { nil: undefined, freq });

const place = fc.oneof(
  { weight: 5, arbitrary: fc.record({ location: spot }) },
  { weight: 2, arbitrary: fc.record({ footprint }) },
  { weight: 2, arbitrary: fc.constant({}) },
);

const radius = fc.constantFrom(0, 480, 500, '500.0', 500.001, 600, 1000, '1000.000001');

export const building = fc
  .tuple(place, fc.oneof({ weight: 6, arbitrary: fc.constant({}) }, fc.record({ distance_to_facility_m: radius })))
  .map(([a, b]) => ({ ...a, ...b }));

export const serving = fc.constantFrom('home_care_station', 'day_care_centre', 'community_centre', 'rural_home');

export const facility = fc
  .tuple(
    place,
    fc.record({
      type: fc.oneof(
        { weight: 6, arbitrary: serving },
        { weight: 2, arbitrary: fc.constantFrom('institution', 'senior_apartment') },
        { weight: 2, arbitrary: fc.constant(undefined) },
      ),
      provision: maybe(fc.constantFrom('provided', 'nearby')),
      service_radius_m: maybe(radius, 1),
    }),
  )
  .map(([a, b]) => ({ ...b, ...a }));

export const PLANAR = ['EPSG:4547', 'EPSG:4526'] as const;
export const ROUND = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const;
const accuracy = fc.constantFrom(undefined, undefined, 0, 5, 40);

/** An estate with gaps of every kind. */
const openEstate = fc
  .record({
    settlement: fc.constantFrom('urban_community', 'urban_community', 'administrative_village', undefined),
    position_accuracy_m: accuracy,
    site_boundary: maybe(site, 1),
    buildings: maybe(fc.array(building, { maxLength: 4 }), 4),
    facilities: maybe(fc.array(facility, { maxLength: 5 }), 9),
  })
  .filter(({ facilities }) => (facilities ?? []).filter(({ type }) => type === undefined).length < 3);

const known = fc.oneof({ weight: 3, arbitrary: fc.record({ location: spot }) }, fc.record({ footprint }));

/** An estate whose every distance can be computed; at most one facility may be anywhere. */
const knownEstate = fc
  .record({
    settlement: fc.constantFrom('urban_community', 'administrative_village'),
    position_accuracy_m: accuracy,
    site_boundary: maybe(site, 1),
    buildings: fc.option(fc.array(known, { minLength: 1, maxLength: 3 }), { nil: undefined, freq: 4 }),
    near: fc.array(fc.tuple(known, serving), { minLength: 1, maxLength: 4 }),
    extra: maybe(facility, 1),
  })
  .map(({ near, extra, ...parts }) => ({
    ...parts,
    facilities: [...near.map(([a, type]) => ({ ...a, type })), ...(extra ? [extra] : [])],
  }));

export const estate = fc.oneof(openEstate, knownEstate);

export const register = fc.record({
  accuracy: fc.constantFrom(0, 0, 5, 40),
  facilities: fc.array(
    fc
      .tuple(fc.oneof(fc.record({ location: spot }), fc.record({ footprint })), serving)
      .map(([a, type]) => ({ ...a, type })),
    { maxLength: 3 },
  ),
});

/** Where a spot lies in a system; in a shifted one it is another place on the ground, for everything alike. */
export function written(crs: string, [x, y]: Vec): Vec {
  const exact = (value: number): number => Math.round(value * 1e6) / 1e6;
  if (crs === 'EPSG:4547') return [exact(466_000 + x), exact(3_846_000 + y)];
  if (crs === 'EPSG:4526') return [exact(38_466_000 + x), exact(3_846_000 + y)];
  const fine = (value: number): number => Math.round(value * 1e9) / 1e9;
  return [fine(113.62 + x / 91_550), fine(34.75 + y / 110_940)];
}

function isSpot(value: unknown): value is Vec {
  return Array.isArray(value) && typeof value[0] === 'number';
}

/** The same with every spot written in a system, and what is not given left out. */
export function inSystem<T>(value: T, crs: string): T {
  if (isSpot(value)) return written(crs, value) as T;
  if (Array.isArray(value)) return value.map((one) => inSystem(one, crs)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, inSystem(member, crs)])) as T;
}

/** A project that the program takes. */
export function project(crs: string, parts: object): Record<string, unknown> {
  const whole: Record<string, unknown> = { id: 'P', crs, ...inSystem(parts, crs) };
  const isShifted = crs === 'GCJ02' || crs === 'BD09';
  if (isShifted && !whole['position_accuracy_m']) whole['position_accuracy_m'] = 5;
  return whole;
}

const centre = fc
  .tuple(
    fc.oneof({ weight: 2, arbitrary: fc.record({ location: spot }) }, fc.constant({})),
    fc.record({ service_radius_m: maybe(radius, 1) }),
  )
  .map(([a, b]) => ({ ...a, ...b }));

/** An estate without a station, in communities whose centres may be too far. Its dwellings can all be measured from. */
export const community = fc
  .record({
    position_accuracy_m: accuracy,
    site_boundary: site,
    buildings: maybe(fc.array(place, { minLength: 1, maxLength: 3 }), 3),
    communities: fc.array(fc.record({ centres: maybe(fc.array(centre, { maxLength: 3 }), 9) }), {
      minLength: 1,
      maxLength: 2,
    }),
  })
  .map((parts) => ({ ...parts, facilities: [] }));
