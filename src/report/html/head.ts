/** The head of a subject: what was checked, by which document, for which date; and the verdict. */
import type { JudgedResult, SubjectResult } from '../../model/report.ts';
import { DATE_ORIGIN_WORDS } from '../../wording/status.ts';
import { countsText } from '../text/counts.ts';
import { kindLabel, packText, subjectName } from '../text/head.ts';
import { type Content, html, lines, type Markup } from './markup.ts';
import { type Page, term } from './page.ts';

export function judgedHead(page: Page, result: JudgedResult): Markup {
  const { style, lang } = page;
  const { pack, assessed_on: assessedOn } = result;
  const origin = DATE_ORIGIN_WORDS[result.assessed_on_from][lang];
  const documents = pack.documents.map(({ number, title, issued }) => {
    const date = page.words('issued', { issued: style.shown(issued) });
    return html`<span lang="zh-CN">${number}《${title}》</span>${date}`;
  });
  return html`<dl class="head">
${lines([
  ...subjectTerms(page, result),
  ...term(style.say('city'), [packText(style, result)]),
  ...term(style.say('document'), documents),
  ...term(style.say('applied_for'), [style.say('applied_for_text', { date: style.shown(assessedOn), origin })]),
  ...term(
    style.say('notice'),
    pack.notices.map((notice) => style.pick(notice)),
  ),
])}
</dl>
${verdict(page, result, countsText(style, result))}`;
}

/** The project and the file that it was read from. */
export const subjectTerms = ({ style }: Page, result: SubjectResult): Markup[] => [
  ...term(style.say(kindLabel(result)), [subjectName(style, result)]),
  ...term(style.say('file'), [style.file(result.subject.file)]),
];

/** Sign and word of the verdict, and what it comes from. */
export function verdict({ style }: Page, result: SubjectResult, detail: Content): Markup {
  const name = html`<strong>${style.verdict(result.verdict)}</strong>`;
  return html`<p class="verdict ${result.verdict}"><span>${style.say('verdict')}</span> ${name} <span>${detail}</span></p>`;
}
