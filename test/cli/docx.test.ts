/** `--format docx` and `--template` on the command line: what is written, what is refused, and how it ends. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cut, formOf } from '../report/docx/form.ts';
import { bodyOf, linesOf } from '../report/docx/word.ts';
import { inBoth, run, runBin, temporaryFolder } from './harness.ts';
import { FAILING, INVALID, json, PASSING, UNDETERMINED } from './projects.ts';

const folder = temporaryFolder();
const at = (name: string): string => join(folder.path, name);
const pass = folder.write('pass.json', json(PASSING));
const fail = folder.write('fail.json', json(FAILING));
const open = folder.write('open.json', json(UNDETERMINED));
const invalid = folder.write('invalid.json', json(INVALID));
const form = folder.write('form.docx', formOf({ body: cut('{{项目编号}}：{{结论}}') + cut('{{审查意见表}}') }));

const linesIn = (name: string): string[] => linesOf(bodyOf(readFileSync(at(name))));

describe('--format docx', () => {
  it.each([
    ['pass', pass, 0, '符合'],
    ['fail', fail, 1, '不符合'],
    ['open', open, 3, '无法判定'],
    ['invalid', invalid, 4, '未作审查'],
  ])('ends as every format does (%s)', async (name, file, code, words) => {
    const ended = await run([file, '--lang', 'zh', '--format', `docx=${at(`${name}.docx`)}`]);
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(linesIn(`${name}.docx`).join('\n')).toContain(words);
  });

  it('is the same file in every process, zone and locale', async () => {
    const settings = [
      { TZ: 'UTC', LANG: 'en_GB.UTF-8' },
      { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', COLUMNS: '200' },
    ];
    const files = await Promise.all(
      settings.map(async (env, i) => {
        const output = at(`same-${i}.docx`);
        const argv = [fail, '--lang', 'zh', '--format', 'docx', '--output', output];
        expect(await runBin(argv, { env })).toMatchObject({ code: 1, stderr: '' });
        return readFileSync(output).toString('base64');
      }),
    );
    expect(new Set(files).size).toBe(1);
  });
});

describe('--template', () => {
  it.each([
    ['pass', pass, 0, 'P-1：符合'],
    ['fail', fail, 1, 'P-2：不符合'],
    ['invalid', invalid, 4, 'P-5：文件有误'],
  ])('fills the form and ends as without it (%s)', async (name, file, code, line) => {
    const output = at(`filled-${name}.docx`);
    const ended = await run([file, '--lang', 'zh', '--format', `docx=${output}`, '--template', form]);
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(linesIn(`filled-${name}.docx`)[0]).toBe(line);
  });

  it('is the same file in every process', async () => {
    const files = await Promise.all(
      ['UTC', 'Asia/Shanghai'].map(async (TZ) => {
        const output = at(`form-${TZ.length}.docx`);
        await runBin([fail, '--lang', 'en', '--format', `docx=${output}`, '--template', form], { env: { TZ } });
        return readFileSync(output).toString('base64');
      }),
    );
    expect(new Set(files).size).toBe(1);
  });

  const output = at('refused.docx');
  const withForm = (file: string, ...files: readonly string[]) =>
    inBoth([...files, '--format', `docx=${output}`, '--template', file]);

  it('is refused without a Word document to fill', async () => {
    const [zh, en] = await inBoth([pass, '--template', form]);
    expect(zh).toEqual({
      code: 2,
      stdout: '',
      stderr: '--template 只用于 Word 格式。请加上 --format docx=意见书.docx，或去掉 --template。\n',
    });
    expect(en).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^--template is for Word documents only\. Add /),
    });
  });

  it('is refused where there is no such file', async () => {
    const [zh, en] = await withForm(at('nowhere.docx'), pass);
    expect(zh).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^找不到模板：.*nowhere\.docx。请/),
    });
    expect(en).toMatchObject({ code: 2, stderr: expect.stringMatching(/^No such template: .*nowhere\.docx\. Check /) });
  });

  it.each<[string, string, RegExp, RegExp]>([
    ['is no document', pass, /这不是 \.docx 文件。请/, /This is no \.docx file\. Open it /],
    ['is a folder', folder.path, /这是文件夹/, /This is a folder\. Name /],
    [
      'has no placeholder',
      folder.write('none.docx', formOf({ body: cut('结论') })),
      /模板中没有占位符。请.*\{\{项目名称\}\}/,
      /The template has no placeholder\. Write one .*\{\{项目名称\}\}/,
    ],
    [
      'has an unknown placeholder',
      folder.write('unknown.docx', formOf({ body: cut('{{项目名}}') })),
      /没有 \{\{项目名\}\} 这个占位符；最接近的是 \{\{项目名称\}\}。可用的有：项目名称、/,
      /There is no placeholder \{\{项目名\}\}; the nearest is \{\{项目名称\}\}\. There are: project_name, /,
    ],
    [
      'has one that nothing is near',
      folder.write('far.docx', formOf({ body: cut('{{zzzz\u202e}}') })),
      /没有 \{\{zzzz\\u202e\}\} 这个占位符。可用/,
      /There is no placeholder \{\{zzzz\\u202e\}\}\. There are/,
    ],
    [
      'has one that is not closed',
      folder.write('unclosed.docx', formOf({ body: cut('{{结论') })),
      /占位符没有写完：\{\{结论。占位符须/,
      /A placeholder is not closed: \{\{结论\. It has to /,
    ],
  ])('is told plainly where it %s, and nothing is judged', async (_, file, zh, en) => {
    const [inChinese, inEnglish] = await withForm(file, pass);
    expect(inChinese).toMatchObject({ code: 4, stdout: '', stderr: expect.stringMatching(zh) });
    expect(inChinese.stderr).toMatch(/^模板不能用，没有检查任何项目：\n/);
    expect(inEnglish).toMatchObject({ code: 4, stdout: '', stderr: expect.stringMatching(en) });
    expect(inEnglish.stderr).toMatch(/^The template cannot be used; nothing was evaluated:\n/);
    expect(existsSync(output)).toBe(false);
  });

  it('takes one subject, and says what to do with several', async () => {
    const [zh, en] = await withForm(form, pass, fail);
    expect(zh).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/一次只填一个对象，这里有 2 个。请/),
    });
    expect(en).toMatchObject({ code: 2, stderr: expect.stringMatching(/takes one subject, and there are 2\. Check /) });
    expect(existsSync(output)).toBe(false);
  });

  it('is not replaced by what is made of it', async () => {
    const before = readFileSync(form);
    const ended = await run([pass, '--format', `docx=${form}`, '--template', form]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(readFileSync(form).equals(before)).toBe(true);
  });
});
