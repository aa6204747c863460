/** What a finding says beside its status: the reason, what was measured and required, and where it is. */
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/engine/judge.ts';
import type { JudgedFinding } from '../../src/model/judged.ts';
import type { RuleSource } from '../../src/model/pack.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { packOf } from './one-rule.ts';

type Parts = Partial<RuleSource>;
type Given = Partial<HousingProject>;

/** The document of the rule is of 1 July 2020. */
function found(rule: Parts, given: Given, asOf = '2026-11-01'): JudgedFinding {
  const [finding] = judge(packOf(rule), { id: 'case', ...given }, asOf).findings;
  if (finding === undefined) throw new Error('no finding');
  return finding;
}

const station = { id: 'F1', type: 'home_care_station', provision: 'provided' } as const;
const m2 = (value: string) => ({ value, unit: 'm2' });

const NEW: Parts = { when: { stage: 'new' } };
const QUOTA: Parts = {
  ...NEW,
  require: { community_care_floor_area: { at_least: '30 m2 of floor per 100 households' } },
};
const AREA_LABEL = { zh: '社区居家养老服务设施面积', en: 'area of home and community care facilities' };
const STAGE_LABEL = { zh: '新建或已建成', en: 'new or existing' };
const EACH_200: Parts = { each: 'provided_facility', require: { floor_area: { at_least: '200 m2 of floor' } } };
const of240 = { ...station, floor_area_m2: 240 };
const with240: Given = { stage: 'new', households: 850, facilities: [of240] };

describe('a rate', () => {
  // 30 m² × 850 ÷ 100 = 255 m²; 255 − 240 = 15.
  it('is shown with its arithmetic where it is not met', () => {
    const finding = found(QUOTA, with240);
    expect(finding).toMatchObject({ status: 'fail', measured: m2('240'), shortfall: m2('15'), missing: [] });
    expect(finding.required).toEqual({ comparator: '>=', ...m2('255') });
    expect(finding.reason).toEqual({
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

  it('is what the rule does not bind in a thing', () => {
    const rule = { ...EACH_200, where: { facility_type: 'street_centre' } };
    const finding = found(rule, { facilities: [station] });
    expect(finding.items).toMatchObject([
      { id: 'F1', status: 'not_applicable', measured: null, pointer: '/facilities/0' },
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

describe('a target', () => {
  const rule: Parts = { ...QUOTA, due: '2025-06-30' };

  it.each([
    ['2025-06-30', 'not_yet_due', []],
    ['2025-07-01', 'fail', []],
    ['2025', 'undetermined', ['/assessed_on']],
    ['2024', 'not_yet_due', []],
  ] as const)('that is missed on %s is %s', (asOf, status, missing) => {
    const finding = found(rule, with240, asOf);
    expect(finding).toMatchObject({ status, missing });
    if (status === 'not_yet_due')
      expect(finding.reason).toMatchObject({ code: 'not_yet_due', due: '2025-06-30', of: {} });
  });

  it('that is met is met at any time', () => {
    const met = { ...with240, households: 800 };
    for (const asOf of ['2024', '2025', '2025-07-01']) expect(found(rule, met, asOf).status).toBe('pass');
  });

  it('names the date beside what else is missing', () => {
    const finding = found(rule, { ...with240, households: null }, '2025');
    expect(finding).toMatchObject({ status: 'undetermined', missing: ['/assessed_on', '/households'] });
  });

  it('that is left to a person may also not be due', () => {
    const judgement = { zh: '请看图', en: 'look at the plan' };
    const finding = found({ ...rule, otherwise: { judgement } }, with240, '2025');
    expect(finding).toMatchObject({ status: 'undetermined', missing: ['/assessed_on'] });
  });
});

describe('another reading', () => {
  const rule = (require: Record<string, unknown>): Parts => ({
    ...QUOTA,
    alternatives: [{ reading: 'A01b', require }],
  });
  const perHundred = (area: number) => ({
    community_care_floor_area: { at_least: `${area} m2 of floor per 100 households` },
  });

  // 240 m² for 850 are 28.2 m² per 100.
  it('is told where the status would be another, and is known', () => {
    const text = { zh: '读法A01b', en: 'reading A01b' };
    expect(found(rule(perHundred(28)), with240).alternatives).toEqual([{ reading: 'A01b', status: 'pass', text }]);
    expect(found(rule(perHundred(29)), with240).alternatives).toEqual([]);
    expect(found(rule({ settlement: 'urban_community' }), with240).alternatives).toEqual([]);
  });

  it('may speak of each thing, or bind others', () => {
    const each: Parts = { ...QUOTA, alternatives: [{ reading: 'A02', ...EACH_200 }] };
    expect(found(each, with240).alternatives).toMatchObject([{ reading: 'A02', status: 'pass' }]);
    const bound: Parts = { ...QUOTA, alternatives: [{ reading: 'A02', when: { stage: 'existing' } }] };
    expect(found(bound, with240).alternatives).toMatchObject([{ status: 'not_applicable' }]);
    const steps: Parts = {
      ...QUOTA,
      alternatives: [{ reading: 'A02', steps: [{ step: 'a', require: { stage: 'new' } }] }],
    };
    expect(found(steps, with240).alternatives).toMatchObject([{ status: 'pass' }]);
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
    ['a field that is null', { households: null }, { require: { households: { at_least: '9 households' } } }, ''],
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
