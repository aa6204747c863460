/** Rules that bind areas and plans in every tool for authors: a pack made for this test, with its case table. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../src/authoring/case-subject.ts';
import { mutatePack } from '../../src/authoring/mutate.ts';
import { mutablesOf } from '../../src/authoring/mutate-rule.ts';
import { packsToLint } from '../../src/authoring/pack-files.ts';
import { wordChange } from '../../src/wording/mutants.ts';
import { inBoth, temporaryFolder } from '../cli/harness.ts';
import { expectCase, statusJudges } from '../fixtures/expect-case.ts';
import { lineOf } from './sample.ts';

const RULES = fileURLToPath(new URL('areatown/rules', import.meta.url));

const [linted] = await packsToLint([RULES], null);
if (linted === undefined || linted.table === null || linted.table === 'missing') throw new Error('no case table');
const { onFile, table } = linted;

describe('cases of areas, of plans, and of projects for the same rule', () => {
  const statuses = statusJudges(onFile.pack);

  it.each(table.cases.map((c) => [`${c.rule} ${c.name}`, c] as const))('%s', (_, c) => {
    expectCase(subjectOf(c, table), c, onFile.pack, statuses);
  });

  it('are of every kind that a rule binds', () => {
    const kinds = table.cases.map(({ given }) => given['kind'] ?? 'housing_project');
    expect(new Set(kinds)).toEqual(new Set(['area', 'plan', 'housing_project']));
  });
});

describe('mutation', () => {
  it('leaves no survivor, with a case for every edge', () => {
    const { rules } = mutatePack(onFile.input, table);
    const survivors = rules.flatMap((rule) => rule.survivors.map((one) => [wordChange(one, 'en'), one.example]));
    expect(survivors).toEqual([]);
    expect(rules.map(({ unmet }) => unmet)).toEqual([[], [], [], []]);
  });

  it.each([
    [
      0,
      [
        'limit /require/nursing_beds/at_least: 55 % of eldercare_beds → 56 % of eldercare_beds',
        'limit /require/nursing_beds/at_least: 55 % of eldercare_beds → 54 % of eldercare_beds',
        'basis of the rate /require/nursing_beds/at_least: 55 % of eldercare_beds → 55 % of nursing_beds',
        'what is counted /require/nursing_beds: nursing_beds → eldercare_beds',
        'what is counted /require/nursing_beds: nursing_beds → geriatric_nursing_beds',
        'due day /due: 2022-12-31 → open',
        'kinds of subject /binds: ["area"] → ["plan"]',
      ],
    ],
    [1, ['kinds of subject /binds/0: housing_project → –', 'kinds of subject /binds/1: plan → –']],
    [
      2,
      ['2017 to 2018', '2018 to 2019', '2017', '2019'].map(
        (years) => `period /require/eldercare_beds_added/during: 2018 → ${years}`,
      ),
    ],
    [
      3,
      [
        'word dropped from a list /when/area_name/0: 东县 → –',
        ...['3/3', '1/3', '2/4', '2/2'].map(
          (share) =>
            `limit /require/covered_rural_communities/at_least: 2/3 of rural_communities → ${share} of rural_communities`,
        ),
        'due day /due: open → –',
      ],
    ],
  ])('of rule %i makes these slips among others', (index, expected) => {
    const [whole] = mutablesOf(onFile.input, index);
    const made = whole?.mutants.map(({ change }) => wordChange(change, 'en').replace(`/rules/${index}`, ''));
    expect(made).toEqual(expect.arrayContaining(expected));
  });

  it('is quick where nothing is killed: every subject of its small domain is made', () => {
    const changed = mutatePack(onFile.input, null).rules.flatMap(({ survivors }) => survivors);
    // A mutant that no longer binds a kind of subject has no subject in common with the rule.
    const told = changed.filter(({ example, kind }) => example === null && kind !== 'binds');
    expect(told.map((one) => wordChange(one, 'en'))).toEqual([]);
  });
});

const folder = temporaryFolder();
const read = (path: string) => readFileSync(new URL(`areatown/${path}`, import.meta.url), 'utf8');
const PACK = read('rules/areatown.yaml');
const DOCUMENT = read('seeds/areatown-2017-1.yaml');
const CASES = read('fixtures/areatown/cases.yaml');

let count = 0;
/** The pack with something in it changed, in a folder of its own. */
function rulesWith({ pack = PACK, document = DOCUMENT, cases = CASES }): string {
  const name = String(count++);
  folder.write(`${name}/rules/areatown.yaml`, pack);
  folder.write(`${name}/seeds/areatown-2017-1.yaml`, document);
  folder.write(`${name}/fixtures/areatown/cases.yaml`, cases);
  return `${folder.path}/${name}/rules`;
}

const lintOf = (files: Parameters<typeof rulesWith>[0]) =>
  inBoth(['rules', 'lint', '--rules', rulesWith(files), '--as-of', '2026-11-01']);

