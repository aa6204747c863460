/** The table of findings, one row for each rule, with a box for each status that hides its findings. */
import type { Finding, JudgedResult } from '../../model/report.ts';
import type { Status } from '../../model/status.ts';
import { FORCE_WORDS } from '../../wording/status.ts';
import { byTopic, dutyNotes, type TopicGroup } from '../topics.ts';
import { html, lines, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { statusTag } from './status-tag.ts';
import { cell, headCell, rowHead } from './table.ts';

/** What a reader looks for first stands first. */
const ORDER: readonly Status[] = ['fail', 'undetermined', 'pass', 'not_yet_due', 'not_applicable'];

/** `idOf`: the id of the finding's article. */
export function overview(page: Page, findings: readonly Finding[], idOf: (finding: Finding) => string): Markup {
  const { style } = page;
  const columns = [
    { title: style.say('col_rule'), kind: 'name' },
    { title: style.say('col_status'), kind: 'status' },
    { title: style.say('col_measured'), kind: 'figure' },
    { title: style.say('col_required'), kind: 'figure' },
    { title: style.say('col_short'), kind: 'figure' },
    { title: style.say('col_clause'), kind: 'clause' },
  ] as const;
  const titles = columns.map(({ title }) => title);
  return html`<table class="overview" role="table">
<caption>${page.words('table')}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(({ title, kind }) => headCell(title, kind))}</tr></thead>
<tbody role="rowgroup">
${lines(byTopic(style, findings).flatMap((group) => [...topicRow(group), ...group.findings.map((finding) => row(page, finding, idOf(finding), titles))]))}
</tbody>
</table>`;
}

/** The name of a topic above its rules. */
const topicRow = ({ title }: TopicGroup): Markup[] =>
  title === null
    ? []
    : [html`<tr role="row" class="topic"><th role="rowheader" scope="rowgroup" colspan="6">${title}</th></tr>`];

function row(page: Page, finding: Finding, id: string, titles: readonly string[]): Markup {
  const { style, lang } = page;
  const { force, measured, required, shortfall, clause } = finding;
  const name = html`<a href="#${id}">${style.pick(finding.title)}</a><br><code>${finding.rule}</code>`;
  const notes = [...(force === 'mandatory' ? [] : [FORCE_WORDS[force][lang]]), ...dutyNotes(style, finding)];
  const cells = [
    html`${statusTag(page, finding)}${notes.map((note) => html`<br>${note}`)}`,
    measured ? style.quantity(measured) : '',
    required ? style.requirement(required) : '',
    shortfall ? style.quantity(shortfall) : '',
    html`<span lang="zh-CN">${clause.at}</span>`,
  ];
  return html`<tr role="row" data-status="${finding.status}">${rowHead(name)}${cells.map((content, i) => cell(titles[i + 1] ?? '', content))}</tr>`;
}

/** A box for each status that occurs; the style sheet hides what is not ticked, so no script is needed. */
export function filter(page: Page, { counts }: JudgedResult, id: string): Markup {
  const { style } = page;
  const boxes = ORDER.filter((status) => counts[status] > 0).map((status) => {
    const text = style.say('in_brackets', { text: style.status(status), detail: String(counts[status]) });
    return html`<label><input type="checkbox" class="show-${status}" id="${id}-${status}" checked> ${text}</label>`;
  });
  return html`<fieldset class="filter">
<legend>${page.words('filter')}</legend>
${lines(boxes)}
<p>${page.words('filter_note')}</p>
</fieldset>`;
}
