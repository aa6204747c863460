/** The fact `service_radius`: the bounds of `radius.ts`, over all dwellings together. */
import type { HousingProject, Position } from '../model/subject.ts';
import { type Dwelling, type Estate, estateOf } from './estate-radius.ts';
import { isServing } from './facility.ts';
import type { Amount, DwellingDistance, NumberFact, Scope } from './fact.ts';
import { boundsTogether, isOneAnywhere } from './one-anywhere.ts';
import { NO, YES } from './possible.ts';
import { distanceBounds, nearestServer, radiusBounds } from './radius.ts';
import { DOUBLE, EXACT, roughDistance } from './radius-arithmetic.ts';
import { radiusFields } from './radius-fields.ts';
import { isGeographic } from './survey.ts';

function exactRadius(scope: Scope): Amount {
  const estate = estateOf(scope);
  const bounds = boundsTogether(estate);
  if (bounds === null) return { lo: EXACT.zero, hi: null, beyond: true, fields: () => [] };
  return {
    ...bounds,
    slack: estate.slack,
    fields: (side) => radiusFields(scope, side),
    dwellings: () => estate.dwellings.flatMap((dwelling) => distanceOf(dwelling, estate)),
  };
}

/** How far a building is from the facility nearest to it; nothing where no building is given. */
function distanceOf(dwelling: Dwelling, estate: Estate): DwellingDistance[] {
  const { name, index, households } = dwelling;
  if (name === null || index === null) return [];
  const { lo, hi } = distanceBounds(dwelling, estate, EXACT);
  const server = nearestServer(dwelling, estate);
  const facility = server && {
    name: server.name,
    pointer: server.index === null ? null : `/facilities/${server.index}`,
  };
  return [{ name, pointer: `/buildings/${index}`, households, lo, hi, facility }];
}

/**
 * The radius in doubles for the common case that leaves nothing open: every building and every serving facility is at
 * a point that counts as exact. Null for any other, which `radiusBounds` then measures.
 */
function surveyedRadius({ buildings, facilities, crs, position_accuracy_m: accuracy }: HousingProject): number | null {
  if (!buildings?.length || facilities == null || accuracy != null || crs == null || isGeographic(crs)) return null;
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
    for (const point of points) nearest = Math.min(nearest, roughDistance(location, point));
    radius = Math.max(radius, nearest);
  }
  return radius;
}

/** Areas are measured exactly only. */
const hasArea = ({ dwellings, servers, site }: Estate): boolean =>
  site !== null || [...dwellings, ...servers].some(({ place }) => place !== null && place.type !== 'Point');

export const serviceRadius: NumberFact = {
  type: 'number',
  id: 'service_radius',
  of: 'project',
  label: { zh: '服务半径', en: 'service radius' },
  unit: 'm',
  kind: 'distance',
  place: '/buildings',
  quick(scope, _, out) {
    const plain = scope.survey == null ? surveyedRadius(scope.project) : null;
    if (plain !== null) {
      out.lo = plain;
      out.hi = plain;
      return;
    }
    const estate = estateOf(scope);
    if (hasArea(estate) || isOneAnywhere(estate)) {
      out.leaveToExact();
      return;
    }
    const bounds = radiusBounds(estate, DOUBLE);
    out.lo = bounds === null ? Number.POSITIVE_INFINITY : bounds.lo;
    out.hi = bounds?.hi ?? Number.POSITIVE_INFINITY;
  },
  exact: exactRadius,
};
