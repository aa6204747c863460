/**
 * The survey of a project that is not measured as it is drawn: its positions are in degrees, or a register of facilities
 * serves it. Loaded only then, since it brings the libraries of geodesy.
 */
import { LONGEST_EDGE } from '../geometry/bent-edge.ts';
import { convert } from '../geometry/convert.ts';
import { eastingShift } from '../geometry/crs.ts';
import type { Position } from '../geometry/grid.ts';
import { localPlane } from '../geometry/local-plane.ts';
import { type Place, positionsOf } from '../geometry/place.ts';
import type { AreaGeometry } from '../geometry/rings.ts';
import * as Q from '../model/rational.ts';
import type { HousingProject } from '../model/subject.ts';
import { nearbyOf } from './near-register.ts';
import { distanceToRegister } from './register-plane.ts';
import { reachOf, spanOf } from './surroundings.ts';
import {
  asDrawn,
  isGeographic,
  placeOf,
  placesAt,
  type Register,
  type RegisteredPlace,
  type Survey,
  type ToRegister,
} from './survey.ts';

/** Metres: positions in the plane are kept to a micrometre, at both ends of a distance. */
const PLACES = 6;
const ROUNDING = 2e-6;
/** Metres: a position converted from one system to another, and an edge that is bent by it (see `STEPS`). */
const CONVERSION = 1e-5 + 3e-4;
/**
 * How long a piece of an edge may be to stay straight in another system, within 0.3 mm: metres; degrees; and degrees of
 * a datum that is shifted, which bends up to 200 000 m per square degree (`bent-edge.ts`).
 */
const STEPS = { metres: 50, degrees: 5e-4, shifted: 1e-4 } as const;

/** Throws a RangeError for positions that `load/` refuses. */
export function earthSurvey(project: HousingProject, register: Register | null): Survey {
  const { crs } = project;
  return crs != null && isGeographic(crs) ? inDegrees(project, crs, register) : inZone(project, crs ?? null, register);
}

/** A project on a drawing: the facilities of the register are brought to its system. */
function inZone(project: HousingProject, crs: string | null, register: Register | null): Survey {
  const drawn = asDrawn(project);
  if (register === null) return drawn;
  const from = register.crs ?? crs;
  const shift = crs === null || from === null ? 0 : eastingShift(from, crs);
  const bring = (position: Position): Position =>
    shift === null ? rounded(convert(position, from ?? '', crs ?? '')) : shifted(position, shift);
  const isSame = shift === 0;
  const step = shift === null ? stepOf(from ?? '') : null;
  const where = { dwelling: dwellingOf(project), crs, from: from ?? '' };
  const toRegister = crs === null ? null : distanceToRegister(register, crs);
  const nearbyError = shift === null ? CONVERSION + ROUNDING : 0;
  const nearby = () => nearbyOf(drawn, register, where, (one) => (isSame ? one : brought(one, step, bring)));
  return new BesideRegister(drawn, register, toRegister, nearbyError, nearby);
}

/** What is near is gathered when somebody asks: of most estates of an audit nobody does (`quick-radius.ts`). */
class BesideRegister implements Survey {
  readonly site: Survey['site'];
  readonly buildings: Survey['buildings'];
  readonly facilities: Survey['facilities'];
  readonly centres: Survey['centres'];
  readonly error: Survey['error'];
  readonly suspicions: Survey['suspicions'];
  readonly register: Register;
  readonly toRegister: ToRegister | null;
  readonly nearbyError: number;
  readonly #gather: () => Survey['nearby'];
  #nearby: Survey['nearby'] | null = null;

  constructor(
    drawn: Survey,
    register: Register,
    toRegister: ToRegister | null,
    nearbyError: number,
    gather: () => Survey['nearby'],
  ) {
    this.site = drawn.site;
    this.buildings = drawn.buildings;
    this.facilities = drawn.facilities;
    this.centres = drawn.centres;
    this.error = drawn.error;
    this.suspicions = drawn.suspicions;
    this.register = register;
    this.toRegister = toRegister;
    this.nearbyError = nearbyError;
    this.#gather = gather;
  }

  get nearby(): Survey['nearby'] {
    this.#nearby ??= this.#gather();
    return this.#nearby;
  }
}

const shifted = ([east, north]: Position, shift: number): Position => [
  Q.toText(Q.add(Q.fromDecimal(east), Q.fromDecimal(shift))),
  north,
];

