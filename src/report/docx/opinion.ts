/** The order of the opinion: the summary of several subjects, then each on a page of its own. */
import type { Report, SubjectResult } from '../../model/report.ts';
import { VERDICT_WORDS } from '../../wording/status.ts';
import { countsText } from '../text/counts.ts';
import { subjectName } from '../text/head.ts';
import { type Block, paragraph } from './blocks.ts';
import type { Sheet } from './sheet.ts';
import { signatureBlocks } from './signatures.ts';
import { headTable, type Part, partsOf } from './subject.ts';
import { table } from './table.ts';

export function opinionBlocks(sheet: Sheet, report: Report): Block[] {
  const { results } = report;
  const isMany = results.length > 1;
  return [
    ...(isMany ? summaryBlocks(sheet, report) : []),
    ...(results.length === 0 ? [title(sheet, false), paragraph('body', sheet.style.say('no_subjects'))] : []),
    ...results.flatMap((result) => subjectBlocks(sheet, report, result, isMany)),
  ];
}

const title = (sheet: Sheet, pageBreakBefore: boolean): Block =>
  paragraph('title', sheet.words('title'), { pageBreakBefore });

function subjectBlocks(sheet: Sheet, report: Report, result: SubjectResult, onNewPage: boolean): Block[] {
  const parts = partsOf(sheet, report, result);
  const isSigned = result.verdict !== 'invalid' && !sheet.quiet;
  return [
    title(sheet, onNewPage),
    headTable(sheet, result),
    ...numbered(sheet, [
      ...parts,
      ...(isSigned ? [{ id: 'signatures', blocks: signatureBlocks(sheet) } as const] : []),
    ]),
    // What ends with a table ends with a paragraph.
    ...(isSigned ? [] : [paragraph('note', sheet.words('unsigned'))]),
  ];
}

/** The parts below their headings, counted. */
export const numbered = (sheet: Sheet, parts: readonly Part[]): Block[] =>
  parts.flatMap(({ id, blocks }, i) => [
    paragraph('heading', sheet.words('heading', { number: sheet.number(i + 1), text: sheet.words(id) })),
    ...blocks,
  ]);

const VERDICTS = ['non_compliant', 'undetermined', 'invalid', 'compliant', 'not_yet_due', 'not_applicable'] as const;

function summaryBlocks(sheet: Sheet, { results, summary: counts }: Report): Block[] {
  const { style, lang } = sheet;
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    style.say('count_of', { status: VERDICT_WORDS[verdict][lang], count: counts[verdict] }),
  );
  const all = sheet.labelled(style.say('subjects', { count: counts.subjects }), parts.join(style.say('list_comma')));
  const columns = [
    { title: sheet.words('col_number'), share: 11 },
    { title: style.say('col_subject'), share: 48 },
    { title: style.say('verdict'), share: 26 },
    { title: style.say('col_counts'), share: 40 },
    { title: style.say('col_file'), share: 32 },
  ];
  const rows = results.map((result, i) => [
    [String(i + 1)],
    [subjectName(style, result)],
    [sheet.verdict(result.verdict)],
    [
      result.verdict === 'invalid'
        ? style.say('error_count', { count: result.errors.length })
        : countsText(style, result),
    ],
    [style.file(result.subject.file)],
  ]);
  return [
    title(sheet, false),
    paragraph('heading', style.say('summary')),
    paragraph('body', all),
    table(columns, rows),
  ];
}
