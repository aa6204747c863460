/**
 * Every fact and every set of things that a rule can name.
 *
 * A new fact is one definition in the file of its family and one entry here; the rule language, the schema of missing
 * fields and the documentation follow from it.
 */
import type { SubjectKind } from '../model/vocabulary.ts';
import { areaFacts } from './area.ts';
import { areaDomains, listedFacts } from './care-facility.ts';
import { centreDomain, communityDomain, communityFacts } from './community.ts';
import { estateFacts } from './estate.ts';
import { facilityDomains, facilityFacts } from './facility.ts';
import type { Domain, EntityKind, Fact } from './fact.ts';
import { planDomain, planFacts } from './plan.ts';
import { housingCompletedShare } from './progress.ts';
import { serviceRadius } from './service-radius.ts';
import { siteDomain, siteFloorArea } from './site.ts';
import { itselfDomain, spatialPlanFacts } from './spatial-plan.ts';
import { togetherFacts } from './together.ts';

/** What rules about one kind of subject can speak of. */
export interface Vocabulary {
  /** What the subject itself is. */
  readonly root: EntityKind;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly domains: ReadonlyMap<string, Domain>;
}

// Each domain knows its own members; here they are only told apart by id.
type AnyDomain = { readonly id: string };

function vocabulary(root: EntityKind, facts: readonly Fact[], domains: readonly AnyDomain[]): Vocabulary {
  return {
    root,
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    domains: new Map((domains as unknown as readonly Domain[]).map((domain) => [domain.id, domain])),
  };
}

const PROJECT = vocabulary(
  'project',
  [
    ...estateFacts,
    serviceRadius,
    ...facilityFacts,
    ...togetherFacts,
    housingCompletedShare,
    siteFloorArea,
    ...communityFacts,
    ...planFacts,
  ],
  [...facilityDomains, siteDomain, communityDomain, centreDomain, planDomain],
);

/** The same id in two vocabularies is the same thing said of another subject: the beds of a facility. */
export const VOCABULARIES: Readonly<Record<SubjectKind, Vocabulary>> = {
  housing_project: PROJECT,
  area: vocabulary('area', [...areaFacts, ...listedFacts], areaDomains),
  plan: vocabulary('plan', spatialPlanFacts, [itselfDomain]),
};

/** Those of housing projects. */
export const { facts: FACTS, domains: DOMAINS } = PROJECT;