/** A project in degrees: everything is brought to a plane around its dwellings. */
function inDegrees(project: HousingProject, crs: string, register: Register | null): Survey {
  const centre = centreOf(project);
  const own = asDrawn({ ...project, crs: null });
  if (centre === null) return { ...own, nearby: register === null ? [] : placesAt(register.places, [0]), register };
  const plane = localPlane(centre, crs);
  const place = (given: Place | null): Place | null => {
    if (given === null) return null;
    if (given.type === 'Point') return { type: 'Point', coordinates: rounded(plane.point(given.coordinates)) };
    // The plane takes no edge that is longer, which no estate has.
    const cut = mapped(given, (ring) => inPieces(ring, LONGEST_EDGE / 2));
    return mapped(plane.area(cut), (ring) => ring.map(rounded));
  };
  const from = register?.crs ?? crs;
  const bring = (position: Position) => rounded(plane.point(convert(position, from, crs)));
  const placed: Survey = {
    site: place(own.site),
    buildings: own.buildings.map(place),
    facilities: own.facilities.map(place),
    centres: own.centres.map((centres) => centres.map(place)),
    nearby: [],
    register,
    error: 0,
    nearbyError: 0,
    suspicions: [],
  };
  const where = { dwelling: dwellingOf(project), crs, from };
  const nearby = register === null ? [] : nearbyOf(placed, register, where, (one) => brought(one, stepOf(from), bring));
  const near = { ...placed, nearby };
  const [span, reach] = [spanOf(near), reachOf({ ...near, nearby: [] })];
  const nearbyReach = reachOf({ ...near, facilities: [], centres: [] });
  return {
    ...near,
    error: rounding(plane.error(reach, span) + ROUNDING),
    nearbyError: rounding(plane.error(nearbyReach, span) + CONVERSION + ROUNDING),
  };
}

/** A position of a dwelling or of the site; null where none is known. */
function dwellingOf({ buildings, site_boundary: site }: HousingProject): Position | null {
  for (const place of [site ?? null, ...(buildings ?? []).map(placeOf)]) {
    const [first] = place === null ? [] : positionsOf(place);
    if (first !== undefined) return first;
  }
  return null;
}

/** The middle of the box around the dwellings, or around everything where no dwelling has a place. */
function centreOf(project: HousingProject): [number, number] | null {
  const things = [...(project.buildings ?? []).map(placeOf), project.site_boundary ?? null];
  const others = [
    ...(project.facilities ?? []).map(placeOf),
    ...(project.communities ?? []).flatMap(({ centres }) => (centres ?? []).map(placeOf)),
  ];
  const positions = (places: readonly (Place | null)[]) => places.flatMap((place) => (place ? positionsOf(place) : []));
  const dwellings = positions(things);
  const around = dwellings.length > 0 ? dwellings : positions(others);
  if (around.length === 0) return null;
  const middle = (values: readonly number[]) => {
    const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
    return (low + high) / 2;
  };
  return [middle(around.map(([x]) => Number(x))), middle(around.map(([, y]) => Number(y)))];
}

/** A place of the register, the edges of an area in pieces so short that each stays straight; null: they do anyway. */
function brought(one: RegisteredPlace, step: number | null, bring: (position: Position) => Position): RegisteredPlace {
  const { name, place } = one;
  if (place.type === 'Point') return { name, place: { type: 'Point', coordinates: bring(place.coordinates) } };
  return { name, place: mapped(place, (ring) => (step === null ? ring : inPieces(ring, step)).map(bring)) };
}

const stepOf = (crs: string): number =>
  isGeographic(crs) ? (SHIFTED.includes(crs) ? STEPS.shifted : STEPS.degrees) : STEPS.metres;

const SHIFTED: readonly string[] = ['GCJ02', 'BD09'];

function inPieces(ring: readonly Position[], step: number): Position[] {
  return ring.flatMap((to, i) => {
    const from = ring[i - 1];
    if (from === undefined) return [to];
    const [x, y] = [Number(from[0]), Number(from[1])];
    const [dx, dy] = [Number(to[0]) - x, Number(to[1]) - y];
    const count = Math.max(1, Math.ceil(Math.hypot(dx, dy) / step));
    const inner = Array.from({ length: count - 1 }, (_, k): Position => {
      const share = (k + 1) / count;
      return [x + share * dx, y + share * dy];
    });
    return [...inner, to];
  });
}

type Ring = readonly Position[];

/** The area with each of its rings replaced. */
function mapped(area: AreaGeometry, map: (ring: Ring) => Ring): AreaGeometry {
  if (area.type === 'Polygon') return { type: area.type, coordinates: area.coordinates.map(map) };
  return { type: area.type, coordinates: area.coordinates.map((polygon) => polygon.map(map)) };
}

const rounded = ([x, y]: Position): [number, number] => [
  Number(Number(x).toFixed(PLACES)),
  Number(Number(y).toFixed(PLACES)),
];

/** Up to the next nanometre, so that the digits stay few. */
const rounding = (metres: number): number => Number((metres + 1e-9).toFixed(9));
