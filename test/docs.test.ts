/** What the documents say is what the program does: generated parts are fresh, examples run, claims hold. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BUILT_IN } from '#generated/packs.js';
import { SCHEMAS } from '#generated/schemas.js';
import { fillBlocks } from '../scripts/docs/blocks.ts';
import { type Ended, run } from '../scripts/docs/command.ts';
import { DOCUMENTS, freshDocuments } from '../scripts/docs/documents.ts';
import { WALKS } from '../scripts/docs/walk.ts';
import { readCondition } from '../src/engine/condition.ts';
import { VOCABULARIES, type Vocabulary } from '../src/facts/registry.ts';
import * as library from '../src/index.ts';
import { packSchema } from '../src/model/pack.ts';
import { EXIT, STATUSES, VERDICTS } from '../src/model/status.ts';
import type { SubjectKind } from '../src/model/vocabulary.ts';
import { STATUS_WORDS, VERDICT_WORDS } from '../src/wording/status.ts';
import { cut, formOf } from './report/docx/form.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const READMES = [
  { path: 'README.md', lang: 'en' },
  { path: 'README.zh-CN.md', lang: 'zh' },
] as const;
const ALL = [
  ...DOCUMENTS.map(({ path }) => path),
  'CHANGELOG.md',
  'docs/mutation.md',
  'docs/performance.md',
  'docs/audit.md',
  'docs/audit.zh-CN.md',
];
/** Their commands are run by a test of their own. */
const WITH_WALKS = [...ALL, ...WALKS.map(({ path }) => path), 'docs/ci.md', 'docs/ci.zh-CN.md'];

/** The code blocks of a language, without their fences. */
const blocksOf = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1] ?? '');

