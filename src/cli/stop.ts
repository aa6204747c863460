/** What ends a run before it has done what was asked for. */
import type { ExitCode } from '../model/status.ts';
import type { Lang } from '../wording/language.ts';

/** An error that is told to whoever runs the program. Any other one is a mistake of the program itself. */
export abstract class Stop extends Error {
  abstract readonly code: ExitCode;
  /** Lines of text, safe to show; the last without its end. */
  abstract explain(lang: Lang): string;
}
