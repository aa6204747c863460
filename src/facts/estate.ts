/** Facts about the estate as a whole: what it is, how many live in it, and what is built for them. */

import * as Q from '../model/rational.ts';
import type { Facility, HousingProject, Measure } from '../model/subject.ts';
import { SETTLEMENTS, STAGES } from '../model/vocabulary.ts';
import { exactField, exactSum, type Maybe, quickSum, type SumOf } from './amount.ts';
import { before, firstDay, isDay, lastDay } from './dates.ts';
import { countedFields, facilityName, isCounted } from './facility.ts';
import type { NumberFact, Scope, WordFact } from './fact.ts';
import { EITHER, known, NO, negated, type Possible, possibleWords, YES } from './possible.ts';
import { sites } from './site.ts';

/** Planning conditions on or after the day of issue make an estate new (A04); completion before it, existing (A05). */
function stageFromDates({ project, issued }: Scope): { isNew: Possible; isExisting: Possible } {
  const { planning_conditions_on: planned, completed_on: completed } = project;
  return {
    isNew: planned == null ? NO : negated(before(planned, issued)),
    isExisting: completed == null ? NO : before(completed, issued),
  };
}

/** Whether one of the dates of the subject says otherwise than its declared stage. */
export function stageContradicted(scope: Scope): Possible {
  const { stage } = scope.project;
  if (stage == null) return NO;
  const { isNew, isExisting } = stageFromDates(scope);
  return stage === 'new' ? isExisting : isNew;
}

const NEW = 1;
const EXISTING = 2;

/** A declared stage goes before the dates, unless they contradict it: then it is not known, whatever they say. */
function possibleStage(scope: Scope): number {
  const { stage, planning_conditions_on: planned, completed_on: completed } = scope.project;
  if (planned == null && completed == null) return possibleWords(STAGES, stage);
  if (stage != null) return stageContradicted(scope) === NO ? possibleWords(STAGES, stage) : NEW | EXISTING;
  const { isNew, isExisting } = stageFromDates(scope);
  if (isNew === YES && isExisting === NO) return NEW;
  if (isExisting === YES && isNew === NO) return EXISTING;
  return NEW | EXISTING;
}

/** A date that is missing or too coarse to say on which side of the day of issue it lies. */
function openDate(date: string | null | undefined, issued: string, pointer: string): string[] {
  if (date == null) return [pointer];
  const straddles = firstDay(date) < issued && lastDay(date) >= issued;
  return !isDay(date) && straddles ? [pointer] : [];
}

function stageFields(scope: Scope): string[] {
  const { stage: declared, planning_conditions_on: planned, completed_on: completed } = scope.project;
  const plannedField = openDate(planned, scope.issued, '/planning_conditions_on');
  const completedField = openDate(completed, scope.issued, '/completed_on');
  if (declared == null) return ['/stage', ...plannedField, ...completedField];
  // Declared, and still open: one of the dates says otherwise, or may.
  const contradicting = declared === 'new' ? completed : planned;
  const field = declared === 'new' ? completedField : plannedField;
  return contradicting == null ? ['/stage'] : ['/stage', ...field];
}

const stage: WordFact = {
  type: 'word',
  id: 'stage',
  of: 'project',
  label: { zh: '新建或已建成', en: 'new or existing' },
  words: STAGES,
  possible: possibleStage,
  fields: stageFields,
};

const settlement: WordFact = {
  type: 'word',
  id: 'settlement',
  of: 'project',
  label: { zh: '城市社区或行政村', en: 'urban community or administrative village' },
  words: SETTLEMENTS,
  possible: ({ project }) => possibleWords(SETTLEMENTS, project.settlement),
  fields: ({ project }) => (project.settlement == null ? ['/settlement'] : []),
};

const phased: WordFact = {
  type: 'word',
  id: 'phased',
  of: 'project',
  label: { zh: '分期建设', en: 'built in phases' },
  words: ['yes', 'no'],
  possible: ({ project }) => (project.phases == null ? EITHER : project.phases.length > 0 ? YES : NO),
  fields: ({ project }) => (project.phases == null ? ['/phases'] : []),
};

