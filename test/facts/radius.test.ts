/** The service radius of small estates: 3-4-5 triangles, so that every distance is a whole number. */
import { describe, expect, it } from 'vitest';
import { QuickInterval } from '../../src/facts/amount.ts';
import type { Amount, Scope } from '../../src/facts/fact.ts';
import { DOUBLE, EXACT } from '../../src/facts/radius-arithmetic.ts';
import { asDrawn, type RegisteredPlace, type Survey } from '../../src/facts/survey.ts';
import { exactToNumber } from '../../src/model/exact.ts';
import * as Q from '../../src/model/rational.ts';
import type { Building, Facility, HousingProject } from '../../src/model/subject.ts';
import { bounds, numberFact, scopeOf, station, text } from './amounts.ts';
import { at, home, homeless, open, rectangle } from './estates.ts';

const RADIUS = numberFact('service_radius');

const estate = (buildings: Building[], facilities: Facility[] | null, more: Partial<HousingProject> = {}): Scope =>
  scopeOf({ crs: 'EPSG:4547', buildings, ...(facilities === null ? {} : { facilities }), ...more });

/** The same estate with facilities of a register around it. */
function registered(scope: Scope, places: readonly RegisteredPlace[], more: Partial<Survey> = {}): Scope {
  const register = { file: 'r.geojson', digest: '', crs: 'EPSG:4547', accuracy: 0, places };
  return { ...scope, survey: { ...asDrawn(scope.project), nearby: places, register, ...more } };
}

const school: Facility = { ...at(0, 0), type: 'institution' };
const unplaced = (service_radius_m: number | null, more: Facility = {}): Facility => ({
  ...station,
  service_radius_m,
  ...more,
});

