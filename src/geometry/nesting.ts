/** How two simple rings lie to each other. Rings may touch in single points; all answers are exact. */
import { type BoxTree, boxTreeOf, forEachEdge, somePair } from './box-tree.ts';
import { type Contact, type Edge, meet, neighbours, type RingVertices } from './edges.ts';
import type { Vertex } from './grid.ts';
import { orientation, signedDoubleArea } from './orientation.ts';

/** A ring that does not touch itself. */
export interface SimpleRing {
  readonly vertices: RingVertices;
  readonly tree: BoxTree;
  readonly anticlockwise: boolean;
}

/** Where the line of one ring runs, seen from another ring. */
export interface Course {
  /** Where the two cross inside edges or share a stretch; then the other answers may be incomplete. */
  readonly crossing: Contact | null;
  readonly inside: boolean;
  readonly outside: boolean;
  /** A point where they touch and the line of the first leads inside or outside; null where there is none. */
  readonly inward: Contact | null;
  readonly outward: Contact | null;
}

export function simpleRing(vertices: RingVertices, edges: readonly Edge[]): SimpleRing {
  return { vertices, tree: boxTreeOf(edges), anticlockwise: signedDoubleArea(vertices) > 0n };
}

/**
 * The course of `ring` seen from `from`.
 *
 * Where the rings neither cross nor share a stretch, their touching points cut `ring` into arcs, each wholly inside
 * or wholly outside. The way an arc leaves its touching point says which; without touching points, any vertex does.
 */
export function courseOf(ring: SimpleRing, from: SimpleRing): Course {
  const found: { crossing: Contact | null; inward: Contact | null; outward: Contact | null } = {
    crossing: null,
    inward: null,
    outward: null,
  };
  somePair(ring.tree, from.tree, (edge, other) => {
    const meeting = meet(edge, other);
    if (!meeting) return false;
    const contact = { edge, other, meeting };
    if (meeting.kind !== 'touch') {
      found.crossing = contact;
      return true;
    }
    const { previous, next } = neighbours(edge, meeting.at);
    for (const end of [previous, next]) {
      if (leadsInside(other, meeting.at, end, from.anticlockwise)) found.inward ??= contact;
      else found.outward ??= contact;
    }
    return false;
  });
  if (found.crossing || found.inward || found.outward) {
    return { ...found, inside: found.inward !== null, outside: found.outward !== null };
  }
  const inside = contains(from, ring.vertices[0]);
  return { ...found, inside, outside: !inside };
}

/** Whether the way from `at`, a point of the ring's edge, towards `end` starts inside the ring. */
function leadsInside(edge: Edge, at: Vertex, end: Vertex, anticlockwise: boolean): boolean {
  const { previous, next } = neighbours(edge, at);
  // Walked anticlockwise, the inside lies between the way ahead and the way back, on the left.
  const ahead = anticlockwise ? next : previous;
  const back = anticlockwise ? previous : next;
  const leftOfAhead = orientation(at, ahead, end);
  const leftOfBack = orientation(at, back, end);
  const turn = orientation(back, at, ahead);
  if (turn > 0) return leftOfAhead > 0 && leftOfBack < 0;
  if (turn < 0) return leftOfAhead > 0 || leftOfBack < 0;
  return leftOfAhead > 0;
}

/** Whether a point that does not lie on the ring lies inside it: a ray to the east leaves it an odd number of times. */
function contains(ring: SimpleRing, point: Vertex): boolean {
  const ray = { minX: point.fx, minY: point.fy, maxX: Number.POSITIVE_INFINITY, maxY: point.fy };
  let inside = false;
  forEachEdge(ring.tree, ray, ({ from, to }) => {
    const rises = to.y > point.y;
    // An end on the ray counts as south of it, so that a ray through a vertex is counted once or twice, rightly.
    if (from.y > point.y === rises) return;
    if (orientation(from, to, point) === (rises ? 1 : -1)) inside = !inside;
  });
  return inside;
}
