/**
 * The service radius in doubles for the common case that leaves little open: whatever serves, or may, is at a point, and
 * every building has a position, an outline or a measured distance. A register is asked by its grid, so that none of its
 * facilities has to be gathered first.
 */
import { ROUGH_ERROR, roughLargest } from '../geometry/rough-largest.ts';
import type { Area, Building, HousingProject, Position } from '../model/subject.ts';
import { isServing } from './facility.ts';
import type { Interval, Scope } from './fact.ts';
import { NO, YES } from './possible.ts';
import { roughDistance } from './radius-arithmetic.ts';
import { isGeographic, type Survey, type ToRegister } from './survey.ts';

/** What serves the buildings of one project. */
interface Servers {
  /** Of facilities that are sure to serve, and of those that may. */
  readonly points: readonly Position[];
  readonly open: readonly Position[];
  /** How far a distance to one of them may be off, in metres. */
  readonly slack: number;
  /** Null where there is no register. */
  readonly toRegister: ToRegister | null;
  readonly registerSlack: number;
}

/** Whether it can be told so; then `out` holds it. */
export function quickRadius({ project, survey }: Scope, out: Interval): boolean {
  if (survey !== null && survey.toRegister == null) return false;
  const servers = serversOf(project, survey);
  if (servers === null) return false;
  const isSurelyServed = servers.points.length > 0 || (survey?.register?.places.length ?? 0) > 0;
  if (!isSurelyServed && servers.open.length === 0) return nothingServes(out);
  if (!project.buildings?.length) return false;
  let [lo, hi] = [0, 0];
  for (const building of project.buildings) {
    if (!quickDistance(building, servers, out)) return false;
    lo = Math.max(lo, out.lo);
    hi = Math.max(hi, out.hi);
  }
  out.lo = lo;
  out.hi = isSurelyServed ? hi : Number.POSITIVE_INFINITY;
  return true;
}

/** Then no limit is kept, whatever was measured. */
function nothingServes(out: Interval): true {
  out.lo = Number.POSITIVE_INFINITY;
  out.hi = Number.POSITIVE_INFINITY;
  return true;
}

function serversOf(project: HousingProject, survey: Survey | null): Servers | null {
  const { facilities, crs, position_accuracy_m: accuracy } = project;
  if (facilities == null || crs == null || isGeographic(crs)) return null;
  const points: Position[] = [];
  const open: Position[] = [];
  for (const facility of facilities) {
    const serving = isServing(facility);
    if (serving === NO) continue;
    if (facility.location == null) return null;
    (serving === YES ? points : open).push(facility.location);
  }
  const own = Number(accuracy ?? 0);
  const registerSlack = own + Number(survey?.register?.accuracy ?? 0);
  return { points, open, slack: 2 * own, toRegister: survey?.toRegister ?? null, registerSlack };
}

/** Of one building to what is nearest to it; false where doubles do not tell. */
function quickDistance(building: Building, servers: Servers, out: Interval): boolean {
  const { location, footprint, distance_to_facility_m: measured } = building;
  if (measured != null) {
    out.lo = Number(measured);
    out.hi = out.lo;
    return true;
  }
  const { points, open, slack, toRegister, registerSlack } = servers;
  if (location == null) {
    const isPlain = toRegister === null && open.length === 0 && slack === 0;
    const corner = isPlain ? farCorner(footprint, points) : null;
    out.lo = corner ?? 0;
    out.hi = out.lo;
    return corner !== null;
  }
  const own = nearestTo(location, points);
  const registered = toRegister?.(location) ?? Number.POSITIVE_INFINITY;
  // Each off by its own slack, and no farther than what is sure to serve; as `positionBounds` in `radius.ts` says of a point.
  const nearest = Math.min(own, nearestTo(location, open));
  out.lo = Math.max(0, Math.min(nearest - slack, registered - registerSlack));
  out.hi = Math.min(own + slack, registered + registerSlack);
  return true;
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