describe('lint', () => {
  it('finds nothing in it', async () => {
    const [zh, en] = await lintOf({});
    expect([zh.code, zh.stdout, en.code]).toEqual([0, expect.stringContaining('没有发现问题'), 0]);
  });

  // What is changed in the pack, where that is told, and what is said of it.
  it.each([
    ['a share', '55 % of', '56 % of', 'require: { nursing_beds', 'The number 56% does not stand in'],
    ['a fraction', '2/3 of', '3/4 of', '3/4 of', 'The number 3/4 does not stand in'],
    ['a fraction for a percentage', '55 % of', '11/20 of', '11/20', 'The number 11/20 does not stand in'],
    ['a year of a period', 'during: 2018', 'during: 2018 to 2019', 'to 2019', 'The number 2019 does not stand in'],
    [
      'a comparator beside a share',
      'at_least: 55 %',
      'more_than: 55 %',
      'more_than',
      'has “55%以上”, which is at_least',
    ],
    ['a comparator beside a fraction', 'at_least: 2/3', 'at_most: 2/3', 'at_most: 2/3', 'has “三分之二以上”, which is'],
    [
      'no day for a year',
      'due: 2022-12-31',
      'due: open',
      'due: open',
      'the quotation or lead-ins of areatown.nursing-55 have 2022',
    ],
    [
      'a year of no text',
      'due: 2018-12-31',
      'due: 2019-12-31',
      'due: 2019',
      'Of the due date 2019-12-31, 2019 does not stand',
    ],
    [
      'names that are and are not',
      'area_name: [东县, 西县]',
      'area_name: [东县], not: { area_name: 东县 }',
      'area_name: [东县], not',
      'areatown.villages',
    ],
  ])('tells %s with its place', async (_, from, to, at, says) => {
    const pack = PACK.replace(from, to);
    const [zh, en] = await lintOf({ pack });
    const place = `areatown.yaml:${lineOf(pack, at)}:`;
    expect([zh.code, en.code]).toEqual([1, 1]);
    expect(en.stdout.split('\n').find((line) => line.includes(place) && line.includes(says))).toBeDefined();
    expect(zh.stdout).toContain(place);
  });

  it.each([
    ['三分之二以上', '3分之2以上'],
    ['三分之二以上', '2/3以上'],
    ['达到55%以上', '达到百分之五十五以上'],
    ['2018年全市新增养老床位3000张以上', '二〇一八年全市新增养老床位三千张以上'],
    ['逐步实现', '实现'],
  ])('takes %s for %s', async (from, to) => {
    const pack = to === '实现' ? PACK.replace('word: 逐步', 'word: 实现') : PACK;
    const [zh] = await lintOf({ pack, document: DOCUMENT.replace(from, to) });
    expect(zh.stdout).toContain('没有发现问题');
  });

  it('takes a declared word for all of something', async () => {
    const pack = PACK.replace('2/3 of', '100 % of');
    const full = DOCUMENT.replace('三分之二以上的农村社区有养老服务设施', '农村社区养老服务设施全覆盖');
    const [without] = await lintOf({ pack, document: full });
    expect(without.stdout).toContain('数字 100% 不在条款');
    const declared = full.replace(/全覆盖 \}/, '全覆盖, words: { 全覆盖: 100 } }');
    const [zh] = await lintOf({
      pack,
      document: declared,
      cases: CASES.replaceAll('covered_rural_communities: { value: 20 }', 'covered_rural_communities: { value: 30 }'),
    });
    expect(zh.stdout).toContain('没有发现问题');
  });

  it.each([
    ['每个县（市）都有一所示范中心', true],
    ['每个县（市）都要有示范中心', true],
    ['每个乡镇建设示范中心', true],
    ['建成示范中心', false],
    ['每个县（市）都有2所示范中心', false],
  ])('finds the one in %s: %s', async (quote, stands) => {
    const some = '{ demonstration_community_centres: { at_least: 1 item } }';
    const pack = PACK.replace('{ covered_rural_communities: { at_least: 2/3 of rural_communities } }', some);
    const [zh] = await lintOf({ pack, document: DOCUMENT.replace('三分之二以上的农村社区有养老服务设施', quote) });
    expect(zh.stdout.includes('数字 1 item 不在条款')).toBe(!stands);
  });

  it('asks for a case where an open target is not met, and for none that fails', async () => {
    const cases = CASES.replace(/ {2}- rule: areatown\.villages\n {4}name: 30 个中有 19 个.*\n.*\n.*\n/, '');
    const [zh, en] = await lintOf({ cases });
    expect([zh.code, en.code]).toEqual([1, 1]);
    expect(zh.stdout).toContain('规则 areatown.villages 没有未达到时的算例（expect: not_yet_due）。');
    expect(zh.stdout).toContain('发现 1 处问题。');
  });
});

describe('a case of a kind that its rule does not bind', () => {
  it('is refused with its place', async () => {
    const cases = CASES.replace(
      'given: { kind: area, name: 南县, statistics:',
      'given: { name: 南县, households: 30 } #',
    );
    for (const command of ['lint', 'mutate']) {
      const [zh, en] = await inBoth(['rules', command, '--rules', rulesWith({ cases })]);
      expect([zh.code, en.code]).toEqual([5, 5]);
      expect(zh.stderr).toContain(`cases.yaml:${lineOf(cases, '{ name: 南县, households')}:`);
      expect(zh.stderr).toContain('规则 areatown.villages 只约束 area，这个算例的对象是 housing_project。');
      expect(en.stderr).toContain(
        'The rule areatown.villages binds area only; the subject of this case is a housing_project.',
      );
    }
  });
});
