/** The result of a subject that could not be read; apart from `result.ts`, since most runs need no words for problems. */
import type { Problem } from '../model/problem.ts';
import type { InputError, InvalidResult } from '../model/report.ts';
import { wordProblem } from '../wording/problems.ts';

export function invalidResult(subject: InvalidResult['subject'], problems: readonly Problem[]): InvalidResult {
  return { subject, verdict: 'invalid', findings: [], errors: wordedProblems(problems) };
}

export const wordedProblems = (problems: readonly Problem[]): InputError[] => problems.map(wordProblem);
