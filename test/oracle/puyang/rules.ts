/**
 * The thirteen rules of 濮办〔2021〕20号 that bind a housing project or its facilities, each written from its sentence.
 *
 * AMBIGUOUS: places where the contract can be read in two ways, with the reading taken here.
 *
 *  1. The area of a site is the whole floor area of the counted facilities in it: an allocated part stands in for the
 *     floor area in the area per 100 households only.
 *  2. The clause on day-care centres speaks of communities in towns. Taken: decided point 8, every provided day-care
 *     centre, whatever the settlement.
 *  3. Free handover does not depend on new or existing (A18): every facility that was built, in an urban community.
 *  4. A step, a site or a facility that does not bind in any completion is not applicable even before the due year.
 */
import type { Facility, HousingProject } from '../../../src/model/subject.ts';
import { ACQUISITIONS, PROVISIONS, RECIPIENTS, SETTLEMENTS } from '../../../src/model/vocabulary.ts';
import type { Ask, Outcome, Rule } from '../completions.ts';
import type { Book } from '../findings.ts';
import { atLeast, exact, type Fraction, minus, plus } from '../fraction.ts';
import {
  daysOf,
  facilities,
  forEachFacility,
  fourSync,
  given,
  HUGE,
  type Item,
  isCounted,
  landPerCapita,
  means,
  NOTHING,
  quota,
  STATION,
  STEPS,
  stage,
  TINY,
  typeOf,
} from '../rules.ts';

const ISSUED = '2021-12-15';
const END_OF_2022 = '2022-12-31';

function isProvided(f: Facility, at: string, ask: Ask): boolean {
  return (f.provision ?? ask(`${at}/provision`, PROVISIONS)) === 'provided';
}

// 建筑面积不低于…平方米，床位不低于…张的标准: each facility of the type

type Size = 'floor_area_m2' | 'beds';

function size(s: HousingProject, type: 'street_centre' | 'day_care_centre', field: Size, least: number): Item[] {
  const justShort = field === 'beds' ? `${least - 1}` : `${least - 1}.999999`;
  const values = ['0', justShort, `${least}`, HUGE];
  const standIns = [[], ...values.map((value) => [{ type, provision: 'provided' as const, [field]: value }])];
  return forEachFacility(s, standIns, (f, at, ask) => {
    if (!isProvided(f, at, ask) || typeOf(f, at, ask) !== type) return 'not_binding';
    const value = f[field] ?? ask(`${at}/${field}`, values);
    return atLeast(exact(value), exact(least)) ? 'pass' : 'fail';
  });
}

// 单处用房面积不少于300（200）平方米: each site of counted facilities

interface Placed {
  readonly f: Facility;
  readonly at: string;
}

/** Facilities that name one site stand in it together; one that names none stands alone. */
function placesOf(all: readonly Facility[]): Placed[][] {
  const places = new Map<string, Placed[]>();
  all.forEach((f, i) => {
    const key = given(f.site) ? `named ${f.site}` : `own ${i}`;
    places.set(key, [...(places.get(key) ?? []), { f, at: `/facilities/${i}` }]);
  });
  return [...places.values()];
}

/** What an unknown area can be: nothing, or what is just short of the minimum or reaches it beside any of the others. */
function areasBeside(place: readonly Placed[], least: Fraction): Fraction[] {
  let sums = [NOTHING];
  for (const { f } of place) {
    const { floor_area_m2: area } = f;
    if (given(area)) sums = sums.concat(sums.map((sum) => plus(sum, exact(area))));
  }
  const gaps = sums.map((sum) => minus(least, sum)).flatMap((gap) => [minus(gap, TINY), gap]);
  return [NOTHING, ...gaps.filter((area) => atLeast(area, NOTHING)), exact(HUGE)];
}

function siteAtLeast(s: HousingProject, bound: 'new' | 'existing', square: number): Item[] {
  const least = exact(square);
  const areaOf = (place: readonly Placed[], ask: Ask): Outcome => {
    const counted = place.filter(({ f, at }) => isCounted(f, at, ask));
    if (counted.length === 0) return 'not_binding';
    const areas = areasBeside(place, least);
    const amounts = counted.map(({ f, at }) =>
      given(f.floor_area_m2) ? exact(f.floor_area_m2) : ask(`${at}/floor_area_m2`, areas),
    );
    return atLeast(amounts.reduce(plus), least) ? 'pass' : 'fail';
  };
  const binds = (ask: Ask) => stage(s, ask, ISSUED) === bound;
  if (given(s.facilities)) {
    return placesOf(s.facilities).map((place) => ({
      rule: (ask: Ask) => (binds(ask) ? areaOf(place, ask) : 'not_binding'),
    }));
  }
  const standIns = [[], ...['0', `${square}`].map((floor_area_m2) => [{ ...STATION, floor_area_m2 }])];
  const rule: Rule = (ask) => {
    if (!binds(ask)) return 'not_binding';
    const [place] = placesOf(facilities(s, ask, standIns));
    return place ? areaOf(place, ask) : 'not_binding';
  };
  return [{ rule }];
}

