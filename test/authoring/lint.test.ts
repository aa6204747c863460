/** `rules lint`: each thing that does not hold, with its line. */
import { describe, expect, it } from 'vitest';
import { run } from '../cli/harness.ts';
import { CASES, DOCUMENT, type Files, lineOf, PACK, sampleFolders } from './sample.ts';

const folderOf = sampleFolders();
const AS_OF = ['--as-of', '2026-11-01'];

interface Broken {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly says: RegExp;
  /** Where the finding has to stand, if not where the change is. */
  readonly at?: string;
}

const inPack: readonly Broken[] = [
  { what: 'a digit of a limit', from: 'at_least: 30 m2', to: 'at_least: 31 m2', says: /number 31 m2 .*sample\.new-30/ },
  { what: 'a number that is part of one', from: 'at_least: 200 m2', to: 'at_least: 20 m2', says: /number 20 m2 / },
  {
    what: 'the households of a rate',
    from: 'per 100 households }',
    to: 'per 1000 households }',
    says: /number per 1000 household /,
  },
  { what: 'a spelled number', from: 'more_than: 3000', to: 'more_than: 300', says: /number 300 household / },
  { what: 'a count', from: 'at_least: 2 }', to: 'at_least: 3 }', says: /number 3 / },
  { what: 'a declared number', from: 'exactly: 0 yuan', to: 'exactly: 1 yuan', says: /number 1 yuan / },
  {
    what: 'a number of another reading',
    from: 'per 100 households, part',
    to: 'per 50 households, part',
    says: /per 50 household of the reading A01b/,
  },
  {
    what: 'another comparator than the words say',
    from: '{ at_least: 30 m2 of floor per 100 households } }\n    readings',
    to: '{ more_than: 30 m2 of floor per 100 households } }\n    readings',
    says: /has “不低于30平方米”, which is at_least; the rule has more_than/,
  },
  {
    what: 'the opposite comparator',
    from: '{ at_least: 30 m2 of floor per 100 households } }\n    readings',
    to: '{ at_most: 30 m2 of floor per 100 households } }\n    readings',
    says: /sample\.new-30 has “不低于30平方米”, which is at_least; the rule has at_most/,
  },
  {
    what: 'a comparator in a condition',
    from: 'more_than: 3000',
    to: 'at_least: 3000',
    says: /has “超过三千户”, which is more_than; the rule has at_least/,
  },
  {
    what: 'a comparator of the things that are counted',
    from: 'at_least: 200 m2',
    to: 'less_than: 200 m2',
    says: /has “不小于200平方米”, which is at_least; the rule has less_than/,
  },
  {
    what: 'a rate that is left out',
    from: 'at_least: 30 m2 of floor per 100 households } }\n    readings',
    to: 'at_least: 30 m2 of floor } }\n    readings',
    says: /has “每百户不低于30平方米”; the rule says 30 m2 without what it is counted by/,
  },
  {
    what: 'a comparison that is still to come',
    from: 'checked_on: 2026-06-01',
    to: 'checked_on: 2026-11-02',
    says: /dated 2026-11-02, after 2026-11-01/,
  },
  { what: 'the due year', from: '2027-12-31', to: '2026-12-31', says: /Of the due date 2026-12-31, 2026 / },
  { what: 'the due month', from: '2027-12-31', to: '2027-06-30', says: /Of the due date 2027-06-30, 06 / },
  { what: 'the word of force', from: 'word: 可以', to: 'word: 应可', says: /word of force “应可”/ },
  {
    what: 'an id of another city',
    from: 'slug: sample',
    to: 'slug: other',
    says: /id sample\.new-30 does not begin with the city, other/,
    at: 'id: sample.new-30',
  },
  {
    what: 'a convention that the pack does not name',
    from: 'rests_on: [D06]\n    alt',
    to: 'rests_on: [D07]\n    alt',
    says: /rests on D07/,
  },
  {
    what: 'an old comparison',
    from: 'checked_on: 2026-06-01',
    to: 'checked_on: 2025-10-31',
    says: /compared with its source on 2025-10-31/,
  },
  {
    what: 'words that contradict each other',
    from: 'when: { stage: new,',
    to: 'when: { all: [{ stage: existing }, { stage: new }],',
    says: /sample\.new-30 contradict/,
  },
  {
    what: 'an exception that always holds',
    from: 'unless: { first_phase_infeasible: yes }',
    to: 'unless: { first_phase_infeasible: [yes, no] }',
    says: /exception of sample\.new-30 always/,
  },
  {
    what: 'an exception that takes all',
    from: 'unless: { first_phase_infeasible: yes }',
    to: 'unless: { stage: new }',
    says: /exception of sample\.new-30 always/,
  },
  {
    what: 'a requirement that the condition excludes',
    from: 'require: { community_care_floor_area: { at_least: 30 m2 of floor per 100 households } }',
    to: 'require: { stage: existing }',
    says: /What sample\.new-30 requires can never be met/,
  },
  {
    what: 'a requirement that the condition contains',
    from: 'require: { community_care_floor_area: { at_least: 30 m2 of floor per 100 households } }',
    to: 'require: { stage: new }',
    says: /What sample\.new-30 requires cannot be broken/,
  },
  {
    what: 'an empty range',
    from: 'exactly: 0 yuan',
    to: 'exactly: 0 yuan, more_than: 0 yuan',
    says: /What sample\.handover requires can never be met/,
    at: 'require: { handed',
  },
  {
    what: 'nothing between two whole numbers',
    from: 'require: { handed_over_to: civil_affairs, ',
    to: 'require: { beds: { more_than: 0 beds, at_most: 0 beds }, ',
    says: /What sample\.handover requires can never be met/,
  },
  {
    what: 'a dead branch',
    from: 'handed_over_to: civil_affairs, ',
    to: 'any: [{ handed_over_to: civil_affairs }, { all: [{ demonstration: yes }, { demonstration: no }] }], ',
    says: /part of the conditions of sample\.handover can never hold/,
  },
  {
    what: 'things that cannot be',
    from: 'floor_area: { at_least: 200 m2 of floor } }',
    to: 'floor_area: { at_least: 200 m2 of floor, less_than: 200 m2 of floor } }',
    says: /part of the conditions of sample\.stations can never hold/,
  },
];

