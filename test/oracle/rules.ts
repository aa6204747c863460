/**
 * The nine rules of 郑政〔2018〕34号 that bind a housing project, each written straight from its sentence for a
 * subject that is wholly known. `ask` is called where a field is not known; see completions.ts.
 *
 * AMBIGUOUS: places where the contract can be read in two ways, with the reading taken here.
 *
 *  1. A declared stage whose two dates point both ways (conditions on or after the day of issue, completed before it).
 *     Taken: one date that contradicts the declared stage is enough, so the stage is not known.
 *  2. A declared stage beside a date known only as a year or month that spans the day of issue.
 *     Taken: the date is any day of its interval, so on some days it contradicts and the stage may be either.
 *  3. Four steps with `phases: []`: there is no housing date to compare with, and "holds for every phase" would hold
 *     of none. Taken: only `synchronised` can decide, without it the step is undetermined.
 *  4. Several phases, no assignment, and only some phases have the date of the step.
 *     Taken: each phase by itself, dates where both are given, else what `synchronised` declares.
 *  5. Both dates of a step given, one of them as a year or month only. Taken: they are given, so `synchronised` is
 *     not used; where the intervals overlap the step is undetermined.
 *  6. `facilities` not known, or known only by a facility of unknown type, beside measured distances of buildings.
 *     Taken: to the letter, a completion may have no serving facility, and then the radius fails.
 *  7. `facilities: []` beside measured distances within the limit: taken: decided point 6, the radius fails.
 *  8. A serving facility without position beside one with: "may be anywhere", but one place for all buildings, so
 *     buildings too far apart for any one place fail. An interval for each building would say undetermined.
 *  9. `plan.population` 0: taken as not known, as households are.
 * 10. Declared radii for a building without position while others have one: taken building by building.
 * 11. A step that review has not reached, undetermined only because the stage is not known and late where it binds:
 *     to the letter not yet due.
 * 12. Whether a finding whose condition is not known and that otherwise is left to a person carries `judgement`:
 *     both accepted; `missing` must name the condition.
 * 13. A building whose own `households` are 0. Taken: it is a building like any other and has to be reached.
 * 14. An existing estate that meets the whole sentence is no longer short of the standard (A08c). Taken: it passes;
 *     it is not "not applicable".
 */
import type { Building, Facility, HousingProject, Phase } from '../../src/model/subject.ts';
import { ACQUISITIONS, FACILITY_TYPES, PLAN_TYPES, type ReviewStage, SETTLEMENTS } from '../../src/model/vocabulary.ts';
import type { Ask, Outcome, Rule } from './completions.ts';
import { atLeast, exact, type Fraction, minus, over, plus, times } from './fraction.ts';

export const RULES = [
  'zhengzhou.land-per-capita',
  'zhengzhou.new-30',
  'zhengzhou.new-concentrated',
  'zhengzhou.four-sync',
  'zhengzhou.existing-20',
  'zhengzhou.existing-means',
  'zhengzhou.existing-min-200',
  'zhengzhou.radius-urban-500',
  'zhengzhou.radius-village-1000',
] as const;
export type RuleId = (typeof RULES)[number];

export const DAY_OF_ISSUE = '2018-07-30';

/** What a rule judges by itself: a step of a facility, a facility, or the whole project. */
export interface Item {
  readonly rule: Rule;
  /** The review stage that can prove it; without one it can be proved at any. */
  readonly provableAt?: ReviewStage;
}

export const COUNTED: readonly unknown[] = [
  'home_care_station',
  'day_care_centre',
  'community_centre',
  'street_centre',
];
const SERVING: readonly unknown[] = [...COUNTED, 'rural_home'];

export const HUGE = `1${'0'.repeat(30)}`;
const HUGER = `1${'0'.repeat(60)}`;
export const TINY = exact('0.000001');
export const NOTHING = exact(0);

export function given<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

/** A count of 0 households or persons is not known. */
export function counted(value: number | string | object | null | undefined): Fraction | undefined {
  return given(value) && exact(value).n !== 0n ? exact(value) : undefined;
}

// Dates: first and last day, as numbers such as 20180730.

interface Span {
  readonly first: number;
  readonly last: number;
}

const FIRST_DAY = 101;
const LAST_DAY = 99991231;

export function day(date: string): number {
  return Number(date.replaceAll('-', ''));
}

export function span(date: string): Span {
  const [year = '', month, dayOfMonth] = date.split('-');
  if (dayOfMonth !== undefined) return { first: day(date), last: day(date) };
  if (month === undefined) return { first: day(`${year}-01-01`), last: day(`${year}-12-31`) };
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { first: day(`${year}-${month}-01`), last: day(`${year}-${month}-${lastDay}`) };
}

