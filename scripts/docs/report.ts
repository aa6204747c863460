/** The report as it looks: the text is the program's own, here is only what of it is shown. */

import { type LabelId, label } from '../../src/wording/labels.ts';
import type { Lang } from '../../src/wording/language.ts';
import { STATUS_SIGNS } from '../../src/wording/status.ts';
import { fenced } from './blocks.ts';
import { run } from './command.ts';

const FILE = 'fixtures/zhengzhou/fail-large-new-estate-8-m2-short.json';
const OMITTED = '[…]';

/** Head, table, what fails and what to do next; left out is what is not applicable, and the rules that pass once more. */
export async function reportExcerpt(lang: Lang): Promise<string> {
  const { stdout } = await run([FILE, '--lang', lang]);
  const lines = stdout.trimEnd().split('\n');
  const head = lines.slice(0, headingAt(lines, 'findings', lang));
  const findings = section(lines, 'findings', lang);
  const failing = section(lines, 'failing', lang);
  const ending = lines.slice(lastVerdictAt(lines, lang));
  return fenced([...head, ...shortened(findings), ...failing, OMITTED, '', ...ending].join('\n'));
}

const isHeading = (line: string): boolean => line.startsWith('── ');

function headingAt(lines: readonly string[], id: LabelId, lang: Lang): number {
  const [title = ''] = label(id, lang, { count: '#' }).split('#');
  const at = lines.findIndex((line) => line.startsWith(`── ${title}`));
  if (at < 0) throw new Error(`the report has no section "${title}"; look whether the excerpt still fits it`);
  return at;
}

/** The lines of a section of the text report with its heading. Throws where there is none. */
export function section(lines: readonly string[], id: LabelId, lang: Lang): string[] {
  const start = headingAt(lines, id, lang);
  const length = lines.slice(start + 1).findIndex(isHeading);
  return lines.slice(start, length < 0 ? lines.length : start + 1 + length);
}

const lastVerdictAt = (lines: readonly string[], lang: Lang): number =>
  lines.findLastIndex((line) => line.startsWith(label('verdict', lang)));

const isRule = (line: string): boolean => /^─+┼/.test(line);
const isNotApplicable = (line: string): boolean => line.startsWith(` ${STATUS_SIGNS.not_applicable} `);

/** The table without the rows of rules that do not apply. */
function shortened(table: readonly string[]): string[] {
  const shown: string[] = [];
  let keeps = true;
  for (const [i, line] of table.entries()) {
    if (isRule(line) || line === '') keeps = !isNotApplicable(table[i + 1] ?? '');
    if (keeps) shown.push(line);
    else if (shown.at(-1) !== OMITTED_ROW) shown.push(OMITTED_ROW);
  }
  return shown;
}

const OMITTED_ROW = ` ${OMITTED}`;
