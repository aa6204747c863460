/** The facts that are words: what may be true, and which unknown fields would tell. */
import { describe, expect, it } from 'vitest';
import { stageContradicted } from '../../src/facts/estate.ts';
import type { Scope, WordFact } from '../../src/facts/fact.ts';
import { FACTS } from '../../src/facts/registry.ts';
import type { Facility, HousingProject } from '../../src/model/subject.ts';

/** The document is of 1 July 2020. */
const scopeOf = (given: Partial<HousingProject>): Scope => ({
  subject: { id: 'case', ...given },
  project: { id: 'case', ...given },
  issued: '2020-07-01',
  assessedOn: '2026-11-01',
  survey: null,
});

function wordFact(id: string): WordFact {
  const fact = FACTS.get(id);
  if (fact?.type !== 'word') throw new Error(`${id} is no word`);
  return fact;
}

/** The words that may be true and the fields that would tell, of the project or of its first facility. */
function answer(id: string, given: Partial<HousingProject>): readonly [words: string, fields: string] {
  const fact = wordFact(id);
  const scope = scopeOf(given);
  const isFacility = fact.of === 'facility';
  const value = isFacility ? (given.facilities?.[0] ?? {}) : fact.of === 'plan' ? (given.plan ?? {}) : scope.project;
  const set = fact.possible(scope, value);
  const pointer = isFacility ? '/facilities/0' : fact.of === 'plan' ? '/plan' : '';
  return [fact.words.filter((_, i) => (set >> i) & 1).join(' '), fact.fields(scope, value, pointer).join(' ')];
}

const STAGE = '/stage /planning_conditions_on /completed_on';

describe('the stage', () => {
  it.each([
    [{ stage: 'new' }, 'new', '/stage', 'NO'],
    [{ stage: 'existing' }, 'existing', '/stage', 'NO'],
    [{}, 'new existing', STAGE, 'NO'],
    // Conditions on or after the day of issue: new. Completed before it: existing.
    [{ planning_conditions_on: '2020-07-01' }, 'new', '/stage /completed_on', 'NO'],
    [{ planning_conditions_on: '2020-06-30' }, 'new existing', '/stage /completed_on', 'NO'],
    [{ completed_on: '2020-06-30' }, 'existing', '/stage /planning_conditions_on', 'NO'],
    [{ completed_on: '2020-07-01' }, 'new existing', '/stage /planning_conditions_on', 'NO'],
    [{ planning_conditions_on: '2020' }, 'new existing', '/stage /planning_conditions_on /completed_on', 'NO'],
    [{ planning_conditions_on: '2020-07' }, 'new', '/stage /completed_on', 'NO'],
    [{ planning_conditions_on: '2019' }, 'new existing', '/stage /completed_on', 'NO'],
    [{ planning_conditions_on: '2021' }, 'new', '/stage /completed_on', 'NO'],
    [{ completed_on: '2020-06' }, 'existing', '/stage /planning_conditions_on', 'NO'],
    [{ completed_on: '2020' }, 'new existing', STAGE, 'NO'],
    // Both dates, or neither, say nothing.
    [{ planning_conditions_on: '2020-07-01', completed_on: '2020-06-30' }, 'new existing', '/stage', 'NO'],
    [{ planning_conditions_on: '2020-07-01', completed_on: '2022-01-01' }, 'new', '/stage', 'NO'],
    [{ planning_conditions_on: '2015-07-01', completed_on: '2018-01-01' }, 'existing', '/stage', 'NO'],
    [{ planning_conditions_on: '2018-07-01', completed_on: '2022-01-01' }, 'new existing', '/stage', 'NO'],
    [{ planning_conditions_on: '2020-07-01', completed_on: '2020' }, 'new existing', '/stage /completed_on', 'NO'],
    [
      { planning_conditions_on: '2020', completed_on: '2018-01-01' },
      'new existing',
      '/stage /planning_conditions_on',
      'NO',
    ],
    // A declared stage that a date contradicts is not known; one that may be contradicted neither.
    [{ stage: 'new', completed_on: '2018' }, 'new existing', '/stage', 'YES'],
    [{ stage: 'new', completed_on: '2020' }, 'new existing', '/stage /completed_on', 'EITHER'],
    [{ stage: 'new', completed_on: '2022' }, 'new', '/stage', 'NO'],
    [{ stage: 'new', planning_conditions_on: '2018' }, 'new', '/stage', 'NO'],
    [{ stage: 'new', planning_conditions_on: '2020', completed_on: '2018' }, 'new existing', '/stage', 'YES'],
    [{ stage: 'existing', planning_conditions_on: '2021' }, 'new existing', '/stage', 'YES'],
    [{ stage: 'existing', planning_conditions_on: '2020' }, 'new existing', '/stage /planning_conditions_on', 'EITHER'],
    [{ stage: 'existing', planning_conditions_on: '2018' }, 'existing', '/stage', 'NO'],
    [{ stage: 'existing', completed_on: '2022' }, 'existing', '/stage', 'NO'],
  ] as const)('of %j', (given, words, fields, contradicted) => {
    expect(answer('stage', given)).toEqual([words, fields]);
    expect(stageContradicted(scopeOf(given))).toBe({ YES: 1, NO: 2, EITHER: 3 }[contradicted]);
  });
});

