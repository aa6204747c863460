/** How far each building is from the facility nearest to it, for the report. */
import type { Dwelling, Estate } from './estate-radius.ts';
import type { DwellingDistance } from './fact.ts';
import { distanceBounds, nearestServer } from './radius.ts';
import { EXACT } from './radius-arithmetic.ts';

/** None where no building is given. */
export const dwellingDistances = (estate: Estate): DwellingDistance[] =>
  estate.dwellings.flatMap((dwelling) => distanceOf(dwelling, estate));

function distanceOf(dwelling: Dwelling, estate: Estate): DwellingDistance[] {
  const { name, index, households } = dwelling;
  if (name === null || index === null) return [];
  const { lo, hi } = distanceBounds(dwelling, estate, EXACT);
  const server = nearestServer(dwelling, estate);
  const facility = server && { name: server.name, pointer: server.pointer };
  return [{ name, pointer: `/buildings/${index}`, households, lo, hi, facility }];
}
