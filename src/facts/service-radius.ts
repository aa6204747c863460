/** The fact `service_radius`: the bounds of `radius.ts` with the fields that would narrow them. */
import { type Exact, exactToNumber, larger } from '../model/exact.ts';
import * as Q from '../model/rational.ts';
import type { Building, Facility, HousingProject, Position } from '../model/subject.ts';
import { isServing } from './facility.ts';
import type { Amount, NumberFact, Scope, Side } from './fact.ts';
import { leastRadius, type Served } from './one-anywhere.ts';
import { NO, YES } from './possible.ts';
import {
  AT_POINT,
  type Bounds,
  distanceBounds,
  dwellingsOf,
  isOneAnywhere,
  isProjected,
  placeOf,
  radiusBounds,
  UNMEASURED,
  UNPLACED,
} from './radius.ts';
import { DOUBLE, EXACT } from './radius-arithmetic.ts';

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
  const type = serving !== YES && typeMatters(index, project, side) ? [`${pointer}/type`] : [];
  // With every distance measured it matters only whether some facility serves at all.
  if (open.length === 0) return type;
  const location = placeOf(facility, project) === UNPLACED ? [`${pointer}/location`] : [];
  const declared = facility.service_radius_m == null && declaredMayDecide(project, open);
  return [...type, ...location, ...(declared ? [`${pointer}/service_radius_m`] : [])];
}

/** A type that serves, and one that does not. */
const SERVES = 'home_care_station';
const SERVES_NOT = 'institution';

/** Whether the radius stands otherwise with the facility than without it, be the other open types all or none serving. */
function typeMatters(index: number, project: HousingProject, side: Side | null): boolean {
  if (side === null || declaresAlone(index, project, side)) return true;
  const facilities = project.facilities ?? [];
  const sides = (type: string, others: string | null) => {
    const typed = facilities.map((f, i) => {
      if (i === index) return { ...f, type };
      return others !== null && f.type == null ? { ...f, type: others } : f;
    }) as Facility[];
    const bounds = boundsTogether({ ...project, facilities: typed });
    return bounds === null ? [side(null), side(null)] : [side(bounds.lo), side(bounds.hi)];
  };
  return [null, SERVES, SERVES_NOT].some(
    (others) => String(sides(SERVES, others)) !== String(sides(SERVES_NOT, others)),
  );
}

/** Whether another facility may yet declare a radius, and none that is sure to serve declares one like this one's. */
function declaresAlone(index: number, { facilities }: HousingProject, side: Side): boolean {
  const others = (facilities ?? []).filter((facility, i) => i !== index && isServing(facility) !== NO);
  const sideOf = ({ service_radius_m: radius }: Facility) => (radius == null ? null : side(EXACT.given(radius)));
  const own = sideOf(facilities?.[index] ?? {});
  const alike = others.some((other) => own !== null && isServing(other) === YES && sideOf(other) === own);
  return !alike && others.some((other) => other.service_radius_m == null);
}

/** Declared radii decide for a dwelling that no position can be measured to. */
function declaredMayDecide(project: HousingProject, open: readonly Open[]): boolean {
  const placed = (project.facilities ?? []).some((f) => isServing(f) === YES && placeOf(f, project) !== UNPLACED);
  return !placed || open.some(({ building }) => !isSited(building, project));
}

function radiusFields(project: HousingProject, side: Side | null): string[] {
  const open = openDwellings(project, side);
  const facilities = project.facilities?.flatMap((_, index) => facilityFields(index, project, side, open));
  return [...open.flatMap((dwelling) => dwellingFields(dwelling, project)), ...(facilities ?? ['/facilities'])];
}

