/**
 * The points that hold the smallest circle around a set of points: two at the ends of its diameter, or three on it.
 *
 * Doubles only choose the points; whoever needs the circle exactly computes it from them. The circle through any of
 * the points is never larger than the one around all, so that a wrong choice in the last digit stays a lower bound.
 * Method: move-to-front, after E. Welzl, "Smallest enclosing disks (balls and ellipsoids)", 1991.
 */
type Point = readonly [x: number, y: number];

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly squaredRadius: number;
  /** Indices of the points that hold it. */
  readonly support: readonly number[];
}

/** Relative slack, so that a point on the circle counts as inside. */
const SLACK = 1 + 1e-12;

/** The indices of the supporting points; one for a single place, none for no points. Coordinates in one plane. */
export function enclosingSupport(points: readonly Point[]): readonly number[] {
  let circle: Circle | null = null;
  points.forEach((_, i) => {
    if (circle === null || !holds(circle, points, i)) circle = around(points, i);
  });
  return (circle as Circle | null)?.support ?? [];
}

/** The smallest circle around the points up to `i` that point `i` is on. */
function around(points: readonly Point[], i: number): Circle {
  let circle = through(points, [i]);
  for (let j = 0; j < i; j++) {
    if (holds(circle, points, j)) continue;
    circle = through(points, [i, j]);
    for (let k = 0; k < j; k++) if (!holds(circle, points, k)) circle = through(points, [i, j, k]);
  }
  return circle;
}

function holds({ x, y, squaredRadius }: Circle, points: readonly Point[], i: number): boolean {
  const [px, py] = points[i] ?? [x, y];
  return (px - x) ** 2 + (py - y) ** 2 <= squaredRadius * SLACK;
}

/** The circle with one point as its centre, two at the ends of a diameter, or three on it. */
function through(points: readonly Point[], support: readonly number[]): Circle {
  const [a = [0, 0], b, c] = support.map((i): Point => points[i] ?? [0, 0]);
  if (b === undefined) return { x: a[0], y: a[1], squaredRadius: 0, support };
  const across = c === undefined ? null : circumcentre(a, b, c);
  const [x, y] = across ?? [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return { x, y, squaredRadius: (a[0] - x) ** 2 + (a[1] - y) ** 2, support: across ? support : support.slice(0, 2) };
}

/** Null for three points on a line. */
function circumcentre(a: Point, b: Point, c: Point): Point | null {
  const [bx, by, cx, cy] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]];
  const cross = 2 * (bx * cy - by * cx);
  if (cross === 0) return null;
  const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy];
  return [a[0] + (cy * bb - by * cc) / cross, a[1] + (bx * cc - cx * bb) / cross];
}
