/** `rules mutate`: what a case table does not notice, and what no table could. */
import { describe, expect, it } from 'vitest';
import { readTable, tablePath } from '../../src/authoring/cases.ts';
import { mutatePack } from '../../src/authoring/mutate.ts';
import type { MutatedRule } from '../../src/model/mutation.ts';
import { openPacks } from '../../src/run/packs.ts';
import { wordChange } from '../../src/wording/mutants.ts';
import { inBoth, run, temporaryFolder } from '../cli/harness.ts';

const folder = temporaryFolder();

const DOCUMENT = `
id: tinytown-1
number: 一号
number_as_printed: 一号
title: 一号文件
issuer: 示例市人民政府
issued: 2020-03-01
printed: null
effective_clause: null
expiry_clause: null
full_text: { sha256: "${'0'.repeat(64)}" }
clauses:
  - { id: tinytown.one, at: 一, lines: [1, 1], quote: 不超过500户 }
`;

/** A pack with one rule; `rule` says when it binds and what it asks. */
function pack(name: string, rule: string): string {
  folder.write(`${name}/tinytown-1.yaml`, DOCUMENT);
  folder.write(
    `${name}/tinytown.yaml`,
    `
id: tinytown
version: 1.0.0
city: { slug: tinytown, name: { zh: 示例市, en: Tinytown }, aliases: [], code: "419997" }
documents: [tinytown-1]
checked_on: 2026-11-21
notices: []
changes: []
rests_on: []
rules:
  - id: tinytown.one
    title: { zh: 一, en: One }
    topic: size
    force: { level: mandatory, word: 不超过 }
    duty_bearer: developer
    readings: []
    ${rule}
`,
  );
  return `${folder.path}/${name}`;
}

function table(name: string, cases: readonly string[]): string {
  const lines = cases.map((one) => `  - { rule: tinytown.one, ${one} }`);
  const base = "base: { id: case, city: tinytown, assessed_on: '2021-01-01' }";
  folder.write(`${name}/tinytown/cases.yaml`, `${base}\ncases:\n${lines.join('\n')}\n`);
  return `${folder.path}/${name}`;
}

async function mutated(rules: string, cases: string | null): Promise<MutatedRule> {
  const own = await (await openPacks([rules])).forCity('tinytown');
  const path = cases === null ? null : tablePath(cases, 'tinytown');
  const [rule] = own === null ? [] : mutatePack(own, path === null ? null : readTable(path)).rules;
  if (rule === undefined) throw new Error('no rule');
  return rule;
}

const changes = (found: MutatedRule['survivors' | 'equivalent']): string[] =>
  found.map((change) => wordChange(change, 'en').replaceAll('/rules/0', ''));

const MOST_500 = pack('most-500', 'when: { stage: new }\n    require: { households: { at_most: 500 households } }');
const CASES = [
  'name: limit, given: { stage: new, households: 500 }, expect: pass',
  'name: above, given: { stage: new, households: 501 }, expect: fail',
  'name: existing, given: { stage: existing, households: 501 }, expect: not_applicable',
  "name: day of issue, given: { assessed_on: '2020-03-01', stage: new, households: 600 }, expect: fail",
  "name: day before, given: { assessed_on: '2020-02-29', stage: new, households: 600 }, expect: not_applicable",
];

describe('a case table', () => {
  it('that is complete leaves no survivor', async () => {
    const found = await mutated(MOST_500, table('complete', CASES));
    expect(found).toMatchObject({ rule: 'tinytown.one', survivors: [], unmet: [] });
    expect(found.killed + found.not_loading + found.equivalent.length).toBe(found.mutants);
  });

  it.each([
    [
      0,
      [
        'comparator /require/households/at_most: at_most → less_than',
        'limit /require/households/at_most: 500 households → 499 household',
      ],
    ],
    [1, ['limit /require/households/at_most: 500 households → 501 household']],
    [2, ['condition dropped /when/stage: {"stage":"new"} → –']],
    [3, ['day of issue : 2020-03-01 → 2020-03-02']],
    [4, ['day of issue : 2020-03-01 → 2020-02-29']],
  ])('without case %i leaves just what that one kills', async (index, survivors) => {
    const found = await mutated(MOST_500, table(`without-${index}`, CASES.toSpliced(index, 1)));
    expect(changes(found.survivors)).toEqual(survivors);
  });

  it('comes to nothing where there is none: every mutant that loads is a survivor', async () => {
    const found = await mutated(MOST_500, null);
    expect(found.killed).toBe(0);
    expect(found.survivors.length + found.not_loading).toBe(found.mutants);
  });

  it('that the rule itself does not meet says so, and kills nothing by that', async () => {
    const wrong = 'name: wrong, given: { stage: new, households: 500 }, expect: fail';
    const found = await mutated(MOST_500, table('wrong', [wrong, ...CASES.slice(1)]));
    expect(found.unmet).toMatchObject([
      { name: 'wrong', field: 'expect', expected: 'fail', got: 'pass', line: 3, reading: null, missing: [] },
    ]);
    expect(found.unmet[0]?.reason.en).toContain('500');
    expect(found.survivors).toHaveLength(2);
  });

  it('has to say what is left to a person', async () => {
    const rules = pack(
      'judged',
      'require: { households: { at_most: 500 households } }\n    otherwise: { judgement: { zh: 请看, en: Look } }',
    );
    const judged = 'name: above, given: { households: 501 }, expect: undetermined';
    const [unmet] = (await mutated(rules, table('judged-0', [judged]))).unmet;
    expect(unmet).toMatchObject({ name: 'above', field: 'judgement', expected: 'false', got: 'true' });
    const said = await mutated(rules, table('judged-1', [`${judged}, judgement: true`]));
    expect(said.unmet).toEqual([]);
    expect(changes(said.survivors).some((change) => change.startsWith('left to a person'))).toBe(false);
  });
});

