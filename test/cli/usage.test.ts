/** Mistakes in the command itself, help and version; and what a bug looks like. */
import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/model/status.ts';
import { EXAMPLES, EXIT_CODES } from '../../src/wording/cli.ts';
import { AUDIT_EXAMPLES } from '../../src/wording/cli-audit.ts';
import { BIN, inBoth, run, temporaryFolder } from './harness.ts';
import { json, PASSING } from './projects.ts';

const folder = temporaryFolder();
const pass = folder.write('pass.json', json(PASSING));

describe('a mistake in the command', () => {
  it.each<[readonly string[], string, string]>([
    [['--cty', 'x', pass], '没有 --cty 这个选项。是不是 --city？', 'There is no option --cty. Did you mean --city?'],
    [[pass, '--fromat=json'], '--fromat=json', '--fromat=json'],
    [['-x', pass], '没有 -x 这个选项。', 'There is no option -x.'],
    [['--outptu', 'x', pass], '是不是 --output？', 'Did you mean --output?'],
    [[pass, '--city'], '缺少值', 'needs a value'],
    [[pass, '-o'], '--output <file>', '--output <file>'],
    [[pass, '--format', 'xml'], 'text | json | markdown', '--format cannot be "xml"; expected text | json'],
    [['audit'], 'eldercheck audit estates.ndjson', 'Nothing to audit is given'],
    [['audit', '--cty', 'x', pass], '是不是 --city？', 'There is no option --cty. Did you mean --city?'],
    [
      ['audit', pass, '--format', 'html'],
      'text | ndjson | csv | xlsx',
      '--format cannot be "html"; expected text | ndjson | csv | xlsx',
    ],
    [
      ['audit', pass, '--format', 'xlsx'],
      '请用 --output 文件名 或 --format xlsx=文件名 写入文件',
      'Write it to a file with --output FILE or --format xlsx=FILE',
    ],
    [['audit', 'nowhere.ndjson'], '找不到文件：nowhere.ndjson', 'No such file: nowhere.ndjson'],
    [['audit', 'no/*.json'], 'no/*.json 下没有可以普查的文件', 'There is nothing to audit at no/*.json'],
    [['--ascii', 'audit'], '若是指命令', 'put it before the options: eldercheck audit'],
    [['missing'], 'eldercheck missing project.json', 'No project file is given'],
    [['missing', '--cty', 'x', pass], '是不是 --city？', 'There is no option --cty. Did you mean --city?'],
    [['missing', pass, '--asof', '2026-01-01'], '是不是 --as-of？', 'Did you mean --as-of?'],
    [['missing', pass, '--format', 'json'], 'text | markdown', '--format cannot be "json"; expected text | markdown'],
    [['missing', pass, '--fail-on', 'none'], '没有 --fail-on 选项；check, audit 有。', 'it is one of check, audit.'],
    [['missing', 'nowhere.json'], '找不到文件：nowhere.json', 'No such file: nowhere.json'],
    [['--ascii', 'missing'], '若是指命令', 'put it before the options: eldercheck missing'],
    [['mising', 'x.json'], '找不到文件：mising, x.json', 'No such file: mising, x.json'],
    [[pass, '--undetermined', 'maybe'], 'exit | fail | ignore', 'exit | fail | ignore'],
    [[pass, '--fail-on', 'all'], '"all"', 'mandatory | principle | target | encouraged; none'],
    [[pass, '--fail-on', ''], '""', '--fail-on cannot be ""'],
    [[pass, '--fail-on', 'none,target'], '"none"', '"none"'],
    [[pass, '--output', ''], '--output 的值 "" 不能用', '--output cannot be ""'],
    [[], '没有给出项目文件', 'No project file is given'],
    [['check'], '没有给出项目文件', 'No project file is given'],
    [['schema'], '缺少参数 name', 'The argument name is missing'],
    [
      ['schema', 'rule'],
      '没有 "rule" 的 JSON Schema；可用的有：project, area, plan, pack, ',
      'there are project, area, plan, pack, ',
    ],
    [['schema', 'constructor'], '"constructor"', '"constructor"'],
    [['schema', 'project', 'pack'], '多余的参数', 'Too many arguments'],
    [
      ['schema', 'project', '--city', 'x'],
      '没有 --city 选项；check, audit, missing, init, rules list',
      'no option --city; it is one of check, audit, missing, ',
    ],
    [['init', '--cty', 'x'], '是不是 --city？', 'There is no option --cty. Did you mean --city?'],
    [['init', '--stag', 'new'], '是不是 --stage？', 'Did you mean --stage?'],
    [['init', '--forse'], '是不是 --force？', 'Did you mean --force?'],
    [
      ['init', '--kind', 'town'],
      '--kind 的值 "town" 不能用',
      '--kind cannot be "town"; expected project | area | plan',
    ],
    [['init', '--kind', 'area', '--stage', 'new'], '不能与 --kind area 一起用', 'cannot go with --kind area'],
    [['init', '--stage', 'old'], '--stage 的值 "old" 不能用', '--stage cannot be "old"; expected new | existing'],
    [['init', '--city', 'atlantis', '-'], '"atlantis" 没有规则包', 'no rule pack for --city "atlantis"'],
    [['init', '--rules', 'nowhere', '-'], '找不到规则包：nowhere', 'No such rule pack: nowhere'],
    [['init', ''], '[file] 的值 "" 不能用', '[file] cannot be ""'],
    [['init', 'a', 'b'], '多余的参数', 'Too many arguments'],
    [['--quiet', 'init'], '若是指命令', 'put it before the options: eldercheck init'],
    [
      ['rules', 'list', '--as-of', '2026-01-01'],
      '这个命令没有 --as-of 选项；check, audit, missing, rules lint, waivers lint, waivers list 有。',
      'This command has no option --as-of; it is one of check, audit, missing, rules lint, waivers lint, waivers list.',
    ],
    [['rules', 'lint', '--stage', 'new'], '；init 有。', 'it is one of init.'],
    [
      ['init', '-o', 'x'],
      '没有 -o 选项；check, audit, missing 有。',
      'no option -o; it is one of check, audit, missing.',
    ],
    [['rules', 'list', '--asof', '2026-01-01'], '没有 --asof 这个选项。可用', 'There is no option --asof. See'],
    [['rules', 'lint', '--asof', '2026-01-01'], '是不是 --as-of？', 'Did you mean --as-of?'],
    [['rules', 'lint', '--lan', 'en'], '是不是 --lang？', 'Did you mean --lang?'],
    [['no\u001b[31m-such\u202e.json'], 'no\\u001b[31m-such\\u202e.json', 'no\\u001b[31m-such\\u202e.json'],
    [['--\u001b[2J', pass], '--\\u001b[2J', '--\\u001b[2J'],
    [[pass, '--as-of', '\u009b2J'], '"\\u009b2J"', '"\\u009b2J"'],
  ])('%j', async (argv, zh, en) => {
    const ended = await inBoth(argv);
    expect(ended.map(({ code, stdout }) => [code, stdout])).toEqual([
      [2, ''],
      [2, ''],
    ]);
    expect(ended[0].stderr).toContain(zh);
    expect(ended[1].stderr).toContain(en);
    for (const { stderr } of ended) expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('in the language is told in that of the system', async () => {
    expect(await run([pass, '--lang', 'fr'])).toMatchObject({ code: 2, stderr: expect.stringContaining('zh | en') });
    const chinese = await run([pass, '--lang=fr'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(chinese.stderr).toContain('--lang 的值 "fr" 不能用');
  });
});

describe('help and version', () => {
  it.each([['-h'], ['--help'], ['help'], ['check', '--help'], ['help', 'check'], [pass, '--help']])(
    '%s',
    async (...argv) => {
      const [zh, en] = await inBoth(argv);
      expect([zh.code, zh.stderr, en.code, en.stderr]).toEqual([0, '', 0, '']);
      expect(zh.stdout).toContain('用法： eldercheck ');
      expect(en.stdout).toContain('Usage: eldercheck ');
      for (const { command, what } of EXAMPLES) {
        expect(zh.stdout).toContain(`  ${command}\n      ${what.zh}\n`);
        expect(en.stdout).toContain(`  ${command}\n      ${what.en}\n`);
      }
      expect(zh.stdout.replace(/“.*?”|[a-z-]+ <[a-z]+>|\[command\]/g, '')).not.toMatch(
        /\b(options|arguments|commands|usage)\b/i,
      );
      for (const option of [
        '--city',
        '--as-of',
        '--rules',
        '--format',
        '--output',
        '--lang',
        '--fail-on',
        '--undetermined',
      ]) {
        expect(zh.stdout).toContain(`${option} <`);
      }
    },
  );

  it('of the schemas names each of them', async () => {
    for (const { stdout } of await inBoth(['schema', '--help'])) {
      for (const name of ['project', 'area', 'plan', 'pack', 'waivers', 'result']) {
        expect(stdout).toContain(name);
        expect(JSON.parse((await run(['schema', name])).stdout)).toMatchObject({ $schema: expect.any(String) });
      }
    }
  });

  it('of the result describes the farthest building', async () => {
    const { stdout } = await run(['schema', 'result']);
    for (const word of ['households beyond the limit', 'the building that is farthest', 'other_datum']) {
      expect(stdout).toContain(word);
    }
  });

  it.each([60, 80, 120])('keeps to %i columns', async (terminal) => {
    for (const { stdout } of await inBoth(['--help'], { terminal })) {
      const wide = stdout
        .split('\n')
        .filter((line) => stringWidth(line) > terminal && !line.startsWith('  eldercheck'));
      expect(wide).toEqual([]);
    }
  });

  it('lists every exit code', () => {
    expect(EXIT_CODES.map(({ code }) => code)).toEqual(Object.values(EXIT));
  });

  it('tells the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    for (const flag of ['-V', '--version']) {
      expect(await run([flag])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    }
  });
});

/** Runs a command as it stands, with the built program. */
async function inShell(command: string, cwd: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const line = command.replace(/^eldercheck/, `"${process.execPath}" "${BIN}"`);
  const [program, flag] = process.platform === 'win32' ? ['cmd.exe', '/s/c'] : ['/bin/sh', '-c'];
  try {
    return { code: 0, ...(await promisify(execFile)(program, [flag, line], { cwd })) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

describe('the examples of the help', () => {
  folder.write('project.json', json(PASSING));
  folder.write('a.json', json({ ...PASSING, id: 'A' }));
  folder.write(
    'b.yaml',
    'id: B\ncity: zhengzhou\nstage: existing\nassessed_on: 2026-11-01\nfacilities: []\nhouseholds: 1\n',
  );

  it.each(EXAMPLES.map(({ command }) => command))('%s', async (command) => {
    const ended = await inShell(command, folder.path);
    // The small project of the second example has no facility at all.
    expect(ended.code).toBe(command.includes('b.yaml') ? 1 : 0);
    expect(ended.stdout === '').toBe(/--output|init new|docx=/.test(command));
  });
});

describe('the examples of the help of audit', () => {
  const estates = temporaryFolder();
  const failing = { ...PASSING, id: 'B', facilities: [] };
  estates.write('estates.ndjson', `${JSON.stringify(PASSING)}\n${JSON.stringify(failing)}\n`);
  estates.write('projects/a.json', json(PASSING));
  estates.write('projects/b/c.json', json({ ...failing }));
  estates.write('estates.csv', '编号,小区名称,总户数,建成年份\nT1,甲,1000,2012\nT2,乙,约900,2012\n');

  it.each(AUDIT_EXAMPLES.map(({ command }) => command))('%s', async (command) => {
    const ended = await inShell(command, estates.path);
    // The second estate fails; one cell of the table cannot be read, and nothing in it says that an estate fails.
    expect(ended.code, ended.stderr).toBe(command.includes('estates.csv') ? 4 : 1);
    expect(ended.stdout === '').toBe(command.includes('--output'));
    const [, written] = /(?:--output |xlsx=)(\S+)/.exec(command) ?? [];
    if (written !== undefined) expect(statSync(join(estates.path, written)).size).toBeGreaterThan(0);
  });

  it('are in both languages on the page', async () => {
    const [zh, en] = await inBoth(['audit', '--help']);
    for (const { command, what } of AUDIT_EXAMPLES) {
      expect(zh.stdout).toContain(`  ${command}\n      ${what.zh}\n`);
      expect(en.stdout).toContain(`  ${command}\n      ${what.en}\n`);
    }
  });
});

describe('a bug', () => {
  const now = () => {
    throw new TypeError('Cannot read properties of null\u001b[31m\n    at Object.<anonymous> (x.ts:1:2)');
  };

  it('ends with 70 and without a stack trace', async () => {
    const [zh, en] = await inBoth([pass], { io: { now } });
    expect([zh.code, zh.stdout, en.code, en.stdout]).toEqual([70, '', 70, '']);
    expect(zh.stderr).toContain('eldercheck 内部错误：Cannot read');
    expect(en.stderr).toContain('A bug in eldercheck: Cannot read');
    expect(en.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('that throws something else than an error does so too', async () => {
    const ended = await run([pass], {
      io: {
        now: () => {
          throw 'nothing to see';
        },
      },
    });
    expect(ended).toMatchObject({ code: 70, stderr: expect.stringContaining('nothing to see') });
  });
});
