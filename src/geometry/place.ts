/** Points and areas on one common grid: what distances are measured between. */
import { type Edge, edgesOf, type RingVertices } from './edges.ts';
import { type Fraction, inLowestTerms, toDouble } from './fraction.ts';
import { type Grid, gridOf, type Position, type Vertex, vertexAt } from './grid.ts';
import { samePoint } from './orientation.ts';
import type { AreaGeometry } from './rings.ts';

/** A point, or an area in which `checkArea` finds no problem; `[east, north]` in metres, in a plane. */
export type Place = { readonly type: 'Point'; readonly coordinates: Position } | AreaGeometry;

/** Where something lies, as doubles in the place's own coordinates: good enough to draw. */
export type Spot = readonly [east: number, north: number];

/** A point `(x / w, y / w)` of the grid, with `w > 0`. */
export interface RationalPoint {
  readonly x: bigint;
  readonly y: bigint;
  readonly w: bigint;
}

/** The edges of one ring, in its order. */
export type RingEdges = readonly Edge[];

/** The outer ring, then the holes. */
export type PolygonEdges = readonly RingEdges[];

export interface PointShape {
  readonly kind: 'point';
  readonly at: Vertex;
}

export interface AreaShape {
  readonly kind: 'area';
  readonly polygons: readonly PolygonEdges[];
  /** All edges of all rings. */
  readonly edges: readonly Edge[];
}

export type Shape = PointShape | AreaShape;

export interface Scene {
  readonly grid: Grid;
  readonly from: Shape;
  readonly facilities: readonly Shape[];
}

/** More places would leave the range of doubles, which choose candidates; no file may have as many. */
const MAX_PLACES = 40;

/**
 * A place and the facilities around it on one grid. Throws a RangeError where there is no facility, where a coordinate
 * is no finite decimal, or where one has more than 40 decimal places.
 */
export function sceneOf(from: Place, facilities: readonly Place[]): Scene {
  if (facilities.length === 0) throw new RangeError('no facilities to measure to');
  const grid = gridOf([from, ...facilities].flatMap(positionsOf));
  if (grid.places > MAX_PLACES) throw new RangeError(`more than ${MAX_PLACES} decimal places`);
  return { grid, from: shapeOf(grid, from), facilities: facilities.map((facility) => shapeOf(grid, facility)) };
}

export function positionsOf(place: Place): readonly Position[] {
  if (place.type === 'Point') return [place.coordinates];
  return place.type === 'Polygon' ? place.coordinates.flat() : place.coordinates.flat(2);
}

export function shapeOf(grid: Grid, place: Place): Shape {
  if (place.type === 'Point') return { kind: 'point', at: vertexAt(grid, place.coordinates, 0) };
  const polygons = (place.type === 'Polygon' ? [place.coordinates] : place.coordinates).map((rings) =>
    rings.map((ring) => ringEdges(grid, ring)),
  );
  return { kind: 'area', polygons, edges: polygons.flat(2) };
}

function ringEdges(grid: Grid, positions: readonly Position[]): RingEdges {
  const all = positions.map((position, i) => vertexAt(grid, position, i));
  const vertices = all.filter((vertex, i) => {
    const next = all[i + 1];
    return next !== undefined && !samePoint(vertex, next);
  });
  const [a, b, ...rest] = vertices;
  if (!a || !b) throw new RangeError('a ring without edges');
  const ring: RingVertices = [a, b, ...rest];
  return edgesOf(ring);
}

export function asPoint({ x, y }: Vertex): RationalPoint {
  return { x, y, w: 1n };
}

/** A point of the grid in the file's coordinates. */
export function spotOf({ originX, originY, places }: Grid, { x, y, w }: RationalPoint): Spot {
  const d = w * 10n ** BigInt(places);
  return [toDouble({ n: originX * w + x, d }), toDouble({ n: originY * w + y, d })];
}

/** A squared distance on the grid in square metres, in lowest terms. */
export function squareMetres({ places }: Grid, { n, d }: Fraction): Fraction {
  return inLowestTerms({ n, d: d * 10n ** BigInt(2 * places) });
}