describe('a survivor', () => {
  it('comes with a small subject that tells it from the rule', async () => {
    const found = await mutated(MOST_500, table('example', CASES.toSpliced(1, 1)));
    expect(found.survivors).toMatchObject([{ example: { given: { households: 501 }, rule: 'fail', mutant: 'pass' } }]);
  });
});

describe('a reading that was not chosen', () => {
  const read = (id: string, parts: string) =>
    pack(
      id,
      `require: { households: { at_most: 500 households } }\n    alternatives:\n      - { reading: A01b, ${parts} }`,
    );
  const LESS = read('less', 'require: { households: { less_than: 500 households } }');
  const under = (households: number, expect: string, reading: string) =>
    `name: of ${households}, given: { households: ${households} }, expect: ${expect}, alternatives: { A01b: ${reading} }`;
  /** By hand: up to 500 by the rule, up to 499 by the reading. */
  const TOLD = [under(499, 'pass', 'pass'), under(500, 'pass', 'fail')];
  const ofReading = ({ survivors }: MutatedRule) => survivors.filter(({ reading }) => reading === 'A01b');

  it('is held by the cases that say what they come to under it', async () => {
    const found = await mutated(LESS, table('read', TOLD));
    expect([ofReading(found), found.unmet]).toEqual([[], []]);
  });

  it.each([
    [0, 'limit /alternatives/0/require/households/less_than: 500 households → 499 household'],
    [1, 'comparator /alternatives/0/require/households/less_than: less_than → at_most'],
  ])('without case %i has a survivor', async (index, change) => {
    const found = ofReading(await mutated(LESS, table(`read-${index}`, TOLD.toSpliced(index, 1))));
    expect(changes(found)).toContain(change);
  });

  it('is not held by cases that say nothing of it', async () => {
    const silent = TOLD.map((one) => one.replace(/, alternatives.*/, ''));
    const found = ofReading(await mutated(LESS, table('silent', silent)));
    expect(changes(found).slice(0, 2)).toEqual([
      'comparator /alternatives/0/require/households/less_than: less_than → at_least',
      'comparator /alternatives/0/require/households/less_than: less_than → at_most',
    ]);
  });

  it('that a case has another status for says so', async () => {
    const { unmet } = await mutated(LESS, table('misread', [under(500, 'pass', 'pass')]));
    expect(unmet).toMatchObject([{ name: 'of 500', reading: 'A01b', expected: 'pass', got: 'fail' }]);
  });

  it('is changed wherever it differs from the rule, and nowhere else', async () => {
    const found = await mutated(read('when', 'when: { stage: new }'), null);
    const places = new Set(ofReading(found).map(({ pointer }) => pointer));
    expect([...places]).toEqual(['/rules/0/alternatives/0/when/stage']);
  });

  it('is named in both languages', async () => {
    const argv = ['rules', 'mutate', '--rules', LESS, '--cases', table('named', TOLD.slice(0, 1))];
    const [zh, en] = await inBoth(argv);
    expect([zh.code, en.code]).toEqual([1, 1]);
    expect(zh.stdout).toContain('；按读法 A01b 为 不符合，变异后为 通过。alternatives 的 A01b 请按该读法手算。');
    expect(en.stdout).toContain('; the reading A01b gives fail, the mutant pass. Work out A01b in alternatives');
  });
});