describe('the radius', () => {
  it.each([
    ['to the only facility', [home(0, 0)], [at(300, 400)], '500 500'],
    ['to the nearest of two', [home(0, 0)], [at(300, 400), at(30, 40)], '50 50'],
    ['of the farther dwelling', [home(0, 0), home(300, 400)], [at(0, 0)], '500 500'],
    ['of the farther dwelling, given first', [home(300, 400), home(0, 0)], [at(0, 0)], '500 500'],
    ['as measured', [{ ...home(0, 0), distance_to_facility_m: 480 }], [at(300, 400)], '480 480'],
    ['farther than measured', [{ distance_to_facility_m: 480 }, home(0, 0)], [at(300, 400)], '500 500'],
    ['not to one that serves nobody', [home(0, 0)], [school, at(300, 400)], '500 500'],
    ['of a list that is not known', [home(0, 0)], null, '0 ∞'],
    ['as measured, of a list that is not known', [{ distance_to_facility_m: 480 }], null, '480 ∞'],
    // Where no position says it: what is declared.
    ['as declared', [home(0, 0)], [unplaced(480)], '480 480'],
    ['as declared for a dwelling without place', [homeless], [{ ...at(0, 0), service_radius_m: 480 }], '480 480'],
    ['as declared by two', [home(0, 0)], [unplaced(480), unplaced(600)], '480 600'],
    ['as declared by two, the larger first', [home(0, 0)], [unplaced(600), unplaced(480)], '480 600'],
    ['as declared by three', [home(0, 0)], [unplaced(500), unplaced(480), unplaced(600)], '480 600'],
    ['not declared', [home(0, 0)], [unplaced(null)], '0 ∞'],
    ['not declared by one', [home(0, 0)], [unplaced(480), unplaced(null)], '0 ∞'],
    ['not declared for the first dwelling', [homeless, home(0, 0)], [at(300, 400)], '500 ∞'],
    // Facilities that may serve.
    ['to one that may serve', [home(0, 0)], [open(300, 400)], '500 ∞'],
    ['as declared by one that may serve', [home(0, 0)], [unplaced(480, { type: null })], '480 ∞'],
    ['to one that serves, or a nearer one', [home(0, 0)], [at(300, 400), open(30, 40)], '50 500'],
    ['to one that serves, not a farther one', [home(0, 0)], [at(30, 40), open(300, 400)], '50 50'],
    // The one with a position may not serve; then the other may be anywhere, or is as far as it declares.
    ['by position or as declared', [home(0, 0)], [open(300, 400), unplaced(480)], '0 500'],
    ['by position or as declared, which is more', [home(0, 0)], [open(300, 400), unplaced(600)], '0 600'],
    ['by position or not declared', [home(0, 0)], [open(300, 400), unplaced(null)], '0 ∞'],
    ['by the farther of two positions', [home(0, 0)], [open(300, 400), open(30, 40), unplaced(10)], '0 500'],
    ['by the farther of two positions, last', [home(0, 0)], [open(30, 40), open(300, 400), unplaced(10)], '0 500'],
  ] as const)('%s', (_, buildings, facilities, expected) => {
    expect(bounds(RADIUS, estate([...buildings], facilities && [...facilities]), {})).toBe(expected);
  });

  it.each([
    // The other may be anywhere, but only in one place: half-way between two dwellings 800 m apart.
    ['to one that serves, or one anywhere', [home(0, 0)], [at(300, 400), unplaced(999)], '0 500'],
    ['with one anywhere for two dwellings', [home(0, 0), home(800, 0)], [at(400, 900), unplaced(1)], '400 √'],
    // Without the farthest, 1000 m from its facility, 3 dwellings at 600 m: the one stands beside the farthest.
    ['with one anywhere beside the farthest', [home(0, 0), home(5000, 0)], [at(600, 0), unplaced(1)], '600 4400'],
    ['with one anywhere, in any order', [home(5000, 0), home(0, 0)], [at(600, 0), unplaced(1)], '600 4400'],
    // Three corners of a square of 300 m: the circle has half its diagonal, √45,000.
    ['with one anywhere for three', [home(0, 0), home(300, 0), home(0, 300)], [at(9000, 0), unplaced(1)], '√ √'],
    // A triangle of 6, 8 and 10: the circle has half the hypotenuse; of 10, 10 and 12: 10 · 10 · 12 / (4 · 48) = 6.25.
    ['with one anywhere for a right triangle', [home(0, 0), home(6, 0), home(0, 8)], [at(9000, 0), unplaced(1)], '5 √'],
    [
      'with one anywhere for a pointed one',
      [home(0, 0), home(12, 0), home(6, 8)],
      [at(9006, 0), unplaced(1)],
      '6.25 9006',
    ],
    // What is measured is no question of where it stands.
    [
      'with one anywhere, the far dwelling measured',
      [home(0, 0), { ...home(5000, 0), distance_to_facility_m: 7 }],
      [at(600, 0), unplaced(1)],
      '7 600',
    ],
    ['with one anywhere, for a dwelling without place', [homeless, home(0, 0)], [at(3, 4), unplaced(1)], '0 ∞'],
  ] as const)('%s', (_, buildings, facilities, expected) => {
    const scope = estate([...buildings], [...facilities]);
    const { lo, hi } = RADIUS.exact(scope, {}, '');
    expect(`${text(lo)} ${text(hi)}`.replaceAll('?', '√')).toBe(expected);
    const quick = new QuickInterval();
    RADIUS.quick(scope, {}, quick);
    expect(quick.lo).toBeNaN();
  });

  it('of three corners with one anywhere is half the diagonal', () => {
    const scope = estate([home(0, 0), home(300, 0), home(0, 300)], [at(9000, 0), unplaced(1)]);
    expect(exactToNumber(RADIUS.exact(scope, {}, '').lo)).toBeCloseTo(Math.sqrt(45_000), 9);
  });

  // The farthest corner of (0,0)-(30,40) from (330,440) is (0,0): √(330² + 440²) = 550.
  const block = { id: 'B1', footprint: rectangle(0, 0, 30, 40) };
  const site = { site_boundary: rectangle(0, 0, 300, 400) };
  it.each([
    ['of an outline', [block], [at(330, 440)], {}, '550 550'],
    // Points within (600,800)-(900,1200) are at least 1000 from (0,0).
    ['to an outline', [home(0, 0)], [{ ...station, footprint: rectangle(600, 800, 900, 1200) }], {}, '1000 1000'],
    ['from anywhere in the site', [homeless], [at(600, 800)], site, '500 1000'],
    ['from anywhere in the site, without buildings', [], [at(600, 800)], site, '500 1000'],
    ['from a facility in the site', [], [at(0, 0)], site, '0 500'],
    ['from anywhere, beside a dwelling', [homeless, home(1200, 1600)], [at(600, 800)], site, '1000 1000'],
    ['from a dwelling that has a place', [home(600, 799)], [at(600, 800)], site, '1 1'],
    ['from anywhere to two, one of them open', [], [at(600, 800), open(300, 400)], site, '0 1000'],
    ['from anywhere, of a list that is not known', [], null, site, '0 ∞'],
  ] as const)('%s', (_, buildings, facilities, more, expected) => {
    const { lo, hi } = RADIUS.exact(estate([...buildings], facilities && [...facilities], more), {}, '');
    expect(`${text(lo)} ${text(hi)}`).toBe(expected);
  });

  it.each([
    ['for each end of a distance', [home(0, 0)], { position_accuracy_m: 10 }, '480 520'],
    ['never below 0', [home(300, 400)], { position_accuracy_m: 10 }, '0 20'],
    ['not for what is measured', [{ distance_to_facility_m: 500 }], { position_accuracy_m: 10 }, '500 500'],
    ['not where nothing says so', [home(0, 0)], {}, '500 500'],
  ] as const)('counts the accuracy %s', (_, buildings, more, expected) => {
    const scope = estate([...buildings], [at(300, 400)], more);
    expect(bounds(RADIUS, scope, {})).toBe(expected);
  });

  it('counts the accuracy for a place in the site, and for one that may be anywhere', () => {
    const accuracy = { position_accuracy_m: 10 };
    const sited = RADIUS.exact(estate([], [at(600, 800)], { ...site, ...accuracy }), {}, '');
    expect([text(sited.lo), text(sited.hi)]).toEqual(['480', '1020']);
    const scope = estate([home(0, 0), home(800, 0)], [at(400, 9000), unplaced(1)], accuracy);
    expect(text(RADIUS.exact(scope, {}, '').lo)).toBe('380');
  });
});

