/** Plane geometry of a picture, apart from the program's own, in units of the picture. */
export type Corner = readonly [number, number];

/** Everything no farther than `radius` from the rings: a point's circle, an outline with an edge around it. */
export interface Shape {
  readonly rings: readonly (readonly Corner[])[];
  readonly radius: number;
}

/** How far a building's farthest point is beyond the shape nearest to it; negative within, infinite without a shape. */
export function farthestBeyond(rings: Shape['rings'], shapes: readonly Shape[]): number {
  const beyond = pointsOf(rings).map((point) =>
    Math.min(...shapes.map((shape) => distance(shape.rings, point) - shape.radius)),
  );
  return Math.max(...beyond);
}

/** Steps that an edge is cut into, so that a place between two corners, far from both of two facilities, is looked at. */
const STEPS = 16;

const pointsOf = (rings: Shape['rings']): Corner[] =>
  rings.flatMap((ring) =>
    edgesOf(ring).flatMap(([a, b]) =>
      Array.from({ length: STEPS }, (_, i): Corner => {
        const share = i / STEPS;
        return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
      }),
    ),
  );

const edgesOf = (ring: readonly Corner[]): [Corner, Corner][] =>
  ring.map((a, i) => [a, ring[(i + 1) % ring.length] ?? a]);

function distance(rings: Shape['rings'], point: Corner): number {
  const edges = rings.flatMap(edgesOf);
  return isInside(edges, point) ? 0 : Math.min(...edges.map((edge) => toEdge(edge, point)));
}

function toEdge([[ax, ay], [bx, by]]: [Corner, Corner], [x, y]: Corner): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
  const at = Math.min(1, Math.max(0, share));
  return Math.hypot(x - ax - at * (bx - ax), y - ay - at * (by - ay));
}

/** By the even-odd rule, as the outlines are filled. */
function isInside(edges: readonly [Corner, Corner][], [x, y]: Corner): boolean {
  const crossed = edges.filter(
    ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax),
  );
  return crossed.length % 2 === 1;
}
