/** The form of the review opinion as a Word document: page, fonts, tables, and the same bytes each time. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { renderDocx } from '../../../src/report/docx/report.ts';
import { FORMATS, type RenderOptions } from '../../../src/report/formats.ts';
import { visible } from '../../../src/wording/visible.ts';
import { expectGolden } from '../golden.ts';
import { everything, sample, single } from '../sample.ts';
import { ENDLESS, HOSTILE } from '../sample-hard.ts';
import { all, attribute, below, bodyOf, linesOf, parsed, partsOf, rowsOf, styleOf, textOf } from './word.ts';

const ZH: RenderOptions = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false };
const EN: RenderOptions = { ...ZH, lang: 'en' };

/** 1 mm is 1440 / 25.4 twentieths of a point; the format takes whole ones. */
const millimetres = (twips: string | null): number => Math.round((Number(twips) * 25.4) / 1440);

const first = <Item>(items: readonly Item[]): Item => {
  const [item] = items;
  if (item === undefined) throw new Error('nothing found');
  return item;
};

describe('the text in reading order', () => {
  it.each<[string, Report, RenderOptions]>([
    ['opinion.zh', single, ZH],
    ['opinion.en', single, EN],
    ['opinions.zh', everything, ZH],
    ['opinions.en', everything, EN],
    ['opinion.en.quiet', single, { ...EN, quiet: true }],
  ])('%s', async (name, report, options) => {
    const lines = linesOf(bodyOf(await renderDocx(report, options)));
    expectGolden(`${name}.docx.txt`, `${lines.join('\n')}\n`);
  });

  it('is the same whatever the width, the colours and the signs of the terminal', async () => {
    const other = await renderDocx(single, { ...ZH, width: 40, colour: 3, ascii: true });
    expect(Buffer.from(other).equals(Buffer.from(await renderDocx(single, ZH)))).toBe(true);
  });

  it('says so where there is no subject', async () => {
    const lines = linesOf(bodyOf(await renderDocx({ ...single, results: [] }, EN)));
    expect(lines).toContain('There is no subject to judge.');
  });
});

