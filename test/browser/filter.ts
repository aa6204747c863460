/** The filter of a page, worked by Tab and Space alone. */
import type { Page } from 'playwright-core';
import type { Finding, Report } from '../../src/model/report.ts';

/** The box that has the focus, and whether its focus can be seen; null for another element. */
const FOCUSED = `(() => {
  const box = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(box);
  if (!box.matches('.filter input')) return null;
  return { id: box.id, isSeen: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 };
})()`;

/** Rows of the table and findings below it that are laid out, by the number of the finding from 1. */
const shownIn = (section: string): string => `[...document.querySelectorAll('#${section} [data-status]')]
  .filter((part) => part.getClientRects().length > 0)
  .map((part) => part.tagName === 'TR' ? 'row ' + part.querySelector('a').hash.split('-f')[1] : 'article ' + part.id.split('-f')[1])`;

/** More than any page has to press through between two filters. */
const MOST_STEPS = 400;

/** Whatever is shown otherwise than the boxes say; empty where nothing is. Leaves every box without a tick. */
export async function filterComplaints(page: Page, { results }: Report): Promise<string[]> {
  const complaints: string[] = [];
  for (const [index, result] of results.entries()) {
    if (result.verdict === 'invalid') continue;
    const section = `s${index + 1}`;
    const statuses = new Set(result.findings.map(({ status }) => status));
    const compare = async (ticked: readonly string[]) => {
      const shown = await page.evaluate<string[]>(shownIn(section));
      const expected = expectedOf(result.findings, ticked);
      if (shown.join() !== expected.join())
        complaints.push(`${section} with [${ticked}]: shows ${shown.join()}, not ${expected.join()}`);
    };
    complaints.push(...(await throughBoxes(page, { section, statuses, compare })));
  }
  return complaints;
}

function expectedOf(findings: readonly Finding[], ticked: readonly string[]): string[] {
  const topics = [...new Set(findings.map(({ topic }) => topic))];
  // Of an area the findings stand by topic, in the order in which the topics come up; of a project there is none.
  const numbered = findings.map((finding, i) => ({ ...finding, number: i + 1 }));
  const inOrder = topics.flatMap((topic) => numbered.filter((finding) => finding.topic === topic));
  const shown = inOrder.filter(({ status }) => ticked.includes(status));
  return ['row', 'article'].flatMap((part) => shown.map(({ number }) => `${part} ${number}`));
}

interface Boxes {
  readonly section: string;
  readonly statuses: ReadonlySet<string>;
  compare(ticked: readonly string[]): Promise<void>;
}

/** Forwards each tick is taken away, backwards each box is ticked alone. */
async function throughBoxes(page: Page, { section, statuses, compare }: Boxes): Promise<string[]> {
  const complaints: string[] = [];
  const passed: string[] = [];
  const ticked = new Set(statuses);
  await compare([...ticked]);
  for (let step = 0; step < MOST_STEPS && ticked.size > 0; step++) {
    await page.keyboard.press('Tab');
    const box = await page.evaluate<{ id: string; isSeen: boolean } | null>(FOCUSED);
    if (!box?.id.startsWith(`${section}-`)) continue;
    if (!box.isSeen) complaints.push(`${box.id}: its focus cannot be seen`);
    const status = box.id.slice(section.length + 1);
    passed.unshift(status);
    ticked.delete(status as Finding['status']);
    await page.keyboard.press('Space');
    await compare([...ticked]);
  }
  if (ticked.size > 0) return [...complaints, `${section}: no box for ${[...ticked]} by the Tab key`];
  for (const status of passed) {
    await page.keyboard.press('Space');
    await compare([status]);
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+Tab');
  }
  return complaints;
}
