import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Finding, JudgedResult, Report } from '../../../src/model/report.ts';
import { FORMATS, type RenderOptions } from '../../../src/report/formats.ts';
import { STATUS_WORDS, VERDICT_WORDS } from '../../../src/wording/status.ts';
import { visible, visibleLines } from '../../../src/wording/visible.ts';
import { expectGolden } from '../golden.ts';
import { everything, sample, single } from '../sample.ts';
import { ENDLESS, HOSTILE } from '../sample-hard.ts';
import { attribute, classed, type Element, elements, only, parsed, tagged, textOf } from './dom.ts';
import { planned } from './sample-plan.ts';

const OPTIONS: RenderOptions = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false };
const LANGS = ['zh', 'en'] as const;

const render = async (report: Report, options: Partial<RenderOptions> = {}): Promise<string> =>
  (await FORMATS.html.load())(report, { ...OPTIONS, ...options });

const judgedOf = ({ results }: Report): JudgedResult[] =>
  results.flatMap((result) => (result.verdict === 'invalid' ? [] : [result]));

/** The words of a list of terms, by their names. */
function termsOf(article: Element): Map<string, string> {
  const rows = tagged(article, 'div').filter((row) => tagged(row, 'dt').length === 1);
  return new Map(rows.map((row) => [textOf(only(tagged(row, 'dt'))), tagged(row, 'dd').map(textOf).join('\n')]));
}

const articleOf = (page: ReturnType<typeof parsed>, rule: string): Element =>
  only(classed(page, 'finding').filter((article) => textOf(only(tagged(article, 'code'))) === rule));

describe.each(LANGS)('the page in %s', (lang) => {
  it('is the one that was read', async () => {
    const page = await render(everything, { lang });
    expectGolden(`page.${lang}.html.txt`, page.slice(page.indexOf('<body>')));
  });

  it('has each finding once, with its status, its quotation and its arithmetic', async () => {
    const page = parsed(await render(sample, { lang }));
    const subjects = classed(page, 'subject');
    expect(subjects).toHaveLength(sample.results.length);
    for (const [index, result] of sample.results.entries()) {
      const articles = classed(only(subjects.slice(index)), 'finding');
      expect(articles.map((article) => textOf(only(tagged(article, 'code'))))).toEqual(
        result.findings.map(({ rule }) => visible(rule)),
      );
      for (const [i, finding] of result.findings.entries()) expectWhole(only(articles.slice(i)), finding);
    }
  });

  function expectWhole(article: Element, finding: Finding): void {
    expect(attribute(article, 'data-status')).toBe(finding.status);
    expect(textOf(only(classed(article, 'tag')))).toContain(STATUS_WORDS[finding.status][lang]);
    const [quote] = tagged(article, 'blockquote').map((block) => textOf(block));
    const words = [...finding.clause.lead_ins, finding.clause.quote];
    expect(quote).toBe(words.map((text) => visibleLines(text).join('')).join(''));
    const text = textOf(article);
    expect(text.split(visible(finding.reason[lang]))).toHaveLength(2);
    for (const reading of finding.readings) expect(text).toContain(reading);
    for (const other of finding.alternatives) expect(text).toContain(`${other.reading}`);
    for (const item of finding.items) expect(text).toContain(visible(item.reason[lang]));
    if (finding.judgement) expect(text).toContain(visible(finding.judgement[lang]));
  }

  it('has one row of the table for each finding, which leads to it', async () => {
    const page = parsed(await render(sample, { lang }));
    const ids = new Set(elements(page).flatMap((element) => attribute(element, 'id') ?? []));
    for (const [index, table] of classed(page, 'overview').entries()) {
      const { findings } = judgedOf(sample)[index] ?? { findings: [] };
      const rows = tagged(only(tagged(table, 'tbody')), 'tr');
      expect(rows.map((row) => attribute(row, 'data-status'))).toEqual(findings.map(({ status }) => status));
    }
    for (const link of tagged(page, 'a')) expect(ids).toContain(attribute(link, 'href')?.slice(1));
  });

  it('shows the verdict of each subject as sign and word', async () => {
    const verdicts = classed(parsed(await render(sample, { lang })), 'verdict').map(textOf);
    expect(verdicts).toHaveLength(sample.results.length);
    for (const [i, { verdict }] of sample.results.entries()) {
      expect(verdicts[i]).toMatch(/[✔✘]/);
      expect(verdicts[i]).toContain(VERDICT_WORDS[verdict][lang]);
    }
  });

  it('can be read without seeing it', async () => {
    const page = parsed(await render({ ...sample, results: [...sample.results, ...planned().results] }, { lang }));
    expect(attribute(only(tagged(page, 'html')), 'lang')).toBe(lang === 'zh' ? 'zh-CN' : 'en');
    expect(tagged(page, 'main')).toHaveLength(1);
    const levels = elements(page).flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    for (const head of tagged(page, 'th')) expect(attribute(head, 'scope')).toMatch(/^(col|row)$/);
    const ids = elements(page).flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const named = elements(page).flatMap((element) => attribute(element, 'aria-labelledby')?.split(' ') ?? []);
    for (const id of named) expect(ids).toContain(id);
    for (const quote of tagged(page, 'blockquote')) {
      expect(tagged(quote, 'span').every((span) => attribute(span, 'lang') === 'zh-CN')).toBe(true);
    }
  });
});

