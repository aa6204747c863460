/** The top of a page of several subjects: a table of them all, each with a link to its opinion. */
import type { Report, SubjectResult } from '../../model/report.ts';
import { VERDICT_WORDS } from '../../wording/status.ts';
import { countsText } from '../text/counts.ts';
import { subjectName } from '../text/head.ts';
import { html, lines, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { cell, headCell, rowHead } from './table.ts';

const VERDICTS = ['non_compliant', 'undetermined', 'invalid', 'compliant', 'not_yet_due', 'not_applicable'] as const;

export function summarySection(page: Page, { results, summary: counts }: Report): Markup {
  const { style, lang } = page;
  const columns = [
    { title: style.say('col_subject'), kind: 'name' },
    { title: style.say('verdict'), kind: 'status' },
    { title: style.say('col_counts'), kind: 'reason' },
    { title: style.say('col_file'), kind: 'reason' },
  ] as const;
  const titles = columns.map(({ title }) => title);
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    style.say('count_of', { status: VERDICT_WORDS[verdict][lang], count: counts[verdict] }),
  );
  const all = style.say('subjects', { count: counts.subjects });
  return html`<section class="summary" aria-labelledby="summary">
<h2 id="summary">${style.say('summary')}</h2>
<p>${style.say('with_detail', { text: all, detail: parts.join(style.say('list_comma')) })}</p>
<table role="table">
<thead role="rowgroup"><tr role="row">${columns.map(({ title, kind }) => headCell(title, kind))}</tr></thead>
<tbody role="rowgroup">
${lines(results.map((result, index) => row(page, result, index + 1, titles)))}
</tbody>
</table>
</section>`;
}

function row({ style }: Page, result: SubjectResult, number: number, titles: readonly string[]): Markup {
  const counts =
    result.verdict === 'invalid'
      ? style.say('error_count', { count: result.errors.length })
      : countsText(style, result);
  const tag = html`<span class="tag ${result.verdict}">${style.verdict(result.verdict)}</span>`;
  const cells = [tag, counts, style.file(result.subject.file)];
  const name = html`<a href="#s${number}">${subjectName(style, result)}</a>`;
  return html`<tr role="row">${rowHead(name)}${cells.map((content, i) => cell(titles[i + 1] ?? '', content))}</tr>`;
}
