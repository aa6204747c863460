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
];

/** A block, the words after its fence, and what stands in it. */
const BLOCK = /^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm;
const BIN = fileURLToPath(new URL('bin/eldercheck.js', ROOT));
const LOCALES = { en: 'en_GB.UTF-8', zh: 'zh_CN.UTF-8' };

/**
 * The page as it comes out of the walk. By the words after the fence a block is a file to write (`yaml rules/a.yaml`),
 * a file that a command has written (`yaml rules/a.yaml, as written`), a command (`sh`), or what the command before it
 * printed and its exit code (`text exit 0`). Other blocks are left alone.
 */
export function walked(page: string, lang: Lang): string {
  const folder = mkdtempSync(join(tmpdir(), 'eldercheck-walk-'));
  let printed = '';
  try {
    return page.replace(BLOCK, (block, kind: string, words: string, body: string) => {
      const [, path = '', isWritten] = /^ (\S+\/?\S*\.\w+)(, as written)?$/.exec(words) ?? [];
      if (kind === 'sh') printed = outcome(body.trim(), folder, lang);
      else if (words.startsWith(' exit ')) return `\`\`\`text${printed}\`\`\``;
      else if (isWritten) return `\`\`\`${kind}${words}\n${readFileSync(join(folder, path), 'utf8')}\`\`\``;
      else if (path !== '') writeBelow(folder, path, body);
      return block;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
