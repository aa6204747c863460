import type { HousingProject } from '../model/subject.ts';
import { controlDrafts } from './control-characters.ts';
import { dateDrafts } from './dates.ts';
import type { Draft } from './draft.ts';
import { placeDrafts } from './places.ts';
import { idDrafts, phaseDrafts } from './references.ts';

/**
 * What structure cannot say: dates that exist, ids that are unique, phases that are listed, positions that can be.
 *
 * `broken` holds the pointers of values that are reported already and taken out of the project: what depends on one
 * of them is not judged, so that one slip is one problem.
 */
export function meaningDrafts(project: HousingProject, broken: ReadonlySet<string>): Draft[] {
  const phasesBroken = [...broken].some((pointer) => pointer === '/phases' || pointer.startsWith('/phases/'));
  const accuracyBroken = broken.has('/position_accuracy_m');
  return [
    ...dateDrafts(project),
    ...controlDrafts(project),
    ...idDrafts(project),
    ...(phasesBroken ? [] : phaseDrafts(project)),
    ...placeDrafts(project, broken.has('/crs')).filter(
      (found) => !(accuracyBroken && found.code === 'accuracy_missing'),
    ),
  ];
}
