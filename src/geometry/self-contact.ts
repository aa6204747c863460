/**
 * Whether a ring crosses or touches itself, in O(n log n) exact comparisons whatever its shape.
 *
 * The sweep of M. I. Shamos and D. Hoey, "Geometric intersection problems", 17th Symposium on Foundations of
 * Computer Science (1976): a line runs from west to east and keeps the edges it cuts in order from south to north.
 * Until the first contact that order is sound, and two edges are compared when they become neighbours.
 * Points on the same meridian are taken from south to north, as if the line leant a little; so an edge that runs due
 * north needs no case of its own.
 */
import { type Contact, type Edge, meet } from './edges.ts';
import type { Vertex } from './grid.ts';
import { compareWestToEast, orientation, samePoint } from './orientation.ts';

/** A vertex of the ring with the edge that leads to it and the edge that leaves it. */
interface Visit {
  readonly vertex: Vertex;
  readonly incoming: Edge;
  readonly outgoing: Edge;
}

/**
 * One place where the ring comes back to itself, or null where it is simple. Of several, always the same one.
 * `edges`: the edges of a ring of at least three vertices that do not all lie on one line.
 */
export function findSelfContact(edges: readonly Edge[]): Contact | null {
  const cut: Edge[] = [];
  let last: Visit | null = null;
  for (const visit of visitsWestToEast(edges)) {
    if (last && samePoint(last.vertex, visit.vertex)) {
      return { edge: last.outgoing, other: visit.outgoing, meeting: { kind: 'touch', at: visit.vertex } };
    }
    const contact = advance(cut, visit);
    if (contact) return contact;
    last = visit;
  }
  return null;
}

function visitsWestToEast(edges: readonly Edge[]): Visit[] {
  const visits: Visit[] = [];
  let incoming = edges.at(-1);
  for (const outgoing of edges) {
    if (incoming) visits.push({ vertex: outgoing.from, incoming, outgoing });
    incoming = outgoing;
  }
  return visits.sort((a, b) => compareWestToEast(a.vertex, b.vertex));
}

/** Moves the line to a vertex: takes out the edges that end there, puts in those that start, compares neighbours. */
function advance(cut: Edge[], visit: Visit): Contact | null {
  const { vertex, incoming, outgoing } = visit;
  const slot = firstNotBelow(cut, vertex);
  const there = cut[slot];
  if (there && there !== incoming && there !== outgoing && side(there, vertex) === 0) {
    return { edge: there, other: outgoing, meeting: { kind: 'touch', at: vertex } };
  }
  const starting = [incoming, outgoing].filter((edge) => edge.low === vertex);
  if (starting.length === 2) {
    const turn = orientation(vertex, incoming.high, outgoing.high);
    if (turn === 0) return { edge: incoming, other: outgoing, meeting: { kind: 'overlap', at: vertex } };
    if (turn < 0) starting.reverse();
  }
  // The edges through the vertex stand side by side: another one between them would have been found before.
  cut.splice(slot, 2 - starting.length, ...starting);
  const below = compareNeighbours(cut, slot - 1);
  if (below || starting.length === 0) return below;
  return compareNeighbours(cut, slot + starting.length - 1);
}

/** The number of edges that pass south of the vertex; they come first. */
function firstNotBelow(cut: readonly Edge[], vertex: Vertex): number {
  let from = 0;
  let to = cut.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const edge = cut[middle];
    if (edge && side(edge, vertex) > 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** 1 where the vertex lies north of the edge, -1 south of it, 0 on it. */
function side(edge: Edge, vertex: Vertex): number {
  return orientation(edge.low, edge.high, vertex);
}

function compareNeighbours(cut: readonly Edge[], slot: number): Contact | null {
  const edge = cut[slot];
  const other = cut[slot + 1];
  if (!edge || !other) return null;
  const meeting = meet(edge, other);
  if (!meeting) return null;
  // Edges that follow each other always touch, and in one point only unless they share a stretch.
  const follows = edge.to === other.from || other.to === edge.from;
  return follows && meeting.kind === 'touch' ? null : { edge, other, meeting };
}
