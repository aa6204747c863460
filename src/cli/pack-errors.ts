/** The mistakes of a rule pack for people, one line each. */
import type { Problem } from '../model/problem.ts';
import type { Lang } from '../wording/language.ts';
import { wordProblem } from '../wording/problems.ts';
import { place } from './stderr.ts';

export function explainPack(path: string, problems: readonly Problem[], lang: Lang): string {
  return problems.map((problem) => `${place(path, problem)}: ${wordProblem(problem)[lang]}\n`).join('');
}
