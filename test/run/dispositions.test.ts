import { describe, expect, it } from 'vitest';
import type { Judged, JudgedItem } from '../../src/model/judged.ts';
import type { Quantity } from '../../src/model/report.ts';
import type { DecisionEntry, WaiverEntry } from '../../src/model/waivers.ts';
import { disposed, type Effects, notesOn, standingOn } from '../../src/run/dispositions.ts';
import { decision, item, judgedOf, plain, QUESTION, several, waiver } from './judged.ts';

const DAY = '2026-11-01';

interface Given {
  readonly waivers?: readonly WaiverEntry[];
  readonly decisions?: readonly DecisionEntry[];
  readonly date?: string;
}

/** What became of the subject S, and the notes as `entry code`. */
function apply(judged: Judged, { waivers = [], decisions = [], date = DAY }: Given) {
  const standing = standingOn({ waivers, decisions }, date);
  const effects: Effects = new Map();
  const result = disposed(judged, 'S', standing, effects);
  const notes = notesOn({ waivers, decisions }, standing, effects).map(({ entry, code }) => `${entry} ${code}`);
  const findings = result.findings.map(({ status, disposition }) => `${status} ${disposition}`);
  const items = result.findings.flatMap((one) =>
    one.items.map(({ status, disposition }) => `${status} ${disposition}`),
  );
  return { result, verdict: result.verdict, findings, items, notes };
}

const FAIL = plain({ status: 'fail' });
const PASS = plain({ status: 'pass' }, { rule: 'town.other' });
const OPEN = plain({ status: 'undetermined', missing: ['/households'] });
const LEFT = plain({ status: 'undetermined', judged: true });
const LATER = plain({ status: 'not_yet_due' });

describe('the days on which a waiver holds', () => {
  it.each([
    ['the day before it is granted', '2026-02-28', 'non_compliant', ['W-1 waiver_not_yet']],
    ['the day on which it is granted', '2026-03-01', 'compliant', []],
    ['the day after', '2026-03-02', 'compliant', []],
    ['the day before it expires', '2026-12-30', 'compliant', []],
    ['the day on which it expires', '2026-12-31', 'compliant', []],
    ['the day after it expired', '2027-01-01', 'non_compliant', ['W-1 waiver_expired']],
  ])('%s', (_, date, verdict, notes) => {
    expect(apply(judgedOf(FAIL, PASS), { waivers: [waiver()], date })).toMatchObject({ verdict, notes });
  });
});

describe('the day of a decision', () => {
  it.each([
    ['the day before', '2026-02-28', 'undetermined', ['D-1 decision_not_yet']],
    ['the day itself', '2026-03-01', 'compliant', []],
    ['the day after', '2026-03-02', 'compliant', []],
  ])('%s', (_, date, verdict, notes) => {
    expect(apply(judgedOf(LEFT, PASS), { decisions: [decision()], date })).toMatchObject({ verdict, notes });
  });
});

describe('what a waiver covers', () => {
  it.each([
    ['a failure', FAIL, {}, ['fail waived', 'pass active'], []],
    [
      'another subject, which differs in one letter',
      FAIL,
      { subject: 's' },
      ['fail active', 'pass active'],
      ['W-1 waiver_unused'],
    ],
    ['an id with a blank behind it', FAIL, { subject: 'S ' }, ['fail active', 'pass active'], ['W-1 waiver_unused']],
    ['a rule of another pack', FAIL, { rule: 'city.rule' }, ['fail active', 'pass active'], ['W-1 waiver_other_rules']],
    ['a rule that passes', FAIL, { rule: 'town.other' }, ['fail active', 'pass active'], ['W-1 waiver_not_failing']],
    [
      'an item of a finding without items',
      FAIL,
      { item: 'F1' },
      ['fail active', 'pass active'],
      ['W-1 waiver_no_item'],
    ],
    ['what misses data', OPEN, {}, ['undetermined active', 'pass active'], ['W-1 waiver_not_failing']],
    ['what is left to a person', LEFT, {}, ['undetermined active', 'pass active'], ['W-1 waiver_not_failing']],
    ['what is not due yet', LATER, {}, ['not_yet_due active', 'pass active'], ['W-1 waiver_not_failing']],
  ])('%s', (_, finding, own, findings, notes) => {
    expect(apply(judgedOf(finding, PASS), { waivers: [waiver(own)] })).toMatchObject({ findings, notes });
  });

  it('is shown with the finding, and with nothing else', () => {
    const { result } = apply(judgedOf(FAIL, PASS), { waivers: [waiver()] });
    const { id, reason, approved_by, approval, granted, expires } = waiver();
    expect(result.findings[0]?.waiver).toEqual({ id, reason, approved_by, approval, granted, expires });
    expect(result.findings[1]).toBe(PASS);
  });

  it('is nothing but the failure of a principle too, with its justification', () => {
    const inPrinciple = plain({ status: 'fail' }, { force: 'principle' });
    expect(apply(judgedOf(inPrinciple, PASS), {}).verdict).toBe('non_compliant');
    const { result, verdict } = apply(judgedOf(inPrinciple, PASS), { waivers: [waiver()] });
    expect([verdict, result.findings[0]?.waiver?.reason]).toEqual(['compliant', 'because']);
  });
});

