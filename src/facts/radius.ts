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
import type { Building, Facility, HousingProject, Position } from '../model/subject.ts';
import { isServing } from './facility.ts';
import { NO, type Possible, YES } from './possible.ts';
import { type Arithmetic, DOUBLE } from './radius-arithmetic.ts';

/** `hi` is null where there is no upper bound. */
export interface Bounds<T> {
  readonly lo: T;
  readonly hi: T | null;
}

/** How well it is known where something stands. */
export const UNPLACED = 0;
/** Its position is given, but in a way that is not measured yet. */
export const UNMEASURED = 1;
export const AT_POINT = 2;

interface Placed {
  readonly location?: Position | null | undefined;
  readonly footprint?: object | null | undefined;
}

export function placeOf(thing: Placed | null, project: HousingProject): 0 | 1 | 2 {
  if (thing === null) return UNPLACED;
  if (thing.location != null) return isProjected(project.crs) ? AT_POINT : UNMEASURED;
  return thing.footprint == null ? UNPLACED : UNMEASURED;
}

export const isProjected = (crs: string | null | undefined): boolean =>
  (crs ?? '').startsWith('EPSG:') && crs !== 'EPSG:4490';

/** The buildings, or one dwelling anywhere where no building is given. */
const ANYWHERE: readonly null[] = [null];

export function dwellingsOf({ buildings }: HousingProject): readonly (Building | null)[] {
  return buildings == null || buildings.length === 0 ? ANYWHERE : buildings;
}

/** The radius of the project; null where nothing can serve it. */
export function radiusBounds<T>(project: HousingProject, arithmetic: Arithmetic<T>): Bounds<T> | null {
  const serving = servingOf(project);
  if (serving === NO) return null;
  let lo = arithmetic.zero;
  let hi: T | null = arithmetic.zero;
  for (const building of dwellingsOf(project)) {
    const bounds = distanceBounds(building, project, arithmetic);
    if (arithmetic.below(lo, bounds.lo)) lo = bounds.lo;
    if (hi !== null && (bounds.hi === null || arithmetic.below(hi, bounds.hi))) hi = bounds.hi;
  }
  // In some completion there may be no facility at all, and then no distance is kept.
  return { lo, hi: serving === YES ? hi : null };
}

/**
 * Whether the radius hangs on the place of one facility: it may be anywhere, all others are at points, and one of those
 * is sure to serve. Then bounds for each building alone say too little.
 */
export function isOneAnywhere(project: HousingProject): boolean {
  const serving = (project.facilities ?? []).filter((facility) => isServing(facility) !== NO);
  const atPoints = serving.filter((facility) => placeOf(facility, project) === AT_POINT);
  return serving.length === atPoints.length + 1 && atPoints.some((facility) => isServing(facility) === YES);
}

/** Whether some facility serves the project. */
export function servingOf({ facilities }: HousingProject): Possible {
  if (facilities == null) return 3;
  let result: Possible = NO;
  for (const facility of facilities) {
    const serving = isServing(facility);
    if (serving === YES) return YES;
    if (serving !== NO) result = 3;
  }
  return result;
}

/** The distance from one dwelling to its nearest serving facility, provided that there is one. */
export function distanceBounds<T>(
  building: Building | null,
  project: HousingProject,
  arithmetic: Arithmetic<T>,
): Bounds<T> {
  const measured = building?.distance_to_facility_m;
  if (measured != null) {
    const distance = arithmetic.given(measured);
    return { lo: distance, hi: distance };
  }
  const tally = new Tally(building, project, arithmetic);
  for (const facility of project.facilities ?? []) tally.add(facility);
  return project.facilities == null ? { lo: arithmetic.zero, hi: null } : tally.bounds();
}

/** Far more than the error of a distance in doubles. */
const CLEARLY = 1 + 1e-9;

/** What the facilities say about the distance of one dwelling, gathered in one pass. */
class Tally<T> {
  private readonly building: Building | null;
  private readonly project: HousingProject;
  private readonly arithmetic: Arithmetic<T>;
  /** Distances to all points, shortened by the accuracy. */
  private nearest: T | null = null;
  /** Distances to points of facilities that are sure to serve, lengthened by the accuracy. */
  private nearestCertain: T | null = null;
  /** To all points, lengthened. */
  private farthest: T | null = null;
  /** The same in doubles. */
  private roughNearest = Number.POSITIVE_INFINITY;
  private roughNearestCertain = Number.POSITIVE_INFINITY;
  private roughFarthest = Number.NEGATIVE_INFINITY;
  /** Some facility has no point that can be measured from: it may be anywhere. */
  private anywhere = false;
  private unmeasured = false;
  private placed = false;
  private certainPlaced = false;
  private readonly declared: Declared<T>;
  private readonly declaredUnplaced: Declared<T>;

