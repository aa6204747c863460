/**
 * Pages that are walks: in an empty folder their files are written and their commands run, in order, with the built
 * program; what the commands print, how they end and what they write stands in the page.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lang } from '../../src/wording/language.ts';
import { type Output, ROOT } from '../generate/write.ts';

export const WALKS: readonly { readonly path: string; readonly lang: Lang }[] = [
  { path: 'docs/adding-a-city.md', lang: 'en' },
  { path: 'docs/adding-a-city.zh-CN.md', lang: 'zh' },
  { path: 'docs/waivers.md', lang: 'en' },
  { path: 'docs/waivers.zh-CN.md', lang: 'zh' },
];

/** A block, the words after its fence, and what stands in it. */
const BLOCK = /^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm;
const BIN = fileURLToPath(new URL('bin/eldercheck.js', ROOT));
const LOCALES = { en: 'en_GB.UTF-8', zh: 'zh_CN.UTF-8' };

/** A line that stands for lines left out of a print. */
const ELIDED = '…';

/**
 * The page as it comes out of the walk. By the words after the fence a block is a file to write (`yaml rules/a.yaml`),
 * what is added at its end (`, added`) or the lines that take the place of those with the same key (`, changed`), a file
 * that a command has written (`, as written`), a command (`sh`), or what the command before it printed and its exit
 * code (`text exit 0`). A line `…` in what is printed or written stands for any lines; those around it have to agree.
 * Other blocks are left alone.
 */
export function walked(page: string, lang: Lang): string {
  const folder = mkdtempSync(join(tmpdir(), 'eldercheck-walk-'));
  let printed = '';
  try {
    return page.replace(BLOCK, (block, kind: string, words: string, body: string) => {
      const { path, how } = fileNamed(words);
      if (kind === 'sh') printed = outcome(body.trim(), folder, lang);
      else if (words.startsWith(' exit ')) return `\`\`\`text${cutLike(`${words}\n${body}`, printed)}\`\`\``;
      else if (how === 'as written') {
        return `\`\`\`${kind}${words}\n${cutLike(body, readFileSync(join(folder, path), 'utf8'))}\`\`\``;
      } else if (path !== '') {
        const before = how === '' ? '' : readFileSync(join(folder, path), 'utf8');
        writeBelow(folder, path, edited(before, how, body));
      }
      return block;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the words after a fence say of a file; an empty path where they name none. */
function fileNamed(words: string): { readonly path: string; readonly how: string } {
  const [, path = '', how = ''] = /^ (\S+\.\w+)(?:, (as written|added|changed))?$/.exec(words) ?? [];
  return { path, how };
}

/** The files that a page ends with, by their paths. */
export function filesOf(page: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [, , words = '', body = ''] of page.matchAll(BLOCK)) {
    const { path, how } = fileNamed(words);
    if (path !== '' && how !== 'as written') files.set(path, edited(files.get(path) ?? '', how, body));
  }
  return files;
}

/** A file with a block put in its place, at its end, or line by line in place of the lines with the same key. */
function edited(before: string, how: string, body: string): string {
  if (how === '') return body;
  if (how === 'added') return before + body;
  return body.split('\n').reduce((text, line) => {
    const key = /^[a-z_]+:/.exec(line)?.[0];
    if (key === undefined) return text;
    const lines = text.split('\n');
    if (lines.filter((one) => one.startsWith(key)).length !== 1) throw new Error(`not one line has ${key}`);
    return lines.map((one) => (one.startsWith(key) ? line : one)).join('\n');
  }, before);
}

/** The shown text, if it is the whole one but for lines elided; else the whole one. */
export function cutLike(shown: string, whole: string): string {
  const parts = shown.split(`\n${ELIDED}\n`).map((part) => `\n${part}\n`);
  const [first = ''] = parts;
  if (parts.length === 1) return whole;
  const text = `\n${whole}\n`;
  if (!text.startsWith(first)) return whole;
  let at = first.length - 1;
  for (const [i, part] of parts.slice(1).entries()) {
    // The last part is what the text ends with.
    const isLast = i === parts.length - 2;
    const found = isLast ? text.length - part.length : text.indexOf(part, at);
    if (found < at || !text.startsWith(part, found)) return whole;
    at = found + part.length - 1;
  }
  return shown;
}

/** ` exit 0` and on the next lines what the command printed. */
function outcome(command: string, folder: string, lang: Lang): string {
  const argv = command.split(/\s+/);
  if (argv.splice(0, 2).join(' ') !== 'npx eldercheck') throw new Error(`not run on a page: ${command}`);
  const env = { COLUMNS: '80', LC_ALL: LOCALES[lang], SystemRoot: process.env['SystemRoot'] };
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...argv], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return ` exit ${status}\n${stdout}${stderr}`;
}

function writeBelow(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

export function freshWalks(): Output[] {
  return WALKS.map(({ path, lang }) => ({ path, text: walked(readFileSync(new URL(path, ROOT), 'utf8'), lang) }));
}
