/** The words beside a number against the comparator of the rule, and the rates of a text. */
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/authoring/lint.ts';
import { packsToLint } from '../../src/authoring/pack-files.ts';
import { DOCUMENT, PACK, sampleFolders } from './sample.ts';

const folderOf = sampleFolders();
const RATE = 'at_least: 30 m2 of floor per 100 households } }\n    readings';
const QUOTE = '每百户不低于30平方米的标准配建';

/** What is told of the comparators and rates of a rule in another quotation. */
async function told(limit: string, quote: string): Promise<string[]> {
  const pack = PACK.replace(RATE, `${limit} } }\n    readings`);
  const { rules } = folderOf({ pack, document: DOCUMENT.replace(QUOTE, quote), cases: null });
  const findings = lint(await packsToLint([rules], null), '2026-11-01');
  return findings
    .map(({ problem }) => problem)
    .filter(({ code }) => ['comparator_not_in_basis', 'rate_left_out'].includes(code))
    .map(({ found, params }) => `${params['words']}: ${params['wanted'] ?? 'rate'}, not ${found}`);
}

const per = (order: string): string => `${order}: 30 m2 of floor per 100 households`;
const ORDERS = ['at_least', 'more_than', 'at_most', 'less_than'];

describe('words that leave no doubt', () => {
  it.each([
    ['每百户不少于30平方米', '不少于30平方米', 'at_least'],
    ['每百户不低于三十平方米', '不低于三十平方米', 'at_least'],
    ['每百户不得小于30平方米', '不得小于30平方米', 'at_least'],
    ['不少于每百户30平方米', '不少于30平方米', 'at_least'],
    ['每百户30平方米以上', '30平方米以上', 'at_least'],
    ['每百户不少于30 m<sup>2</sup>', '不少于30m2', 'at_least'],
    ['每百户至少30平方米', '至少30平方米', 'at_least'],
    ['每百户不超过30平方米', '不超过30平方米', 'at_most'],
    ['每百户不大于30平方米', '不大于30平方米', 'at_most'],
    ['每百户30平方米以内', '30平方米以内', 'at_most'],
    ['每百户30平方米以下', '30平方米以下', 'at_most'],
    ['每百户至多30平方米', '至多30平方米', 'at_most'],
    ['每百户超过30平方米', '超过30平方米', 'more_than'],
    ['每百户大于30平方米', '大于30平方米', 'more_than'],
    ['每百户低于30平方米', '低于30平方米', 'less_than'],
    ['每百户小于30平方米', '小于30平方米', 'less_than'],
    ['每百户少于30平方米', '少于30平方米', 'less_than'],
    ['每百户不足30平方米', '不足30平方米', 'less_than'],
  ])('%s', async (quote, words, wanted) => {
    for (const order of ORDERS) {
      const expected = order === wanted ? [] : [`${words}: ${wanted}, not ${order}`];
      expect(await told(per(order), quote), order).toEqual(expected);
    }
  });
});

describe('words that may be meant otherwise', () => {
  it.each([
    ['no word', '每百户30平方米'],
    ['达到', '每百户达到30平方米'],
    ['达到或超过', '每百户达到或超过30平方米'],
    ['未超过', '每百户未超过30平方米'],
    ['未达到', '每百户未达到30平方米以上'],
    ['two words that differ', '每百户不少于30平方米以下'],
    ['two places that differ', '每百户不少于30平方米，最多30平方米'],
    ['one place without a word', '每百户不少于30平方米，另加30平方米'],
    ['what is forbidden', '每百户30平方米以下的不予验收'],
    ['what is forbidden after a word', '每百户低于30平方米的不予验收'],
  ])('are not told: %s', async (_, quote) => {
    for (const order of ORDERS) expect(await told(per(order), quote), order).toEqual([]);
  });

  it('such as those for whom the clause is', async () => {
    expect(await told(per('at_least'), '每百户低于30平方米的，应当补足')).toEqual([]);
    expect(await told(per('at_most'), '每百户低于30平方米的，应当补足')).toHaveLength(1);
  });

  it('where a condition says whom an exception leaves', async () => {
    const pack = (order: string) => PACK.replace('more_than: 3000 households', `${order}: 3000 households`);
    const of = async (order: string, quote: string) => {
      const document = DOCUMENT.replace('总户数超过三千户的社区', quote);
      const { rules } = folderOf({ pack: pack(order), document, cases: null });
      return lint(await packsToLint([rules], null), '2026-11-01').length;
    };
    expect(await of('at_most', '总户数超过三千户的社区另行规定，其他社区')).toBe(0);
    expect(await of('at_most', '总户数超过三千户的社区')).toBe(1);
    expect(await of('less_than', '总户数超过三千户的社区另行规定，其他社区')).toBe(1);
  });
});

describe('a rate of the text', () => {
  const plain = 'at_least: 30 m2 of floor';
  it.each([
    ['每百户不少于30平方米', ['每百户不少于30平方米: rate, not 30 m2']],
    ['每一百户30平方米以上', ['每一百户30平方米: rate, not 30 m2']],
    ['户均不少于30平方米', ['户均不少于30平方米: rate, not 30 m2']],
    ['每百户配建一处，不少于30平方米', []],
    ['每百户不少于30平方米，单处不少于30平方米', []],
    ['不少于30平方米', []],
  ])('%s', async (quote, findings) => {
    expect(await told(plain, quote)).toEqual(findings);
  });
});
