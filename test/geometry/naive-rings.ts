/**
 * Slow answers to the same questions, written another way: every edge against every other, in small whole numbers
 * that doubles hold exactly: up to ten million for `touchesItself`, up to about 30 for `placesAlong`.
 */
export type Point = readonly [number, number];
export type Segment = readonly [Point, Point];

/** Ring without its closing position. */
export function segments(ring: readonly Point[]): Segment[] {
  return ring.map((p, i) => [p, ring[(i + 1) % ring.length] ?? p]);
}

export function closed(ring: readonly Point[]): Point[] {
  return [...ring, ...ring.slice(0, 1)];
}

function cross(o: Point, a: Point, b: Point): number {
  return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
}

function onSegment([a, b]: Segment, p: Point): boolean {
  const within = (i: 0 | 1) => Math.min(a[i], b[i]) <= p[i] && p[i] <= Math.max(a[i], b[i]);
  return cross(a, b, p) === 0 && within(0) && within(1);
}

function shareAPoint(s: Segment, t: Segment): boolean {
  if ([s[0], s[1]].some((p) => onSegment(t, p)) || [t[0], t[1]].some((p) => onSegment(s, p))) return true;
  const apart = (u: Segment, v: Segment) => cross(u[0], u[1], v[0]) > 0 === cross(u[0], u[1], v[1]) > 0;
  return !apart(s, t) && !apart(t, s) && cross(s[0], s[1], t[0]) !== 0;
}

export function onOneLine(ring: readonly Point[]): boolean {
  return ring.every((a) => ring.every((b) => ring.every((c) => cross(a, b, c) === 0)));
}

/** Whether a ring without repeated neighbours, not all on one line, comes back to itself. */
export function touchesItself(ring: readonly Point[]): boolean {
  const edges = segments(ring);
  return edges.some((s, i) =>
    edges.some((t, j) => {
      if (j <= i) return false;
      const follows = j === i + 1 ? s[0] : i === 0 && j === edges.length - 1 ? s[1] : null;
      if (follows === null) return shareAPoint(s, t);
      // Edges that follow each other: the far end of one lies on the other, or the other way round.
      const corner = follows === s[0] ? s[1] : s[0];
      const [a, b] = [follows, t[0] === corner ? t[1] : t[0]];
      return cross(corner, a, b) === 0 && (onSegment(s, b) || onSegment(t, a));
    }),
  );
}

/** Where a point `(x / w, y / w)` lies: 1 inside the ring, 0 on it, -1 outside. All three whole, `w > 0`. */
export function place(ring: readonly Point[], x: number, y: number, w: number): number {
  const big = ring.map(([px, py]): Point => [px * w, py * w]);
  const edges = segments(big);
  if (edges.some((edge) => onSegment(edge, [x, y]))) return 0;
  let inside = false;
  for (const [a, b] of edges) {
    const rises = b[1] > y;
    if (a[1] > y !== rises && cross(a, b, [x, y]) > 0 === rises) inside = !inside;
  }
  return inside ? 1 : -1;
}

/** The parameters (as fractions of the way) at which a segment meets those of a ring, with 0 and 1, in order. */
function cuts([a, b]: Segment, ring: readonly Point[]): [number, number][] {
  const found: [number, number][] = [
    [0, 1],
    [1, 1],
  ];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const add = (n: number, d: number) => {
    if (d !== 0 && n / d > 0 && n / d < 1) found.push([n, d]);
  };
  for (const [c, d] of segments(ring)) {
    const [ex, ey] = [d[0] - c[0], d[1] - c[1]];
    add((c[0] - a[0]) * ey - (c[1] - a[1]) * ex, dx * ey - dy * ex);
    for (const p of [c, d]) if (onSegment([a, b], p)) add((p[0] - a[0]) * dx + (p[1] - a[1]) * dy, dx * dx + dy * dy);
  }
  return found.sort((s, t) => s[0] / s[1] - t[0] / t[1]);
}

/** Where the parts of a ring's line lie, seen from another ring: the middle of each stretch between two cuts. */
export function placesAlong(ring: readonly Point[], from: readonly Point[]): Set<number> {
  const places = new Set<number>();
  for (const [a, b] of segments(ring)) {
    const at = cuts([a, b], from);
    for (const [i, [n1, d1]] of at.entries()) {
      const [n2, d2] = at[i + 1] ?? [n1, d1];
      if (n1 * d2 === n2 * d1) continue;
      const w = Math.abs(2 * d1 * d2);
      const n = Math.sign(d1 * d2) * (n1 * d2 + n2 * d1);
      places.add(place(from, a[0] * w + n * (b[0] - a[0]), a[1] * w + n * (b[1] - a[1]), w));
    }
  }
  return places;
}
