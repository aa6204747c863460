/** The single things that a finding is about, in a table: sites, facilities, communities, steps. */
import type { Item } from '../../model/report.ts';
import { html, lines, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { statusTag } from './status-tag.ts';
import { cell, headCell, rowHead } from './table.ts';

export function itemTable(page: Page, items: readonly Item[]): Markup {
  const { style } = page;
  const titles = [
    page.words('item'),
    style.say('col_status'),
    style.say('col_measured'),
    style.say('col_required'),
    style.say('col_short'),
    style.say('reason'),
  ];
  return html`<table class="items" role="table">
<thead role="rowgroup"><tr role="row">${titles.map(headCell)}</tr></thead>
<tbody role="rowgroup">
${lines(items.map((item) => row(page, item, titles)))}
</tbody>
</table>`;
}

function row(page: Page, item: Item, titles: readonly string[]): Markup {
  const { style } = page;
  const { measured, required, shortfall, judgement } = item;
  const reason = style.pick(item.reason);
  const question = judgement ? style.pick(judgement) : '';
  const cells = [
    statusTag(page, item),
    measured ? style.quantity(measured) : '',
    required ? style.requirement(required) : '',
    shortfall ? style.quantity(shortfall) : '',
    reason.includes(question) ? reason : html`${reason}<br>${question}`,
  ];
  return html`<tr role="row">${rowHead(style.itemName(item.id))}${cells.map((content, i) => cell(titles[i + 1] ?? '', content))}</tr>`;
}
