/** How far two shapes are apart, exactly, and a point of the first where they are nearest to each other. */
import { boxTreeOf, somePair } from './box-tree.ts';
import { distanceToStretch, RELATIVE_SLACK } from './doubles.ts';
import { crossingOf, meet } from './edges.ts';
import { compareFractions, type Fraction, NOTHING } from './fraction.ts';
import type { Vertex } from './grid.ts';
import { isInside } from './inside.ts';
import { type AreaShape, asPoint, type RationalPoint, type Shape } from './place.ts';

export interface Gap {
  /** Of the grid's units. */
  readonly squared: Fraction;
  /** A point of the first shape. */
  readonly at: RationalPoint;
}

/** An edge, or a point as an edge of length 0. */
interface Stretch {
  readonly from: Vertex;
  readonly to: Vertex;
}

/** Exact; 0 where the shapes have a point in common. */
export function gapBetween(from: Shape, to: Shape): Gap {
  const common = commonPoint(from, to);
  if (common) return { squared: NOTHING, at: common };
  return nearestApart(stretchesOf(from), stretchesOf(to));
}

function stretchesOf(shape: Shape): readonly Stretch[] {
  return shape.kind === 'point' ? [{ from: shape.at, to: shape.at }] : shape.edges;
}

function commonPoint(from: Shape, to: Shape): RationalPoint | null {
  if (from.kind === 'point') {
    const at = asPoint(from.at);
    return to.kind === 'area' && isInside(to, at) ? at : null;
  }
  if (to.kind === 'point') {
    const at = asPoint(to.at);
    return isInside(from, at) ? at : null;
  }
  // Areas whose boundaries nowhere meet have a point in common exactly if a ring of one lies wholly in the other.
  return commonBoundaryPoint(from, to) ?? ringInside(from, to) ?? ringInside(to, from);
}

function commonBoundaryPoint(from: AreaShape, to: AreaShape): RationalPoint | null {
  let common: RationalPoint | null = null;
  somePair(boxTreeOf(from.edges), boxTreeOf(to.edges), (edge, other) => {
    const meeting = meet(edge, other);
    if (!meeting) return false;
    common = meeting.kind === 'cross' ? crossingOf(edge, other) : asPoint(meeting.at);
    return true;
  });
  return common;
}

/** The first vertex of a ring of one area that lies in another area. */
function ringInside(area: AreaShape, other: AreaShape): RationalPoint | null {
  const starts = area.polygons.flat().flatMap(([edge]) => (edge ? [asPoint(edge.from)] : []));
  return starts.find((start) => isInside(other, start)) ?? null;
}

/** Stretches that do not meet are nearest to each other at an end of one of them; each end is some stretch's `from`. */
function nearestApart(ours: readonly Stretch[], theirs: readonly Stretch[]): Gap {
  const slack = 2 * RELATIVE_SLACK * Math.max(sizeOf(ours), sizeOf(theirs));
  let least = Number.POSITIVE_INFINITY;
  for (const a of ours) {
    for (const b of theirs) least = Math.min(least, roughGap(a.from, b), roughGap(b.from, a));
  }
  let best: Gap | null = null;
  const offer = (gap: Gap) => {
    if (best === null || compareFractions(gap.squared, best.squared) < 0) best = gap;
  };
  for (const a of ours) {
    for (const b of theirs) {
      if (roughGap(a.from, b) <= least + slack) offer({ ...gapTo(a.from, b), at: asPoint(a.from) });
      if (roughGap(b.from, a) <= least + slack) offer(gapTo(b.from, a));
    }
  }
  if (best === null) throw new RangeError('a shape without points');
  return best;
}

function sizeOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((size, { from }) => Math.max(size, Math.abs(from.fx), Math.abs(from.fy)), 0);
}

function roughGap({ fx, fy }: Vertex, { from, to }: Stretch): number {
  return distanceToStretch(fx, fy, from.fx, from.fy, to.fx, to.fy);
}

/** The squared distance from a vertex to a stretch, and the point of the stretch that is nearest to it. */
function gapTo(vertex: Vertex, { from, to }: Stretch): Gap {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = (vertex.x - from.x) * dx + (vertex.y - from.y) * dy;
  if (along <= 0n) return gapToPoint(vertex, asPoint(from));
  if (along >= length) return gapToPoint(vertex, asPoint(to));
  return gapToPoint(vertex, { x: from.x * length + along * dx, y: from.y * length + along * dy, w: length });
}

function gapToPoint(vertex: Vertex, at: RationalPoint): Gap {
  const [dx, dy] = [vertex.x * at.w - at.x, vertex.y * at.w - at.y];
  return { squared: { n: dx * dx + dy * dy, d: at.w * at.w }, at };
}
