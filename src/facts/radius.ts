/**
 * The service radius of a project: the largest distance from a dwelling to the serving facility nearest to it.
 *
 * For each building: its measured distance; else from positions; else, where positions cannot say, from the radii
 * that the facilities declare. Where some serving facility has a position, one without may be anywhere. Without any
 * serving facility no limit is kept.
 *
 * Footprints, site boundaries and geographic coordinates are accepted but not measured yet: such a distance may be
 * anything.
 */
import type { Building, Decimal, Facility, HousingProject, Position } from '../model/subject.ts';
import { isServing } from './facility.ts';
import { NO, YES } from './possible.ts';
import type { Arithmetic } from './radius-arithmetic.ts';

/** `hi` is null where there is no upper bound. */
export interface Bounds<T> {
  readonly lo: T;
  readonly hi: T | null;
}

/** Where something stands: a point that can be measured from, a place that cannot be measured from yet, or not known. */
export type Place = { readonly point: Position } | 'unmeasured' | null;

export interface Server {
  readonly facility: Facility;
  readonly index: number;
  /** Whether it is sure to serve; else it may. */
  readonly certain: boolean;
  readonly place: Place;
}

/** A building, or the whole estate where no buildings are given. */
export interface Dwelling {
  readonly building: Building | null;
  readonly index: number;
  readonly place: Place;
  /** It stands somewhere in the site boundary. */
  readonly withinSite: boolean;
}

export const isProjected = (crs: string | null | undefined): boolean =>
  (crs ?? '').startsWith('EPSG:') && crs !== 'EPSG:4490';

function placeOf(
  thing: { location?: Position | null | undefined; footprint?: object | null | undefined },
  projected: boolean,
): Place {
  if (thing.location != null) return projected ? { point: thing.location } : 'unmeasured';
  return thing.footprint == null ? null : 'unmeasured';
}

/** The facilities that serve or may serve; null where the facilities are not known. */
export function serversOf(project: HousingProject): readonly Server[] | null {
  if (project.facilities == null) return null;
  const projected = isProjected(project.crs);
  return project.facilities.flatMap((facility, index) => {
    const serving = isServing(facility);
    if (serving === NO) return [];
    return [{ facility, index, certain: serving === YES, place: placeOf(facility, projected) }];
  });
}

/** The dwellings whose distance makes up the radius. */
export function dwellingsOf(project: HousingProject): readonly Dwelling[] {
  const withinSite = project.site_boundary != null;
  const buildings = project.buildings ?? [];
  if (buildings.length === 0) return [{ building: null, index: -1, place: null, withinSite }];
  const projected = isProjected(project.crs);
  return buildings.map((building, index) => ({ building, index, place: placeOf(building, projected), withinSite }));
}

export const isMeasured = ({ building }: Dwelling): boolean => building?.distance_to_facility_m != null;

const isSited = (dwelling: Dwelling): boolean => dwelling.place !== null || dwelling.withinSite;

/** Distances are widened by twice this: both ends may be off. */
const accuracyOf = (project: HousingProject): Decimal => project.position_accuracy_m ?? 0;

/** The radius of the project; null where nothing can serve it. */
export function radiusBounds<T>(project: HousingProject, arithmetic: Arithmetic<T>): Bounds<T> | null {
  const servers = serversOf(project);
  if (servers !== null && servers.length === 0) return null;
  const all = dwellingsOf(project).map((dwelling) => distanceBounds(dwelling, servers, project, arithmetic));
  const farthest = all.reduce((a, b) => largest(a, b, arithmetic));
  const maybeNone = servers === null || !servers.some((server) => server.certain);
  return maybeNone ? { lo: farthest.lo, hi: null } : farthest;
}

