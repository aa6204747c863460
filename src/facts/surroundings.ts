/** How far a project and what serves it reach around the origin of their plane, and which facilities can matter. */
import { type Place, positionsOf } from '../geometry/place.ts';
import type { RegisteredPlace, Survey } from './survey.ts';

export type Plane = Pick<Survey, 'site' | 'buildings' | 'facilities' | 'centres' | 'nearby'>;

const dwellingPlaces = ({ site, buildings }: Plane): (Place | null)[] => [site, ...buildings];

const pointsOf = (places: readonly (Place | null)[]): [number, number][] =>
  places.flatMap((place) =>
    (place === null ? [] : positionsOf(place)).map(([x, y]): [number, number] => [Number(x), Number(y)]),
  );

const farthestFromOrigin = (places: readonly (Place | null)[]): number =>
  pointsOf(places).reduce((farthest, [x, y]) => Math.max(farthest, Math.hypot(x, y)), 0);

/** The distance of the farthest point of a dwelling or the site from the origin of the plane, in metres. */
export const spanOf = (plane: Plane): number => farthestFromOrigin(dwellingPlaces(plane));

/** The same of everything that may serve. */
export const reachOf = ({ facilities, centres, nearby }: Plane): number =>
  farthestFromOrigin([...facilities, ...centres.flat(), ...nearby.map(({ place }) => place)]);

/** A circle in the plane. */
interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * Those facilities of the register that may be the nearest to some point of the dwellings. Where no dwelling has a place
 * nothing can be measured, and one facility says as much as all.
 */
export function nearDwellings(plane: Plane, register: readonly RegisteredPlace[]): readonly RegisteredPlace[] {
  const around = circleAround(pointsOf(dwellingPlaces(plane)));
  if (around === null) return register.slice(0, 1);
  const circles = register.flatMap((one) => {
    const circle = circleAround(pointsOf([one.place]));
    if (circle === null) return [];
    return [{ one, distance: Math.hypot(circle.x - around.x, circle.y - around.y), radius: circle.radius }];
  });
  const sure = circles.reduce((least, { distance, radius }) => Math.min(least, distance + radius), Infinity);
  const limit = limitAt(sure, around);
  return circles.filter(({ distance, radius }) => distance - radius <= limit).map(({ one }) => one);
}

/** Up to how far from the middle of the dwellings anything may matter, where a facility is sure to lie within `sure`. */
const limitAt = (sure: number, around: Circle): number => (sure + 2 * around.radius) * ROUNDED_UP + 1;

/**
 * How far from any dwelling a facility can stand that may be the nearest to another, given one facility: in metres of the
 * plane; null where no dwelling has a place.
 */
export function limitFor(plane: Plane, { place }: RegisteredPlace): number | null {
  const [around, circle] = [circleAround(pointsOf(dwellingPlaces(plane))), circleAround(pointsOf([place]))];
  if (around === null || circle === null) return null;
  const distance = Math.hypot(circle.x - around.x, circle.y - around.y);
  return limitAt(distance + circle.radius, around) + around.radius;
}

/** More than doubles lose here. */
const ROUNDED_UP = 1 + 1e-9;

/** A circle that holds all the points; not the smallest. */
function circleAround(points: readonly (readonly [number, number])[]): Circle | null {
  const [first] = points;
  if (first === undefined) return null;
  const box = { west: first[0], east: first[0], south: first[1], north: first[1] };
  for (const [x, y] of points) {
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  const [x, y] = [(box.west + box.east) / 2, (box.south + box.north) / 2];
  return { x, y, radius: Math.hypot(box.east - x, box.north - y) };
}
