/** The edges of a ring, and how two of them meet. */
import { type Grid, pointText, type Vertex, vertexText } from './grid.ts';
import { compareWestToEast, orientation, samePoint } from './orientation.ts';

/** One edge of a ring, never of length 0. Its number is `from.index`. */
export interface Edge {
  readonly from: Vertex;
  readonly to: Vertex;
  /** The same two ends by their order from west to east. */
  readonly low: Vertex;
  readonly high: Vertex;
  /** The vertex before `from` and the one after `to`. */
  readonly before: Vertex;
  readonly after: Vertex;
}

/** The edges cross in a point inside both; or touch in `at`; or share a stretch that begins in `at`. */
export type Meeting = { readonly kind: 'cross' } | { readonly kind: 'touch' | 'overlap'; readonly at: Vertex };

/** Two edges and how they meet. */
export interface Contact {
  readonly edge: Edge;
  readonly other: Edge;
  readonly meeting: Meeting;
}

/** The vertices of a ring: neighbours distinct, the first not repeated. */
export type RingVertices = readonly [Vertex, Vertex, ...Vertex[]];

/** The edges of a ring in its order, the first from its first vertex to its second. */
export function edgesOf(vertices: RingVertices): Edge[] {
  const [first, second] = vertices;
  let before = vertices.at(-1) ?? second;
  return vertices.map((from, i) => {
    const to = vertices[i + 1] ?? first;
    const after = vertices[i + 2] ?? (to === first ? second : first);
    const rising = compareWestToEast(from, to) < 0;
    const edge = { from, to, low: rising ? from : to, high: rising ? to : from, before, after };
    before = from;
    return edge;
  });
}

/** How two edges meet, or null where they have no point in common. Exact. */
export function meet(e: Edge, f: Edge): Meeting | null {
  const fFrom = orientation(e.from, e.to, f.from);
  const fTo = orientation(e.from, e.to, f.to);
  if (fFrom * fTo > 0) return null;
  if (fFrom === 0 && fTo === 0) return meetOnOneLine(e, f);
  const eFrom = orientation(f.from, f.to, e.from);
  const eTo = orientation(f.from, f.to, e.to);
  if (eFrom * eTo > 0) return null;
  // The lines meet in one point only, and it belongs to both edges: an end of one, or inside both.
  if (fFrom === 0) return { kind: 'touch', at: f.from };
  if (fTo === 0) return { kind: 'touch', at: f.to };
  if (eFrom === 0) return { kind: 'touch', at: e.from };
  if (eTo === 0) return { kind: 'touch', at: e.to };
  return { kind: 'cross' };
}

function meetOnOneLine(e: Edge, f: Edge): Meeting | null {
  const start = compareWestToEast(e.low, f.low) < 0 ? f.low : e.low;
  const end = compareWestToEast(e.high, f.high) < 0 ? e.high : f.high;
  const order = compareWestToEast(start, end);
  if (order > 0) return null;
  return { kind: order === 0 ? 'touch' : 'overlap', at: start };
}

/** The neighbours along the ring of a point `at` of its edge: the ends of the edge, or the vertices next to `at`. */
export function neighbours(edge: Edge, at: Vertex): { readonly previous: Vertex; readonly next: Vertex } {
  if (samePoint(at, edge.from)) return { previous: edge.before, next: edge.to };
  if (samePoint(at, edge.to)) return { previous: edge.from, next: edge.after };
  return { previous: edge.from, next: edge.to };
}

/** Where the two edges of a contact meet, as decimal text `[x, y]` in the file's coordinates; a crossing is rounded. */
export function contactText(grid: Grid, contact: Contact): [string, string] {
  const { edge, other, meeting } = contact;
  if (meeting.kind !== 'cross') return vertexText(grid, meeting.at);
  const { x, y, w } = crossingOf(edge, other);
  return pointText(grid, x, y, w);
}

/** The point `(x / w, y / w)` where the lines of two edges cross, which must not be parallel; `w > 0`. */
export function crossingOf(edge: Edge, other: Edge): { readonly x: bigint; readonly y: bigint; readonly w: bigint } {
  const dx = edge.to.x - edge.from.x;
  const dy = edge.to.y - edge.from.y;
  const ox = other.to.x - other.from.x;
  const oy = other.to.y - other.from.y;
  // Cramer's rule for from + t (dx, dy) on the line of the other edge; t = n / d, and d is not 0 as they cross.
  const d = dx * oy - dy * ox;
  const n = (other.from.x - edge.from.x) * oy - (other.from.y - edge.from.y) * ox;
  const sign = d < 0n ? -1n : 1n;
  return { x: sign * (edge.from.x * d + n * dx), y: sign * (edge.from.y * d + n * dy), w: sign * d };
}
