/** A polygon with holes cut into trapezoids with level tops and bottoms, in doubles. */

export type Corner = readonly [x: number, y: number];

/** An edge, in either direction. */
export type Line = readonly [from: Corner, to: Corner];

/** A stretch of the inside between two edges, as the cutting line moves north. */
interface Strip {
  readonly left: Line;
  readonly right: Line;
  readonly south: number;
}

/**
 * Trapezoids that together cover the inside of some rings, given by all their edges; each has four corners in order
 * around it, of which two may be the same. Between two neighbouring heights at which there is a vertex no edge begins
 * or ends, so that the edges there from west to east lead in and out by turns.
 */
export function trapezoidsOf(edges: readonly Line[]): (readonly [Corner, Corner, Corner, Corner])[] {
  const lines = edges.filter(([[, a], [, b]]) => a !== b).sort((a, b) => south(a) - south(b));
  const heights = [...new Set(edges.map(([[, y]]) => y))].sort((a, b) => a - b);
  const done: (readonly [Corner, Corner, Corner, Corner])[] = [];
  let strips = new Map<Line, Strip>();
  let cut: Line[] = [];
  let next = 0;
  heights.forEach((height, i) => {
    const above = heights[i + 1];
    cut = cut.filter((line) => north(line) > height);
    for (let line = lines[next]; line && south(line) <= height; line = lines[++next]) cut.push(line);
    const continued = above === undefined ? new Map() : stripsAt(cut, height, (height + above) / 2, strips);
    for (const [left, strip] of strips) if (continued.get(left) !== strip) done.push(closed(strip, height));
    strips = continued;
  });
  return done;
}

/** The strips just above a height; those that go on unchanged are the same objects as before. */
function stripsAt(cut: readonly Line[], height: number, middle: number, before: Map<Line, Strip>): Map<Line, Strip> {
  const order = cut.map((line) => ({ line, x: at(line, middle) })).sort((a, b) => a.x - b.x);
  const strips = new Map<Line, Strip>();
  for (let i = 0; i + 1 < order.length; i += 2) {
    const [left, right] = [order[i]?.line, order[i + 1]?.line];
    if (!left || !right) continue;
    const known = before.get(left);
    strips.set(left, known?.right === right ? known : { left, right, south: height });
  }
  return strips;
}

function closed({ left, right, south: low }: Strip, high: number): readonly [Corner, Corner, Corner, Corner] {
  return [
    [at(left, low), low],
    [at(right, low), low],
    [at(right, high), high],
    [at(left, high), high],
  ];
}

const south = ([[, a], [, b]]: Line): number => Math.min(a, b);
const north = ([[, a], [, b]]: Line): number => Math.max(a, b);

/** Where an edge that is not level lies at a height it reaches. */
function at([[ax, ay], [bx, by]]: Line, height: number): number {
  if (height === ay) return ax;
  return height === by ? bx : ax + ((height - ay) / (by - ay)) * (bx - ax);
}
