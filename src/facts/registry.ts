/**
 * Every fact and every set of things that a rule can name.
 *
 * A new fact is one definition in the file of its family and one entry here; the rule language, the schema of missing
 * fields and the documentation follow from it.
 */
import { centreDomain, communityDomain, communityFacts } from './community.ts';
import { estateFacts } from './estate.ts';
import { facilityDomains, facilityFacts } from './facility.ts';
import type { Domain, Fact } from './fact.ts';
import { planDomain, planFacts } from './plan.ts';
import { housingCompletedShare } from './progress.ts';
import { serviceRadius } from './service-radius.ts';
import { siteDomain, siteFloorArea } from './site.ts';
import { togetherFacts } from './together.ts';

const ALL_FACTS: readonly Fact[] = [
  ...estateFacts,
  serviceRadius,
  ...facilityFacts,
  ...togetherFacts,
  housingCompletedShare,
  siteFloorArea,
  ...communityFacts,
  ...planFacts,
];

// Each domain knows its own members; here they are only told apart by id.
const ALL_DOMAINS = [...facilityDomains, siteDomain, communityDomain, centreDomain, planDomain] as unknown as Domain[];

export const FACTS: ReadonlyMap<string, Fact> = new Map(ALL_FACTS.map((fact) => [fact.id, fact]));
export const DOMAINS: ReadonlyMap<string, Domain> = new Map(ALL_DOMAINS.map((domain) => [domain.id, domain]));
