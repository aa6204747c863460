/** `--rules`: packs of one's own, what they replace, and what is wrong with them. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { inBoth, run, temporaryFolder } from './harness.ts';
import { FAILING, json, PASSING } from './projects.ts';

const folder = temporaryFolder();
const pass = folder.write('pass.json', json(PASSING));
const fail = folder.write('fail.json', json(FAILING));

const built = readFileSync(new URL('../../rules/zhengzhou.yaml', import.meta.url), 'utf8');
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

/** The built-in pack with less asked of an existing estate. */
const mild = built.replaceAll('at_least: 20 m2 of floor per 100', 'at_least: 10 m2 of floor per 100');
const own = folder.write('own/mild.yaml', mild);

const elsewhere = (slug: string, name: string, code: string) =>
  built
    .replace('id: zhengzhou\n', `id: ${slug}\n`)
    .replace('slug: zhengzhou', `slug: ${slug}`)
    .replace('{ zh: 郑州, en: Zhengzhou }', `{ zh: ${name}, en: ${slug} }`)
    .replace('[郑州市]', `[${name}市]`)
    .replace('410100', code);

const packsIn = (stdout: string) =>
  (JSON.parse(stdout) as Report).results.map((result) =>
    'pack' in result ? [result.pack.id, result.pack.origin] : null,
  );

describe('a pack of one’s own', () => {
  it.each([
    ['a file', own],
    ['a folder', join(folder.path, 'own')],
  ])('replaces the built-in one with its id, and everybody says so: %s', async (_, path) => {
    expect((await run([fail])).code).toBe(1);
    const [zh, en] = await inBoth([fail, '--rules', path]);
    expect([zh.code, en.code]).toEqual([0, 0]);
    expect(zh.stderr).toBe('规则包 zhengzhou：用自备的规则包代替内置的。\n');
    expect(en.stderr).toBe('Rule pack zhengzhou: your own stands in for the built-in one.\n');
    expect(zh.stdout).toContain('自备规则包，非内置');
    expect(en.stdout).toContain('own pack, not built in');
    expect(packsIn((await run([fail, '--rules', path, '--format', 'json'])).stdout)).toEqual([['zhengzhou', 'own']]);
  });

  it('with another id takes the place of the built-in one of its city all the same', async () => {
    const path = folder.write('mine.yaml', mild.replace('id: zhengzhou\n', 'id: mine\n'));
    const { code, stdout, stderr } = await run([fail, '--rules', path, '--format', 'json', '--city', '410100']);
    expect([code, packsIn(stdout)]).toEqual([0, [['mine', 'own']]]);
    expect(stderr).toContain('Rule pack zhengzhou');
  });

  it('for another city stands beside the built-in ones', async () => {
    const path = folder.write('elsewhere.yaml', elsewhere('elsewhere', '别处', '999999'));
    const there = folder.write('there.json', json({ ...PASSING, id: 'T', city: '别处市' }));
    const { code, stdout, stderr } = await run([pass, there, '--rules', path, '--format', 'json']);
    expect([code, stderr]).toEqual([0, '']);
    expect(packsIn(stdout)).toEqual([
      ['zhengzhou', 'built-in'],
      ['elsewhere', 'own'],
    ]);
    const nowhere = await run([pass, '--rules', path, '--city', 'nowhere']);
    expect(nowhere.stderr).toMatch(/there are 别处 \(elsewhere\), .*郑州 \(zhengzhou\)/);
    const [zh, en] = await inBoth([pass, '--rules', path, '--city', 'elsewhere']);
    expect([zh.code, en.code]).toEqual([4, 4]);
    expect(zh.stderr).toContain('/city: 项目写的城市是 "zhengzhou"，而 --city（或配置文件的 city）给出的是 elsewhere');
    expect(en.stderr).toContain('The project names the city "zhengzhou", and --city (or the configuration) elsewhere');
  });

  it('may come in several, each city once', async () => {
    const paths = [
      folder.write('many/rules/a.yaml', elsewhere('a', '甲', '000001')),
      folder.write('many/rules/b.yaml', elsewhere('b', '乙', '000002')),
    ];
    folder.write('many/readings.yaml', 'readings: []\n');
    folder.write('many/notes.txt', 'no pack');
    const asked = ['--city', '乙', '--format', 'json'];
    const there = folder.write('b.json', json({ ...PASSING, city: 'b' }));
    const folderOnly = await run([there, '--rules', join(folder.path, 'many'), ...asked]);
    expect(packsIn(folderOnly.stdout)).toEqual([['b', 'own']]);
    expect(folderOnly).toEqual(await run([there, '--rules', paths[0] ?? '', '--rules', paths[1] ?? '', ...asked]));
  });

  it.each([
    [
      'id',
      'duplicate',
      (text: string) => text,
      '规则包 zhengzhou 给了两次',
      'The rule pack zhengzhou is given twice',
      4,
      5,
    ],
    [
      'city',
      'rival',
      (text: string) => text.replace('id: zhengzhou\n', 'id: rival\n'),
      '城市 zhengzhou 有两份规则包',
      'The city zhengzhou has two rule packs',
      7,
      9,
    ],
  ])('may not share its %s with another', async (_, name, change, chinese, english, line, column) => {
    const other = folder.write(`${name}.yaml`, change(built));
    const [zh, en] = await inBoth([pass, '--rules', own, '--rules', other]);
    expect([zh.code, zh.stdout, en.code, en.stdout]).toEqual([5, '', 5, '']);
    expect(zh.stderr).toContain(`${other}:${line}:${column}: `);
    expect(zh.stderr).toContain(chinese);
    expect(en.stderr).toContain(english);
    expect(en.stderr).toContain(own);
  });
});

