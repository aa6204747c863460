/** What is worth telling about a subject although it decides nothing. */

import { stageContradicted } from '../facts/estate.ts';
import { facilityName, isCounted, isProvided } from '../facts/facility.ts';
import type { Scope } from '../facts/fact.ts';
import { NO, YES } from '../facts/possible.ts';
import type { Survey } from '../facts/survey.ts';
import type { RemarkData } from '../model/judged.ts';
import type { HousingProject } from '../model/subject.ts';
import { isProject, type Subject } from '../model/subjects.ts';
import type { CompiledPack } from './compile.ts';
import { scopeOf } from './node.ts';

export function remarksOn(
  pack: CompiledPack,
  subject: Subject,
  assessedOn: string,
  survey: Survey | null = null,
): RemarkData[] {
  if (!isProject(subject)) return [];
  const project = subject;
  return [
    ...notCounted(project),
    ...contradicted(pack, project, assessedOn),
    ...asSurveyed(project),
    ...registered(survey),
    ...(survey?.suspicions ?? []).map((suspicion) => ({ code: 'other_datum', ...suspicion }) as const),
  ];
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
    const scope: Scope = scopeOf(project, { issued, assessedOn, survey: null });
    if (stageContradicted(scope) !== YES) return [];
    return [{ code: 'stage_contradicted', pointer: '/stage', stage: project.stage ?? '', issued }];
  });
}

function registered(survey: Survey | null): RemarkData[] {
  if (survey?.register == null) return [];
  const { file, digest, places } = survey.register;
  return [{ code: 'register', pointer: '/facilities', file, digest, count: places.length }];
}

/** Positions without an accuracy count as exact. */
const asSurveyed = ({ crs, position_accuracy_m: accuracy }: HousingProject): RemarkData[] =>
  crs == null || accuracy != null ? [] : [{ code: 'as_surveyed', pointer: '/position_accuracy_m' }];
