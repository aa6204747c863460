/** Where an opinion is signed and sealed. */
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';

export function signatures(page: Page): Markup {
  const fields = (['reviewer', 'date', 'approver', 'date'] as const).map(
    (id) => html`<div><dt>${page.words(id)}</dt><dd></dd></div>`,
  );
  return html`<section class="signatures">
<h3>${page.words('signatures')}</h3>
<dl>${fields}</dl>
<p class="seal">${page.words('seal')}</p>
<p>${page.words('unsigned')}</p>
</section>`;
}
