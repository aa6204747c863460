/** What the completions make of a rule where one fact stands in two comparisons, and where it may not bind. */
import { describe, expect, it } from 'vitest';
import { FAILS, JUDGED, NOT_BOUND, outcomeSet, outcomes, PASSES } from '../../src/engine/decide.ts';
import { statusJudge } from '../../src/engine/judge.ts';
import { BREAKS, Environment, HOLDS, type Tri, UNKNOWN } from '../../src/engine/node.ts';
import { EITHER, NO, type Possible, YES } from '../../src/facts/possible.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { found, type Given, NEW, type Parts, QUOTA, with240 } from './found.ts';
import { packOf } from './one-rule.ts';

const EITHER_STAGE = { any: [{ stage: 'new' }, { stage: 'existing' }] };
const BOTH_STAGES = { all: [{ stage: 'new' }, { stage: 'existing' }] };
const TEXT = { zh: '请看图', en: 'look at the plan' };

describe('a fact in two comparisons', () => {
  it.each([
    ['one of which holds in any case', { require: EITHER_STAGE }, {}, 'pass'],
    ['one of which breaks in any case', { require: BOTH_STAGES }, {}, 'fail'],
    [
      'of which a person judges the breach',
      { require: BOTH_STAGES, otherwise: { judgement: TEXT } },
      {},
      'undetermined',
    ],
    ['the condition and what is required', { ...NEW, require: { stage: 'new' } }, {}, 'pass'],
    ['the condition and what is required, otherwise', { ...NEW, require: { stage: 'existing' } }, {}, 'undetermined'],
    ['the exception and what is required', { unless: { stage: 'existing' }, require: { stage: 'new' } }, {}, 'pass'],
    [
      'limits from below and above',
      {
        require: { any: [{ households: { at_least: '9 households' } }, { households: { less_than: '9 households' } }] },
      },
      {},
      'pass',
    ],
  ] as const)('%s', (_, rule, given, status) => {
    const finding = found(rule as Parts, given as Given);
    expect(finding.status).toBe(status);
    expect(finding.judgement !== null).toBe('otherwise' in rule);
    expect(statusJudge(packOf(rule as Parts))({ id: 'case', ...given }, '2026-11-01')).toEqual([status]);
  });
});

