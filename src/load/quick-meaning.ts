/**
 * Whether `meaning.ts` has nothing to say about a project, decided without making a list of what it might look at. It
 * errs on one side only: where it is not sure, everything is looked at.
 */
import { checkPosition } from '../geometry/position-check.ts';
import type { Facility, HousingProject, Position } from '../model/subject.ts';

/** Longer lists are rare, and looking for each among all others takes its time. */
const FEW = 40;

/** A date of the form that the schema asks for, on a day that its month has in every year. Also true of no other text. */
export function isSureDate(text: string): boolean {
  return text.length === 10 && isSureDay(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isSureDay = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2199 && day >= 1 && day <= (DAYS[month - 1] ?? 0);

/** NaN where one of the characters is no digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

/** Of everything but its dates and its texts. */
export function makesSenseForSure(project: HousingProject): boolean {
  const { crs = null, buildings, phases, facilities, communities, site_boundary: site } = project;
  if (crs === 'GCJ02' || crs === 'BD09' || site != null) return false;
  if (isInterval(project.households) || isInterval(project.population)) return false;
  if (!areFewAndDistinct(buildings) || !areFewAndDistinct(phases) || !areFewAndDistinct(facilities)) return false;
  for (const building of buildings ?? []) {
    if (!isKnownPhase(building.phase, phases) || !isWellPlaced(building, crs)) return false;
  }
  for (const facility of facilities ?? []) {
    if (!isKnownPhase(facility.phase, phases) || !isWellPlaced(facility, crs) || holdsInterval(facility)) return false;
  }
  for (const { centres } of communities ?? []) {
    for (const centre of centres ?? []) if (!isWellPlaced(centre, crs)) return false;
  }
  return true;
}

type Named = { readonly id?: string | null | undefined };

function areFewAndDistinct(list: readonly Named[] | null | undefined): boolean {
  if (list == null) return true;
  if (list.length > FEW) return false;
  for (let i = 1; i < list.length; i++) {
    const id = list[i]?.id;
    for (let j = 0; id != null && j < i; j++) if (list[j]?.id === id) return false;
  }
  return true;
}

function isKnownPhase(phase: string | null | undefined, phases: HousingProject['phases']): boolean {
  if (phase == null || phases == null) return true;
  for (const { id } of phases) if (id === phase) return true;
  return false;
}

const isInterval = (value: unknown): boolean => typeof value === 'object' && value !== null;

const holdsInterval = (facility: Facility): boolean =>
  isInterval(facility.floor_area_m2) ||
  isInterval(facility.allocated_area_m2) ||
  isInterval(facility.day_care_area_m2) ||
  isInterval(facility.beds) ||
  isInterval(facility.handover?.price_yuan);

interface Placed {
  readonly location?: Position | null | undefined;
  readonly footprint?: object | null | undefined;
}

function isWellPlaced({ location, footprint }: Placed, crs: string | null): boolean {
  if (footprint != null) return false;
  return location == null || (crs !== null && checkPosition(location, crs) === null);
}
