/** Several formats in one run: each where it was sent, as if it had been asked for alone, and all of them or none. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { outputsFrom } from '../../src/cli/outputs.ts';
import { UsageError } from '../../src/cli/usage.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { Broken, inBoth, run, temporaryFolder } from './harness.ts';
import { FAILING, json, PASSING, UNDETERMINED } from './projects.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const pass = folder.write('pass.json', json(PASSING));
const fail = folder.write('fail.json', json(FAILING));
const open = folder.write('open.json', json(UNDETERMINED));
// Has positions, so that there is something to draw.
const drawn = fileURLToPath(new URL('../../fixtures/zhengzhou/pass-large-new-estate.json', import.meta.url));
mkdirSync(at('folder'));
symlinkSync(at('later.json'), at('link-to-nothing.json'));
symlinkSync(at('folder'), at('link-to-folder'));

const names = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

describe('where each format goes', () => {
  const formats = { text: {}, json: {}, docx: { binary: true }, xlsx: { binary: true } };
  const twoOnStdout = /^Standard output takes one format, not /;

  it.each<[string[] | undefined, string | undefined, Record<string, string | null>]>([
    [undefined, undefined, { text: null }],
    [undefined, 'a', { text: 'a' }],
    [['json'], undefined, { json: null }],
    [['json'], '-', { json: null }],
    [['json=-'], undefined, { json: null }],
    [['json=a=b'], undefined, { json: 'a=b' }],
    [['text', 'json=a'], undefined, { text: null, json: 'a' }],
    [['json=a', 'text'], 'b', { json: 'a', text: 'b' }],
    [['json=-', 'text'], 'b', { json: null, text: 'b' }],
    [['docx=a', 'xlsx'], 'b', { docx: 'a', xlsx: 'b' }],
    [['docx'], '-', { docx: null }],
    [['docx=-', 'text=a'], undefined, { docx: null, text: 'a' }],
  ])('--format %j --output %s', (format, output, places) => {
    const typed = { ...(format && { format }), ...(output !== undefined && { output }) };
    const outputs = outputsFrom(typed, formats);
    expect(Object.fromEntries(outputs.map(({ format, file }) => [format, file]))).toEqual(places);
  });

  it.each<[string[], string | undefined, RegExp]>([
    [['text', 'json'], undefined, /^Standard output takes one format, not text, json\. Name a file .+\.$/],
    [['text', 'text'], undefined, twoOnStdout],
    [['text', 'json=-'], undefined, twoOnStdout],
    [['text', 'json'], '-', twoOnStdout],
    [['text', 'json=-'], '-', twoOnStdout],
    [['docx=-', 'xlsx=-'], undefined, twoOnStdout],
    [['text', 'json'], 'a', /^--output a takes one format, not text, json\. Name a file .+\.$/],
    [['text=a'], 'b', /^Every format names a file of its own, .+ Leave it out, .+\.$/],
    [
      ['docx'],
      undefined,
      /^The format docx is no text .+ Write it to a file with --output FILE or --format docx=FILE\.$/,
    ],
    [['text=a', 'xlsx'], undefined, /^The format xlsx is no text/],
    [['text='], undefined, /^--format cannot be "text="; expected text=FILE\./],
    [['text'], '', /^--output cannot be ""; expected FILE\./],
    [['nonsense=a'], undefined, /^--format cannot be "nonsense"; expected text \| json \| docx \| xlsx\./],
    [['=a'], undefined, /^--format cannot be ""/],
  ])('is a mistake: --format %j --output %s', (format, output, message) => {
    const typed = { format, ...(output !== undefined && { output }) };
    expect(() => outputsFrom(typed, formats)).toThrow(UsageError);
    expect(() => outputsFrom(typed, formats)).toThrow(message);
  });
});

describe('a run with two formats', () => {
  const pairs = names.flatMap((one) => names.flatMap((other) => (one === other ? [] : [[one, other] as const])));
  const into = (name: string, file: string) => ['--format', `${name}=${at(file)}`];

  it.each(pairs)('gives %s as if %s had not been asked for', async (one, other) => {
    const alone = await run([drawn, ...into(one, 'alone')]);
    expect(await run([drawn, ...into(other, 'other'), ...into(one, 'first')])).toEqual(alone);
    expect(await run([drawn, ...into(one, 'second'), ...into(other, 'other')])).toEqual(alone);
    expect(readFileSync(at('first'))).toEqual(readFileSync(at('alone')));
    expect(readFileSync(at('second'))).toEqual(readFileSync(at('alone')));
  });

  it.each(['text', 'json', 'markdown', 'html'])('prints %s as if the others had no files', async (one) => {
    const others = names.filter((name) => name !== one).flatMap((name) => into(name, `other.${name}`));
    const alone = await run([drawn, '--format', one]);
    expect(alone.stdout).not.toBe('');
    expect(await run([drawn, ...others, '--format', one])).toEqual(alone);
  });

  it('writes each as on a terminal or as in a file, whichever it is', async () => {
    const env = { LANG: 'en', FORCE_COLOR: '1' };
    const setting = { terminal: 132, env };
    const { stdout } = await run([fail, '--format', 'text', '--format', `text=${at('t.txt')}`], setting);
    expect(stdout).toBe((await run([fail], setting)).stdout);
    expect(readFileSync(at('t.txt'), 'utf8')).toBe((await run([fail])).stdout);
  });

  it.each([
    [pass, 0],
    [fail, 1],
    [open, 3],
  ])('ends as with one: %s', async (file, code) => {
    const ended = await run([file, '--format', `json=${at('j')}`, '--format', `markdown=${at('m')}`]);
    expect(ended).toEqual({ code, stdout: '', stderr: '' });
    expect((await run([file])).code).toBe(code);
  });

  it('has its files also where the reader of the other has gone', async () => {
    const stdout = new Broken('EPIPE');
    const argv = [fail, '--format', 'text', '--format', `json=${at('kept.json')}`];
    expect(await run(argv, { io: { stdout } })).toEqual({ code: 1, stdout: '', stderr: '' });
    expect(readFileSync(at('kept.json'), 'utf8')).toBe((await run([fail, '--format', 'json'])).stdout);
  });

  it('of a letter goes by the same rules', async () => {
    const direct = await run(['missing', open]);
    const argv = ['missing', open, '--format', 'text', '--format', `markdown=${at('letter.md')}`];
    expect(await run(argv)).toEqual(direct);
    expect(readFileSync(at('letter.md'), 'utf8')).toBe((await run(['missing', open, '-f', 'markdown'])).stdout);
    expect((await run(['missing', open, '-f', 'text', '-f', 'markdown'])).code).toBe(2);
    expect((await run(['missing', open, '-f', 'json'])).code).toBe(2);
  });
});

describe('two formats in one place', () => {
  const file = at('twice.json');

  it.each([
    ['the same name', file, file],
    ['another spelling', file, join(folder.path, 'folder', '..', 'twice.json')],
    ['a name with ./', file, `${folder.path}/./twice.json`],
    ['a linked folder', at('folder/x.json'), at('link-to-folder/x.json')],
    ['a link to what is not there yet', at('later.json'), at('link-to-nothing.json')],
  ])('are refused, by %s', async (_, one, other) => {
    const before = readdirSync(folder.path);
    const [zh, en] = await inBoth([pass, '--format', `json=${one}`, '--format', `text=${other}`]);
    expect([zh.code, zh.stdout, en.code, en.stdout]).toEqual([2, '', 2, '']);
    expect(zh.stderr).toBe(`两种格式写入同一个文件：${other}，后一份会覆盖前一份。请换一个文件名。\n`);
    expect(en.stderr).toBe(
      `Two formats go to one file: ${other}; the second would replace the first. Choose another name.\n`,
    );
    expect(readdirSync(folder.path)).toEqual(before);
  });

  it('are refused where the system takes two names for one', async () => {
    const argv = [pass, '--format', `json=${at('A-é')}`, '--format', `text=${at('a-e\u0301')}`];
    for (const platform of ['win32', 'darwin']) expect((await run(argv, { platform })).code).toBe(2);
    expect((await run(argv, { platform: 'linux' })).code).toBe(0);
  });

  it('are refused before anything is judged', async () => {
    const [zh, en] = await inBoth([pass, '--rules', folder.write('rules.yaml', '['), '-f', 'json', '-f', 'text']);
    expect([zh.code, en.code]).toEqual([2, 2]);
    expect(zh.stderr).toMatch(/^标准输出只能放一种格式，这里有 json, text。请为其余格式写明文件，.+。\n$/);
    expect(en.stderr).toMatch(/^Standard output takes one format, not json, text\. .+\.\n$/);
  });

  it('may be two files of one format', async () => {
    const argv = [pass, '--format', `json=${at('first.json')}`, '--format', `json=${at('second.json')}`];
    expect((await run(argv)).code).toBe(0);
    expect(readFileSync(at('first.json'))).toEqual(readFileSync(at('second.json')));
  });
});

describe('an output that is read', () => {
  it.each([
    ['a subject', [pass], pass],
    ['a pack', [pass, '--rules', folder.write('pack.yaml', 'x')], at('pack.yaml')],
    ['a register', [pass, '--facilities', folder.write('register.json', 'x')], at('register.json')],
  ])('is refused: %s', async (_, argv, file) => {
    const before = readFileSync(file, 'utf8');
    for (const output of [`json=${file}`, `json=${join(folder.path, 'folder', '..')}/./${file.split('/').at(-1)}`]) {
      const ended = await run([...argv, '--format', 'text', '--format', output]);
      expect(ended).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('is a file that is to be read'),
      });
    }
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('one output that cannot be written', () => {
  it.each([
    ['in a folder that is missing', at('missing/x.json'), 'ENOENT'],
    ['that is a folder', at('folder'), 'EISDIR'],
    ['with the name of a folder that is missing', `${at('missing')}/`, 'EISDIR'],
    ['below a file', join(pass, 'x.json'), 'ENOTDIR'],
    ...(existsSync('/dev/full') ? [['on a full device', '/dev/full', 'ENOSPC']] : []),
  ])('leaves the others as they were: %s', async (_, bad, systemCode) => {
    folder.write('old.txt', 'old');
    const before = readdirSync(folder.path);
    const good = [`--format=text=${at('old.txt')}`, `--format=html=${at('new.html')}`];
    for (const outputs of [
      [...good, `--format=json=${bad}`],
      [`--format=json=${bad}`, ...good],
    ]) {
      const [zh, en] = await inBoth([pass, ...outputs, '--format', 'markdown']);
      expect([zh.code, zh.stdout, en.code, en.stdout]).toEqual([74, '', 74, '']);
      expect(zh.stderr).toContain(`无法写入 ${bad}（${systemCode}）。请检查`);
      expect(en.stderr).toContain(`Cannot write ${bad} (${systemCode}). Check`);
      expect(readFileSync(at('old.txt'), 'utf8')).toBe('old');
      expect(readdirSync(folder.path)).toEqual(before);
      expect(readdirSync(at('folder'))).toEqual([]);
    }
  });

  it('leaves no file where that is standard output', async () => {
    const before = readdirSync(folder.path);
    const argv = [pass, '--format', 'text', '--format', `json=${at('none.json')}`];
    expect((await run(argv, { io: { stdout: new Broken('ENOSPC') } })).code).toBe(74);
    expect(readdirSync(folder.path)).toEqual(before);
  });
});
