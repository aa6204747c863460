/** The unknown fields that could carry the radius of a small estate to the other side of 500 m. */
import { describe, expect, it } from 'vitest';
import type { Building, Facility, HousingProject } from '../../src/model/subject.ts';
import { atLeast, numberFact, scopeOf, station } from './amounts.ts';
import { at, home, homeless, open, rectangle } from './estates.ts';

const RADIUS = numberFact('service_radius');
/** At most 500 m, for distances in whole metres. */
const WITHIN_500 = atLeast('501');

type Given = readonly [buildings: readonly Building[], facilities: readonly Facility[] | null];

function amountOf([buildings, facilities]: Given, more: Partial<HousingProject> = {}) {
  const lists = { buildings: [...buildings], ...(facilities === null ? {} : { facilities: [...facilities] }) };
  return RADIUS.exact(scopeOf({ crs: 'EPSG:4547', ...lists, ...more }), {}, '');
}

const unplaced = (service_radius_m: number | null, more: Facility = {}): Facility => ({
  ...station,
  service_radius_m,
  ...more,
});
const maybe = (service_radius_m: number | null): Facility => unplaced(service_radius_m, { type: null });

const B0 = '/buildings/0/distance_to_facility_m';
const F0 = '/facilities/0';
const F1 = '/facilities/1';

describe('what could change a radius', () => {
  it.each([
    ['nothing', [[home(0, 0)], [at(300, 401)]], ''],
    ['the list of facilities', [[home(0, 0)], null], `${B0} /facilities`],
    ['the list of facilities alone', [[{ distance_to_facility_m: 480 }], null], '/facilities'],
    ['any building', [[], [at(0, 0)]], `/site_boundary /buildings ${F0}/service_radius_m`],
    [
      'the place of the building',
      [[homeless], [at(0, 0)]],
      `/site_boundary /buildings/0/location ${B0} ${F0}/service_radius_m`,
    ],
    ['the place of one of two buildings', [[home(0, 0), homeless], [{ ...at(0, 0), service_radius_m: 480 }]], ''],
    ['the place of a facility', [[home(0, 0)], [unplaced(null)]], `${B0} ${F0}/location ${F0}/service_radius_m`],
    // All that is declared agrees, or does not.
    ['declared within by all', [[home(0, 0)], [unplaced(480), unplaced(500)]], ''],
    ['declared within by one', [[home(0, 0)], [unplaced(480), unplaced(501)]], `${B0} ${F0}/location ${F1}/location`],
    [
      'declared by one',
      [[home(0, 0)], [unplaced(480), unplaced(null)]],
      `${B0} ${F0}/location ${F1}/location ${F1}/service_radius_m`,
    ],
    // Whether one serves at all.
    ['the type of the only facility', [[home(0, 0)], [open(3, 4)]], `${F0}/type`],
    ['the type of the only facility, as measured', [[{ distance_to_facility_m: 480 }], [open(3, 4)]], `${F0}/type`],
    [
      'the types of the only two facilities, as measured',
      [[{ distance_to_facility_m: 480 }], [maybe(480), maybe(480)]],
      `${F0}/type ${F1}/type`,
    ],
    [
      'what is declared for one dwelling of two',
      [
        [home(0, 0), homeless],
        [at(600, 0), open(50, 0)],
      ],
      `${B0} /site_boundary /buildings/1/location /buildings/1/distance_to_facility_m ${F0}/service_radius_m ${F1}/type ${F1}/service_radius_m`,
    ],
    [
      'the type of each that is near one of two dwellings',
      [
        [home(0, 0), home(900, 0)],
        [at(450, 600), open(50, 0), open(850, 0)],
      ],
      `${B0} /buildings/1/distance_to_facility_m ${F1}/type /facilities/2/type`,
    ],
    [
      'no type where two that are sure differ',
      [[home(0, 0)], [unplaced(480), unplaced(600), maybe(490)]],
      `${B0} ${F0}/location ${F1}/location /facilities/2/location`,
    ],
    ['the type beside one that serves, as measured', [[{ distance_to_facility_m: 480 }], [at(0, 0), open(0, 0)]], ''],
    // Whether it serves makes a difference to a dwelling.
    ['the type of a nearer one', [[home(0, 0)], [at(600, 0), open(50, 0)]], `${B0} ${F1}/type`],
    ['the type of one no nearer', [[home(0, 0)], [at(600, 0), open(700, 0)]], ''],
    ['the type of the nearer alone', [[home(0, 0)], [at(600, 0), open(50, 0), open(700, 0)]], `${B0} ${F1}/type`],
    [
      'the type of either of two',
      [[home(0, 0)], [at(600, 0), open(50, 0), open(9, 0)]],
      `${B0} ${F1}/type /facilities/2/type`,
    ],
    ['the type of one that is nearer, too far still', [[home(0, 0)], [at(600, 0), open(550, 0)]], ''],
    [
      'the type of one that is near the second dwelling',
      [
        [home(0, 0), home(900, 0)],
        [at(0, 0), open(900, 0)],
      ],
      `/buildings/1/distance_to_facility_m ${F1}/type`,
    ],
    [
      'the distance that is not measured',
      [
        [{ ...home(0, 0), distance_to_facility_m: 1 }, home(0, 0)],
        [at(600, 0), open(50, 0)],
      ],
      `/buildings/1/distance_to_facility_m ${F1}/type`,
    ],
    ['the type of one anywhere', [[home(0, 0)], [at(600, 0), maybe(null)]], `${B0} ${F1}/type ${F1}/location`],
    ['the place of one anywhere', [[home(0, 0)], [at(600, 0), unplaced(480)]], `${B0} ${F1}/location`],
    [
      'no place of one that serves nobody',
      [[home(0, 0)], [at(600, 0), maybe(null), { type: 'institution' }]],
      `${B0} ${F1}/type ${F1}/location`,
    ],
    // Nobody is sure to serve from a known place, so that either way of measuring may decide.
    ['which of two serves', [[home(0, 0)], [open(600, 0), unplaced(480)]], `${B0} ${F0}/type ${F1}/location`],
  ] as const)('%s', (_, given, expected) => {
    expect(
      amountOf(given as Given)
        .fields(WITHIN_500)
        .join(' '),
    ).toBe(expected);
  });

  const site = { site_boundary: rectangle(0, 0, 300, 400) };
  it.each([
    // (600,800) is 500 m from the nearest corner of the site and 1000 m from the farthest.
    ['the place in the site', [[homeless], [at(600, 800)]], `/buildings/0/location ${B0}`],
    ['buildings in the site', [[], [at(600, 800)]], '/buildings'],
    ['no place in a site that is near', [[homeless], [at(0, 0)]], ''],
    ['no place in a site that is far', [[homeless], [at(1200, 1600)]], ''],
    ['the type of one nearer the site', [[], [at(1200, 1600), open(0, 0)]], `/buildings ${F1}/type`],
  ] as const)('%s', (_, given, expected) => {
    expect(
      amountOf(given as Given, site)
        .fields(WITHIN_500)
        .join(' '),
    ).toBe(expected);
  });

  // Each distance may be off by 60 m: 600 is beyond in any case, 520 and 530 may be within.
  it.each([
    [
      'each type that may bring it within',
      [at(600, 0), open(520, 0), open(530, 0)],
      `${B0} ${F1}/type /facilities/2/type`,
    ],
    ['a type beside one anywhere', [at(600, 0), open(520, 0), unplaced(1)], `${B0} ${F1}/type /facilities/2/location`],
    ['no type that leaves it beyond', [at(600, 0), open(570, 0), unplaced(1)], `${B0} /facilities/2/location`],
  ] as const)('is, for positions that may be off, %s', (_, facilities, expected) => {
    const amount = amountOf([[home(0, 0)], facilities], { position_accuracy_m: 30 });
    expect(amount.fields(WITHIN_500).join(' ')).toBe(expected);
  });

  it('is asked of limits that may be any', () => {
    expect(amountOf([[home(0, 0)], [at(3, 4)]]).fields(null)).toEqual([]);
    expect(amountOf([[home(0, 0)], [at(6, 8), open(3, 4)]]).fields(null)).toEqual([B0, `${F1}/type`]);
    expect(amountOf([[home(0, 0)], [unplaced(null)]]).fields(null)).toContain(B0);
  });
});