describe('a mutant that is the same rule', () => {
  it.each([
    [
      'a price is never below nothing',
      'each: provided_facility\n    require: { handed_over_to: civil_affairs, handover_price: { exactly: 0 yuan } }',
      'comparator /require/handover_price/exactly: exactly → at_most',
    ],
    [
      'a station counts wherever it is provided',
      'require: { some: provided_facility, where: { facility_type: home_care_station } }',
      'set of things /require/some: provided_facility → counted_facility',
    ],
    [
      'before the design nothing is reviewed',
      'when: { stage: new }\n    require: { households: { at_most: 500 households } }\n    provable_at: design',
      'stage of proof /provable_at: design → –',
    ],
    [
      'persons come in wholes',
      'each: plan\n    require: { eldercare_land_area: { at_least: 0.1 m2 of land per person } }',
      'part of a unit /require/eldercare_land_area/part: – → counts_as_whole',
    ],
  ])('is no survivor: %s', async (name, rule, change) => {
    const found = await mutated(pack(`equal ${name}`, rule), null);
    expect(changes(found.equivalent)).toContain(change);
    expect(changes(found.survivors)).not.toContain(change);
  });

  it.each([
    ['two or three sites', 'require: { counted_site_count: { at_most: 2 sites } }'],
    ['two or three stations', 'require: { count: provided_facility, at_most: 2 }'],
    ['plans for many', 'each: plan\n    require: { plan_population: { at_least: 5000 persons } }'],
    [
      '850 are eight and a half hundreds',
      'require: { community_care_floor_area: { at_least: 30 m2 of floor per 100 households } }',
    ],
  ])('is not claimed of another rule: %s', async (name, rule) => {
    const found = await mutated(pack(`other ${name}`, rule), null);
    expect(found.equivalent).toEqual([]);
    expect(found.survivors.filter(({ example }) => example === null)).toEqual([]);
  });
});

describe('the command', () => {
  it('ends with 0 without survivors and with 1 with some, in both languages', async () => {
    const argv = ['rules', 'mutate', '--rules', MOST_500, '--cases'];
    const clean = await run([...argv, table('clean', CASES)]);
    expect([clean.code, clean.stderr]).toEqual([0, '']);
    expect(clean.stdout).toContain('0 survive');
    for (const [lang, word] of [
      ['zh', '存活：限值'],
      ['en', 'survives: limit'],
    ] as const) {
      const found = await run([...argv, table('open', CASES.toSpliced(1, 1)), '--lang', lang]);
      expect(found.code).toBe(1);
      expect(found.stdout).toContain(`${word} /rules/0/require/households/at_most: 500 households → 501 household`);
    }
  });

  it('tells a case that is not met with its place and why, and lists no survivors of that rule', async () => {
    const wrong = 'name: wrong, given: { stage: new, households: 500 }, expect: fail';
    const unknown = 'name: unknown, given: { stage: new }, expect: fail';
    const argv = ['rules', 'mutate', '--rules', MOST_500, '--cases', table('told', [wrong, unknown])];
    const [zh, en] = await inBoth(argv);
    expect([zh.code, en.code]).toEqual([1, 1]);
    expect(zh.stdout).toMatch(
      /：wrong（.*cases\.yaml:3:\d+）\n {6}expect 写的是 不符合，按规则得到的是 通过。理由：.*500 户.*符合。\n/,
    );
    expect(zh.stdout).toMatch(/expect 写的是 不符合，按规则得到的是 无法判定。理由：.*\n {6}缺少 \/households。\n/);
    expect(en.stdout).toMatch(/meet: wrong \(.*cases\.yaml:3:\d+\)\n {6}expect says fail, the rule gives pass\. Why: /);
    expect([zh.stdout, en.stdout].join()).not.toMatch(/存活：|survives:/);
    expect(zh.stdout).toContain('先改好这些算例或规则，再看存活的变异。');
  });

  it('refuses what a case expects of a reading that the rule does not have, as lint does', async () => {
    const strange = 'name: strange, given: { households: 1 }, expect: pass, alternatives: { A77b: fail }';
    const cases = table('strange', [strange]);
    for (const command of ['mutate', 'lint']) {
      const [zh, en] = await inBoth(['rules', command, '--rules', MOST_500, '--cases', cases]);
      expect([zh.code, en.code]).toEqual([5, 5]);
      expect(zh.stderr).toMatch(
        /cases\.yaml:3:\d+: \/cases\/0\/alternatives\/A77b: 规则 tinytown\.one 没有写读法 A77b/,
      );
      expect(en.stderr).toContain('tinytown.one does not say what the reading A77b would make of it');
    }
  });

  it('prints the same as JSON', async () => {
    const argv = ['rules', 'mutate', '--rules', MOST_500, '--cases', table('json', CASES), '--format', 'json'];
    const { stdout } = await run(argv);
    expect(JSON.parse(stdout)).toMatchObject({ packs: [{ city: 'tinytown', rules: [{ survivors: [] }] }] });
  });

  it('refuses a folder that is not there and a case that is no valid subject', async () => {
    expect((await run(['rules', 'mutate', '--cases', 'nowhere'])).code).toBe(2);
    const bad = table('bad', ['name: bad, given: { stage: old }, expect: pass']);
    const { code, stderr } = await run(['rules', 'mutate', '--rules', MOST_500, '--cases', bad]);
    expect(code).toBe(5);
    expect(stderr).toContain('cases.yaml:3:');
  });
});
