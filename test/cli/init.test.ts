/** `eldercheck init`: where the file goes, what is refused, and what is told. What stands in it: `test/init`. */
import { execFile } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { INIT_EXAMPLES } from '../../src/wording/cli.ts';
import { BIN, Broken, inBoth, run, runBin, temporaryFolder } from './harness.ts';

const folder = temporaryFolder();
const at = (name: string): string => join(folder.path, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const leftovers = (): string[] => readdirSync(folder.path).filter((name) => name.includes('.tmp'));

const CITY = ['--city', 'sanmenxia', '--stage', 'new'];

describe('the file', () => {
  it('is project.json in the working folder where none is named', async () => {
    const ended = await runBin(['init', ...CITY, '--lang', 'en'], { cwd: folder.path });
    expect(ended).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Wrote project.json with 5 fields left open. Fill them in, then run: eldercheck project.json\n',
    });
    expect(read('project.json')).toContain('"city": "sanmenxia"');
    const again = await runBin(['init', ...CITY], { cwd: folder.path });
    expect(again.code).toBe(2);
    const { code, stdout } = await runBin(['project.json', '--lang', 'en'], { cwd: folder.path });
    expect([code, stdout]).toEqual([3, expect.stringContaining('undetermined 1')]);
  });

  it.each(['named.json', 'named.yaml', 'named.yml', 'named.YAML', 'named.txt'])('is %s', async (name) => {
    const [zh, en] = [
      await run(['init', at(name), ...CITY, '--lang', 'zh']),
      await run(['init', at(name), ...CITY, '--lang', 'en', '--force']),
    ];
    expect([zh.code, zh.stdout, en.code, en.stdout]).toEqual([0, '', 0, '']);
    expect(zh.stderr).toBe(`已写入 ${at(name)}，有 5 个待填的字段。填好后运行：eldercheck ${at(name)}\n`);
    expect(read(name)).toMatch(/\.ya?ml$/i.test(name) ? /^city: "sanmenxia"$/m : /^ {2}"city": "sanmenxia",$/m);
    expect((await run([at(name)])).code).toBe(3);
    expect(leftovers()).toEqual([]);
  });

  it('goes to standard output for -', async () => {
    const [zh, en] = await inBoth(['init', '-', ...CITY]);
    expect([zh.code, zh.stderr, en.code, en.stderr]).toEqual([0, '', 0, '']);
    await run(['init', at('same.json'), ...CITY]);
    expect(en.stdout).toBe(read('same.json'));
    expect(zh.stdout).toContain('// 规划总户数：整数；见技术经济指标表\n');
    expect((await run(['init', '-', ...CITY], { io: { stdout: new Broken('ENOSPC') } })).code).toBe(74);
  });

  it.each(['三门峡', '三门峡市', 'Sanmenxia', '411200'])('is for the city by any of its names: %s', async (city) => {
    expect(await run(['init', '-', '--city', city, '--stage', 'new'])).toEqual(await run(['init', '-', ...CITY]));
  });

  it('is written with the language of the system', async () => {
    const { stdout } = await run(['init', '-', ...CITY], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(stdout).toContain('三门峡，新建小区');
  });

  it('is for a city of one’s own pack too', async () => {
    const pack = readFileSync(new URL('../../rules/sanmenxia.yaml', import.meta.url), 'utf8')
      .replace('id: sanmenxia\n', 'id: "2026"\n')
      .replace('slug: sanmenxia', 'slug: "2026"')
      .replace('{ zh: 三门峡, en: Sanmenxia }', '{ zh: 别处, en: Elsewhere }')
      .replace('[三门峡市]', '[]')
      .replace('411200', '999999')
      .replace('stage: new', 'settlement: urban_community');
    const own = folder.write('own rules.yaml', pack);
    for (const name of ['elsewhere.json', 'elsewhere.yaml']) {
      const { code, stderr } = await run(['init', at(name), '--city', '别处', '--rules', own, '--lang', 'en']);
      expect([code, stderr]).toEqual([0, expect.stringContaining(`eldercheck ${at(name)} --rules "${own}"\n`)]);
      expect(read(name)).toMatch(/city"?: "2026"/);
      expect(read(name)).toContain('settlement');
      expect((await run([at(name), '--rules', own])).code).toBe(3);
    }
    const replacing = folder.write('replacing.yaml', pack.replace('id: "2026"', 'id: sanmenxia'));
    const { stderr } = await run(['init', '-', '--city', '别处', '--rules', replacing]);
    expect(stderr).toBe('Rule pack sanmenxia: your own stands in for the built-in one.\n');
    expect((await run(['init', '-', '--rules', folder.write('broken.yaml', 'id: [1')])).code).toBe(5);
  });
});

describe('the file of an area or a plan', () => {
  it.each([
    ['area', '区域', 'An area file'],
    ['plan', '规划', 'A plan file'],
  ])('is written and checked: %s', async (kind, zhWord, enWord) => {
    const argv = ['init', '-', '--kind', kind, '--city', 'zhengzhou'];
    const [zh, en] = await inBoth(argv);
    expect([zh.code, zh.stderr, en.code, en.stderr]).toEqual([0, '', 0, '']);
    expect(zh.stdout.split('\n')[0]).toContain(zhWord);
    expect(en.stdout.split('\n')[0]).toContain(enWord);
    expect((await run(['-', '--as-of', '2199-12-31'], { stdin: en.stdout })).code).toBe(3);
  });

  it('is named for what it is where no name is given', async () => {
    const ended = await runBin(['init', '--kind', 'plan', '--city', 'luoyang'], { cwd: folder.path });
    expect([ended.code, ended.stdout]).toEqual([0, '']);
    expect(read('plan.json')).toContain('"kind": "plan"');
  });
});

describe('what is left open as a whole', () => {
  it('is told: no city', async () => {
    const [zh, en] = await inBoth(['init', '-']);
    expect([zh.code, en.code]).toEqual([0, 0]);
    expect(zh.stderr).toMatch(/^没有指定城市：.*三门峡 \(sanmenxia\).*\n$/);
    expect(en.stderr).toMatch(/^No city is given, .*郑州 \(zhengzhou\).*\n$/);
    expect(en.stdout).toMatch(/\/\/ city: 洛阳 \(luoyang\), [\s\S]*? {2}\/\/ "city": null,\n/);
    expect((await run(['-'], { stdin: en.stdout })).code).toBe(4);
    expect((await run(['-', '--city', '郑州'], { stdin: en.stdout })).code).toBe(3);
  });

  it('is told: no rule for such an estate', async () => {
    const argv = ['init', '-', '--city', 'sanmenxia', '--stage', 'existing'];
    const [zh, en] = await inBoth(argv);
    expect(zh.stderr).toBe('三门峡的条文没有一条约束已建成小区：这样的文件检查后没有适用的条文。\n');
    expect(en.stderr).toContain('No rule of Sanmenxia binds');
    expect((await run(['-'], { stdin: en.stdout })).code).toBe(4);
  });
});

describe('a file that exists', () => {
  it('is not touched without --force', async () => {
    const file = folder.write('mine.json', 'my work');
    symlinkSync(file, at('link.json'));
    symlinkSync(at('nowhere'), at('dangling.json'));
    for (const name of ['mine.json', 'link.json', 'dangling.json']) {
      const [zh, en] = await inBoth(['init', at(name), ...CITY]);
      expect([zh.code, zh.stdout, en.code, en.stdout]).toEqual([2, '', 2, '']);
      expect(zh.stderr).toContain(`${at(name)} 已经存在，没有改动。`);
      expect(en.stderr).toContain(`${at(name)} exists already and was not touched.`);
    }
    expect(read('mine.json')).toBe('my work');
  });

  it('is replaced with it, and a link is followed', async () => {
    const file = folder.write('old.json', 'old');
    symlinkSync(file, at('to-old.json'));
    expect((await run(['init', at('to-old.json'), ...CITY, '--force'])).code).toBe(0);
    expect(lstatSync(at('to-old.json')).isSymbolicLink()).toBe(true);
    expect(read('old.json')).toContain('"city": "sanmenxia"');
  });

  it('is not touched where the command is wrong', async () => {
    const file = folder.write('kept.json', 'kept');
    for (const wrong of [['--city', 'atlantis'], ['--stage', 'old'], ['--nonsense']]) {
      expect((await run(['init', file, '--force', ...wrong])).code).toBe(2);
    }
    expect(read('kept.json')).toBe('kept');
  });
});

describe('a place that cannot be written', () => {
  it.each([
    ['a folder that is missing', 'missing/project.json', 'ENOENT'],
    ['a folder', 'a-folder', 'EISDIR'],
    ['below a file', 'below.json/project.json', 'ENOTDIR'],
  ])('is told: %s', async (_, name, code) => {
    mkdirSync(at('a-folder'), { recursive: true });
    folder.write('below.json', '{}');
    const [zh, en] = await inBoth(['init', at(name), ...CITY]);
    expect([zh.code, zh.stdout, en.code, en.stdout]).toEqual([74, '', 74, '']);
    expect(zh.stderr).toContain(`无法写入 ${at(name)}（${code}）`);
    expect(en.stderr).toContain(`Cannot write ${at(name)} (${code})`);
  });
});

describe('the help', () => {
  it('lists init among the commands, and its options', async () => {
    for (const { stdout } of await inBoth(['--help'])) expect(stdout).toMatch(/^ {2}init \[.+\] \[.+\] {2,}\S/m);
    for (const [ended, lang] of (await inBoth(['init', '--help'])).map((e, i) => [e, i === 0 ? 'zh' : 'en'] as const)) {
      for (const option of ['--city <', '--stage <', '--rules <', '--force', '--lang <']) {
        expect(ended.stdout).toContain(option);
      }
      for (const { command, what } of INIT_EXAMPLES) {
        expect(ended.stdout).toContain(`  ${command}\n      ${what[lang]}\n`);
      }
    }
  });

  it.each(INIT_EXAMPLES.map(({ command }) => command))('has examples that work: %s', async (command) => {
    const [, ...argv] = command.split(' ');
    const cwd = at(`example-${argv[1]}`);
    mkdirSync(cwd);
    const { stderr } = await promisify(execFile)(process.execPath, [BIN, ...argv], { cwd });
    expect(stderr.includes('eldercheck')).toBe(!argv.includes('-'));
    expect(readdirSync(cwd)).toHaveLength(argv.includes('-') ? 0 : 1);
  });
});
