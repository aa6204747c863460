/** The parameters of the cities, as the command prints them. */
import type { Lang } from '../../src/wording/language.ts';
import { run } from './command.ts';

export async function matrixTable(lang: Lang): Promise<string> {
  const { code, stdout, stderr } = await run(['rules', 'matrix', '--format', 'markdown', '--lang', lang]);
  if (code !== 0) throw new Error(stderr);
  return stdout.trimEnd();
}
