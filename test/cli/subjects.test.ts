/** What is checked: files, standard input, several of them, arrays; their cities, dates and ids. */
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type Report, reportSchema } from '../../src/model/report.ts';
import { type Ended, inBoth, run, type Setting, temporaryFolder } from './harness.ts';
import { FAILING, INVALID, json, PASSING, TOO_EARLY, UNDETERMINED } from './projects.ts';

const folder = temporaryFolder();
const pass = folder.write('pass.json', json(PASSING));
const fail = folder.write('fail.json', json(FAILING));

const reportIn = ({ stdout }: Ended): Report => reportSchema.parse(JSON.parse(stdout));
const report = async (argv: readonly string[], setting: Setting = {}) =>
  reportIn(await run([...argv, '--format', 'json'], setting));
const verdicts = ({ results }: Report) => results.map(({ verdict }) => verdict);

describe('the default command', () => {
  it('is check', async () => {
    const named = await run(['check', fail]);
    expect(await run([fail])).toEqual(named);
    expect(named).toMatchObject({ code: 1, stderr: '' });
    expect(named.stdout).toContain('non-compliant');
  });

  it('takes its options before and after the files', async () => {
    expect(await run(['-q', '--city', '郑州', fail])).toEqual(await run([fail, '--city=郑州', '--quiet']));
  });

  it('reads a file whose name begins with a hyphen after --', async () => {
    const [{ stderr }] = await inBoth(['--', '-x.json']);
    expect(stderr).toContain('-x.json');
  });
});

describe('several subjects', () => {
  it('stand in input order, whatever is wrong with some of them', async () => {
    const files = [
      folder.write('1.json', json(INVALID)),
      folder.write('2.json', '{'),
      folder.write('3.yaml', stringify(UNDETERMINED)),
      fail,
      folder.write('5.json', json(TOO_EARLY)),
      pass,
    ];
    const found = await report(files);
    expect(verdicts(found)).toEqual([
      'invalid',
      'invalid',
      'undetermined',
      'non_compliant',
      'not_applicable',
      'compliant',
    ]);
    expect(found.results.map(({ subject }) => subject.file)).toEqual(files);
    expect(found.summary).toEqual({
      subjects: 6,
      compliant: 1,
      non_compliant: 1,
      undetermined: 1,
      not_yet_due: 0,
      not_applicable: 1,
      invalid: 2,
    });
  });

  it('may stand in one array, where a bad one does not hide the others', async () => {
    const file = folder.write('array.json', json([PASSING, INVALID, FAILING, 5]));
    const found = await report([file]);
    expect(verdicts(found)).toEqual(['compliant', 'invalid', 'non_compliant', 'invalid']);
    const [, bad] = found.results;
    expect(bad && 'errors' in bad && bad.errors).toMatchObject([{ pointer: '/1/households', code: 'negative' }]);
    const [first] = found.results;
    expect(first?.findings[0]?.location.line).toBe(2);
  });

  it('an empty array is an error', async () => {
    const file = folder.write('empty-array.json', '[]');
    for (const options of [[], ['--allow-empty']]) {
      const [zh, en] = await inBoth([file, ...options]);
      expect([zh.code, en.code]).toEqual([4, 4]);
      expect(zh.stderr).toContain(`${file}:1:1: `);
      expect(en.stderr).toContain('The list [] is empty');
    }
  });

  it.each([
    ['in two files', (a: string, b: string) => [folder.write('a.json', a), folder.write('b.json', b)]],
    ['in one array', (a: string, b: string) => [folder.write('ab.json', `[${a},\n${b}]`)]],
  ])('may not share an id %s', async (_, write) => {
    const files = write('{"id": "X", "city": "zhengzhou"}', '{"id": "X", "city": "zhengzhou"}');
    const [zh, en] = await inBoth([...files, '--as-of', '2026-11-01']);
    expect([zh.code, en.code]).toEqual([4, 4]);
    const first = `${files[0]}:1:${files.length === 1 ? 9 : 8}`;
    expect(en.stderr).toContain(`The id "X" is used already at ${first}`);
    expect(zh.stderr).toContain(`项目编号 "X" 已经在 ${first} 用过`);
    const pointers = (await report([...files, '--as-of', '2026-11-01'])).results.flatMap((result) =>
      'errors' in result ? result.errors.map(({ pointer, line }) => [pointer, line]) : [],
    );
    expect(pointers).toEqual([files.length === 1 ? ['/1/id', 2] : ['/id', 1]]);
  });
});

