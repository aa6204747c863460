/**
 * Cells of a table. On a narrow screen each row becomes a block with its titles beside the values; the roles are written
 * out, since a table that is laid out otherwise would be none to a screen reader.
 */
import { type Content, html, type Markup } from './markup.ts';

/** How wide a column is; see the style sheet. */
export type ColumnKind = 'name' | 'status' | 'figure' | 'reason' | 'clause';

export const headCell = (title: string, kind: ColumnKind): Markup =>
  html`<th class="${kind}" scope="col" role="columnheader">${title}</th>`;

export const rowHead = (content: Content): Markup => html`<th scope="row" role="rowheader">${content}</th>`;

/** An empty cell says nothing on a narrow screen, not even its title. */
export const cell = (title: string, content: Content): Markup =>
  content === ''
    ? html`<td role="cell" class="empty"></td>`
    : html`<td role="cell" data-title="${title}"><div>${content}</div></td>`;
