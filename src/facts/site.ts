/** Sites (单处): facilities in the same place share one; a facility that names none has a site of its own. */
import { exactly, smaller } from '../model/exact.ts';
import { boundsOf } from '../model/measure.ts';
import type { Facility } from '../model/subject.ts';
import { exactSum, quickSum, type SumOf } from './amount.ts';
import { countedFields, facilityName, isCounted } from './facility.ts';
import type { Domain, NumberFact, Scope } from './fact.ts';
import { EITHER, NO, type Possible, YES } from './possible.ts';

interface Member {
  readonly facility: Facility;
  readonly index: number;
}

interface Site {
  /** As given; null for a facility that has a site of its own. */
  readonly given: string | null;
  readonly members: readonly Member[];
}

/** The sites of the facilities that are or may be counted, in the order of their first facility. */
function sitesOf({ project }: Scope): readonly Site[] | null {
  if (project.facilities == null) return null;
  const sites: { given: string | null; members: Member[] }[] = [];
  let index = -1;
  for (const facility of project.facilities) {
    index++;
    if (isCounted(facility) === NO) continue;
    const given = facility.site ?? null;
    const shared = given === null ? undefined : sites.find((site) => site.given === given);
    if (shared) shared.members.push({ facility, index });
    else sites.push({ given, members: [{ facility, index }] });
  }
  return sites;
}

function siteName({ given, members: [first] }: Site): string {
  return given ?? (first ? facilityName(first.facility, first.index) : '');
}

/** A site is there if one of its facilities is counted. */
const siteCounts = (site: Site): Possible =>
  site.members.some(({ facility }) => isCounted(facility) === YES) ? YES : EITHER;

const pointerOf = (index: number): string => `/facilities/${index}`;

const siteFields = (site: Site): string[] =>
  siteCounts(site) === EITHER ? site.members.flatMap((m) => countedFields(m.facility, pointerOf(m.index))) : [];

/** Each site as one. */
export const sites: SumOf<Site> = {
  each(scope, _, sink) {
    const found = sitesOf(scope);
    if (found === null) return ['/facilities'];
    // Name and fields of a site are those of its members, wherever it stands among the sites.
    for (const site of found) sink.add(site, 0, 1, siteCounts(site));
    return null;
  },
  name: siteName,
  fields: siteFields,
  amountFields: () => [],
};

export const siteDomain: Domain<Site> = {
  id: 'counted_site',
  label: { zh: '设施所在处所', en: 'place in which the facilities are' },
  entity: 'site',
  within: 'project',
  list: sitesOf,
  unknown: { given: null, members: [] },
  member: (_, site) => siteCounts(site),
  memberFields: (_, site) => siteFields(site),
  listPointer: () => '/facilities',
  pointer: (_, site) => pointerOf(site.members[0]?.index ?? 0),
  name: siteName,
};

/** The floor areas in one site, given that it is one: a lone facility counts there, whatever else is not known. */
const siteAreas: SumOf<Member> = {
  each(_, value, sink) {
    const { members } = value as Site;
    for (const member of members) {
      const counts = members.length === 1 ? YES : isCounted(member.facility);
      sink.add(member, member.index, member.facility.floor_area_m2, counts);
    }
    return members.length === 0 ? ['/facilities'] : null;
  },
  name: ({ facility, index }) => facilityName(facility, index),
  fields: ({ facility, index }) => countedFields(facility, pointerOf(index)),
  amountFields: ({ index }) => [`${pointerOf(index)}/floor_area_m2`],
};

export const siteFloorArea: NumberFact = {
  type: 'number',
  id: 'site_floor_area',
  of: 'site',
  label: { zh: '单处用房面积', en: 'floor area of the site' },
  unit: 'm2',
  kind: 'floor',
  place: '',
  quick(scope, value, out) {
    quickSum(siteAreas, scope, value, out);
    if (onlyPossible(value as Site)) out.leaveToExact();
  },
  exact(scope, value) {
    const amount = exactSum(siteAreas, scope, value);
    return onlyPossible(value as Site) ? { ...amount, lo: smallestMember(value as Site) } : amount;
  },
};

/** Several facilities of which none is sure to count: at least one does, else there were no site. */
const onlyPossible = (site: Site): boolean => site.members.length > 1 && siteCounts(site) === EITHER;

const smallestMember = (site: Site) =>
  site.members.map((m) => exactly(boundsOf(m.facility.floor_area_m2 ?? 0).lo)).reduce(smaller);
