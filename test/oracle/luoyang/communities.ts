/** 总户数超过3000户的社区 and 社区养老服务中心服务半径超过500米. Decided point 12. */
import type { Building, Centre, Community, HousingProject, Position } from '../../../src/model/subject.ts';
import type { Ask, Outcome, Rule } from '../completions.ts';
import { atLeast, exact } from '../fraction.ts';
import {
  counted,
  facilities,
  given,
  HUGE,
  type Item,
  type Point,
  places,
  point,
  STATION,
  squaredDistance,
  typeOf,
  withinLimit,
} from '../rules.ts';

/** One item for each community; while the list is not known, one for all of them. */
function forEachCommunity(
  s: HousingProject,
  standIns: readonly Community[][],
  judge: (communities: readonly Community[], i: number, ask: Ask) => Outcome,
): Item[] {
  const { communities } = s;
  if (given(communities)) return communities.map((_, i) => ({ rule: (ask) => judge(communities, i, ask) }));
  const all: Rule = (ask) => {
    const list = ask('/communities', standIns);
    const outcomes = list.map((_, i) => judge(list, i, ask));
    return (['fail', 'pass'] as const).find((o) => outcomes.includes(o)) ?? 'not_binding';
  };
  return [{ rule: all }];
}

// 总户数超过3000户的社区应至少设立1处床位10张以上的社区养老服务中心

export function centre3000(s: HousingProject): Item[] {
  const standIns: Community[][] = [
    [],
    [{ households: 3001, centres: [] }],
    [{ households: 3001, centres: [{ beds: 10 }] }],
  ];
  return forEachCommunity(s, standIns, (communities, i, ask) => {
    const community = communities[i] ?? {};
    const at = `/communities/${i}`;
    const dwellings = counted(community.households) ?? exact(ask(`${at}/households`, ['1', '3000', '3001', HUGE]));
    if (!atLeast(dwellings, exact(3001))) return 'not_binding';
    const centres = community.centres ?? ask(`${at}/centres`, [[], [{ beds: 9 }], [{ beds: 10 }]]);
    const enough = centres.map((centre: Centre, j) =>
      atLeast(exact(centre.beds ?? ask(`${at}/centres/${j}/beds`, ['0', '9', '10', HUGE])), exact(10)),
    );
    return enough.includes(true) ? 'pass' : 'fail';
  });
}

// 社区养老服务中心服务半径超过500米应在所辖住宅小区配建面积不小于200平方米的居家养老服务站点

const LIMIT = exact(500);
const RADII = ['0', '500', '500.001', HUGE];
const FAR: Position = [HUGE, HUGE];
/** Where a building may be that has no position. */
const HERE: Position = [466000, 3846000];
/** For a building without a position: there, or still not known, and then within the centres' radius or beyond it. */
const WHEREABOUTS = [
  { location: HERE, beyond: false },
  { location: null, beyond: false },
  { location: null, beyond: true },
];

interface Placed {
  readonly centre: Centre;
  readonly at: string;
}

/** A station of at least 200 m² among the facilities that the project provides. */
function hasStation(s: HousingProject, ask: Ask): boolean {
  const areas = ['0', '199.999999', '200', HUGE];
  const standIns = [[], ...areas.map((floor_area_m2) => [{ ...STATION, floor_area_m2 }])];
  const found = facilities(s, ask, standIns).map((f, i) => {
    const at = `/facilities/${i}`;
    if ((f.provision ?? ask(`${at}/provision`, ['provided', 'nearby'])) !== 'provided') return false;
    if (typeOf(f, at, ask) !== 'home_care_station') return false;
    return atLeast(exact(f.floor_area_m2 ?? ask(`${at}/floor_area_m2`, areas)), exact(200));
  });
  return found.includes(true);
}

/** The project with the places that stand for all places of a centre, worked out once. */
interface Estate {
  readonly s: HousingProject;
  /** One centre at each building, and at one more if some have no position. */
  readonly near: readonly Centre[];
  /** Not known, far away, and where a centre reaches as many of the buildings as it does anywhere. */
  readonly spots: readonly (Point | null)[];
}

