/** Targets with a due date, and readings that were not chosen. */
import { describe, expect, it } from 'vitest';
import { EACH_200, found, type Parts, QUOTA, with240 } from './found.ts';

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

  it('that is met says nothing of the date', () => {
    const finding = found({ ...EACH_200, due: '2025-06-30' }, with240, '2025');
    expect(finding).toMatchObject({ status: 'pass', missing: [], pointer: '/facilities/0' });
    expect(finding.items[0]?.missing).toEqual([]);
    expect(found(rule, { ...with240, households: 800 }, '2025').pointer).toBe('/facilities');
  });

  it('that is due may still be provable later', () => {
    const later: Parts = { ...rule, provable_at: 'handover' };
    const finding = found(later, { ...with240, households: null, review_stage: 'design' }, '2026-11-01');
    expect(finding).toMatchObject({ status: 'not_yet_due', reason: { code: 'provable_later', at: 'handover' } });
  });

  it('that is left to a person is not before it is due', () => {
    const judgement = { zh: '请看图', en: 'look at the plan' };
    const finding = found({ ...rule, otherwise: { judgement } }, with240, '2024');
    expect(finding).toMatchObject({ status: 'not_yet_due', judgement: null, reason: { code: 'not_yet_due' } });
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
