import { lexer, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Finding, Item, JudgedResult, Report } from '../../src/model/report.ts';
import type { RenderOptions } from '../../src/report/formats.ts';
import { asks } from '../../src/report/letter/contents.ts';
import { renderLetterMarkdown } from '../../src/report/letter/markdown.ts';
import { renderLetterText } from '../../src/report/letter/text.ts';
import { expectGolden } from './golden.ts';
import { everything, finding, item, sample, single } from './sample.ts';
import { ENDLESS, HOSTILE } from './sample-hard.ts';

const PLAIN: RenderOptions = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false };

describe('golden letters', () => {
  it.each([
    ['letter.zh.txt', renderLetterText, PLAIN],
    ['letter.en.txt', renderLetterText, { ...PLAIN, lang: 'en' }],
    ['letter.zh.md.txt', renderLetterMarkdown, PLAIN],
    ['letter.en.md.txt', renderLetterMarkdown, { ...PLAIN, lang: 'en' }],
  ] as const)('%s', (name, render, options) => {
    expectGolden(name, render(everything, options));
  });
});

const [base] = single.results;
if (!base || base.verdict === 'invalid') throw new Error('the sample has changed');
const { clause } = base.findings[0] ?? {};
if (!clause) throw new Error('the sample has changed');

const reason = { code: 'x', zh: '理由在此。', en: 'This is why.' };
const location = { pointer: '', line: 1, column: 1 };
const title = { zh: '某条', en: 'Some rule' };
const open = (given: Partial<Finding>): Finding =>
  finding({ rule: 'own.open', status: 'undetermined', title, clause, reason, ...given });
const openItem = (given: Partial<Item>): Item => item({ id: 'F1', status: 'undetermined', reason, location, ...given });
const judgement = { zh: '请看图。', en: 'Look at the plan.' };

const resultWith = (...findings: Finding[]): JudgedResult => ({ ...base, findings });
const reportWith = (...findings: Finding[]): Report => ({ ...single, results: [resultWith(...findings)] });

/** The letter in both languages and forms, without line breaks and spaces. */
const lettersOf = (...findings: Finding[]): string[] =>
  (['zh', 'en'] as const).flatMap((lang) =>
    [renderLetterText, renderLetterMarkdown].map((render) =>
      render(reportWith(...findings), { ...PLAIN, lang }).replace(/\s/g, ''),
    ),
  );

describe('what is asked for', () => {
  const missing = ['/households'];

  it.each<[string, Finding, boolean, string | null]>([
    ['a missing field', open({ missing }), true, '/households'],
    ['a target', open({ missing, force: 'target' }), true, '/households'],
    ['a judgement', open({ judgement }), true, 'own.open'],
    ['a judgement of an item alone', open({ items: [openItem({ judgement })] }), true, 'own.open'],
    ['neither: the reason says why', open({}), true, 'own.open'],
    ['an open item of what fails', open({ status: 'fail', items: [openItem({ missing })] }), true, '/households'],
    ['what only encourages', open({ missing, force: 'encouraged' }), false, null],
    ['what is waived', open({ missing, disposition: 'waived' }), false, null],
    ['what fails', open({ status: 'fail' }), false, 'own.open'],
    ['what passes', open({ status: 'pass' }), false, null],
  ])('%s', (_, only, expected, named) => {
    expect(asks(resultWith(only))).toBe(expected);
    for (const letter of lettersOf(only)) {
      if (named !== null) expect(letter).toContain(named);
      else expect(letter).not.toMatch(/\/households|own\.open/);
      const saysNothing = letter.includes('没有需要补充的材料。') || letter.includes('Nothingismissing.');
      expect(saysNothing).toBe(!expected);
    }
  });

  it('says how much it leaves out, and what fails besides', () => {
    const idle = [open({ missing, force: 'encouraged' }), open({ missing, disposition: 'waived' })];
    const [zh] = lettersOf(...idle, open({ status: 'fail', rule: 'own.fails' }));
    expect(zh).toContain('另有2条鼓励性或已豁免的规定');
    expect(zh).toContain('另有1条不符合');
    expect(zh).toContain('own.fails');
  });

  it('tells a judgement once, in words of the rule or of its items', () => {
    const [zh = '', , en = ''] = lettersOf(open({ judgement, items: [openItem({ judgement })] }));
    expect(zh.match(/请看图。/g)).toHaveLength(1);
    expect(en.match(/Lookattheplan\./g)).toHaveLength(1);
  });

  it('is nothing of a subject that could not be read', () => {
    const invalid = sample.results.find(({ verdict }) => verdict === 'invalid');
    expect(invalid && asks(invalid)).toBe(false);
  });
});

