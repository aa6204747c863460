/** Why a finding has its status. */
import { describe, expect, it } from 'vitest';
import { EACH_200, found, type Given, NEW, type Parts, QUOTA, station, with240 } from './found.ts';

const STAGE_LABEL = { zh: '新建或已建成', en: 'new or existing' };

describe('the reason where nothing is judged', () => {
  it('is that the document was not in force', () => {
    const finding = found(EACH_200, with240, '2020-06-30');
    expect(finding).toMatchObject({ status: 'not_applicable', items: [], measured: null, required: null, pointer: '' });
    expect(finding.reason).toEqual({ code: 'not_in_force', issued: '2020-07-01', assessedOn: '2020-06-30' });
    expect(found(QUOTA, with240, '2020-07-01').status).toBe('fail');
  });

  it('is what the rule does not bind', () => {
    const of = {
      fact: 'stage',
      label: STAGE_LABEL,
      measured: { text: 'existing' },
      required: { comparator: '=', text: 'new' },
      shortfall: null,
    };
    const finding = found(QUOTA, { ...with240, stage: 'existing' });
    expect(finding).toMatchObject({ status: 'not_applicable', measured: null, required: null, shortfall: null });
    expect(finding.reason).toEqual({ code: 'not_bound', of });
    const ofItems = found({ ...EACH_200, ...NEW }, { stage: 'existing', facilities: [] });
    expect(ofItems.reason).toEqual({ code: 'not_bound', of });
    // Of two conditions, the one that breaks.
    const two = { ...QUOTA, when: { phased: true, stage: 'new' } };
    expect(found(two, { ...with240, phases: [{ id: '1' }], stage: 'existing' }).reason).toEqual({
      code: 'not_bound',
      of,
    });
    expect(
      found(
        { ...EACH_200, ...two, require: { beds: { at_least: '1 bed' } } },
        { stage: 'existing', phases: [{}], facilities: [] },
      ).reason,
    ).toEqual({ code: 'not_bound', of });
  });

  it('is that there is no such thing', () => {
    const finding = found(EACH_200, { facilities: [{ ...station, provision: 'nearby' }] });
    expect(finding).toMatchObject({ status: 'not_applicable', items: [], pointer: '' });
    expect(finding.reason).toEqual({
      code: 'nothing_to_check',
      label: { zh: '本项目配建的设施', en: 'facility provided by the project' },
      domain: 'provided_facility',
    });
    expect(found({ ...EACH_200, ...NEW }, { stage: 'new', facilities: [] }).reason.code).toBe('nothing_to_check');
    expect(found({ ...EACH_200, ...NEW }, { facilities: [] }).reason.code).toBe('nothing_to_check');
  });

  it('is the exception', () => {
    const rule = { ...QUOTA, unless: { all: [{ phased: true }, { settlement: 'urban_community' }] } };
    const given: Given = { ...with240, phases: [{ id: '1' }], settlement: 'urban_community' };
    expect(found(rule, given)).toMatchObject({
      status: 'not_applicable',
      reason: { code: 'excepted', of: [{ fact: 'phased' }, { fact: 'settlement' }] },
    });
    expect(found(rule, { ...given, settlement: 'administrative_village' }).status).toBe('fail');
  });

  it('is the first comparison of a condition that breaks as a whole', () => {
    const rule = { ...QUOTA, when: { not: { stage: 'existing' } } };
    const finding = found(rule, { ...with240, stage: 'existing' });
    expect(finding).toMatchObject({ status: 'not_applicable', reason: { code: 'not_bound', of: { fact: 'stage' } } });
    const excepted = { ...rule, unless: { phased: true } };
    expect(found(excepted, { ...with240, stage: 'existing' }).reason).toMatchObject({ code: 'not_bound' });
    expect(found(excepted, { ...with240, phases: [{ id: '1' }] }).reason).toMatchObject({ code: 'excepted' });
  });

  it('stands where the condition is measured', () => {
    const rule = { ...QUOTA, when: { households: { at_least: '1000 households' } } };
    expect(found(rule, with240)).toMatchObject({ status: 'not_applicable', pointer: '/households' });
    const excepted = { ...QUOTA, unless: { households: { at_most: '1000 households' } } };
    expect(found(excepted, with240)).toMatchObject({ reason: { code: 'excepted' }, pointer: '/facilities' });
  });

  it('is what the rule does not bind in a thing', () => {
    const rule = { ...EACH_200, where: { facility_type: 'street_centre' } };
    const finding = found(rule, { facilities: [station] });
    expect(finding.items).toMatchObject([
      {
        id: 'F1',
        status: 'not_applicable',
        measured: null,
        shortfall: null,
        judgement: null,
        pointer: '/facilities/0',
      },
    ]);
    expect(finding.reason).toMatchObject({ code: 'not_bound', of: { fact: 'facility_type' } });
    const two = found(rule, { facilities: [station, { ...station, id: 'F2' }] });
    expect(two.reason).toMatchObject({ code: 'not_bound', of: { fact: 'facility_type' } });
  });
});

