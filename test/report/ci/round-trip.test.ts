/** Every format says the same of each rule and item as the JSON result, whatever the texts are. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { renderGithub } from '../../../src/report/ci/github.ts';
import { renderGitlab } from '../../../src/report/ci/gitlab.ts';
import { renderJunit } from '../../../src/report/ci/junit.ts';
import { renderCsv } from '../../../src/report/csv.ts';
import type { RenderOptions } from '../../../src/report/formats.ts';
import { sample } from '../sample.ts';
import { toldByCsv, toldByGithub, toldByGitlab, toldByJunit } from './parse-back.ts';
import { fixtureReports, generated, reportWith } from './reports.ts';
import { openByJson, sorted, toldByJson } from './told.ts';

const OPTIONS: RenderOptions = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false };

const REPORTS: readonly (readonly [string, Report])[] = [
  ...fixtureReports,
  ['the sample', sample],
  ['1,000 subjects in one report', reportWith(generated)],
];

/** Formats with a limit, or that tell what is open only, are tried with one subject at a time. */
const SMALL: readonly (readonly [string, Report])[] = [
  ...fixtureReports,
  ...generated.map((result, i) => [`generated ${i}`, reportWith([result])] as const),
];

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
    for (const [name, report] of SMALL) {
      const rules = new Set(toldByJson(report).map(([, rule]) => rule));
      const told = toldByGithub(renderGithub(report, options), rules);
      expect(sorted(told), name).toEqual(sorted(openByJson(report)));
    }
  });

  it('gitlab: the same without what is waived', () => {
    for (const [name, report] of SMALL) {
      const open = openByJson(report).filter(([, , , , disposition]) => disposition === 'active');
      expect(sorted(toldByGitlab(renderGitlab(report, options))), name).toEqual(sorted(open));
    }
  });
});
