/**
 * The oracle for the service radius: which statuses the contract leaves open for a project, by looking at the best and
 * the worst completion of every choice of serving facilities. It knows nothing of the program.
 */
import type { Area, Facility, HousingProject } from '../../../src/model/subject.ts';
import { largest, smallest } from './extremes.ts';
import { canReach, type Flat } from './joint.ts';
import { distance, type Place, stepsAt, tolerance } from './place.ts';
import { edgesOf, isInside, type Vec } from './plane.ts';
import { all, any, not, type Tri, when, within } from './tri.ts';

export type Status = 'pass' | 'fail' | 'undetermined' | 'not_applicable';

export interface Register {
  readonly crs: string;
  readonly accuracy: number;
  readonly facilities: readonly Facility[];
}

const SERVING = ['home_care_station', 'day_care_centre', 'community_centre', 'street_centre', 'rural_home'];

/** Somebody who may serve: where, if known, and how much the positions widen a distance. */
export interface Server {
  readonly place: Place | null;
  readonly widening: number;
  readonly declared: number | null;
  /** One of a register has no declared radius to give. */
  readonly declares: boolean;
}

export interface Answer {
  readonly canPass: Tri;
  readonly canFail: Tri;
}

const num = (value: number | string | null | undefined): number | null => (value == null ? null : Number(value));

export function placeOf(crs: string, o: { location?: unknown; footprint?: unknown }): Place | null {
  if (o.location != null) return { crs, shape: { at: o.location as Vec } };
  return o.footprint == null ? null : { crs, shape: { area: o.footprint as Area } };
}

/** The dwellings whose distance is to be computed. */
interface Homes {
  readonly crs: string;
  readonly u: number;
  readonly places: readonly Place[];
  /** Dwellings somewhere in here. */
  readonly somewhere: Area | null;
  /** Whether a facility that may be anywhere is taken to be near every dwelling at once. */
  readonly isRough: boolean;
}

const lipschitz = (crs: string, servers: readonly Server[], sign: 1 | -1) => (p: Vec) =>
  Math.min(...servers.map((s) => distance(crs, p, s.place as Place) + sign * s.widening));

function slackOf(homes: Homes, servers: readonly Server[]): number {
  return Math.max(0, ...servers.map(({ place }) => tolerance(homes.crs, (place as Place).crs)));
}

const precision = (homes: Homes, slack: number): number => (homes.crs.startsWith('EPSG') && slack === 0 ? 1e-6 : 1e-2);

/** The worst: whoever may be anywhere is of no help. */
function worst(homes: Homes, placed: readonly Server[], limit: number): Tri {
  const slack = slackOf(homes, placed);
  const f = lipschitz(homes.crs, placed, 1);
  const shapes = [...homes.places, ...(homes.somewhere ? [{ crs: homes.crs, shape: { area: homes.somewhere } }] : [])];
  return all(
    shapes.map(({ shape }) => {
      if ('at' in shape) return within(f(shape.at), f(shape.at), limit, slack);
      const corners = edgesOf(shape.area).map(([p]) => f(p));
      // The distance to one point is convex, so its largest lies at a corner.
      const only = placed.length === 1 && placed[0]?.place && 'at' in placed[0].place.shape && slack === 0;
      const { lo, hi } = only
        ? { lo: Math.max(...corners), hi: Math.max(...corners) }
        : largest(shape.area, homes.crs, f, precision(homes, slack));
      return within(lo, hi, limit, slack);
    }),
  );
}

const GRID = 8;

/** Points of a place, none of its points farther from one of them than `gap` (metres). */
function samples({ crs, shape }: Place): { points: Vec[]; gap: number } {
  if ('at' in shape) return { points: [shape.at], gap: 0 };
  const edges = edgesOf(shape.area);
  const corners = edges.map(([p]) => p);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x0, y0] = [Math.min(...xs), Math.min(...ys)];
  const [sx, sy] = [(Math.max(...xs) - x0) / GRID, (Math.max(...ys) - y0) / GRID];
  const [kx, ky] = stepsAt(crs, corners[0] as Vec);
  const steps = Array.from({ length: GRID + 1 }, (_, i) => i);
  const grid = steps.flatMap((i) => steps.map((j): Vec => [x0 + i * sx, y0 + j * sy]));
  const rim = edges.flatMap(([a, b]) =>
    steps.map((i): Vec => [a[0] + ((b[0] - a[0]) * i) / GRID, a[1] + ((b[1] - a[1]) * i) / GRID]),
  );
  const points = [...rim, ...grid.filter((p) => isInside(p, shape.area))];
  return { points, gap: 2 * Math.hypot(sx * kx, sy * ky) };
}

