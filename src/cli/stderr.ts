/** Input errors for people: one line each, `file:line:column: where: what, what next`. */
import type { SubjectResult } from '../model/report.ts';
import { MESSAGES } from '../wording/cli.ts';
import type { Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';

/** An error or a problem, as far as its place goes. */
interface Placed {
  readonly line: number | null;
  readonly column: number | null;
  readonly pointer: string;
}

/** A file as a reader would name it. */
export const fileName = (file: string, lang: Lang): string =>
  file === '-' ? MESSAGES.standardInput[lang] : visible(file);

/** `file:line:column: /pointer`, or as much of that as there is. */
export function place(file: string, { line, column, pointer }: Placed, lang: Lang): string {
  const name = fileName(file, lang);
  const where = [name, line, column].filter((part) => part !== null).join(':');
  return pointer === '' ? where : `${where}: ${visible(pointer)}`;
}

export function explainInvalid(results: readonly SubjectResult[], lang: Lang): string {
  return results
    .flatMap((result) => {
      if (!('errors' in result)) return [];
      return result.errors.map((error) => `${place(result.subject.file, error, lang)}: ${error[lang]}\n`);
    })
    .join('');
}
