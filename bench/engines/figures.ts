/** What json-rules-engine cannot say is worked out for it: sums, counts of list members, distances. In doubles. */
import type { Facility, HousingProject, Phase } from '../../src/model/subject.ts';
import { COUNTED } from './engine.ts';

const serves = ({ type }: Facility): boolean => COUNTED.some((counted) => counted === type);
const mayServe = (facility: Facility): boolean => facility.type === null || serves(facility);
const isProvided = ({ provision }: Facility): boolean => provision === 'provided';
const isSmall = ({ floor_area_m2: area }: Facility): boolean => area != null && Number(area) < 200;
const hasNoArea = ({ floor_area_m2: area }: Facility): boolean => area === null;

const STEPS = ['planned_on', 'started_on', 'accepted_on', 'delivered_on'] as const;

const isLate = (facility: Facility, housing: Phase | undefined): boolean =>
  STEPS.some((step) => (facility[step] ?? '') > (housing?.[step] ?? ''));

const hundredTimes = (facilities: readonly Facility[]): number =>
  facilities.reduce((sum, { floor_area_m2: area }) => sum + Number(area ?? 0), 0) * 100;

/** The square of the largest distance from a building to the nearest of the facilities. */
function farthest(buildings: HousingProject['buildings'], facilities: readonly Facility[]): number {
  const ofBuildings = (buildings ?? []).map(({ location: from }) => {
    const squares = facilities.map(({ location: to }) => {
      const [east, north] = [0, 1].map((axis) => Number(from?.[axis]) - Number(to?.[axis]));
      return (east ?? 0) ** 2 + (north ?? 0) ** 2;
    });
    return Math.min(...squares);
  });
  return Math.max(...ofBuildings);
}

/** Numbers and words of one record that conditions compare. */
export function figuresOf(project: HousingProject): object {
  const { stage, settlement, households, plan, buildings, facilities, phases } = project;
  const all = facilities ?? [];
  const possible = all.filter((facility) => isProvided(facility) && mayServe(facility));
  const sure = possible.filter(serves);
  const late = (facility: Facility): boolean => isLate(facility, phases?.[0]);
  return {
    stage,
    settlement,
    tenTimesLand: Number(plan?.eldercare_land_m2) * 10,
    population: plan?.population,
    // Null would be compared as zero; not a number compares as neither less nor more.
    needNew: Number(households ?? Number.NaN) * 30,
    needExisting: Number(households ?? Number.NaN) * 20,
    atLeast: hundredTimes(sure),
    atMost: possible.some(hasNoArea) ? Number.POSITIVE_INFINITY : hundredTimes(possible),
    possible: possible.length,
    sites: new Set(possible.map(({ site }) => site)).size,
    sureLate: sure.filter(late).length,
    possibleLate: possible.filter(late).length,
    sureSmall: sure.filter(isSmall).length,
    possibleSmall: possible.filter((facility) => isSmall(facility) || hasNoArea(facility)).length,
    farthest: farthest(buildings, all.filter(serves)),
    farthestIfAllServe: farthest(buildings, all.filter(mayServe)),
  };
}
