/** The oracle for Luoyang's rule on centres beyond 500 m, for an estate that provides no station. */
import type { Community, HousingProject } from '../../../src/model/subject.ts';
import { type Answer, answerFor, placeOf, type Server, type Status } from './expected.ts';
import { any, type Tri, when } from './tri.ts';

const LIMIT = 500;

/** Whether the radius of the communities' centres may be within the limit, and whether it may be beyond it. */
function radius(
  project: HousingProject,
  communities: readonly Community[],
  isRough: boolean,
): (own: Community) => Answer {
  const u = Number(project.position_accuracy_m ?? 0);
  const isOpen = communities.some(({ centres }) => centres == null);
  const pool = communities.flatMap(({ centres }) => centres ?? []);
  const servers = pool.map((centre): Server => {
    const declared = centre.service_radius_m == null ? null : Number(centre.service_radius_m);
    return { place: placeOf(project.crs ?? '', centre), widening: 2 * u, declared, declares: true };
  });
  if (servers.some(({ place }) => place !== null)) {
    const answer = answerFor(project, servers, isOpen, LIMIT, isRough);
    return () => answer;
  }
  // One about which nothing is known, or one not listed, may turn out to have a position.
  const other: Tri = isOpen || servers.some(({ declared }) => declared === null) ? 'near' : 'no';
  return ({ centres }) => {
    const radii = (centres ?? []).map((c) => (c.service_radius_m == null ? null : Number(c.service_radius_m)));
    return {
      canPass: any([other, when(radii.every((r) => r === null || r <= LIMIT))]),
      canFail: any([other, when(radii.some((r) => r === null || r > LIMIT))]),
    };
  };
}

/** The statuses that the item of each community may show, where the station that it calls for is missing. */
export function centreStatuses(project: HousingProject, isRough = false): Status[][] {
  const communities = project.communities ?? [];
  const of = radius(project, communities, isRough);
  return communities.map((community) => {
    if (community.centres?.length === 0) return ['not_applicable'];
    const { canPass, canFail } = of(community);
    if (community.centres == null) return canFail === 'no' ? ['not_applicable'] : ['undetermined', 'not_applicable'];
    const statuses: Status[] = [];
    if (canPass !== 'no' && canFail !== 'yes') statuses.push('not_applicable');
    if (canFail !== 'no' && canPass !== 'yes') statuses.push('fail');
    if (canPass !== 'no' && canFail !== 'no') statuses.push('undetermined');
    return statuses;
  });
}
