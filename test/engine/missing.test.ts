/** What a finding misses, where parts of it are broken already, or may be before they are due; and the farthest dwelling. */
import { describe, expect, it } from 'vitest';
import { EACH_200, found, type Given, NEW, type Parts, station } from './found.ts';

const missingOf = (rule: Parts, given: Given): string[] => {
  const finding = found(rule, given);
  expect(finding.status).toBe('undetermined');
  return [...finding.missing].sort();
};

const F1 = '/facilities/0';
/** What tells whether an estate is new. */
const STAGE = ['/completed_on', '/planning_conditions_on', '/stage'];
const AREA = { step: 'area', require: { floor_area: { at_least: '200 m2 of floor' } } };
const BEDS = { step: 'beds', require: { beds: { at_least: '10 beds' } } };

describe('beside a thing that fails if the rule binds', () => {
  const rule: Parts = { ...EACH_200, ...NEW };
  const second = { ...station, id: 'F2' };
  const given = (first: object): Given => ({ facilities: [{ ...station, ...first }, second] });

  it('only whether it binds is open', () => {
    expect(missingOf(rule, given({ floor_area_m2: 150 }))).toEqual(STAGE);
    expect(missingOf(rule, given({ floor_area_m2: 200 }))).toEqual([...STAGE, '/facilities/1/floor_area_m2'].sort());
  });

  it('the others are open where that may be none', () => {
    const unsure = given({ floor_area_m2: 150, provision: null });
    const open = [`${F1}/provision`, '/facilities/1/floor_area_m2'];
    expect(missingOf(rule, unsure)).toEqual([...STAGE, ...open].sort());
    expect(missingOf(rule, { ...unsure, stage: 'new' })).toEqual(open);
  });
});

describe('beside a step that fails if the thing is one', () => {
  const rule: Parts = { each: 'provided_facility', steps: [AREA, BEDS] };
  const first = { ...station, provision: null };

  it('the other steps of the thing decide nothing', () => {
    expect(missingOf(rule, { facilities: [{ ...first, floor_area_m2: 199 }] })).toEqual([`${F1}/provision`]);
    expect(missingOf(rule, { facilities: [{ ...first, floor_area_m2: 200 }] })).toEqual([
      `${F1}/beds`,
      `${F1}/provision`,
    ]);
  });
});

describe('beside a step that only a later review proves', () => {
  const rule: Parts = { each: 'provided_facility', steps: [AREA, { ...BEDS, provable_at: 'acceptance' }] };
  const judgement = { zh: '请看图', en: 'look at the plan' };
  const given = (first: object): Given => ({ review_stage: 'design', facilities: [{ ...station, ...first }] });

  it('what would break that step now is missing', () => {
    expect(missingOf(rule, given({}))).toEqual([`${F1}/beds`, `${F1}/floor_area_m2`]);
    expect(missingOf(rule, given({ beds: 10 }))).toEqual([`${F1}/floor_area_m2`]);
  });

  it('what would only leave it to a person is not', () => {
    expect(missingOf({ ...rule, otherwise: { judgement } }, given({}))).toEqual([`${F1}/floor_area_m2`]);
  });
});

describe('a radius', () => {
  it('is found with the farthest dwelling', () => {
    const rule: Parts = { require: { service_radius: { at_most: '500 m' } } };
    const finding = found(rule, {
      crs: 'EPSG:4547',
      buildings: [{ id: 'B1', households: 10, location: [300, 401] }],
      facilities: [{ ...station, location: [0, 0] }],
    });
    expect(finding.farthest).toMatchObject({
      dwelling: { name: 'B1', pointer: '/buildings/0' },
      facility: { name: 'F1', pointer: '/facilities/0' },
      households_outside: { value: '10', unit: 'household' },
    });
    expect(found(EACH_200, { facilities: [station] }).farthest).toBeUndefined();
  });
});
