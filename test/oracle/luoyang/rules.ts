/**
 * The fifteen rules of 洛政办〔2018〕1号 that bind a housing project, each written straight from its sentence for a
 * subject that is wholly known. `ask` is called where a field is not known; see ../completions.ts.
 *
 * AMBIGUOUS: places where the contract can be read in two ways, with the reading taken here. Those of ../rules.ts on
 * stages, the four steps and counts of 0 hold here too.
 *
 *  1. One phase only. Taken: only `phases: []` is not phased, so the one phase is the first batch and all the housing.
 *  2. "Dwellings, where known": of some phases they may be given and of others not. Taken: they are known if they fall
 *     on one side of the half whatever the ones not given are.
 *  3. A centre whose declared radius is within 500 m, or whose buildings have no position. Taken: the declared radius
 *     stands in, so nothing is missing; only where it is not given do positions count as missing.
 *  4. Some buildings with a position within 500 m of a centre, and some without: positions do not give the farthest
 *     distance. Taken: the centres' declared radii decide about those without, as for Zhengzhou; but not where a centre
 *     of the community has no position and another has: there its declared radius is not used, and it may be anywhere.
 *  5. Positions decide for a community whose own centres have none, if a centre of another community has one: "the
 *     nearest of all centres listed".
 *  6. `communities[].households` 0. Taken as not known, as a project's are.
 */
import type { Facility, HousingProject } from '../../../src/model/subject.ts';
import { PLAN_TYPES, RECIPIENTS } from '../../../src/model/vocabulary.ts';
import { atLeast, exact } from '../fraction.ts';
import {
  forEachFacility,
  fourSync,
  HUGE,
  type Item,
  isCounted,
  landPerCapita,
  means,
  quota,
  STATION,
  stage,
  typeOf,
} from '../rules.ts';
import { centre3000, stationIfBeyond500 } from './communities.ts';
import { beforeHalf, firstBatch } from './phasing.ts';

export const RULES = [
  'luoyang.land-per-capita',
  'luoyang.new-30-target',
  'luoyang.existing-20-target',
  'luoyang.demo-centre-750',
  'luoyang.demo-centre-daycare-300',
  'luoyang.station-200',
  'luoyang.centre-3000',
  'luoyang.station-if-radius-500',
  'luoyang.new-30',
  'luoyang.four-sync',
  'luoyang.handover',
  'luoyang.first-batch',
  'luoyang.before-50pct',
  'luoyang.existing-20',
  'luoyang.existing-means',
] as const;
export type RuleId = (typeof RULES)[number];

export const DAY_OF_ISSUE = '2018-01-04';

/** 2020年: the last day on which the two goals of the city are not due yet. */
export const TARGET_DAY = '2020-12-31';
export const TARGETS: readonly RuleId[] = ['luoyang.new-30-target', 'luoyang.existing-20-target'];

// 用房面积不少于, of one type of facility that the project provides

interface Minimum {
  readonly type: 'community_centre' | 'home_care_station';
  readonly area: 'floor_area_m2' | 'day_care_area_m2';
  readonly metres: number;
  /** Only those that are demonstrations. */
  readonly demonstration?: true;
}

function minimum(s: HousingProject, { type, area, metres, demonstration }: Minimum): Item[] {
  const areas = ['0', `${metres - 1}.999999`, `${metres}`, HUGE];
  const one: Facility = { type, provision: 'provided', demonstration: true };
  const standIns = [[], ...areas.map((value) => [{ ...one, [area]: value }])];
  return forEachFacility(s, standIns, (f, at, ask) => {
    const provision = f.provision ?? ask(`${at}/provision`, ['provided', 'nearby']);
    if (provision !== 'provided' || typeOf(f, at, ask) !== type) return 'not_binding';
    const binds = !demonstration || (f.demonstration ?? ask(`${at}/demonstration`, [true, false]));
    if (!binds) return 'not_binding';
    return atLeast(exact(f[area] ?? ask(`${at}/${area}`, areas)), exact(metres)) ? 'pass' : 'fail';
  });
}

// 及时移交民政部门

function handover(s: HousingProject): Item[] {
  const standIns = [[], ...RECIPIENTS.map((to) => [{ ...STATION, handover: { to } }])];
  return forEachFacility(s, standIns, (f, at, ask) => {
    if (stage(s, ask, DAY_OF_ISSUE) !== 'new' || !isCounted(f, at, ask)) return 'not_binding';
    const to = f.handover?.to ?? ask(`${at}/handover/to`, RECIPIENTS);
    return to === 'civil_affairs' ? 'pass' : 'fail';
  }).map((item) => ({ ...item, provableAt: 'handover' }));
}

const DEMONSTRATION = { type: 'community_centre', demonstration: true } as const;

export function itemsOf(rule: RuleId, s: HousingProject): Item[] {
  switch (rule) {
    case 'luoyang.land-per-capita':
      return landPerCapita(s, PLAN_TYPES, '0.1');
    case 'luoyang.new-30-target':
    case 'luoyang.new-30':
      return quota(s, 'new', 30n, DAY_OF_ISSUE);
    case 'luoyang.existing-20-target':
    case 'luoyang.existing-20':
      return quota(s, 'existing', 20n, DAY_OF_ISSUE);
    case 'luoyang.demo-centre-750':
      return minimum(s, { ...DEMONSTRATION, area: 'floor_area_m2', metres: 750 });
    case 'luoyang.demo-centre-daycare-300':
      return minimum(s, { ...DEMONSTRATION, area: 'day_care_area_m2', metres: 300 });
    case 'luoyang.station-200':
      return minimum(s, { type: 'home_care_station', area: 'floor_area_m2', metres: 200 });
    case 'luoyang.centre-3000':
      return centre3000(s);
    case 'luoyang.station-if-radius-500':
      return stationIfBeyond500(s);
    case 'luoyang.four-sync':
      return fourSync(s, DAY_OF_ISSUE);
    case 'luoyang.handover':
      return handover(s);
    case 'luoyang.first-batch':
      return firstBatch(s, DAY_OF_ISSUE);
    case 'luoyang.before-50pct':
      return beforeHalf(s, DAY_OF_ISSUE);
    case 'luoyang.existing-means':
      return means(s, DAY_OF_ISSUE);
  }
}
