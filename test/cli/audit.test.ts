/** The command that audits many estates: what it reads, what it writes, how it ends. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { SubjectResult } from '../../src/model/report.ts';
import { Broken, inBoth, NOW, run, temporaryFolder } from './harness.ts';
import { FAILING, INVALID, json, PASSING, TOO_EARLY, UNDETERMINED } from './projects.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const lines = (...subjects: readonly unknown[]): string =>
  subjects.map((subject) => (typeof subject === 'string' ? subject : JSON.stringify(subject))).join('\n');
const recordsOf = (text: string): SubjectResult[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SubjectResult);
const verdicts = (text: string) => recordsOf(text).map(({ subject, verdict }) => `${subject.id} ${verdict}`);

const all = folder.write('all.ndjson', lines(PASSING, '{"id":', FAILING, UNDETERMINED, INVALID));

describe('the records', () => {
  it('stand in input order, one on each line, also those of bad lines', async () => {
    const { code, stdout, stderr } = await run(['audit', all, '--format', 'ndjson']);
    expect(code).toBe(1);
    expect(verdicts(stdout)).toEqual([
      'P-1 compliant',
      'null invalid',
      'P-2 non_compliant',
      'P-3 undetermined',
      'P-5 invalid',
    ]);
    expect(stderr.split('\n')).toEqual([
      expect.stringContaining(`${all}:2:7: `),
      expect.stringContaining(`${all}:5:`),
      '5 subjects: compliant 1, non-compliant 1, undetermined 1, invalid input 2.',
      '',
    ]);
  });

  it('are those of a check', async () => {
    const files = [PASSING, FAILING, UNDETERMINED].map((one) => folder.write(`one/${one.id}.json`, json(one)));
    const check = JSON.parse((await run([...files, '--format', 'json'])).stdout) as { results: SubjectResult[] };
    const audit = await run(['audit', at('one'), '--format', 'ndjson']);
    expect(recordsOf(audit.stdout)).toEqual(check.results);
  });

  it('name district and street where the subject does', async () => {
    const file = folder.write('placed.ndjson', lines({ ...PASSING, district: '中原区', street: '建设路街道' }));
    const [record] = recordsOf((await run(['audit', file, '--format', 'ndjson'])).stdout);
    expect(record?.subject).toMatchObject({ district: '中原区', street: '建设路街道' });
  });
});

describe('the inputs', () => {
  const ids = async (...argv: string[]) => {
    const { stdout } = await run(['audit', ...argv, '--format', 'ndjson', '--quiet']);
    return recordsOf(stdout).map(({ subject }) => subject.id);
  };

  it('are files of a folder, in sorted order, without what is hidden or a loop', async () => {
    folder.write('tree/b/2.json', json({ ...PASSING, id: '2' }));
    folder.write('tree/a.yaml', 'id: "1"\ncity: zhengzhou\nassessed_on: 2026-11-01\n');
    folder.write('tree/c.ndjson', lines({ ...PASSING, id: '3' }, { ...PASSING, id: '4' }));
    folder.write('tree/.hidden/5.json', json({ ...PASSING, id: '5' }));
    folder.write('tree/.6.json', json({ ...PASSING, id: '6' }));
    folder.write('tree/readme.txt', 'nothing');
    symlinkSync(at('tree'), at('tree/b/loop'));
    expect(await ids(at('tree'))).toEqual(['1', '2', '3', '4']);
    expect(await ids(at('tree/c.ndjson'), at('tree'))).toEqual(['3', '4', '1', '2']);
  });

  it('may be given by a pattern, in Windows with backslashes', async () => {
    expect(await ids(`${at('tree')}/**/*.json`)).toEqual(['2']);
    const pattern = `${at('tree').replaceAll('/', '\\')}\\**\\*.json`;
    const ended = await run(['audit', pattern, '--format', 'ndjson'], { platform: 'win32' });
    expect(recordsOf(ended.stdout).map(({ subject }) => subject.id)).toEqual(['2']);
  });

  it.each([
    ['lines', lines(PASSING, FAILING), ['P-1', 'P-2']],
    ['lines of which the first is bad', lines('{"id"', FAILING, PASSING, ''), [null, 'P-2', 'P-1']],
    ['one line', lines(PASSING), ['P-1']],
    ['a document', json(PASSING), ['P-1']],
    ['a list', json([PASSING, FAILING]), ['P-1', 'P-2']],
    ['a list of lines', `[\n${JSON.stringify(FAILING)},\n${JSON.stringify(PASSING)}\n]`, ['P-2', 'P-1']],
    ['YAML', 'id: Y\ncity: zhengzhou\n', ['Y']],
    ['nothing', '', [null]],
  ])('may come by standard input: %s', async (_, stdin, expected) => {
    const { stdout } = await run(['audit', '-', '--format', 'ndjson', '-q'], { stdin });
    expect(recordsOf(stdout).map(({ subject }) => [subject.id, subject.file])).toEqual(expected.map((id) => [id, '-']));
  });

  it('that are links to nothing, or to themselves, cost only themselves', async () => {
    folder.write('links/1.json', json(PASSING));
    symlinkSync(at('links/no-such.json'), at('links/gone.json'));
    symlinkSync(at('links/round.json'), at('links/round.json'));
    const ended = await run(['audit', at('links'), '--format', 'ndjson', '-q']);
    expect(recordsOf(ended.stdout).map(({ subject, verdict }) => [subject.id, verdict])).toEqual([
      ['P-1', 'compliant'],
      [null, 'invalid'],
      [null, 'invalid'],
    ]);
    expect(ended.stderr).toContain('gone.json');
    expect(ended.code).toBe(4);
    expect((await run(['audit', at('links/1.json'), '-q'])).code).toBe(0);
    expect((await run(['audit', at('links/round.json'), '-q'])).code).toBe(4);
  });

  it('that cannot be read cost only themselves', async () => {
    mkdirSync(at('folder.json'), { recursive: true });
    folder.write('folder.json/x.json', json(PASSING));
    const stdin = new Readable({
      read() {
        this.destroy(Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' }));
      },
    });
    const ended = await run(['audit', '-', at('folder.json'), '--format', 'ndjson'], { io: { stdin } });
    expect(verdicts(ended.stdout)).toEqual(['null invalid', 'P-1 compliant']);
    expect(ended.stderr).toContain('EIO');
  });
});

describe('the exit code', () => {
  it.each<[readonly unknown[], readonly string[], number]>([
    [[PASSING], [], 0],
    [[PASSING, '{'], [], 4],
    [[PASSING, UNDETERMINED], [], 3],
    [['{', UNDETERMINED], [], 4],
    [['{', UNDETERMINED, FAILING, PASSING], [], 1],
    [[UNDETERMINED], ['--undetermined', 'fail'], 1],
    [[FAILING, PASSING], ['--fail-on', 'none'], 0],
    [[TOO_EARLY], [], 4],
    [[TOO_EARLY], ['--allow-empty'], 0],
    [[PASSING], ['--city', 'luoyang'], 4],
  ])('of %j with %j is %i in both formats', async (subjects, options, code) => {
    const file = folder.write('exit.ndjson', lines(...subjects));
    for (const format of ['text', 'ndjson']) {
      expect((await run(['audit', file, '--format', format, ...options])).code).toBe(code);
    }
  });
});

describe('the summary', () => {
  const estates = [
    { ...FAILING, district: '中原区', street: '建设路街道' },
    { ...FAILING, id: 'P-7', households: 1100, district: '中原区', street: '建设路街道' },
    { ...PASSING, district: '金水区', street: '文化路街道' },
    { ...FAILING, households: 1200 },
  ];
  const file = folder.write('summary.ndjson', lines(...estates, '{"id":"\u001b[2J"}'));

  it('counts, adds up what is short once, and names what is wrong with the data', async () => {
    const [zh, en] = await inBoth(['audit', file], { env: { COLUMNS: '160' } });
    // 1001 and 1100 households of an existing estate need 200.2 and 220 m²; the id that comes again is not added.
    expect(zh.stdout).toContain('2 个对象的用房面积不足，合计至少还差 20.2 ㎡。');
    expect(en.stdout).toContain('Subjects that are short of floor area: 2, by at least 20.2 m² in all.');
    expect(en.stdout).toContain('Records that repeat an earlier id and are not added again: 1.');
    expect(en.stdout).toMatch(/Zhengzhou \/ 中原区 \/ 建设路街道 +│ 2 +│ 2 +│ 0 +│ 0 +│ 0 +│ 20\.2 m²/);
    expect(zh.stdout).toMatch(/郑州 \/ （未填） \/ （未填） +│ 1 +│ 1 +│ 0 +│ 0 +│ 0 +│\n/);
    expect(en.stdout).toContain(`The id P-2 is used at ${file}:1 already.`);
    expect(zh.stdout).toContain('编号 P-2 在');
    expect(zh.stdout).toContain('不能读取的内容（1 处）');
    expect([zh.code, en.code]).toEqual([1, 1]);
  });

  it.each([60, 80, 132])('keeps to %i columns', async (terminal) => {
    const { stdout } = await run(['audit', file, '--no-color'], { terminal });
    expect(stdout).toContain('P-7');
  });

  it('of nothing says so', async () => {
    const empty = folder.write('empty.ndjson', '\n\n');
    expect(await run(['audit', empty])).toMatchObject({ code: 4, stdout: expect.stringContaining('no subject') });
  });
});

describe('--output', () => {
  const leftovers = () => readdirSync(folder.path).filter((name) => name.includes('.tmp'));

  it('takes what standard output would have', async () => {
    for (const format of ['text', 'ndjson']) {
      const direct = await run(['audit', all, '-f', format, '-q']);
      const ended = await run(['audit', all, '-f', format, '-q', '-o', at(`out.${format}`)]);
      expect([ended.code, ended.stdout]).toEqual([direct.code, '']);
      expect(readFileSync(at(`out.${format}`), 'utf8')).toBe(direct.stdout);
    }
    expect(leftovers()).toEqual([]);
  });

  it('refuses a file that is read, also one in a folder that is read', async () => {
    folder.write('self/results.ndjson', lines(PASSING));
    expect((await run(['audit', at('self'), '-f', 'ndjson', '-o', at('self/results.ndjson')])).code).toBe(2);
  });

  it('that cannot be written is told before anything is judged', async () => {
    const ended = await run(['audit', all, '-o', at('no/such/folder')]);
    expect(ended).toMatchObject({ code: 74, stderr: expect.stringContaining('Cannot write') });
  });
});

/** More lines than are written at once, without an end of their own. */
const many = (count: number): string =>
  Array.from({ length: count }, (_, i) => JSON.stringify({ ...PASSING, id: `M${i}` })).join('\n');

describe('an interrupted run', () => {
  const interruptible = (after: number) => {
    let interrupt = () => undefined as unknown;
    const text = Buffer.from(`${many(40)}\n`);
    let given = 0;
    const stdin = new Readable({
      read() {
        if (given++ === after) interrupt();
        else if (given > after) return;
        else this.push(text);
      },
    });
    const onInterrupt = (listener: () => void) => {
      interrupt = listener;
      return () => undefined;
    };
    return { stdin, onInterrupt };
  };

  it('writes nothing, leaves nothing behind, and says how far it came', async () => {
    const old = folder.write('kept.ndjson', 'old');
    for (const [lang, said] of [
      ['zh', /^已中断：审查了 \d+ 个对象。.*kept\.ndjson 没有写入。\n$/],
      ['en', /^Interrupted after \d+ subjects\. .*kept\.ndjson was not written\.\n$/],
    ] as const) {
      const argv = ['audit', '-', '-f', 'ndjson', '-o', old, '--lang', lang];
      const ended = await run(argv, { io: interruptible(3) });
      expect(ended).toMatchObject({ code: 130, stdout: '', stderr: expect.stringMatching(said) });
    }
    expect(readFileSync(old, 'utf8')).toBe('old');
    expect(readdirSync(folder.path).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('has written whole records only', async () => {
    const ended = await run(['audit', '-', '-f', 'ndjson'], { io: interruptible(60) });
    expect(ended.code).toBe(130);
    expect(recordsOf(ended.stdout).length).toBeGreaterThan(0);
    expect(ended.stdout.endsWith('\n')).toBe(true);
  });
});

describe('a reader that goes', () => {
  it('ends the run quietly, and nothing is said to be in order', async () => {
    const stdin = many(400);
    const gone = await run(['audit', '-', '-f', 'ndjson', '-q'], { stdin, io: { stdout: new Broken('EPIPE') } });
    expect(gone).toEqual({ code: 74, stdout: '', stderr: '' });
  });

  it('keeps what fails', async () => {
    const stdin = `${JSON.stringify(FAILING)}\n${many(400)}`;
    const gone = await run(['audit', '-', '-f', 'ndjson', '-q'], { stdin, io: { stdout: new Broken('EPIPE') } });
    expect(gone.code).toBe(1);
  });

  it('is told from a full disk', async () => {
    const full = await run(['audit', '-', '-f', 'ndjson', '-q'], {
      stdin: many(400),
      io: { stdout: new Broken('ENOSPC') },
    });
    expect(full).toMatchObject({ code: 74, stderr: expect.stringContaining('ENOSPC') });
  });
});

describe('the progress', () => {
  /** Each look at the clock is so many milliseconds later. */
  const clock = (step: number) => {
    let now = NOW;
    return () => {
      now += step;
      return now;
    };
  };
  const file = folder.write('long.ndjson', many(3000));

  it('is a line every ten seconds where standard error is no terminal', async () => {
    const ended = await run(['audit', file, '-f', 'ndjson', '-o', at('p.ndjson')], { io: { now: clock(6000) } });
    const told = ended.stderr.split('\n').filter((line) => line.includes(' a second'));
    expect(told.length).toBeGreaterThan(0);
    for (const line of told) expect(line).toMatch(/^\d+ subjects, \d+ %, \d+ a second, about \d+:\d\d left$/);
    const quiet = await run(['audit', file, '-f', 'ndjson', '-q', '-o', at('p.ndjson')], { io: { now: clock(6000) } });
    expect(quiet.stderr).toBe('');
  });

  it('is drawn anew on a terminal, and gone at the end', async () => {
    let text = '';
    const write = (chunk: unknown, _: unknown, done: () => void) => {
      text += String(chunk);
      done();
    };
    const stderr = Object.assign(new Writable({ write }), { isTTY: true });
    await run(['audit', file, '-f', 'ndjson', '-o', at('p.ndjson'), '--lang', 'zh'], {
      io: { now: clock(300), stderr },
    });
    const drawn = text.split('\r\u001b[K');
    expect(drawn[1]).toMatch(/^已审查 \d+ 个，\d+ %，每秒 \d+ 个，还需约 \d+:\d\d$/);
    expect(drawn.at(-1)).toMatch(/^已审查 3000 个：/);
  });
});
