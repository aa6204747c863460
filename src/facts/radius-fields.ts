/** The unknown fields that could carry the service radius to another side of a limit. */
import type { Facility } from '../model/subject.ts';
import { type Dwelling, type Estate, estateOf, isCertain, isPlaced, type Server } from './estate-radius.ts';
import { isServing } from './facility.ts';
import type { Scope, Side } from './fact.ts';
import { YES } from './possible.ts';
import { distanceBounds, whereabouts } from './radius.ts';
import { EXACT } from './radius-arithmetic.ts';

/** What the question hangs on: the estate, the dwellings whose distance is not known well enough, and the limits. */
interface Question {
  readonly estate: Estate;
  readonly open: readonly Dwelling[];
  readonly side: Side;
}

export function radiusFields(scope: Scope, side: Side): string[] {
  const estate = estateOf(scope);
  const question = { estate, open: openDwellings(estate, side), side };
  const { facilities } = scope.project;
  const dwellings = question.open.flatMap((dwelling) => dwellingFields(dwelling, estate));
  if (facilities == null) return [...dwellings, '/facilities'];
  return [...dwellings, ...facilities.flatMap((facility, index) => facilityFields(facility, index, question))];
}

function openDwellings(estate: Estate, side: Side): Dwelling[] {
  return estate.dwellings.filter((dwelling) => {
    const { lo, hi } = distanceBounds(dwelling, estate, EXACT);
    return side(lo) !== side(hi);
  });
}

/** What is not known about a dwelling's own distance. */
function dwellingFields(dwelling: Dwelling, estate: Estate): string[] {
  const { index, place } = dwelling;
  const site = whereabouts(dwelling, estate) === null ? ['/site_boundary'] : [];
  if (index === null) return [...site, '/buildings'];
  const location = place === null ? [`/buildings/${index}/location`] : [];
  return [...site, ...location, `/buildings/${index}/distance_to_facility_m`];
}

/** What is not known about a facility that serves or may serve. */
function facilityFields(facility: Facility, index: number, question: Question): string[] {
  const server = question.estate.servers.find((one) => one.pointer === `/facilities/${index}`);
  if (server === undefined) return [];
  const pointer = `/facilities/${index}`;
  const type = isServing(facility) !== YES && typeMatters(server, question) ? [`${pointer}/type`] : [];
  // With every distance measured it matters only whether some facility serves at all.
  if (question.open.length === 0) return type;
  const location = isPlaced(server) ? [] : [`${pointer}/location`];
  const declared = server.declared === null && declaredMayDecide(server, question);
  return [...type, ...location, ...(declared ? [`${pointer}/service_radius_m`] : [])];
}

/** Some facility is sure to serve and has a position, so that positions decide for a dwelling that has one. */
const isAnchored = ({ servers }: Estate): boolean => servers.some((server) => isCertain(server) && isPlaced(server));

/** Whether it makes a difference that the facility serves: to a dwelling near it, or to what is declared. */
function typeMatters(server: Server, question: Question): boolean {
  const { estate, open, side } = question;
  const sited = open.filter((dwelling) => whereabouts(dwelling, estate) !== null);
  if (sited.length > 0 && placeMatters(server, sited, question)) return true;
  const declaredDecides = !isAnchored(estate) || sited.length < open.length;
  return declaredDecides && declaresAlone(server, estate, side);
}

function placeMatters(server: Server, sited: readonly Dwelling[], { estate, side }: Question): boolean {
  if (!isPlaced(server)) return isAnchored(estate);
  return !isAnchored(estate) || sited.some((at) => isNearer(at, server, estate, side));
}

/** Whether the facility brings the dwelling to another side of the limit than those that are sure to serve. */
function isNearer(dwelling: Dwelling, server: Server, estate: Estate, side: Side): boolean {
  const sure = estate.servers.filter((one) => isCertain(one) && isPlaced(one));
  const sides = (servers: readonly Server[]) => {
    const { lo, hi } = distanceBounds(dwelling, { ...estate, servers }, EXACT);
    return `${side(lo)} ${side(hi)}`;
  };
  return sides(sure) !== sides([...sure, { ...server, serving: YES }]);
}

/**
 * Whether what the facility declares, or may yet declare, can stand against what those declare that are sure to serve:
 * of the others each may turn out not to serve, or not to say otherwise. Where none is sure to serve it always can.
 */
function declaresAlone({ declared }: Server, { servers }: Estate, side: Side): boolean {
  const certain = new Set(servers.filter(isCertain).flatMap((one) => declaredSide(one, side)));
  const [own] = declaredSide({ declared }, side);
  if (own === undefined) return !(certain.has(side(EXACT.zero)) && certain.has(side(null)));
  return !certain.has(own);
}

const declaredSide = ({ declared }: Pick<Server, 'declared'>, side: Side): number[] =>
  declared === null ? [] : [side(EXACT.given(declared))];

/** Declared radii decide for a dwelling that no position can be measured to; to one with a position, it can be. */
function declaredMayDecide(server: Server, { estate, open }: Question): boolean {
  if (open.some((dwelling) => whereabouts(dwelling, estate) === null)) return true;
  return !isPlaced(server) && !isAnchored(estate);
}
