/** `eldercheck missing <file…>`: the papers and figures to ask the applicant for, as a letter. */
import type { Report } from '../model/report.ts';
import { EXIT, type ExitCode } from '../model/status.ts';
import { asks } from '../report/letter/contents.ts';
import { renderLetterMarkdown } from '../report/letter/markdown.ts';
import { renderLetterText } from '../report/letter/text.ts';
import { MISSING_MESSAGES } from '../wording/cli-missing.ts';
import type { Lang } from '../wording/language.ts';
import { type Io, print, tell } from './io.ts';
import { judgeFiles } from './judge-files.ts';
import { oneOf, type RawOptions, settingsFrom } from './options.ts';
import { writeWhole } from './output-file.ts';
import { explainInvalid } from './stderr.ts';
import { lookOf } from './terminal.ts';
import { UsageError } from './usage.ts';

const LETTERS = { text: renderLetterText, markdown: renderLetterMarkdown };

/** Throws UsageError, UnusablePack and OutputFailed. */
export async function runMissing(files: readonly string[], raw: RawOptions, lang: Lang, io: Io): Promise<ExitCode> {
  if (files.length === 0) throw new UsageError(MISSING_MESSAGES.noFiles);
  const { format: typed = 'text', ...others } = raw;
  const format = oneOf('--format', typed, ['text', 'markdown']);
  const settings = settingsFrom(others);
  const { report, notes } = await judgeFiles(files, settings, lang, io);
  const text = LETTERS[format](report, lookOf(settings, raw, lang, io));
  await tell(io, notes);
  const seenOnTerminal = settings.output === null && format === 'text' && io.stdout.isTTY === true;
  if (!seenOnTerminal) await tell(io, explainInvalid(report.results, lang));
  if (settings.output === null) await print(io, text);
  else await writeWhole(settings.output, text);
  return endOf(report);
}

/** As a check ends, but that what fails is for the check to tell: nothing that is supplied would change it. */
function endOf({ results }: Report): ExitCode {
  if (results.some(({ verdict }) => verdict === 'invalid')) return EXIT.invalidInput;
  const applied = results.some(({ findings }) => findings.some(({ status }) => status !== 'not_applicable'));
  if (!applied) return EXIT.invalidInput;
  return results.some(asks) ? EXIT.undetermined : EXIT.ok;
}
