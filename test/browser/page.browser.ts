/** The review opinion as a browser opens it from disk, of every fixture in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { STATUS_SIGNS, STATUS_WORDS } from '../../src/wording/status.ts';
import { visible } from '../../src/wording/visible.ts';
import { temporaryFolder } from '../cli/harness.ts';
import { openBrowser, Viewer } from './chromium.ts';
import { HOSTILE, MIRRORED_ESTATE } from './estate.ts';
import { filterComplaints } from './filter.ts';
import { ownSubmissions } from './own.ts';
import { contradictions, type Plan, plansOf } from './plan.ts';
import { fixtures, LANGS, type Lang, projectsOf, type Submission, writePage } from './submissions.ts';

const WIDTHS = [360, 768, 1280] as const;

const folder = temporaryFolder();
const { estate, hostile, mirrored, near, far, unsure, long, mixed } = ownSubmissions(folder);
const submissions = [estate, hostile, mirrored, near, far, unsure, long, mixed, ...fixtures];

let browser: Browser;
let viewer: Viewer;
beforeAll(async () => {
  browser = await openBrowser();
  viewer = new Viewer(await browser.newPage());
});
afterAll(async () => {
  await browser.close();
});

async function opened(submission: Submission, lang: Lang) {
  const path = join(folder.path, `${submissions.indexOf(submission)}.${lang}.html`);
  const report = await writePage(submission, lang, path);
  return { report, page: await viewer.open(path) };
}

const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const VIOLATIONS = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' ')))`;

/** The policy of the page lets no script in; a debugger's is not asked. */
async function axeComplaints(): Promise<string[]> {
  if (!(await viewer.page.evaluate('"axe" in window'))) await viewer.page.evaluate(axe.source);
  return await viewer.page.evaluate<string[]>(VIOLATIONS);
}

async function plansIn(report: Report, projects: readonly (HousingProject | null)[], lang: Lang): Promise<string[]> {
  const complaints: string[] = [];
  for (const [i, result] of report.results.entries()) {
    const project = projects[i];
    if (result.verdict === 'invalid' || !project) continue;
    const plans = await viewer.page.evaluate<Plan[]>(plansOf(`s${i + 1}`));
    complaints.push(...plans.flatMap((plan) => contradictions(plan, result.findings, project, lang)));
  }
  return complaints;
}

it('the fixtures are of every city, and of both kinds of files', () => {
  const folders = new Set(fixtures.map(({ name }) => name.split('/')[0]));
  expect([...folders]).toEqual(['luoyang', 'puyang', 'sanmenxia', 'several', 'xuchang', 'zhengzhou']);
  for (const ending of ['.json', '.geojson']) expect(fixtures.some(({ name }) => name.endsWith(ending))).toBe(true);
});

describe.each(submissions.map((submission) => [visible(submission.name), submission] as const))(
  '%s',
  (_, submission) => {
    it.each(LANGS)('stands alone, fits, filters, and shows in its plan what the result has (%s)', async (lang) => {
      const { report, page } = await opened(submission, lang);
      const accessible = lang === 'zh' ? 360 : 1280;
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await page.evaluate(TOO_WIDE), `${width} px: too wide by`).toBe(0);
        if (width === accessible) expect.soft(await axeComplaints(), `${width} px: axe-core`).toEqual([]);
      }
      const projects = await projectsOf(submission.file, readFileSync(submission.file));
      expect.soft(await plansIn(report, projects, lang), 'the plan').toEqual([]);
      expect.soft(await filterComplaints(page, report), 'the filter').toEqual([]);
      expect.soft(viewer.complaints, 'console, requests, dialogs').toEqual([]);
    });
  },
);

describe('the covered set', () => {
  it.each([
    [estate, ['covered', 'covered', 'beyond', 'beyond', 'covered']],
    [near, ['covered', 'covered', 'covered', 'covered']],
    [far, ['covered', 'covered', 'beyond', 'covered']],
    [unsure, ['covered', 'unknown', 'unknown', 'beyond']],
  ] as const)('of $name is that reckoned by hand: %j', async (submission, kinds) => {
    const { page } = await opened(submission, 'zh');
    const [plan] = await page.evaluate<Plan[]>(plansOf('s1'));
    expect(plan?.buildings.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('colours of the reader, and paper', () => {
  const one = (city: string) => fixtures.find(({ name }) => name.startsWith(`${city}/`)) ?? estate;
  const chosen = [estate, hostile, mirrored, far, one('several'), one('zhengzhou'), one('xuchang')];
  const MARKS = `[...document.querySelectorAll('.tag')].map((tag) => {
    const style = getComputedStyle(tag);
    return [tag.className, tag.textContent, tag.getClientRects().length > 0 && style.visibility === 'visible'];
  })`;

  it.each(chosen.map((submission) => [visible(submission.name), submission] as const))(
    'leave every status as sign and word, and axe-core has nothing against them (%s)',
    async (_, submission) => {
      const { report, page } = await opened(submission, 'en');
      const findings = report.results.flatMap((result) => result.findings);
      for (const media of [{ forcedColors: 'active' }, { forcedColors: null, media: 'print' }] as const) {
        await page.emulateMedia(media);
        const shown = await page.evaluate<[string, string, boolean][]>(MARKS);
        const told = shown.map(([, text, isShown]) => (isShown ? text : 'hidden'));
        for (const { status } of findings) {
          const mark = `${STATUS_SIGNS[status]} ${STATUS_WORDS[status].en}`;
          expect
            .soft(
              told.some((text) => text.startsWith(mark)),
              `${JSON.stringify(media)}: ${mark}`,
            )
            .toBe(true);
        }
        expect.soft(told.includes('hidden'), `${JSON.stringify(media)}: hidden marks`).toBe(false);
        expect.soft(await axeComplaints(), `${JSON.stringify(media)}: axe-core`).toEqual([]);
      }
    },
  );
});

describe('hostile names', () => {
  it.each([
    [hostile, HOSTILE],
    [mirrored, MIRRORED_ESTATE.name],
  ] as const)('$name: stand as text, and make no element', async (submission, name) => {
    const { page } = await opened(submission, 'en');
    expect(await page.evaluate('document.body.innerText')).toContain(visible(name));
    expect(
      await page.evaluate('document.querySelectorAll("script, img, iframe, a[href]:not([href^=\'#\'])").length'),
    ).toBe(0);
    expect(await page.evaluate('document.documentElement.outerHTML')).not.toMatch(/\u202e/);
    expect(viewer.complaints).toEqual([]);
  });
});
