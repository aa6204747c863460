/**
 * The exact amount passes and a millionth less fails, for every quantity rule; doubles get some of these wrong. And the
 * quick path never disagrees with the exact one.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWhole, quickCompare, satisfies, UNDECIDED } from '../../src/engine/compare.ts';
import { statusJudge } from '../../src/engine/judge.ts';
import type { NumberFact } from '../../src/facts/fact.ts';
import { FACTS } from '../../src/facts/registry.ts';
import * as Q from '../../src/model/rational.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { zhengzhou } from '../packs/packs.ts';

const statuses = statusJudge(zhengzhou);
const place = new Map(zhengzhou.rulesOf.housing_project.map((rule, i) => [rule.source.id, i]));
const statusOf = (rule: string, given: Partial<HousingProject>) =>
  statuses({ id: 'case', ...given }, '2026-11-01')[place.get(`zhengzhou.${rule}`) ?? -1];

const station = { id: 'F1', type: 'home_care_station', provision: 'provided' } as const;
const withArea = (stage: 'new' | 'existing', households: number, area: string): Partial<HousingProject> => ({
  stage,
  households,
  facilities: [{ ...station, floor_area_m2: area }],
});

/** `count` × `hundredths` ÷ 100 in decimal digits, and a millionth less; by whole numbers only. */
function exactAndLess(count: number, hundredths: number): [string, string] {
  const millionths = BigInt(count) * BigInt(hundredths) * 10_000n;
  const text = (n: bigint) => `${n / 1_000_000n}.${String(n % 1_000_000n).padStart(6, '0')}`;
  return [text(millionths), text(millionths - 1n)];
}

describe('1 to 20,000 households or persons', () => {
  const counts = Array.from({ length: 20_000 }, (_, i) => i + 1);

  it.each([
    ['new-30', 'new', 30],
    ['existing-20', 'existing', 20],
  ] as const)('%s', (rule, stage, hundredths) => {
    const wrong = counts.filter((households) => {
      const [exact, less] = exactAndLess(households, hundredths);
      const passes = statusOf(rule, withArea(stage, households, exact)) === 'pass';
      return !passes || statusOf(rule, withArea(stage, households, less)) !== 'fail';
    });
    expect(wrong).toEqual([]);
  });

  it('the same with JSON numbers, which stand for their shortest digits', () => {
    const wrong = counts.filter((households) => {
      const [exact, less] = exactAndLess(households, 30).map(Number) as [number, number];
      const given = (area: number) => ({
        ...withArea('new', households, '0'),
        facilities: [{ ...station, floor_area_m2: area }],
      });
      return statusOf('new-30', given(exact)) !== 'pass' || statusOf('new-30', given(less)) !== 'fail';
    });
    expect(wrong).toEqual([]);
  });

  it('land-per-capita', () => {
    const plan = (population: number, land: string): Partial<HousingProject> => ({
      plan: { type: 'city_master_plan', population, eldercare_land_m2: land },
    });
    const wrong = counts.filter((population) => {
      const [exact, less] = exactAndLess(population, 10);
      const passes = statusOf('land-per-capita', plan(population, exact)) === 'pass';
      return !passes || statusOf('land-per-capita', plan(population, less)) !== 'fail';
    });
    expect(wrong).toEqual([]);
  });
});

describe('single limits', () => {
  it.each([
    ['existing-min-200', { stage: 'existing', facilities: [{ ...station, floor_area_m2: '200.000000' }] }, 'pass'],
    ['existing-min-200', { stage: 'existing', facilities: [{ ...station, floor_area_m2: '199.999999' }] }, 'fail'],
    ['radius-urban-500', measured('urban_community', '500.000000'), 'pass'],
    ['radius-urban-500', measured('urban_community', '500.000001'), 'fail'],
    ['radius-village-1000', measured('administrative_village', '1000.000000'), 'pass'],
    ['radius-village-1000', measured('administrative_village', '1000.000001'), 'fail'],
    // 300² + 400² = 500²
    ['radius-urban-500', placed([300, 400]), 'pass'],
    ['radius-urban-500', placed(['300.000001', 400]), 'fail'],
    ['radius-urban-500', placed([300, '399.999999']), 'pass'],
  ] as const)('%s %#', (rule, given, status) => {
    expect(statusOf(rule, given as Partial<HousingProject>)).toBe(status);
  });
});

