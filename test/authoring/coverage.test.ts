/** `rules coverage`: what becomes of each clause of the register, told as it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Coverage } from '../../src/model/coverage.ts';
import { NOT_CHECKED } from '../../src/model/register.ts';
import { displayWidth } from '../../src/report/width.ts';
import { NOT_CHECKED_WORDS } from '../../src/wording/coverage.ts';
import { inBoth, run } from '../cli/harness.ts';
import { expectGolden } from './golden.ts';
import { DOCUMENT, PACK, sampleFolders } from './sample.ts';

const folderOf = sampleFolders();

/** Clauses that no rule of the sample checks, one for each thing that may become of them. */
const OTHERS = `  - id: sample.coverage
    at: 第七条
    lines: [9, 9]
    quote: 覆盖率达到百分之九十
    tier: B
    subject: city
    measure: { zh: 社区覆盖率, en: share of communities covered }
  - id: sample.subsidy
    at: 第八条
    lines: [10, 10]
    quote: 给予每张床位三千元的补贴
    tier: C
    subject: institution
    measure: { zh: 床位补贴, en: subsidy for each bed }
    not_checked: money_or_services
  - id: sample.meeting
    at: 第九条
    lines: [11, 11]
    quote: 建立联席会议制度
    tier: D
    subject: city
    measure: { zh: 联席会议, en: joint conference }
    not_checked: administration
  - id: sample.may
    at: 第十条
    lines: [12, 12]
    quote: 可以暂不办理
    tier: P
    not_checked: permission
`;
const RESPONSIBLE = 'responsible:\n  第七条: [责任单位：市民政局]\nclauses:\n';
const SORTED = `${DOCUMENT.replace('clauses:\n', RESPONSIBLE)}${OTHERS}`.replace(
  'at: 第三条\n',
  'at: 第三条\n    tier: A\n    subject: new_housing_project\n    measure: { zh: 每百户面积, en: area per 100 households }\n',
);

async function coverageOf(argv: readonly string[]): Promise<Coverage> {
  const { code, stdout } = await run(['rules', 'coverage', '--format', 'json', ...argv]);
  expect(code).toBe(0);
  return JSON.parse(stdout) as Coverage;
}

const statesOf = ({ clauses }: Coverage) => Object.fromEntries(clauses.map(({ clause, state }) => [clause, state]));

const without = (rule: string): string => {
  const [head = '', ...rules] = PACK.split(/^(?= {2}- id: )/m);
  return head + rules.filter((text) => !text.includes(`- id: ${rule}\n`)).join('');
};

describe('a clause', () => {
  const { rules } = folderOf({ document: SORTED });
  const asked = ['--rules', rules, '--city', 'sample'];

  it('is checked, not covered yet, deferred or excluded', async () => {
    expect(statesOf(await coverageOf(asked))).toEqual({
      'sample.new-30': 'checked',
      'sample.stations': 'checked',
      'sample.means': 'checked',
      'sample.handover': 'checked',
      'sample.coverage': 'not_covered',
      'sample.subsidy': 'deferred',
      'sample.meeting': 'excluded',
      'sample.may': 'excluded',
    });
  });

  it('is not covered as soon as its rule is gone', async () => {
    const gone = folderOf({ document: SORTED, pack: without('sample.means') });
    const states = statesOf(await coverageOf(['--rules', gone.rules, '--city', 'sample']));
    expect(states).toMatchObject({ 'sample.means': 'not_covered', 'sample.handover': 'checked' });
  });

  it('has a rule, whatever its register says', async () => {
    const document = SORTED.replace('words: { 无偿: 0 }\n', 'words: { 无偿: 0 }\n    not_checked: no_measure\n');
    const { clauses } = await coverageOf(['--rules', folderOf({ document }).rules, '--city', 'sample']);
    const [handover] = clauses.filter(({ clause }) => clause === 'sample.handover');
    expect(handover).toMatchObject({ state: 'checked', rule: 'sample.handover', not_checked: null });
  });

  it('is told with everything that its register says', async () => {
    const { clauses } = await coverageOf(asked);
    expect(clauses.filter(({ clause }) => ['sample.coverage', 'sample.means'].includes(clause))).toEqual([
      {
        clause: 'sample.means',
        city: { zh: '示例市', en: 'Sampleton' },
        document: '示政〔2025〕1号',
        at: '第五条',
        tier: null,
        subject: null,
        measure: null,
        responsible: [],
        state: 'checked',
        rule: 'sample.means',
        not_checked: null,
      },
      {
        clause: 'sample.coverage',
        city: { zh: '示例市', en: 'Sampleton' },
        document: '示政〔2025〕1号',
        at: '第七条',
        tier: 'B',
        subject: 'city',
        measure: { zh: '社区覆盖率', en: 'share of communities covered' },
        responsible: ['责任单位：市民政局'],
        state: 'not_covered',
        rule: null,
        not_checked: null,
      },
    ]);
  });

  it('is counted by city and tier, those that nobody sorted apart', async () => {
    const { counts } = await coverageOf(asked);
    const none = { checked: 0, not_covered: 0, deferred: 0, excluded: 0 };
    const city = { zh: '示例市', en: 'Sampleton' };
    expect(counts).toEqual([
      { city, tier: 'A', clauses: 1, ...none, checked: 1 },
      { city, tier: 'B', clauses: 1, ...none, not_covered: 1 },
      { city, tier: 'C', clauses: 1, ...none, deferred: 1 },
      { city, tier: 'D', clauses: 1, ...none, excluded: 1 },
      { city, tier: 'P', clauses: 1, ...none, excluded: 1 },
      { city, tier: null, clauses: 3, ...none, checked: 3 },
    ]);
  });

  it.each([
    ['txt', 'text'],
    ['md', 'markdown'],
  ])('is told in both languages, as .%s', async (suffix, format) => {
    const [zh, en] = await inBoth(['rules', 'coverage', ...asked, '--format', format]);
    expect([zh.code, en.code, zh.stderr, en.stderr]).toEqual([0, 0, '', '']);
    expectGolden(`coverage.zh.${suffix}.txt`, zh.stdout);
    expectGolden(`coverage.en.${suffix}.txt`, en.stdout);
  });

  it('of words that are none of the register’s is an error with its place', async () => {
    const document = SORTED.replace('not_checked: permission', 'not_checked: because');
    const { code, stderr } = await run(['rules', 'coverage', '--rules', folderOf({ document }).rules]);
    expect(code).toBe(5);
    expect(stderr).toMatch(/sample-2025-1\.yaml:\d+:\d+: \/clauses\/7\/not_checked: .*because/);
  });
});