describe('standard input', () => {
  const { city: _, ...withoutCity } = PASSING;

  it.each([
    ['JSON', json(PASSING), []],
    ['YAML', stringify(PASSING), []],
    ['JSON without a city', json(withoutCity), ['--city', 'zhengzhou']],
    ['YAML without a city', stringify(withoutCity), ['--city', '郑州市']],
    ['JSON after a comment', `// 项目\n${json(PASSING)}`, []],
    ['YAML after a comment', `# 项目\n${stringify(PASSING)}`, []],
  ])('gives %s', async (_name, stdin, options) => {
    const found = await report(['-', ...options], { stdin });
    expect(verdicts(found)).toEqual(['compliant']);
    expect(found.results[0]?.subject.file).toBe('-');
  });

  it('stands beside files, once', async () => {
    expect(verdicts(await report([fail, '-', pass], { stdin: json({ ...PASSING, id: 'S' }) }))).toEqual([
      'non_compliant',
      'compliant',
      'compliant',
    ]);
    expect((await run(['-', '-'])).code).toBe(2);
  });

  it('is called by its name', async () => {
    const [zh, en] = await inBoth(['-'], { stdin: '{"id": 5}' });
    expect(zh.stderr).toMatch(/^标准输入:1:8: \/id: /);
    expect(en.stderr).toMatch(/^standard input:1:8: \/id: /);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n '],
  ])('with %s is an empty file', async (_, stdin) => {
    expect(await run(['-'], { stdin })).toMatchObject({ code: 4, stderr: expect.stringContaining('is empty') });
  });

  it('says what it waits for on a terminal only', async () => {
    const stdin = async (isTTY: boolean) => {
      const { Readable } = await import('node:stream');
      return Object.assign(Readable.from([json(PASSING)]), { isTTY });
    };
    expect((await run(['-'], { io: { stdin: await stdin(true) } })).stderr).toContain('Ctrl-D');
    expect((await run(['-'], { io: { stdin: await stdin(false) } })).stderr).toBe('');
    expect((await run([pass], { io: { stdin: await stdin(true) } })).stderr).toBe('');
  });

  it('that cannot be read is an invalid input', async () => {
    const { Readable } = await import('node:stream');
    const stdin = new Readable({
      read() {
        this.destroy(Object.assign(new Error('EIO'), { code: 'EIO' }));
      },
    });
    expect(await run(['-'], { io: { stdin } })).toMatchObject({ code: 4, stderr: expect.stringContaining('(EIO)') });
  });
});

describe('the city', () => {
  const { city: _, ...homeless } = PASSING;
  const file = folder.write('homeless.json', json(homeless));

  it.each(['zhengzhou', 'Zhengzhou', 'ZHENGZHOU', '郑州', '郑州市', '410100', ' 郑州 '])(
    'may be called %j',
    async (name) => {
      const named = folder.write('named.json', json({ ...PASSING, city: name }));
      for (const argv of [[named], [file, '--city', name], [named, '--city', '410100']]) {
        const { results } = await report(argv);
        expect(results[0]?.subject.city).toBe('zhengzhou');
        expect(results[0]?.verdict).toBe('compliant');
      }
    },
  );

  it('that neither the file nor the command names is an error at the project', async () => {
    const [zh, en] = await inBoth([file]);
    expect([zh.code, en.code]).toEqual([4, 4]);
    expect(zh.stderr).toContain(`${file}:1:1: /city: 项目没有写城市`);
    expect(en.stderr).toMatch(/there are .*郑州 \(zhengzhou\)/);
  });

  it('that nobody knows is an error: in a file at its place, on the command line of usage', async () => {
    const strange = folder.write('strange.json', '{"id": "A",\n "city": "nowhere"}');
    const [zh, en] = await inBoth([strange]);
    expect([zh.code, en.code]).toEqual([4, 4]);
    expect(zh.stderr).toContain(`${strange}:2:10: /city: 没有 "nowhere" 的规则包`);
    expect(en.stderr).toMatch(/There is no rule pack for "nowhere"; there are .*郑州 \(zhengzhou\)/);
    for (const name of ['nowhere', '', 'toString']) {
      const [a, b] = await inBoth([pass, '--city', name]);
      expect([a.code, b.code, a.stdout, b.stdout]).toEqual([2, 2, '', '']);
      expect(a.stderr).toContain('郑州 (zhengzhou)');
      expect(b.stderr).toContain(`--city ${JSON.stringify(name)}`);
    }
  });
});

