/** Reports for round trips: one for each fixture, and some with a thousand generated subjects, waived here and there. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { readSubjects } from '../../../src/load/subjects.ts';
import type { Finding, Item, Policy, Report, SubjectResult, Waiver } from '../../../src/model/report.ts';
import type { HousingProject } from '../../../src/model/subject.ts';
import { reportOf } from '../../../src/report/result.ts';
import { checkDocument } from '../../../src/run/check.ts';
import { openPacks } from '../../../src/run/packs.ts';
import { bytesOf, FIXTURES } from '../../fixtures/results.ts';
import { arbitrarySubject } from '../../oracle/domains.ts';

const POLICY: Policy = {
  fail_on: ['mandatory', 'principle', 'target'],
  undetermined: 'exit',
  allow_empty: false,
  waivers: [],
  config: null,
};

const CITIES = ['zhengzhou', 'luoyang', 'xuchang', 'sanmenxia', 'puyang'] as const;

/** The submissions under `fixtures/`, by path. */
export const FIXTURE_FILES: readonly string[] = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\/(pass|fail|undetermined)-.*\.(geo)?json$/.test(file))
  .sort();

/** The report on one file, as the command makes it. */
export async function reportOn(file: string, bytes: Uint8Array): Promise<Report> {
  const document = await readSubjects(file, bytes);
  const options = { city: null, asOf: null, register: null, draw: false, today: '2026-11-22' };
  const results = await checkDocument(file, document, await openPacks([]), options, new Map());
  const { digest, encoding } = document;
  return reportOf(results, POLICY, '0.1.0', [{ file, digest, encoding, role: 'subjects' }]);
}

export const fixtureReport = (file: string): Promise<Report> => reportOn(`fixtures/${file}`, bytesOf(file));

const SUBJECTS_EACH = 100;

/** A thousand subjects in ten reports; the same ones every time. */
export async function generatedReports(): Promise<Report[]> {
  const subjects = fc.sample(arbitrarySubject, { seed: 20_261_122, numRuns: 10 * SUBJECTS_EACH });
  const reports: Report[] = [];
  for (let first = 0; first < subjects.length; first += SUBJECTS_EACH) {
    const batch = subjects.slice(first, first + SUBJECTS_EACH).map((subject, i) => placed(subject, first + i));
    const text = JSON.stringify(batch, null, 1);
    reports.push(waived(await reportOn(`generated/第 ${first} 批.json`, new TextEncoder().encode(text))));
  }
  return reports;
}

const placed = (subject: HousingProject, index: number): HousingProject => ({
  ...subject,
  id: `G${index} <&">`,
  city: CITIES[index % CITIES.length] ?? CITIES[0],
});

const WAIVER: Waiver = {
  id: 'W-2026-003',
  reason: '用地受限，\n另有安排',
  approved_by: '某局',
  approval: '某函〔2026〕12号',
  granted: '2026-03-01',
  expires: '2026-12-31',
};

/** The report with every third failure waived; a rule with items is waived where all of its failing items are. */
export function waived(report: Report): Report {
  let failures = 0;
  const waive = <Part extends Item | Finding>(part: Part): Part => {
    if (part.status !== 'fail') return part;
    failures += 1;
    return failures % 3 === 0 ? { ...part, disposition: 'waived', waiver: WAIVER } : part;
  };
  const ofFinding = (finding: Finding): Finding => {
    if (finding.items.length === 0) return waive(finding);
    const items = finding.items.map(waive);
    const failing = items.filter(({ status }) => status === 'fail');
    const all = failing.length > 0 && failing.every(({ disposition }) => disposition === 'waived');
    return { ...finding, items, disposition: all ? 'waived' : 'active' };
  };
  const ofResult = (result: SubjectResult): SubjectResult =>
    'errors' in result ? result : { ...result, findings: result.findings.map(ofFinding) };
  return { ...report, results: report.results.map(ofResult) };
}
