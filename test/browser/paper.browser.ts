/** The review opinion as it is printed: every finding of it, on numbered A4 pages, no row of a table cut in two. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATUS_SIGNS, STATUS_WORDS } from '../../src/wording/status.ts';
import { visible } from '../../src/wording/visible.ts';
import { temporaryFolder } from '../cli/harness.ts';
import { openBrowser, Viewer } from './chromium.ts';
import { pageSizes, pagesOf } from './office.ts';
import { ownSubmissions } from './own.ts';
import { fixtures, LANGS, type Lang, type Submission, writePage } from './submissions.ts';

const folder = temporaryFolder();
const { estate, hostile, mirrored, far, long, mixed } = ownSubmissions(folder);
const firstOf = (place: string): Submission => fixtures.find(({ name }) => name.startsWith(`${place}/fail-`)) ?? estate;
const printed = [
  ...['luoyang', 'puyang', 'sanmenxia', 'several', 'xuchang', 'zhengzhou'].map(firstOf),
  ...[estate, far, hostile, mirrored, mixed, long],
];

let browser: Browser;
let viewer: Viewer;
beforeAll(async () => {
  browser = await openBrowser();
  viewer = new Viewer(await browser.newPage());
});
afterAll(async () => {
  await browser.close();
});

/** Without spaces, and with the characters that some fonts have for the shapes of others as the usual ones. */
const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

async function opened(submission: Submission, lang: Lang) {
  const stem = join(folder.path, `${printed.indexOf(submission)}.${lang}`);
  const report = await writePage(submission, lang, `${stem}.html`);
  return { report, page: await viewer.open(`${stem}.html`), pdf: `${stem}.pdf` };
}

async function pagesPrinted(pdf: string): Promise<string[]> {
  await viewer.page.pdf({ path: pdf, preferCSSPageSize: true });
  return pagesOf(pdf).map(squeezed);
}

/** The text of everything that has to stand on one page; a row of terms may hold a table, which may go on. */
const WHOLE = `[...document.querySelectorAll('tr, .verdict, .signatures, li:not(:has(li)), dl > div:not(:has(table))')]
  .filter((part) => !part.closest('.filter'))
  .map((part) => [part.tagName, part.textContent])`;

/** The rows that no page has whole. */
async function cutRows(pages: readonly string[]): Promise<string[]> {
  const parts = await viewer.page.evaluate<[string, string][]>(WHOLE);
  const cut = parts.filter(([, text]) => !pages.some((page) => page.includes(squeezed(text))));
  return cut.map(([tag, text]) => `${tag}: ${squeezed(text).slice(0, 120)}`);
}

const cases = printed.flatMap((submission) =>
  LANGS.map((lang) => [`${visible(submission.name)} (${lang})`, submission, lang] as const),
);

describe.each(cases)('%s', (_, submission, lang) => {
  it('has every finding whatever the filter hides, no cut row, and numbered A4 pages', async () => {
    const { report, page, pdf } = await opened(submission, lang);
    for (const box of await page.locator('.filter input').all()) await box.uncheck();
    const pages = await pagesPrinted(pdf);
    const whole = pages.map((text, i) => text.replace(`${i + 1}/${pages.length}`, '')).join('');
    for (const { verdict, findings, ...result } of report.results) {
      for (const { rule, status, title } of findings) {
        const mark = `${STATUS_SIGNS[status]} ${STATUS_WORDS[status][lang]}`;
        const name = visible(title[lang]);
        const row = squeezed(`${name}${rule}${mark}`);
        expect
          .soft(
            pages.some((text) => text.includes(row)),
            `${rule}: its row`,
          )
          .toBe(true);
        expect.soft(whole, `${rule}: itself`).toMatch(heading(mark, name, rule));
      }
      if (verdict !== 'invalid' || !('errors' in result)) continue;
      for (const error of result.errors) expect.soft(whole).toContain(squeezed(error[lang]));
    }
    expect.soft(await cutRows(pages), 'rows on no page whole').toEqual([]);
    expect.soft(new Set(pageSizes(pdf))).toEqual(new Set(['210 × 297']));
    for (const [i, text] of pages.entries())
      expect.soft(text.startsWith(`${i + 1}/${pages.length}`), `page ${i + 1}: its number`).toBe(true);
  });
});

/** The waived part of a mark may stand between the status and the title. */
function heading(mark: string, name: string, rule: string): RegExp {
  const [first, second] = [squeezed(mark), squeezed(`${name}${rule}`)].map((text) =>
    text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  return new RegExp(`${first}([(（][^)）]*[)）])?${second}`);
}

describe('a row that is cut', () => {
  /** Takes the rules about breaks out of the style sheet, as a debugger may. */
  const UNBROKEN = `(function strip(rules) {
    for (const rule of rules) {
      if (rule.cssRules) strip(rule.cssRules);
      if (rule.style) for (const name of ['break-inside', 'break-after', 'break-before']) rule.style.removeProperty(name);
    }
  })(document.styleSheets[0].cssRules)`;

  it('would be seen: without the rules about breaks there are some', async () => {
    const { page, pdf } = await opened(long, 'zh');
    expect(await cutRows(await pagesPrinted(pdf))).toEqual([]);
    await page.evaluate(UNBROKEN);
    const cut = await cutRows(await pagesPrinted(pdf));
    expect(cut.filter((text) => text.startsWith('TR')).length).toBeGreaterThan(0);
  });
});