describe('how much may be short', () => {
  const short = (value: string): Quantity => ({ value, unit: 'm2' });
  it.each<[string, Quantity | null, string | undefined, boolean]>([
    ['no limit', short('1000'), undefined, true],
    ['just as much', short('35.5'), '35.5 m2', true],
    ['a little more', short('35.5000000000000000000001'), '35.5 m2', false],
    ['a fraction below', short('106/3'), '35.4 m2', true],
    ['a fraction above', short('106/3'), '35.3 m2', false],
    ['the same unit spelled otherwise', short('35.5'), '35.5㎡', true],
    ['another unit', { value: '1', unit: 'm' }, '35.5 m2', false],
    ['bounds within', { min: '0', max: '35.5', unit: 'm2' }, '35.5 m2', true],
    ['bounds that reach beyond', { min: '0', max: '35.501', unit: 'm2' }, '35.5 m2', false],
    ['no upper bound', { min: '0', max: null, unit: 'm2' }, '35.5 m2', false],
    ['not known', null, '35.5 m2', false],
    ['a date', { date: '2026-01-01' }, '35.5 m2', false],
  ])('%s', (_, shortfall, limit, isWaived) => {
    const failing = { ...FAIL, shortfall };
    const own = limit === undefined ? {} : { max_shortfall: limit };
    expect(apply(judgedOf(failing, PASS), { waivers: [waiver(own)] })).toMatchObject({
      findings: [isWaived ? 'fail waived' : 'fail active', 'pass active'],
      verdict: isWaived ? 'compliant' : 'non_compliant',
      notes: isWaived ? [] : ['W-1 waiver_shortfall'],
    });
  });
});

const F1 = item('F1', { status: 'fail' });
const F2 = item('F2', { status: 'fail', shortfall: { value: '5', unit: 'site' } });
const OK = item('F3', { status: 'pass' });
const UNKNOWN = item('F4', { status: 'undetermined', missing: ['/facilities/3/beds'] });

describe('a waiver of a finding with items', () => {
  const one = (id: string, itemId: string, more: Partial<WaiverEntry> = {}) => waiver({ id, item: itemId, ...more });
  it.each<[string, JudgedItem[], WaiverEntry[], string, string[], string[]]>([
    ['all of it', [F1, F2, OK], [waiver()], 'fail waived', ['fail waived', 'fail waived', 'pass active'], []],
    ['one of two', [F1, F2], [one('A', 'F1')], 'fail active', ['fail waived', 'fail active'], []],
    ['both', [F1, F2], [one('A', 'F1'), one('B', 'F2')], 'fail waived', ['fail waived', 'fail waived'], []],
    [
      'an item that passes',
      [F1, OK],
      [one('A', 'F3')],
      'fail active',
      ['fail active', 'pass active'],
      ['A waiver_not_failing'],
    ],
    ['an item that is not there', [F1], [one('A', 'F9')], 'fail active', ['fail active'], ['A waiver_no_item']],
    [
      'all, but for more than was approved',
      [F1, F2],
      [waiver({ max_shortfall: '1 site' })],
      'fail active',
      ['fail waived', 'fail active'],
      ['W-1 waiver_shortfall'],
    ],
    ['all of it, and each', [F1], [waiver(), one('A', 'F1')], 'fail waived', ['fail waived'], ['W-1 waiver_covered']],
    [
      'each too little, all enough',
      [F2],
      [one('A', 'F2', { max_shortfall: '1 site' }), waiver()],
      'fail waived',
      ['fail waived'],
      ['A waiver_shortfall'],
    ],
  ])('%s', (_, items, waivers, finding, dispositions, notes) => {
    const got = apply(judgedOf(several(items), PASS), { waivers });
    expect(got).toMatchObject({ findings: [finding, 'pass active'], items: dispositions, notes });
    expect(got.verdict).toBe(finding === 'fail waived' ? 'compliant' : 'non_compliant');
  });

  it('leaves open what cannot be told beside it', () => {
    const judged = judgedOf(several([F1, UNKNOWN]), PASS);
    expect(judged.verdict).toBe('non_compliant');
    expect(apply(judged, { waivers: [waiver()] })).toMatchObject({
      findings: ['fail waived', 'pass active'],
      verdict: 'undetermined',
    });
    const known = judgedOf(several([F1, { ...UNKNOWN, status: 'pass', missing: [] }]), PASS);
    expect(apply(known, { waivers: [waiver()] }).verdict).toBe('compliant');
  });
});

