/** `rules new`: what it writes, what it refuses, and that nothing is judged with what is not filled in. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inBoth, run, temporaryFolder } from './harness.ts';
import { json, PASSING } from './projects.ts';

const folder = temporaryFolder();
let count = 0;
/** A folder that nobody has used yet; it does not exist. */
const fresh = (): string => {
  count += 1;
  return join(folder.path, `new-${count}`);
};
const filesBelow = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(path.length + 1)
            .replaceAll('\\', '/'),
        )
        .sort()
    : [];

/** A file of the city of the walk, which is filled in. */
const walk = (file: string): string =>
  readFileSync(new URL(`../authoring/adding-a-city/${file}`, import.meta.url), 'utf8');

const LAYOUT = ['fixtures/testcity/cases.yaml', 'rules/testcity.yaml', 'seeds/testcity-document.yaml'];
const textsIn = (dir: string): string[] => filesBelow(dir).map((file) => readFileSync(join(dir, file), 'utf8'));

/** Every scalar of a value. */
const scalars = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(scalars) : [value];

describe('what rules new writes', () => {
  it('are three files in the layout in which all commands find them, the same in both languages but for words', async () => {
    const [zh, en] = [fresh(), fresh()];
    expect((await run(['rules', 'new', 'testcity', '--dir', zh, '--lang', 'zh'])).code).toBe(0);
    const { code, stdout, stderr } = await run(['rules', 'new', 'testcity', '--dir', en, '--lang', 'en']);
    expect([code, stderr]).toEqual([0, '']);
    expect([filesBelow(zh), filesBelow(en)]).toEqual([LAYOUT, LAYOUT]);
    for (const file of LAYOUT) expect(stdout.replaceAll('\\', '/')).toContain(file);
    const [inZh, inEn] = [zh, en].map((dir) => textsIn(dir).map((text) => parse(text) as unknown));
    const shape = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replace(/"____ [^"]*"/g, '"____"'));
    expect(shape(inZh)).toEqual(shape(inEn));
    const chinese = /[\u4e00-\u9fff]/;
    for (const text of textsIn(zh)) expect(text).toMatch(/^# .*[\u4e00-\u9fff]/);
    for (const value of inEn?.flatMap(scalars) ?? []) expect(String(value)).not.toMatch(chinese);
  });

  it('carry no number that a clause would have to give', async () => {
    const dir = fresh();
    await run(['rules', 'new', 'testcity', '--dir', dir]);
    const written = scalars(textsIn(dir).map((text) => parse(text) as unknown));
    expect(written.filter((value) => typeof value === 'number')).toEqual([]);
    const limits = written.filter((value) => String(value).includes(' of floor'));
    expect(limits).toEqual(['____ m2 of floor per ____ households']);
  });

  it('hold what was given, whatever stands in it', async () => {
    const dir = fresh();
    const text = folder.write('texts/full.txt', '第一条\n');
    const given = { name: '示例"市: #1', nameEn: "Test's {city}", number: '示政〔2025〕12号' };
    await run(
      ['rules', 'new', 'testcity', '--dir', dir, '--name', given.name, '--name-en', given.nameEn].concat([
        ...['--code', '999999', '--document', given.number, '--text', text],
      ]),
    );
    const pack = parse(readFileSync(join(dir, 'rules/testcity.yaml'), 'utf8')) as Record<string, unknown>;
    expect(pack).toMatchObject({ id: 'testcity', documents: ['testcity-2025-12'] });
    const city = { slug: 'testcity', name: { zh: given.name, en: given.nameEn }, aliases: [], code: '999999' };
    expect(pack['city']).toEqual(city);
    const document = parse(readFileSync(join(dir, 'seeds/testcity-2025-12.yaml'), 'utf8')) as unknown;
    const sha256 = createHash('sha256').update('第一条\n').digest('hex');
    expect(document).toMatchObject({ id: 'testcity-2025-12', number: given.number, full_text: { sha256 } });
  });
});

describe('what is not filled in', () => {
  const dir = join(folder.path, 'open');
  const project = folder.write('project.json', json({ ...PASSING, city: 'testcity' }));
  const lint = (path: string, lang = 'en') => run(['rules', 'lint', '--rules', path, '--lang', lang]);

  it('is listed by rules lint, each place of the three files with line, column and what goes there', async () => {
    await run(['rules', 'new', 'testcity', '--dir', dir]);
    const blanks = LAYOUT.flatMap((file) =>
      readFileSync(join(dir, file), 'utf8')
        .split('\n')
        .flatMap((line, i) => (line.includes('____') && !/^\s*#/.test(line) ? [`${join(dir, file)}:${i + 1}:`] : [])),
    );
    const { code, stdout, stderr } = await lint(join(dir, 'rules'));
    expect([code, stderr]).toEqual([5, '']);
    for (const place of blanks) expect(stdout).toContain(place);
    expect(stdout).toMatch(
      /rules\/testcity\.yaml:\d+:\d+: \/city\/code: Not filled in yet: administrative code of six/,
    );
    expect(stdout).toContain('/at_least: Not filled in yet: … m2 of floor per … households.');
    const lines = stdout.trimEnd().split('\n');
    expect(lines.at(-1)).toBe(`Still to be filled in: ${lines.length - 1}. Until then the pack judges nothing.`);
    expect((await lint(join(dir, 'rules'), 'zh')).stdout).toContain(`还有 ${lines.length - 1} 处没有填写`);
    // However the pack is named, the same is found.
    for (const path of [dir, join(dir, 'rules/testcity.yaml')]) {
      expect((await lint(path)).stdout.split('\n').length, path).toBe(lines.length + 1);
    }
  });

  it.each([
    ['check', [project]],
    ['rules list', ['rules', 'list']],
    ['explain', ['explain', 'testcity.new-area']],
    ['rules mutate', ['rules', 'mutate']],
    ['rules verify', ['rules', 'verify', '--sources', folder.path]],
  ])('keeps %s from using the pack', async (_, argv) => {
    const { code, stdout, stderr } = await run([...argv, '--rules', join(dir, 'rules')]);
    expect([code, stdout]).toEqual([5, '']);
    expect(stderr).toContain('Not filled in yet: name of the city in Chinese');
  });

  it('in one file only, and be it a title, keeps the pack from being used all the same', async () => {
    const [pack, seed] = [walk('rules/weihai.yaml'), walk('seeds/weihai-2020.yaml')];
    const path = folder.write('one/rules/weihai.yaml', pack);
    folder.write('one/rules/readings.yaml', walk('rules/readings.yaml'));
    folder.write('one/seeds/weihai-2020.yaml', seed);
    const weihai = folder.write('weihai.json', json({ ...PASSING, city: 'weihai' }));
    expect((await run([weihai, '--rules', path])).code).not.toBe(5);
    folder.write('one/rules/weihai.yaml', pack.replace('zh: 新建生活区每百户面积', 'zh: ____'));
    const [inZh, inEn] = await inBoth([weihai, '--rules', path]);
    expect([inZh.code, inEn.code]).toEqual([5, 5]);
    expect(inZh.stderr).toMatch(/weihai\.yaml:\d+:18: \/rules\/0\/title\/zh: 还没有填写：…。请换成实际内容/);
    expect(inEn.stderr).toContain('/rules/0/title/zh: Not filled in yet: …. Write it here');
    folder.write('one/rules/weihai.yaml', pack);
    folder.write('one/seeds/weihai-2020.yaml', seed.replace('title: 威', 'title: ____威'));
    expect((await run([weihai, '--rules', path])).stderr).toContain('weihai-2020.yaml:4:8: /title: Not filled in yet');
  });

  it('in the case table alone is told by lint, mutate and explain; a check needs no cases', async () => {
    for (const file of ['rules/weihai.yaml', 'rules/readings.yaml', 'seeds/weihai-2020.yaml']) {
      folder.write(`two/${file}`, walk(file));
    }
    const cases = walk('fixtures/weihai/cases.yaml').replace('households: 1000', 'households: ____ dwellings');
    folder.write('two/fixtures/weihai/cases.yaml', cases);
    const packs = ['--rules', join(folder.path, 'two/rules')];
    const place = /cases\.yaml:5:38: \/cases\/0\/given\/households: Not filled in yet: dwellings\. /;
    const linted = await run(['rules', 'lint', ...packs]);
    expect([linted.code, linted.stdout]).toEqual([5, expect.stringMatching(place)]);
    for (const argv of [
      ['rules', 'mutate'],
      ['explain', 'weihai.new-20'],
    ]) {
      const { code, stderr } = await run([...argv, ...packs]);
      expect([code, stderr]).toEqual([5, expect.stringMatching(place)]);
    }
    // A table somewhere else is not among the files of the pack; its mistakes are told as they are found.
    folder.write('other/weihai/cases.yaml', cases);
    folder.write('two/fixtures/weihai/cases.yaml', walk('fixtures/weihai/cases.yaml'));
    const other = await run(['rules', 'lint', ...packs, '--cases', join(folder.path, 'other')]);
    expect([other.code, other.stdout, other.stderr]).toEqual([5, '', expect.stringMatching(place)]);
    expect((await run([folder.write('weihai.json', json({ ...PASSING, city: 'weihai' })), ...packs])).code).not.toBe(5);
  });
});

describe('what rules new refuses', () => {
  it.each([
    ['Chinese', '威海'],
    ['a capital', 'Testcity'],
    ['a path', '../testcity'],
    ['an underscore', 'test_city'],
    ['the name of the file of readings', 'readings'],
    ['nothing', ''],
  ])('a short name that is %s', async (_, slug) => {
    const dir = fresh();
    const [zh, en] = await inBoth(['rules', 'new', slug, '--dir', dir]);
    expect([zh.code, en.code, zh.stdout, en.stdout]).toEqual([2, 2, '', '']);
    expect(zh.stderr).toContain('请改用拼音');
    expect(en.stderr).toContain('expected a-z, 0-9 and hyphens, e.g. weihai');
    expect(existsSync(dir)).toBe(false);
  });

  it.each([
    ['short name', ['luoyang']],
    ['code', ['testcity', '--code', '410300']],
    ['Chinese name', ['testcity', '--name', '洛阳市']],
    ['English name', ['testcity', '--name-en', 'luoyang']],
  ])('the %s of a city that is built in', async (_, argv) => {
    const dir = fresh();
    const [zh, en] = await inBoth(['rules', 'new', ...argv, '--dir', dir]);
    expect([zh.code, en.code]).toEqual([2, 2]);
    expect(zh.stderr).toMatch(/已经有内置的规则包：洛阳 \(luoyang\)。.*复制 .*luoyang\.yaml/);
    expect(en.stderr).toMatch(/has a built-in pack: 洛阳 \(luoyang\)\..*copy .*luoyang\.yaml/);
    expect(existsSync(dir)).toBe(false);
  });

  it.each([
    ['a code of five digits', ['--code', '37100'], '--code cannot be "37100"; expected 999999'],
    ['a code with letters', ['--code', '37100a'], '--code cannot be "37100a"'],
    ['an empty name', ['--name', ' '], '--name cannot be " "'],
    ['an empty folder name', ['--dir', ''], '--dir cannot be ""'],
    ['a text that is not there', ['--text', 'nowhere.txt'], 'There is no file nowhere.txt, given to --text'],
    ['a text of another kind', ['--text', 'full.docx'], 'the full text is a .txt file'],
  ])('%s', async (_, options, words) => {
    const dir = fresh();
    const { code, stderr } = await run(['rules', 'new', 'testcity', '--dir', dir, ...options]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(existsSync(dir)).toBe(false);
  });

  it('a text that is no text, and one that is a folder', async () => {
    const binary = folder.write('binary.txt', '%PDF-1.7 …');
    const dir = fresh();
    const pdf = await run(['rules', 'new', 'testcity', '--dir', dir, '--text', binary]);
    expect([pdf.code, pdf.stderr]).toEqual([2, expect.stringMatching(/given to --text: .*PDF/)]);
    mkdirSync(join(folder.path, 'folder.txt'));
    const other = await run(['rules', 'new', 'testcity', '--dir', dir, '--text', join(folder.path, 'folder.txt')]);
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('There is no file')]);
    expect(existsSync(dir)).toBe(false);
  });

  it.each(LAYOUT)('to overwrite %s, and then writes nothing; --force replaces it', async (file) => {
    const dir = fresh();
    folder.write(join(dir.slice(folder.path.length + 1), file), 'mine');
    const [zh, en] = await inBoth(['rules', 'new', 'testcity', '--dir', dir]);
    expect([zh.code, en.code]).toEqual([2, 2]);
    expect(zh.stderr).toContain('没有写任何文件。要为这个城市再加一条规则或一份文件，请在这些文件里接着写');
    expect(en.stderr).toContain(join(dir, file));
    expect(en.stderr).toContain('--force puts empty templates in their place, and what was filled in is lost');
    expect([filesBelow(dir), textsIn(dir)]).toEqual([[file], ['mine']]);
    expect((await run(['rules', 'new', 'testcity', '--dir', dir, '--force'])).code).toBe(0);
    expect(filesBelow(dir)).toEqual(LAYOUT);
    expect(textsIn(dir)).not.toContain('mine');
  });

  it('to write through a link to nothing', async () => {
    const dir = fresh();
    mkdirSync(join(dir, 'rules'), { recursive: true });
    symlinkSync(join(folder.path, 'elsewhere.yaml'), join(dir, 'rules/testcity.yaml'));
    expect((await run(['rules', 'new', 'testcity', '--dir', dir])).code).toBe(2);
    expect(existsSync(join(folder.path, 'elsewhere.yaml'))).toBe(false);
  });
});

describe('what cannot be written', () => {
  it.each([
    ['a file where a folder should be', 'fixtures', 'mine'],
    ['a folder where a file should be', 'fixtures/testcity/cases.yaml/inner.txt', 'mine'],
  ])('leaves nothing behind: %s', async (_, path, text) => {
    const dir = fresh();
    folder.write(join(dir.slice(folder.path.length + 1), path), text);
    const { code, stderr } = await run(['rules', 'new', 'testcity', '--dir', dir, '--force']);
    expect([code, stderr]).toEqual([74, expect.stringContaining('Cannot write')]);
    expect(filesBelow(dir)).toEqual([path]);
    expect(readdirSync(dir)).toEqual(['fixtures']);
  });
});

it('says in its help what it takes, with examples', async () => {
  const [zh, en] = await inBoth(['rules', 'new', '--help']);
  for (const option of ['--name', '--name-en', '--code', '--document', '--text', '--dir', '--force']) {
    expect(zh.stdout).toContain(option);
    expect(en.stdout).toContain(option);
  }
  expect(zh.stdout).toContain('示例：\n  eldercheck rules new weihai --name 威海');
  expect(en.stdout).toContain('Examples:\n  eldercheck rules new weihai --name 威海');
});