describe('the outcomes that occur', () => {
  const set = (rule: Parts, given: Given, binds: Tri, member: Possible = YES) => {
    const project: HousingProject = { id: 'case', ...given };
    const [compiled] = packOf(rule).rules;
    const [step] = compiled?.body.steps ?? [];
    if (compiled === undefined || step === undefined) throw new Error('no step');
    const env = new Environment({
      subject: project,
      project,
      issued: '2020-07-01',
      assessedOn: '2026-11-01',
      survey: null,
    });
    return outcomeSet(compiled.body, step, env, binds, member);
  };
  const PHASED: Parts = { require: { phased: true } };
  const judged: Parts = { ...PHASED, otherwise: { judgement: TEXT } };
  const yes: Given = { phases: [{ id: '1' }] };
  const no: Given = { phases: [] };

  it.each([
    [PHASED, yes, HOLDS, YES, PASSES],
    [PHASED, no, HOLDS, YES, FAILS],
    [PHASED, {}, HOLDS, YES, PASSES | FAILS],
    [PHASED, yes, UNKNOWN, YES, PASSES | NOT_BOUND],
    [PHASED, no, UNKNOWN, YES, FAILS | NOT_BOUND],
    [PHASED, {}, UNKNOWN, YES, PASSES | FAILS | NOT_BOUND],
    [PHASED, yes, BREAKS, YES, NOT_BOUND],
    [PHASED, no, HOLDS, EITHER, FAILS | NOT_BOUND],
    [judged, no, HOLDS, YES, JUDGED],
    [judged, {}, HOLDS, YES, PASSES | JUDGED],
    [{ ...PHASED, where: { stage: 'new' } }, { ...no, stage: 'existing' }, HOLDS, YES, NOT_BOUND],
    [{ ...PHASED, where: { stage: 'new' } }, no, HOLDS, YES, FAILS | NOT_BOUND],
    [{ ...PHASED, unless: { stage: 'new' } }, { ...no, stage: 'new' }, HOLDS, YES, NOT_BOUND],
    [{ ...PHASED, unless: { stage: 'new' } }, { ...no, stage: 'existing' }, HOLDS, YES, FAILS],
    [{ ...PHASED, unless: { stage: 'new' } }, no, HOLDS, YES, FAILS | NOT_BOUND],
  ] as const)('%j of %j, bound %d', (rule, given, binds, member, expected) => {
    expect(set(rule as Parts, given as Given, binds, member)).toBe(expected);
  });

  it('are tried one by one with what decides between them', () => {
    const [rule] = packOf({ ...NEW, ...PHASED }).rules;
    const [step] = rule?.body.steps ?? [];
    if (rule === undefined || step === undefined) throw new Error('no step');
    const of = (given: Given, assessedOn: string, member: Possible = YES) => {
      const env = new Environment({
        subject: { id: 'case', ...given },
        project: { id: 'case', ...given },
        issued: '2020-07-01',
        assessedOn,
        survey: null,
      });
      return outcomes(rule.body, step, env, null, member);
    };
    const day = '2026-11-01';
    expect(of({ ...no, stage: 'new' }, day)).toEqual({ set: FAILS, fields: [], disputed: false });
    expect(of({ stage: 'new' }, day)).toEqual({ set: PASSES | FAILS, fields: ['/phases'], disputed: false });
    expect(of({ ...no, stage: 'new' }, '2020')).toEqual({
      set: FAILS | NOT_BOUND,
      fields: ['/assessed_on'],
      disputed: false,
    });
    expect(of({ ...no, stage: 'new' }, '2019').set).toBe(NOT_BOUND);
    expect(of({ ...no, stage: 'new' }, day, EITHER)).toEqual({ set: FAILS | NOT_BOUND, fields: [], disputed: false });
    expect(of({ ...no, stage: 'new' }, day, NO).set).toBe(NOT_BOUND);
  });
});

describe('three values', () => {
  it('decide alone where the comparisons are independent, or all known', () => {
    const [rule] = packOf({ require: { phased: true } }).rules;
    const [step] = rule?.body.steps ?? [];
    if (rule === undefined || step === undefined) throw new Error('no step');
    const env = new Environment({
      subject: { id: 'case' },
      project: { id: 'case' },
      issued: '2020-07-01',
      assessedOn: '2026-11-01',
      survey: null,
    });
    const answering = (tri: Tri) => ({
      leaves: [],
      tri: () => tri,
      exact: () => {
        throw new Error('three values were enough');
      },
    });
    const set = (tri: Tri, binds: Tri, independent: boolean) =>
      outcomeSet({ ...rule.body, when: null }, { ...step, require: answering(tri), independent }, env, binds, YES);
    expect(set(HOLDS, HOLDS, false)).toBe(PASSES);
    expect(set(BREAKS, HOLDS, false)).toBe(FAILS);
    expect(set(UNKNOWN, HOLDS, true)).toBe(PASSES | FAILS);
    expect(set(HOLDS, UNKNOWN, true)).toBe(PASSES | NOT_BOUND);
    expect(() => set(UNKNOWN, HOLDS, false)).toThrow('three values were enough');
  });
});

describe('a year in which the document was issued', () => {
  it.each([
    ['a stage it does not bind', { ...with240, stage: 'existing' }, 'not_applicable'],
    ['a stage that is not known', { ...with240, stage: null }, 'undetermined'],
    ['what fails', with240, 'undetermined'],
    ['what passes', { ...with240, households: 800 }, 'pass'],
  ] as const)('leaves %s', (_, given, status) => {
    expect(found(QUOTA, given as Given, '2020').status).toBe(status);
    expect(statusJudge(packOf(QUOTA))({ id: 'case', ...(given as Given) }, '2020')).toEqual([status]);
  });
});
