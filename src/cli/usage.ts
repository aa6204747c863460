/** Mistakes in the command line: an unknown option, a bad value, a file that does not exist. */
import type { Bilingual } from '../model/report.ts';

export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly text: Bilingual;
  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}
