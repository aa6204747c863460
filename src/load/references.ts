import type { HousingProject } from '../model/subject.ts';
import { type Draft, draft } from './draft.ts';
import { itemsOf } from './records.ts';

interface Named {
  readonly id?: string | null | undefined;
}

interface Phased {
  readonly phase?: string | null | undefined;
}

/** Two things of one list with the same id: whatever names it could mean either. */
export function idDrafts(project: HousingProject): Draft[] {
  return [
    ...duplicates(project.buildings, '/buildings'),
    ...duplicates(project.phases, '/phases'),
    ...duplicates(project.facilities, '/facilities'),
  ];
}

function duplicates(list: readonly Named[] | null | undefined, listPointer: string): Draft[] {
  const firsts = new Map<string, string>();
  return itemsOf(list, listPointer).flatMap(({ pointer, item: { id } }) => {
    if (!id) return [];
    const first = firsts.get(id);
    if (first !== undefined) return [draft('duplicate_id', `${pointer}/id`, 'unique_id', { first })];
    firsts.set(id, `${pointer}/id`);
    return [];
  });
}

/**
 * Buildings and facilities assigned to a phase that is not listed. Where the phases are not known, or one of them has
 * no id, the phase may exist all the same.
 */
export function phaseDrafts(project: HousingProject): Draft[] {
  const { phases } = project;
  if (!phases || phases.some(({ id }) => !id)) return [];
  const ids = phases.flatMap(({ id }) => id ?? []);
  return [
    ...unknownPhases(project.buildings, '/buildings', ids),
    ...unknownPhases(project.facilities, '/facilities', ids),
  ];
}

function unknownPhases(list: readonly Phased[] | null | undefined, at: string, ids: readonly string[]): Draft[] {
  const expected = ids.length === 0 ? 'no_phase' : `one_of:${ids.map((id) => `"${id}"`).join('|')}`;
  return itemsOf(list, at).flatMap(({ pointer, item: { phase } }) => {
    if (!phase || ids.includes(phase)) return [];
    return [draft('unknown_phase', `${pointer}/phase`, expected)];
  });
}