/** The day of a date: itself, or asked for where only its interval or nothing is known. */
export function dayOf(
  ask: Ask,
  pointer: string,
  date: string | null | undefined,
  landmarks: readonly number[],
): number {
  const { first, last } = given(date) ? span(date) : { first: FIRST_DAY, last: LAST_DAY };
  if (first === last) return first;
  return ask(pointer, [...new Set([first, ...landmarks.filter((d) => first < d && d < last), last])]);
}

/** "Stage from dates", decided point 14, for a document issued on that day. */
export function stage(s: HousingProject, ask: Ask, issued = DAY_OF_ISSUE): 'new' | 'existing' {
  const issue = day(issued);
  const around = [issue - 1, issue];
  const saysNew =
    given(s.planning_conditions_on) && dayOf(ask, '/planning_conditions_on', s.planning_conditions_on, around) >= issue;
  const saysExisting = given(s.completed_on) && dayOf(ask, '/completed_on', s.completed_on, around) < issue;
  if (s.stage === 'new' && !saysExisting) return 'new';
  if (s.stage === 'existing' && !saysNew) return 'existing';
  if (!given(s.stage) && saysNew && !saysExisting) return 'new';
  if (!given(s.stage) && saysExisting && !saysNew) return 'existing';
  return ask('/stage', ['new', 'existing'] as const);
}

// Facilities.

export function typeOf(f: Facility, at: string, ask: Ask): string {
  return f.type ?? ask(`${at}/type`, FACILITY_TYPES);
}

/** A facility that this project provides, of a type that counts. */
export function isCounted(f: Facility, at: string, ask: Ask): boolean {
  const provision = f.provision ?? ask(`${at}/provision`, ['provided', 'nearby']);
  return provision === 'provided' && COUNTED.includes(typeOf(f, at, ask));
}

export const STATION: Facility = { type: 'home_care_station', provision: 'provided' };

/** The facilities of the project; where they are not known, one of the lists that stand for all lists. */
export function facilities(s: HousingProject, ask: Ask, standIns: readonly Facility[][]): readonly Facility[] {
  return s.facilities ?? ask('/facilities', standIns);
}

/** One item for each facility; while the list is not known, one for all of them. */
export function forEachFacility(
  s: HousingProject,
  standIns: readonly Facility[][],
  judge: (f: Facility, at: string, ask: Ask) => Outcome,
): Item[] {
  if (given(s.facilities)) return s.facilities.map((f, i) => ({ rule: (ask) => judge(f, `/facilities/${i}`, ask) }));
  const all: Rule = (ask) => {
    const outcomes = facilities(s, ask, standIns).map((f, i) => judge(f, `/facilities/${i}`, ask));
    return (['fail', 'judgement', 'pass'] as const).find((o) => outcomes.includes(o)) ?? 'not_binding';
  };
  return [{ rule: all }];
}

// 每百户30（20）平方米以上

/** A whole number of hundredths, as it would be typed. */
function hundredths(n: bigint): string {
  return `${n / 100n}.${String(n % 100n).padStart(2, '0')}`;
}

function distinct(values: readonly Fraction[]): Fraction[] {
  return values.filter((a, i) => values.findIndex((b) => atLeast(a, b) && atLeast(b, a)) === i);
}

export function quota(s: HousingProject, bound: 'new' | 'existing', per100: bigint, issued = DAY_OF_ISSUE): Item[] {
  const [rate, hundred] = [exact(per100), exact(100)];
  const households = counted(s.households);
  const amounts = (s.facilities ?? []).map((f) => f.allocated_area_m2 ?? f.floor_area_m2).filter(given);
  // Which facilities count may be open, so each choice of them serves its own number of households.
  let sums = [NOTHING];
  for (const area of amounts) sums = sums.concat(sums.map((sum) => plus(sum, exact(area))));
  const served = sums.map((sum) => over(times(sum, hundred), rate)).flatMap(({ n, d }) => [n / d, n / d + 1n]);
  // More households than any choice of the known areas can serve, so that an unknown one matters beside each.
  const many = served.reduce((most, n) => (n > most ? n : most), 0n) + 10n;
  const need = hundredths(households ? (per100 * households.n) / households.d : per100 * many);
  // An unknown area is just short, or just enough, beside any choice of the others.
  const gaps = sums.map((sum) => minus(exact(need), sum)).flatMap((gap) => [minus(gap, TINY), gap]);
  const areas = [NOTHING, TINY, ...distinct(gaps).filter((area) => atLeast(area, NOTHING)), exact(HUGE)];
  const counts = [...new Set([1n, 2n, ...served, many])].filter((n) => n >= 1n).map((n) => exact(n));
  const standIns = [[], ...['0', need, HUGE].map((floor_area_m2) => [{ ...STATION, floor_area_m2 }])];

  const rule: Rule = (ask) => {
    if (stage(s, ask, issued) !== bound) return 'not_binding';
    let total = NOTHING;
    facilities(s, ask, standIns).forEach((f, i) => {
      const at = `/facilities/${i}`;
      if (!isCounted(f, at, ask)) return;
      const area = f.allocated_area_m2 ?? f.floor_area_m2;
      total = plus(total, given(area) ? exact(area) : ask(`${at}/floor_area_m2`, areas));
    });
    const dwellings = households ?? ask('/households', [...counts, exact(HUGER)]);
    return atLeast(times(total, hundred), times(rate, dwellings)) ? 'pass' : 'fail';
  };
  return [{ rule }];
}

