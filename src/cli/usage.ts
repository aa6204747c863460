/** Mistakes in the command line: an unknown option, a bad value, a file that does not exist. */
import type { Bilingual } from '../model/report.ts';
import { fill, type Params } from '../wording/language.ts';

export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly text: Bilingual;
  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}

/** Params are texts that are safe to show. */
export function usageError({ zh, en }: Bilingual, params: Params): UsageError {
  return new UsageError({ zh: fill(zh, params), en: fill(en, params) });
}