describe('the radius with a register', () => {
  const near: RegisteredPlace = { name: 'R1', place: { type: 'Point', coordinates: [30, 40] } };
  const far: RegisteredPlace = { name: 'R2', place: { type: 'Point', coordinates: [300, 400] } };
  it.each([
    ['is to the nearer of both', estate([home(0, 0)], [at(300, 400)]), [near], '50 50'],
    ['is to that of the register where there is no other', estate([home(0, 0)], []), [far], '500 500'],
    ['may be to one of a list that is not known', estate([home(0, 0)], null), [far], '0 500'],
    // A register declares nothing.
    [
      'is what the project declares without positions',
      estate([homeless], [unplaced(480), unplaced(480)]),
      [far],
      '480 480',
    ],
    ['is not declared by the register alone', estate([homeless], []), [far], '0 ∞'],
  ] as const)('%s', (_, scope, places, expected) => {
    expect(bounds(RADIUS, registered(scope, places), {})).toBe(expected);
  });

  it.each([
    ['the accuracy of the dwelling and that of the register', 10, [near], 30, '10 90'],
    ['the two also where the register is the better', 10, [near], 5, '35 65'],
    ['its own where nothing of the register is near', 10, [], 30, '480 520'],
  ] as const)('has %s', (_, position_accuracy_m, places, accuracy, expected) => {
    const scope = estate([home(0, 0)], [at(300, 400)], { position_accuracy_m });
    const register = { file: '', digest: '', crs: null, accuracy, places };
    expect(bounds(RADIUS, registered(scope, places, { register }), {})).toBe(expected);
  });

  it('has the error of the plane besides', () => {
    const scope = estate([home(0, 0)], [at(300, 400)], { position_accuracy_m: 1 });
    expect(bounds(RADIUS, registered(scope, [], { error: '0.5', register: null }), {})).toBe('497.5 502.5');
  });
});

