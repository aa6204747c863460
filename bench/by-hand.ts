/**
 * The nine Zhengzhou rules as somebody would write them by hand for speed: what the engine is measured against. Doubles
 * far from a limit, exact near it, unknown kept apart; the same statuses, which the benchmark checks for each record.
 * It spares itself what no record there has: dates of a month or a year, declared steps and radii, measured distances,
 * a list of facilities or phases that is not known.
 */
import { boundsOf } from '../src/model/measure.ts';
import { fromDecimal } from '../src/model/rational.ts';
import type { Status } from '../src/model/status.ts';
import type { Facility, HousingProject, Measure, Phase } from '../src/model/subject.ts';

const COUNTED = new Set(['home_care_station', 'day_care_centre', 'community_centre', 'street_centre']);

type Tri = 0 | 1 | 2;
const NO = 0;
const YES = 1;
const OPEN = 2;

const near = (a: number, b: number) =>
  Number.isFinite(a) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

const ISSUED = '2018-07-30';
const NOTHING_APPLIES: readonly Status[] = new Array<Status>(9).fill('not_applicable');

export function byHand(p: HousingProject, asOf: string): Status[] {
  if (asOf < ISSUED) return [...NOTHING_APPLIES];
  const stage = stageOf(p);
  const isNew: Tri = stage === null ? OPEN : stage === 'new' ? YES : NO;
  const isExisting: Tri = stage === null ? OPEN : stage === 'existing' ? YES : NO;
  const urban: Tri = p.settlement == null ? OPEN : p.settlement === 'urban_community' ? YES : NO;
  const village: Tri = p.settlement == null ? OPEN : p.settlement === 'administrative_village' ? YES : NO;
  const radius = radiusOf(p);
  return [
    land(p),
    when(isNew, quota(p, 30)),
    concentrated(p, isNew),
    fourSync(p, isNew),
    when(isExisting, quota(p, 20)),
    means(p, isExisting),
    minimum(p, isExisting),
    when(urban, within(radius, 500)),
    when(village, within(radius, 1000)),
  ];
}

/** Declared, unless a date contradicts it; else from the dates; null where it is not known. */
function stageOf(p: HousingProject): 'new' | 'existing' | null {
  const isNew = p.planning_conditions_on != null && p.planning_conditions_on >= ISSUED;
  const isExisting = p.completed_on != null && p.completed_on < ISSUED;
  if (p.stage === 'new') return isExisting ? null : 'new';
  if (p.stage === 'existing') return isNew ? null : 'existing';
  return isNew === isExisting ? null : isNew ? 'new' : 'existing';
}

/** A rule that holds, breaks or is open, where it binds. */
function when(binds: Tri, met: Tri): Status {
  if (binds === NO) return 'not_applicable';
  if (met === YES) return 'pass';
  return met === NO && binds === YES ? 'fail' : 'undetermined';
}

function land({ plan }: HousingProject): Status {
  if (plan == null || (plan.type !== 'regulatory_detailed_plan' && plan.type !== 'city_master_plan'))
    return 'not_applicable';
  return when(
    YES,
    atLeast(Number(plan.eldercare_land_m2), 10, Number(plan.population), () => [plan.eldercare_land_m2 ?? 0]),
  );
}

function counts(f: Facility): Tri {
  if (f.provision === 'nearby' || (f.type != null && !COUNTED.has(f.type))) return NO;
  return f.provision == null || f.type == null ? OPEN : YES;
}

function quota(p: HousingProject, rate: number): Tri {
  let lo = 0;
  let hi = 0;
  for (const f of p.facilities ?? []) {
    const counted = counts(f);
    if (counted === NO) continue;
    const area = f.allocated_area_m2 ?? f.floor_area_m2;
    if (area == null) hi = Number.POSITIVE_INFINITY;
    else {
      hi += Number(area);
      if (counted === YES) lo += Number(area);
    }
  }
  if (p.households == null || Number(p.households) === 0) return hi === 0 ? NO : OPEN;
  const households = Number(p.households);
  const least = atLeast(lo, 100 / rate, households, () => areas(p, isSure));
  if (least === YES) return YES;
  if (hi === lo) return NO;
  return atLeast(hi, 100 / rate, households, () => areas(p, isPossible)) === NO ? NO : OPEN;
}

const isSure = (f: Facility): boolean => counts(f) === YES;
const isPossible = (f: Facility): boolean => counts(f) !== NO;

const areas = ({ facilities }: HousingProject, counted: (f: Facility) => boolean): Measure[] =>
  (facilities ?? []).filter(counted).map((f) => f.allocated_area_m2 ?? f.floor_area_m2 ?? 0);

