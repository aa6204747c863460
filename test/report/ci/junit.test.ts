import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Finding, Report } from '../../../src/model/report.ts';
import { renderJunit } from '../../../src/report/ci/junit.ts';
import { FORMATS, type RenderOptions } from '../../../src/report/formats.ts';
import { expectGolden } from '../golden.ts';
import { FIXTURE_FILES, fixtureReport } from '../round-trip/reports.ts';
import { everything, sample } from '../sample.ts';
import { JUNIT_XSD } from './junit-xsd.ts';
import { casesOf, markOf, propertiesOf, suitesOf } from './parse-back.ts';
import { hostile, reportWith } from './reports.ts';
import { DECIDED, DECISION, INVALID, item, reason, reportOn, rule, WAIVER } from './rows.ts';

const ZH: RenderOptions = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false };
const EN: RenderOptions = { ...ZH, lang: 'en' };

async function errorsOf(xml: string): Promise<string[]> {
  const schema = { fileName: 'junit.xsd', contents: JUNIT_XSD };
  const { valid, errors } = await validateXML({ xml: [{ fileName: 'out.xml', contents: xml }], schema: [schema] });
  return valid ? [] : errors.map(({ message }) => message);
}

describe('golden', () => {
  it.each([
    ['junit.zh.xml.txt', ZH],
    ['junit.en.xml.txt', EN],
  ] as const)('%s', async (name, options) => {
    const render = await FORMATS.junit.load();
    expectGolden(name, render(everything, options));
  });

  it('has the same bytes whatever the terminal can do', () => {
    const odd = { ...ZH, colour: 3, width: 160, ascii: true, quiet: true } as const;
    expect(renderJunit(sample, odd)).toBe(renderJunit(sample, ZH));
  });
});