describe('a pack with mistakes', () => {
  it.each<[string, string, string, string, string, string]>([
    [
      'an unknown fact, with the nearest',
      'community_care_floor_area: { at_least: 30 m2 of floor per 100 households } }\n    readings: [A01, A02, A03, A04',
      'comunity_care_floor_area: { at_least: 30 m2 of floor per 100 households } }\n    readings: [A01, A02, A03, A04',
      '没有名为 comunity_care_floor_area 的事实；最接近的是 community_care_floor_area。',
      'There is no fact named comunity_care_floor_area; the nearest is community_care_floor_area.',
      '/rules/9/require/comunity_care_floor_area',
    ],
    [
      'an unknown set',
      'each: plan\n',
      'each: plann\n',
      '没有名为 plann 的一类对象；最接近的是 plan。',
      'There is no set of things named plann; the nearest is plan.',
      '/rules/8/each',
    ],
    [
      'an unknown word',
      '[purchase, exchange, lease, reallocation]',
      '[purchase, exchange, leese, reallocation]',
      '最接近的是 lease',
      'the nearest is lease',
      '/rules/13/require/acquired_by',
    ],
    [
      'a limit of another kind',
      'at_most: 1000 m }',
      'at_most: 1000 m2 of land }',
      '单位不对：这里是 m2，该事实的单位是 m',
      'The units differ: this is m2, the fact is measured in m',
      '/rules/16/require/service_radius/at_most',
    ],
    [
      'a key that does not exist',
      'topic: land\n',
      'topick: land\n',
      '没有名为 topick 的字段；最接近的字段是 topic',
      'There is no field topick; expected topic',
      '/rules/8/topick',
    ],
    [
      'a field that is missing',
      'checked_on: 2026-11-21\n',
      '',
      '缺少必填字段 checked_on；应为完整日期',
      'The required field checked_on is missing; expected a full date',
      '/checked_on',
    ],
    [
      'a day that does not exist',
      'checked_on: 2026-11-21',
      'checked_on: 2026-11-31',
      '这里是 2026-11-31',
      'Found 2026-11-31',
      '/checked_on',
    ],
    [
      'a force that does not exist',
      '{ level: mandatory, word: 必须 }\n    duty_bearer: city',
      '{ level: must, word: 必须 }\n    duty_bearer: city',
      '这里是 must',
      'Found must',
      '/rules/8/force/level',
    ],
    [
      'a document that is nowhere',
      'documents: [zhengzhou-2018-34]',
      'documents: [zhengzhou-2018-99]',
      '找不到文件 zhengzhou-2018-99 的来源登记；应有 zhengzhou-2018-99.yaml',
      'no register entry for the document zhengzhou-2018-99',
      '/documents/0',
    ],
    [
      'a clause that the document does not have',
      'id: zhengzhou.new-30\n',
      'id: zhengzhou.new-31\n',
      '来源登记 zhengzhou-2018-34 中没有条款 zhengzhou.new-31',
      'The register (zhengzhou-2018-34) has no clause zhengzhou.new-31',
      '/rules/9/id',
    ],
    [
      'a duplicate key',
      'id: zhengzhou\n',
      'id: zhengzhou\nid: zhengzhou\n',
      '字段 id 重复',
      'The field id stands here again',
      '/id',
    ],
  ])('%s', async (_, before, after, chinese, english, pointer) => {
    expect(built).toContain(before);
    const path = folder.write('wrong.yaml', built.replace(before, after));
    const ended = await inBoth([pass, '--rules', path]);
    for (const { code, stdout } of ended) expect([code, stdout]).toEqual([5, '']);
    expect(ended[0].stderr).toMatch(/^规则包有误，没有检查任何项目：\n/);
    expect(ended[1].stderr).toMatch(/^A rule pack is invalid; nothing was evaluated:\n/);
    expect(ended[0].stderr).toContain(chinese);
    expect(ended[1].stderr).toContain(english);
    for (const { stderr } of ended) {
      const [, ...lines] = stderr.trimEnd().split('\n');
      expect(lines).toHaveLength(1);
      expect(lines[0]?.startsWith(`${path}:`)).toBe(true);
      expect(lines[0]).toMatch(/:\d+:\d+: \//);
      expect(lines[0]).toContain(`: ${pointer}: `);
    }
    if (after !== '' && !after.includes('\nid')) expect(ended[0].stderr).toContain(`${path}:${lineOf(built, before)}:`);
  });

  it('shows all of them in one run, in the order of the file', async () => {
    const wrong = built
      .replace('level: mandatory', 'level: must')
      .replace('topic: land\n', 'topic: land\n    one: 1\n    two: 2\n')
      .replace('duty_bearer: developer', 'duty_bearer: nobody');
    const { code, stderr } = await run([pass, '--rules', folder.write('many-mistakes.yaml', wrong)]);
    expect(code).toBe(5);
    for (const name of ['Found must', 'no field one', 'no field two', 'Found nobody']) expect(stderr).toContain(name);
    const lines = [...stderr.matchAll(/yaml:(\d+):\d+:/g)].map(([, line]) => Number(line));
    expect(lines).toHaveLength(4);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  it('is told with every other in the folder, whatever is wrong with them', async () => {
    folder.write('all/a.yaml', 'id: [1');
    folder.write('all/b.yaml', built.replace('topic: land\n', 'topick: land\n'));
    folder.write('all/c.yaml', built.replace('documents: [zhengzhou-2018-34]', 'documents: [zhengzhou-2018-99]'));
    folder.write('all/d.yaml', built.replace('{ service_radius:', '{ servce_radius:'));
    mkdirSync(join(folder.path, 'all', 'e.yaml'));
    for (const { code, stdout, stderr } of await inBoth([pass, '--rules', join(folder.path, 'all')])) {
      const told = [...stderr.matchAll(/all.([a-e]\.yaml)/g)].map(([, name]) => name);
      expect([code, stdout, told]).toEqual([5, '', ['a.yaml', 'b.yaml', 'c.yaml', 'e.yaml', 'd.yaml']]);
    }
  });

  it('is told with every other that the compiler finds something in', async () => {
    const wrong = (slug: string, code: string, fact: string) =>
      elsewhere(slug, slug, code).replace('{ service_radius:', `{ ${fact}:`);
    folder.write('facts/a.yaml', wrong('a', '000001', 'servce_radius'));
    folder.write('facts/b.yaml', wrong('b', '000002', 'service_radus'));
    const { code, stderr } = await run([pass, '--rules', join(folder.path, 'facts')]);
    expect(code).toBe(5);
    expect(stderr).toMatch(/a\.yaml:\d+:\d+: .*no fact named servce_radius.*\n.*b\.yaml:\d+:\d+: .*service_radus/);
  });

  it('is told with every other that shares a name with one before it', async () => {
    for (const name of ['a', 'b', 'c']) folder.write(`clash/${name}.yaml`, built);
    folder.write('clash/d.yaml', built.replace('id: zhengzhou\n', 'id: rival\n'));
    const [zh, en] = await inBoth([pass, '--rules', join(folder.path, 'clash')]);
    const [, ...lines] = en.stderr.trimEnd().split('\n');
    expect(
      lines.map((line) => /clash.(.)\.yaml:(\d+):.*; the other is .*clash.(.)\.yaml/.exec(line)?.slice(1)),
    ).toEqual([
      ['b', '4', 'a'],
      ['c', '4', 'a'],
      ['d', '7', 'a'],
    ]);
    expect(zh.stderr.match(/请只保留一份/g)).toHaveLength(3);
  });

  it('in a file that several packs use is told once', async () => {
    folder.write('shared/readings.yaml', 'readings: 1\n');
    folder.write('shared/a.yaml', elsewhere('a', '甲', '000001'));
    folder.write('shared/b.yaml', elsewhere('b', '乙', '000002'));
    const { code, stderr } = await run([pass, '--rules', join(folder.path, 'shared')]);
    expect([code, stderr.match(/readings\.yaml/g)]).toEqual([5, ['readings.yaml']]);
  });

  it.each<[string, string, string]>([
    ['empty', '', ':1:1: '],
    ['a list', '[]', ':1:1: '],
    ['broken', 'id: [1', ':1:'],
    ['no pack', 'a: 1\n', ':1:1: /a: '],
    ['another document', 'id: A\ncity: zhengzhou\n', ':1:'],
    ['an alias', 'id: &a x\ncity: *a\n', ':2:7: /city: '],
    ['steering the terminal', 'id: "\\e[31m"\n"\\e[2J": 1\n', ':'],
  ])('is %s', async (name, text, place) => {
    const path = folder.write(`${name}.yaml`, text);
    for (const { code, stdout, stderr } of await inBoth([pass, '--rules', path])) {
      expect([code, stdout]).toEqual([5, '']);
      expect(stderr).toContain(`${path}${place}`);
    }
  });

  it('is told before a bad project, and nothing is written', async () => {
    const bad = folder.write('bad.json', '{');
    const output = join(folder.path, 'never.txt');
    const path = folder.write('broken.yaml', 'id: [1');
    const { code, stderr } = await run([bad, '--rules', path, '--output', output]);
    expect(code).toBe(5);
    expect(stderr).not.toContain('bad.json');
    expect(() => readFileSync(output)).toThrow('ENOENT');
  });
});

describe('the path of --rules', () => {
  it('that does not exist is a mistake in usage', async () => {
    const [zh, en] = await inBoth([pass, '--rules', join(folder.path, 'nowhere')]);
    expect([zh.code, zh.stdout, en.code, en.stdout]).toEqual([2, '', 2, '']);
    expect(zh.stderr).toContain('找不到规则包：');
    expect(en.stderr).toContain('No such rule pack: ');
  });

  it.each([
    ['nothing', 'hollow', 'notes.txt'],
    ['documents only', 'documents', 'document.yaml'],
  ])('to a folder with %s has no pack', async (_, name, file) => {
    folder.write(`${name}/${file}`, 'clauses: []\n');
    const path = join(folder.path, name);
    const [zh, en] = await inBoth([pass, '--rules', path]);
    expect([zh.code, zh.stdout, en.code, en.stdout]).toEqual([5, '', 5, '']);
    expect(zh.stderr).toContain(`${path}: ${path} 里没有规则包`);
    expect(en.stderr).toContain(`There is no rule pack (a .yaml file with rules) in ${path}`);
  });

  it('to an empty folder says that it is empty, whatever the command', async () => {
    const path = join(folder.path, 'bare');
    mkdirSync(path);
    for (const argv of [
      ['check', pass],
      ['rules', 'list'],
      ['rules', 'lint'],
    ]) {
      const [zh, en] = await inBoth([...argv, '--rules', path]);
      expect([zh.code, en.code]).toEqual([5, 5]);
      expect(zh.stderr).toContain(`文件夹 ${path} 是空的；应有规则包（含 rules 的 .yaml 文件）。请把规则包放进去`);
      expect(en.stderr).toContain(
        `The folder ${path} is empty; expected a rule pack (a .yaml file with rules). Put one`,
      );
    }
  });

  it('may lead to the rules of a whole clone', async () => {
    const root = new URL('../../', import.meta.url);
    const { fileURLToPath } = await import('node:url');
    const [clone, rules] = [fileURLToPath(root), fileURLToPath(new URL('rules', root))];
    for (const path of [clone, rules]) {
      const { code, stdout } = await run([pass, '--rules', path, '--format', 'json']);
      expect([code, packsIn(stdout)]).toEqual([0, [['zhengzhou', 'own']]]);
    }
  });
});
