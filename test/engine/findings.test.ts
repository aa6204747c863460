/** What a finding says beside its status: where it is, and what was measured and required. */
import { describe, expect, it } from 'vitest';
import type { JudgedFinding } from '../../src/model/judged.ts';
import { EACH_200, found, type Given, m2, NEW, of240, type Parts, QUOTA, station, with240 } from './found.ts';

const AREA_LABEL = { zh: '社区居家养老服务设施面积', en: 'area of home and community care facilities' };

describe('a rate', () => {
  // 30 m² × 850 ÷ 100 = 255 m²; 255 − 240 = 15.
  it('is shown with its arithmetic where it is not met', () => {
    const finding = found(QUOTA, with240);
    expect(finding).toMatchObject({ status: 'fail', measured: m2('240'), shortfall: m2('15'), missing: [] });
    expect(finding.required).toEqual({ comparator: '>=', ...m2('255') });
    expect(finding.reason).toStrictEqual({
      code: 'not_met',
      of: {
        fact: 'community_care_floor_area',
        label: AREA_LABEL,
        measured: m2('240'),
        required: { comparator: '>=', ...m2('255') },
        shortfall: m2('15'),
        rate: { amount: '30', per: '100', basis: { value: '850', unit: 'household' } },
      },
    });
    expect(finding.pointer).toBe('/facilities');
  });

  it('names what was added up, and the kinds of area', () => {
    const facilities = [
      { ...station, floor_area_m2: 100, area_kind: 'gross' as const },
      { ...station, id: undefined as never, floor_area_m2: '140.50', area_kind: 'net' as const },
      { ...station, id: 'F3', type: 'institution' as const, floor_area_m2: 500 },
      { ...station, id: 'F4', floor_area_m2: 20, area_kind: 'gross' as const },
    ];
    expect(found(QUOTA, { ...with240, facilities }).reason).toMatchObject({
      code: 'met',
      of: {
        terms: [
          { name: 'F1', amount: '100' },
          { name: 'facilities/1', amount: '140.50' },
          { name: 'F4', amount: '20' },
        ],
        areaKinds: ['gross', 'net'],
        measured: m2('260.5'),
        shortfall: m2('0'),
      },
    });
  });

  // At least one household, so at least 0.3 m².
  it('of households that are not known is a bound', () => {
    const finding = found(QUOTA, { ...with240, households: 0 });
    expect(finding).toMatchObject({ status: 'undetermined', missing: ['/households'], shortfall: null });
    expect(finding.required).toEqual({ comparator: '>=', min: '0.3', max: null, unit: 'm2' });
    expect(finding.reason).toMatchObject({
      code: 'open',
      of: {
        shortfall: { min: '0', max: null, unit: 'm2' },
        rate: { basis: { min: '1', max: null, unit: 'household' } },
      },
    });
    const nothing = found(QUOTA, { stage: 'new', facilities: [] });
    expect(nothing).toMatchObject({
      status: 'fail',
      shortfall: { min: '0.3', max: null, unit: 'm2' },
      pointer: '/facilities',
    });
  });

  it('of areas that are not known has no shortfall', () => {
    const finding = found(QUOTA, { ...with240, facilities: [of240, { ...station, id: 'F2' }] });
    expect(finding).toMatchObject({
      status: 'undetermined',
      measured: { min: '240', max: null, unit: 'm2' },
      missing: ['/facilities/1/floor_area_m2', '/facilities/1/allocated_area_m2'],
      pointer: '/facilities/1',
    });
    expect(finding.reason).toMatchObject({ code: 'open', of: { shortfall: null } });
    expect(finding.reason).not.toHaveProperty('of.terms');
    expect(finding.reason).not.toHaveProperty('of.areaKinds');
  });

  // 850 are 8 complete hundreds and a part: 240 m², or 270 m² where the part counts as a whole.
  it.each([
    ['counts_as_whole', 'whole', 'fail', '270', '30'],
    ['does_not_count', 'none', 'pass', '240', '0'],
  ] as const)('of which a part %s says so', (part, shown, status, required, shortfall) => {
    const limit = { at_least: '30 m2 of floor per 100 households', part };
    const finding = found({ ...NEW, require: { community_care_floor_area: limit } }, with240);
    expect(finding).toMatchObject({ status, required: m2(required) });
    expect(finding.reason).toMatchObject({ of: { shortfall: m2(shortfall), rate: { part: shown } } });
  });
});

