/** The mistakes of rule packs for people, one line each. */
import type { FaultyFile, UnusablePack } from '../run/unusable-pack.ts';
import type { Lang } from '../wording/language.ts';
import { wordProblem } from '../wording/problems.ts';
import { place } from './stderr.ts';

export function explainPack({ files }: UnusablePack, lang: Lang): string {
  return files.map((file) => explainFile(file, lang)).join('\n');
}

export function explainFile({ path, problems }: FaultyFile, lang: Lang): string {
  return problems.map((problem) => `${place(path, problem, lang)}: ${wordProblem(problem)[lang]}`).join('\n');
}
