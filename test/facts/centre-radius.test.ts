/** The service radius of a community's centre as it concerns an estate, and the fields that could change it. */
import { describe, expect, it } from 'vitest';
import { QuickInterval } from '../../src/facts/amount.ts';
import type { Building, Centre, HousingProject } from '../../src/model/subject.ts';
import { atLeast, numberFact, scopeOf, text } from './amounts.ts';
import { home, homeless, rectangle } from './estates.ts';

const RADIUS = numberFact('centre_service_radius');
const WITHIN_500 = atLeast('501');
const P = '/communities/0/centres/0';
const B0 = '/buildings/0/location';

/** Bounds and fields of the first centre of the first community; `null` for a list that is not known. */
function first(buildings: Building[], communities: readonly (Centre[] | null)[], more: Partial<HousingProject> = {}) {
  const given = communities.map((centres) => (centres === null ? {} : { centres }));
  const scope = scopeOf({ crs: 'EPSG:4547', buildings, communities: given, ...more });
  const centre = communities[0]?.[0] ?? {};
  const amount = RADIUS.exact(scope, centre, P);
  const quick = new QuickInterval();
  RADIUS.quick(scope, centre, quick);
  return { amount, bounds: `${text(amount.lo)} ${text(amount.hi)}`, quick: [quick.lo, quick.hi] };
}

const centre = (x: number, y: number, more: Centre = {}): Centre => ({ location: [x, y], ...more });
const declared = (service_radius_m: number | null): Centre => ({ service_radius_m });
const site = { site_boundary: rectangle(0, 0, 300, 400) };