describe('the date', () => {
  const { assessed_on: _, ...undated } = PASSING;
  const file = folder.write('undated.json', json(undated));
  const dated = async (argv: readonly string[], setting: Setting = {}) => {
    const [result] = (await report(argv, setting)).results;
    return result && 'assessed_on' in result ? [result.assessed_on, result.assessed_on_from] : null;
  };

  it('comes from --as-of, else the file, else today in China', async () => {
    expect(await dated([pass])).toEqual(['2026-11-01', 'subject']);
    expect(await dated([pass, '--as-of', '2020-02-29'])).toEqual(['2020-02-29', 'option']);
    expect(await dated([file])).toEqual(['2026-11-01', 'today']);
    expect(await dated([file], { io: { now: () => Date.UTC(2026, 9, 31, 15, 59) } })).toEqual(['2026-10-31', 'today']);
  });

  it('is told when nobody gave one', async () => {
    const [zh, en] = await inBoth([file]);
    expect(zh.stderr).toContain('按今天（中国日期 2026-11-01）检查');
    expect(en.stderr).toContain('for today (2026-11-01 in China)');
    expect((await run([file, '--quiet'])).stderr).toBe('');
    expect((await run([pass])).stderr).toBe('');
  });

  it.each([
    '2026-02-30',
    '2026-11',
    '2026',
    'today',
    '',
    '2026-11-1',
    '01/11/2026',
    '1899-12-31',
    '2200-01-01',
    '2026-11-01T00:00',
  ])('%j is none', async (date) => {
    for (const { code, stdout, stderr } of await inBoth([pass, '--as-of', date])) {
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(JSON.stringify(date));
      expect(stderr).toContain('YYYY-MM-DD');
    }
  });

  it('before the document was issued makes no rule apply', async () => {
    const { results } = await report([pass, '--as-of', '2018-07-29']);
    expect(new Set(results[0]?.findings.map(({ status }) => status))).toEqual(new Set(['not_applicable']));
    expect(results[0]?.verdict).toBe('not_applicable');
  });
});

describe('files that are none', () => {
  it('are told all at once, and nothing is judged', async () => {
    for (const { code, stdout, stderr } of await inBoth([pass, 'no-such.json', 'nor this.yaml'])) {
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('no-such.json, nor this.yaml');
    }
  });

  it('may be commands that stand too late', async () => {
    for (const { code, stderr } of await inBoth(['-q', 'schema', 'project'])) {
      expect(code).toBe(2);
      expect(stderr).toContain('eldercheck schema …');
    }
  });

  it('a folder is an invalid input', async () => {
    const [zh, en] = await inBoth([folder.path]);
    expect([zh.code, en.code]).toEqual([4, 4]);
    expect(zh.stderr).toContain(`${folder.path}: 这是文件夹`);
    expect(en.stderr).toContain(`${folder.path}: This is a folder`);
    expect(en.stderr).not.toContain('empty');
  });

  it('an empty folder is told to be empty', async () => {
    const path = join(folder.path, 'bare');
    mkdirSync(path);
    const [zh, en] = await inBoth([path]);
    expect([zh.code, en.code]).toEqual([4, 4]);
    expect(zh.stderr).toContain('这是文件夹，不是项目文件，而且是空的。');
    expect(en.stderr).toContain('This is a folder, not a project file, and it is empty.');
  });
});

describe('every fixture', () => {
  const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
  const isSubject = (name: string) => /\.(geo)?json$/.test(name) && !basename(name).startsWith('existing-facilities');
  const names = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter(isSubject);
  const ENDS = [
    ['pass-', 0],
    ['fail-', 1],
    ['undetermined-', 3],
    ['not-yet-due-', 0],
    ['not-applicable-', 4],
    ['invalid-', 4],
  ] as const;

  it.each(names)('%s ends as its name says, with a result of the published form', async (name) => {
    const { code, stdout } = await run([`${fixtures}${name}`, '--format', 'json']);
    const [, end] = ENDS.find(([word]) => basename(name).startsWith(word)) ?? [];
    expect({ name, code }).toEqual({ name, code: end });
    expect(reportSchema.parse(JSON.parse(stdout))).toEqual(JSON.parse(stdout));
  });
});