// 集中配建: one site passes, several are left to a person.

function concentrated(s: HousingProject): Item[] {
  const standIns: Facility[][] = [[], [STATION], [STATION, STATION]];
  const rule: Rule = (ask) => {
    if (stage(s, ask) !== 'new') return 'not_binding';
    const sites = new Set<string>();
    facilities(s, ask, standIns).forEach((f, i) => {
      if (isCounted(f, `/facilities/${i}`, ask)) sites.add(given(f.site) ? `named ${f.site}` : `own ${i}`);
    });
    if (sites.size === 0) return 'not_binding';
    return sites.size === 1 ? 'pass' : 'judgement';
  };
  return [{ rule }];
}

// 与居民住宅同步规划、同步建设、同步验收、同步交付使用

export const STEPS = [
  { name: 'planning', date: 'planned_on', provableAt: 'design' },
  { name: 'construction', date: 'started_on', provableAt: 'construction' },
  { name: 'acceptance', date: 'accepted_on', provableAt: 'acceptance' },
  { name: 'delivery', date: 'delivered_on', provableAt: 'handover' },
] as const;
type Step = (typeof STEPS)[number];

/** First and last days of all dates given for a step. */
export function daysOf(s: HousingProject, step: Step): number[] {
  const dates = [...(s.facilities ?? []), ...(s.phases ?? [])].map((x) => x[step.date]).filter(given);
  return [...new Set(dates.flatMap((d) => [span(d).first, span(d).last]))].sort((a, b) => a - b);
}

function synchronised(s: HousingProject, f: Facility, at: string, step: Step, ask: Ask): boolean {
  const declared = f.synchronised?.[step.name];
  const own = f[step.date];
  const days = daysOf(s, step);
  /** Not later than the housing: by dates where both are given, else as declared. */
  const notLaterThan = (pointer: string, housing: string | null | undefined, landmarks: number[]): boolean => {
    if (!(given(own) && given(housing)) && given(declared)) return declared;
    return dayOf(ask, `${at}/${step.date}`, own, days) <= dayOf(ask, pointer, housing, landmarks);
  };
  if (!given(s.phases)) return notLaterThan('/phases', undefined, []);
  if (s.phases.length === 0) return declared ?? ask(`${at}/synchronised/${step.name}`, [true, false]);
  const index = phaseOf(s.phases, f, at, ask);
  return notLaterThan(`/phases/${index}/${step.date}`, s.phases[index]?.[step.date], days);
}

/** Where in `phases` the phase stands that the facility is assigned to. */
function phaseOf(phases: readonly Phase[], f: Facility, at: string, ask: Ask): number {
  if (given(f.phase)) return phases.findIndex((p) => p.id === f.phase);
  return phases.length === 1 ? 0 : ask(`${at}/phase`, [...phases.keys()]);
}

export function fourSync(s: HousingProject, issued = DAY_OF_ISSUE, moreStandIns: Facility[][] = []): Item[] {
  const all = (yes: boolean) => ({ planning: yes, construction: yes, acceptance: yes, delivery: yes });
  const onDay = (date: string) => ({ planned_on: date, started_on: date, accepted_on: date, delivered_on: date });
  const phase = s.phases?.[0]?.id;
  const standIns: Facility[][] = [
    [],
    ...moreStandIns,
    [{ ...STATION, phase, ...onDay('0000-01-01'), synchronised: all(true) }],
    [{ ...STATION, phase, ...onDay('9999-12-31'), synchronised: all(false) }],
  ];
  return STEPS.flatMap((step) =>
    forEachFacility(s, standIns, (f, at, ask) => {
      if (stage(s, ask, issued) !== 'new' || !isCounted(f, at, ask)) return 'not_binding';
      return synchronised(s, f, at, step, ask) ? 'pass' : 'fail';
    }).map((item) => ({ ...item, provableAt: step.provableAt })),
  );
}