/** The best: as many as `anywhere` stand where they help most. */
function best(homes: Homes, placed: readonly Server[], anywhere: number, limit: number): Tri {
  const slack = slackOf(homes, placed);
  const f = lipschitz(homes.crs, placed, -1);
  const areSites = homes.somewhere !== null;
  const site = areSites ? bestInSite(homes, placed, limit, slack) : 'yes';
  if (anywhere === Number.POSITIVE_INFINITY || (homes.isRough && anywhere > 0)) return 'yes';
  if (anywhere === 0) {
    const reached = homes.places.map(({ shape }) => {
      if ('at' in shape) return within(f(shape.at), f(shape.at), limit, slack);
      const { lo, hi } = largest(shape.area, homes.crs, f, precision(homes, slack));
      return within(lo, hi, limit, slack);
    });
    return all([...reached, site]);
  }
  return bestWithHelp(homes, f, anywhere, limit, slack, site);
}

function bestInSite(homes: Homes, placed: readonly Server[], limit: number, slack: number): Tri {
  if (placed.length === 0) return 'no';
  const f = lipschitz(homes.crs, placed, -1);
  const { lo, hi } = smallest(homes.somewhere as Area, homes.crs, f, precision(homes, slack));
  return within(lo, hi, limit, slack);
}

function bestWithHelp(
  homes: Homes,
  f: (p: Vec) => number,
  anywhere: number,
  limit: number,
  slack: number,
  site: Tri,
): Tri {
  const [first] = homes.places.length > 0 ? samples(homes.places[0] as Place).points : [];
  if (!first) return 'yes';
  const [kx, ky] = stepsAt(homes.crs, first);
  const flat = ([x, y]: Vec): Flat => [(x - first[0]) * kx, (y - first[1]) * ky];
  const margin = homes.crs.startsWith('EPSG:4') && homes.crs !== 'EPSG:4490' ? 1e-3 : 3;
  const groups = homes.places.map((place) => {
    const { points, gap } = samples(place);
    const open = points.filter((p) => f(p) > limit + slack).map(flat);
    const mayBeOpen = points.filter((p) => f(p) > limit - slack - gap).map(flat);
    return { open, mayBeOpen, gap };
  });
  const reach = limit + 2 * homes.u;
  const gap = Math.max(0, ...groups.map((g) => g.gap));
  const some = (list: Flat[][]): Flat[][] => list.filter((group) => group.length > 0);
  const surely = canReach(some(groups.map((g) => g.mayBeOpen)), anywhere, reach - gap, margin);
  const perhaps = canReach(some(groups.map((g) => g.open)), anywhere, reach, margin);
  const places = surely === 'yes' ? 'yes' : perhaps === 'no' ? 'no' : 'near';
  // A dwelling somewhere in the site needs one of them too; one facility may be taken up elsewhere.
  const open = some(groups.map((g) => g.mayBeOpen)).length;
  const inSite = site === 'yes' || open < anywhere ? 'yes' : 'near';
  return all([places, inSite]);
}

function byPlaces(homes: Homes, servers: readonly Server[], isOpenList: boolean, limit: number): Answer {
  const placed = servers.filter(({ place }) => place !== null);
  if (homes.places.length === 0 && homes.somewhere === null) return { canPass: 'yes', canFail: 'no' };
  const anywhere = isOpenList ? Number.POSITIVE_INFINITY : servers.length - placed.length;
  return { canPass: best(homes, placed, anywhere, limit), canFail: not(worst(homes, placed, limit)) };
}

/** All within passes, all beyond fails, else it is open. */
function byDeclared(servers: readonly Server[], isOpenList: boolean, limit: number): Answer {
  const radii = servers.filter(({ declares }) => declares).map(({ declared }) => declared);
  if (isOpenList || radii.length === 0) return { canPass: 'yes', canFail: 'yes' };
  const canPass = when(radii.some((r) => r === null || r <= limit));
  // One of a register may be nearer than what is declared: the contract does not say.
  const mayHelp = radii.length < servers.length && canPass === 'no';
  return { canPass: mayHelp ? 'near' : canPass, canFail: when(radii.some((r) => r === null || r > limit)) };
}

