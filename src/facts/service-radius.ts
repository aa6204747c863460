/** The fact `service_radius`: the bounds of `radius.ts`, over all dwellings together. */

import { ROUGH_ERROR, roughLargest } from '../geometry/rough-largest.ts';
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';
import type { Area, HousingProject, Position } from '../model/subject.ts';
import { dwellingDistances } from './dwelling-distances.ts';
import { type Estate, estateOf, isAnywhereInSite } from './estate-radius.ts';
import { isServing } from './facility.ts';
import type { Amount, NumberFact, Scope } from './fact.ts';
import { boundsTogether, isOneAnywhere } from './one-anywhere.ts';
import { NO, YES } from './possible.ts';
import { radiusBounds } from './radius.ts';
import { DOUBLE, EVERY_LIMIT, EXACT, roughDistance } from './radius-arithmetic.ts';
import { radiusFields } from './radius-fields.ts';
import { isGeographic } from './survey.ts';

function exactRadius(scope: Scope): Amount {
  const estate = estateOf(scope);
  const bounds = boundsTogether(estate);
  if (bounds === null) return { lo: EXACT.zero, hi: null, beyond: true, fields: () => [] };
  return {
    ...bounds,
    slack: vaguest(estate),
    anywhereInSite: isAnywhereInSite(estate),
    fields: (side) => radiusFields(scope, side ?? EVERY_LIMIT),
    dwellings: () => dwellingDistances(estate),
  };
}

/** What a distance may be off at most, whichever facility it is to. */
const vaguest = ({ servers, slack }: Estate): Rational =>
  servers.reduce((most, server) => (Q.compare(server.slack, most) > 0 ? server.slack : most), slack);

/**
 * The radius in doubles for the common case that leaves nothing open: every serving facility is at a point that counts
 * as exact, and every building has a position or an outline. Null for any other, which `radiusBounds` then measures.
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
  for (const { location, footprint, distance_to_facility_m: measured } of buildings) {
    if (measured != null) return null;
    const nearest = location == null ? farCorner(footprint, points) : nearestTo(location, points);
    if (nearest === null) return null;
    radius = Math.max(radius, nearest);
  }
  return radius;
}

function nearestTo(location: Position, points: readonly Position[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const point of points) nearest = Math.min(nearest, roughDistance(location, point));
  return nearest;
}

/** Metres; below it the error of `roughLargest` is no small part of the distance. */
const LEAST_ROUGH = 2 * ROUGH_ERROR * 1e7;

/** Of the point of an outline that is farthest from the nearest of the points; null where doubles do not say. */
function farCorner(footprint: Area | null | undefined, points: readonly Position[]): number | null {
  if (footprint == null || points.length === 0) return null;
  const { lo, hi } = roughLargest(
    footprint,
    points.map((coordinates) => ({ type: 'Point', coordinates })),
  );
  return lo < LEAST_ROUGH ? null : (lo + hi) / 2;
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
