/** docs/ci.md: its examples are run as they stand, in an empty folder, as far as that goes without those services. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SCHEMAS } from '#generated/schemas.js';
import { readConfig } from '../src/load/config.ts';
import { EXIT } from '../src/model/status.ts';
import { FORMATS } from '../src/report/formats.ts';
import { VERSION } from '../src/version.ts';
import { BIN, runBin, temporaryFolder } from './cli/harness.ts';
import { FAILING, INVALID, json, PASSING, UNDETERMINED } from './cli/projects.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGES = ['docs/ci.md', 'docs/ci.zh-CN.md'] as const;
const folder = temporaryFolder();

/** The code blocks of a language, without their fences. */
const blocksOf = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1] ?? '');

const ENDS = [
  ['a project that holds', PASSING, 0],
  ['one that is broken', FAILING, 1],
  ['one that lacks a paper', UNDETERMINED, 3],
  ['one that is not valid', INVALID, 4],
] as const;

let folders = 0;

/** A folder with nothing but the submission. */
function emptyFolder(project: unknown): string {
  const name = `run-${folders++}`;
  folder.write(`${name}/submission/project.json`, json(project));
  return join(folder.path, name);
}

const argvOf = (command: string): string[] => command.replace('npx eldercheck ', '').split(' ');

/** The files that a command is told to write. */
const filesOf = (command: string): string[] =>
  [...command.matchAll(/--format [a-z-]+=(\S+)/g)].map(([, file = '']) => file);

interface Workflow {
  readonly jobs: {
    readonly eldercheck: { readonly steps: readonly { readonly run?: string; readonly with?: object }[] };
  };
}

interface Pipeline {
  readonly eldercheck: {
    readonly script: readonly string[];
    readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
  };
}

describe.each(PAGES)('%s', (path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const [github = '', gitlab = '', config = ''] = blocksOf(text, 'yaml');
  const [script = '', named = ''] = blocksOf(text, 'sh');
  const { steps } = (parse(github) as Workflow).jobs.eldercheck;
  const pipeline = (parse(gitlab) as Pipeline).eldercheck;
  const commands = [...steps.flatMap(({ run = [] }) => run), ...pipeline.script];
  const checks = commands.filter((command) => command.startsWith('npx eldercheck '));

  it('installs this version and then checks', () => {
    expect(commands.filter((command) => !checks.includes(command))).toEqual(
      checks.map(() => `npm install --no-save eldercheck@${VERSION}`),
    );
    expect(checks).toHaveLength(2);
    expect(text).toContain(`eldercheck-${VERSION}.tgz`);
  });

  it('hands on the files that its commands write', () => {
    const [forGithub = '', forGitlab = ''] = checks;
    expect(steps.flatMap((step) => Object.values(step.with ?? {}))).toEqual(filesOf(forGithub));
    expect(Object.values(pipeline.artifacts.reports)).toEqual(filesOf(forGitlab));
  });

  describe.each(checks)('%s', (command) => {
    it.each(ENDS)('ends for %s as it says, with its files', async (_, project, code) => {
      const cwd = emptyFolder(project);
      const ended = await runBin(argvOf(command), { cwd });
      expect(ended.code).toBe(code);
      const files = filesOf(command);
      expect(files.length).toBeGreaterThan(0);
      expect(readdirSync(cwd).sort()).toEqual([...files, 'submission'].sort());
      for (const file of files) expect(readFileSync(join(cwd, file), 'utf8')).not.toBe('');
    });
  });

  it.each(ENDS)('has a script that ends for %s as the check does', async (_, project, code) => {
    const cwd = emptyFolder(project);
    const npx = folder.write('bin/npx', `#!/bin/sh\nshift\nexec "${process.execPath}" "${BIN}" "$@"\n`);
    chmodSync(npx, 0o755);
    const PATH = [join(folder.path, 'bin'), process.env['PATH']].join(delimiter);
    const ended = spawnSync('sh', ['-e'], { cwd, env: { PATH }, input: script, encoding: 'utf8' });
    expect(ended.status).toBe(code);
    const said = script.split('\n').flatMap((line) => /^ +(\S+)\) echo "([^"]+)"/.exec(line)?.slice(1) ?? []);
    const words = said[said.indexOf(code === 4 ? '*' : String(code)) + 1] ?? '';
    expect(ended.stdout.replace('$code', '')).toContain(words);
    expect(existsSync(join(cwd, 'result.json'))).toBe(true);
    expect(existsSync(join(cwd, 'letter.txt'))).toBe(code === 3);
  });

  it('has a configuration that decides, with waivers beside it', async () => {
    const waived = `version: 1
waivers:
  - { id: W-1, subject: P-2, rule: zhengzhou.existing-20, reason: r, approved_by: b, approval: a,
      granted: 2026-01-01, expires: 2026-12-31 }
`;
    const end = async (waivers: string) => {
      const cwd = emptyFolder(FAILING);
      const name = cwd.slice(folder.path.length + 1);
      folder.write(`${name}/bureau/eldercheck.config.yaml`, config);
      folder.write(`${name}/bureau/waivers.yaml`, waivers);
      const { code } = await runBin([...argvOf(named.trimEnd()), '--as-of', '2026-11-01'], { cwd });
      expect(existsSync(join(cwd, 'bureau', 'result.json'))).toBe(true);
      return code;
    };
    expect([await end('version: 1\n'), await end(waived)]).toEqual([1, 0]);
  });

  it('names every key of the configuration and every exit code', () => {
    const { values } = readConfig(new TextEncoder().encode(config), Object.keys(FORMATS));
    const keys = Object.keys((SCHEMAS['config'] as { properties: object }).properties);
    for (const key of keys) if (key !== 'version') expect(text).toContain(`\`${key}\``);
    expect(keys).toEqual(expect.arrayContaining(Object.keys(values)));
    const rows = [...text.matchAll(/^\| ([0-9、, ]+) \|/gm)].flatMap(([, codes = '']) => codes.split(/、|, /));
    expect(rows.map(Number).sort((a, b) => a - b)).toEqual(Object.values(EXIT).sort((a, b) => a - b));
  });
});

it('has the same examples in both languages but for the words', () => {
  const [en, zh] = PAGES.map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    return [...blocksOf(text, 'yaml'), ...blocksOf(text, 'sh')].map((block) => block.replace(/echo "[^"]*"/g, 'echo'));
  });
  expect(zh).toEqual(en);
});