describe('the schema', () => {
  it('holds for the sample, every fixture and hostile texts', async () => {
    const fixtures = await Promise.all(FIXTURE_FILES.map(fixtureReport));
    const all = reportWith([...fixtures.flatMap(({ results }) => results), ...hostile.slice(0, 300)]);
    for (const report of [sample, all, reportWith([])]) expect(await errorsOf(renderJunit(report, ZH))).toEqual([]);
  });

  it.each([
    ['an attribute that it does not know', ['classname=', 'line="1" classname=']],
    ['a test case without a name', [/ name="own.r[^"]*"/, '']],
    ['a suite without its count', [/ tests="1" failures="1" errors="0" skipped/, ' skipped']],
    ['an element that it does not know', ['<failure', '<defect/><failure']],
    ['a mark that is not escaped', ['&lt;', '<']],
  ] as const)('refuses %s', async (_, [from, to]) => {
    const report = reportOn([rule({ status: 'fail', reason: { ...reason, zh: 'a < b' } })]);
    expect(await errorsOf(renderJunit(report, ZH).replace(from, to))).not.toEqual([]);
  });
});

/** What stands in the only test case, and what its suite counts. */
function only(report: Report, options = EN) {
  const [suite] = suitesOf(renderJunit(report, options));
  const [testcase] = suite === undefined ? [] : casesOf(suite);
  if (suite === undefined || testcase === undefined) throw new Error('no test case');
  const [mark] = [...testcase.childNodes].filter((node) => node.nodeType === 1);
  const count = (name: string) => Number(suite.getAttribute(name));
  return {
    ...(markOf(testcase) ?? { tag: null, type: '' }),
    message: mark && 'getAttribute' in mark ? (mark as Element).getAttribute('message') : null,
    text: mark?.textContent ?? '',
    counts: [count('tests'), count('failures'), count('errors'), count('skipped')],
  };
}

interface Element {
  getAttribute(name: string): string | null;
}

describe('the table', () => {
  const judgement = { zh: '请看图。', en: 'Look at the plan.' };
  it.each<[string, Partial<Finding>, string | null, string, string | null, readonly number[]]>([
    ['fails', { status: 'fail' }, 'failure', 'mandatory', '15 m² short.', [1, 1, 0, 0]],
    ['fails', { status: 'fail', force: 'principle' }, 'failure', 'principle', '15 m² short.', [1, 1, 0, 0]],
    ['fails', { status: 'fail', force: 'target' }, 'failure', 'target', '15 m² short.', [1, 1, 0, 0]],
    ['fails but only encouraged', { status: 'fail', force: 'encouraged' }, 'system-out', '', null, [1, 0, 0, 0]],
    ['cannot be told', { status: 'undetermined' }, 'error', 'undetermined', '15 m² short.', [1, 0, 1, 0]],
    [
      'is left to a person',
      { status: 'undetermined', judgement },
      'error',
      'undetermined',
      '15 m² short. Look at the plan.',
      [1, 0, 1, 0],
    ],
    [
      'does not apply',
      { status: 'not_applicable' },
      'skipped',
      'not_applicable',
      'not applicable: 15 m² short.',
      [1, 0, 0, 1],
    ],
    ['is not due', { status: 'not_yet_due' }, 'skipped', 'not_yet_due', 'not yet due: 15 m² short.', [1, 0, 0, 1]],
    ['passes', { status: 'pass' }, null, '', null, [1, 0, 0, 0]],
    [
      'is waived',
      { status: 'fail', disposition: 'waived', waiver: WAIVER },
      'skipped',
      'waived',
      'waived until 2026-12-31: 用地受限 (W-2026-003, 郑州市自然资源局, 郑自然资函〔2026〕12号) 15 m² short.',
      [1, 0, 0, 1],
    ],
    [
      'is waived although only encouraged',
      { status: 'fail', force: 'encouraged', disposition: 'waived' },
      'skipped',
      'waived',
      'waived: 15 m² short.',
      [1, 0, 0, 1],
    ],
    [
      'fails by decision',
      { status: 'fail', judgement, decision: DECISION, reason: DECIDED },
      'failure',
      'mandatory',
      '15 m² short. A person decided: fail (D-1, 李工, 2026-04-01, 郑自然资函〔2026〕13号): 两处相距过远.',
      [1, 1, 0, 0],
    ],
  ])('a rule that %s', (_, given, tag, type, message, counts) => {
    expect(only(reportOn([rule(given)]))).toMatchObject({ tag, type, message, counts });
  });

  it('where what cannot be told is ignored', () => {
    const report = reportOn([rule({ status: 'undetermined' })], { undetermined: 'ignore' });
    const message = 'undetermined: 15 m² short.';
    expect(only(report)).toMatchObject({ tag: 'skipped', type: 'undetermined', message, counts: [1, 0, 0, 1] });
    const strict = reportOn([rule({ status: 'undetermined' })], { undetermined: 'fail' });
    expect(only(strict)).toMatchObject({ tag: 'error', counts: [1, 0, 1, 0] });
  });

  it('tells who decided that a rule passes, and what advice it gives', () => {
    const decided = only(reportOn([rule({ decision: { ...DECISION, outcome: 'pass' }, reason: DECIDED })]));
    expect(decided).toMatchObject({ tag: 'system-out', counts: [1, 0, 0, 0] });
    expect(decided.text).toBe(
      '15 m² short. A person decided: fail (D-1, 李工, 2026-04-01, 郑自然资函〔2026〕13号): 两处相距过远.',
    );
    const advice = only(reportOn([rule({ status: 'fail', force: 'encouraged' })]));
    expect(advice.text).toMatch(/^encouraged only, so this is advice: 15 m² short\.\np\.json:7:3 {2}\/facilities\n/);
  });

  it('has an error for each input error, with its place', () => {
    const [suite] = suitesOf(renderJunit(INVALID, EN));
    if (suite === undefined) throw new Error('no suite');
    const told = casesOf(suite).map((one) => [one.getAttribute('name'), markOf(one), one.textContent]);
    expect(told).toEqual([
      [
        'input unknown_key /housholds',
        { tag: 'error', type: 'input' },
        expect.stringContaining('第二批/坏 文件.json:4:3  /housholds'),
      ],
      [
        'input negative /facilities/0/floor_area_m2',
        { tag: 'error', type: 'input' },
        expect.stringContaining(':12:22'),
      ],
    ]);
    expect(['tests', 'failures', 'errors', 'skipped'].map((name) => suite.getAttribute(name))).toEqual([
      '2',
      '0',
      '2',
      '0',
    ]);
  });
});

describe('items', () => {
  const at = (line: number) => ({ pointer: `/facilities/${line}`, line, column: 1 });
  const items = [
    item({ id: 'F1', status: 'fail', disposition: 'waived', reason, location: at(1), waiver: WAIVER }),
    item({ id: 'F2', status: 'fail', reason, location: at(2) }),
    item({ id: 'F3', status: 'pass', reason, location: at(3) }),
  ];
  const [suite] = suitesOf(renderJunit(reportOn([rule({ status: 'fail', items })]), EN));

  it('are test cases with names of their own', () => {
    const told = (suite ? casesOf(suite) : []).map((one) => [one.getAttribute('name'), markOf(one)?.tag]);
    expect(told).toEqual([
      ['own.r Area [F1]', 'skipped'],
      ['own.r Area [F2]', 'failure'],
      ['own.r Area [F3]', undefined],
    ]);
  });

  it('leave the status of the rule to the properties of the suite', () => {
    expect(suite && propertiesOf(suite).get('own.r')).toBe('fail active');
  });

  it('do not hide a rule whose status none of them has', () => {
    const odd = reportOn([rule({ status: 'fail', items: items.slice(2) })]);
    const [shown] = suitesOf(renderJunit(odd, EN));
    expect((shown ? casesOf(shown) : []).map((one) => one.getAttribute('name'))).toEqual([
      'own.r Area',
      'own.r Area [F3]',
    ]);
  });
});

describe('names', () => {
  it('stay apart where two subjects look the same', () => {
    const { results } = INVALID;
    const twice = reportWith([...results, ...results, ...results]);
    const names = suitesOf(renderJunit(twice, ZH)).flatMap((suite) =>
      casesOf(suite).map((one) => `${one.getAttribute('classname')} ${one.getAttribute('name')}`),
    );
    expect(names).toHaveLength(6);
    expect(new Set(names).size).toBe(6);
    expect(names[2]).toMatch(/input unknown_key \/housholds \(2\)$/);
  });

  it('and every other text show what XML forbids', () => {
    const title = { zh: ']]>\u0000\u001b\ufffe\uffff\ud800<&>"', en: '' };
    const xml = renderJunit(reportOn([rule({ title })]), ZH);
    const [suite] = suitesOf(xml);
    expect(suite && casesOf(suite)[0]?.getAttribute('name')).toBe('own.r ]]>\\u0000\\u001b\\ufffe\\uffff\\ud800<&>"');
    expect(xml).not.toContain(']]>');
  });

  it('count what all suites hold', () => {
    const xml = renderJunit(sample, ZH);
    const total = (name: string) => suitesOf(xml).reduce((sum, suite) => sum + Number(suite.getAttribute(name)), 0);
    const [, root = ''] = xml.split('\n');
    expect(root).toBe(
      `<testsuites name="eldercheck" tests="${total('tests')}" failures="${total('failures')}" errors="${total('errors')}">`,
    );
  });
});
