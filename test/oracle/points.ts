import { isGeographic } from '../../src/facts/survey.ts';
import type { HousingProject } from '../../src/model/subject.ts';

/** As a file says it, which may hold an area or a plan. */
export const isProject = (kind: string | null | undefined): boolean => kind == null || kind === 'housing_project';

/** The oracle knows projects only, and measures points on a drawing; what has an area or stands in degrees is held by the tests of geometry. */
export function isOnPoints({ kind, site_boundary: site, buildings, facilities, crs }: HousingProject): boolean {
  if (!isProject(kind)) return false;
  const things = [...(buildings ?? []), ...(facilities ?? [])];
  return !isGeographic(crs) && site == null && things.every(({ footprint }) => footprint == null);
}