describe('the type of a facility without position, where no place of a dwelling is known', () => {
  // Of the last facility. Each reaches its status by what is declared: all within, all beyond, or neither.
  it.each([
    ['decides against one within', [unplaced(480), maybe(600)], true],
    ['decides against one beyond', [unplaced(600), maybe(480)], true],
    ['adds nothing to two that differ', [unplaced(480), unplaced(600), maybe(490)], false],
    ['decides against two within', [unplaced(480), unplaced(490), maybe(600)], true],
    ['may differ from what is not declared yet', [unplaced(null), maybe(600)], true],
    ['says what another says, beside one not declared', [unplaced(600), unplaced(null), maybe(700)], false],
    ['says what no other says, beside one not declared', [unplaced(600), unplaced(null), maybe(480)], true],
    ['may declare what differs', [unplaced(480), maybe(null)], true],
    ['may declare nothing new', [unplaced(480), unplaced(600), maybe(null)], false],
    ['may declare what differs from two that agree', [unplaced(480), unplaced(490), maybe(null)], true],
    ['may stand alone against one beyond', [unplaced(600), maybe(480), maybe(490)], true],
    ['may stand alone against one within', [unplaced(480), maybe(600), maybe(700)], true],
    ['may declare what no sure one does', [unplaced(480), maybe(600), maybe(null)], true],
    ['may declare what no sure one does, within', [unplaced(600), maybe(480), maybe(null)], true],
    [
      'adds nothing to one with a position',
      [{ ...at(600, 0), service_radius_m: 480 }, unplaced(null), maybe(480)],
      false,
    ],
    ['may declare what differs from two that may', [maybe(480), maybe(600), maybe(null)], true],
  ] as const)('%s', (_, facilities, decides) => {
    const fields = amountOf([[homeless], facilities]).fields(WITHIN_500);
    expect(fields.includes(`/facilities/${facilities.length - 1}/type`)).toBe(decides);
    expect(fields).toContain(B0);
  });

  it('matters by what it declares beside one with a position only where some dwelling has none', () => {
    const facilities = [
      { ...at(600, 0), service_radius_m: 480 },
      { ...open(900, 0), service_radius_m: 600 },
    ];
    expect(amountOf([[home(0, 0), homeless], facilities]).fields(WITHIN_500)).toContain(`${F1}/type`);
    // The dwelling is 600 m from the first, and from 550 to 600 m with the third: too far in any case.
    const third = [...facilities, open(550, 0)];
    expect(amountOf([[home(0, 0)], third]).fields(WITHIN_500)).toEqual([]);
  });
});
