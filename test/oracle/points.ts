import { isGeographic } from '../../src/facts/survey.ts';
import type { HousingProject } from '../../src/model/subject.ts';

/** The oracle measures points on a drawing; what has an area or stands in degrees is held by the tests of geometry. */
export function isOnPoints({ site_boundary: site, buildings, facilities, crs }: HousingProject): boolean {
  const things = [...(buildings ?? []), ...(facilities ?? [])];
  return !isGeographic(crs) && site == null && things.every(({ footprint }) => footprint == null);
}
