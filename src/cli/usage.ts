/** Mistakes in the command line: an unknown option, a bad value, a file that does not exist. */
import type { Bilingual } from '../model/report.ts';
import { EXIT } from '../model/status.ts';
import { fill, type Lang, type Params } from '../wording/language.ts';
import { Stop } from './stop.ts';

export class UsageError extends Stop {
  override readonly name = 'UsageError';
  readonly code = EXIT.usage;
  readonly text: Bilingual;
  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }

  explain(lang: Lang): string {
    return this.text[lang];
  }
}

/** Params are texts that are safe to show. */
export function usageError({ zh, en }: Bilingual, params: Params): UsageError {
  return new UsageError({ zh: fill(zh, params), en: fill(en, params) });
}