const AT = { pointer: '', line: 1, column: 1 };

describe('fields', () => {
  const linesFor = (...findings: Finding[]): string[] =>
    renderLetterMarkdown(reportWith(...findings), PLAIN)
      .split('\n')
      .filter((line) => /^(-|###) /.test(line))
      .slice(4);

  it('stand below their paper, once, with every rule that needs them', () => {
    const lines = linesFor(
      open({ rule: 'own.a', missing: ['/households', '/buildings/0/location'], missing_at: [AT, AT] }),
      open({ rule: 'own.b', missing: ['/households'], missing_at: [AT] }),
    );
    expect(lines).toEqual([
      '### 1\\. 技术经济指标表（建设单位，随设计方案报送）',
      '- 规划总户数  /households（第 1 行第 1 列）',
      '- 用于：某条（own.a，三(一)1）',
      '- 用于：某条（own.b，三(一)1）',
      '### 2\\. 总平面图（建设单位，随设计方案报送）',
      '- 住宅楼 1 的楼栋坐标  /buildings/0/location（第 1 行第 1 列）',
      '- 用于：某条（own.a，三(一)1）',
    ]);
  });

  it('of neighbours stand together, and none that is known stands between them', () => {
    const missing = [0, 1, 2, 3, 4, 6, 8, 9].map((index) => `/buildings/${index}/location`);
    expect(linesFor(open({ missing, missing_at: missing.map(() => AT) })).slice(1, -1)).toEqual([
      '- 楼栋坐标（住宅楼 1 至 住宅楼 5，共 5 处）  /buildings/0/location … /buildings/4/location',
      '- 住宅楼 7 的楼栋坐标  /buildings/6/location（第 1 行第 1 列）',
      '- 住宅楼 9 的楼栋坐标  /buildings/8/location（第 1 行第 1 列）',
      '- 住宅楼 10 的楼栋坐标  /buildings/9/location（第 1 行第 1 列）',
    ]);
  });

  it('of four neighbours stand one by one', () => {
    const missing = [0, 1, 2, 3].map((index) => `/buildings/${index}/location`);
    expect(linesFor(open({ missing }))).toHaveLength(1 + 4 + 1);
  });

  it('of ten thousand buildings are told at once', () => {
    const missing = Array.from({ length: 10_000 }, (_, index) => [
      `/buildings/${index}/location`,
      `/buildings/${index}/households`,
    ]).flat();
    const text = linesFor(open({ missing })).join('\n');
    expect(text.match(/住宅楼 1 至 住宅楼 10000，共 10000 处/g)).toHaveLength(2);
  });
});

describe('a hostile text', () => {
  const kinds = (tokens: readonly Token[]): string[] =>
    tokens.flatMap((token) => [
      token.type,
      ...kinds(token.type === 'list' ? token.items : ('tokens' in token && token.tokens) || []),
    ]);
  const hostile = (text: string): Report => {
    const named = { zh: text, en: text };
    const given = { rule: text, title: named, reason: { code: 'x', ...named }, clause: { ...clause, at: text } };
    const result = resultWith(
      open({ ...given, missing: [`/${text}`] }),
      open({ ...given, judgement: named }),
      open({ ...given, status: 'fail' }),
    );
    const subject = { ...result.subject, id: text, name: text, file: text };
    const error = { pointer: text, line: 1, column: 1, code: 'x', found: text, expected: text, ...named };
    return {
      ...single,
      results: [
        { ...result, subject },
        { subject, verdict: 'invalid', findings: [], errors: [error] },
      ],
    };
  };

  it.each([HOSTILE, ENDLESS, '- a', '# a', '1. a', '```', '|', '<script>', 'a\nb', '**a** [b](c)', '@all #1'])(
    '%j breaks no letter',
    (text) => {
      const plain = new Set(kinds(lexer(renderLetterMarkdown(hostile('plain'), PLAIN))));
      const found = new Set(kinds(lexer(renderLetterMarkdown(hostile(text), PLAIN))));
      expect([...found].filter((kind) => !plain.has(kind) && kind !== 'escape' && kind !== 'codespan')).toEqual([]);
      expect(renderLetterText(hostile(text), PLAIN)).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    },
  );

  it('says so when there is no subject', () => {
    for (const render of [renderLetterText, renderLetterMarkdown]) {
      expect(render({ ...sample, results: [] }, PLAIN)).toContain('没有可审查的对象。');
    }
  });
});
