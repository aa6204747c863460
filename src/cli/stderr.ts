/** Input errors for people: one line each, `file:line:column: what, what next`. */
import type { SubjectResult } from '../model/report.ts';
import { MESSAGES } from '../wording/cli.ts';
import type { Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';

interface Placed {
  readonly line: number | null;
  readonly column: number | null;
}

/** A file as a reader would name it. */
export const fileName = (file: string, lang: Lang): string =>
  file === '-' ? MESSAGES.standardInput[lang] : visible(file);

export function place(file: string, { line, column }: Placed, lang: Lang): string {
  const name = fileName(file, lang);
  return line === null ? name : `${name}:${line}:${column}`;
}

export function explainInvalid(results: readonly SubjectResult[], lang: Lang): string {
  return results
    .flatMap((result) => {
      if (!('errors' in result)) return [];
      return result.errors.map((error) => `${place(result.subject.file, error, lang)}: ${error[lang]}\n`);
    })
    .join('');
}