function estateOf(s: HousingProject): Estate {
  const located = (s.buildings ?? []).filter(({ location }) => given(location));
  const all = located.length > 0 && located.length === s.buildings?.length;
  const homes: readonly Building[] = all ? located : [...located, { location: HERE }];
  const near = homes.map(({ location }): Centre => ({ location, service_radius_m: '0' }));
  return { s, near, spots: [null, ...places(homes)] };
}

/** The centres of a community; where they are not known: none, one at each building, or one far away. */
function centresOf({ near }: Estate, { centres }: Community, i: number, ask: Ask): Placed[] {
  const at = `/communities/${i}/centres`;
  const list = centres ?? ask(at, [[], near, [{ location: FAR, service_radius_m: HUGE }]]);
  return list.map((centre, j) => ({ centre, at: `${at}/${j}` }));
}

function placeOf({ spots }: Estate, { centre, at }: Placed, ask: Ask): Point | null {
  return given(centre.location) ? point(centre.location) : ask(`${at}/location`, spots);
}

/** The buildings; those without a position may turn out to have one where that is asked for. */
function buildingsOf(s: HousingProject, open: boolean, ask: Ask): readonly Building[] {
  const { buildings } = s;
  if (!buildings?.length) return open ? ask('/buildings', [[], [{ location: HERE }]]) : [];
  const location = (i: number) => (open ? ask(`/buildings/${i}/location`, WHEREABOUTS).location : null);
  return buildings.map((b, i) => (given(b.location) ? b : { location: location(i) }));
}

/**
 * Whether the centres' radius, as far as it concerns this estate, is beyond 500 m. `own` are of the community.
 * A declared radius stands in for positions; only where it leaves the answer open do positions count as missing.
 */
function beyond500(estate: Estate, communities: readonly Community[], own: readonly Placed[], ask: Ask): boolean {
  const { s } = estate;
  const declared = own.map(({ centre }) => centre.service_radius_m);
  const declaredBeyond = declared.some((r) => given(r) && !atLeast(LIMIT, exact(r)));
  const open = !declaredBeyond && !declared.every(given);
  const byRadius = (): boolean =>
    own
      .map(({ centre, at }) => centre.service_radius_m ?? ask(`${at}/service_radius_m`, RADII))
      .some((r) => !atLeast(LIMIT, exact(r)));
  const known = communities.some(({ centres }) => centres?.some(({ location }) => given(location)));
  const buildings = buildingsOf(s, open, ask);
  const homes = buildings.map(({ location }) => location).filter(given);
  if (homes.length === 0 || !(known || open)) return byRadius();
  const all = communities.flatMap((community, i) => centresOf(estate, community, i, ask));
  const found = all.map((placed) => placeOf(estate, placed, ask)).filter(given);
  // Beside a centre whose position is known one whose position is not may be far away; alone it has only its radius.
  if (found.length === 0 && !known) return byRadius();
  const reached = (home: Position): boolean =>
    found.some((place) => withinLimit(s, LIMIT, squaredDistance(point(home), place), ask));
  if (!homes.every(reached)) return true;
  if (homes.length === buildings.length) return false;
  // Whether one without a position is beyond the radius: as declared, if the declared radius of each centre is used.
  if (own.every(({ centre }) => given(centre.location)) || !known) return byRadius();
  return ask(`/buildings/${buildings.findIndex((b) => !given(b.location))}/location`, WHEREABOUTS).beyond;
}

export function stationIfBeyond500(s: HousingProject): Item[] {
  const estate = estateOf(s);
  const one = (service_radius_m: string): Community[] => [{ centres: [{ service_radius_m }] }];
  return forEachCommunity(s, [[], one('0'), one(HUGE)], (communities, i, ask) => {
    const own = centresOf(estate, communities[i] ?? {}, i, ask);
    if (own.length === 0 || !beyond500(estate, communities, own, ask)) return 'not_binding';
    return hasStation(s, ask) ? 'pass' : 'fail';
  });
}