describe('one finding', () => {
  it.each([
    ['zh', '实测', '323.75 ㎡', '要求', '≥ 361.5 ㎡', '差额', '37.75 ㎡'],
    ['en', 'Measured', '323.75 m²', 'Required', '≥ 361.5 m²', 'Short by', '37.75 m²'],
  ] as const)('says in %s what was measured, required and short', async (lang, ...words) => {
    const terms = termsOf(articleOf(parsed(await render(single, { lang })), 'zhengzhou.new-30'));
    const told = [0, 2, 4].map((i) => [words[i], terms.get(words[i] ?? '')]);
    expect(told.flat()).toEqual(words);
  });

  it('names the papers that are missing, whom to ask, and the fields', async () => {
    const terms = termsOf(articleOf(parsed(await render(single)), 'zhengzhou.four-sync'));
    expect(terms.get('缺少')).toContain('竣工验收和规划核实记录（住房建设部门、自然资源和规划部门）');
    expect(terms.get('缺少')).toContain('/facilities/0/synchronised/acceptance');
  });

  it('names the farthest dwelling and the households beyond the limit', async () => {
    const terms = termsOf(articleOf(parsed(await render(planned())), 'zhengzhou.radius-urban-500'));
    expect(terms.get('最远住宅')).toBe('2#，距最近的设施 F1 400 m；在限值以外：96 户');
    expect(termsOf(articleOf(parsed(await render(single)), 'zhengzhou.radius-urban-500')).has('最远住宅')).toBe(false);
  });

  it('says that there is too much where a limit is passed', async () => {
    const [result] = judgedOf(single);
    const over: Finding = {
      ...only2(result?.findings),
      required: { comparator: '<=', value: '500', unit: 'm' },
      shortfall: { value: '12', unit: 'm' },
    };
    const report = { ...single, results: result ? [{ ...result, findings: [over] }] : [] };
    const terms = termsOf(articleOf(parsed(await render(report)), over.rule));
    expect([terms.get('超出'), terms.get('差额')]).toEqual(['12 m', undefined]);
  });
});

function only2(findings: readonly Finding[] | undefined): Finding {
  const [first] = findings ?? [];
  if (first === undefined) throw new Error('no finding');
  return first;
}

describe('what the report rests on', () => {
  it('is named with versions and digests', async () => {
    const terms = termsOf(only(classed(parsed(await render(sample)), 'basis')));
    expect(Object.fromEntries(terms)).toMatchObject({
      '不符合时退出码为 1 的效力': '强制、原则上、目标',
      无法判定: '退出码 3',
      没有条文适用: '退出码 4',
      豁免: 'waivers.yaml sha256:w41v',
      程序: 'eldercheck 0.1.0',
      规则包: 'own-pack 1',
    });
    expect(textOf(parsed(await render(sample)))).toContain(`sha256:${'0'.repeat(64)}`);
  });

  it('changes with the policy', async () => {
    const policy = { ...sample.policy, fail_on: [], undetermined: 'ignore' as const, allow_empty: true, waivers: [] };
    const terms = termsOf(only(classed(parsed(await render({ ...sample, policy })), 'basis')));
    expect(['不符合时退出码为 1 的效力', '无法判定', '没有条文适用', '豁免'].map((name) => terms.get(name))).toEqual([
      '无',
      '不影响退出码',
      '退出码 0',
      '无',
    ]);
  });
});

