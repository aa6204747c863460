/** What is worth telling about a subject although it decides nothing. */

import { stageContradicted } from '../facts/estate.ts';
import { facilityName, isCounted, isProvided } from '../facts/facility.ts';
import type { Scope } from '../facts/fact.ts';
import { NO, YES } from '../facts/possible.ts';
import { isProjected } from '../facts/radius.ts';
import type { RemarkData } from '../model/judged.ts';
import type { HousingProject } from '../model/subject.ts';
import type { CompiledPack } from './compile.ts';

export function remarksOn(pack: CompiledPack, project: HousingProject, assessedOn: string): RemarkData[] {
  return [...notCounted(project), ...contradicted(pack, project, assessedOn), ...surveyed(project)];
}

/** Facilities that the project provides, but of a type whose area does not count. */
function notCounted(project: HousingProject): RemarkData[] {
  return (project.facilities ?? []).flatMap((facility, index) => {
    if (isProvided(facility) !== YES || isCounted(facility) !== NO) return [];
    const name = facilityName(facility, index);
    return [{ code: 'not_counted', pointer: `/facilities/${index}/type`, name, type: facility.type ?? '' }];
  });
}

function contradicted(pack: CompiledPack, project: HousingProject, assessedOn: string): RemarkData[] {
  const issues = new Set(pack.documents.map((document) => document.issued));
  return [...issues].flatMap((issued) => {
    const scope: Scope = { project, issued, assessedOn };
    if (stageContradicted(scope) !== YES) return [];
    return [{ code: 'stage_contradicted', pointer: '/stage', stage: project.stage ?? '', issued }];
  });
}

function surveyed(project: HousingProject): RemarkData[] {
  if (project.crs == null) return [];
  const notMeasured = isProjected(project.crs) ? firstArea(project) : '/crs';
  return [
    ...(project.position_accuracy_m == null ? [{ code: 'as_surveyed', pointer: '/position_accuracy_m' } as const] : []),
    ...(notMeasured === null ? [] : [{ code: 'not_measured_yet', pointer: notMeasured } as const]),
  ];
}

/** Where the first area stands; null where there is none. */
function firstArea({ site_boundary: site, buildings, facilities }: HousingProject): string | null {
  if (site != null) return '/site_boundary';
  const footprintIn = (list: string, things: readonly { footprint?: unknown }[] | null | undefined): string[] =>
    (things ?? []).flatMap((thing, i) => (thing.footprint == null ? [] : [`/${list}/${i}/footprint`]));
  return [...footprintIn('buildings', buildings), ...footprintIn('facilities', facilities)][0] ?? null;
}
