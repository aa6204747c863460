/** SARIF of both profiles: valid, complete, and exact about what is in it. */
import { sarifToMarkdown } from '@security-alert/sarif-to-markdown';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { FORMATS, type RenderOptions } from '../../../src/report/formats.ts';
import { expectGolden } from '../golden.ts';
import { type Identity, identitiesOf, multiset } from '../round-trip/identities.ts';
import { FIXTURE_FILES, fixtureReport, generatedReports } from '../round-trip/reports.ts';
import { everything, sample } from '../sample.ts';
import { breachesOf } from './conditions.ts';
import { objectionsTo } from './schema.ts';

const ZH: RenderOptions = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false };
const EN: RenderOptions = { ...ZH, lang: 'en' };

const renderSarif = await FORMATS.sarif.load();
const renderGithub = await FORMATS['sarif-github'].load();

const logOf = (text: string): Log => JSON.parse(text) as Log;
const sarif = (report: Report, options = ZH): Log => logOf(renderSarif(report, options));
const github = (report: Report, options = ZH): Log => logOf(renderGithub(report, options));

function runOf({ runs }: Log): Run {
  const [run] = runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

const resultsOf = (log: Log): Result[] => runOf(log).results ?? [];

/** What a reader of SARIF gets back. */
const judgedIn = (log: Log): Identity[] =>
  resultsOf(log).map(({ properties }) => {
    const { subject, rule, item, status, disposition } = properties as unknown as Identity;
    return { subject, rule, item, status, disposition };
  });

const isActiveFailure = ({ status, disposition }: Identity): boolean => status === 'fail' && disposition === 'active';

const problemsOf = (log: Log): string[] => [...objectionsTo(log), ...breachesOf(log)];

describe('the golden file', () => {
  it('of everything, in Chinese', () => expectGolden('sarif.zh.json.txt', renderSarif(everything, ZH)));
  it('for GitHub, in English', () => expectGolden('sarif-github.en.json.txt', renderGithub(everything, EN)));
});

const KINDS = {
  fail: 'fail',
  undetermined: 'open',
  not_applicable: 'notApplicable',
  not_yet_due: 'informational',
  pass: 'pass',
} as const;

/** That a file is good, and says what its report says: kinds and levels are those of the mapping. */
function expectGood(report: Report): void {
  const log = sarif(report);
  expect(problemsOf(log)).toEqual([]);
  expect(multiset(judgedIn(log))).toEqual(multiset(identitiesOf(report)));
  for (const { kind, level, properties } of resultsOf(log)) {
    const { status, force } = properties as unknown as Identity & { force: string };
    expect(kind).toBe(KINDS[status]);
    expect(level).toBe(status !== 'fail' ? 'none' : force === 'encouraged' ? 'note' : 'error');
  }
  const active = github(report);
  expect(problemsOf(active)).toEqual([]);
  expect(multiset(judgedIn(active))).toEqual(multiset(identitiesOf(report).filter(isActiveFailure)));
}

describe('a round trip', () => {
  it.each(FIXTURE_FILES)('%s', async (file) => expectGood(await fixtureReport(file)));

  it('of the sample', () => expectGood(everything));

  it('of a thousand generated subjects', async () => {
    for (const report of await generatedReports()) expectGood(report);
  });

  it('tells when a result is lost or says something else', () => {
    const log = sarif(everything);
    const [first, ...rest] = judgedIn(log);
    const wanted = multiset(identitiesOf(everything));
    expect(multiset(rest)).not.toEqual(wanted);
    expect(first && multiset([{ ...first, status: 'pass' }, ...rest])).not.toEqual(wanted);
  });
});

describe('a public reader', () => {
  const convert = sarifToMarkdown({ owner: 'o', repo: 'r', branch: 'b', sourceRoot: '', failOn: ['error'] });
  const linksIn = (log: Log): number => convert(log)[0]?.body.match(/\/blob\/b\//g)?.length ?? 0;

  it('links every failure to its line', () => {
    const log = github(everything);
    const withLine = resultsOf(log).filter(({ locations = [] }) => locations[0]?.physicalLocation?.region);
    expect(withLine.length).toBeGreaterThan(5);
    expect(linksIn(log)).toBe(withLine.length);
    expect(convert(log)).toMatchObject([{ hasMessages: true, shouldFail: true }]);
  });

  it('finds nothing where nothing fails', () => {
    expect(convert(github({ ...sample, results: sample.results.slice(3) }))).toMatchObject([{ hasMessages: false }]);
  });
});

const resultFor = (log: Log, rule: string, item: string | null = null): Result => {
  const found = resultsOf(log).find(({ properties }) => properties?.['rule'] === rule && properties['item'] === item);
  if (found === undefined) throw new Error(`no result of ${rule}`);
  return found;
};

describe('what a result says', () => {
  it('begins with a sentence that stands alone', () => {
    expect(resultFor(sarif(sample), 'zhengzhou.new-30').message.text).toBe(
      '不符合：新建住宅区每百户设施面积，实际 323.75 ㎡，要求 ≥ 361.5 ㎡，差 37.75 ㎡（ZZ-2026-014）。配建 F1 150 ㎡ + F2 173.75 ㎡ = 323.75 ㎡，要求 30 ㎡ × 1205 户 ÷ 100 = 361.5 ㎡，少 37.75 ㎡。依据：郑政〔2018〕34号 三(一)1。',
    );
    expect(resultFor(sarif(sample, EN), 'zhengzhou.new-30').message.text).toMatch(
      /^fail: Facility area per 100 households, new estate; found 323\.75 m²; required ≥ 361\.5 m²; off by 37\.75 m² \(ZZ-2026-014\)\. Provided /,
    );
  });

  it('points at its line and column, and at every field that would decide', () => {
    const { locations, relatedLocations } = resultFor(sarif(sample), 'zhengzhou.four-sync', 'acceptance');
    expect(locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'submissions/ZZ-2026-014.json', index: 0 },
          region: { startLine: 39, startColumn: 5 },
        },
        logicalLocations: [{ fullyQualifiedName: '/facilities/0' }],
      },
    ]);
    expect(
      relatedLocations?.map(({ physicalLocation, logicalLocations }) => [
        physicalLocation?.region?.startLine,
        physicalLocation?.region?.startColumn,
        logicalLocations?.[0]?.fullyQualifiedName,
      ]),
    ).toEqual([
      [33, 22, '/phases/0/accepted_on'],
      [39, 5, '/facilities/0/accepted_on'],
      [44, 23, '/facilities/0/synchronised/acceptance'],
    ]);
  });

  it('keeps a waiver as an external suppression with its reason, and says of the others that they have none', () => {
    const log = sarif(everything);
    const [suppression, ...more] = resultFor(log, 'every.waived').suppressions ?? [];
    expect(more).toEqual([]);
    expect(suppression).toMatchObject({ kind: 'external', status: 'accepted' });
    expect(suppression?.justification).toContain('用地受限');
    expect(suppression?.justification).toContain('郑自然资函〔2026〕12号');
    expect(resultFor(log, 'every.waived-in-part', 'F1').suppressions).toHaveLength(1);
    expect(resultFor(log, 'every.waived-in-part', 'F2').suppressions).toEqual([]);
    expect(resultsOf(github(everything)).filter(({ suppressions }) => suppressions)).toEqual([]);
  });

  it('shows who decided', () => {
    const { message, properties } = resultFor(sarif(everything, EN), 'every.decided-pass');
    expect(message.text?.split('两处相邻')).toHaveLength(2);
    expect(message.text).toContain('A person decided: pass (D-2026-pass, 审查组, 2026-11-20, 审查会议纪要〔2026〕5号)');
    expect(properties?.['decision']).toMatchObject({ id: 'D-2026-pass', outcome: 'pass' });
  });

  it('has a fingerprint that only its three ids change', () => {
    const printOf = (report: Report): unknown => resultFor(sarif(report), 'zhengzhou.new-30').partialFingerprints;
    const changed = (change: (result: Report['results'][number]) => void): Report => {
      const copy = structuredClone(sample);
      const [first] = copy.results;
      if (first !== undefined) change(first);
      return copy;
    };
    const moved = changed((result) => {
      result.subject.file = 'elsewhere.yaml';
      for (const finding of result.findings) finding.location = { pointer: '/x', line: 99, column: 9 };
    });
    const passed = changed((result) => {
      for (const finding of result.findings) finding.status = 'pass';
    });
    const renamed = changed((result) => {
      result.subject.id = 'ZZ-2026-999';
    });
    expect(printOf(moved)).toEqual(printOf(sample));
    expect(printOf(passed)).toEqual(printOf(sample));
    expect(printOf(renamed)).not.toEqual(printOf(sample));
  });
});
