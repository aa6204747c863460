/** Seeded sites with facilities around them, in metres on a plane. */
import { seeded } from '../records.ts';

export type Point = readonly [east: number, north: number];

export interface Site {
  /** Closed and simple: seen from the middle, the vertices follow each other around it. */
  readonly ring: readonly Point[];
  readonly facilities: readonly Point[];
}

const RADIUS = 500;

/** `count` sites of about 500 m around `[0, 0]`, the same for the same arguments; the facilities lie in and around them. */
export function sites(count: number, vertices: number, facilities: number): Site[] {
  const random = seeded(vertices * 1000 + facilities);
  return Array.from({ length: count }, () => {
    const ring = Array.from({ length: vertices }, (_, i): Point => {
      const angle = ((i + 0.8 * random()) / vertices) * 2 * Math.PI;
      const radius = RADIUS * (0.6 + 0.4 * random());
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    const places = Array.from(
      { length: facilities },
      (): Point => [RADIUS * (2 * random() - 1), RADIUS * (2 * random() - 1)],
    );
    return { ring: [...ring, ...ring.slice(0, 1)], facilities: places };
  });
}
