/** Data of a day before a target was due can show that it is met, never that it was missed. */
import { describe, expect, it } from 'vitest';
import { judge, statusJudge } from '../../src/engine/judge.ts';
import type { Area } from '../../src/model/area.ts';
import type { RuleSource } from '../../src/model/pack.ts';
import { packOf } from './one-rule.ts';

const RULE: Partial<RuleSource> = {
  binds: ['area'],
  due: '2022-12-31',
  require: { nursing_beds: { at_least: '55 % of eldercare_beds' } },
};

type Given = readonly [beds: number, on: string | null];
const areaOf = ([whole, wholeOn]: Given, [part, partOn]: Given, more: Partial<Area> = {}): Area => ({
  kind: 'area',
  id: 'case',
  statistics: { eldercare_beds: { value: whole, on: wholeOn }, nursing_beds: { value: part, on: partOn } },
  ...more,
});

function judged(area: Area, rule: Partial<RuleSource> = RULE, assessedOn = '2023-06-01') {
  const pack = packOf(rule);
  const [finding] = judge(pack, area, assessedOn).findings;
  expect(statusJudge(pack, 'area')(area, assessedOn)).toEqual([finding?.status]);
  return [finding?.status, ...(finding?.missing ?? [])].join(' ');
}

describe('what was counted before a target was due', () => {
  it.each<[string, Area, string]>([
    ['met, counted early', areaOf([100, '2020-01-01'], [55, '2020-01-01']), 'pass'],
    ['not met, counted on the day it was due', areaOf([100, '2022-12-31'], [54, '2022-12-31']), 'fail'],
    ['not met, counted later', areaOf([100, '2023-05-01'], [54, '2023-05-01']), 'fail'],
    [
      'not met, the part counted the day before',
      areaOf([100, '2022-12-31'], [54, '2022-12-30']),
      'undetermined /statistics/nursing_beds/on',
    ],
    [
      'not met, the whole counted the day before',
      areaOf([100, '2022-12-30'], [54, '2022-12-31']),
      'undetermined /statistics/eldercare_beds/on',
    ],
    [
      'not met, in a year of which the end is the day',
      areaOf([100, '2022'], [54, '2022-12-31']),
      'undetermined /statistics/eldercare_beds/on',
    ],
    ['not met, without a day', areaOf([100, null], [54, null]), 'fail'],
    [
      'not met, in a report of before',
      areaOf([100, null], [54, null], { reported_on: '2021-12-31' }),
      'undetermined /reported_on',
    ],
    ['not met, in a report of after', areaOf([100, null], [54, null], { reported_on: '2023-01-31' }), 'fail'],
    [
      'not met, with days of their own in a report of before',
      areaOf([100, '2023-01-01'], [54, '2023-01-01'], { reported_on: '2021' }),
      'fail',
    ],
  ])('%s', (_, area, expected) => {
    expect(judged(area)).toBe(expected);
  });

  it('matters only where there is a day to meet it by', () => {
    const early = areaOf([100, '2020-01-01'], [54, '2020-01-01']);
    const { due: _, ...undated } = RULE;
    expect(judged(early, undated)).toBe('fail');
    expect(judged(early, { ...RULE, due: 'open' })).toMatch(/^not_yet_due/);
    expect(judged(early, RULE, '2022-12-31')).toMatch(/^not_yet_due/);
  });

  it('leaves what is left to a person to that person', () => {
    const rule = { ...RULE, otherwise: { judgement: { zh: '请看', en: 'Look' } } };
    const pack = packOf(rule);
    const [finding] = judge(pack, areaOf([100, '2022-12-31'], [54, '2022-12-31']), '2023-06-01').findings;
    expect([finding?.status, finding?.judgement]).toEqual(['undetermined', { zh: '请看', en: 'Look' }]);
  });

  it('says so of duties by the day of the report', () => {
    const rule: Partial<RuleSource> = { binds: ['area'], due: '2022-12-31', require: { control_plan_made: 'yes' } };
    const area = (on: string): Area => ({
      kind: 'area',
      id: 'case',
      reported_on: on,
      duties: { control_plan_made: false },
    });
    expect(judged(area('2022-12-30'), rule)).toBe('undetermined /reported_on');
    expect(judged(area('2022-12-31'), rule)).toBe('fail');
  });
});