  constructor(building: Building | null, project: HousingProject, arithmetic: Arithmetic<T>) {
    this.building = building;
    this.project = project;
    this.arithmetic = arithmetic;
    this.declared = new Declared(arithmetic);
    this.declaredUnplaced = new Declared(arithmetic);
  }

  add(facility: Facility): void {
    const serving = isServing(facility);
    if (serving === NO) return;
    const place = placeOf(facility, this.project);
    this.declared.add(facility);
    if (place === UNPLACED) this.declaredUnplaced.add(facility);
    else this.placed = true;
    if (place !== UNPLACED && serving === YES) this.certainPlaced = true;
    if (place === UNMEASURED) this.unmeasured = true;
    if (place !== AT_POINT) this.anywhere = true;
    else this.addPoint(facility, serving === YES);
  }

  private addPoint({ location }: Facility, certain: boolean): void {
    const from = this.building?.location;
    if (from == null || location == null || placeOf(this.building, this.project) !== AT_POINT) return;
    if (this.isClearlyBetween(DOUBLE.between(from, location, 0, 0), certain)) return;
    const { below } = this.arithmetic;
    const accuracy = this.project.position_accuracy_m ?? 0;
    const short = this.arithmetic.between(from, location, -2, accuracy);
    const long = this.arithmetic.between(from, location, 2, accuracy);
    if (this.nearest === null || below(short, this.nearest)) this.nearest = short;
    if (this.farthest === null || below(this.farthest, long)) this.farthest = long;
    if (certain && (this.nearestCertain === null || below(long, this.nearestCertain))) this.nearestCertain = long;
  }

  /** Whether the distance, in doubles, is clearly neither the nearest nor the farthest so far: then it changes nothing. */
  private isClearlyBetween(rough: number, certain: boolean): boolean {
    const nearest = certain ? this.roughNearestCertain : this.roughNearest;
    const between = rough > nearest * CLEARLY && rough * CLEARLY < this.roughFarthest;
    if (between) return true;
    this.roughNearest = Math.min(this.roughNearest, rough);
    if (certain) this.roughNearestCertain = Math.min(this.roughNearestCertain, rough);
    this.roughFarthest = Math.max(this.roughFarthest, rough);
    return false;
  }

  bounds(): Bounds<T> {
    const place = placeOf(this.building, this.project);
    const sited = place !== UNPLACED || this.project.site_boundary != null;
    if (!sited || !this.placed) return this.declared.bounds();
    const byPosition = place === AT_POINT ? this.positionBounds() : { lo: this.arithmetic.zero, hi: null };
    // The facilities with a position may turn out not to serve; then the others decide by what they declare.
    if (this.certainPlaced || this.declaredUnplaced.isEmpty) return byPosition;
    return hull(byPosition, this.declaredUnplaced.bounds(), this.arithmetic);
  }

  private positionBounds(): Bounds<T> {
    const lo = this.anywhere || this.nearest === null ? this.arithmetic.zero : this.nearest;
    if (this.certainPlaced) return { lo, hi: this.nearestCertain };
    // Any one of them may be the only one that serves.
    return { lo, hi: this.unmeasured ? null : this.farthest };
  }
}

/** From the smallest to the largest declared radius; one that is not declared may be anything. */
class Declared<T> {
  private readonly arithmetic: Arithmetic<T>;
  private lo: T | null = null;
  private hi: T | null = null;
  private open = false;
  isEmpty = true;

  constructor(arithmetic: Arithmetic<T>) {
    this.arithmetic = arithmetic;
  }

  add({ service_radius_m: radius }: Facility): void {
    this.isEmpty = false;
    if (radius == null) {
      this.open = true;
      return;
    }
    const given = this.arithmetic.given(radius);
    if (this.lo === null || this.arithmetic.below(given, this.lo)) this.lo = given;
    if (this.hi === null || this.arithmetic.below(this.hi, given)) this.hi = given;
  }

  bounds(): Bounds<T> {
    if (this.open || this.lo === null) return { lo: this.arithmetic.zero, hi: null };
    return { lo: this.lo, hi: this.hi };
  }
}

function hull<T>(a: Bounds<T>, b: Bounds<T>, { below }: Arithmetic<T>): Bounds<T> {
  return {
    lo: below(b.lo, a.lo) ? b.lo : a.lo,
    hi: a.hi === null || b.hi === null ? null : below(a.hi, b.hi) ? b.hi : a.hi,
  };
}
