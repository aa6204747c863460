/** Facts about a plan that is judged by itself; land and inhabitants are those of a plan that a project names. */
import type { SpatialPlan } from '../model/plan.ts';
import { SPATIAL_PLAN_TYPES } from '../model/vocabulary.ts';
import type { Domain, Fact, WordFact } from './fact.ts';
import { eldercareLandArea, planPopulation } from './plan.ts';
import { known, possibleWords, YES } from './possible.ts';

const planType: WordFact = {
  type: 'word',
  id: 'plan_type',
  of: 'plan',
  label: { zh: '规划类型', en: 'kind of plan' },
  words: SPATIAL_PLAN_TYPES,
  possible: (_, value) => possibleWords(SPATIAL_PLAN_TYPES, (value as SpatialPlan).type),
  fields: (_, value, pointer) => ((value as SpatialPlan).type == null ? [`${pointer}/type`] : []),
};

const includesEldercareLand: WordFact = {
  type: 'word',
  id: 'includes_eldercare_land',
  of: 'plan',
  label: { zh: '是否纳入养老服务设施用地', en: 'eldercare land is included in the plan' },
  words: ['yes', 'no'],
  possible: (_, value) => known((value as SpatialPlan).includes_eldercare_land),
  fields: (_, value, pointer) =>
    (value as SpatialPlan).includes_eldercare_land == null ? [`${pointer}/includes_eldercare_land`] : [],
};

export const spatialPlanFacts: readonly Fact[] = [planType, planPopulation, eldercareLandArea, includesEldercareLand];

/** The plan itself, so that a rule about the plan of a project reads the same. */
export const itselfDomain: Domain<SpatialPlan> = {
  id: 'plan',
  label: { zh: '本规划', en: 'the plan' },
  entity: 'plan',
  within: 'plan',
  list: ({ subject }) => [subject as SpatialPlan],
  unknown: { kind: 'plan', id: '-' },
  member: () => YES,
  memberFields: () => [],
  listPointer: () => '',
  pointer: () => '',
  name: () => 'plan',
};
