/** The fact `service_radius`: the bounds of `radius.ts` with the fields that would narrow them. */
import { compareExact, type Exact, exactToNumber } from '../model/exact.ts';
import type { HousingProject } from '../model/subject.ts';
import type { Amount, NumberFact, Scope } from './fact.ts';
import {
  type Bounds,
  type Dwelling,
  distanceBounds,
  dwellingsOf,
  isMeasured,
  radiusBounds,
  type Server,
  serversOf,
} from './radius.ts';
import { DOUBLE, EXACT } from './radius-arithmetic.ts';

const hereOrBelow = (limit: Exact, { lo, hi }: Bounds<Exact>): boolean =>
  compareExact(lo, limit) <= 0 && (hi === null || compareExact(hi, limit) > 0);

/** What is not known about a dwelling's own distance. */
function dwellingFields(dwelling: Dwelling, project: HousingProject): string[] {
  const site = dwelling.place === null && !dwelling.withinSite ? ['/site_boundary'] : [];
  if (dwelling.building === null) return [...site, '/buildings'];
  const pointer = `/buildings/${dwelling.index}`;
  const location = dwelling.place === null ? [`${pointer}/location`] : [];
  return isMeasured(dwelling) || project.buildings == null
    ? []
    : [...site, ...location, `${pointer}/distance_to_facility_m`];
}

/** What is not known about a facility that may serve. */
function serverFields({ facility, index, certain, place }: Server, declaredDecides: boolean): string[] {
  const pointer = `/facilities/${index}`;
  return [
    ...(certain ? [] : [`${pointer}/type`]),
    ...(place === null ? [`${pointer}/location`] : []),
    ...(declaredDecides && facility.service_radius_m == null ? [`${pointer}/service_radius_m`] : []),
  ];
}

function radiusFields(project: HousingProject, limits: readonly Exact[] | null): string[] {
  const servers = serversOf(project);
  const open = dwellingsOf(project).filter((dwelling) => {
    const bounds = distanceBounds(dwelling, servers, project, EXACT);
    return !isMeasured(dwelling) && (limits === null || limits.some((limit) => hereOrBelow(limit, bounds)));
  });
  const none = servers === null || !servers.some((server) => server.certain);
  const ofFacilities = servers === null ? ['/facilities'] : servers.flatMap((s) => openServer(s, servers, open, none));
  return [...open.flatMap((dwelling) => dwellingFields(dwelling, project)), ...ofFacilities];
}

function openServer(server: Server, servers: readonly Server[], open: readonly Dwelling[], none: boolean): string[] {
  const declaredDecides =
    !servers.some((other) => other.certain && other.place !== null) ||
    open.some((dwelling) => dwelling.place === null && !dwelling.withinSite);
  if (open.length > 0) return serverFields(server, declaredDecides);
  return none && !server.certain ? [`/facilities/${server.index}/type`] : [];
}

/** The dwelling that is farthest from its nearest facility, by name. */
function farthest(project: HousingProject): string | null {
  const servers = serversOf(project);
  const ranked = dwellingsOf(project)
    .filter((dwelling) => dwelling.building !== null)
    .map((dwelling) => ({ dwelling, lo: exactToNumber(distanceBounds(dwelling, servers, project, EXACT).lo) }))
    .sort((a, b) => b.lo - a.lo);
  const first = ranked[0]?.dwelling;
  return first ? (first.building?.id ?? `buildings/${first.index}`) : null;
}

/** Something that is in the data but is not measured yet: a footprint, a site boundary, geographic coordinates. */
function unmeasured(project: HousingProject): boolean {
  const places = [...(serversOf(project) ?? []), ...dwellingsOf(project)].map(({ place }) => place);
  return project.site_boundary != null || places.includes('unmeasured');
}

function exactRadius({ project }: Scope): Amount {
  const bounds = radiusBounds(project, EXACT);
  const fields = (limits: readonly Exact[] | null) => radiusFields(project, limits);
  if (bounds === null) return { lo: EXACT.zero, hi: null, beyond: true, fields: () => [] };
  const witness = farthest(project);
  return {
    ...bounds,
    fields,
    ...(witness === null ? {} : { witness }),
    ...(unmeasured(project) ? { unmeasured: true } : {}),
  };
}

export const serviceRadius: NumberFact = {
  type: 'number',
  id: 'service_radius',
  of: 'project',
  label: { zh: '服务半径', en: 'service radius' },
  unit: 'm',
  kind: 'distance',
  place: '/buildings',
  quick({ project }, _, out) {
    const bounds = radiusBounds(project, DOUBLE);
    out.lo = bounds === null ? Number.POSITIVE_INFINITY : bounds.lo;
    out.hi = bounds?.hi ?? Number.POSITIVE_INFINITY;
  },
  exact: exactRadius,
};
