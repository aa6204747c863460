/** What the numbers of a task table say against each other, as a check prints it. */
import type { Lang } from '../../src/wording/language.ts';
import { fenced } from './blocks.ts';
import { run } from './command.ts';
import { section } from './report.ts';

const FILE = 'fixtures/puyang/annex-2/areas.yaml';

export async function areaTableExcerpt(lang: Lang): Promise<string> {
  const { stdout } = await run([FILE, '--as-of', '2023-01-01', '--lang', lang]);
  return fenced(section(stdout.trimEnd().split('\n'), 'data', lang).join('\n'));
}
