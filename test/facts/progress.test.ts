/** How much of the housing was completed when a facility was. */
import { describe, expect, it } from 'vitest';
import type { HousingProject } from '../../src/model/subject.ts';
import { bounds, numberFact, scopeOf, text } from './amounts.ts';

describe('the share of housing completed', () => {
  const fact = numberFact('housing_completed_share');
  const at = (completed_on: string | null, phases: HousingProject['phases']) => {
    const amount = fact.exact(scopeOf({ phases: phases ?? null }), { completed_on }, '/facilities/0');
    return [`${text(amount.lo)} ${text(amount.hi)}`, amount.disputed === true, amount.fields(null).join(' ')];
  };
  const phase = (area: number | null, households: number | null, completed_on: string | null) => ({
    housing_floor_area_m2: area,
    households,
    completed_on,
  });
  const first = phase(40, null, '2021-06-30');
  const second = phase(60, null, '2022-06-30');

  // 40 of 100 m² in the first phase.
  it.each([
    ['before all', '2021-06-29', [first, second], '0 0', false, ''],
    ['on the day of the first', '2021-06-30', [first, second], '0.4 0.4', false, ''],
    ['after the last', '2022-07-01', [first, second], '1 1', false, ''],
    ['in a year that spans the first', '2021', [first, second], '0 0.4', false, '/facilities/0/completed_on'],
    ['on a day that is not known', null, [first, second], '0 1', false, '/facilities/0/completed_on'],
    [
      'beside a phase of unknown date',
      '2021-07-01',
      [first, phase(60, null, null)],
      '0.4 1',
      false,
      '/phases/1/completed_on',
    ],
    [
      'beside a phase of unknown year',
      '2022-01-01',
      [first, phase(60, null, '2022')],
      '0.4 1',
      false,
      '/phases/1/completed_on',
    ],
    [
      'after a phase of unknown size',
      '2023-01-01',
      [first, phase(null, null, '2022-01-01')],
      '1 1',
      false,
      '/phases/1/housing_floor_area_m2',
    ],
    [
      'before a phase of unknown size',
      '2021-07-01',
      [first, phase(null, null, '2022-01-01')],
      '0 1',
      false,
      '/phases/1/housing_floor_area_m2',
    ],
    [
      'beside a later phase of unknown size only',
      '2021-01-01',
      [first, phase(null, null, '2022-01-01')],
      '0 0',
      false,
      '/phases/1/housing_floor_area_m2',
    ],
    [
      'of nothing yet, whatever its size',
      '2021-07-01',
      [phase(null, null, '2022-01-01')],
      '0 0',
      false,
      '/phases/0/housing_floor_area_m2',
    ],
    [
      'of all there is, whatever its size',
      '2022-01-01',
      [phase(null, null, '2022-01-01')],
      '1 1',
      false,
      '/phases/0/housing_floor_area_m2',
    ],
    ['of no phase', '2021-07-01', [], '0 1', false, ''],
    ['of phases that are not known', '2021-07-01', null, '0 1', false, '/phases'],
    ['of phases and a day that are not known', null, null, '0 1', false, '/phases /facilities/0/completed_on'],
  ] as const)('%s', (_, completedOn, phases, expected, disputed, fields) => {
    expect(at(completedOn, phases === null ? null : [...phases])).toEqual([expected, disputed, fields]);
  });

  it('is disputed where dwellings say otherwise', () => {
    const both = (a: number, b: number) => [phase(40, a, '2021-06-30'), phase(60, b, '2022-06-30')];
    expect(at('2021-07-01', both(70, 30))).toEqual(['0.4 0.7', true, '']);
    expect(at('2021-07-01', both(30, 70))).toEqual(['0.3 0.4', true, '']);
    expect(at('2021', both(30, 70)).slice(0, 2)).toEqual(['0 0.4', false]);
    // A phase of unknown date has no area, but 30 of 100 dwellings.
    const undated = [phase(40, 40, '2021-06-30'), phase(60, 30, '2022-06-30'), phase(0, 30, null)];
    expect(at('2021-07-01', undated)).toEqual(['0.4 0.7', false, '/phases/2/completed_on']);
    expect(at('2021-07-01', [phase(40, 70, '2021-06-30'), phase(null, 30, '2022-06-30')]).slice(0, 2)).toEqual([
      '0 1',
      false,
    ]);
    expect(at('2021-07-01', [phase(40, 70, '2021-06-30'), phase(60, null, '2022-06-30')])).toEqual([
      '0.4 0.4',
      false,
      '',
    ]);
  });

  it('is left to exact arithmetic', () => {
    expect(bounds(fact, scopeOf({ phases: [first, second] }), { completed_on: '2021-07-01' }, true)).toBe('0.4 0.4');
  });
});