const firstPhaseInfeasible: WordFact = {
  type: 'word',
  id: 'first_phase_infeasible',
  of: 'project',
  label: { zh: '首批确实无法建成', en: 'completion with the first phase shown to be infeasible' },
  words: ['yes', 'no'],
  possible: ({ project }) => known(project.first_phase_infeasible),
  fields: ({ project }) => (project.first_phase_infeasible == null ? ['/first_phase_infeasible'] : []),
};

/** Dwellings as planned; 0 counts as not known, and there is at least one. */
const givenHouseholds = ({ households }: HousingProject) => (Number(households) === 0 ? null : households);

const households: NumberFact = {
  type: 'number',
  id: 'households',
  of: 'project',
  label: { zh: '规划总户数', en: 'planned dwellings' },
  unit: 'household',
  kind: 'dwellings',
  whole: true,
  place: '/households',
  quick: ({ project }, _, out) => out.only(givenHouseholds(project), 1),
  exact: ({ project }) => exactField(givenHouseholds(project), '/households', Q.ONE),
};

/** The counted facilities, each with the area that `measure` reads; `unknown` names the fields that would give it. */
function countedAreas(
  measure: (facility: Facility) => Maybe<Measure>,
  unknown: (facility: Facility) => readonly string[],
): SumOf<Facility> {
  return {
    each({ project }, _, sink) {
      if (project.facilities == null) return ['/facilities'];
      let index = 0;
      for (const facility of project.facilities) sink.add(facility, index++, measure(facility), isCounted(facility));
      return null;
    },
    name: facilityName,
    fields: (facility, index) => countedFields(facility, `/facilities/${index}`),
    amountFields: (facility, index) => unknown(facility).map((field) => `/facilities/${index}/${field}`),
  };
}

/** Where nothing is given either would do; of one that is given as an interval, that one is to be given closely. */
function openAreaFields({ allocated_area_m2: allocated, floor_area_m2: area }: Facility): readonly string[] {
  if (allocated != null) return ['allocated_area_m2'];
  return area == null ? ['floor_area_m2', 'allocated_area_m2'] : ['floor_area_m2'];
}

function areaFact(id: string, label: { zh: string; en: string }, sum: SumOf<Facility>): NumberFact {
  return {
    type: 'number',
    id,
    of: 'project',
    label,
    unit: 'm2',
    kind: 'floor',
    basis: { household: 'households' },
    place: '/facilities',
    quick: (scope, value, out) => quickSum(sum, scope, value, out),
    exact: (scope, value) => ({ ...exactSum(sum, scope, value), areaKinds: countedAreaKinds(scope) }),
  };
}

/** The kinds of area of the facilities that count, each once. */
function countedAreaKinds({ project }: Scope): string[] {
  const counted = (project.facilities ?? []).filter((facility) => isCounted(facility) !== NO);
  return [...new Set(counted.flatMap((facility) => facility.area_kind ?? []))];
}

const communityCareFloorArea = areaFact(
  'community_care_floor_area',
  { zh: '社区居家养老服务设施面积', en: 'area of home and community care facilities' },
  countedAreas((f) => f.allocated_area_m2 ?? f.floor_area_m2, openAreaFields),
);

const communityCareFloorAreaUndivided = areaFact(
  'community_care_floor_area_undivided',
  { zh: '社区居家养老服务设施面积（不分摊）', en: 'area of home and community care facilities, not shared out' },
  countedAreas(
    (f) => f.floor_area_m2,
    () => ['floor_area_m2'],
  ),
);

const countedSiteCount: NumberFact = {
  type: 'number',
  id: 'counted_site_count',
  of: 'project',
  label: { zh: '设施所在处所数', en: 'places in which the facilities are' },
  unit: 'site',
  kind: 'sites',
  whole: true,
  place: '/facilities',
  quick: (scope, value, out) => quickSum(sites, scope, value, out),
  exact: (scope, value) => exactSum(sites, scope, value),
};

export const estateFacts = [
  stage,
  settlement,
  phased,
  firstPhaseInfeasible,
  households,
  communityCareFloorArea,
  communityCareFloorAreaUndivided,
  countedSiteCount,
];