/** amount × per ≥ count, in doubles where that is clear, else from the digits. */
function atLeast(amount: number, per: number, count: number, digits: () => Measure[]): Tri {
  if (!near(amount * per, count)) return amount * per > count ? YES : NO;
  let [n, d] = [0n, 1n];
  for (const digit of digits()) {
    const part = boundsOf(digit).lo;
    [n, d] = [n * part.d + part.n * d, d * part.d];
  }
  const factor = fromDecimal(Math.round(per * 3));
  return n * factor.n >= BigInt(count) * 3n * d ? YES : NO;
}

function concentrated(p: HousingProject, isNew: Tri): Status {
  if (isNew === NO) return 'not_applicable';
  const sure = new Set<string | number>();
  const possible = new Set<string | number>();
  p.facilities?.forEach((f, i) => {
    const counted = counts(f);
    if (counted !== NO) possible.add(f.site ?? i);
    if (counted === YES) sure.add(f.site ?? i);
  });
  if (possible.size === 0) return 'not_applicable';
  return possible.size === 1 ? 'pass' : 'undetermined';
}

function fourSync(p: HousingProject, isNew: Tri): Status {
  if (isNew === NO) return 'not_applicable';
  let result = 'not_applicable' as Status;
  for (const f of p.facilities ?? []) {
    const counted = counts(f);
    if (counted === NO) continue;
    const late = lateness(f, p.phases ?? []);
    if (late === YES && isNew === YES && counted === YES) return 'fail';
    result = late !== NO || result === 'undetermined' ? 'undetermined' : 'pass';
  }
  return result;
}

/** Whether some step comes after that of every phase that the facility may belong to, or of some of them. */
function lateness(f: Facility, phases: readonly Phase[]): Tri {
  let [late, kept] = [0, 0];
  for (const phase of phases) {
    if (f.phase != null && phase.id !== f.phase) continue;
    if (isLate(f, phase)) late++;
    else kept++;
  }
  return late === 0 ? NO : kept === 0 ? YES : OPEN;
}

const after = (own: string | null | undefined, housing: string | null | undefined) => (own ?? '') > (housing ?? '');

const isLate = (f: Facility, phase: Phase): boolean =>
  after(f.planned_on, phase.planned_on) ||
  after(f.started_on, phase.started_on) ||
  after(f.accepted_on, phase.accepted_on) ||
  after(f.delivered_on, phase.delivered_on);

function means(p: HousingProject, isExisting: Tri): Status {
  if (isExisting === NO) return 'not_applicable';
  return p.facilities?.some((f) => counts(f) !== NO) ? 'pass' : 'not_applicable';
}

function minimum(p: HousingProject, isExisting: Tri): Status {
  if (isExisting === NO) return 'not_applicable';
  let result: Status = 'not_applicable';
  for (const f of p.facilities ?? []) {
    const counted = counts(f);
    if (counted === NO) continue;
    const breaks = f.floor_area_m2 != null && Number(f.floor_area_m2) < 200;
    if (breaks && isExisting === YES && counted === YES) return 'fail';
    if (breaks || f.floor_area_m2 == null) result = 'undetermined';
    else if (result !== 'undetermined') result = 'pass';
  }
  return result;
}

interface Radius {
  lo: number;
  hi: number;
}

/** From all positions; a facility of unknown type may serve or not. */
function radiusOf(p: HousingProject): Radius {
  const radius = { lo: 0, hi: 0 };
  for (const { location } of p.buildings ?? []) {
    let nearest = Number.POSITIVE_INFINITY;
    let nearestSure = Number.POSITIVE_INFINITY;
    for (const f of p.facilities ?? []) {
      if ((f.type != null && !COUNTED.has(f.type) && f.type !== 'rural_home') || !f.location || !location) continue;
      const dx = Number(location[0]) - Number(f.location[0]);
      const dy = Number(location[1]) - Number(f.location[1]);
      const distance = Math.sqrt(dx * dx + dy * dy);
      nearest = Math.min(nearest, distance);
      if (f.type != null) nearestSure = Math.min(nearestSure, distance);
    }
    radius.lo = Math.max(radius.lo, nearest);
    radius.hi = Math.max(radius.hi, nearestSure);
  }
  return radius;
}

/** Whole metres in the benchmark: a double holds the square of a distance exactly, so √250000 is 500. */
const within = ({ lo, hi }: Radius, limit: number): Tri => (hi <= limit ? YES : lo > limit ? NO : OPEN);