const inDocument: readonly Broken[] = [
  { what: 'a digit of a quotation', from: '低于30平方米', to: '低于31平方米', says: /number 30 m2 / },
  { what: 'a declared word', from: '无偿: 0', to: '免费: 0', says: /declared word “免费”/ },
  {
    what: 'an id',
    from: 'clauses:\n',
    to: 'clauses:\n  - { id: sample.means, at: 一, lines: [1, 1], quote: 可以通过购买 }\n',
    says: /id sample\.means stands twice/,
    at: 'id: sample.means\n',
  },
];

const inCases: readonly Broken[] = [
  {
    what: 'a rule that is not there',
    from: 'rule: sample.means',
    to: 'rule: sample.mean',
    says: /no rule sample\.mean\b/,
  },
];

/** What lint says of the sample with one change in it. */
async function lintWith(files: Files, more: readonly string[] = []) {
  const { rules } = folderOf(files);
  return { rules, ...(await run(['rules', 'lint', '--rules', rules, ...AS_OF, ...more])) };
}

function changed(text: string, { from, to }: Broken): string {
  expect(text.split(from).length, from).toBeGreaterThan(1);
  return text.replace(from, to);
}

describe('the sample', () => {
  it('has nothing to find', async () => {
    const { code, stdout } = await lintWith({});
    expect([code, stdout]).toEqual([0, 'Packs: 1, rules: 4. Nothing found.\n']);
  });

  it('says so where there is no case table', async () => {
    const { code, stdout } = await lintWith({ cases: null });
    expect(code).toBe(0);
    expect(stdout).toContain('There is no case table');
  });
});

describe.each([
  ['pack', PACK, inPack, 'rules/sample.yaml'],
  ['document', DOCUMENT, inDocument, 'seeds/sample-2025-1.yaml'],
  ['cases', CASES, inCases, 'fixtures/sample/cases.yaml'],
] as const)('what does not hold in the %s', (part, text, broken, file) => {
  it.each(broken.map((one) => [one.what, one] as const))('%s', async (_, one) => {
    const wrong = changed(text, one);
    const { code, stdout, stderr } = await lintWith({ [part]: wrong });
    expect([code, stderr]).toEqual([1, '']);
    const line = stdout.split('\n').find((found) => one.says.test(found));
    expect(line, stdout).toBeDefined();
    // A quotation that lost its number is told where the number is asked for.
    const inOther = one.what === 'a digit of a quotation';
    if (inOther) return expect(line).toContain('rules/sample.yaml:');
    const at = lineOf(wrong, one.at ?? one.to.replace(/^clauses:\n/, ''));
    expect(line).toContain(`${file}:${at}:`);
  });
});