/** The dwelling that is farthest from its nearest facility, by name. */
function farthest(project: HousingProject): string | null {
  let best: { readonly name: string; readonly lo: number } | null = null;
  for (const [index, building] of dwellingsOf(project).entries()) {
    if (building === null) return null;
    const lo = exactToNumber(distanceBounds(building, project, EXACT).lo);
    if (best === null || lo > best.lo) best = { name: building.id ?? `buildings/${index}`, lo };
  }
  return best?.name ?? null;
}

/** Something that is in the data but is not measured yet: a footprint, a site boundary, geographic coordinates. */
function unmeasured(project: HousingProject): boolean {
  const things = [...(project.facilities ?? []).filter((f) => isServing(f) !== NO), ...(project.buildings ?? [])];
  return project.site_boundary != null || things.some((thing) => placeOf(thing, project) === UNMEASURED);
}

/** The bounds over all dwellings together: a facility that may be anywhere is in one place for all of them. */
function boundsTogether(project: HousingProject): Bounds<Exact> | null {
  const bounds = radiusBounds(project, EXACT);
  if (bounds === null || !isOneAnywhere(project)) return bounds;
  const shift = Q.multiply(Q.fromDecimal(-2), Q.fromDecimal(project.position_accuracy_m ?? 0));
  return { ...bounds, lo: larger(bounds.lo, leastRadius(servedDwellings(project), shift)) };
}

/** The dwellings at points, with their distance to the facilities at points. */
function servedDwellings(project: HousingProject): Served[] {
  const facilities = (project.facilities ?? []).filter((facility) => placeOf(facility, project) === AT_POINT);
  return (project.buildings ?? []).flatMap((building) => {
    const { location, distance_to_facility_m: measured } = building;
    if (location == null || measured != null || placeOf(building, project) !== AT_POINT) return [];
    return [{ at: location, nearest: distanceBounds(building, { ...project, facilities }, EXACT).lo }];
  });
}

function exactRadius({ project }: Scope): Amount {
  const bounds = boundsTogether(project);
  if (bounds === null) return { lo: EXACT.zero, hi: null, beyond: true, fields: () => [] };
  const witness = farthest(project);
  return {
    ...bounds,
    fields: (side) => radiusFields(project, side),
    ...(witness === null ? {} : { witness }),
    ...(unmeasured(project) ? { unmeasured: true } : {}),
  };
}

/**
 * The radius in doubles for the common case that leaves nothing open: every building and every serving facility is at
 * a point that counts as exact. Null for any other, which `radiusBounds` then measures.
 */
function surveyedRadius({ buildings, facilities, crs, position_accuracy_m: accuracy }: HousingProject): number | null {
  if (!buildings?.length || facilities == null || accuracy != null || !isProjected(crs)) return null;
  const points: Position[] = [];
  for (const facility of facilities) {
    const serving = isServing(facility);
    if (serving === NO) continue;
    if (serving !== YES || facility.location == null) return null;
    points.push(facility.location);
  }
  let radius = 0;
  for (const { location, distance_to_facility_m: measured } of buildings) {
    if (location == null || measured != null) return null;
    let nearest = Number.POSITIVE_INFINITY;
    for (const point of points) nearest = Math.min(nearest, DOUBLE.between(location, point, 0, 0));
    radius = Math.max(radius, nearest);
  }
  return radius;
}

export const serviceRadius: NumberFact = {
  type: 'number',
  id: 'service_radius',
  of: 'project',
  label: { zh: '服务半径', en: 'service radius' },
  unit: 'm',
  kind: 'distance',
  place: '/buildings',
  quick({ project }, _, out) {
    const plain = surveyedRadius(project);
    if (plain !== null) {
      out.lo = plain;
      out.hi = plain;
      return;
    }
    if (isOneAnywhere(project)) {
      out.leaveToExact();
      return;
    }
    const bounds = radiusBounds(project, DOUBLE);
    out.lo = bounds === null ? Number.POSITIVE_INFINITY : bounds.lo;
    out.hi = bounds?.hi ?? Number.POSITIVE_INFINITY;
  },
  exact: exactRadius,
};
