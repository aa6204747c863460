/** Conditions about a set of things, and several comparisons of one rule. */
import { describe, expect, it } from 'vitest';
import { statusJudge } from '../../src/engine/judge.ts';
import { found, type Given, type Parts, station } from './found.ts';
import { packOf } from './one-rule.ts';

const SOME: Parts = { require: { some: 'provided_facility' } };
const TEN_BEDS = { beds: { at_least: '10 beds' } };
const of = (least: number): Parts => ({ require: { count: 'provided_facility', where: TEN_BEDS, at_least: least } });
const ofNew: Parts = { require: { some: 'provided_facility', where: { stage: 'new' } } };
const large = { ...station, beds: 10 };
const small = { ...station, beds: 9 };

describe('a set', () => {
  it.each([
    ['some, of one that is sure', SOME, { facilities: [station] }, 'pass', []],
    ['some, of one that may be', SOME, { facilities: [{ id: 'F1' }] }, 'undetermined', ['/facilities/0/provision']],
    ['some, of none', SOME, { facilities: [{ ...station, provision: 'nearby' }] }, 'fail', []],
    ['some, of a list that is not known', SOME, {}, 'undetermined', ['/facilities']],
    ['some that fit', ofNew, { stage: 'new', facilities: [station] }, 'pass', []],
    ['some that cannot fit', ofNew, { stage: 'existing' }, 'fail', []],
    ['some that may fit', ofNew, { stage: 'new' }, 'undetermined', ['/facilities']],
    ['one of one', of(1), { facilities: [large] }, 'pass', []],
    ['one of one that is too small, member or not', of(1), { facilities: [{ ...small, provision: null }] }, 'fail', []],
    [
      'one that fits, member or not',
      of(1),
      { facilities: [{ ...large, provision: null }] },
      'undetermined',
      ['/facilities/0/provision'],
    ],
    [
      'two, beside one of unknown beds',
      of(2),
      { facilities: [large, station, small] },
      'undetermined',
      ['/facilities/1/beds'],
    ],
    ['two, beside one that is nearby', of(2), { facilities: [large, { ...large, provision: 'nearby' }] }, 'fail', []],
    ['three of two', of(3), { facilities: [large, large] }, 'fail', []],
    ['none at least', of(0), {}, 'pass', []],
    // Nothing in the list, and nothing is asked of it.
    [
      'each of a list that is not known',
      { each: 'community', require: { stage: 'new' } },
      { stage: 'existing' },
      'undetermined',
      ['/communities'],
    ],
    [
      'each of a list',
      { each: 'community', require: { stage: 'new' } },
      { stage: 'existing', communities: [{}] },
      'fail',
      [],
    ],
  ] as const)('%s', (_, rule, given, status, missing) => {
    const finding = found(rule as Parts, given as Given);
    expect([finding.status, finding.missing]).toEqual([status, missing]);
    expect(statusJudge(packOf(rule as Parts))({ id: 'case', ...(given as Given) }, '2026-11-01')).toEqual([status]);
  });

  it('is measured by those that are in it, and those that may be', () => {
    const facilities = [large, { ...large, provision: 'nearby' as const }, station, small];
    expect(found(of(2), { facilities }).measured).toEqual({ min: '1', max: '2', unit: 'item' });
    expect(found(ofNew, { stage: 'existing' }).measured).toEqual({ value: '0', unit: 'item' });
    expect(found(ofNew, { stage: 'new' }).measured).toEqual({ min: '0', max: null, unit: 'item' });
  });
});

describe('several comparisons', () => {
  const both = (...parts: Record<string, unknown>[]): Parts => ({ require: { all: parts } });

  it.each([
    [
      'of two amounts',
      both({ households: { at_least: '9 households' } }, { counted_site_count: { at_least: '1 site' } }),
      ['/households', '/facilities'],
    ],
    ['of two sets', both({ some: 'provided_facility' }, { some: 'community' }), ['/communities', '/facilities']],
    [
      'of two counts',
      both({ count: 'provided_facility', at_least: 1 }, { count: 'community', at_least: 1 }),
      ['/communities', '/facilities'],
    ],
    [
      'of two words',
      both({ settlement: 'urban_community' }, { first_phase_infeasible: true }),
      ['/settlement', '/first_phase_infeasible'],
    ],
  ] as const)('%s each miss their own', (_, rule, missing) => {
    expect(found(rule, {})).toMatchObject({ status: 'undetermined', missing });
  });

  it('of one amount share what it may be', () => {
    const between = { counted_site_count: { more_than: '1 site', less_than: '2 sites' } };
    expect(found({ require: between }, {}).status).toBe('fail');
    const exactly = (households: number) =>
      found({ require: { households: { exactly: '9 households' } } }, { households });
    expect([8, 9, 10].map((count) => exactly(count).status)).toEqual(['fail', 'pass', 'fail']);
    expect(exactly(8).required).toEqual({ comparator: '=', value: '9', unit: 'household' });
  });

  // 850 households are 8 complete hundreds and a part: 240 m² where it does not count, 270 m² where it does.
  it('of one amount count a part each in its own way', () => {
    const limit = '30 m2 of floor per 100 households';
    const rule = both(
      { community_care_floor_area: { at_least: limit, part: 'does_not_count' } },
      { community_care_floor_area: { at_most: limit, part: 'counts_as_whole' } },
    );
    const of = (type: 'home_care_station' | null) => {
      const facilities = [
        { ...station, floor_area_m2: 250 },
        { ...station, id: 'F2', type, floor_area_m2: 30 },
      ];
      return found(rule, { households: 850, facilities });
    };
    expect(of(null)).toMatchObject({ status: 'undetermined', missing: ['/facilities/1/type'] });
    expect(of('home_care_station')).toMatchObject({ status: 'fail', required: { comparator: '<=', value: '270' } });
  });

  // 240 m² are enough for 800 households, and 240.1 for no more.
  it('of two amounts have limits of their own', () => {
    const rule = both(
      { community_care_floor_area: { at_least: '30 m2 of floor per 100 households' } },
      { counted_site_count: { at_most: '1 site' } },
    );
    const facilities = [
      { ...station, site: 'S', floor_area_m2: 240 },
      { id: 'F2', provision: 'provided' as const, site: 'S', floor_area_m2: 0.1 },
    ];
    expect(found(rule, { facilities })).toMatchObject({ status: 'undetermined', missing: ['/households'] });
  });
});
