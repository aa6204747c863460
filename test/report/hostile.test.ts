/** The same hostile names in everything that a person reads: each shows as text, whole, in Chinese and in English. */
import { lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderDocx } from '../../src/report/docx/report.ts';
import { FORMATS, type RenderOptions } from '../../src/report/formats.ts';
import { renderLetterMarkdown } from '../../src/report/letter/markdown.ts';
import { renderLetterText } from '../../src/report/letter/text.ts';
import { renderMarkdown } from '../../src/report/markdown/report.ts';
import { renderText } from '../../src/report/text.ts';
import { visible } from '../../src/wording/visible.ts';
import { bodyOf, linesOf } from './docx/word.ts';
import { elements, parsed, tagged, textOf } from './html/dom.ts';
import { seen } from './marked.ts';
import { single } from './sample.ts';

const NAMES = {
  'a script': '<script>alert(1)</script>',
  'a picture with a handler': '<img src=x onerror=alert(1)>',
  'the end of a CDATA section': ']]>',
  'an override of the direction': '\u202e倒写的小区',
  '300 characters without a break': '无处断行的三百个字'.repeat(34).slice(0, 300),
  '300 wide letters': 'W'.repeat(300),
} as const;

/** What a reader of the format sees of a report, by the format. */
const READERS: Readonly<Record<string, (report: Report, options: RenderOptions) => Promise<string>>> = {
  html: async (report, options) => {
    const page = parsed((await FORMATS.html.load())(report, options) as string);
    const strange = elements(page).filter(({ tagName }) => ['script', 'img'].includes(tagName));
    expect(strange).toEqual([]);
    return tagged(page, 'body').map(textOf).join('');
  },
  markdown: async (report, options) => seen(lexer(renderMarkdown(report, options))),
  'letter in Markdown': async (report, options) => seen(lexer(renderLetterMarkdown(report, options))),
  letter: async (report, options) => renderLetterText(report, options),
  text: async (report, options) => renderText(report, options),
  docx: async (report, options) => linesOf(bodyOf(await renderDocx(report, options))).join('\n'),
};

const squeezed = (text: string): string => text.replace(/\s/g, '');

/** The first project of the sample with the name, and a finding that is called so too. */
function named(name: string): Report {
  const [result] = single.results;
  if (!result || result.verdict === 'invalid') throw new Error('the sample has changed');
  const titled = result.findings.map((finding, i) =>
    i === 0 ? { ...finding, title: { zh: name, en: name } } : finding,
  );
  return { ...single, results: [{ ...result, subject: { ...result.subject, name }, findings: titled }] };
}

describe.each(Object.entries(READERS))('%s', (_, read) => {
  const cases = Object.entries(NAMES).flatMap(([what, name]) =>
    (['zh', 'en'] as const).map((lang) => [what, lang, name] as const),
  );
  it.each(cases)('shows %s as text (%s)', async (_what, lang, name) => {
    const shown = await read(named(name), { lang, width: 80, colour: 0, ascii: false, quiet: false });
    // The name of the project and the title of the finding.
    expect(squeezed(shown).split(squeezed(visible(name))).length).toBeGreaterThan(2);
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});
