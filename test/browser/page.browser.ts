import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../src/model/report.ts';
import { STATUS_SIGNS, STATUS_WORDS } from '../../src/wording/status.ts';
import { run, temporaryFolder } from '../cli/harness.ts';
import { openBrowser, openPage, writePage } from './chromium.ts';
import { ESTATE } from './estate.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const LANGS = ['zh', 'en'] as const;

const folder = temporaryFolder();
const estate = folder.write('estate.json', JSON.stringify(ESTATE));
const fixtures = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => join(FIXTURES, name));
const submissions = [estate, ...fixtures];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

const pageOf = (submission: string, lang: (typeof LANGS)[number]) =>
  writePage(submission, lang, join(folder.path, `${submissions.indexOf(submission)}.${lang}.html`));

async function reportOf(submission: string): Promise<Report> {
  return JSON.parse((await run([submission, '--format', 'json'])).stdout) as Report;
}

const findingsOf = async (submission: string): Promise<Finding[]> =>
  (await reportOf(submission)).results.flatMap(({ findings }) => findings);

const named = submissions.map(
  (submission) => [submission.replace(FIXTURES, '').replace(folder.path, ''), submission] as const,
);

describe.each(named)('%s', (_, submission) => {
  it.each(LANGS)('opens from disk without a complaint or a request, and fits every screen (%s)', async (lang) => {
    const { page, complaints } = await openPage(browser, await pageOf(submission, lang));
    for (const width of [360, 800, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(TOO_WIDE), `${width}`).toBe(0);
    }
    expect(await page.title()).not.toBe('run');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows as covered what is within the circles, and nothing that axe-core objects to', async () => {
    const isOdd = submissions.indexOf(submission) % 2 === 1;
    const { page } = await openPage(browser, await pageOf(submission, isOdd ? 'en' : 'zh'));
    await page.setViewportSize({ width: isOdd ? 360 : 1280, height: 900 });
    // The policy of the page lets no script in; a debugger's is not asked.
    await page.evaluate(axe.source);
    expect(await page.evaluate(VIOLATIONS)).toEqual([]);
    const measured = new Set(submission === estate ? ['/buildings/4'] : []);
    for (const { reach, buildings } of (await page.evaluate(PLANS)) as Plan[]) {
      for (const [pointer, kind, x, y] of buildings) {
        if (measured.has(pointer)) continue;
        // What the accuracy of the positions leaves open is neither.
        if (kind === 'building unknown') continue;
        const isCovered = reach.some((shape) => isWithin(shape, x, y));
        expect([pointer, kind]).toEqual([pointer, `building ${isCovered ? 'covered' : 'beyond'}`]);
      }
    }
    await page.close();
  });
});

const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const VIOLATIONS =
  'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))';

/** A circle, or an outline and how far around it the reach goes; in the units of the picture. */
interface Reached {
  readonly corners: readonly (readonly [number, number])[];
  readonly radius: number;
}

interface Plan {
  readonly reach: readonly Reached[];
  readonly buildings: readonly (readonly [string, string, number, number])[];
}

/** Whether a point is no farther from the shape than its radius; no fixture has a building in a facility's outline. */
function isWithin({ corners, radius }: Reached, x: number, y: number): boolean {
  return corners.some(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length] ?? [ax, ay];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const share = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
    const at = Math.min(1, Math.max(0, share));
    return Math.hypot(x - ax - at * (bx - ax), y - ay - at * (by - ay)) <= radius;
  });
}

/** Of each plan with a reach: the reach of its facilities, and the buildings that stand at a point. */
const PLANS = `[...document.querySelectorAll('.plan')].filter((plan) => plan.querySelector('mask')).map((plan) => ({
  reach: [...plan.querySelectorAll('mask[id$="-in"] circle, mask[id$="-in"] path')].map((shape) => {
    const number = (name) => Number(shape.getAttribute(name));
    if (shape.tagName === 'circle') return { corners: [[number('cx'), number('cy')]], radius: number('r') };
    const numbers = shape.getAttribute('d').match(/-?[0-9.]+/g).map(Number);
    const corners = numbers.flatMap((value, i) => (i % 2 === 0 ? [[value, numbers[i + 1]]] : []));
    return { corners, radius: number('stroke-width') / 2 };
  }),
  buildings: [...plan.querySelectorAll('.building[data-pointer]')].flatMap((building) => {
    const body = building.querySelector('rect.body');
    if (!body) return [];
    const value = (name) => Number(body.getAttribute(name));
    return [[building.dataset.pointer, building.getAttribute('class'), value('x') + value('width') / 2, value('y') + value('height') / 2]];
  }),
}))`;

describe('the filter', () => {
  it('works by keyboard, and hides rows and findings of that status alone', async () => {
    const { page } = await openPage(browser, await pageOf(estate, 'zh'));
    const shown = (status: string) => page.locator(`[data-status=${status}]:visible`).count();
    const before = { fail: await shown('fail'), none: await shown('not_applicable') };
    expect(before.fail).toBeGreaterThan(0);
    let focused = '';
    for (let i = 0; i < 20 && focused !== 's1-not_applicable'; i++) {
      await page.keyboard.press('Tab');
      focused = String(await page.evaluate('document.activeElement.id'));
    }
    expect(focused).toBe('s1-not_applicable');
    await page.keyboard.press('Space');
    expect([await shown('not_applicable'), await shown('fail')]).toEqual([0, before.fail]);
    await page.keyboard.press('Space');
    expect(await shown('not_applicable')).toBe(before.none);
    await page.close();
  });

  it('has a focus that can be seen', async () => {
    const { page } = await openPage(browser, await pageOf(estate, 'zh'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.close();
  });
});

/** The pages of a printed report, their text without spaces. */
function printed(pdf: string): string[] {
  const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' });
  return text.split('\f').map((page) => page.replace(/\s/g, ''));
}

describe('on paper', () => {
  const several = fixtures.find((name) => name.includes('several')) ?? estate;

  it.each([
    ['estate', estate],
    ['several', several],
  ])('has every finding, whatever the filter hides, and numbered pages (%s)', async (name, submission) => {
    const { page } = await openPage(browser, await pageOf(submission, 'en'));
    for (const box of await page.locator('.filter input').all()) await box.uncheck();
    const path = join(folder.path, `${name}.pdf`);
    await page.pdf({ path, preferCSSPageSize: true });
    const pages = printed(path);
    const whole = pages.join('');
    for (const { rule, status, title } of await findingsOf(submission)) {
      expect(whole.split(rule).length, rule).toBeGreaterThan(2);
      // A row that was cut would stand on no page whole.
      const row = `${title.en}${rule}${STATUS_SIGNS[status]}${STATUS_WORDS[status].en}`.replace(/\s/g, '');
      expect(pages.filter((text) => text.includes(row)).length, row).toBeGreaterThan(0);
    }
    const count = pages.length - 1;
    for (const [i, text] of pages.slice(0, count).entries()) expect(text).toMatch(new RegExp(`^${i + 1}/${count}`));
    await page.close();
  });

  it('cuts no row of a table', async () => {
    const { page } = await openPage(browser, await pageOf(several, 'en'));
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate(
      `[...document.querySelectorAll('tr, dl > div, figure, .signatures')].filter((row) => getComputedStyle(row).breakInside !== 'avoid').length`,
    );
    expect(cut).toBe(0);
    await page.close();
  });
});
