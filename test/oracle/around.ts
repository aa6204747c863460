/** Small lists around a day of issue, the same in every city but for the day. */
import type { Facility, HousingProject } from '../../src/model/subject.ts';
import { ACQUISITIONS, STAGES } from '../../src/model/vocabulary.ts';
import { chain, lists, pairs, product, STATION } from './domains.ts';

type Stage = (typeof STAGES)[number];

/** Not known in both ways of saying so, beside the values. */
export const unknownOr = <T>(...values: T[]): (T | null | undefined)[] => [undefined, null, ...values];

/** The day before and the day itself, the month and the year that span it, and those before and after. */
export function datesAround(issued: string): string[] {
  const [year = '', month = ''] = issued.split('-');
  const eve = new Date(Date.parse(`${issued}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return [eve, issued, `${year}-${month}`, year, `${Number(year) - 1}`, `${Number(year) + 1}-01`, `${year}-01-01`];
}

/** Every declared stage with every pair of dates, each for the facilities given. */
export function* stagesAround(issued: string, facilities: Facility[][]): Generator<HousingProject> {
  const dates = [undefined, ...datesAround(issued)];
  yield* product<HousingProject>({
    stage: unknownOr(...STAGES),
    planning_conditions_on: dates,
    completed_on: dates,
    households: [1000],
    facilities,
  });
  yield* product<HousingProject>({
    planning_conditions_on: unknownOr(issued),
    completed_on: unknownOr(issued),
    households: [1000],
    facilities,
  });
}

/** One to three facilities in one place or several, with areas at and just short of a minimum. */
export function* sitesWithAreas(least: number, stages: (Stage | null | undefined)[]): Generator<HousingProject> {
  const short = `${least - 1}.999999`;
  const one = [
    ...product<Facility>({
      type: ['day_care_centre', 'institution', undefined],
      provision: ['provided', null],
      site: [undefined, 'S1'],
      floor_area_m2: [undefined, 0, '100.5', short, least],
    }),
  ];
  const some: Facility[] = [
    { ...STATION, site: 'S1', floor_area_m2: 100 },
    { ...STATION, site: 'S1', floor_area_m2: `${least - 200}.000` },
    { ...STATION, site: 'S1', floor_area_m2: null },
    { ...STATION, provision: 'nearby', site: 'S1', floor_area_m2: 900 },
    { type: 'rural_home', provision: 'provided', site: 'S1', floor_area_m2: 900 },
    { ...STATION, site: 'S2', floor_area_m2: least, allocated_area_m2: 1 },
    { ...STATION, floor_area_m2: short, allocated_area_m2: 900 },
    {},
  ];
  yield* product<HousingProject>({
    stage: stages,
    facilities: [undefined, null, ...lists<Facility>([[]], pairs(one), threes(some))],
  });
}

function threes<T>(items: readonly T[]): T[][] {
  return pairs(items).flatMap((two) => items.map((third) => [...two, third]));
}

/** Every means for one facility and for pairs, on either side of every condition. */
export function* acquisitions(): Generator<HousingProject> {
  const one = product<Facility>({
    type: ['street_centre', 'senior_apartment', null],
    provision: ['provided', 'nearby', undefined],
    acquired_by: unknownOr(...ACQUISITIONS),
  });
  const some = product<Facility>({
    type: ['home_care_station', undefined],
    provision: ['provided', undefined],
    acquired_by: ['lease', 'construction', undefined],
  });
  const lone = [...one].map((f) => [f]);
  yield* product<HousingProject>({
    stage: unknownOr(...STAGES),
    facilities: [undefined, null, ...lists<Facility>([[]], lone, pairs([...some]))],
  });
}

/** The same subjects, each on every one of the days. */
export function* onEach(days: readonly string[], subjects: Iterable<HousingProject>): Generator<HousingProject> {
  for (const subject of subjects) for (const assessed_on of days) yield { ...subject, assessed_on };
}

/** With every part numbered and named as the schema asks. */
export function* named(city: string, ...parts: Iterable<HousingProject>[]): Generator<HousingProject> {
  for (const subject of chain(...parts)) {
    const { facilities } = subject;
    yield {
      ...subject,
      id: 'case',
      city,
      ...(facilities && { facilities: facilities.map((f, i) => ({ id: `F${i + 1}`, ...f })) }),
    };
  }
}