// 通过购买、置换、租赁、调剂等方式配置: an open list, so no means is outside it. Outside a closed list a person decides.

export function means(
  s: HousingProject,
  issued = DAY_OF_ISSUE,
  listed: readonly (typeof ACQUISITIONS)[number][] = ACQUISITIONS,
): Item[] {
  const standIns = [[], ...ACQUISITIONS.map((acquired_by) => [{ ...STATION, acquired_by }])];
  return forEachFacility(s, standIns, (f, at, ask) => {
    if (stage(s, ask, issued) !== 'existing' || !isCounted(f, at, ask)) return 'not_binding';
    const how = f.acquired_by ?? ask(`${at}/acquired_by`, ACQUISITIONS);
    return listed.includes(how) ? 'pass' : 'judgement';
  });
}

// 必须达到200平方米以上, each facility

function atLeast200(s: HousingProject): Item[] {
  const areas = ['0', '199.999999', '200', HUGE];
  const standIns = [[], ...areas.map((floor_area_m2) => [{ ...STATION, floor_area_m2 }])];
  return forEachFacility(s, standIns, (f, at, ask) => {
    if (stage(s, ask) !== 'existing' || !isCounted(f, at, ask)) return 'not_binding';
    const area = f.floor_area_m2 ?? ask(`${at}/floor_area_m2`, areas);
    return atLeast(exact(area), exact(200)) ? 'pass' : 'fail';
  });
}

// 服务半径不超过500米（1000米）

export type Point = readonly [Fraction, Fraction];

export function point(location: readonly [number | string, number | string]): Point {
  return [exact(location[0]), exact(location[1])];
}

export function squaredDistance([ax, ay]: Point, [bx, by]: Point): Fraction {
  const [dx, dy] = [minus(ax, bx), minus(ay, by)];
  return plus(times(dx, dx), times(dy, dy));
}

/**
 * The places that stand for all places of a facility: far away, and the centre of the smallest circle round any of
 * the buildings, which passes through one, two or three of them.
 */
export function places(buildings: readonly Building[]): Point[] {
  const points = buildings
    .map((b) => b.location)
    .filter(given)
    .map(point);
  const half = { n: 1n, d: 2n };
  const found: Point[] = [[exact(HUGE), exact(HUGE)], ...points];
  points.forEach((a, i) => {
    points.slice(i + 1).forEach((b, j) => {
      found.push([times(plus(a[0], b[0]), half), times(plus(a[1], b[1]), half)]);
      for (const c of points.slice(i + j + 2)) {
        const centre = circumcentre(a, b, c);
        if (centre) found.push(centre);
      }
    });
  });
  return found;
}

function circumcentre(a: Point, b: Point, c: Point): Point | undefined {
  const [bx, by, cx, cy] = [minus(b[0], a[0]), minus(b[1], a[1]), minus(c[0], a[0]), minus(c[1], a[1])];
  const twiceCross = times(exact(2), minus(times(bx, cy), times(by, cx)));
  if (twiceCross.n === 0n) return undefined;
  const bb = plus(times(bx, bx), times(by, by));
  const cc = plus(times(cx, cx), times(cy, cy));
  const x = over(minus(times(cy, bb), times(by, cc)), twiceCross);
  const y = over(minus(times(bx, cc), times(cx, bb)), twiceCross);
  return [plus(a[0], x), plus(a[1], y)];
}

/** Position accuracy moves every computed distance by at most twice itself, down or up. */
export function withinLimit(s: HousingProject, limit: Fraction, squared: Fraction, ask: Ask): boolean {
  const accuracy = given(s.position_accuracy_m) ? exact(s.position_accuracy_m) : NOTHING;
  const sign = accuracy.n === 0n ? 0 : ask('/position_accuracy_m', [-2, 2]);
  const reach = minus(limit, times(exact(sign), accuracy));
  return atLeast(reach, NOTHING) && atLeast(times(reach, reach), squared);
}