describe('a month that ends on the day of issue', () => {
  it('lies on both sides of it', () => {
    const scope = { ...scopeOf({ planning_conditions_on: '2020-06' }), issued: '2020-06-30' };
    expect(wordFact('stage').possible(scope, {})).toBe(3);
    expect(wordFact('stage').fields(scope, {}, '')).toEqual(['/stage', '/planning_conditions_on', '/completed_on']);
  });
});

const BOTH = 'yes no';

describe('a word of the project or of its plan', () => {
  it.each([
    ['settlement', { settlement: 'administrative_village' }, 'administrative_village', ''],
    ['settlement', {}, 'urban_community administrative_village', '/settlement'],
    ['phased', { phases: [{ id: '1' }] }, 'yes', ''],
    ['phased', { phases: [] }, 'no', ''],
    ['phased', { phases: null }, BOTH, '/phases'],
    ['first_phase_infeasible', { first_phase_infeasible: true }, 'yes', ''],
    ['first_phase_infeasible', { first_phase_infeasible: false }, 'no', ''],
    ['first_phase_infeasible', {}, BOTH, '/first_phase_infeasible'],
    ['plan_type', { plan: { type: 'special_plan' } }, 'special_plan', ''],
    [
      'plan_type',
      { plan: {} },
      'regulatory_detailed_plan city_master_plan territorial_spatial_plan special_plan',
      '/plan/type',
    ],
  ] as const)('%s of %j', (id, given, words, fields) => {
    expect(answer(id, given as Partial<HousingProject>)).toEqual([words, fields]);
  });
});

describe('a word of a facility', () => {
  const of = (id: string, facility: Facility) => answer(id, { facilities: [facility] });

  it.each([
    ['facility_type', { type: 'institution' }, 'institution', ''],
    ['acquired_by', { acquired_by: 'lease' }, 'lease', ''],
    ['handed_over_to', { handover: { to: 'other' } }, 'other', ''],
    ['demonstration', { demonstration: true }, 'yes', ''],
    ['demonstration', { demonstration: false }, 'no', ''],
    ['demonstration', {}, BOTH, '/facilities/0/demonstration'],
    ['government_funded', {}, BOTH, '/facilities/0/government_funded'],
    ['transferred', { transferred: true }, 'yes', ''],
    ['mortgaged', { mortgaged: true }, 'yes', ''],
    ['diverted', { diverted: null }, BOTH, '/facilities/0/diverted'],
  ] as const)('%s of %j', (id, facility, words, fields) => {
    expect(of(id, facility as Facility)).toEqual([words, fields]);
  });

  it.each([
    ['facility_type', 7, '/facilities/0/type'],
    ['acquired_by', 5, '/facilities/0/acquired_by'],
    ['handed_over_to', 4, '/facilities/0/handover/to'],
  ] as const)('%s that is not known may be any of %d', (id, count, field) => {
    const [words, fields] = of(id, {});
    expect(words.split(' ')).toHaveLength(count);
    expect(fields).toBe(field);
    expect(of(id, { handover: {} })[1]).toBe(field);
  });
});
