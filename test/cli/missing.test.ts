/** `eldercheck missing`: how it ends, where the letter goes, and that it asks for what the check finds missing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { MISSING_EXAMPLES } from '../../src/wording/cli-missing.ts';
import { Broken, inBoth, run, temporaryFolder } from './harness.ts';
import { FAILING, INVALID, json, PASSING, TOO_EARLY, UNDETERMINED } from './projects.ts';

const folder = temporaryFolder();
const files = {
  pass: folder.write('pass.json', json(PASSING)),
  fail: folder.write('fail.json', json(FAILING)),
  open: folder.write('open.json', json(UNDETERMINED)),
  early: folder.write('early.json', json(TOO_EARLY)),
  invalid: folder.write('invalid.json', json(INVALID)),
};
type Name = keyof typeof files;

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const squeezed = (text: string): string => text.replace(/\s/g, '');

describe('the exit code', () => {
  it.each<[readonly Name[], number]>([
    [['pass'], 0],
    [['fail'], 0],
    [['open'], 3],
    [['early'], 4],
    [['invalid'], 4],
    [['pass', 'early'], 0],
    [['pass', 'open'], 3],
    [['fail', 'open'], 3],
    [['open', 'invalid'], 4],
    [['pass', 'invalid'], 4],
  ])('of %j is %i, in any order and format', async (names, code) => {
    const paths = names.map((name) => files[name]);
    for (const argv of [paths, paths.toReversed(), [...paths, '--format', 'markdown']]) {
      expect((await run(['missing', ...argv])).code).toBe(code);
    }
  });

  it('is 3 where only a person can decide', async () => {
    const [zh, en] = await inBoth(['missing', fixture('zhengzhou/undetermined-two-sites.json')]);
    expect([zh.code, en.code]).toEqual([3, 3]);
    expect(zh.stdout).toContain('由审查人员判断（不需补充材料）');
    expect(en.stdout).toContain('For a reviewer to judge (nothing to supply)');
    expect(en.stdout).toContain('zhengzhou.new-concentrated');
  });

  it('is 5 for a pack with mistakes, and 74 where nothing can be written', async () => {
    const pack = folder.write('broken.yaml', 'id: [1');
    expect((await run(['missing', files.open, '--rules', pack])).code).toBe(5);
    expect((await run(['missing', files.open], { io: { stdout: new Broken('ENOSPC') } })).code).toBe(74);
    expect((await run(['missing', files.open, '-o', join(folder.path, 'no', 'where.txt')])).code).toBe(74);
  });
});

describe('the letter', () => {
  it('names the paper, its issuer, the field with its place, and the rule', async () => {
    const [zh, en] = await inBoth(['missing', '-'], { stdin: json(UNDETERMINED) });
    expect(zh.stderr + en.stderr).toBe('');
    expect(zh.stdout).toBe(`补正材料清单

项目  测试小区（P-3）
文件  标准输入
城市  郑州，规则包 zhengzhou 1.0.0
依据  郑政〔2018〕34号《加快建设郑州健康养老产业实施方案(2018—2020年)》，
      2018-07-30 印发
日期  按 2026-11-01 的规则审查（送审文件 assessed_on 所填）

审查 1 条规定还缺以下材料和数据。请予补充；有的各项可以相互替代，补充后重新检
查，即知是否已足够。

1. 技术经济指标表（建设单位，随设计方案报送）
   - 规划总户数  /households（第 8 行第 17 列）
   用于  已建成小区每百户面积（zhengzhou.existing-20，三(一)1）
`);
    expect(en.stdout).toContain('List of papers to supply\n');
    expect(en.stdout).toContain('1. table of technical and economic indicators (developer, with the design)\n');
    expect(en.stdout).toContain('   - planned dwellings  /households (line 8, column 17)\n');
    expect(en.stdout).toContain('   For  Area per 100 households, existing estate (zhengzhou.existing-20, 三\n');
  });

  it('says that nothing is missing, and what fails all the same', async () => {
    const [zh, en] = await inBoth(['missing', files.pass, files.fail]);
    expect(zh.stdout.match(/^没有需要补充的材料。$/gm)).toHaveLength(2);
    expect(zh.stdout.match(/^另有 1 条不符合，/gm)).toHaveLength(1);
    expect(en.stdout.match(/^Nothing is missing\.$/gm)).toHaveLength(2);
    expect(squeezed(en.stdout)).toContain(squeezed('Fails whatever is supplied, and has to be corrected (1;'));
    expect(en.stdout).toContain('zhengzhou.existing-20');
  });

  it('says that a submission is not valid, with every error, and that no rule applies', async () => {
    const [zh, en] = await inBoth(['missing', files.invalid, files.early]);
    expect(squeezed(zh.stdout)).toContain('送审文件有1处错误，尚未检查');
    expect(squeezed(en.stdout)).toContain(squeezed('The submission was not checked: errors 1.'));
    expect(squeezed(en.stdout)).toContain(squeezed(`${files.invalid}:8:17  /households`));
    expect(en.stderr).toContain(`${files.invalid}:8:17: /households`);
    expect(zh.stdout).toContain('没有一条规则适用于该对象');
    expect(en.stdout).toContain('No rule applies to this subject');
    expect(en.stdout).not.toContain('Nothing is missing');
  });

  it.each([
    'luoyang/undetermined-floor-area-and-dwellings-differ.json',
    'puyang/undetermined-new-estate-not-handed-over.json',
    'xuchang/undetermined-existing-estate-reallocated.json',
    'zhengzhou/undetermined-estate-cut-by-road-building-not-drawn.json',
    'zhengzhou/undetermined-missing-indicator-table.json',
    'zhengzhou/undetermined-site-school-not-cut-out.json',
  ])('asks for each field that the check of %s names, and for no other', async (name) => {
    const checked = await run([fixture(name), '--format', 'json']);
    const { results } = JSON.parse(checked.stdout) as Report;
    const open = results.flatMap(({ findings }) => [...findings].filter(({ status }) => status === 'undetermined'));
    const wanted = new Set(open.flatMap(({ missing }) => missing));
    const { code, stdout } = await run(['missing', fixture(name), '--format', 'markdown']);
    expect([checked.code, code]).toEqual([3, 3]);
    const named = [...stdout.matchAll(/^- .* {2}(\/\S+)/gm)].map(([, pointer]) => pointer);
    expect(named.toSorted()).toEqual([...wanted].toSorted());
    for (const { rule } of open) expect(stdout).toContain(rule);
  });

  it('judges with the options of a check', async () => {
    const { city: _, ...noCity } = UNDETERMINED;
    const stdin = json(noCity);
    expect((await run(['missing', '-'], { stdin })).code).toBe(4);
    expect((await run(['missing', '-', '--city', '郑州'], { stdin })).code).toBe(3);
    expect((await run(['missing', '-', '--city', '郑州', '--as-of', '2018-07-29'], { stdin })).code).toBe(4);
    const register = fixture('several/existing-facilities-of-zhengzhou.geojson');
    const far = fixture('zhengzhou/fail-two-rooms-one-an-institution.json');
    const [alone, served] = [await run(['missing', far]), await run(['missing', far, '--facilities', register])];
    expect([alone, served].map(({ stdout }) => stdout.includes('Fails whatever'))).toEqual([true, false]);
    const { assessed_on: __, ...undated } = UNDETERMINED;
    expect((await run(['missing', '-'], { stdin: json(undated) })).stderr).toContain('2026-11-01 in China');
  });
});

describe('where it goes', () => {
  it.each(['text', 'markdown'])('into a file, without colours and with the same bytes (%s)', async (format) => {
    const output = join(folder.path, `letter.${format}`);
    const argv = ['missing', files.open, '--format', format];
    const direct = await run(argv);
    const env = { LANG: 'en_GB.UTF-8', FORCE_COLOR: '3' };
    expect(await run([...argv, '--output', output], { terminal: 120, env })).toEqual({
      code: 3,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(output, 'utf8')).toBe(direct.stdout);
  });

  it('never over what it is made from', async () => {
    const { code, stderr } = await run(['missing', files.open, '-o', files.open]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('is a file that is to be read; the report would replace it'),
    ]);
  });

  it.each([60, 80, 132])('within %i columns', async (terminal) => {
    const paths = ['puyang/undetermined-new-estate-not-handed-over.json', 'zhengzhou/undetermined-two-sites.json'];
    for (const { stdout } of await inBoth(['missing', ...paths.map(fixture), files.invalid], { terminal })) {
      expect(stdout.split('\n').filter((line) => stringWidth(line) > terminal)).toEqual([]);
    }
  });

  it('in ASCII where that is asked for', async () => {
    const { stdout } = await run(['missing', files.open, files.fail, '--ascii']);
    expect(stdout.replace(/[\u3000-\u9fff\uff00-\uffef〔〕]/g, '')).not.toMatch(/[─–≥²]/);
  });
});

describe('its help', () => {
  it('has options, exit codes and examples that work', async () => {
    const [zh, en] = await inBoth(['missing', '--help']);
    for (const { command, what } of MISSING_EXAMPLES) {
      expect(zh.stdout).toContain(`  ${command}\n      ${what.zh}\n`);
      expect(en.stdout).toContain(`  ${command}\n      ${what.en}\n`);
      const argv = command.replace('project.json', files.open).replace('letter.txt', join(folder.path, 'l.txt'));
      expect((await run(argv.split(' ').slice(1))).code, command).toBe(3);
    }
    for (const option of ['--city', '--as-of', '--rules', '--facilities', '--format', '--output', '--lang']) {
      expect(en.stdout).toContain(`${option} <`);
    }
    for (const code of [0, 2, 3, 4]) expect(en.stdout).toMatch(new RegExp(`^ +${code}  `, 'm'));
  });
});