function measured(settlement: 'urban_community' | 'administrative_village', distance_to_facility_m: string) {
  return { settlement, buildings: [{ id: '1#', distance_to_facility_m }], facilities: [station] };
}

/** A building so far east and north of the facility; whole metres plus what is given, without rounding. */
function placed([east, north]: readonly [number | string, number | string]): Partial<HousingProject> {
  const from = (base: number, by: number | string) => Q.toText(Q.add(Q.fromDecimal(base), Q.fromDecimal(by)));
  return {
    settlement: 'urban_community',
    crs: 'EPSG:4547',
    buildings: [{ id: '1#', location: [from(466000, east), from(3846000, north)] }],
    facilities: [{ ...station, location: [466000, 3846000] }],
  };
}

describe('decimals that doubles get wrong', () => {
  it.each([
    [
      'land 50.3 m² for 503 persons',
      'land-per-capita',
      { plan: { type: 'city_master_plan', population: 503, eldercare_land_m2: 50.3 } },
      'pass',
    ],
    [
      '85.5 + 80.1 + 145.2 m² for 1036 households',
      'new-30',
      { stage: 'new', households: 1036, facilities: rooms([85.5, 80.1, 145.2]) },
      'pass',
    ],
    ['the same less 0.1', 'new-30', { stage: 'new', households: 1036, facilities: rooms([85.5, 80.1, 145.1]) }, 'fail'],
    [
      'five rooms for 1921 households',
      'new-30',
      { stage: 'new', households: 1921, facilities: rooms([244.86, 129.55, 85.33, 31.65, 84.91]) },
      'pass',
    ],
  ] as const)('%s', (_, rule, given, status) => {
    expect(statusOf(rule, given as Partial<HousingProject>)).toBe(status);
  });
});

function rooms(areas: readonly number[]) {
  return areas.map((floor_area_m2, i) => ({ ...station, id: `F${i}`, floor_area_m2 }));
}

describe('the quick comparison', () => {
  const orders = fc.constantFrom('>=', '>', '<=', '<', '=' as const);
  /** Thousandths near one another, so that many pairs are equal or next to equal. */
  const amounts = fc.integer({ min: 0, max: 4000 }).map((n) => n / 1000);

  it('says what exact arithmetic says, or leaves it', () => {
    fc.assert(
      fc.property(orders, amounts, amounts, amounts, (order, a, b, limit) => {
        const [lo, hi] = [Math.min(a, b), Math.max(a, b)];
        const exactly = (x: number) => satisfies(order, Q.compare(Q.fromDecimal(x), Q.fromDecimal(limit)));
        const inside = lo <= limit && limit <= hi;
        const outcomes = new Set([exactly(lo), exactly(hi), ...(inside ? [exactly(limit)] : [])]);
        const quick = quickCompare(order, lo, hi, limit, limit);
        if (quick !== UNDECIDED) expect([...outcomes].sort()).toEqual(quick === 2 ? [false, true] : [quick === 1]);
      }),
      { numRuns: 5000 },
    );
  });

  it('of whole numbers is exact', () => {
    const whole = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(orders, whole, whole, whole, (order, a, b, limit) => {
        const [lo, hi] = [Math.min(a, b), Math.max(a, b)];
        const values = Array.from({ length: hi - lo + 1 }, (_, i) => satisfies(order, lo + i - limit));
        const outcomes = [...new Set(values)].sort();
        expect(outcomes).toEqual(
          { 0: [false], 1: [true], 2: [false, true], 3: null }[compareWhole(order, lo, hi, limit)],
        );
      }),
    );
  });

  it('leaves what is not a number', () => {
    expect(quickCompare('>=', Number.NaN, Number.NaN, 1, 1)).toBe(UNDECIDED);
    expect(compareWhole('>=', Number.NaN, Number.NaN, 1)).toBe(UNDECIDED);
  });
});

describe('facts', () => {
  it('have ids, labels and bases that exist', () => {
    for (const [id, fact] of FACTS) {
      expect(id).toBe(fact.id);
      expect(fact.label.zh).not.toBe('');
      expect(fact.label.en).not.toBe('');
      const bases = fact.type === 'number' ? Object.values((fact as NumberFact).basis ?? {}) : [];
      for (const basis of bases) expect(FACTS.get(basis)).toMatchObject({ type: 'number', of: fact.of });
    }
  });
});
