/** The mistakes of a rule pack for people, one line each. */

import type { UnusablePack } from '../run/unusable-pack.ts';
import type { Lang } from '../wording/language.ts';
import { wordProblem } from '../wording/problems.ts';
import { place } from './stderr.ts';

export function explainPack({ path, problems }: UnusablePack, lang: Lang): string {
  return problems.map((problem) => `${place(path, problem, lang)}: ${wordProblem(problem)[lang]}`).join('\n');
}