describe('the radius in doubles', () => {
  const quick = (scope: Scope): number => {
    const out = new QuickInterval();
    RADIUS.quick(scope, {}, out);
    if (!Number.isNaN(out.lo)) expect([out.lo, out.hi]).toEqual([out.lo, out.lo]);
    return out.lo;
  };
  const block: Building = { id: 'B1', footprint: rectangle(0, 0, 30, 40) };
  const FAR = at(330, 440);

  it.each([
    ['an outline', estate([block], [FAR]), 550],
    ['an outline and a dwelling at a point', estate([block, home(0, 0)], [FAR, school]), 550],
    ['an outline to the nearest of two', estate([block], [FAR, at(0, 0)]), 50],
    ['an outline and a measured distance', estate([block, { distance_to_facility_m: 1 }], [FAR]), 550],
    ['an outline and no facility', estate([block], []), Number.POSITIVE_INFINITY],
    ['a farther dwelling at a point', estate([block, home(0, -1760)], [at(0, 0)]), 1760],
  ])('is measured for %s', (_, scope, expected) => {
    expect(quick(scope)).toBeCloseTo(expected, 5);
  });

  // What the doubles leave open is measured exactly.
  it.each([
    ['a second outline that is missing', estate([block, homeless], [FAR])],
    ['an accuracy', estate([block], [FAR], { position_accuracy_m: 1 })],
    ['no system', estate([block], [FAR], { crs: null })],
    ['a facility that may serve', estate([block], [FAR, open(0, 0)])],
    ['a facility without place', estate([block], [FAR, unplaced(1)])],
    ['a facility with an outline', estate([block], [FAR, { ...station, footprint: rectangle(50, 0, 60, 10) }])],
    ['a survey', registered(estate([block], [FAR]), [])],
    ['a list that is not known', estate([block], null)],
    ['no building, but a site', estate([], [FAR], { site_boundary: rectangle(0, 0, 1, 1) })],
    // The farthest corner is 15 m away, where an error of a micrometre is no small part.
    ['a short distance', estate([{ footprint: rectangle(0, 0, 9, 12) }], [at(0, 0)])],
  ])('is left to the exact measure by %s', (_, scope) => {
    expect(quick(scope)).toBeNaN();
  });

  it('is measured for an outline 25 m away', () => {
    expect(quick(estate([{ footprint: rectangle(0, 0, 15, 20) }], [at(0, 0)]))).toBeCloseTo(25, 5);
  });

  it('has no bound where no building is named', () => {
    expect(bounds(RADIUS, scopeOf({ crs: 'EPSG:4547', facilities: [at(0, 0)] }), {})).toBe('0 ∞');
  });

  it('knows no degrees', () => {
    expect(() => quick(estate([home(113, 34)], [at(113, 34)], { crs: 'WGS84' }))).toThrow('positions in degrees');
  });

  it('is beyond every limit without a facility, and known to be', () => {
    const amount = RADIUS.exact(estate([home(0, 0)], []), {}, '');
    expect([text(amount.lo), text(amount.hi), amount.beyond]).toEqual(['0', '∞', true]);
    expect([amount.fields(null), amount.dwellings]).toEqual([[], undefined]);
    expect(RADIUS.exact(estate([home(0, 0)], [school]), {}, '').beyond).toBe(true);
    expect(RADIUS.exact(estate([home(0, 0)], [at(0, 0)]), {}, '').beyond).toBeUndefined();
    const out = new QuickInterval();
    RADIUS.quick(estate([home(0, 0)], []), {}, out);
    expect([out.lo, out.hi]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });

  it('is computed as the exact one, for points', () => {
    const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] }) as const;
    const [from, to] = [point(0, 0), [point(300, 400), point(600, 800)]];
    for (const [slack, lo, hi] of [
      [0, 500, 500],
      [20, 480, 520],
      [600, 0, 1100],
    ] as const) {
      const shift = Q.fromDecimal(slack);
      expect(DOUBLE.largest(from, to, shift)).toEqual({ lo, hi });
      expect(DOUBLE.smallest(from, to, shift)).toBe(lo);
      expect(text(EXACT.largest(from, to, shift).lo)).toBe(String(lo));
      expect(text(EXACT.largest(from, to, shift).hi)).toBe(String(hi));
      expect(text(EXACT.smallest(from, to, shift))).toBe(String(lo));
    }
    const area = rectangle(0, 0, 1, 1);
    expect(DOUBLE.smallest(area, to, Q.ZERO)).toBeNaN();
    expect(DOUBLE.smallest(from, [area], Q.ZERO)).toBeNaN();
  });
});

