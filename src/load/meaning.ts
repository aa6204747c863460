import type { HousingProject } from '../model/subject.ts';
import { controlDrafts } from './control-characters.ts';
import { dateDrafts } from './dates.ts';
import type { Draft } from './draft.ts';
import { intervalDrafts } from './intervals.ts';
import { placeDrafts } from './places.ts';
import { idDrafts, phaseDrafts } from './references.ts';

/** What the names of the phases depend on. */
const PHASE_IDS = /^\/phases(\/[0-9]+(\/id)?)?$/;

/**
 * What structure cannot say: dates that exist, intervals with their ends in order, ids that are unique, phases that are listed, positions that can be.
 *
 * `broken` holds the pointers of values that are reported already and taken out of the project: what depends on one
 * of them is not judged, so that one slip is one problem.
 */
export function meaningDrafts(project: HousingProject, broken: ReadonlySet<string>): Draft[] {
  return [
    ...dateDrafts(project),
    ...controlDrafts(project),
    ...intervalDrafts(project),
    ...idDrafts(project),
    ...([...broken].some((pointer) => PHASE_IDS.test(pointer)) ? [] : phaseDrafts(project)),
    ...placeDrafts(project, broken),
  ];
}