/** The distance from one dwelling to its nearest serving facility, provided that there is one. */
export function distanceBounds<T>(
  dwelling: Dwelling,
  servers: readonly Server[] | null,
  project: HousingProject,
  arithmetic: Arithmetic<T>,
): Bounds<T> {
  const measured = dwelling.building?.distance_to_facility_m;
  if (measured != null) return { lo: arithmetic.given(measured), hi: arithmetic.given(measured) };
  if (servers === null) return { lo: arithmetic.zero, hi: null };
  const placed = servers.filter((server) => server.place !== null);
  if (!isSited(dwelling) || placed.length === 0) return declaredBounds(servers, arithmetic);
  const byPosition = positionBounds(dwelling, servers, project, arithmetic);
  if (placed.some((server) => server.certain)) return byPosition;
  // The facilities with a position may turn out not to serve; then the others decide by what they declare.
  const unplaced = servers.filter((server) => server.place === null);
  return unplaced.length === 0 ? byPosition : hull(byPosition, declaredBounds(unplaced, arithmetic), arithmetic);
}

/** From the smallest to the largest declared radius; one that is not declared may be anything. */
function declaredBounds<T>(servers: readonly Server[], arithmetic: Arithmetic<T>): Bounds<T> {
  return servers
    .map(({ facility: { service_radius_m: radius } }): Bounds<T> => {
      return radius == null
        ? { lo: arithmetic.zero, hi: null }
        : { lo: arithmetic.given(radius), hi: arithmetic.given(radius) };
    })
    .reduce((a, b) => hull(a, b, arithmetic));
}

function positionBounds<T>(
  { place }: Dwelling,
  servers: readonly Server[],
  project: HousingProject,
  arithmetic: Arithmetic<T>,
): Bounds<T> {
  if (place === null || place === 'unmeasured') return { lo: arithmetic.zero, hi: null };
  const accuracy = accuracyOf(project);
  const pointsOf = (some: readonly Server[]) =>
    some.flatMap(({ place: at }) => (at === null || at === 'unmeasured' ? [] : [at.point]));
  const to = (widening: -2 | 2) => (point: Position) => arithmetic.between(place.point, point, widening, accuracy);
  const points = pointsOf(servers);
  const anywhere = points.length < servers.length;
  const certain = servers.filter((server) => server.certain && server.place !== null);
  const lo = anywhere ? arithmetic.zero : extreme(points.map(to(-2)), arithmetic, 'least');
  if (certain.length > 0) return { lo, hi: nullable(extremeOrNull(pointsOf(certain).map(to(2)), arithmetic, 'least')) };
  // Any one of them may be the only one that serves.
  const unmeasured = servers.some((server) => server.place === 'unmeasured');
  return { lo, hi: unmeasured ? null : nullable(extremeOrNull(points.map(to(2)), arithmetic, 'greatest')) };
}

const nullable = <T>(value: T | undefined): T | null => value ?? null;

function extremeOrNull<T>(values: readonly T[], arithmetic: Arithmetic<T>, which: 'least' | 'greatest'): T | undefined {
  return values.length === 0 ? undefined : extreme(values, arithmetic, which);
}

function extreme<T>(values: readonly T[], { below }: Arithmetic<T>, which: 'least' | 'greatest'): T {
  return values.reduce((a, b) => ((which === 'least' ? below(b, a) : below(a, b)) ? b : a));
}

function hull<T>(a: Bounds<T>, b: Bounds<T>, { below }: Arithmetic<T>): Bounds<T> {
  return {
    lo: below(b.lo, a.lo) ? b.lo : a.lo,
    hi: a.hi === null || b.hi === null ? null : below(a.hi, b.hi) ? b.hi : a.hi,
  };
}

function largest<T>(a: Bounds<T>, b: Bounds<T>, { below }: Arithmetic<T>): Bounds<T> {
  return {
    lo: below(a.lo, b.lo) ? b.lo : a.lo,
    hi: a.hi === null || b.hi === null ? null : below(a.hi, b.hi) ? b.hi : a.hi,
  };
}