describe('the page stands alone', () => {
  it('allows its own style sheet by its hash, and nothing else', async () => {
    const page = parsed(await render(sample));
    const styles = tagged(page, 'style').map(textOf);
    const hash = createHash('sha256').update(styles.join('')).digest('base64');
    const metas = tagged(page, 'meta').filter((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
    expect(metas.map((meta) => attribute(meta, 'content'))).toEqual([
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    ]);
    expect(styles).toHaveLength(1);
    expect(styles[0]).not.toMatch(/url\(|@import|expression/);
  });

  it('has no script, no handler, no style of its own and no address but its own parts', async () => {
    const page = parsed(await render({ ...sample, results: [...sample.results, ...planned().results] }));
    for (const { tagName, attrs } of elements(page)) {
      expect(['script', 'iframe', 'object', 'embed', 'link', 'img', 'form', 'base']).not.toContain(tagName);
      for (const { name, value } of attrs) {
        expect(name).not.toMatch(/^on|^style$|^src/);
        if (name === 'href') expect(value).toMatch(/^#/);
        if (value.includes('url(')) expect(value).toMatch(/^url\(#[\w-]+\)$/);
      }
    }
  });

  it('has the same bytes each time', async () => {
    expect(await render(planned())).toBe(await render(planned()));
    expect(await render(sample, { width: 60, colour: 3, ascii: true })).toBe(await render(sample));
  });
});

describe('hostile texts', () => {
  it('stand as text', async () => {
    const page = await render(sample);
    const [, hostile] = classed(parsed(page), 'subject');
    expect(textOf(only(hostile ? tagged(hostile, 'h2') : []))).toContain(visible(HOSTILE));
    expect(textOf(parsed(page))).toContain(ENDLESS);
    expect(page).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(tagged(parsed(page), 'i')).toEqual([]);
  });

  it.each(['<script>alert(1)</script>', '" onmouseover="x', "'><img src=x>", '</style><b>', ']]>', '&lt;', '{name}'])(
    '%s',
    async (name) => {
      const [result] = judgedOf(planned());
      if (!result?.drawing) throw new Error('no drawing');
      const { drawing } = result;
      const named = {
        ...result,
        subject: { ...result.subject, id: name, name, file: name },
        pack: { ...result.pack, id: name, version: name, digest: name },
        findings: result.findings.map((finding) => ({
          ...finding,
          rule: name,
          readings: [name],
          missing: [`/${name}`],
        })),
        drawing: {
          ...drawing,
          buildings: drawing.buildings.map((building) => ({ ...building, name, phase: name, pointer: name })),
          facilities: drawing.facilities.map((facility) => ({ ...facility, name, pointer: name })),
        },
      };
      const tags = async (report: Report) => elements(parsed(await render(report))).map(({ tagName }) => tagName);
      const page = await render({ ...single, results: [named] });
      expect(new Set(await tags({ ...single, results: [named] }))).toEqual(new Set(await tags(planned())));
      expect(textOf(only(tagged(parsed(page), 'h2')))).toContain(name);
      expect(textOf(only(tagged(parsed(page), 'title')))).toContain(name);
    },
  );
});

describe('several subjects', () => {
  it('have a summary at the top with a link to each', async () => {
    const page = parsed(await render(sample, { lang: 'en' }));
    const summary = only(classed(page, 'summary'));
    expect(tagged(summary, 'a').map((link) => attribute(link, 'href'))).toEqual(['#s1', '#s2', '#s3', '#s4']);
    expect(textOf(summary)).toContain('4 subjects: non-compliant 2, invalid input 1, compliant 1');
    expect(textOf(summary)).toContain('errors 2');
  });

  it('have none where there is but one', async () => {
    expect(classed(parsed(await render(single)), 'summary')).toEqual([]);
  });

  it('may be none at all', async () => {
    expect(textOf(parsed(await render({ ...sample, results: [] })))).toContain('没有可审查的对象。');
  });
});

describe('an invalid subject', () => {
  it('has every error with its place', async () => {
    const [, , invalid] = classed(parsed(await render(sample, { lang: 'en' })), 'subject');
    const text = invalid ? textOf(invalid) : '';
    expect(text).toContain('坏 文件.json:4:3 /housholds');
    expect(text).toContain('An area cannot be below 0; check the drawing and correct it.');
  });
});

describe('the filter', () => {
  it('has a ticked box with a label for each status that occurs', async () => {
    const boxes = tagged(only(classed(parsed(await render(single)), 'filter')), 'label');
    expect(boxes.map((label) => textOf(label).trim())).toEqual([
      '✘ 不符合（1）',
      '? 无法判定（2）',
      '✔ 通过（2）',
      '– 不适用（2）',
    ]);
    for (const label of boxes) expect(attribute(only(tagged(label, 'input')), 'checked')).toBe('');
  });

  it('hides on the screen only, what is not ticked and nothing else', async () => {
    const style = textOf(only(tagged(parsed(await render(single)), 'style')));
    const [before = '', after = ''] = style.split('@media screen { @supports selector(:has(*)) {');
    expect(before).not.toContain(':has(');
    for (const status of ['fail', 'undetermined', 'pass', 'not_yet_due', 'not_applicable']) {
      expect(after).toContain(`.subject:has(.show-${status}:not(:checked)) [data-status=${status}]`);
    }
  });
});

describe('--quiet', () => {
  it('leaves only what fails or is open, and the verdict', async () => {
    const page = parsed(await render(planned(), { quiet: true }));
    expect(classed(page, 'finding').map((article) => attribute(article, 'data-status'))).toEqual([
      'fail',
      'undetermined',
      'undetermined',
    ]);
    expect(classed(page, 'verdict')).toHaveLength(1);
    expect([...classed(page, 'plan'), ...classed(page, 'filter'), ...classed(page, 'signatures')]).toEqual([]);
  });
});

describe('the signatures', () => {
  it.each([
    ['zh', ['审查人（签字）', '日期', '批准人（签字）', '日期']],
    ['en', ['Reviewer (signature)', 'Date', 'Approved by (signature)', 'Date']],
  ] as const)('have room for the reviewer, the approver and the dates (%s)', async (lang, names) => {
    const block = only(classed(parsed(await render(single, { lang })), 'signatures'));
    expect(tagged(block, 'dt').map(textOf)).toEqual(names);
    expect(classed(block, 'seal')).toHaveLength(1);
  });
});
