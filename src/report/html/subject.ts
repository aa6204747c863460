/** One subject of the opinion: judged with everything that was found, or the errors for which it could not be read. */
import type { Finding, InvalidResult, JudgedResult, Remark, SubjectResult } from '../../model/report.ts';
import { kindLabel, subjectName } from '../text/head.ts';
import { nextSteps, type Step, step } from '../text/next-steps.ts';
import { inTopics } from '../topics.ts';
import { findingArticle } from './finding.ts';
import { judgedHead, subjectTerms, verdict } from './head.ts';
import { html, lines, type Markup, NOTHING } from './markup.ts';
import { filter, overview } from './overview.ts';
import type { Numbered, Page } from './page.ts';
import { planSection } from './plan.ts';
import { signatures } from './signatures.ts';

export function subjectSection(page: Page, { number, result }: Numbered<SubjectResult>): Markup {
  const id = `s${number}`;
  const content = result.verdict === 'invalid' ? invalidSubject(page, result) : judgedSubject(page, { number, result });
  return html`<section class="subject" id="${id}" aria-labelledby="${id}-h">
<h2 id="${id}-h">${subjectName(page.style, result)}</h2>
${content}
</section>`;
}

function judgedSubject(page: Page, subject: Numbered<JudgedResult>): Markup {
  const { number, result } = subject;
  const { style, quiet } = page;
  const findings = inTopics(style, result.findings);
  const shown = quiet ? findings.filter(isOpen) : findings;
  const idOf = (finding: Finding) => `s${number}-f${result.findings.indexOf(finding) + 1}`;
  const articles = shown.map((finding) => findingArticle(page, finding, idOf(finding), result.subject.file));
  return lines([
    judgedHead(page, result),
    html`<h3>${style.say('findings')}</h3>`,
    quiet ? NOTHING : filter(page, result, `s${number}`),
    overview(page, shown, idOf),
    // Only a project has a site.
    quiet || kindLabel(result) !== 'project' ? NOTHING : planSection(page, subject),
    html`<h3>${page.words('details', { count: shown.length })}</h3>`,
    ...articles,
    ...(quiet ? [] : [remarks(page, result.remarks), steps(page, nextSteps(style, result)), signatures(page)]),
  ]);
}

const isOpen = ({ status }: Finding): boolean => status === 'fail' || status === 'undetermined';

function remarks({ style }: Page, all: readonly Remark[]): Markup {
  if (all.length === 0) return NOTHING;
  const items = all.map((remark) => {
    const pointer = remark.pointer === '' ? '' : html` <code>${remark.pointer}</code>`;
    return html`<li>${style.say('with_detail', { text: style.say(remark.level), detail: style.pick(remark) })}${pointer}</li>`;
  });
  return html`<h3>${style.say('remarks', { count: all.length })}</h3>
<ul>
${lines(items)}
</ul>`;
}

function steps({ style }: Page, all: readonly Step[]): Markup {
  const items = all.map(({ text, things }) => {
    const list = things.length === 0 ? '' : html`<ul>${things.map((thing) => html`<li>${thing}</li>`)}</ul>`;
    return html`<li>${text}${list}</li>`;
  });
  return html`<h3>${style.say('next')}</h3>
<ol>
${lines(items)}
</ol>`;
}

function invalidSubject(page: Page, result: InvalidResult): Markup {
  const { style } = page;
  const { errors, subject } = result;
  const file = style.file(subject.file);
  const items = errors.map(({ pointer, line, column, ...text }) => {
    const place = [file, ...(line === null ? [] : [line]), ...(column === null ? [] : [column])].join(':');
    return html`<li>${place}${pointer === '' ? '' : html` <code>${pointer}</code>`}<br>${style.pick(text)}</li>`;
  });
  return html`<dl class="head">
${lines(subjectTerms(page, result))}
</dl>
${verdict(page, result, style.say('not_judged', { count: errors.length }))}
<h3>${style.say('errors', { count: errors.length })}</h3>
<ol>
${lines(items)}
</ol>
${steps(page, [step(style, 'mend', { file })])}`;
}
