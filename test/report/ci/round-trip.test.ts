/** Every format says the same of each rule and item as the JSON result, whatever the texts are. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { FORCES } from '../../../src/model/status.ts';
import { renderGithub } from '../../../src/report/ci/github.ts';
import { renderGitlab } from '../../../src/report/ci/gitlab.ts';
import { renderJunit } from '../../../src/report/ci/junit.ts';
import { renderCsv } from '../../../src/report/csv.ts';
import { FORMATS, type RenderOptions } from '../../../src/report/formats.ts';
import { renderJson } from '../../../src/report/json.ts';
import { renderMarkdown } from '../../../src/report/markdown/report.ts';
import type { Lang } from '../../../src/wording/language.ts';
import { visible } from '../../../src/wording/visible.ts';
import { wordsOf } from '../../../src/wording/vocabulary.ts';
import { FIXTURE_FILES, fixtureReport, generatedReports } from '../round-trip/reports.ts';
import { sample } from '../sample.ts';
import { toldByCsv, toldByGithub, toldByGitlab, toldByHtml, toldByJunit, toldByMarkdown } from './parse-back.ts';
import { hostile, reportWith } from './reports.ts';
import { type Open, openByJson, sorted, type Told, toldByJson } from './told.ts';

const OPTIONS: RenderOptions = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false };

const fixtures = await Promise.all(FIXTURE_FILES.map(async (file) => [file, await fixtureReport(file)] as const));

/** With 100 judged subjects each. */
const judged = (await generatedReports()).map((report, i) => [`generated report ${i}`, report] as const);

const REPORTS: readonly (readonly [string, Report])[] = [
  ...fixtures,
  ...judged,
  ['the sample', sample],
  ['1,000 subjects with hostile texts', reportWith(hostile)],
];

/** GitHub shows few annotations of a run, so its format is tried with one subject at a time. */
const SINGLE: readonly (readonly [string, Report])[] = REPORTS.flatMap(([name, report]) =>
  report.results.map((result) => [`${name}: ${result.subject.id}`, { ...report, results: [result] }] as const),
);

describe.each(['zh', 'en'] as const)('as the JSON result has it (%s)', (lang) => {
  const options = { ...OPTIONS, lang };

  it.each(REPORTS)('junit: %s', (_, report) => {
    expect(sorted(toldByJunit(renderJunit(report, options)))).toEqual(sorted(toldByJson(report)));
  });

  it.each(REPORTS)('junit, where what cannot be told is ignored: %s', (_, report) => {
    const lenient = { ...report, policy: { ...report.policy, undetermined: 'ignore' as const } };
    expect(sorted(toldByJunit(renderJunit(lenient, options)))).toEqual(sorted(toldByJson(report)));
  });

  it.each(REPORTS)('csv: %s', (_, report) => {
    expect(sorted(toldByCsv(renderCsv(report, options), lang))).toEqual(sorted(toldByJson(report)));
  });

  it('github: what fails and what cannot be told, each item where there are items, up to the limits', () => {
    for (const [name, report] of SINGLE) {
      const rules = new Set(toldByJson(report).map(([, rule]) => rule));
      const told = toldByGithub(renderGithub(report, options), rules);
      expect(sorted(told), name).toEqual(sorted(shownByGithub(openByJson(report))));
    }
  });

  it.each(REPORTS)('gitlab: the same without what is waived, and all of it: %s', (_, report) => {
    const open = openByJson(report).map(({ told }) => told);
    const active = open.filter(([, , , , disposition]) => disposition === 'active');
    expect(sorted(toldByGitlab(renderGitlab(report, options)))).toEqual(sorted(active));
  });
});

/** The formats for readers: every report in Chinese, and one with everything in English. */
const READ = [...REPORTS.map(([name, report]) => ['zh', name, report] as const), ['en', 'the sample', sample] as const];

describe('as the JSON result has it', () => {
  it.each(READ)('html (%s): %s', async (lang, _, report) => {
    const render = await FORMATS.html.load();
    const expected = toldByJson(report).map(
      ([subject, rule, item, ...state]): Told => [subject, rule, item === null ? null : itemName(item, lang), ...state],
    );
    expect(sorted(toldByHtml(render(report, { ...OPTIONS, lang }), idsOf(report)))).toEqual(sorted(expected));
  });

  it.each(READ)('markdown, each rule as a whole (%s): %s', (lang, _, report) => {
    const whole = toldByJson(report).filter(([, , item]) => item === null);
    const judgedOnes = report.results.filter(({ verdict }) => verdict !== 'invalid');
    const told = toldByMarkdown(
      renderMarkdown(report, { ...OPTIONS, lang }),
      idsOf({ ...report, results: judgedOnes }),
    );
    // Of an area a row without a rule names the topic of those below it.
    expect(sorted(told.filter(([, rule]) => rule !== ''))).toEqual(sorted(whole));
  });
});

it('json reads back as the same report', () => {
  for (const [name, report] of REPORTS) expect(JSON.parse(renderJson(report)), name).toEqual(report);
});

const idsOf = ({ results }: Report): string[] => results.map(({ subject }) => visible(subject.id ?? ''));

/** A step of four-sync is called by its word: `F1/验收`. */
const itemName = (id: string, lang: Lang): string =>
  id
    .split('/')
    .map((part) => wordsOf(part, lang))
    .join('/');

/** Ten errors, ten warnings, nine notices; those of the strictest force, then those that come first. */
function shownByGithub(open: readonly Open[]): Told[] {
  const isNotice = ({ told: [, , , status, disposition], force }: Open) =>
    status === 'fail' && (disposition === 'waived' || force === 'encouraged');
  const strictest = [...open].sort((a, b) => FORCES.indexOf(a.force) - FORCES.indexOf(b.force));
  const notices = strictest.filter(isNotice);
  const errors = strictest.filter((one) => one.told[3] === 'fail' && !isNotice(one));
  const warnings = strictest.filter((one) => one.told[3] === 'undetermined');
  return [...errors.slice(0, 10), ...warnings.slice(0, 10), ...notices.slice(0, 9)].map(({ told }) => told);
}
