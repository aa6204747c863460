import { lexer, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { FORMATS, type RenderOptions } from '../../src/report/formats.ts';
import { renderMarkdown } from '../../src/report/markdown/report.ts';
import { STATUS_SIGNS, STATUS_WORDS, VERDICT_SIGNS, VERDICT_WORDS } from '../../src/wording/status.ts';
import { visible, visibleLines } from '../../src/wording/visible.ts';
import { expectGolden } from './golden.ts';
import { allOf, cellsOf, innerOf, seen, tablesOf } from './marked.ts';
import { everything, finding, sample, single } from './sample.ts';
import { ENDLESS, HOSTILE } from './sample-hard.ts';

const PLAIN: RenderOptions = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false };

const squeezed = (text: string): string => text.replace(/\s/g, '');

/** What the report consists of; whatever else a text were taken for would be an escape from it. */
const OURS = new Set([
  'heading',
  'paragraph',
  'text',
  'list',
  'list_item',
  'table',
  'blockquote',
  'space',
  'escape',
  'codespan',
  'strong',
]);

describe('golden reports', () => {
  it.each<[string, Report, Partial<RenderOptions>]>([
    ['report.zh.md.txt', everything, {}],
    ['report.en.md.txt', everything, { lang: 'en' }],
    ['report.zh.ascii.md.txt', single, { ascii: true }],
    ['report.en.quiet.md.txt', everything, { lang: 'en', quiet: true }],
  ])('%s', async (name, report, options) => {
    const render = await FORMATS.markdown.load();
    expectGolden(name, render(report, { ...PLAIN, ...options }));
  });

  it('have the same bytes whatever the terminal can do', () => {
    expect(renderMarkdown(sample, { ...PLAIN, colour: 3, width: 160 })).toBe(renderMarkdown(sample, PLAIN));
  });
});

