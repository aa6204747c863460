import { isProject, type Subject } from '../model/subjects.ts';
import { controlDrafts } from './control-characters.ts';
import { dateDrafts } from './dates.ts';
import type { Draft } from './draft.ts';
import { intervalDrafts } from './intervals.ts';
import { placeDrafts } from './places.ts';
import { recordsIn, recordsOf } from './records.ts';
import { idDrafts, phaseDrafts } from './references.ts';

/** What the names of the phases depend on. */
const PHASE_IDS = /^\/phases(\/[0-9]+(\/id)?)?$/;

/**
 * What structure cannot say: dates that exist, intervals with their ends in order, ids that are unique, phases that
 * are listed, positions that can be.
 *
 * `broken` holds the pointers of values that are reported already and taken out of the subject: what depends on one
 * of them is not judged, so that one slip is one problem.
 */
export function meaningDrafts(subject: Subject, broken: ReadonlySet<string>): Draft[] {
  const records = isProject(subject) ? recordsOf(subject) : recordsIn(subject);
  const plain = [...dateDrafts(records), ...controlDrafts(records)];
  if (!isProject(subject)) return plain;
  return [
    ...plain,
    ...intervalDrafts(subject),
    ...idDrafts(subject),
    ...([...broken].some((pointer) => PHASE_IDS.test(pointer)) ? [] : phaseDrafts(subject)),
    ...placeDrafts(subject, broken),
  ];
}
