/** What is published: packed, installed without a network in an awkward folder, run, imported and type-checked there. */
import { execFile, execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JudgedResult, Report } from '../src/model/report.ts';
import { CONSUMER, SAME, SCRIPT } from './package/programs.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WINDOWS = process.platform === 'win32';
const run = promisify(execFile);

const base = mkdtempSync(join(tmpdir(), 'eldercheck-'));
const folder = join(base, '安装 测试');
const installed = join(folder, 'node_modules', 'eldercheck');
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Scripts would build again, under the feet of the other tests. */
function npm(args: readonly string[], cwd: string): string {
  const cli = process.env['npm_execpath'] ?? '';
  const own = cli.endsWith('npm-cli.js');
  const all = [
    ...(own ? [cli] : []),
    ...args,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--cache',
    join(base, 'cache'),
  ];
  const program = own ? process.execPath : 'npm';
  return execFileSync(program, all, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !own && WINDOWS,
  });
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

let packed: Packed;

beforeAll(() => {
  mkdirSync(folder);
  [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', base], ROOT)) as [Packed];
  writeFileSync(join(folder, 'package.json'), '{ "name": "desk", "private": true, "type": "module" }');
  copyFileSync(join(ROOT, 'fixtures', 'zhengzhou', 'fail-village-1000.001-m.json'), join(folder, '项目.json'));
  npm(['install', '--offline', join(base, packed.filename)], folder);
}, 120_000);

const eldercheck = async (...argv: readonly string[]) => {
  const program = join(folder, 'node_modules', '.bin', WINDOWS ? 'eldercheck.cmd' : 'eldercheck');
  const env = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', FORCE_COLOR: '' };
  const ended = run(program, argv, { cwd: folder, env, shell: WINDOWS });
  return await ended.catch((error: { code: number; stdout: string; stderr: string }) => error);
};

/** Every file below a folder, relative to it. */
const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(path, name)).isFile());

describe('the package', () => {
  const WANTED =
    /^(bin\/(eldercheck\.js|package\.json)|dist\/(cli|lib)\/([\w/-]+)\.c?js|dist\/types\/[\w/-]+\.d\.ts|dist\/THIRD-PARTY-NOTICES\.txt|(rules|seeds)\/[\w-]+\.yaml|package\.json|LICENSE|README\.md|README\.zh-CN\.md|CHANGELOG\.md)$/;

  it('holds what is run, imported and read, and nothing else', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths.filter((path) => !WANTED.test(path))).toEqual([]);
    for (const path of [
      'bin/eldercheck.js',
      'bin/package.json',
      'dist/cli/cli.cjs',
      'dist/lib/index.js',
      'dist/types/index.d.ts',
      'LICENSE',
    ]) {
      expect(paths).toContain(path);
    }
  });

  it('knows nothing of the machine it was built on', () => {
    for (const name of filesIn(installed)) {
      const text = readFileSync(join(installed, name), 'utf8');
      expect(text.includes(ROOT.replace(/[/\\]$/, '')), name).toBe(false);
      expect(text, name).not.toMatch(/sourceMappingURL|\/home\/\w|\/tmp\/\w|[A-Z]:\\\\Users/);
    }
  });

  it('needs nothing else', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['eldercheck']);
  });

  it('names the licence of every library in it', () => {
    const notices = readFileSync(join(installed, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['chalk', 'cli-table3', 'commander', 'jsonc-parser', 'yaml', 'zod']) {
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
  });
});

describe('installed, the command', () => {
  it('checks a project', async () => {
    expect(await eldercheck('项目.json')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('行政村服务半径'),
      stderr: '',
    });
  });

  it('takes the published rules as its own', async () => {
    const ended = await eldercheck('项目.json', '--rules', installed, '--quiet');
    expect(ended).toMatchObject({ code: 1, stderr: '' });
  });

  it.each(['project', 'pack', 'waivers', 'result'])('prints the schema of a %s', async (name) => {
    expect(JSON.parse((await eldercheck('schema', name)).stdout)).toMatchObject({ type: 'object' });
  });
});

describe('installed, the library', () => {
  it('gives the result of the command but for lines and columns', async () => {
    writeFileSync(join(folder, 'use.js'), SCRIPT);
    const { stdout } = await run(process.execPath, ['use.js'], { cwd: folder });
    const { version, pack, result, later, errors } = JSON.parse(stdout) as Record<string, unknown>;
    expect(version).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
    expect(Object.keys(pack as object)).toEqual(['id', 'version', 'city', 'digest', 'origin']);
    expect(later).toBe('2026-11-01');
    const [told] = (JSON.parse((await eldercheck('项目.json', '--format', 'json')).stdout) as Report).results;
    expect(withoutPlaces(result)).toEqual(withoutPlaces(told as JudgedResult));
    expect(errors).toEqual([
      ['InvalidInput', true, false, 3],
      ['RangeError', false, false, null],
      ['RangeError', false, false, null],
      ['TypeError', false, false, null],
      ['RangeError', false, false, null],
      ['UnusablePack', false, true, expect.any(Number)],
      ['UnusablePack', false, true, 1],
    ]);
  });

  const withoutPlaces = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
      ['line', 'column', 'file'].includes(key) ? null : inner,
    );
});

describe('installed, the types', () => {
  const strict = {
    target: 'es2023',
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    types: [] as string[],
  };

  const compile = async (name: string, source: string, options: object) => {
    writeFileSync(join(folder, `${name}.ts`), source);
    writeFileSync(
      join(folder, `tsconfig.${name}.json`),
      JSON.stringify({ compilerOptions: options, files: [`${name}.ts`] }),
    );
    const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const ended = run(process.execPath, [compiler, '-p', `tsconfig.${name}.json`, '--pretty', 'false'], {
      cwd: folder,
    });
    return await ended.then(
      ({ stdout }) => stdout,
      (error: { stdout: string }) => error.stdout,
    );
  };

  it.each(['nodenext', 'bundler'])('hold for a strict program, down to the declarations (%s)', async (resolution) => {
    const options = resolution === 'bundler' ? { module: 'esnext', moduleResolution: 'bundler' } : {};
    expect(await compile(`consumer-${resolution}`, CONSUMER, { ...strict, ...options, skipLibCheck: false })).toBe('');
  });

  it('are those of the source', async () => {
    const source = SAME.replace('SOURCE', join(ROOT, 'src', 'index.ts').replaceAll('\\', '/'));
    const options = { ...strict, skipLibCheck: true, allowImportingTsExtensions: true, types: ['node'] };
    const typeRoots = [join(ROOT, 'node_modules', '@types')];
    expect(await compile('same', source, { ...options, typeRoots })).toBe('');
  });
});