describe('a finding', () => {
  it('quotes its clause and names who is bound', () => {
    const finding = found({ ...QUOTA, id: 'test.other', readings: ['A01', 'A02'], duty_bearer: 'operator' }, with240);
    expect(finding).toMatchObject({
      rule: 'test.other',
      force: 'mandatory',
      disposition: 'active',
      title: { zh: '试验', en: 'Test' },
      readings: ['A01', 'A02'],
      duty_bearer: 'operator',
      judgement: null,
    });
    expect(finding.clause).toEqual({
      document: '试验〔2020〕1号',
      title: '试验文件',
      issued: '2020-07-01',
      at: '一（二）',
      quote: '另一条文',
      lead_ins: ['在下列情形'],
    });
    expect(found(QUOTA, with240).clause.lead_ins).toEqual([]);
  });

  it.each([
    ['what is missing in a list', { facilities: [station] }, EACH_200, '/facilities/0'],
    [
      'a field that is there',
      { households: 5 },
      { require: { households: { at_least: '9 households' } } },
      '/households',
    ],
    [
      'a field that is null',
      { households: null },
      { require: { households: { at_least: '9 households' } } },
      '/households',
    ],
    ['a word of the subject', { stage: 'existing' }, { require: { stage: 'new' } }, ''],
    [
      'an object that lacks it',
      { facilities: [{ ...station, handover: { to: 'other' } }] },
      { each: 'provided_facility', require: { handover_price: { at_most: '0 yuan' } } },
      '/facilities/0/handover',
    ],
    [
      'a thing that lacks the object',
      { facilities: [station] },
      { each: 'provided_facility', require: { handover_price: { at_most: '0 yuan' } } },
      '/facilities/0',
    ],
    [
      'a thing',
      { facilities: [{ ...station, beds: 3 }] },
      { each: 'provided_facility', require: { beds: { at_least: '9 beds' } } },
      '/facilities/0',
    ],
    ['the project', {}, { require: { some: 'provided_facility' } }, ''],
  ] as const)('is at %s', (_, given, rule, pointer) => {
    expect(found(rule as Parts, given as Given).pointer).toBe(pointer);
  });

  it('of a set shows how many', () => {
    const rule: Parts = {
      require: { count: 'provided_facility', where: { beds: { at_least: '10 beds' } }, at_least: 2 },
    };
    const facilities = [
      { ...station, beds: 10 },
      { ...station, id: 'F2' },
      { ...station, id: 'F3', beds: 9 },
    ];
    const of = {
      fact: 'provided_facility',
      label: { zh: '本项目配建的设施', en: 'facility provided by the project' },
      required: { comparator: '>=', value: '2', unit: 'item' },
      shortfall: null,
    };
    expect(found(rule, { facilities }).reason).toEqual({
      code: 'open',
      of: { ...of, measured: { min: '1', max: '2', unit: 'item' } },
    });
    expect(found(rule, { facilities: facilities.slice(0, 1) }).reason).toEqual({
      code: 'not_met',
      of: { ...of, measured: { value: '1', unit: 'item' } },
    });
    expect(found(rule, {}).reason).toEqual({
      code: 'open',
      of: { ...of, measured: { min: '0', max: null, unit: 'item' } },
    });
    const some = found({ require: { some: 'provided_facility' } }, { facilities: [] });
    expect(some).toMatchObject({
      measured: { value: '0', unit: 'item' },
      required: { comparator: '>=', value: '1', unit: 'item' },
    });
  });

  it('of words shows the word, or all that would do', () => {
    const means = (acquired_by: 'lease' | null): JudgedFinding =>
      found(
        { each: 'provided_facility', require: { acquired_by: ['purchase', 'lease'] } },
        { facilities: [{ ...station, acquired_by }] },
      );
    expect(means('lease')).toMatchObject({
      measured: { text: 'lease' },
      required: { comparator: 'in', text: 'purchase, lease' },
    });
    expect(means(null)).toMatchObject({ measured: null, required: { comparator: 'in', text: 'purchase, lease' } });
    expect(means('lease').reason).not.toHaveProperty('of.openList');
  });

  it('of an open list says so, and any word will do', () => {
    const rule: Parts = { each: 'provided_facility', require: { acquired_by: { one_of: ['lease'], open_list: true } } };
    const finding = found(rule, { facilities: [{ ...station, acquired_by: 'purchase' }] });
    expect(finding).toMatchObject({ status: 'pass', reason: { code: 'met', of: { openList: true } } });
    expect(finding.required).toEqual({ comparator: '=', text: 'lease' });
    const closed: Parts = {
      each: 'provided_facility',
      require: { acquired_by: { one_of: ['lease'], open_list: 'no' } },
    };
    expect(found(closed, { facilities: [{ ...station, acquired_by: 'purchase' }] }).status).toBe('fail');
  });
});
