/** The unknown fields that could carry the service radius to another side of a limit. */
import type { Building, Facility, HousingProject } from '../model/subject.ts';
import { isServing } from './facility.ts';
import type { Side } from './fact.ts';
import { NO, YES } from './possible.ts';
import {
  AT_POINT,
  distanceBounds,
  dwellingsOf,
  placeOf,
  radiusBounds,
  servingOf,
  UNMEASURED,
  UNPLACED,
} from './radius.ts';
import { EXACT } from './radius-arithmetic.ts';

/** A dwelling whose distance is not known well enough. */
interface Open {
  readonly building: Building | null;
  readonly index: number;
}

function openDwellings(project: HousingProject, side: Side | null): Open[] {
  const all = dwellingsOf(project).map((building, index) => ({ building, index }));
  return all.filter(({ building }) => {
    if (building?.distance_to_facility_m != null) return false;
    const bounds = distanceBounds(building, project, EXACT);
    return side === null || side(bounds.lo) !== side(bounds.hi);
  });
}

const isSited = (building: Building | null, project: HousingProject): boolean =>
  placeOf(building, project) !== UNPLACED || project.site_boundary != null;

/** What is not known about a dwelling's own distance. */
function dwellingFields({ building, index }: Open, project: HousingProject): string[] {
  const site = isSited(building, project) ? [] : ['/site_boundary'];
  if (building === null) return [...site, '/buildings'];
  const pointer = `/buildings/${index}`;
  const location = placeOf(building, project) === UNPLACED ? [`${pointer}/location`] : [];
  return [...site, ...location, `${pointer}/distance_to_facility_m`];
}

/** What is not known about a facility that serves or may serve. */
function facilityFields(index: number, project: HousingProject, side: Side | null, open: readonly Open[]): string[] {
  const pointer = `/facilities/${index}`;
  const facility = project.facilities?.[index] ?? {};
  const serving = isServing(facility);
  if (serving === NO) return [];
  const type = serving !== YES && typeMatters(index, project, side, open) ? [`${pointer}/type`] : [];
  // With every distance measured it matters only whether some facility serves at all.
  if (open.length === 0) return type;
  const location = placeOf(facility, project) === UNPLACED ? [`${pointer}/location`] : [];
  const declared = facility.service_radius_m == null && declaredMayDecide(project, open);
  return [...type, ...location, ...(declared ? [`${pointer}/service_radius_m`] : [])];
}

/** Whether it makes a difference that the facility serves: to a dwelling near it, or to what is declared. */
function typeMatters(index: number, project: HousingProject, side: Side | null, open: readonly Open[]): boolean {
  const facilities = project.facilities ?? [];
  const facility = facilities[index] ?? {};
  const certainPlaced = facilities.some((f) => isServing(f) === YES && placeOf(f, project) !== UNPLACED);
  if (side === null || servingOf(project) !== YES) return true;
  const place = placeOf(facility, project);
  const sited = open.filter(({ building }) => isSited(building, project));
  if (sited.length > 0 && place !== AT_POINT && (certainPlaced || place === UNMEASURED)) return true;
  if (
    sited.length > 0 &&
    place === AT_POINT &&
    (!certainPlaced || sited.some((at) => isNearer(at, facility, project, side)))
  ) {
    return true;
  }
  const declaredDecides = !certainPlaced || sited.length < open.length;
  return declaredDecides && (declaresAlone(index, project, side) || declaresOtherwise(index, project, side));
}

/** Whether the facility brings the dwelling to another side of the limit than those that are sure to serve. */
function isNearer({ building }: Open, facility: Facility, project: HousingProject, side: Side): boolean {
  const sure = (project.facilities ?? []).filter((f) => isServing(f) === YES && placeOf(f, project) === AT_POINT);
  const sides = (facilities: Facility[]) => {
    const { lo, hi } = distanceBounds(building, { ...project, facilities }, EXACT);
    return `${side(lo)} ${side(hi)}`;
  };
  return sides(sure) !== sides([...sure, { ...facility, type: 'home_care_station' }]);
}

/** Whether the declared radii come to something else with the facility than without it. */
function declaresOtherwise(index: number, project: HousingProject, side: Side): boolean {
  const sides = (facilities: readonly Facility[]) => {
    const bounds = radiusBounds(
      { ...project, facilities: [...facilities], buildings: null, site_boundary: null },
      EXACT,
    );
    return bounds === null ? '' : `${side(bounds.lo)} ${side(bounds.hi)}`;
  };
  const all = project.facilities ?? [];
  return sides(all) !== sides(all.filter((_, i) => i !== index));
}

/** Whether what the facility declares, or may yet declare, can stand against what the others do. */
function declaresAlone(index: number, { facilities }: HousingProject, side: Side): boolean {
  const others = (facilities ?? []).filter((facility, i) => i !== index && isServing(facility) !== NO);
  const sideOf = ({ service_radius_m: radius }: Facility) => (radius == null ? null : side(EXACT.given(radius)));
  const own = sideOf(facilities?.[index] ?? {});
  const certain = new Set(others.filter((other) => isServing(other) === YES).map(sideOf));
  certain.delete(null);
  if (own === null) return certain.size < 2;
  return !certain.has(own) && others.some((other) => other.service_radius_m == null);
}

/** Declared radii decide for a dwelling that no position can be measured to. */
function declaredMayDecide(project: HousingProject, open: readonly Open[]): boolean {
  const placed = (project.facilities ?? []).some((f) => isServing(f) === YES && placeOf(f, project) !== UNPLACED);
  return !placed || open.some(({ building }) => !isSited(building, project));
}

export function radiusFields(project: HousingProject, side: Side | null): string[] {
  const open = openDwellings(project, side);
  const facilities = project.facilities?.flatMap((_, index) => facilityFields(index, project, side, open));
  return [...open.flatMap((dwelling) => dwellingFields(dwelling, project)), ...(facilities ?? ['/facilities'])];
}
