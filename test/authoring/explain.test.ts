/** `rules list` and `explain`: what a reader is told of the rules. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '#generated/packs.js';
import { termOf } from '../../src/authoring/terms.ts';
import { VOCABULARIES } from '../../src/facts/registry.ts';
import type { Explanation, RuleRow } from '../../src/model/explanation.ts';
import { displayWidth } from '../../src/report/width.ts';
import { conditionInWords } from '../../src/wording/formula.ts';
import { inBoth, run } from '../cli/harness.ts';
import { expectGolden } from './golden.ts';
import { CASES, lineOf, sampleFolders } from './sample.ts';

const folderOf = sampleFolders();
const { rules } = folderOf();
const inputs = await Promise.all(BUILT_IN.map(async (entry) => (await entry.load()).default));
const ids = inputs.flatMap(({ pack }) => pack.rules.map(({ id }) => id));

describe('the list', () => {
  it('has every rule of every pack', async () => {
    const { code, stdout } = await run(['rules', 'list']);
    expect(code).toBe(0);
    for (const id of ids) expect(stdout).toMatch(new RegExp(`^${id.replaceAll('.', '\\.')} `, 'm'));
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  it('may be of one city or of a pack of one’s own', async () => {
    const [zh, en] = await inBoth(['rules', 'list', '--rules', rules, '--city', 'sample']);
    expectGolden('list.zh.txt', zh.stdout);
    expectGolden('list.en.txt', en.stdout);
    expect((await run(['rules', 'list', '--city', 'nowhere'])).code).toBe(2);
  });

  it('may be JSON', async () => {
    const { stdout } = await run(['rules', 'list', '--format', 'json']);
    expect((JSON.parse(stdout) as RuleRow[]).map(({ rule }) => rule).sort()).toEqual([...ids].sort());
    expect((await run(['rules', 'list', '--format', 'xml'])).code).toBe(2);
  });
});

describe('explain', () => {
  it.each(['sample.new-30', 'sample.stations'])('says all of %s', async (id) => {
    const [zh, en] = await inBoth(['explain', id, '--rules', rules]);
    expect([zh.code, en.code]).toEqual([0, 0]);
    expectGolden(`${id}.zh.txt`, zh.stdout);
    expectGolden(`${id}.en.txt`, en.stdout);
  });

  it.each(['A01', 'A01b'])('says of the reading %s what it is, and which rules rest on it', async (id) => {
    const [zh, en] = await inBoth(['explain', id, '--rules', rules]);
    expect([zh.code, en.code, zh.stderr]).toEqual([0, 0, '']);
    expect(zh.stdout).toMatch(/^A01 {2}每百户若干平方米，是按比例还是按整百户？按比例计/);
    expect(en.stdout).toContain('A01b  not chosen: a part of a hundred counts as a whole hundred');
    expect(en.stdout).toMatch(/^ {2}sample\.new-30 {2}Area per 100 households, new estate$/m);
    expect(en.stdout).not.toContain('sample.means');
  });

  it('says of a convention which rules rest on it, and of one that is not there that there is none', async () => {
    expect((await run(['explain', 'D06', '--rules', rules])).stdout).toContain('sample.new-30');
    expect((await run(['explain', 'A99', '--rules', rules])).code).toBe(2);
    const { stdout } = await run(['explain', 'A01', '--rules', rules, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'A01', question: {}, alternatives: [{ reading: 'A01b' }, {}] });
  });

  it('is the same as rules show', async () => {
    const [explain, show] = [await run(['explain', ids[0] ?? '']), await run(['rules', 'show', ids[0] ?? ''])];
    expect(show).toEqual(explain);
  });

  it.each(ids)('has the clause, the formula, the readings and two examples of %s', async (id) => {
    const { code, stdout } = await run(['explain', id, '--format', 'json']);
    expect(code).toBe(0);
    const explanation = JSON.parse(stdout) as Explanation;
    expect(explanation.clause.quote).not.toBe('');
    expect(explanation.formula.steps.length).toBeGreaterThan(0);
    expect(explanation.readings.every(({ chosen }) => chosen.zh !== '')).toBe(true);
    const [first, second, ...more] = explanation.examples.map(({ status }) => status);
    expect([first, ...more]).toEqual(['pass']);
    expect(['fail', 'undetermined', 'not_yet_due', undefined]).toContain(second);
    for (const lang of ['zh', 'en']) {
      const text = (await run(['explain', id, '--lang', lang])).stdout;
      for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    }
  });

  it('tells a case that is no valid submission, with its place', async () => {
    const cases = CASES.replace('price_yuan: 1', 'price: 1');
    const { code, stderr } = await run(['explain', 'sample.handover', '--rules', folderOf({ cases }).rules]);
    expect(code).toBe(5);
    expect(stderr).toContain(`cases.yaml:${lineOf(cases, 'price: 1')}:`);
  });

  it('says so where there is no case table', async () => {
    const { stdout } = await run(['explain', 'sample.handover', '--rules', folderOf({ cases: null }).rules]);
    expect(stdout).toContain('There are no examples.');
  });

  it('names the nearest rule for one that does not exist', async () => {
    const [zh, en] = await inBoth(['explain', 'sample.new-3', '--rules', rules]);
    expect([zh.code, en.code, zh.stdout, en.stdout]).toEqual([2, 2, '', '']);
    expect(zh.stderr).toContain('没有编号为 sample.new-3 的规则；最接近的是 sample.new-30。');
    expect(en.stderr).toContain('There is no rule sample.new-3; the nearest is sample.new-30.');
  });
});

describe('a command that does not exist', () => {
  it('is told in both languages', async () => {
    const [zh, en] = await inBoth(['rules', 'lists']);
    expect([zh.code, en.code]).toEqual([2, 2]);
    expect(zh.stderr).toContain('没有 lists 这个命令。是不是 list？');
    expect(en.stderr).toContain('There is no command lists. Did you mean list?');
  });
});

describe('conditions of areas in words', () => {
  it.each([
    [
      { nursing_beds: { at_least: '55 % of eldercare_beds' } },
      '护理型床位数不少于养老床位总数的 55%',
      'nursing beds: at least 55% of eldercare beds',
    ],
    [
      { covered_rural_communities: { at_least: '2/3 of rural_communities' } },
      '养老服务设施已覆盖的农村社区数不少于农村社区数的 2/3',
      'rural communities covered by eldercare facilities: at least 2/3 of rural communities',
    ],
    [
      { eldercare_beds_added: { at_least: '3000 beds', during: 2018 } },
      '2018 年新增养老床位数不少于 3000 张',
      'eldercare beds added, 2018: at least 3000 beds',
    ],
    [
      { eldercare_beds_added: { more_than: '1 bed', during: '2018 to 2020' } },
      '2018—2020 年新增养老床位数超过 1 张',
      'eldercare beds added, 2018—2020: more than 1 bed',
    ],
    [
      { area_name: ['东县', '西县'], level: 'county' },
      '名称：东县、西县 之一，并且行政层级：县',
      'name of the area: one of 东县, 西县, and level of the area: county',
    ],
    [{ any_villages: 'yes' }, '是否有行政村：是', 'there are administrative villages: yes'],
  ])('%j', (source, zh, en) => {
    expect(conditionInWords(termOf(source, '', VOCABULARIES.area))).toEqual({ zh, en });
  });
});

describe('rules about areas and plans', () => {
  const areas = fileURLToPath(new URL('areatown/rules', import.meta.url));

  it('are listed with the kinds of subject that they bind', async () => {
    const [zh, en] = await inBoth(['rules', 'list', '--rules', areas, '--city', 'areatown']);
    expectGolden('areatown.list.zh.txt', zh.stdout);
    expectGolden('areatown.list.en.txt', en.stdout);
  });

  it.each(['areatown.villages', 'areatown.land-per-person'])('are explained: %s', async (id) => {
    const [zh, en] = await inBoth(['explain', id, '--rules', areas]);
    expectGolden(`${id}.zh.txt`, zh.stdout);
    expectGolden(`${id}.en.txt`, en.stdout);
  });
});

describe('conditions in words', () => {
  const FLOOR = 'floor area of the facility';
  it.each([
    [{ stage: 'new' }, '新建或已建成：新建', 'new or existing: new'],
    [{ transferred: false }, '已转让：否', 'transferred: no'],
    [{ floor_area: { more_than: '200 m2 of floor' } }, '设施用房面积超过 200 ㎡', `${FLOOR}: more than 200 m²`],
    [
      { eldercare_land_area: { at_least: '0.1 m2 of land per person' } },
      '养老服务设施用地面积不少于每人 0.1 ㎡（0.1 ㎡ × 规划人口）',
      'eldercare land: at least 0.1 m² per person (0.1 m² × planned population)',
    ],
    [
      { not: { any: [{ transferred: 'yes' }, { all: [{ mortgaged: 'yes' }, { diverted: 'yes' }] }] } },
      '并非（已转让：是，或者（已抵押：是，并且已挪用：是））',
      'not (transferred: yes, or (mortgaged: yes, and diverted to another use: yes))',
    ],
    [{ some: 'plan' }, '至少有一个“所依据的规划”', 'at least one “plan the project belongs to”'],
    [
      { count: 'plan', where: { plan_type: 'special_plan' }, at_most: 1 },
      '“所依据的规划”（规划类型：专项规划）的个数不超过 1',
      'number of “plan the project belongs to” with (kind of plan: special plan): at most 1',
    ],
  ])('%j', (source, zh, en) => {
    expect(conditionInWords(termOf(source, '', VOCABULARIES.housing_project))).toEqual({ zh, en });
  });
});
