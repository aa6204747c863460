/** Every format says the same of each rule and item as the JSON result, whatever the texts are. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { renderGithub } from '../../../src/report/ci/github.ts';
import { renderGitlab } from '../../../src/report/ci/gitlab.ts';
import { renderJunit } from '../../../src/report/ci/junit.ts';
import { renderCsv } from '../../../src/report/csv.ts';
import type { RenderOptions } from '../../../src/report/formats.ts';
import { FIXTURE_FILES, fixtureReport, generatedReports } from '../round-trip/reports.ts';
import { sample } from '../sample.ts';
import { toldByCsv, toldByGithub, toldByGitlab, toldByJunit } from './parse-back.ts';
import { hostile, reportWith } from './reports.ts';
import { openByJson, sorted, toldByJson } from './told.ts';

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

  it('github: what fails and what cannot be told, each item where there are items', () => {
    for (const [name, report] of SINGLE) {
      const rules = new Set(toldByJson(report).map(([, rule]) => rule));
      const told = toldByGithub(renderGithub(report, options), rules);
      expect(sorted(told), name).toEqual(sorted(openByJson(report)));
    }
  });

  it('gitlab: the same without what is waived', () => {
    for (const [name, report] of REPORTS) {
      const open = openByJson(report).filter(([, , , , disposition]) => disposition === 'active');
      expect(sorted(toldByGitlab(renderGitlab(report, options))), name).toEqual(sorted(open));
    }
  });
});
