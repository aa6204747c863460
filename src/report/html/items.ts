/** The single things that a finding is about, in a table: sites, facilities, communities, steps. */
import type { Item } from '../../model/report.ts';
import { waiverLine } from '../text/items.ts';
import { type Content, html, lines, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { statusTag } from './status-tag.ts';
import { cell, headCell, rowHead } from './table.ts';

interface Column {
  readonly title: string;
  readonly kind: 'status' | 'figure' | 'reason';
  content(item: Item): Content;
}

/** Columns in which no item has anything are left out. */
export function itemTable(page: Page, items: readonly Item[]): Markup {
  const columns = columnsOf(page).filter(({ content }) => items.some((item) => content(item) !== ''));
  const heads = columns.map(({ title, kind }) => headCell(title, kind));
  return html`<table class="items" role="table">
<thead role="rowgroup"><tr role="row">${headCell(page.words('item'), 'name')}${heads}</tr></thead>
<tbody role="rowgroup">
${lines(items.map((item) => row(page, item, columns)))}
</tbody>
</table>`;
}

function columnsOf(page: Page): Column[] {
  const { style } = page;
  return [
    { title: style.say('col_status'), kind: 'status', content: (item) => statusTag(page, item) },
    {
      title: style.say('col_measured'),
      kind: 'figure',
      content: ({ measured }) => (measured ? style.quantity(measured) : ''),
    },
    {
      title: style.say('col_required'),
      kind: 'figure',
      content: ({ required }) => (required ? style.requirement(required) : ''),
    },
    {
      title: style.say('col_short'),
      kind: 'figure',
      content: ({ shortfall }) => (shortfall ? style.quantity(shortfall) : ''),
    },
    { title: style.say('reason'), kind: 'reason', content: (item) => reasonText(page, item) },
  ];
}

function row(page: Page, item: Item, columns: readonly Column[]): Markup {
  const cells = columns.map(({ title, content }) => cell(title, content(item)));
  return html`<tr role="row">${rowHead(page.style.itemName(item.id))}${cells}</tr>`;
}

/** The reason, what a person must look at unless the reason has said it, and the waiver. */
function reasonText({ style }: Page, item: Item): Content {
  const text = style.pick(item.reason);
  const question = item.judgement ? style.pick(item.judgement) : '';
  const more = [...(text.includes(question) ? [] : [question]), ...waiverLine(style, item)];
  return html`${text}${more.map((line) => html`<br>${line}`)}`;
}
