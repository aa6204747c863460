/** Sites and the floor areas in them. */
import { describe, expect, it } from 'vitest';
import { QuickInterval } from '../../src/facts/amount.ts';
import type { Amount } from '../../src/facts/fact.ts';
import { DOMAINS } from '../../src/facts/registry.ts';
import type { Facility } from '../../src/model/subject.ts';
import { bounds, MOST, numberFact, scopeOf, sized, station, text } from './amounts.ts';

describe('sites', () => {
  const count = numberFact('counted_site_count');
  const of = (...facilities: Facility[]) => bounds(count, scopeOf({ facilities }), {});

  it('are counted once each', () => {
    expect(of()).toBe('0 0');
    expect(of(station, station)).toBe('2 2');
    expect(of({ ...station, site: 'S' }, { ...station, site: 'S' })).toBe('1 1');
    expect(of({ ...station, site: 'S' }, { ...station, site: 'T' }, station)).toBe('3 3');
    expect(of({ ...station, site: 'S' }, { ...station, site: 'S', type: null })).toBe('1 1');
    expect(of(station, { ...station, type: null })).toBe('1 2');
    expect(of(station, { ...station, type: 'institution' })).toBe('1 1');
    expect(bounds(count, scopeOf({}), {})).toBe('0 ∞');
  });

  it('name what leaves them open', () => {
    const fields = (...facilities: Facility[]) => count.exact(scopeOf({ facilities }), {}, '').fields(null);
    expect(fields(station, { ...station, type: null }, { ...station, provision: null })).toEqual([
      '/facilities/1/type',
      '/facilities/2/provision',
    ]);
    expect(fields({ ...station, site: 'S' }, { ...station, site: 'S', type: null })).toEqual([]);
    expect(fields({ ...station, site: 'S', type: null }, { ...station, site: 'S', type: null })).toEqual([
      '/facilities/0/type',
      '/facilities/1/type',
    ]);
    expect(count.exact(scopeOf({}), {}, '').fields(null)).toEqual(['/facilities']);
  });

  const area = numberFact('site_floor_area');
  const domain = DOMAINS.get('counted_site');
  const listed = (...facilities: Facility[]) => domain?.list(scopeOf({ facilities }), {}) ?? [];

  it('are named by what is given, or after their first facility', () => {
    const sites = listed(
      { ...station, type: 'institution' },
      { ...station, id: null },
      { ...station, site: 'S' },
      station,
    );
    expect(sites.map((site, i) => domain?.name(site, i))).toEqual(['facilities/1', 'S', 'F1']);
    expect(sites.map((site, i) => domain?.pointer('', site, i))).toEqual([
      '/facilities/1',
      '/facilities/2',
      '/facilities/3',
    ]);
    expect(domain?.list(scopeOf({}), {})).toBe(null);
    expect(domain?.listPointer('')).toBe('/facilities');
    expect(domain?.name(domain.unknown, 0)).toBe('');
    expect(domain?.pointer('', domain.unknown, 0)).toBe('/facilities/0');
  });

  it('are sure where one facility is', () => {
    const membership = (...facilities: Facility[]) =>
      listed(...facilities).map((site) => [
        domain?.member(scopeOf({}), site),
        domain?.memberFields(scopeOf({}), site, '').join(' '),
      ]);
    const open = { ...station, site: 'S', type: null };
    expect(membership(station, open)).toEqual([
      [1, ''],
      [3, '/facilities/1/type'],
    ]);
    expect(membership({ ...station, site: 'S' }, open)).toEqual([[1, '']]);
    expect(membership(open, { ...open, provision: null })).toEqual([
      [3, '/facilities/0/type /facilities/1/type /facilities/1/provision'],
    ]);
  });

  const S = { site: 'S' };
  it.each([
    ['of one facility', [sized(299)], '299 299', false],
    ['of one whose type is not known, given that it counts', [sized(299, { type: null })], '299 299', false],
    ['of one whose area is not known', [sized(null)], '0 ∞', false],
    ['of two', [sized(140, S), sized(160, S)], '300 300', false],
    ['of two, one unsure', [sized(140, S), sized(160, { ...S, type: null })], '140 300', false],
    // At least one counts, else there were no site.
    ['of two that are unsure', [sized(140, { ...S, type: null }), sized(160, { ...S, type: null })], '140 300', true],
    [
      'of two that are unsure, one without area',
      [sized(160, { ...S, type: null }), sized(null, { ...S, type: null })],
      '0 ∞',
      true,
    ],
  ] as const)('have the area %s', (_, facilities, expected, leftToExact) => {
    const [site] = listed(...facilities);
    expect(bounds(area, scopeOf({}), site ?? {}, leftToExact)).toBe(expected);
  });

  it('have the fields of their areas', () => {
    const fields = (...facilities: Facility[]) =>
      area.exact(scopeOf({}), listed(...facilities)[0] ?? {}, '').fields(null);
    expect(fields(sized(1), sized(null))).toEqual([]);
    expect(fields(sized(null))).toEqual(['/facilities/0/floor_area_m2']);
    expect(fields(sized(1, S), sized(null, { ...S, type: null }))).toEqual([
      '/facilities/1/type',
      '/facilities/1/floor_area_m2',
    ]);
    const amount: Amount = area.exact(scopeOf({}), domain?.unknown ?? {}, '');
    expect([text(amount.lo), text(amount.hi), amount.fields(null).join(' ')]).toEqual(['0', '∞', '/facilities']);
    const quick = new QuickInterval();
    area.quick(scopeOf({}), domain?.unknown ?? {}, quick);
    expect([quick.lo, quick.hi]).toEqual([0, MOST]);
    expect(area.exact(scopeOf({}), listed(sized(1, S), sized(2, { ...S, id: null }))[0] ?? {}, '').terms).toEqual([
      { name: 'F1', amount: '1' },
      { name: 'facilities/1', amount: '2' },
    ]);
  });
});
