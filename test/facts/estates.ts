/** What the tests of the radius share: dwellings and facilities at points of a plane, in metres. */
import type { Area, Building, Facility } from '../../src/model/subject.ts';
import { station } from './amounts.ts';

export const home = (x: number, y: number): Building => ({ id: 'B1', location: [x, y] });
/** A dwelling of which nothing is known. */
export const homeless: Building = { id: 'B0' };

/** A facility that serves, and one that may do so. */
export const at = (x: number, y: number): Facility => ({ ...station, location: [x, y] });
export const open = (x: number, y: number): Facility => ({ ...at(x, y), type: null });

/** Between two corners. */
export const rectangle = (west: number | string, south: number, east: number, north: number): Area => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