/** Read by hand, not through the program. */
const folder = (name: string) => new URL(`../../${name}/`, import.meta.url);
const yamlIn = (name: string) =>
  readdirSync(folder(name)).map((file) => parse(readFileSync(new URL(file, folder(name)), 'utf8')) as object);
const clauses = yamlIn('seeds').flatMap((one) => (one as { clauses: { id: string; tier: string }[] }).clauses);
const ruled = new Set(
  yamlIn('rules')
    .flatMap((one) => ('rules' in one ? (one.rules as { id: string }[]) : []))
    .map(({ id }) => id),
);

describe('the built-in packs', () => {
  it('check what has a rule, and leave open of the estates, areas and plans only what has none', async () => {
    const { clauses: found } = await coverageOf([]);
    const idsIn = (state: string) => found.filter((one) => one.state === state).map(({ clause }) => clause);
    expect(found).toHaveLength(347);
    expect(idsIn('checked').sort()).toEqual([...ruled].sort());
    const open = clauses.filter(({ id, tier }) => ['A', 'B'].includes(tier) && !ruled.has(id));
    expect(idsIn('not_covered').sort()).toEqual(open.map(({ id }) => id).sort());
    const later = clauses.filter(({ id, tier }) => tier === 'C' && !ruled.has(id));
    expect(idsIn('deferred').sort()).toEqual(later.map(({ id }) => id).sort());
  });

  it('never fail what may be left: permissions and encouragement have no rule', async () => {
    const { clauses: found } = await coverageOf([]);
    const reasons = found.filter(({ tier }) => tier === 'P').map(({ not_checked: reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(['permission', 'encouragement']));
  });

  it('give every reason, and each in words', async () => {
    const { clauses: found } = await coverageOf([]);
    const used = new Set(found.flatMap(({ not_checked: reason }) => (reason === null ? [] : [reason])));
    expect([...used].sort()).toEqual([...NOT_CHECKED].sort());
    const [zh, en] = await inBoth(['rules', 'coverage', '--format', 'markdown']);
    for (const { sentence } of Object.values(NOT_CHECKED_WORDS)) {
      expect(zh.stdout).toContain(sentence.zh);
      expect(en.stdout).toContain(sentence.en);
    }
  });

  it.each([60, 80])('fit %i columns', async (terminal) => {
    for (const { stdout } of await inBoth(['rules', 'coverage'], { terminal })) {
      for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(terminal);
    }
  });

  it('may be asked for one city', async () => {
    const { clauses: found, counts } = await coverageOf(['--city', '三门峡']);
    expect(found).toHaveLength(35);
    expect(counts.reduce((sum, count) => sum + count.clauses, 0)).toBe(35);
    expect((await run(['rules', 'coverage', '--city', 'nowhere'])).code).toBe(2);
    expect((await run(['rules', 'coverage', '--format', 'html'])).code).toBe(2);
  });
});
