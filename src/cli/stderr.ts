/** Input and pack errors for people: one line each, `file:line:column: what, what next`. */
import type { Problem } from '../model/problem.ts';
import type { SubjectResult } from '../model/report.ts';
import type { Lang } from '../wording/language.ts';
import { wordProblem } from '../wording/problems.ts';
import { visible } from '../wording/visible.ts';

interface Placed {
  readonly line: number | null;
  readonly column: number | null;
}

function place(file: string, { line, column }: Placed): string {
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

export function explainPack(path: string, problems: readonly Problem[], lang: Lang): string {
  return problems.map((problem) => `${place(path, problem)}: ${wordProblem(problem)[lang]}\n`).join('');
}
