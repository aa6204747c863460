/**
 * Where the things of a project stand, in metres of one plane, so that a distance is a distance.
 *
 * In a projected system that is the drawing itself, exactly. Positions in degrees are brought to a plane around the
 * dwellings before anything is judged (`earth-survey.ts`, loaded only where it is needed), and `error` says what that
 * may cost.
 */
import type { Place } from '../geometry/place.ts';
import type { Area, Decimal, HousingProject, Position } from '../model/subject.ts';
import type { Scope } from './fact.ts';

export interface Survey {
  readonly site: Place | null;
  /** By index in the project; null where nothing says where it stands. */
  readonly buildings: readonly (Place | null)[];
  readonly facilities: readonly (Place | null)[];
  /** By community and index. */
  readonly centres: readonly (readonly (Place | null)[])[];
  /** Those facilities of the register that may be the nearest to some dwelling. */
  readonly nearby: readonly RegisteredPlace[];
  /** Null where there is no register. */
  readonly register: Register | null;
  /** How far a position is from the nearest facility of the register, in metres and doubles; left out where only `nearby` says it. */
  readonly toRegister?: ToRegister | null;
  /** What a distance in the plane may differ from the distance on the ground at most, in metres; 0 on a drawing. */
  readonly error: Decimal;
  /** The same of a distance to a facility of the register. */
  readonly nearbyError: Decimal;
  /** Facilities that stand off the site as if their positions were in another datum. */
  readonly suspicions: readonly DatumSuspicion[];
}

/** Facilities that stand already and serve every project. */
export interface Register {
  readonly file: string;
  readonly digest: string;
  /** The system of its positions; null where it holds no facility. */
  readonly crs: string | null;
  /** How far its positions may be off, in metres; those of a project have their own accuracy. */
  readonly accuracy: Decimal;
  readonly places: PlaceList;
}

/** As much of an array as is needed of thousands of places. */
export interface PlaceList {
  readonly length: number;
  at(index: number): RegisteredPlace | undefined;
}

/** Those of the list that stand at the indices, or all of them. */
export function placesAt(
  places: PlaceList,
  indices: Iterable<number> = Array(places.length).keys(),
): RegisteredPlace[] {
  return Array.from(indices, (i) => places.at(i)).filter((one) => one !== undefined);
}

export type ToRegister = (position: Position) => number;

export interface RegisteredPlace {
  readonly name: string;
  readonly place: Place;
}

export interface DatumSuspicion {
  /** Of the facility's position. */
  readonly pointer: string;
  readonly name: string;
  /** Whose positions look like it: the facility's, or those of the site and its buildings. */
  readonly of: 'facility' | 'premises';
  /** The datum that would explain where it stands. */
  readonly datum: 'WGS84' | 'GCJ02' | 'BD09';
  /** Between the position given and the position in that datum, in whole metres. */
  readonly offset: number;
}

/** Something with a position, or with an outline, or with neither. */
interface Positioned {
  readonly location?: Position | null | undefined;
  readonly footprint?: Area | null | undefined;
}

/** The place of a thing whose coordinates are metres of a plane already. */
export function placeOf({ location, footprint }: Positioned): Place | null {
  if (location != null) return { type: 'Point', coordinates: location };
  return footprint ?? null;
}

/** The survey of a project whose system is projected, or that gives no position: everything as it is drawn. */
export function asDrawn(project: HousingProject): Survey {
  if (isGeographic(project.crs)) throw new Error('positions in degrees are to be surveyed before they are measured');
  return {
    site: project.site_boundary ?? null,
    buildings: (project.buildings ?? []).map(placeOf),
    facilities: (project.facilities ?? []).map(placeOf),
    centres: (project.communities ?? []).map(({ centres }) => (centres ?? []).map(placeOf)),
    nearby: [],
    register: null,
    error: 0,
    nearbyError: 0,
    suspicions: [],
  };
}

/** Whether positions are in degrees, so that they have to be brought to a plane. */
export const isGeographic = (crs: string | null | undefined): boolean =>
  crs != null && (crs === 'EPSG:4490' || !crs.startsWith('EPSG:'));

/** The survey that the subject was judged with; on a drawing nothing has to be made ahead. */
export const surveyOf = ({ project, survey }: Scope): Survey => survey ?? asDrawn(project);