// 规划、建设、验收、交付“四同步”

/** Phases that are not known are at least one, of which no date is known. */
function withPhases(s: HousingProject): HousingProject {
  if (given(s.phases)) return s;
  const ids = new Set((s.facilities ?? []).map((f) => f.phase).filter(given));
  return { ...s, phases: [...(ids.size > 0 ? ids : ['1'])].map((id) => ({ id })) };
}

function dateOf(day: number): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** Facilities that may be there while none is known: in one step with a date and no declaration, in step in the others. */
function datedInOneStep(s: HousingProject): Facility[][] {
  const early = '0000-01-01';
  const inStep = { planned_on: early, started_on: early, accepted_on: early, delivered_on: early };
  const declared = { planning: true, construction: true, acceptance: true, delivery: true };
  return (s.phases ?? []).flatMap(({ id: phase }) =>
    STEPS.flatMap((step) =>
      [...daysOf(s, step).map(dateOf), '5000-01-01'].map((date) => [
        { ...STATION, ...inStep, phase, [step.date]: date, synchronised: { ...declared, [step.name]: null } },
      ]),
    ),
  );
}

function synchronisations(project: HousingProject): Item[] {
  const s = withPhases(project);
  return fourSync(s, ISSUED, s.facilities ? [] : datedInOneStep(s));
}

// 城镇住宅小区配建的养老服务设施要无偿移交民政部门

function handover(s: HousingProject): Item[] {
  const built: Facility = { ...STATION, acquired_by: 'construction' };
  const standIns: Facility[][] = [
    [],
    [{ ...built, handover: { to: 'civil_affairs', price_yuan: '0' } }],
    [{ ...built, handover: { to: 'other', price_yuan: '1' } }],
  ];
  return forEachFacility(s, standIns, (f, at, ask) => {
    if ((s.settlement ?? ask('/settlement', SETTLEMENTS)) !== 'urban_community') return 'not_binding';
    if (!isCounted(f, at, ask)) return 'not_binding';
    if ((f.acquired_by ?? ask(`${at}/acquired_by`, ACQUISITIONS)) !== 'construction') return 'not_binding';
    const to = f.handover?.to ?? ask(`${at}/handover/to`, RECIPIENTS);
    const price = f.handover?.price_yuan ?? ask(`${at}/handover/price_yuan`, ['0', '0.01']);
    return to === 'civil_affairs' && exact(price).n === 0n ? 'pass' : 'fail';
  }).map((item) => ({ ...item, provableAt: 'handover' }));
}

// 政府投资的养老服务设施不得转让、抵押或挪用

function noTransfer(s: HousingProject): Item[] {
  const kept: Facility = {
    ...STATION,
    government_funded: true,
    transferred: false,
    mortgaged: false,
    diverted: false,
  };
  return forEachFacility(s, [[], [kept], [{ ...kept, diverted: true }]], (f, at, ask) => {
    if (!isProvided(f, at, ask)) return 'not_binding';
    if (!(f.government_funded ?? ask(`${at}/government_funded`, [true, false]))) return 'not_binding';
    const broken = (['transferred', 'mortgaged', 'diverted'] as const).map(
      (ban) => f[ban] ?? ask(`${at}/${ban}`, [true, false]),
    );
    return broken.includes(true) ? 'fail' : 'pass';
  });
}

export const PUYANG = {
  issued: ISSUED,
  clauses: {
    'puyang.land-per-capita': { items: (s) => landPerCapita(s, ['territorial_spatial_plan'], '0.2') },
    'puyang.street-centre-1500': { items: (s) => size(s, 'street_centre', 'floor_area_m2', 1500), due: END_OF_2022 },
    'puyang.street-centre-50beds': { items: (s) => size(s, 'street_centre', 'beds', 50), due: END_OF_2022 },
    'puyang.daycare-200': { items: (s) => size(s, 'day_care_centre', 'floor_area_m2', 200), due: END_OF_2022 },
    'puyang.daycare-10beds': { items: (s) => size(s, 'day_care_centre', 'beds', 10), due: END_OF_2022 },
    'puyang.four-sync': { items: synchronisations },
    'puyang.new-30': { items: (s) => quota(s, 'new', 30n, ISSUED), shared: true },
    'puyang.new-min-300': { items: (s) => siteAtLeast(s, 'new', 300) },
    'puyang.existing-20': { items: (s) => quota(s, 'existing', 20n, ISSUED), shared: true },
    'puyang.existing-means': { items: (s) => means(s, ISSUED) },
    'puyang.existing-min-200': { items: (s) => siteAtLeast(s, 'existing', 200) },
    'puyang.handover-free': { items: handover },
    'puyang.no-transfer': { items: noTransfer },
  },
} satisfies Book;
