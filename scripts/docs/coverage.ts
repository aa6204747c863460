/** What the packs cover, as the command prints it. */
import type { Lang } from '../../src/wording/language.ts';
import { run } from './command.ts';

export async function coverageTables(lang: Lang): Promise<string> {
  const { code, stdout, stderr } = await run(['rules', 'coverage', '--format', 'markdown', '--lang', lang]);
  if (code !== 0) throw new Error(stderr);
  return stdout.trimEnd();
}
