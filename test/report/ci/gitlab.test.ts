import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/report.ts';
import { renderGitlab } from '../../../src/report/ci/gitlab.ts';
import { FORMATS, type RenderOptions } from '../../../src/report/formats.ts';
import { expectGolden } from '../golden.ts';
import { everything, sample } from '../sample.ts';
import type { Issue } from './parse-back.ts';
import { hostile, reportWith } from './reports.ts';
import { DECIDED, DECISION, INVALID, item, reason, reportOn, rule, WAIVER } from './rows.ts';

const ZH: RenderOptions = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false };
const EN: RenderOptions = { ...ZH, lang: 'en' };

const issuesOf = (...args: Parameters<typeof renderGitlab>) => JSON.parse(renderGitlab(...args)) as Issue[];

describe('golden', () => {
  it.each([
    ['gitlab.zh.json.txt', ZH],
    ['gitlab.en.json.txt', EN],
  ] as const)('%s', async (name, options) => {
    const render = await FORMATS.gitlab.load();
    expectGolden(name, render(everything, options));
  });
});

describe('the table', () => {
  it.each<[string, Partial<Finding>, string | null, string]>([
    ['fails', { status: 'fail' }, 'critical', 'P1 own.r Area: 15 m² short.'],
    ['fails in principle', { status: 'fail', force: 'principle' }, 'critical', 'P1 own.r Area: 15 m² short.'],
    ['misses a target', { status: 'fail', force: 'target' }, 'critical', 'P1 own.r Area: 15 m² short.'],
    [
      'is only encouraged',
      { status: 'fail', force: 'encouraged' },
      'info',
      'P1 own.r Area: encouraged only, so this is advice: 15 m² short.',
    ],
    ['cannot be told', { status: 'undetermined' }, 'major', 'P1 own.r Area: 15 m² short.'],
    ['does not apply', { status: 'not_applicable' }, null, ''],
    ['is not due', { status: 'not_yet_due' }, null, ''],
    ['passes', {}, null, ''],
    ['is waived', { status: 'fail', disposition: 'waived', waiver: WAIVER }, null, ''],
    [
      'fails by decision',
      { status: 'fail', decision: DECISION, reason: DECIDED },
      'critical',
      'P1 own.r Area: 15 m² short. A person decided: fail (D-1, 李工, 2026-04-01, 郑自然资函〔2026〕13号): 两处相距过远.',
    ],
  ])('a rule that %s', (_, given, severity, description) => {
    const location = { path: 'p.json', lines: { begin: 7 } };
    const expected = severity === null ? [] : [{ severity, description, check_name: 'own.r', location }];
    expect(issuesOf(reportOn([rule(given)]), EN)).toMatchObject(expected);
    if (severity === null) expect(renderGitlab(reportOn([rule(given)]), EN)).toBe('[]\n');
  });

  it('has a blocker for each input error, at its line', () => {
    expect(issuesOf(INVALID, EN)).toMatchObject([
      {
        description: expect.stringMatching(/^Invalid input \/housholds: There is no field/),
        check_name: 'input.unknown_key',
        severity: 'blocker',
        location: { path: 'submissions/第二批/坏 文件.json', lines: { begin: 4 } },
      },
      { check_name: 'input.negative', severity: 'blocker', location: { lines: { begin: 12 } } },
    ]);
  });

  it('begins at line 1 where no line is known', () => {
    const report = reportOn([rule({ status: 'fail', location: { pointer: '', line: null, column: null } })]);
    expect(issuesOf(report, EN)[0]?.location).toEqual({ path: 'p.json', lines: { begin: 1 } });
  });
});

describe('a file for GitLab', () => {
  const text = renderGitlab(reportWith([...sample.results, ...hostile]), ZH);
  const issues = JSON.parse(text) as Issue[];

  it('has no byte-order mark, and the fields that are required in every entry', () => {
    expect(text.startsWith('[\n')).toBe(true);
    for (const { description, check_name, severity, location } of issues) {
      expect(description).not.toBe('');
      expect(check_name).not.toBe('');
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
      expect(location.path).not.toMatch(/^\.\//);
      expect(location.lines.begin).toBeGreaterThanOrEqual(1);
    }
  });

  it('has a hexadecimal fingerprint that is unique', () => {
    for (const { fingerprint } of issues) expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(issues.length).toBeGreaterThan(500);
  });

  it('is empty for no subject', () => expect(renderGitlab(reportWith([]), ZH)).toBe('[]\n'));
});

describe('the fingerprint', () => {
  const failing = (given: Partial<Finding>) => issuesOf(reportOn([rule({ status: 'fail', ...given })]), EN);
  const [base] = failing({});
  const items = [item({ id: 'F1', status: 'fail', reason, location: { pointer: '', line: 1, column: 1 } })];

  it.each<[string, Partial<Finding>]>([
    ['the line', { location: { pointer: '/x', line: 99, column: 9 } }],
    ['the words', { title: { zh: '别的', en: 'Other' }, reason: { ...reason, en: '16 m² short.' } }],
    ['the status', { status: 'undetermined' }],
  ])('stays when %s changes', (_, given) => expect(failing(given)[0]?.fingerprint).toBe(base?.fingerprint));

  it.each<[string, Partial<Finding>]>([
    ['rule', { rule: 'own.other' }],
    ['item', { items }],
  ])('differs with the %s', (_, given) => expect(failing(given)[0]?.fingerprint).not.toBe(base?.fingerprint));

  it('differs with the subject, also where two look the same', () => {
    const of = (id: string) => {
      const report = reportOn([rule({ status: 'fail' })]);
      const results = report.results.map((result) => ({ ...result, subject: { ...result.subject, id } }));
      return issuesOf({ ...report, results } as typeof report, EN)[0]?.fingerprint;
    };
    const ids = ['P1', 'P2', '\ud800', '\ud801', '\ufffd', '\\ud800'];
    expect(new Set(ids.map(of)).size).toBe(ids.length);
  });

  it('of the same error in the same file once more is another', () => {
    const prints = issuesOf(reportWith([...INVALID.results, ...INVALID.results]), ZH).map((one) => one.fingerprint);
    expect(new Set(prints).size).toBe(4);
  });
});
