/** Input errors for people: one line each, `file:line:column: what, what next`. */
import type { SubjectResult } from '../model/report.ts';
import type { Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';

interface Placed {
  readonly line: number | null;
  readonly column: number | null;
}

export function place(file: string, { line, column }: Placed): string {
  return line === null ? visible(file) : `${visible(file)}:${line}:${column}`;
}

export function explainInvalid(results: readonly SubjectResult[], lang: Lang): string {
  return results
    .flatMap((result) => {
      if (result.verdict !== 'invalid' || !('errors' in result)) return [];
      return result.errors.map((error) => `${place(result.subject.file, error)}: ${error[lang]}\n`);
    })
    .join('');
}
