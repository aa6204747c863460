/** The fact `service_radius`: the bounds of `radius.ts`, over all dwellings together. */
import { type Exact, exactToNumber, larger } from '../model/exact.ts';
import * as Q from '../model/rational.ts';
import type { HousingProject, Position } from '../model/subject.ts';
import { isServing } from './facility.ts';
import type { Amount, NumberFact, Scope } from './fact.ts';
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
} from './radius.ts';
import { DOUBLE, EXACT } from './radius-arithmetic.ts';
import { radiusFields } from './radius-fields.ts';

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