describe('the page of an official document', () => {
  it('is A4 with margins of 37, 35, 28 and 26 mm', async () => {
    const body = bodyOf(await renderDocx(single, ZH));
    const [size, margin] = [first(all(body, 'pgSz')), first(all(body, 'pgMar'))];
    expect(['w', 'h'].map((side) => millimetres(attribute(size, side)))).toEqual([210, 297]);
    const sides = ['top', 'bottom', 'left', 'right'];
    expect(sides.map((side) => millimetres(attribute(margin, side)))).toEqual([37, 35, 28, 26]);
  });

  const look = async (style: string, options: RenderOptions) => {
    const styles = parsed(partsOf(await renderDocx(single, options))['word/styles.xml'] ?? '');
    const found = first(all(styles, 'style').filter((one) => attribute(one, 'styleId') === style));
    const value = (name: string, of: string) => attribute(all(found, name)[0], of);
    return {
      font: value('rFonts', 'eastAsia'),
      points: Number(value('sz', 'val')) / 2,
      spacing: [Number(value('spacing', 'line')) / 20, value('spacing', 'lineRule')],
      jc: value('jc', 'val'),
      outline: value('outlineLvl', 'val'),
    };
  };

  it.each([
    ['EldercheckTitle', { font: '方正小标宋简体', points: 22, jc: 'center' }],
    ['EldercheckHeading', { font: '黑体', points: 16, spacing: [28, 'exact'], outline: '0' }],
    ['EldercheckSubheading', { font: '楷体_GB2312', points: 16, spacing: [28, 'exact'], outline: '1' }],
    ['EldercheckBody', { font: '仿宋_GB2312', points: 16, spacing: [28, 'exact'] }],
    ['EldercheckCell', { font: '仿宋_GB2312', points: 10.5 }],
  ])('has the font, the size and the line spacing of %s', async (style, wanted) => {
    expect(await look(style, ZH)).toMatchObject(wanted);
  });

  it('names other fonts for machines that lack these', async () => {
    const parts = partsOf(await renderDocx(single, ZH));
    const table = parsed(parts['word/fontTable.xml'] ?? '');
    const others = new Map(
      all(table, 'font').map((font) => [attribute(font, 'name'), attribute(all(font, 'altName')[0], 'val')]),
    );
    const used = new Set(
      all(parsed(parts['word/styles.xml'] ?? ''), 'rFonts').map((font) => attribute(font, 'eastAsia')),
    );
    for (const font of used) expect(others.get(font), `${font}`).toContain(',');
  });

  it('has its number between dashes, on the outer side of odd and even pages', async () => {
    const parts = partsOf(await renderDocx(single, ZH));
    const footers = Object.keys(parts).filter((name) => /^word\/footer\d\.xml$/.test(name));
    const sides = footers.map((name) => {
      const footer = parsed(parts[name] ?? '');
      const paragraph = first(all(footer, 'p'));
      expect(textOf(paragraph)).toBe('—  —');
      expect(first(all(footer, 'instrText')).textContent).toBe('PAGE');
      return attribute(all(footer, 'jc')[0], 'val');
    });
    expect(sides.sort()).toEqual(['left', 'right']);
    expect(all(parsed(parts['word/settings.xml'] ?? ''), 'evenAndOddHeaders')).toHaveLength(1);
  });

  it.each([
    ['zh', ZH],
    ['en', EN],
  ])('has no style that is not there (%s)', async (_, options) => {
    const parts = partsOf(await renderDocx(sample, options));
    const ids = new Set(all(parsed(parts['word/styles.xml'] ?? ''), 'style').map((one) => attribute(one, 'styleId')));
    const used = all(parsed(parts['word/document.xml'] ?? ''), 'pStyle').map((one) => attribute(one, 'val'));
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('pages and tables', () => {
  it('repeats the head row of a table and cuts no row', async () => {
    const body = bodyOf(await renderDocx(sample, ZH));
    const headed = all(body, 'tbl').filter((table) => all(table, 'tblHeader').length > 0);
    const titles = headed.map((table) => first(rowsOf(table)).map(([title]) => title));
    expect(titles).toContainEqual(['序号', '条款', '要求', '实测', '差值', '结论']);
    for (const table of headed) {
      expect(all(table, 'tblHeader')).toHaveLength(1);
      expect(all(first(all(table, 'tr')), 'tblHeader')).toHaveLength(1);
    }
    const rows = all(body, 'tr');
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => all(row, 'cantSplit').length !== 1)).toEqual([]);
  });

  it('gives every table the width of the text, 156 mm, and every column its own', async () => {
    const body = bodyOf(await renderDocx(sample, EN));
    for (const table of all(body, 'tbl')) {
      const widths = all(table, 'gridCol').map((column) => Number(attribute(column, 'w')));
      expect(millimetres(String(widths.reduce((sum, width) => sum + width, 0)))).toBe(156);
      for (const row of all(table, 'tr')) {
        expect(all(row, 'tcW').map((cell) => Number(attribute(cell, 'w')))).toEqual(widths);
      }
    }
  });

  it('begins each of several subjects on a new page, after a summary, and leaves no page empty', async () => {
    const body = bodyOf(await renderDocx(sample, ZH));
    const titles = all(body, 'p').filter((paragraph) => styleOf(paragraph) === 'EldercheckTitle');
    expect(titles.map((title) => all(title, 'pageBreakBefore').length)).toEqual([0, 1, 1, 1, 1]);
    expect(all(body, 'br')).toEqual([]);
    const [section, last] = below(body).toReversed();
    expect(section?.localName).toBe('sectPr');
    expect(last?.localName).toBe('p');
    expect(last && textOf(last)).toContain('未经签字盖章');
  });

  it('begins a single subject on the first page', async () => {
    const body = bodyOf(await renderDocx(single, ZH));
    expect(all(body, 'pageBreakBefore')).toEqual([]);
  });

  it('keeps a heading on the page of what it heads, and the lines for signatures together', async () => {
    const styles = parsed(partsOf(await renderDocx(single, ZH))['word/styles.xml'] ?? '');
    for (const id of ['EldercheckHeading', 'EldercheckSubheading']) {
      const style = first(all(styles, 'style').filter((one) => attribute(one, 'styleId') === id));
      expect(all(style, 'keepNext')).toHaveLength(1);
    }
    const table = all(bodyOf(await renderDocx(single, ZH)), 'tbl').at(-1);
    const paragraphs = table ? all(table, 'p') : [];
    expect(paragraphs.length).toBeGreaterThan(5);
    expect(paragraphs.filter((paragraph) => all(paragraph, 'keepNext').length !== 1)).toEqual([]);
  });
});

describe('hostile texts', () => {
  const NASTY = `<script>alert(1)</script> ]]> <w:p/> &lt; {{项目名称}} \ufffe\uffff \ud800 ${HOSTILE}${ENDLESS}`;
  const [one] = single.results;
  if (one === undefined || one.verdict === 'invalid') throw new Error('the sample has changed');
  const findings = one.findings.map((finding) => ({
    ...finding,
    title: { zh: NASTY, en: NASTY },
    reason: { ...finding.reason, zh: NASTY, en: NASTY },
    clause: { ...finding.clause, at: NASTY, quote: NASTY },
    items: finding.items.map((item) => ({ ...item, id: NASTY })),
  }));
  const nasty: Report = {
    ...single,
    results: [{ ...one, findings, subject: { ...one.subject, name: NASTY, id: NASTY, file: NASTY } }],
  };

  it.each([
    ['zh', ZH],
    ['en', EN],
  ])('stay text, and every part stays well-formed (%s)', async (_, options) => {
    const bytes = await renderDocx(nasty, options);
    for (const [name, xml] of Object.entries(partsOf(bytes))) expect(() => parsed(xml), name).not.toThrow();
    const shown = visible(NASTY).replace('\ufffe\uffff', '\\ufffe\\uffff');
    expect(shown).toContain('\\u202e');
    const lines = linesOf(bodyOf(bytes));
    expect(lines.filter((line) => line.endsWith(`| ${shown}`)).length).toBeGreaterThanOrEqual(3);
  });
});

describe('the same report', () => {
  afterEach(() => vi.useRealTimers());

  it('gives the same bytes at another time', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const at = async (time: string): Promise<Buffer> => {
      vi.setSystemTime(new Date(time));
      return Buffer.from(await renderDocx(sample, ZH));
    };
    const before = await at('2026-11-01T08:00:00Z');
    expect(before.equals(await at('2031-02-28T23:59:59Z'))).toBe(true);
    expect(Object.values(partsOf(before)).join('')).not.toMatch(/2026-11-01T|2026-11-21T/);
  });

  it('is offered as a format that is no text', () => {
    expect(FORMATS.docx).toMatchObject({ binary: true, draws: false });
  });
});
