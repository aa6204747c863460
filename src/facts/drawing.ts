/** What a site plan shows of a project: where everything stands, and what each limit of the service radius reaches. */

import type { Position } from '../geometry/grid.ts';
import { largestDistance } from '../geometry/largest-distance.ts';
import { nearestSpot } from '../geometry/nearest-spot.ts';
import type { Place } from '../geometry/place.ts';
import type { Coverage, Drawing, DrawnArea, DrawnPlace, Point, Reach } from '../model/drawing.ts';
import { compareExact, type Exact, exactly, exactToText, roundedOutward } from '../model/exact.ts';
import * as Q from '../model/rational.ts';
import type { Comparator } from '../model/report.ts';
import { amongCentres } from './centre-radius.ts';
import { type Dwelling, type Estate, estateOf, isCertain, isPlaced, placesOf, servingOf } from './estate-radius.ts';
import { facilityName, isServing } from './facility.ts';
import type { Scope } from './fact.ts';
import { boundsTogether } from './one-anywhere.ts';
import { NO, YES } from './possible.ts';
import { distanceBounds } from './radius.ts';
import { EXACT } from './radius-arithmetic.ts';
import { surveyOf } from './survey.ts';

/** A limit of the service radius, and the building that the result names as the farthest; null where it names none. */
export interface RadiusLimit {
  readonly rule: string;
  readonly of: Reach['of'];
  readonly comparator: Comparator;
  /** Metres. */
  readonly limit: string;
  readonly farthest: string | null;
}

/** Null where neither the site nor a building has a position. */
export function drawingOf(scope: Scope, limits: readonly RadiusLimit[], phasedBy: string | null): Drawing | null {
  const estate = estateOf(scope);
  const { dwellings, site, slack } = estate;
  const buildings = dwellings.filter(({ index }) => index !== null);
  if (site === null && buildings.every(({ place }) => place === null)) return null;
  const centred = amongCentres(scope);
  const shown = limits.filter((limit) => !isOfCentres(limit) || centred.servers.some(isPlaced));
  return {
    site: site === null ? null : areaOf(site),
    buildings: buildings.map(({ name, index, place, measured }) => ({
      name: name ?? '',
      pointer: `/buildings/${index}`,
      place: place && drawn(place),
      phase: scope.project.buildings?.[index ?? 0]?.phase ?? null,
      measured: measured !== null,
    })),
    facilities: [...facilitiesOf(scope), ...(shown.some(isOfCentres) ? centresOf(centred) : [])],
    reaches: shown.map((limit) => reachOf(limit, isOfCentres(limit) ? centred : estate)),
    phased_by: phasedBy,
    slack: Q.toDecimal(slack, 3, 'up'),
  };
}

const isOfCentres = ({ of }: RadiusLimit): boolean => of === 'centres';

/** The centres of the communities; they count for no reach of the facilities. */
const centresOf = ({ servers }: Estate): Drawing['facilities'] =>
  servers.map(({ name, pointer, place }) => ({
    name,
    pointer,
    role: 'centre' as const,
    serves: 'no' as const,
    place: place && drawn(place),
  }));

function facilitiesOf(scope: Scope): Drawing['facilities'] {
  const survey = surveyOf(scope);
  const own = (scope.project.facilities ?? []).map((facility, index) => {
    const serving = isServing(facility);
    const place = survey.facilities[index] ?? null;
    return {
      name: facilityName(facility, index),
      pointer: `/facilities/${index}`,
      role: facility.provision ?? ('unknown' as const),
      serves: serving === YES ? ('yes' as const) : serving === NO ? ('no' as const) : ('unknown' as const),
      place: place && drawn(place),
    };
  });
  const registered = survey.nearby.map(({ name, place }) => ({
    name,
    pointer: null,
    role: 'register' as const,
    serves: 'yes' as const,
    place: drawn(place),
  }));
  return [...own, ...registered];
}

function reachOf(radius: RadiusLimit, estate: Estate): Reach {
  const { rule, of, limit } = radius;
  const buildings = estate.dwellings.filter(({ index }) => index !== null);
  const farthest = buildings.find(({ index }) => `/buildings/${index}` === radius.farthest) ?? null;
  return {
    rule,
    of,
    limit,
    buildings: buildings.map((dwelling) => coverageOf(dwelling, estate, radius)),
    farthest: farthest === null ? farthestOfSite(estate, buildings) : farthestOf(farthest, estate),
  };
}

/** As the rule itself compares: by the bounds of the building's distance, exactly. */
function coverageOf(dwelling: Dwelling, estate: Estate, { comparator, limit }: RadiusLimit): Coverage {
  const serving = servingOf(estate);
  if (serving === NO) return 'beyond';
  const most = exactly(Q.fromDecimal(limit));
  const keeps = (value: Exact): boolean => {
    const sign = compareExact(value, most);
    return comparator === '<' ? sign < 0 : sign <= 0;
  };
  const { lo, hi } = distanceBounds(dwelling, estate, EXACT);
  if (!keeps(lo)) return 'beyond';
  return serving === YES && hi !== null && keeps(hi) ? 'covered' : 'unknown';
}

/** From the point of the building that is farthest from the facilities; null where no position says so. */
function farthestOf({ index, measured, place }: Dwelling, { servers }: Estate): Reach['farthest'] {
  const places = placesOf(servers.filter(isPlaced));
  if (measured !== null || place === null || places.length === 0) return null;
  return { building: index, ...lineFrom(place, places), most: null };
}

/** Where no building is given: the point of the site that is farthest from the facilities. */
function farthestOfSite(estate: Estate, buildings: readonly Dwelling[]): Reach['farthest'] {
  const { site, servers } = estate;
  const places = placesOf(servers.filter((server) => isCertain(server) && isPlaced(server)));
  if (buildings.length > 0 || site === null || places.length === 0) return null;
  const most = boundsTogether(estate)?.hi ?? null;
  return { building: null, ...lineFrom(site, places), most: most && (exactToText(most) ?? roundedOutward(most, 'up')) };
}

function lineFrom(from: Place, places: readonly Place[]): { at: Point; facility: Point } {
  const { at, facility } = largestDistance(from, places);
  const nearest = places[facility];
  return { at: [...at], facility: nearest ? [...nearestSpot(nearest, at)] : [...at] };
}

function drawn(place: Place): DrawnPlace {
  return place.type === 'Point' ? { point: pointOf(place.coordinates) } : { area: areaOf(place) };
}

function areaOf(place: Place): DrawnArea {
  if (place.type === 'Point') return [];
  const polygons = place.type === 'Polygon' ? [place.coordinates] : place.coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map(pointOf)));
}

const pointOf = ([east, north]: Position): Point => [Number(east), Number(north)];
