/** One finding with all that a reviewer has to see of it. */
import type { Finding } from '../../model/report.ts';
import { BEARER_WORDS } from '../../wording/status.ts';
import { questionLabel, waiverNote, waiverTexts } from '../text/entries.ts';
import { farthestText } from '../text/farthest.ts';
import { byPaper, paperText, placeOfMissing } from '../text/missing.ts';
import { dueNote } from '../topics.ts';
import { itemTable } from './items.ts';
import { html, lines, type Markup } from './markup.ts';
import { chinese, type Page, term } from './page.ts';
import { statusTag } from './status-tag.ts';

/** `id`: of the element, which the table of findings points to. */
export function findingArticle(page: Page, finding: Finding, id: string, file: string): Markup {
  const { style } = page;
  const rows = [
    ...figures(page, finding),
    ...term(style.say('reason'), [style.pick(finding.reason)]),
    ...term(style.say('items'), finding.items.length === 0 ? [] : [itemTable(page, finding.items)]),
    ...term(page.words('farthest'), finding.farthest ? [farthestText(style, finding.farthest)] : []),
    ...term(style.say('waiver'), waiverTexts(style, finding)),
    ...term(style.say(questionLabel(finding)), finding.judgement ? [style.pick(finding.judgement)] : []),
    ...term(style.say('missing'), missing(page, finding)),
    ...quotation(page, finding),
    ...term(style.say('readings'), readings(page, finding)),
    ...term(style.say('force'), [forceText(page, finding)]),
    ...term(style.say('place'), [placeText(page, finding, file)]),
  ];
  return html`<article class="finding" id="${id}" aria-labelledby="${id}-h" data-status="${finding.status}">
<h4 id="${id}-h">${statusTag(page, finding)} ${style.pick(finding.title)} <code>${finding.rule}</code></h4>
<dl>
${lines(rows)}
</dl>
</article>`;
}

/** 差额, or where there is too much of it 超出. */
export function shortfallName(page: Page, { required }: Pick<Finding, 'required'>): string {
  const upperLimit = required?.comparator === '<=' || required?.comparator === '<';
  return page.words(upperLimit ? 'over' : 'short');
}

function figures(page: Page, finding: Finding): Markup[] {
  const { style } = page;
  const { measured, required, shortfall } = finding;
  return [
    ...term(style.say('col_measured'), measured ? [style.quantity(measured)] : []),
    ...term(style.say('col_required'), required ? [style.requirement(required)] : []),
    ...term(shortfallName(page, finding), shortfall ? [style.quantity(shortfall)] : []),
  ];
}

/** The missing fields below the papers that have them. What fails anyway shows those of its open items. */
function missing(page: Page, finding: Finding): Markup[] {
  const { style } = page;
  const ofItems = finding.items.filter((item) => item.status === 'undetermined').flatMap((item) => item.missing);
  const pointers = finding.missing.length > 0 ? finding.missing : [...new Set(ofItems)];
  return byPaper(style, pointers, (pointer) => placeOfMissing(finding, pointer)).map(
    ({ paper, fields }) => html`${paperText(style, paper)}<ul>${fields.map((field) => html`<li>${field}</li>`)}</ul>`,
  );
}

/** The words of the clause, to the letter. */
function quotation(page: Page, { clause }: Finding): Markup[] {
  const { style } = page;
  const place = style.say('quote_place', { document: style.shown(clause.document), at: style.shown(clause.at) });
  const texts = [
    ...clause.lead_ins.map((text) => html`<p class="lead-in">${chinese(text)}</p>`),
    html`<p>${chinese(clause.quote)}</p>`,
  ];
  return term(style.say('quote'), [html`${place}<blockquote>${texts}</blockquote>`]);
}

function readings({ style }: Page, { readings: ids, alternatives }: Finding): string[] {
  const list = ids.map((id) => style.shown(id)).join(style.say('list_mark'));
  return [
    ...(ids.length === 0 ? [] : [style.say('readings_text', { readings: list })]),
    ...alternatives.map(({ reading, status, text }) =>
      style.say('alternative_text', {
        reading: style.shown(reading),
        text: style.pick(text),
        status: style.status(status),
      }),
    ),
  ];
}

function forceText({ style, lang }: Page, finding: Finding): string {
  const { force, duty_bearer: bearer } = finding;
  const text = style.say('force_text', { force: style.say(`force_${force}`), bearer: BEARER_WORDS[bearer][lang] });
  return [text, ...dueNote(style, finding), ...waiverNote(style, finding)].join(style.say('list_stop'));
}

function placeText({ style }: Page, { location }: Finding, file: string): Markup {
  const { pointer, line, column } = location;
  const place = [style.file(file), ...(line === null ? [] : [line]), ...(column === null ? [] : [column])].join(':');
  return html`${place}${pointer === '' ? '' : html` <code>${pointer}</code>`}`;
}