const [example = ''] = blocksOf(read('README.md'), 'jsonc');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eldercheck-docs-'));
  cpSync(join(ROOT, 'fixtures'), join(folder, 'fixtures'), { recursive: true });
  cpSync(join(ROOT, 'rules'), join(folder, 'rules'), { recursive: true });
  writeFileSync(join(folder, 'project.json'), example);
  writeFileSync(join(folder, 'own.docx'), formOf({ body: cut('{{结论}}') }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command of the documents on the copies: `npx eldercheck project.json --quiet`. */
function runIn(command: string): Promise<Ended> {
  const isPath = (arg: string): boolean =>
    /\.(json|ndjson|yaml|html|docx|xml|csv)$/.test(arg) || existsSync(join(folder, arg));
  const argv = command.replace(/^npx eldercheck ?/, '').split(' ');
  // It replaces nothing, and every document has it.
  if (argv[0] === 'init') rmSync(join(folder, argv[1] ?? ''), { force: true });
  // `rules new` finds its folder empty each time.
  const given = argv.indexOf('--dir') + 1;
  if (given > 0) rmSync(join(folder, argv[given] ?? ''), { recursive: true, force: true });
  // The first word may be the command `rules`, which is a folder too.
  return run(
    argv.map((arg, i) => {
      const [format = '', file] = arg.split('=');
      if (file !== undefined) return `${format}=${join(folder, file)}`;
      return (i > 0 && i === given) || (isPath(arg) && !(i === 0 && arg === 'rules')) ? join(folder, arg) : arg;
    }),
  );
}

async function verdictOf(project: string): Promise<string> {
  const { stdout } = await run(['-', '--format', 'json'], project);
  return (JSON.parse(stdout) as { results: { verdict: string }[] }).results[0]?.verdict ?? '';
}

describe('generated parts', () => {
  it('are fresh: run `npm run docs`', async () => {
    for (const { path, text } of await freshDocuments()) expect(read(path), path).toBe(text);
  });

  it('have a writer and a place each', () => {
    const text = 'a\n<!-- generated:x -->\nold\n<!-- /generated -->\n';
    expect(fillBlocks('f', text, { x: 'new' })).toBe('a\n<!-- generated:x -->\n\nnew\n\n<!-- /generated -->\n');
    expect(() => fillBlocks('f', text, { y: 'new' })).toThrow('nobody writes [x]; there is no place for [y]');
  });

  it('change nothing the second time', () => {
    const once = fillBlocks('f', '<!-- generated:x -->\n<!-- /generated -->\n', { x: 'new' });
    expect(fillBlocks('f', once, { x: 'new' })).toBe(once);
  });
});

describe.each(READMES)('$path', ({ path, lang }) => {
  const text = read(path);

  it('begins with the two commands, which are those of the gate', async () => {
    const [first = '', second = ''] = blocksOf(text, 'sh');
    const [install, check = ''] = first.trimEnd().split('\n');
    expect(install).toBe('npm ci');
    expect(second).toBe('npm test\n');
    const { scripts, bin } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    expect([scripts?.['test'], bin?.['eldercheck']]).toEqual(['vitest run', 'bin/eldercheck.js']);
    expect(read('.ci/run')).toMatch(/^npm ci\b[\s\S]*^npm test\b/m);
    expect(await runIn(check)).toMatchObject({ code: 0, stderr: '' });
  });

  it('names every rule of every pack', async () => {
    for (const entry of BUILT_IN) {
      const { pack } = (await entry.load()).default;
      for (const { id } of pack.rules) expect(text).toContain(`| \`${id}\` |`);
    }
  });

  it('has a row for every status, verdict and exit code', () => {
    const has = (code: string, word: string) =>
      expect(text).toContain(lang === 'zh' ? `| ${word} \`${code}\` |` : `| \`${code}\` |`);
    for (const status of STATUSES) has(status, STATUS_WORDS[status].zh);
    for (const verdict of [...VERDICTS, 'invalid' as const]) has(verdict, VERDICT_WORDS[verdict].zh);
    for (const code of Object.values(EXIT)) expect(text).toContain(`\n| ${code} | `);
  });

  it('says of its example what the program says', async () => {
    const [own = ''] = blocksOf(text, 'jsonc');
    const [, after = ''] = text.split(own);
    const said = [...after.matchAll(/\*\*(.+?)\*\*/g)].slice(0, 3).map((match) => match[1]);
    const variants = [own, own.replace('255,', '254.9,'), own.replace(/"households".*/, '')];
    const found = await Promise.all(variants.map(verdictOf));
    expect(new Set(found).size).toBe(3);
    expect(said).toEqual(found.map((verdict) => VERDICT_WORDS[verdict as (typeof VERDICTS)[number]][lang]));
  });

  it('says of its commands how they end', async () => {
    const claimed = [...text.matchAll(/^\| `(npx eldercheck [^`]+)` \|.*\| (\d+) \|$/gm)];
    expect(claimed.length).toBeGreaterThan(5);
    for (const [, command = '', code] of claimed) expect((await runIn(command)).code, command).toBe(Number(code));
  });

  it('names no option that does not exist', async () => {
    const commands = [
      ['check'],
      ['audit'],
      ['missing'],
      ['init'],
      ...['list', 'verify', 'lint', 'mutate', 'coverage', 'new'].map((name) => ['rules', name]),
      ...['lint', 'list'].map((name) => ['waivers', name]),
    ];
    const helps = await Promise.all(commands.map((command) => run([...command, '--help', '--lang', 'en'])));
    const stdout = helps.map((help) => help.stdout).join('');
    const named = [...text.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([option]) => option);
    expect(named.filter((option) => !stdout.includes(option))).toEqual([]);
  });

  it.each(['init', 'missing', 'audit'])('names the options of %s where it names it', async (name) => {
    const { stdout } = await run([name, '--help', '--lang', 'en']);
    const options = [...stdout.matchAll(/--[a-z-]+/g)].map(([o]) => o);
    const mentions = text.matchAll(new RegExp(`eldercheck ${name}\\b([^\`\\n]*)`, 'g'));
    const named = [...mentions].flatMap(([, rest = '']) => rest.match(/--[a-z-]+/g) ?? []);
    expect(named.length).toBeGreaterThan(name === 'init' ? 2 : 0);
    expect(named.filter((option) => option !== '--help' && !options.includes(option ?? ''))).toEqual([]);
  });

  it('shows the report that its command prints', async () => {
    const [, command = ''] = /`(npx eldercheck fixtures\/\S+ --lang \w\w)`/.exec(text) ?? [];
    const { code, stdout } = await run(command.replace('npx eldercheck ', '').split(' '));
    expect(code).toBe(1);
    const [shown = ''] = blocksOf(text, 'text');
    const lines = new Set(stdout.split('\n'));
    expect(
      shown
        .trimEnd()
        .split('\n')
        .filter((line) => !lines.has(line) && line.trim() !== '[…]'),
    ).toEqual([]);
  });

  it('has a library example that works', async () => {
    const [snippet = ''] = blocksOf(text, 'js');
    const [head = '', ...body] = snippet.split('\n');
    const names = /^import \{ (.+) \} from 'eldercheck';$/.exec(head)?.[1]?.split(', ') ?? [];
    expect(names.filter((name) => !(name in library))).toEqual([]);
    const printed: unknown[][] = [];
    const console = { log: (...values: unknown[]) => printed.push(values) };
    const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;
    await AsyncFunction('library', 'console', `const { ${names} } = library;\n${body.join('\n')}`)(library, console);
    expect(printed).toEqual([['non_compliant'], ['zhengzhou.new-30', { value: '15', unit: 'm2' }]]);
  });
});

describe('every document', () => {
  it.each(ALL)('%s has commands that can be run', async (path) => {
    for (const [command] of read(path).matchAll(/npx eldercheck (?!project\.json --rules my-rules)[^`\n]+/g)) {
      const { code, stderr } = await runIn(command);
      expect([EXIT.usage, EXIT.bug, EXIT.invalidPack], `${command}\n${stderr}`).not.toContain(code);
    }
  });

  it.each(WITH_WALKS)('%s has links that lead somewhere', (path) => {
    for (const [, target = ''] of read(path).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https:/.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const at = file === '' ? path : join(dirname(path), file);
      expect(existsSync(join(ROOT, at)), `${path}: ${target}`).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(read(at)), `${path}: ${target}`).toContain(anchor);
    }
  });

  it.each(WITH_WALKS)('%s says nothing about the machine it was written on', (path) => {
    expect(read(path)).not.toMatch(/\/(home|root|tmp|work|Users)\/|localhost|\bregistry\.\w+\.(com|org)/);
  });
});

/** The anchors of the headings, as GitHub makes them. */
function anchorsOf(text: string): string[] {
  const headings = text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(['docs/rule-language.md', 'docs/rule-language.zh-CN.md'])('%s', (path) => {
  const text = read(path);
  const files = blocksOf(text, 'yaml');
  const named = files.flatMap((content) => {
    const name = /^# (my-rules\/\S+)\n/.exec(content)?.[1];
    return name === undefined ? [] : [{ name, content }];
  });

  it('has a pack that loads and judges', async () => {
    for (const { name, content } of named) {
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    writeFileSync(join(folder, 'project.json'), example.replace('"zhengzhou"', '"testcity"'));
    const [command = ''] = /npx eldercheck project\.json --rules my-rules/.exec(text) ?? [];
    const { code, stdout, stderr } = await runIn(command);
    writeFileSync(join(folder, 'project.json'), example);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('testcity.each-150');
  });

  it('has examples that compile', () => {
    const others = files.filter((content) => !named.some((file) => file.content === content));
    expect(others.length).toBeGreaterThan(8);
    for (const content of others) expect(mistakesIn(parse(content) as Rule), content).toEqual([]);
  });

  it('explains every key of a pack and of a document', () => {
    const ofRegister = [
      'lead_ins',
      'full_text',
      'quote',
      'words',
      'sha256',
      'responsible',
      'also_at',
      'tier',
      'subject',
      'measure',
      'not_checked',
    ];
    const keys = new Set([...keysOf(SCHEMAS['pack']), ...ofRegister]);
    const stands = (key: string) => text.includes(`\`${key}\``) || ['zh', 'en'].includes(key);
    expect([...keys].filter((key) => !stands(key))).toEqual([]);
  });
});

it('has the same rule examples in both languages', () => {
  const [en, zh] = ['docs/rule-language.md', 'docs/rule-language.zh-CN.md'].map((path) => blocksOf(read(path), 'yaml'));
  expect(zh).toEqual(en);
});

type Rule = Readonly<Record<string, unknown>>;

/** What is wrong with a fragment of a rule: its shape, or a condition in it. */
function mistakesIn(rule: Rule): unknown[] {
  const shape = packSchema.shape.rules.unwrap().partial().safeParse(rule);
  const { each, alternatives = [], steps = [] } = rule;
  const bodies = [rule, ...(alternatives as Rule[]), ...(steps as Rule[])];
  return [
    ...(shape.error?.issues ?? []),
    ...bodies.flatMap((body) => mistakesOfBody({ binds: rule['binds'], ...body }, String(each))),
  ];
}

function mistakesOfBody(body: Rule, each: string): unknown[] {
  const binds = (body['binds'] ?? ['housing_project']) as readonly SubjectKind[];
  return binds.flatMap((kind) => mistakesFor(VOCABULARIES[kind], body, each));
}

function mistakesFor(vocabulary: Vocabulary, body: Rule, each: string): unknown[] {
  const entity = vocabulary.domains.get(each)?.entity;
  const kinds = new Set([vocabulary.root, ...(entity === undefined ? [] : [entity])]);
  const context = {
    vocabulary,
    kinds,
    limits: new Map(),
    names: new Map(),
    mistakes: [],
  };
  for (const key of ['when', 'where', 'unless', 'require']) {
    if (body[key] !== undefined) readCondition(body[key], `/${key}`, context);
  }
  return context.mistakes;
}

/** The keys of a JSON Schema, at every depth. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { properties?: Readonly<Record<string, unknown>> };
  const inner = Object.values(schema).filter((value) => value !== properties);
  return [...Object.keys(properties), ...[...Object.values(properties), ...inner].flatMap(keysOf)];
}