describe('the reason', () => {
  it('is met, or would be if the rule binds', () => {
    const enough = { ...with240, households: 800 };
    expect(found(QUOTA, enough)).toMatchObject({ status: 'pass', reason: { code: 'met' }, shortfall: null });
    const { stage: _, ...unstaged } = enough;
    expect(found(QUOTA, unstaged)).toMatchObject({ status: 'pass', reason: { code: 'met_if_bound' } });
    expect(found({ require: QUOTA.require }, unstaged).reason.code).toBe('met');
    // Whether the document was in force in that year is not known.
    expect(found(QUOTA, enough, '2020')).toMatchObject({ status: 'pass', reason: { code: 'met_if_bound' } });
  });

  it('is that it would be met, where the list is not known but every thing meets it', () => {
    const finding = found({ each: 'provided_facility', require: { beds: { at_least: '0 beds' } } }, {});
    expect(finding).toMatchObject({ status: 'pass', reason: { code: 'met_if_bound' }, missing: [], items: [] });
  });

  it.each([
    ['one that is sure beside one that is not', { facilities: [station, { id: 'F2' }] }, 'provided_facility', 'met'],
    ['one that may be', { facilities: [{ id: 'F2' }] }, 'provided_facility', 'met_if_bound'],
    ['a list that is not known', {}, 'provided_facility', 'met_if_bound'],
    ['a list that is not known, of things that are members', {}, 'community', 'met_if_bound'],
    ['a list of such things', { communities: [{}] }, 'community', 'met'],
    ['an empty list', { facilities: [] }, 'provided_facility', 'not_bound'],
    ['one that is none', { facilities: [{ ...station, provision: 'nearby' }] }, 'provided_facility', 'not_bound'],
  ] as const)('tells whether there is some thing: %s', (_, given, set, code) => {
    const rule: Parts = { when: { some: set }, require: { settlement: 'urban_community' } };
    expect(found(rule, { ...(given as Given), settlement: 'urban_community' }).reason.code).toBe(code);
  });

  it('is open, or open only if the rule binds', () => {
    const { stage: _, ...unstaged } = with240;
    const fields = ['/stage', '/planning_conditions_on', '/completed_on'];
    expect(found(QUOTA, unstaged)).toMatchObject({ status: 'undetermined', missing: fields, shortfall: null });
    expect(found(QUOTA, unstaged).reason.code).toBe('open_if_bound');
    expect(found(QUOTA, with240, '2020')).toMatchObject({
      status: 'undetermined',
      missing: ['/assessed_on'],
      reason: { code: 'open_if_bound' },
    });
  });

  it.each([
    ['where', { where: { facility_type: 'home_care_station' } }, { ...station, type: null }, 'met_if_bound'],
    ['where', { where: { facility_type: 'home_care_station' } }, station, 'met'],
    ['unless', { unless: { demonstration: true } }, station, 'met_if_bound'],
    ['unless', { unless: { demonstration: true } }, { ...station, demonstration: false }, 'met'],
    ['the membership', {}, { ...station, provision: null }, 'met_if_bound'],
    ['nothing', {}, station, 'met'],
  ] as const)('tells whether it is sure that the rule binds: by %s', (_, parts, facility, code) => {
    const finding = found({ ...EACH_200, ...parts } as Parts, { facilities: [{ ...facility, floor_area_m2: 200 }] });
    expect(finding).toMatchObject({ status: 'pass', reason: { code } });
  });

  it('is the list where it is not known', () => {
    const finding = found(EACH_200, {});
    expect(finding).toMatchObject({ status: 'undetermined', missing: ['/facilities'], items: [], pointer: '' });
    expect(finding.reason).toMatchObject({ code: 'unknown_list', label: { en: 'facility provided by the project' } });
    // What else is open beside the list is named too.
    expect(found({ ...EACH_200, ...NEW }, {}).missing).toEqual([
      '/stage',
      '/planning_conditions_on',
      '/completed_on',
      '/facilities',
    ]);
  });

  it('shows the comparison that breaks, else one that is not sure, else the first', () => {
    const rule = {
      require: { all: [{ phased: true }, { settlement: 'urban_community' }, { first_phase_infeasible: true }] },
    };
    const of = (given: Given) => (found(rule, given).reason as { of: { fact: string } }).of.fact;
    const yes: Given = { phases: [{ id: '1' }], settlement: 'urban_community', first_phase_infeasible: true };
    expect(of(yes)).toBe('phased');
    expect(of({ ...yes, settlement: null })).toBe('settlement');
    expect(of({ ...yes, settlement: null, first_phase_infeasible: false })).toBe('first_phase_infeasible');
    expect(of({ ...yes, first_phase_infeasible: null })).toBe('first_phase_infeasible');
    expect(of({ phases: null, settlement: null })).toBe('phased');
  });
});
