/** Findings about several things, and what is left to a person. */
import { describe, expect, it } from 'vitest';
import { EACH_200, found, type Given, m2, NEW, type Parts, station } from './found.ts';

describe('items', () => {
  const three = [
    { ...station, floor_area_m2: 300 },
    { ...station, id: 'F2', floor_area_m2: 150 },
    { ...station, id: 'F3', floor_area_m2: 200 },
  ];

  it('are counted, and the first that decides is told', () => {
    const finding = found(EACH_200, { facilities: three });
    expect(finding).toMatchObject({
      status: 'fail',
      measured: m2('150'),
      shortfall: m2('50'),
      pointer: '/facilities/1',
    });
    expect(finding.items.map(({ id, status, pointer, shortfall }) => [id, status, pointer, shortfall])).toEqual([
      ['F1', 'pass', '/facilities/0', null],
      ['F2', 'fail', '/facilities/1', m2('50')],
      ['F3', 'pass', '/facilities/2', null],
    ]);
    expect(finding.items[1]).toMatchObject({
      disposition: 'active',
      measured: m2('150'),
      required: { comparator: '>=', ...m2('200') },
      missing: [],
      judgement: null,
      reason: { code: 'not_met' },
    });
    expect(finding.reason).toEqual({
      code: 'items',
      counts: { pass: 2, fail: 1 },
      id: 'F2',
      first: finding.items[1]?.reason,
    });
  });

  it('that are alone are told as they are', () => {
    expect(found(EACH_200, { facilities: [{ ...station, floor_area_m2: 150 }] }).reason.code).toBe('not_met');
  });

  it('have what is missing in each, and the finding all of it where it comes down to that', () => {
    const finding = found(EACH_200, {
      facilities: [
        { ...station, floor_area_m2: 300 },
        { ...station, id: 'F2' },
        { ...station, id: 'F3' },
      ],
    });
    expect(finding).toMatchObject({
      status: 'undetermined',
      missing: ['/facilities/1/floor_area_m2', '/facilities/2/floor_area_m2'],
      pointer: '/facilities/1',
      reason: { code: 'items', counts: { pass: 1, undetermined: 2 }, id: 'F2', first: { code: 'open' } },
    });
    expect(finding.items.map(({ missing }) => missing)).toEqual([
      [],
      ['/facilities/1/floor_area_m2'],
      ['/facilities/2/floor_area_m2'],
    ]);
    const failing = found(EACH_200, {
      facilities: [
        { ...station, floor_area_m2: 150 },
        { ...station, id: 'F2' },
      ],
    });
    expect(failing).toMatchObject({ status: 'fail', missing: [] });
    expect(failing.items[1]?.missing).toEqual(['/facilities/1/floor_area_m2']);
  });

  it('of one name are told apart', () => {
    const named = (...ids: (string | undefined)[]) =>
      found(EACH_200, { facilities: ids.map((id) => ({ ...station, id: id as never })) }).items.map(({ id }) => id);
    expect(named('F1', 'F1', 'F2', 'F1')).toEqual(['F1', 'F1#2', 'F2', 'F1#3']);
    expect(named(undefined, 'F1')).toEqual(['facilities/0', 'F1']);
  });

  it('of several steps are named by thing and step', () => {
    const rule: Parts = {
      each: 'provided_facility',
      steps: [
        { step: 'area', require: { floor_area: { at_least: '200 m2 of floor' } } },
        { step: 'beds', require: { beds: { at_least: '10 beds' } }, provable_at: 'acceptance' },
      ],
    };
    const facilities = [{ ...station, floor_area_m2: 200 }];
    const finding = found(rule, { review_stage: 'design', facilities });
    expect(finding.items).toMatchObject([
      { id: 'F1/area', status: 'pass' },
      {
        id: 'F1/beds',
        status: 'not_yet_due',
        reason: { code: 'provable_later', at: 'acceptance', of: { fact: 'beds' } },
      },
    ]);
    expect(finding).toMatchObject({ status: 'not_yet_due', missing: [], reason: { code: 'items', id: 'F1/beds' } });
    expect(finding.items[1]?.missing).toEqual([]);
    expect(found(rule, { review_stage: 'acceptance', facilities }).items[1]?.status).toBe('undetermined');
    expect(found(rule, { review_stage: 'handover', facilities }).items[1]?.status).toBe('undetermined');
    expect(found(rule, { facilities }).items[1]?.status).toBe('undetermined');
    // Steps of the subject as a whole are no items.
    const whole = found({ steps: [{ step: 'a', require: { stage: 'new' } }] }, { stage: 'new' });
    expect(whole).toMatchObject({ status: 'pass', items: [], reason: { code: 'met' } });
  });
});

describe('what is left to a person', () => {
  const text = { zh: '请看图', en: 'look at the plan' };
  const rule: Parts = { require: { counted_site_count: { at_most: '1 site' } }, otherwise: { judgement: text } };

  it('is told with what to look at', () => {
    const finding = found(rule, { facilities: [station, { ...station, id: 'F2' }] });
    expect(finding).toMatchObject({ status: 'undetermined', judgement: text, missing: [], shortfall: null });
    expect(finding.reason).toMatchObject({ code: 'judgement', text, of: { fact: 'counted_site_count' } });
  });

  it('is not where it is met, or where a field would decide', () => {
    expect(found(rule, { facilities: [station] })).toMatchObject({ status: 'pass', judgement: null });
    const open = found(rule, { facilities: [station, { id: 'F2', provision: 'provided' }] });
    expect(open).toMatchObject({ status: 'undetermined', judgement: null, missing: ['/facilities/1/type'] });
    expect(open.reason.code).toBe('open');
    // Whether the rule binds is not known either.
    const guarded = found({ ...rule, ...NEW }, { facilities: [station, { ...station, id: 'F2' }] });
    expect(guarded).toMatchObject({ status: 'undetermined', judgement: null });
    expect(guarded.missing).toContain('/stage');
  });

  // 40 of 100 m² and 60 of 100 dwellings were completed when the facility was.
  it('is a measure that the text leaves open', () => {
    const share: Parts = { each: 'provided_facility', require: { housing_completed_share: { less_than: '50 %' } } };
    const given: Given = {
      phases: [
        { id: '1', housing_floor_area_m2: 40, households: 60, completed_on: '2020-01-01' },
        { id: '2', housing_floor_area_m2: 60, households: 40, completed_on: '2022-01-01' },
      ],
      facilities: [{ ...station, completed_on: '2021-01-01' }],
    };
    const finding = found(share, given);
    expect(finding).toMatchObject({
      status: 'undetermined',
      missing: [],
      measured: { min: '40', max: '60', unit: '%' },
      required: { comparator: '<', value: '50', unit: '%' },
      reason: { code: 'disputed', of: { fact: 'housing_completed_share' } },
    });
    expect(finding.judgement?.zh).toContain('人工认定');
    expect(finding.judgement?.en).toContain('a person has to decide');
    expect(finding.items[0]?.judgement).toEqual(finding.judgement);
    const late = found(share, { ...given, facilities: [{ ...station, completed_on: '2022-01-01' }] });
    expect(late).toMatchObject({
      status: 'fail',
      measured: { value: '100', unit: '%' },
      shortfall: { value: '50', unit: '%' },
    });
  });
});
