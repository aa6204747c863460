/** `eldercheck missing <file…>`: the papers and figures to ask the applicant for, as a letter. */
import type { Report } from '../model/report.ts';
import { EXIT, type ExitCode } from '../model/status.ts';
import { asks } from '../report/letter/contents.ts';
import { renderLetterMarkdown } from '../report/letter/markdown.ts';
import { renderLetterText } from '../report/letter/text.ts';
import { MISSING_MESSAGES } from '../wording/cli-missing.ts';
import { configured, type Session } from './configured.ts';
import { deliver, isSeen } from './deliver.ts';
import { tell } from './io.ts';
import { judgeFiles } from './judge-files.ts';
import { type RawOptions, settingsFrom } from './options.ts';
import { outputsFrom } from './outputs.ts';
import { explainInvalid } from './stderr.ts';
import { lookOf } from './terminal.ts';
import { UsageError } from './usage.ts';

const LETTERS = { text: { write: renderLetterText }, markdown: { write: renderLetterMarkdown } };

/** Throws UsageError, UnusablePack and OutputFailed. */
export async function runMissing(files: readonly string[], typed: RawOptions, session: Session): Promise<ExitCode> {
  if (files.length === 0) throw new UsageError(MISSING_MESSAGES.noFiles);
  const { raw } = await configured(typed, session);
  const { lang, io } = session;
  // The formats of the configuration are those of a check.
  const outputs = outputsFrom(typed, LETTERS);
  const { report, notes } = await judgeFiles(files, { ...settingsFrom(raw), outputs, draw: false }, lang, io);
  const parts = outputs.map((output) => ({
    file: output.file,
    content: LETTERS[output.format].write(report, lookOf(output, raw, lang, io)),
  }));
  await tell(io, notes);
  if (!outputs.some((output) => isSeen(output, io))) await tell(io, explainInvalid(report.results, lang));
  await deliver(parts, io);
  return endOf(report);
}

/** As a check ends, but that what fails is for the check to tell: nothing that is supplied would change it. */
function endOf({ results }: Report): ExitCode {
  if (results.some(({ verdict }) => verdict === 'invalid')) return EXIT.invalidInput;
  const applied = results.some(({ findings }) => findings.some(({ status }) => status !== 'not_applicable'));
  if (!applied) return EXIT.invalidInput;
  return results.some(asks) ? EXIT.undetermined : EXIT.ok;
}
