/** What the numbers of several areas say against each other. */
import type { Report } from '../../model/report.ts';
import { dataHeading, dataPlace } from '../text/data.ts';
import { html, lines, type Markup, NOTHING } from './markup.ts';
import type { Page } from './page.ts';

export function dataSection({ style }: Page, { data_findings: findings = [] }: Report): Markup {
  if (findings.length === 0) return NOTHING;
  const items = findings.map(
    (finding) => html`<li>${style.pick(finding)} <small>${dataPlace(style, finding)}</small></li>`,
  );
  return html`<section class="basis" aria-labelledby="data">
<h2 id="data">${dataHeading(style, findings)}</h2>
<ul>
${lines(items)}
</ul>
</section>`;
}
