/** The Word document as LibreOffice lays it out: every finding of every fixture, on A4, no page empty, no row cut. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../src/model/report.ts';
import { STATUS_WORDS } from '../../src/wording/status.ts';
import { visible } from '../../src/wording/visible.ts';
import { run, temporaryFolder } from '../cli/harness.ts';
import { cut, formOf } from '../report/docx/form.ts';
import { ESTATE, luoyang } from './estate.ts';
import { convertAll, pageSizes, pagesOf } from './office.ts';
import { fixtures, type Submission } from './submissions.ts';

const folder = temporaryFolder();
const own = (name: string, content: object): Submission => ({
  name,
  file: folder.write(name, JSON.stringify(content)),
});
const estate = own('estate.json', ESTATE);
const centred = own('luoyang.json', luoyang(400.5));
const form = folder.write('form.docx', formOf({ body: cut('{{项目', '编号}}') + cut('{{审查意见全文}}') }));

interface Case {
  readonly name: string;
  readonly file: string;
  readonly lang: 'zh' | 'en';
  readonly options: readonly string[];
}

const caseOf = ({ name, file }: Submission, i: number, options: readonly string[] = []): Case => ({
  name,
  file,
  lang: i % 2 === 0 ? 'zh' : 'en',
  options,
});

const cases: readonly Case[] = [
  ...fixtures.map((submission, i) => caseOf(submission, i)),
  caseOf(estate, 0),
  caseOf(estate, 1),
  caseOf(centred, 1),
  { ...caseOf(estate, 0, ['--template', form]), name: 'a form' },
];

/** The command's own report, and the PDF that LibreOffice makes of its document. */
const made: { report: Report; pdf: string }[] = [];

beforeAll(async () => {
  const reports: Report[] = [];
  const documents: string[] = [];
  for (const [i, { file, lang, options }] of cases.entries()) {
    const document = join(folder.path, `${i}.docx`);
    const argv = [file, '--lang', lang, '--format', 'json', '--format', `docx=${document}`, ...options];
    reports.push(JSON.parse((await run(argv)).stdout) as Report);
    documents.push(document);
  }
  const pdfs = convertAll(documents, folder.path);
  made.push(...reports.map((report, i) => ({ report, pdf: pdfs[i] ?? '' })));
}, 300_000);

const madeOf = (one: Case): { report: Report; pdf: string } => {
  const found = made[cases.indexOf(one)];
  if (found === undefined) throw new Error(`nothing was made of ${one.name}`);
  return found;
};

const squeezed = (text: string): string => text.replace(/\s/g, '');

describe.each(cases.map((one) => [`${one.name} (${one.lang})`, one] as const))('%s', (_, one) => {
  it('has every finding with its status, and each row of the table on one page', () => {
    const { report, pdf } = madeOf(one);
    const pages = pagesOf(pdf);
    const findings: Finding[] = report.results.flatMap((result) => result.findings);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      const title = squeezed(visible(finding.title[one.lang]));
      const status = squeezed(STATUS_WORDS[finding.status][one.lang]);
      const inRow = pages.filter((page) =>
        page.includes(`${title}${squeezed(placeOf(finding, one.lang))}${finding.rule}`),
      );
      expect(inRow.length, `${finding.rule}: the row`).toBeGreaterThan(0);
      const bracketed = one.lang === 'zh' ? `${title}（${finding.rule}）` : `${title}(${finding.rule})`;
      const told = `${status}${one.lang === 'zh' ? '：' : ':'}${bracketed}`;
      expect(withoutNumbers(pages), `${finding.rule}: its status`).toContain(told);
    }
  });

  it('is A4 on every page, each with its number and something above it', () => {
    const pages = pagesOf(madeOf(one).pdf);
    expect(new Set(pageSizes(madeOf(one).pdf))).toEqual(new Set(['210 × 297']));
    for (const [i, page] of pages.entries()) {
      const number = one.options.length === 0 ? `—${i + 1}—` : '';
      expect(page.endsWith(number), `page ${i + 1}`).toBe(true);
      expect(page.length, `page ${i + 1}`).toBeGreaterThan(number.length);
    }
  });
});

const placeOf = ({ clause }: Finding, lang: 'zh' | 'en'): string =>
  [clause.document, clause.at].map(visible).join(lang === 'zh' ? ' ' : ', ');

/** A paragraph may go on behind the number of a page. */
const withoutNumbers = (pages: readonly string[]): string => pages.map((page) => page.replace(/—\d+—$/, '')).join('');
