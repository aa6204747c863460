/**
 * Whether a Polygon or MultiPolygon is an area at all: rings closed, simple and with an area, holes inside.
 *
 * Every answer is exact in the digits of the file. Winding is free. Parts of a MultiPolygon may overlap. A hole may
 * touch its outer ring or another hole in single points, but not along a stretch.
 */
import { boxesMeet } from './box-tree.ts';
import { contactText, edgesOf, type RingVertices } from './edges.ts';
import { type Grid, gridOf, type Position, type Vertex, vertexAt, vertexText } from './grid.ts';
import { courseOf, type SimpleRing, simpleRing } from './nesting.ts';
import { orientation, samePoint } from './orientation.ts';
import { findSelfContact } from './self-contact.ts';

/** The coordinates of a GeoJSON geometry (RFC 7946, 3.1.6 and 3.1.7) in any coordinate system. */
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: PolygonCoordinates }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly PolygonCoordinates[] };

/** The outer ring, then its holes; the first position of each ring is repeated as its last. */
type PolygonCoordinates = readonly (readonly Position[])[];

export type RingProblemCode =
  | 'empty'
  | 'hole_crosses_outer'
  | 'hole_outside'
  | 'holes_overlap'
  | 'repeated_position'
  | 'ring_crosses_itself'
  | 'ring_not_closed'
  | 'ring_too_short'
  | 'ring_without_area';

export interface RingProblem {
  readonly code: RingProblemCode;
  /** Indices into `coordinates`: of the ring, or of the position where it can be pointed at. */
  readonly path: readonly number[];
  /**
   * What a sentence needs; edge `i` runs from position `i` to position `i + 1`, and a point where edges cross is rounded for display.
   * - `ring_not_closed`: x and y of the first position, x and y of the last
   * - `ring_too_short`: the number of positions
   * - `repeated_position`: x, y
   * - `ring_crosses_itself`: an edge, a later edge, and x and y of a point they share
   * - `hole_crosses_outer`: an edge of the hole, one of the outer ring, and x and y of a point they share
   * - `hole_outside`: x and y of a position of the hole
   * - `holes_overlap`: the index of the earlier hole's ring, and x and y of a point of both
   * - `empty`, `ring_without_area`: nothing
   */
  readonly detail: readonly string[];
}

const MIN_POSITIONS = 4;

/** A ring of a polygon that is fit to be compared with others, and where it stands. */
interface PlacedRing {
  readonly ring: SimpleRing;
  readonly path: readonly number[];
}

/**
 * What is wrong with the rings of an area, in the order of the file; none where it is sound. At most one problem
 * per ring and code. A ring that is short or open is not examined further, and only sound rings are compared.
 * Throws a RangeError where a coordinate is no finite decimal.
 */
export function checkArea(area: AreaGeometry): RingProblem[] {
  if (area.coordinates.length === 0) return [problem('empty', [])];
  if (area.type === 'Polygon') return checkPolygon(gridOf(area.coordinates.flat()), area.coordinates, []);
  const grid = gridOf(area.coordinates.flat(2));
  return area.coordinates.flatMap((polygon, part) => checkPolygon(grid, polygon, [part]));
}

function problem(code: RingProblemCode, path: readonly number[], detail: readonly string[] = []): RingProblem {
  return { code, path, detail };
}

function checkPolygon(grid: Grid, polygon: PolygonCoordinates, path: readonly number[]): RingProblem[] {
  if (polygon.length === 0) return [problem('empty', path)];
  const problems: RingProblem[] = [];
  const holes: PlacedRing[] = [];
  let outer: SimpleRing | null = null;
  for (const [i, positions] of polygon.entries()) {
    const ringPath = [...path, i];
    const ring = checkRing(grid, positions, ringPath, problems);
    if (i === 0) outer = ring;
    else if (ring) holes.push({ ring, path: ringPath });
  }
  for (const hole of holes) {
    const misplaced = outer && checkInside(grid, hole, outer);
    if (misplaced) problems.push(misplaced);
    const overlap = findOverlap(grid, hole, holes);
    if (overlap) problems.push(overlap);
  }
  return problems;
}

