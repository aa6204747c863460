/** Seeded records for measurements: estates as a bureau holds them, most of them complete. */
import type { HousingProject } from '../src/model/subject.ts';

/** A small generator of pseudo-random numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `share` of the records lack some field. */
export function records(count: number, seed: number, share = 0.08): HousingProject[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, i) => record(i, random, share));
}

type Random = () => number;

const pick = <T>(random: Random, values: readonly [T, ...T[]]): T =>
  values[Math.floor(random() * values.length)] ?? values[0];
const between = (random: Random, lo: number, hi: number): number => lo + Math.floor(random() * (hi - lo));
const day = (random: Random, year: number): string =>
  `${year}-${String(between(random, 1, 13)).padStart(2, '0')}-${String(between(random, 1, 29)).padStart(2, '0')}`;

function record(i: number, random: Random, share: number): HousingProject {
  const stage = pick(random, ['new', 'existing'] as const);
  const households = between(random, 120, 4000);
  const [x, y] = [466000 + between(random, 0, 9000), 3846000 + between(random, 0, 9000)];
  const project: HousingProject = {
    id: `E${i}`,
    city: 'zhengzhou',
    stage,
    settlement: pick(random, ['urban_community', 'urban_community', 'administrative_village'] as const),
    households,
    crs: 'EPSG:4547',
    buildings: Array.from({ length: between(random, 4, 9) }, (_, b) => ({
      id: `${b + 1}#`,
      location: [x + between(random, 0, 500), y + between(random, 0, 500)],
    })),
    phases: [
      {
        id: '1',
        planned_on: day(random, 2019),
        started_on: day(random, 2020),
        accepted_on: day(random, 2022),
        delivered_on: day(random, 2023),
      },
    ],
    facilities: Array.from({ length: between(random, 1, 4) }, (_, f) => facility(f, random, x, y, households)),
    plan: {
      type: 'regulatory_detailed_plan',
      population: households * 3,
      eldercare_land_m2: between(random, 10, 2000),
    },
  };
  if (random() < share) drop(project, random);
  return project;
}

function facility(index: number, random: Random, x: number, y: number, households: number) {
  return {
    id: `F${index}`,
    type: pick(random, ['home_care_station', 'day_care_centre', 'community_centre', 'institution'] as const),
    provision: pick(random, ['provided', 'provided', 'nearby'] as const),
    site: `S${between(random, 0, 2)}`,
    floor_area_m2: Math.round(households * (15 + random() * 25)) / 100,
    acquired_by: pick(random, ['construction', 'purchase', 'lease'] as const),
    planned_on: day(random, pick(random, [2018, 2019])),
    started_on: day(random, 2020),
    accepted_on: day(random, pick(random, [2021, 2022])),
    delivered_on: day(random, 2023),
    location: [x + between(random, -400, 900), y + between(random, -400, 900)] as [number, number],
  };
}

function drop(project: HousingProject, random: Random): void {
  const first = project.facilities?.[0];
  const field = pick(random, ['households', 'stage', 'settlement', 'area', 'type'] as const);
  if (field === 'area' && first) first.floor_area_m2 = null;
  else if (field === 'type' && first) first.type = null;
  else if (field !== 'area' && field !== 'type') project[field] = null;
}