describe('the dwellings of a radius', () => {
  const told = (amount: Amount) =>
    (amount.dwellings?.() ?? []).map(({ name, pointer, households, lo, hi, facility }) => [
      `${name} ${pointer} ${households} ${text(lo)} ${text(hi)}`,
      facility && `${facility.name} ${facility.pointer}`,
    ]);
  const of = (scope: Scope) => told(RADIUS.exact(scope, {}, ''));

  it('are told with the facility nearest to each', () => {
    const facilities = [school, { ...at(300, 400), id: 'F1' }, { ...at(30, 40), id: null }];
    expect(of(estate([{ ...home(0, 0), households: 7 }, home(300, 401)], facilities))).toEqual([
      ['B1 /buildings/0 7 50 50', 'facilities/2 /facilities/2'],
      ['B1 /buildings/1 null 1 1', 'F1 /facilities/1'],
    ]);
    expect(of(estate([{ ...home(0, 0), id: null }], [at(3, 4)]))).toEqual([
      ['buildings/0 /buildings/0 null 5 5', 'F1 /facilities/0'],
    ]);
  });

  it('do not say which facility where that is not known', () => {
    expect(of(estate([{ ...home(0, 0), distance_to_facility_m: 9 }], [at(3, 4)]))[0]?.[1]).toBe(null);
    expect(of(estate([homeless], [at(3, 4)]))[0]?.[1]).toBe(null);
    expect(of(estate([home(0, 0)], [unplaced(480)]))[0]?.[1]).toBe(null);
  });

  it('may be nearest to one of a register, which has no place in the project', () => {
    const place = { type: 'Point', coordinates: [3, 4] } as const;
    expect(of(registered(estate([home(0, 0)], []), [{ name: 'R1', place }]))).toEqual([
      ['B1 /buildings/0 null 5 5', 'R1 null'],
    ]);
  });

  it('are not told where none is given', () => {
    expect(of(estate([], [at(3, 4)]))).toEqual([]);
  });

  const anywhere = (buildings: Building[], facilities: Facility[], site_boundary = rectangle(0, 0, 1, 1)) =>
    RADIUS.exact(estate(buildings, facilities, { site_boundary }), {}, '').anywhereInSite;
  it('may be anywhere in the site', () => {
    expect(anywhere([homeless], [at(3, 4)])).toBe(true);
    expect(anywhere([home(0, 0), homeless], [at(3, 4), unplaced(9)])).toBe(true);
    expect(anywhere([home(0, 0)], [at(3, 4)])).toBe(false);
    expect(anywhere([{ distance_to_facility_m: 9 }], [at(3, 4)])).toBe(false);
    expect(anywhere([homeless], [unplaced(9)])).toBe(false);
    expect(RADIUS.exact(estate([homeless], [at(3, 4)]), {}, '').anywhereInSite).toBe(false);
  });

  it('are off by twice the accuracy', () => {
    const { slack } = RADIUS.exact(estate([home(0, 0)], [at(3, 4)], { position_accuracy_m: '0.5' }), {}, '');
    expect(slack).toEqual(Q.fromDecimal(1));
  });
});
