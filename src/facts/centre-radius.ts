/**
 * The service radius of a community's eldercare centre, as it concerns the estate: where positions give the estate's
 * own farthest distance to the nearest of all centres, that; else what the centre declares.
 */
import { compareExact, type Exact } from '../model/exact.ts';
import type { Centre, Community, Facility, HousingProject } from '../model/subject.ts';
import { exactField, quickField } from './amount.ts';
import type { Amount, NumberFact, Side } from './fact.ts';
import { dwellingsOf, placeOf, radiusBounds, UNPLACED } from './radius.ts';
import { EXACT } from './radius-arithmetic.ts';

interface Placed {
  readonly centre: Centre;
  readonly pointer: string;
}

function centresOf({ communities }: HousingProject): Placed[] {
  return (communities ?? []).flatMap((community, i) =>
    (community.centres ?? []).map((centre, k) => ({ centre, pointer: `/communities/${i}/centres/${k}` })),
  );
}

/** Some centre and some dwelling (or the site) have a position. */
function positionsDecide(project: HousingProject): boolean {
  const sited = project.site_boundary != null || dwellingsOf(project).some((b) => placeOf(b, project) !== UNPLACED);
  return sited && centresOf(project).some(({ centre }) => centre.location != null);
}

/** A centre of a community whose centres are not known: it may be there or not, and anywhere. */
const MAYBE_SOMEWHERE: Facility = {};

/** The estate with the centres in place of its facilities; measured distances are to facilities and do not count. */
function amongCentres(project: HousingProject): HousingProject {
  const facilities: Facility[] = centresOf(project).map(({ centre }) => ({
    type: 'community_centre',
    location: centre.location ?? null,
  }));
  const unknown = (project.communities ?? []).some((community: Community) => community.centres == null);
  return {
    ...project,
    facilities: unknown ? [...facilities, MAYBE_SOMEWHERE] : facilities,
    buildings: project.buildings?.map((building) => ({ ...building, distance_to_facility_m: null })) ?? null,
  };
}

function exactDistance(project: HousingProject): Amount {
  const bounds = radiusBounds(amongCentres(project), EXACT) ?? { lo: EXACT.zero, hi: null };
  return { ...bounds, fields: (side) => (isOpen(bounds, side) ? openFields(project) : []) };
}

const isOpen = ({ lo, hi }: { lo: Exact; hi: Exact | null }, side: Side | null): boolean =>
  side === null ? hi === null || compareExact(lo, hi) !== 0 : side(lo) !== side(hi);

/** Positions that are not known, of buildings and of centres, and lists of centres that are not. */
function openFields(project: HousingProject): string[] {
  const buildings = (project.buildings ?? []).flatMap((building, i) =>
    placeOf(building, project) === UNPLACED ? [`/buildings/${i}/location`] : [],
  );
  const centres = centresOf(project).flatMap(({ centre, pointer }) =>
    centre.location == null ? [`${pointer}/location`] : [],
  );
  const lists = (project.communities ?? []).flatMap((community, i) =>
    community.centres == null ? [`/communities/${i}/centres`] : [],
  );
  const noBuildings = (project.buildings ?? []).length === 0 ? ['/buildings'] : [];
  return [...noBuildings, ...buildings, ...centres, ...lists];
}

export const centreServiceRadius: NumberFact = {
  type: 'number',
  id: 'centre_service_radius',
  of: 'centre',
  label: { zh: '中心服务半径', en: 'service radius of the centre' },
  unit: 'm',
  kind: 'distance',
  place: '/service_radius_m',
  quick({ project }, value, out) {
    if (positionsDecide(project)) out.leaveToExact();
    else quickField((value as Centre).service_radius_m, 0, out);
  },
  exact({ project }, value, pointer) {
    if (positionsDecide(project)) return exactDistance(project);
    return exactField((value as Centre).service_radius_m, `${pointer}/service_radius_m`);
  },
};
