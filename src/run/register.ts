/** A register as judging needs it: the places of what serves the dwellings around it. */
import { facilityName, isServing } from '../facts/facility.ts';
import { YES } from '../facts/possible.ts';
import { RegisteredPlaces } from '../facts/registered-places.ts';
import { placeOf, type Register } from '../facts/survey.ts';
import type { FacilityRegister } from '../load/register.ts';

export type { Register } from '../facts/survey.ts';

/** Institutions and senior apartments serve nobody around them and are left out. */
export function registerOf({ file, digest, crs, accuracy, facilities }: FacilityRegister): Register {
  const places = new RegisteredPlaces();
  for (let i = 0; i < facilities.length; i++) {
    const facility = facilities.at(i);
    const place = facility !== undefined && isServing(facility) === YES ? placeOf(facility) : null;
    if (facility !== undefined && place !== null) places.add(facility.name ?? facilityName(facility, i), place);
  }
  return { file, digest, crs, accuracy: accuracy ?? 0, places };
}