describe.each(['zh', 'en'] as const)('a reader of Markdown (%s)', (lang) => {
  const markdown = renderMarkdown(sample, { ...PLAIN, lang });
  const tokens = allOf(lexer(markdown));

  it('finds the subjects, rules and statuses of the JSON result, and no others', () => {
    const named = sample.results.map(({ subject }) => subject.name ?? subject.id ?? '');
    const parts = tablesOf(markdown).filter(({ subject }) => /^\d+\. /.test(subject));
    expect(parts).toHaveLength(sample.results.length);
    const shown = parts.flatMap(({ rows }, i) => rows.map(([status = '', , rule]) => [i, rule, wordOf(status)]));
    const expected = sample.results.flatMap((result, i) =>
      result.findings.map(({ rule, status }) => [i, rule, `${STATUS_SIGNS[status]} ${STATUS_WORDS[status][lang]}`]),
    );
    expect(shown).toEqual(expected);
    for (const [i, { subject }] of parts.entries())
      expect(squeezed(subject)).toContain(squeezed(visible(named[i] ?? '')));
  });

  it('finds the figures of a finding in its row', () => {
    const [row = []] = tablesOf(renderMarkdown(single, { ...PLAIN, lang }))[0]?.rows ?? [];
    const unit = lang === 'zh' ? '㎡' : 'm²';
    expect(row.slice(3)).toEqual([`323.75 ${unit}`, `≥ 361.5 ${unit}`, `37.75 ${unit}`, '三(一)1']);
  });

  it('finds a row for each subject in the summary', () => {
    const [summary] = tablesOf(markdown);
    expect(summary?.rows.map(([, verdict]) => verdict)).toEqual(
      sample.results.map(({ verdict }) => `${VERDICT_SIGNS[verdict]} ${VERDICT_WORDS[verdict][lang]}`),
    );
  });

  it('finds nothing but headings, lists, tables, quotations and text', () => {
    expect([...new Set(tokens.map(({ type }) => type))].filter((type) => !OURS.has(type))).toEqual([]);
  });

  it('finds every row as long as its head', () => {
    const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table');
    expect(tables).toHaveLength(4);
    for (const { header, rows } of tables) for (const row of rows) expect(row).toHaveLength(header.length);
  });

  it('finds what fails or is open with its reason, its quotation and its readings', () => {
    const text = squeezed(seen(lexer(markdown)));
    const quoted = squeezed(seen(tokens.filter(({ type }) => type === 'blockquote')));
    for (const { findings } of sample.results) {
      for (const { status, reason, clause, readings } of findings) {
        expect(text).toContain(squeezed(visible(reason[lang])));
        if (status !== 'fail' && status !== 'undetermined') continue;
        expect(quoted).toContain(squeezed([...clause.lead_ins, clause.quote].flatMap(visibleLines).join('')));
        expect(text).toContain(squeezed(readings.join(lang === 'zh' ? '、' : ', ')));
      }
    }
  });

  it('finds the papers and fields that are missing, the remarks, notices, policy, versions and digests', () => {
    const text = seen(lexer(markdown));
    const [first] = sample.results;
    if (first?.verdict !== 'non_compliant') throw new Error('the sample has changed');
    for (const { [lang]: words } of [...first.remarks, ...first.pack.notices]) expect(text).toContain(words);
    for (const words of [
      '/facilities/0/accepted_on',
      first.pack.digest,
      'eldercheck 0.1.0',
      'waivers.yaml',
      '2026.11.0',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain(lang === 'zh' ? '竣工验收和规划核实记录' : 'records of completion acceptance');
  });
});

/** The status without what is said in brackets behind it. */
const wordOf = (cell: string): string => cell.replace(/ ?[（(].*$/, '');

/** The single report with one text in all places that an input or a pack can fill. */
function filledWith(text: string): Report {
  const [result] = single.results;
  if (!result || result.verdict === 'invalid') throw new Error('the sample has changed');
  const clause = { document: text, title: text, issued: text, at: text, quote: text, lead_ins: [text] };
  const failing = finding({
    rule: text,
    status: 'fail',
    title: { zh: text, en: text },
    clause,
    reason: { code: 'x', zh: text, en: text },
    measured: { text },
    required: { comparator: '=', text },
    missing: [`/${text}`],
    readings: [text],
  });
  const subject = { kind: text, id: text, name: text, city: text, file: text };
  const error = { pointer: text, line: 1, column: 1, code: 'x', found: text, expected: text, zh: text, en: text };
  const judged = { ...result, subject, findings: [failing] };
  return {
    ...single,
    results: [judged, { subject, verdict: 'invalid', findings: [], errors: [error] }],
    policy: {
      ...single.policy,
      waivers: [{ file: text, digest: text, notes: [] }],
      config: { file: text, digest: text },
    },
  };
}

describe('a hostile text', () => {
  it.each([
    'a|b||c\\|d\\\\|e',
    '`a` ``b`` \\`c',
    '<script>alert(1)</script>',
    '<!-- -->&lt;&#64;&amp;',
    ']]> [a](http://x.example) ![b](c) [^1] [x]',
    HOSTILE,
    ENDLESS,
    'a\nb\r\nc\u2028d',
    '- a',
    '+ a',
    '# a #',
    '#',
    '1. a',
    '23) a',
    '> a',
    '---',
    '===',
    ':--|--:',
    '***a*** __b__ _c_ ~~d~~ $e$ a_b_c',
    '```',
    '    a',
    'https://x.example/www.x.example user@x.example @all #12 !3 :skull: {+a+} GH-1',
    '@`a`://www.@b\\',
    '**',
    '\\',
    '|',
  ])('%j shows as text and breaks nothing', (text) => {
    const markdown = renderMarkdown(filledWith(text), PLAIN);
    const tokens = lexer(markdown);
    expect([...new Set(allOf(tokens).map(({ type }) => type))].filter((type) => !OURS.has(type))).toEqual([]);
    const expected = renderMarkdown(filledWith('plain'), PLAIN);
    expect(shapeOf(tokens)).toEqual(shapeOf(lexer(expected)));
    const quoted = seen(tokens.filter(({ type }) => type === 'blockquote'));
    expect(squeezed(quoted)).toBe(squeezed(visibleLines(text).join('').repeat(2)));
    const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table');
    const [, row = []] = tables.map(({ rows }) => cellsOf(rows[0] ?? []));
    expect(row.map(squeezed)).toEqual(
      ['✘ 不符合', visible(text), visible(text), visible(text), visible(text), '', visible(text)].map(squeezed),
    );
  });

  it('leaves nothing to mentions, references, emoji and addresses', () => {
    const markdown = renderMarkdown(filledWith('@all #12 !3 :skull: https://x.example'), PLAIN);
    const texts = allOf(lexer(markdown)).filter((token) => innerOf(token).length === 0 && token.type !== 'codespan');
    for (const { raw } of texts) expect(raw).not.toMatch(/@\w|[#!]\d|:skull:|:\/\//);
  });
});

/** The kinds of blocks with their depth; a quotation has a paragraph for each line of its text. */
const shapeOf = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ type }) => type !== 'space').map((token) => `${token.type}${'depth' in token ? token.depth : ''}`);

describe('edges', () => {
  it('says so when there is no subject', () => {
    expect(renderMarkdown({ ...sample, results: [] }, PLAIN)).toContain('没有可审查的对象。');
  });

  it('says what decides the exit code', () => {
    const policy: Report['policy'] = {
      fail_on: [],
      undetermined: 'ignore',
      allow_empty: true,
      waivers: [],
      config: { file: 'eldercheck.config.yaml', digest: 'sha256:0' },
    };
    const text = seen(lexer(renderMarkdown({ ...single, policy }, { ...PLAIN, lang: 'en' })));
    for (const words of [
      'a failure does not change',
      'cannot be told does not change',
      'exit code is 0',
      'config.yaml (sha256:0',
    ]) {
      expect(text).toContain(words);
    }
  });
});