/** What one choice of serving facilities leaves open. */
export function answerFor(
  project: HousingProject,
  servers: readonly Server[],
  isOpenList: boolean,
  limit: number,
  isRough = false,
): Answer {
  const { crs = '', buildings, site_boundary: site } = project;
  const u = num(project.position_accuracy_m) ?? 0;
  const list = buildings ?? [];
  const measured = list.flatMap((b) => num(b.distance_to_facility_m) ?? []);
  const rest = list.filter((b) => b.distance_to_facility_m == null);
  if (servers.length === 0 && !isOpenList) return { canPass: 'no', canFail: 'yes' };
  const tooFar = when(measured.some((d) => d > limit));
  const placed = servers.some(({ place }) => place !== null);
  const isUnknown = list.length === 0;
  const unplaced = rest.filter((b) => placeOf('', b) === null);
  const needsSite = isUnknown || unplaced.length > 0;
  const isDeclared = !placed || (needsSite && site == null);
  const places = rest.flatMap((b) => placeOf(crs ?? '', b) ?? []);
  const homes: Homes = { crs: crs ?? '', u, places, somewhere: needsSite ? (site ?? null) : null, isRough };
  const answers: Answer[] = [{ canPass: not(tooFar), canFail: tooFar }];
  if (placed) answers.push(byPlaces(homes, servers, isOpenList, limit));
  if (isDeclared && (isUnknown || rest.length > 0)) answers.push(byDeclared(servers, isOpenList, limit));
  // A list that is not known may be empty, and then the radius fails whatever was measured (decided point 6).
  if (servers.length === 0) answers.push({ canPass: 'yes', canFail: 'yes' });
  return { canPass: all(answers.map((a) => a.canPass)), canFail: any(answers.map((a) => a.canFail)) };
}

/** Every choice of the facilities whose type is not known. */
function choices<T>(sure: readonly T[], open: readonly T[]): T[][] {
  return open.reduce<T[][]>((lists, one) => lists.flatMap((list) => [list, [...list, one]]), [[...sure]]);
}

/** `isRough`: each facility is taken to be as inaccurate as the less accurate of the project and the register. */
function serversOf(project: HousingProject, register: Register | null, isRough: boolean) {
  const u = num(project.position_accuracy_m) ?? 0;
  const far = register === null ? u : Math.max(u, register.accuracy);
  const own = (f: Facility): Server => ({
    place: placeOf(project.crs ?? '', f),
    widening: isRough ? u + far : 2 * u,
    declared: num(f.service_radius_m),
    declares: true,
  });
  const other = (f: Facility): Server => ({
    place: placeOf(register?.crs ?? '', f),
    widening: isRough ? u + far : u + (register?.accuracy ?? 0),
    declared: null,
    declares: false,
  });
  const serves = (f: Facility): boolean => SERVING.includes(f.type ?? '');
  const list = project.facilities ?? [];
  const listed = register?.facilities.filter(serves).map(other) ?? [];
  return {
    sure: [...list.filter(serves).map(own), ...listed],
    open: list.filter((f) => f.type == null).map(own),
  };
}

/** Whether some completion passes, and whether some fails. */
function answer(project: HousingProject, limit: number, register: Register | null, isRough: boolean): Answer {
  const { sure, open } = serversOf(project, register, isRough);
  const answers = choices(sure, open).map((servers) =>
    answerFor(project, servers, project.facilities == null, limit, isRough),
  );
  return { canPass: any(answers.map((a) => a.canPass)), canFail: any(answers.map((a) => a.canFail)) };
}

function statusesOf({ canPass, canFail }: Answer): Status[] {
  const statuses: Status[] = [];
  if (canPass !== 'no' && canFail !== 'yes') statuses.push('pass');
  if (canFail !== 'no' && canPass !== 'yes') statuses.push('fail');
  if (canPass !== 'no' && canFail !== 'no') statuses.push('undetermined');
  return statuses;
}

/**
 * The statuses that a radius rule may show: one, but where plain numbers cannot tell. `isRough` leaves more open: a
 * facility that may be anywhere helps everybody at once, and the worse of two accuracies holds for every facility.
 */
export function allowed(
  project: HousingProject,
  settlement: string,
  limit: number,
  register: Register | null = null,
  isRough = false,
): Status[] {
  const own = project.settlement ?? null;
  if (own !== null && own !== settlement) return ['not_applicable'];
  const statuses = statusesOf(answer(project, limit, register, isRough));
  return own === null ? statuses.map((s) => (s === 'fail' ? 'undetermined' : s)) : statuses;
}
