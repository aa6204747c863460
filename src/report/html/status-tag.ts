/** How a status stands on the page: sign and word, so that colour only repeats what they say. */
import type { Finding } from '../../model/report.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';

export function statusTag({ style }: Page, { status, disposition }: Pick<Finding, 'status' | 'disposition'>): Markup {
  const text = style.status(status);
  const shown = disposition === 'waived' ? style.say('in_brackets', { text, detail: style.say('waived') }) : text;
  return html`<span class="tag ${status}">${shown}</span>`;
}