describe('what a decision settles', () => {
  it.each([
    ['what is left to a person', LEFT, {}, 'pass active', 'compliant', []],
    ['the same, to its cost', LEFT, { outcome: 'fail' as const }, 'fail active', 'non_compliant', []],
    ['a failure', FAIL, {}, 'fail active', 'non_compliant', ['D-1 decision_not_open']],
    ['missing data', OPEN, {}, 'undetermined active', 'undetermined', ['D-1 decision_missing']],
    [
      'what is left to a person, and misses a date too',
      plain({ status: 'undetermined', judged: true, missing: ['/assessed_on'] }),
      {},
      'undetermined active',
      'undetermined',
      ['D-1 decision_missing'],
    ],
    [
      'what cannot be told for no reason given',
      plain({ status: 'undetermined' }),
      {},
      'undetermined active',
      'undetermined',
      ['D-1 decision_not_open'],
    ],
    [
      'a pass, to its cost',
      plain({ status: 'pass' }),
      { outcome: 'fail' as const },
      'pass active',
      'compliant',
      ['D-1 decision_not_open'],
    ],
    [
      'what is not due yet, though its words leave it to a person',
      plain({ status: 'not_yet_due', judged: true }),
      {},
      'not_yet_due active',
      'compliant',
      ['D-1 decision_not_open'],
    ],
    ['another subject', LEFT, { subject: 'T' }, 'undetermined active', 'undetermined', ['D-1 decision_unused']],
    [
      'an item that is not there',
      LEFT,
      { item: 'F1' },
      'undetermined active',
      'undetermined',
      ['D-1 decision_no_item'],
    ],
    [
      'a rule of another pack',
      LEFT,
      { rule: 'city.rule' },
      'undetermined active',
      'undetermined',
      ['D-1 decision_other_rules'],
    ],
  ])('%s', (_, finding, own, first, verdict, notes) => {
    const got = apply(judgedOf(finding, PASS), { decisions: [decision(own)] });
    expect(got).toMatchObject({ findings: [first, 'pass active'], verdict, notes });
  });

  it('keeps the question, and says who answered it', () => {
    const { result } = apply(judgedOf(LEFT, PASS), { decisions: [decision({ outcome: 'fail' })] });
    const [finding] = result.findings;
    const { id, outcome, reason, decided_by, approval, on } = decision({ outcome: 'fail' });
    const decided = { id, outcome, reason, decided_by, approval, on };
    expect(finding).toMatchObject({ judgement: QUESTION, decision: decided, shortfall: { value: '1', unit: 'site' } });
    expect(finding?.reason).toEqual({ code: 'decided', first: LEFT.reason, decision: decided });
  });

  it('drops a reading not chosen that now says the same', () => {
    const alternatives = (['pass', 'fail'] as const).map((status) => ({
      reading: `A01${status === 'pass' ? 'b' : 'c'}`,
      status,
      text: { zh: '', en: '' },
    }));
    const { result } = apply(judgedOf({ ...LEFT, alternatives }, PASS), { decisions: [decision()] });
    expect(result.findings[0]?.alternatives.map(({ status }) => status)).toEqual(['fail']);
  });

  it('is a failure like any other once it is one: a waiver covers it', () => {
    const given = { decisions: [decision({ outcome: 'fail' })], waivers: [waiver()] };
    expect(apply(judgedOf(LEFT, PASS), given)).toMatchObject({
      findings: ['fail waived', 'pass active'],
      verdict: 'compliant',
      notes: [],
    });
  });
});

