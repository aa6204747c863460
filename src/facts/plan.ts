/** Facts about the plan that a project belongs to. */

import * as Q from '../model/rational.ts';
import type { HousingProject } from '../model/subject.ts';
import { PLAN_TYPES } from '../model/vocabulary.ts';
import { exactField } from './amount.ts';
import type { Domain, NumberFact, WordFact } from './fact.ts';
import { possibleWords, YES } from './possible.ts';

type Plan = NonNullable<HousingProject['plan']>;

export const planDomain: Domain<Plan> = {
  id: 'plan',
  label: { zh: '所依据的规划', en: 'plan the project belongs to' },
  entity: 'plan',
  within: 'project',
  // A project that names no plan is not asked about one: the clause binds the plan.
  list: ({ project }) => (project.plan == null ? [] : [project.plan]),
  unknown: {},
  member: () => YES,
  memberFields: () => [],
  listPointer: () => '/plan',
  pointer: () => '/plan',
  name: () => 'plan',
};

const planType: WordFact = {
  type: 'word',
  id: 'plan_type',
  of: 'plan',
  label: { zh: '规划类型', en: 'kind of plan' },
  words: PLAN_TYPES,
  possible: (_, value) => possibleWords(PLAN_TYPES, (value as Plan).type),
  fields: (_, value, pointer) => ((value as Plan).type == null ? [`${pointer}/type`] : []),
};

/** Planned inhabitants; 0 counts as not known, and there is at least one. */
const givenPopulation = ({ population }: Plan) => (Number(population) === 0 ? null : population);

export const planPopulation: NumberFact = {
  type: 'number',
  id: 'plan_population',
  of: 'plan',
  label: { zh: '规划人口', en: 'planned population' },
  unit: 'person',
  kind: 'people',
  whole: true,
  place: '/population',
  quick: (_, value, out) => out.only(givenPopulation(value as Plan), 1),
  exact: (_, value, pointer) => exactField(givenPopulation(value as Plan), `${pointer}/population`, Q.ONE),
};

export const eldercareLandArea: NumberFact = {
  type: 'number',
  id: 'eldercare_land_area',
  of: 'plan',
  label: { zh: '养老服务设施用地面积', en: 'eldercare land' },
  unit: 'm2',
  kind: 'land',
  basis: { person: 'plan_population' },
  place: '/eldercare_land_m2',
  quick: (_, value, out) => out.only((value as Plan).eldercare_land_m2, 0),
  exact: (_, value, pointer) => exactField((value as Plan).eldercare_land_m2, `${pointer}/eldercare_land_m2`),
};

export const planFacts = [planType, planPopulation, eldercareLandArea];
