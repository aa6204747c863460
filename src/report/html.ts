/**
 * The review opinion as one page that stands alone: no script, no address outside it, its style sheet named by its hash,
 * so that a browser loads and runs nothing else.
 */
import type { Report } from '../model/report.ts';
import type { Reporter } from './formats.ts';
import { basisSection } from './html/basis.ts';
import { dataSection } from './html/data.ts';
import { html, lines, Markup, NOTHING } from './html/markup.ts';
import { LANGUAGE_TAGS, Page } from './html/page.ts';
import { STYLE_SHEET } from './html/style-sheet.ts';
import { subjectSection } from './html/subject.ts';
import { summarySection } from './html/summary.ts';
import { subjectName } from './text/head.ts';

/** The reporter; hashing, which it begins with, is asynchronous. */
export async function openHtml(): Promise<Reporter> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(STYLE_SHEET));
  const digest = btoa(String.fromCharCode(...new Uint8Array(hash)));
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
  return (report, options) => documentText(new Page(options), report, policy);
}

function documentText(page: Page, report: Report, policy: string): string {
  const { results, tool } = report;
  const { style } = page;
  const [only] = results.length === 1 ? results : [];
  const title = page.words('title');
  const pageTitle = only ? page.words('page_title', { title, name: subjectName(style, only) }) : title;
  return html`<!doctype html>
<html lang="${LANGUAGE_TAGS[page.lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${pageTitle}</title>
<style>${new Markup(STYLE_SHEET)}</style>
</head>
<body>
<a class="skip" href="#main">${page.words('skip')}</a>
<header>
<h1>${title}</h1>
<p>${page.words('made_by', { version: style.shown(tool.version) })}</p>
</header>
<main id="main" tabindex="-1">
${lines([
  results.length > 1 ? summarySection(page, report) : NOTHING,
  results.length === 0 ? html`<p>${style.say('no_subjects')}</p>` : NOTHING,
  ...results.map((result, index) => subjectSection(page, { number: index + 1, result })),
  dataSection(page, report),
  basisSection(page, report),
])}
</main>
</body>
</html>
`.text;
}