function radius(s: HousingProject, bound: (typeof SETTLEMENTS)[number], metres: number): Item[] {
  const limit = exact(metres);
  const buildings = s.buildings?.length ? s.buildings : undefined;
  const placesOfFacilities = places(buildings ?? []);
  const nearAll: Facility[] = [{ ...STATION, service_radius_m: 0 }];
  for (const { location } of buildings ?? [])
    if (given(location)) nearAll.push({ ...STATION, location, service_radius_m: 0 });
  const farAway: Facility = { ...STATION, location: [HUGE, HUGE], service_radius_m: HUGE };
  const standIns: Facility[][] = [[], nearAll, [farAway]];
  interface Served {
    readonly f: Facility;
    readonly at: string;
  }

  /** All declared radii within the limit, all beyond it, or neither. */
  const byDeclaredRadius = (serving: readonly Served[], ask: Ask): Outcome => {
    const values = ['0', `${metres}`, `${metres}.001`, HUGE];
    const within = serving.map(({ f, at }) =>
      atLeast(limit, exact(f.service_radius_m ?? ask(`${at}/service_radius_m`, values))),
    );
    if (within.every((yes) => yes)) return 'pass';
    return within.some((yes) => yes) ? 'open' : 'fail';
  };

  const building = (b: Building, serving: readonly Served[], ask: Ask): Outcome => {
    if (given(b.distance_to_facility_m)) return atLeast(limit, exact(b.distance_to_facility_m)) ? 'pass' : 'fail';
    if (!given(b.location) || !serving.some(({ f }) => given(f.location))) return byDeclaredRadius(serving, ask);
    const home = point(b.location);
    const known = serving.filter(({ f }) => given(f.location));
    const anywhere = serving.filter(({ f }) => !given(f.location));
    const reached =
      known.some(
        ({ f }) => given(f.location) && withinLimit(s, limit, squaredDistance(home, point(f.location)), ask),
      ) ||
      anywhere.some(({ at }) =>
        withinLimit(s, limit, squaredDistance(home, ask(`${at}/location`, placesOfFacilities)), ask),
      );
    return reached ? 'pass' : 'fail';
  };

  const rule: Rule = (ask) => {
    if ((s.settlement ?? ask('/settlement', SETTLEMENTS)) !== bound) return 'not_binding';
    const serving = facilities(s, ask, standIns)
      .map((f, i) => ({ f, at: `/facilities/${i}` }))
      .filter(({ f, at }) => SERVING.includes(typeOf(f, at, ask)));
    if (serving.length === 0) return 'fail';
    if (!buildings) return byDeclaredRadius(serving, ask);
    const outcomes = buildings.map((b) => building(b, serving, ask));
    return (['fail', 'open'] as const).find((o) => outcomes.includes(o)) ?? 'pass';
  };
  return [{ rule }];
}

// 人均用地不少于0.1（0.2）平方米, of the plans that the clause names

const MASTER_AND_DETAILED = ['regulatory_detailed_plan', 'city_master_plan'];

export function landPerCapita(s: HousingProject, bound: readonly string[], perPerson: string): Item[] {
  const { plan } = s;
  if (!given(plan)) return [];
  const rate = exact(perPerson);
  const land = given(plan.eldercare_land_m2) ? exact(plan.eldercare_land_m2) : undefined;
  const people = counted(plan.population);
  const need = people ? times(people, rate) : exact(100);
  const enoughFor = over(land ?? NOTHING, rate);
  const justEnough = enoughFor.n / enoughFor.d;
  const lands = [NOTHING, minus(need, TINY), need, exact(HUGE)];
  const counts = [1n, justEnough, justEnough + 1n].filter((n) => n >= 1n).map((n) => exact(n));
  const rule: Rule = (ask) => {
    const type = plan.type ?? ask('/plan/type', PLAN_TYPES);
    if (!bound.includes(type)) return 'not_binding';
    const persons = people ?? ask('/plan/population', [...counts, exact(HUGER)]);
    const area = land ?? ask('/plan/eldercare_land_m2', lands);
    return atLeast(area, times(persons, rate)) ? 'pass' : 'fail';
  };
  return [{ rule }];
}

export function itemsOf(rule: RuleId, s: HousingProject): Item[] {
  switch (rule) {
    case 'zhengzhou.land-per-capita':
      return landPerCapita(s, MASTER_AND_DETAILED, '0.1');
    case 'zhengzhou.new-30':
      return quota(s, 'new', 30n);
    case 'zhengzhou.new-concentrated':
      return concentrated(s);
    case 'zhengzhou.four-sync':
      return fourSync(s);
    case 'zhengzhou.existing-20':
      return quota(s, 'existing', 20n);
    case 'zhengzhou.existing-means':
      return means(s);
    case 'zhengzhou.existing-min-200':
      return atLeast200(s);
    case 'zhengzhou.radius-urban-500':
      return radius(s, 'urban_community', 500);
    case 'zhengzhou.radius-village-1000':
      return radius(s, 'administrative_village', 1000);
  }
}
