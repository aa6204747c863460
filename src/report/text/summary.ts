/** The end of a report of several subjects: a table of them all, and how many have each verdict. */
import type { Report, SubjectResult } from '../../model/report.ts';
import { VERDICT_WORDS } from '../../wording/status.ts';
import { flow, heading } from '../flow.ts';
import type { Cell } from '../grid.ts';
import type { Style } from '../style.ts';
import { drawTable } from '../table.ts';
import { countParts } from './counts.ts';
import { subjectName } from './head.ts';

/** A longer table helps nobody; the table formats are for batches. */
const MOST_ROWS = 200;

const VERDICTS = ['non_compliant', 'undetermined', 'invalid', 'compliant', 'not_yet_due', 'not_applicable'] as const;

export function summary(style: Style, { results, summary: counts }: Report): string[] {
  const head = [
    { title: style.say('col_subject') },
    { title: style.say('verdict'), keep: 16 },
    { title: style.say('col_counts'), keep: 18 },
    { title: style.say('col_file') },
  ];
  const rows = results.slice(0, MOST_ROWS).map((result) => row(style, result));
  const rest = results.length - rows.length;
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    style.say('count_of', { status: VERDICT_WORDS[verdict][style.lang], count: counts[verdict] }),
  );
  const text = style.say('with_detail', {
    text: style.say('subjects', { count: counts.subjects }),
    detail: parts.join(style.say('list_comma')),
  });
  return [
    ...heading(style, style.say('summary')),
    ...drawTable(style, head, rows),
    ...(rest > 0 ? flow(style, style.say('summary_more', { shown: rows.length, rest })) : []),
    '',
    ...flow(style, text, { paint: style.palette.strong }),
  ];
}

function row(style: Style, result: SubjectResult): Cell[] {
  const counts =
    result.verdict === 'invalid'
      ? [style.say('error_count', { count: result.errors.length })]
      : countParts(style, result);
  return [
    [{ text: subjectName(style, result) }],
    [{ text: style.verdict(result.verdict), paint: style.palette.verdict[result.verdict] }],
    counts.map((text) => ({ text })),
    [{ text: style.file(result.subject.file) }],
  ];
}
