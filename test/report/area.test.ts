/** A report about an area in every format: by topic, with due dates and those whom the duties bind. */
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '#generated/packs.js';
import { type Finding, type Report, reportSchema } from '../../src/model/report.ts';
import { FORMATS, type RenderOptions } from '../../src/report/formats.ts';
import { renderLetterText } from '../../src/report/letter/text.ts';
import { hasTopicWords } from '../../src/wording/topics.ts';
import { finding, single } from './sample.ts';

const OPTIONS: RenderOptions = { lang: 'en', width: 100, colour: 0, ascii: false, quiet: false };

const [base] = single.results;
if (!base || base.verdict === 'invalid') throw new Error('the sample has changed');
const { clause } = base.findings[0] ?? {};
if (!clause) throw new Error('the sample has changed');

const about = (rule: string, topic: string, en: string, given: Partial<Finding>): Finding =>
  finding({
    rule: `zhengzhou.${rule}`,
    status: 'pass',
    force: 'target',
    duty_bearer: 'city_government',
    title: { zh: `条文${rule}`, en },
    clause,
    reason: { code: 'x', zh: '理由在此。', en: 'This is why.' },
    topic,
    due: '2020-12-31',
    ...given,
  });

/** Pack order mixes the topics. */
const findings = [
  about('beds-1', 'beds', 'Beds per 1,000', {}),
  about('nursing', 'nursing', 'Nursing beds', { status: 'fail', shortfall: { value: '1', unit: 'bed' } }),
  about('beds-2', 'beds', 'Beds added', {
    status: 'undetermined',
    missing: ['/flows/eldercare_beds_added'],
    duty_bearer: 'county_government',
    due: 'open',
  }),
];

const report: Report = {
  ...single,
  results: [
    {
      ...base,
      subject: { ...base.subject, kind: 'area', id: 'A', name: '某县' },
      findings,
      counts: { pass: 1, fail: 1, undetermined: 1, not_applicable: 0, not_yet_due: 0 },
      drawing: null,
    },
  ],
};

const render = async (format: 'text' | 'html' | 'markdown' | 'csv', lang: 'zh' | 'en'): Promise<string> =>
  String(await (await FORMATS[format].load())(report, { ...OPTIONS, lang }));

/** The places of the texts, which have to follow each other. */
function inOrder(text: string, wanted: readonly string[]): void {
  let at = -1;
  for (const one of wanted) {
    const next = text.indexOf(one, at + 1);
    expect(next, one).toBeGreaterThan(at);
    at = next;
  }
}

const BY_TOPIC = ['zhengzhou.beds-1', 'zhengzhou.beds-2', 'zhengzhou.nursing'];

describe('a report about an area', () => {
  it('is a report', () => expect(reportSchema.parse(report)).toEqual(report));

  it.each(['text', 'html', 'markdown'] as const)('stands by topic as %s', async (format) => {
    const en = await render(format, 'en');
    inOrder(en, ['Beds', ...BY_TOPIC.slice(0, 2), 'Nursing beds', 'zhengzhou.nursing']);
    for (const text of ['due 2020-12-31', 'due open', 'county or district government']) expect(en).toContain(text);
    const zh = await render(format, 'zh');
    inOrder(zh, ['养老床位', ...BY_TOPIC.slice(0, 2), '护理型床位', 'zhengzhou.nursing']);
    for (const text of ['期限 2020-12-31', '期限 逐步', '县（市、区）政府', '新增养老床位数'])
      expect(zh).toContain(text);
  });

  it('is called an area, and has no site plan', async () => {
    expect(await render('text', 'en')).toMatch(/^Area +某县/m);
    expect(await render('text', 'zh')).toMatch(/^区域 +某县/m);
    expect(await render('html', 'en')).not.toContain('Site plan');
    expect(await render('html', 'zh')).toContain('<dt>区域</dt>');
  });

  it('has topic and due date in columns of the table', async () => {
    const [head = '', first = ''] = (await render('csv', 'en')).split('\r\n');
    expect(head.endsWith(',topic,due')).toBe(true);
    expect(first).toMatch(/,beds,2020-12-31$/);
    expect((await render('csv', 'zh')).split('\r\n')[1]?.endsWith(',养老床位,2020-12-31')).toBe(true);
  });

  it('says in a letter that there is no applicant', () => {
    expect(renderLetterText(report, OPTIONS).replace(/\s+/g, ' ')).toContain('An area or a plan has no applicant');
    expect(renderLetterText(single, OPTIONS)).not.toContain('has no applicant');
  });
});

describe('the topics', () => {
  it('of the built-in packs have words', async () => {
    const packs = await Promise.all(BUILT_IN.map(async ({ load }) => (await load()).default.pack));
    const topics = packs.flatMap(({ rules }) => rules.map(({ topic }) => topic));
    expect([...new Set(topics)].filter((topic) => !hasTopicWords(topic))).toEqual([]);
  });
});