describe('the radius of a centre', () => {
  it.each([
    ['by positions', [home(0, 0)], [[centre(300, 400)]], {}, '500 500', ''],
    ['by positions, a metre farther', [home(0, 0)], [[centre(501, 0)]], {}, '501 501', ''],
    ['to the nearest of its community', [home(0, 0)], [[centre(300, 400), centre(3, 4)]], {}, '5 5', ''],
    ['to the nearest of all communities', [home(0, 0)], [[centre(300, 400)], [centre(3, 4)]], {}, '5 5', ''],
    ['not as measured to a facility', [{ ...home(0, 0), distance_to_facility_m: 9 }], [[centre(3, 4)]], {}, '5 5', ''],
    ['by positions, not as declared', [home(0, 0)], [[centre(3, 4, { service_radius_m: 600 })]], {}, '5 5', ''],
    ['off by the accuracy', [home(0, 0)], [[centre(300, 400)]], { position_accuracy_m: 1 }, '498 502', ''],
    ['from the site', [], [[centre(600, 800)]], site, '500 1000', '/buildings'],
    ['from a building in the site', [homeless], [[centre(600, 800)]], site, '500 1000', B0],
    // One without a position may be anywhere, whatever it declares.
    [
      'beside one anywhere',
      [home(0, 0)],
      [[centre(501, 0), declared(9)]],
      {},
      '0 501',
      '/communities/0/centres/1/location',
    ],
    ['without position beside another', [home(0, 0)], [[declared(9), centre(501, 0)]], {}, '0 501', `${P}/location`],
    ['beside one anywhere, near enough', [home(0, 0)], [[centre(3, 4), declared(9)]], {}, '0 5', ''],
    ['beside a list that is not known', [home(0, 0)], [[centre(501, 0)], null], {}, '0 501', '/communities/1/centres'],
    [
      'beside one anywhere for two dwellings',
      [home(0, 0), home(800, 0)],
      [[centre(400, 9000), declared(9)]],
      {},
      '400 ?',
      '/communities/0/centres/1/location',
    ],
    // Of a dwelling without place the centre says what it declares.
    [
      'as declared for a dwelling without place',
      [home(0, 0), homeless],
      [[centre(3, 4, { service_radius_m: 480 })]],
      {},
      '480 480',
      '',
    ],
    [
      'by position where that is farther',
      [home(0, 0), homeless],
      [[centre(300, 400, { service_radius_m: 480 })]],
      {},
      '500 500',
      '',
    ],
    [
      'not declared for a dwelling without place',
      [home(0, 0), homeless],
      [[centre(3, 4)]],
      {},
      '5 ∞',
      `/site_boundary /buildings/1/location ${P}/service_radius_m`,
    ],
    ['too far in any case', [home(0, 0), homeless], [[centre(501, 0)]], {}, '501 ∞', ''],
    [
      'not as declared by one without position beside another',
      [home(0, 0), homeless],
      [[declared(480), centre(3, 4)]],
      {},
      '0 ∞',
      `/site_boundary /buildings/1/location ${P}/location`,
    ],
  ] as const)('is measured %s', (_, buildings, communities, more, expected, fields) => {
    const { amount, bounds, quick } = first(
      [...buildings] as Building[],
      communities.map((c) => c && [...c]),
      more,
    );
    expect(bounds).toBe(expected);
    expect(amount.fields(WITHIN_500).join(' ')).toBe(fields);
    expect(quick).toEqual([Number.NaN, Number.NaN]);
  });

  it.each([
    ['without its position', [home(0, 0)], [[declared(480)]], {}, '480 480', ''],
    ['without a place of a dwelling', [homeless], [[centre(3, 4, { service_radius_m: 480 })]], {}, '480 480', ''],
    ['without position, in a site', [], [[declared(480)]], site, '480 480', ''],
    ['by nobody', [home(0, 0)], [[declared(null)]], {}, '0 ∞', `${P}/service_radius_m ${P}/location`],
    [
      'by nobody, for no building',
      [],
      [[declared(null)]],
      {},
      '0 ∞',
      `${P}/service_radius_m /site_boundary /buildings ${P}/location`,
    ],
    [
      'by nobody, for a building in a site',
      [homeless],
      [[declared(null)]],
      site,
      '0 ∞',
      `${P}/service_radius_m ${B0} ${P}/location`,
    ],
    [
      'by nobody, for a building without place',
      [homeless],
      [[centre(3, 4)]],
      {},
      '0 ∞',
      `${P}/service_radius_m /site_boundary ${B0}`,
    ],
  ] as const)('is as declared %s', (_, buildings, communities, more, expected, fields) => {
    const { amount, bounds, quick } = first(
      [...buildings] as Building[],
      communities.map((c) => [...c]),
      more,
    );
    expect(bounds).toBe(expected);
    expect(amount.fields(WITHIN_500).join(' ')).toBe(fields);
    expect(quick).toEqual(
      expected.split(' ').map((bound) => (bound === '∞' ? Number.POSITIVE_INFINITY : Number(bound))),
    );
  });

  it('is declared where communities are not known', () => {
    const amount = RADIUS.exact(scopeOf({ buildings: [home(0, 0)] }), {}, P);
    expect(amount.fields(null)).toEqual([`${P}/service_radius_m`]);
  });

  it('tells what it is measured from', () => {
    const near = first([], [[centre(3, 4)]], { ...site, position_accuracy_m: '0.5' }).amount;
    expect([near.anywhereInSite, near.slack]).toEqual([true, { n: 1n, d: 1n }]);
    expect(first([home(0, 0)], [[centre(3, 4)]], site).amount.anywhereInSite).toBe(false);
    expect(RADIUS.place).toBe('/service_radius_m');
    expect(numberFact('service_radius').place).toBe('/buildings');
  });

  it('is off by its own accuracy, whatever a register has', () => {
    const scope = scopeOf({ crs: 'EPSG:4547', buildings: [home(0, 0)], communities: [{ centres: [centre(3, 4)] }] });
    const place = { type: 'Point', coordinates: [0, 0] } as const;
    const register = { file: '', digest: '', crs: null, accuracy: 30, places: [] };
    const survey = {
      site: null,
      buildings: [place],
      facilities: [],
      centres: [[{ type: 'Point', coordinates: [3, 4] } as const]],
      nearby: [{ name: 'R1', place }],
      register,
      error: 0,
      nearbyError: 0,
      suspicions: [],
    };
    const { lo, hi } = RADIUS.exact({ ...scope, survey }, {}, P);
    expect([text(lo), text(hi)]).toEqual(['5', '5']);
  });
});