/** A rule about an area: what it may say of its clause, and what not. */
describe('a share', () => {
  const rule = (limit: string): string => `${PACK}
  - id: sample.nursing
    title: { zh: 护理型床位占比, en: Share of nursing beds }
    topic: beds
    force: { level: target, word: 达到 }
    duty_bearer: city_government
    binds: [area]
    require: { nursing_beds: { ${limit} of eldercare_beds } }
    readings: []
`;
  const document = (quote: string): string => `${DOCUMENT}  - id: sample.nursing
    at: 第七条
    lines: [9, 9]
    quote: ${quote}
`;
  const PERCENT = '护理型床位占养老床位的比例达到30%以上';

  it.each([
    ['at_least: 30 %', PERCENT, []],
    ['at_least: 35 %', PERCENT, ['number 35%']],
    ['more_than: 30 %', PERCENT, ['has “30%以上”, which is at_least; the rule has more_than']],
    ['at_least: 2/3', '护理型床位达到养老床位的三分之二', []],
    ['at_least: 1/3', '护理型床位达到养老床位的三分之二', ['number 1/3']],
  ])('of %s in %s', async (limit, quote, says) => {
    const { stdout } = await lintWith({ pack: rule(limit), document: document(quote), cases: null });
    const found = stdout.split('\n').filter((line) => line.includes('sample.nursing'));
    expect(found).toHaveLength(says.length);
    for (const [i, words] of says.entries()) expect(found[i]).toContain(words);
  });
});

describe('cases', () => {
  it.each([
    [
      'pass',
      'purchase }] }\n    expect: pass',
      'purchase }] }\n    expect: undetermined',
      'sample.means has no case that passes',
    ],
    [
      'fail',
      'price_yuan: 1 } }\n    expect: fail',
      'price_yuan: 1 } }\n    expect: pass',
      'sample.handover has no case that fails',
    ],
  ])('every rule has one for %s', async (_, from, to, says) => {
    const { code, stdout } = await lintWith({ cases: CASES.replace(from, to) });
    expect(code).toBe(1);
    expect(stdout).toContain(says);
  });

  it('a rule that leaves its breach to a person has one for that', async () => {
    const pack = PACK.replace('provable_at: handover', 'otherwise: { judgement: { zh: 看, en: Look. } }');
    const { stdout } = await lintWith({ pack });
    expect(stdout).toContain('sample.handover has no case that is left to a person');
  });

  it('are looked for where --cases says', async () => {
    const { root, rules } = folderOf({});
    const found = await run(['rules', 'lint', '--rules', rules, ...AS_OF, '--cases', `${root}/fixtures`]);
    expect(found.code).toBe(0);
    const missing = await run(['rules', 'lint', '--rules', rules, ...AS_OF, '--cases', `${root}/texts`]);
    expect(missing.code).toBe(1);
    expect(missing.stdout).toContain('There is no case table cases.yaml for sample');
    expect((await run(['rules', 'lint', '--rules', rules, '--cases', `${root}/none`])).code).toBe(2);
  });
});

describe('how lint ends', () => {
  it('with 5 for a pack that does not load', async () => {
    const { code, stdout, stderr } = await lintWith({ pack: PACK.replace('stage: new', 'stage: old') });
    expect([code, stdout]).toEqual([5, '']);
    expect(stderr).toContain(`rules/sample.yaml:${lineOf(PACK, 'stage: new')}:`);
  });

  it('with 5 for a case table that is none, and 2 for a bad date', async () => {
    expect((await lintWith({ cases: 'cases: 1\n' })).code).toBe(5);
    const { code, stderr } = await run(['rules', 'lint', '--as-of', '2026-02-30']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('YYYY-MM-DD, 1900-01-01 … 2199-12-31')]);
  });

  it('with a reading that is explained twice', async () => {
    const reading =
      '  - { id: A01, question: { zh: 问, en: Q }, chosen: { zh: 答, en: A }, alternatives: { b: { zh: 乙, en: b } } }\n';
    const { code, stdout } = await lintWith({ readings: `readings:\n${reading}${reading}` });
    expect(code).toBe(1);
    expect(stdout).toMatch(/rules\/readings\.yaml:3:\d+: \/readings\/1\/id: The id A01 stands twice/);
  });

  it('in Chinese too', async () => {
    const { rules } = folderOf({ pack: PACK.replace('at_least: 30 m2', 'at_least: 31 m2') });
    const { stdout } = await run(['rules', 'lint', '--rules', rules, ...AS_OF, '--lang', 'zh']);
    expect(stdout).toContain('数字 31 m2 不在条款 sample.new-30 的引文、前文和声明的字词中。请对照原文改正。');
    expect(stdout).toContain('发现 2 处问题。');
  });
});
