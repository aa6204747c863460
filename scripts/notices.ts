/** The licences of the libraries that are bundled into the program. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `inputs` are the bundled files, relative to `root`. Throws where a library has no licence file. */
export function noticesOf(inputs: readonly string[], root: string): string {
  const packages = new Set(inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  return [...packages]
    .sort()
    .map((path) => noticeOf(join(root, path)))
    .join('\n');
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const file = existsSync(folder) ? readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry)) : undefined;
  if (file === undefined) throw new Error(`${name} has no licence file`);
  const own = `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return HOLDS_OTHERS.has(name ?? '') ? `${own}\n${readFileSync(heldBy(`${name}-${version}`), 'utf8')}` : own;
}

/** Published as one file that holds other libraries; their licences, by version, are kept in `notices/`. */
const HOLDS_OTHERS: ReadonlySet<string> = new Set(['docx']);

const heldBy = (nameAndVersion: string): URL => new URL(`./notices/${nameAndVersion}.txt`, import.meta.url);
