/** A register as judging needs it: the places of what serves the dwellings around it. */
import { facilityName, isServing } from '../facts/facility.ts';
import { YES } from '../facts/possible.ts';
import { placeOf, type Register } from '../facts/survey.ts';
import type { FacilityRegister } from '../load/register.ts';

export type { Register } from '../facts/survey.ts';

/** Institutions and senior apartments serve nobody around them and are left out. */
export function registerOf({ file, digest, crs, accuracy, facilities }: FacilityRegister): Register {
  const places = facilities.flatMap((facility, index) => {
    const place = isServing(facility) === YES ? placeOf(facility) : null;
    return place === null ? [] : [{ name: facility.name ?? facilityName(facility, index), place }];
  });
  return { file, digest, crs, accuracy: accuracy ?? 0, places };
}