/** Adds the ring's own problems to `problems`; returns the ring where it is simple and can be compared. */
function checkRing(
  grid: Grid,
  positions: readonly Position[],
  path: readonly number[],
  problems: RingProblem[],
): SimpleRing | null {
  const all = positions.map((position, i) => vertexAt(grid, position, i));
  const first = all[0];
  const last = all.at(-1);
  if (!first || !last) {
    problems.push(problem('empty', path));
    return null;
  }
  const short = all.length < MIN_POSITIONS;
  if (short) problems.push(problem('ring_too_short', path, [String(all.length)]));
  const repeated = all.find((vertex, i) => i > 0 && samePoint(vertex, all[i - 1] ?? last));
  if (repeated) problems.push(problem('repeated_position', [...path, repeated.index], vertexText(grid, repeated)));
  if (!samePoint(first, last)) {
    const detail = [...vertexText(grid, first), ...vertexText(grid, last)];
    problems.push(problem('ring_not_closed', [...path, last.index], detail));
    return null;
  }
  return short ? null : checkShape(grid, all, path, problems);
}

/** `all`: the vertices of a closed ring with its last, which equals the first. */
function checkShape(
  grid: Grid,
  all: readonly Vertex[],
  path: readonly number[],
  problems: RingProblem[],
): SimpleRing | null {
  // A repeated position is reported already; without it the rest of the ring can still be judged.
  const vertices = all.filter((vertex, i) => {
    const next = all[i + 1];
    return next !== undefined && !samePoint(vertex, next);
  });
  const [a, b, ...rest] = vertices;
  if (!a || !b || rest.every((c) => orientation(a, b, c) === 0)) {
    problems.push(problem('ring_without_area', path));
    return null;
  }
  const ring: RingVertices = [a, b, ...rest];
  const edges = edgesOf(ring);
  const contact = findSelfContact(edges);
  if (!contact) return simpleRing(ring, edges);
  const [i, j] = [contact.edge.from.index, contact.other.from.index];
  const earlier = Math.min(i, j);
  const detail = [String(earlier), String(Math.max(i, j)), ...contactText(grid, contact)];
  problems.push(problem('ring_crosses_itself', [...path, earlier], detail));
  return null;
}

function checkInside(grid: Grid, hole: PlacedRing, outer: SimpleRing): RingProblem | null {
  const course = courseOf(hole.ring, outer);
  const crossing = course.crossing ?? (course.inside ? course.outward : null);
  if (crossing) {
    const edges = [crossing.edge, crossing.other].map((edge) => String(edge.from.index));
    return problem('hole_crosses_outer', hole.path, [...edges, ...contactText(grid, crossing)]);
  }
  return course.outside ? problem('hole_outside', hole.path, vertexText(grid, hole.ring.vertices[0])) : null;
}

/** The first of the holes before `hole` that has an area or an edge in common with it. */
function findOverlap(grid: Grid, hole: PlacedRing, holes: readonly PlacedRing[]): RingProblem | null {
  for (const other of holes) {
    if (other === hole) return null;
    const point = boxesMeet(hole.ring.tree, other.ring.tree) ? commonPoint(grid, hole.ring, other.ring) : null;
    if (point) return problem('holes_overlap', hole.path, [...other.path.slice(-1).map(String), ...point]);
  }
  return null;
}

/** A point of both holes as text, or null where they at most touch. */
function commonPoint(grid: Grid, a: SimpleRing, b: SimpleRing): [string, string] | null {
  const course = courseOf(a, b);
  const contact = course.crossing ?? course.inward;
  if (contact) return contactText(grid, contact);
  if (course.inside) return vertexText(grid, a.vertices[0]);
  const back = courseOf(b, a);
  if (back.inward) return contactText(grid, back.inward);
  return back.inside ? vertexText(grid, b.vertices[0]) : null;
}