const L1 = item('F1', { status: 'undetermined', judged: true });
const L2 = item('F2', { status: 'undetermined', judged: true });

describe('a decision of a finding with items', () => {
  const one = (id: string, itemId: string, outcome: 'pass' | 'fail' = 'pass') =>
    decision({ id, item: itemId, outcome });
  it.each<[string, JudgedItem[], DecisionEntry[], string, string[], string[]]>([
    ['all of them', [L1, L2], [decision()], 'pass', ['pass', 'pass'], []],
    ['one of two', [L1, L2], [one('A', 'F1')], 'undetermined', ['pass', 'undetermined'], []],
    ['one of two, to its cost', [L1, L2], [one('A', 'F2', 'fail')], 'fail', ['undetermined', 'fail'], []],
    ['one apart from the rest', [L1, L2], [decision(), one('A', 'F2', 'fail')], 'fail', ['pass', 'fail'], []],
    [
      'each, and all',
      [L1],
      [decision({ outcome: 'fail' }), one('A', 'F1')],
      'pass',
      ['pass'],
      ['D-1 decision_covered'],
    ],
    ['beside one that misses data', [L1, UNKNOWN], [decision()], 'undetermined', ['pass', 'undetermined'], []],
    [
      'one that misses data',
      [L1, UNKNOWN],
      [one('A', 'F4')],
      'undetermined',
      ['undetermined', 'undetermined'],
      ['A decision_missing'],
    ],
    ['beside one that fails', [F1, L2], [decision()], 'fail', ['fail', 'pass'], []],
    ['one that fails', [F1, L2], [one('A', 'F1')], 'fail', ['fail', 'undetermined'], ['A decision_not_open']],
    [
      'beside one that is not due',
      [item('F3', { status: 'not_yet_due' }), L2],
      [decision()],
      'not_yet_due',
      ['not_yet_due', 'pass'],
      [],
    ],
    ['an item that is not there', [L1], [one('A', 'F9')], 'undetermined', ['undetermined'], ['A decision_no_item']],
  ])('%s', (_, items, decisions, status, statuses, notes) => {
    const { result, ...got } = apply(judgedOf(several(items)), { decisions });
    expect(got.notes).toEqual(notes);
    expect(result.findings[0]?.status).toBe(status);
    expect(result.findings[0]?.items.map((each) => each.status)).toEqual(statuses);
  });

  it('is told anew from its items: the counts, the first that decides, what is missing', () => {
    const { result } = apply(judgedOf(several([L1, UNKNOWN])), { decisions: [decision()] });
    expect(result.findings[0]).toMatchObject({
      judgement: null,
      missing: ['/facilities/3/beds'],
      pointer: UNKNOWN.pointer,
      reason: { code: 'items', counts: { pass: 1, undetermined: 1 }, id: 'F4', first: UNKNOWN.reason },
    });
  });
});

describe('two entries for one thing', () => {
  it('the first of the file that holds counts, and the other is told', () => {
    const waivers = [waiver({ id: 'A', expires: '2026-10-31' }), waiver({ id: 'B' }), waiver({ id: 'C' })];
    const { result, notes } = apply(judgedOf(FAIL), { waivers });
    expect(result.findings[0]?.waiver?.id).toBe('B');
    expect(notes).toEqual(['A waiver_expired', 'C waiver_duplicate']);
  });

  it('of decisions that say the opposite too', () => {
    const decisions = [decision({ id: 'A', outcome: 'fail' }), decision({ id: 'B' })];
    expect(apply(judgedOf(LEFT), { decisions })).toMatchObject({
      findings: ['fail active'],
      notes: ['B decision_duplicate'],
    });
    expect(apply(judgedOf(LEFT), { decisions: decisions.toReversed() })).toMatchObject({ findings: ['pass active'] });
  });

  it('an item without a value and a null are the same', () => {
    const { item: _, ...without } = waiver({ id: 'B' });
    expect(apply(judgedOf(FAIL), { waivers: [waiver(), without] }).notes).toEqual(['B waiver_duplicate']);
  });
});
