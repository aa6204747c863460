/**
 * The service radius of a community's eldercare centre, as it concerns the estate: where positions give the estate's
 * own farthest distance to the nearest of all centres, that; else what the centre declares.
 */
import { type Exact, larger } from '../model/exact.ts';
import type { Centre } from '../model/subject.ts';
import { exactField } from './amount.ts';
import { dwellingDistances } from './dwelling-distances.ts';
import {
  type Dwelling,
  dwellingsOf,
  type Estate,
  isAnywhereInSite,
  isPlaced,
  type Server,
  slackOf,
} from './estate-radius.ts';
import type { Amount, NumberFact, Scope, Side } from './fact.ts';
import { boundsTogether } from './one-anywhere.ts';
import { YES } from './possible.ts';
import { whereabouts } from './radius.ts';
import { type Bounds, EVERY_LIMIT, EXACT } from './radius-arithmetic.ts';
import { surveyOf } from './survey.ts';

/** The estate with the centres in place of its facilities; measured distances are to facilities and do not count. */
export function amongCentres(scope: Scope): Estate {
  const { project } = scope;
  const survey = surveyOf(scope);
  const dwellings = dwellingsOf(project, survey).map((dwelling): Dwelling => ({ ...dwelling, measured: null }));
  const slack = slackOf(project, survey);
  const centres = (project.communities ?? []).flatMap(({ name }, i) =>
    (survey.centres[i] ?? []).map((place, k): Server => {
      const called = `${name ?? `communities/${i}`}#${k + 1}`;
      const pointer = `/communities/${i}/centres/${k}`;
      return { name: called, pointer, serving: YES, place, declared: null, slack };
    }),
  );
  const isListKnown = (project.communities ?? []).every((community) => community.centres != null);
  return {
    dwellings,
    site: survey.site,
    servers: centres,
    isListKnown,
    slack,
  };
}

/** Some centre and some dwelling (or the site) have a position. */
const positionsDecide = (estate: Estate): boolean =>
  estate.servers.some(isPlaced) && estate.dwellings.some((dwelling) => whereabouts(dwelling, estate) !== null);

/**
 * From the positions of those dwellings that have one, or are somewhere in the site; of the others the centre says what
 * it declares, unless it has no position while another has.
 */
function exactDistance(scope: Scope, estate: Estate, centre: Centre, pointer: string): Amount {
  const sited = estate.dwellings.filter((dwelling) => whereabouts(dwelling, estate) !== null);
  const measured = boundsTogether({ ...estate, dwellings: sited }) ?? NOT_KNOWN;
  if (sited.length === estate.dwellings.length) return amountOf(measured, estate, () => openFields(scope, estate));
  const isUsed = centre.location != null;
  const declared = exactField(isUsed ? centre.service_radius_m : null, `${pointer}/service_radius_m`);
  const fields = (side: Side | null) => [...openFields(scope, estate), ...(isUsed ? declared.fields(side) : [])];
  return amountOf(farther(measured, declared), estate, fields);
}

const amountOf = (bounds: Bounds<Exact>, estate: Estate, fields: Amount['fields']): Amount => ({
  ...bounds,
  slack: estate.slack,
  anywhereInSite: isAnywhereInSite(estate),
  dwellings: () => dwellingDistances(estate),
  fields: (side) => (isOpen(bounds, side ?? EVERY_LIMIT) ? fields(side) : []),
});

const NOT_KNOWN: Bounds<Exact> = { lo: EXACT.zero, hi: null };

const farther = (a: Bounds<Exact>, b: Bounds<Exact>): Bounds<Exact> => ({
  lo: larger(a.lo, b.lo),
  hi: a.hi === null || b.hi === null ? null : larger(a.hi, b.hi),
});

const isOpen = ({ lo, hi }: Bounds<Exact>, side: Side): boolean => side(lo) !== side(hi);

/** What the centre declares; where it declares nothing, positions would say it as well. */
function declaredRadius(scope: Scope, estate: Estate, { service_radius_m: radius }: Centre, pointer: string): Amount {
  const declared = exactField(radius, `${pointer}/service_radius_m`);
  return {
    ...declared,
    fields: (side) => (radius == null ? [...declared.fields(side), ...openFields(scope, estate)] : []),
  };
}

/** Positions that are not known, of dwellings and of centres, and lists of centres that are not. */
function openFields({ project }: Scope, estate: Estate): string[] {
  const site = estate.site === null && estate.dwellings.some(({ place }) => place === null) ? ['/site_boundary'] : [];
  const dwellings = estate.dwellings.flatMap(({ index, place }) => {
    if (index === null) return ['/buildings'];
    return place === null ? [`/buildings/${index}/location`] : [];
  });
  const centres = (project.communities ?? []).flatMap((community, i) => {
    const pointer = `/communities/${i}/centres`;
    if (community.centres == null) return [pointer];
    return community.centres.flatMap((centre, k) => (centre.location == null ? [`${pointer}/${k}/location`] : []));
  });
  return [...site, ...dwellings, ...centres];
}

export const centreServiceRadius: NumberFact = {
  type: 'number',
  id: 'centre_service_radius',
  of: 'centre',
  label: { zh: '中心服务半径', en: 'service radius of the centre' },
  unit: 'm',
  kind: 'distance',
  place: '/service_radius_m',
  quick(scope, value, out) {
    if (positionsDecide(amongCentres(scope))) out.leaveToExact();
    else out.only((value as Centre).service_radius_m, 0);
  },
  exact(scope, value, pointer) {
    const estate = amongCentres(scope);
    if (positionsDecide(estate)) return exactDistance(scope, estate, value as Centre, pointer);
    return declaredRadius(scope, estate, value as Centre, pointer);
  },
};
