/** `eldercheck [check] <file…>`: one report for the files named. */
import { exitCodeOf } from '../model/exit-code.ts';
import type { Report } from '../model/report.ts';
import type { ExitCode } from '../model/status.ts';
import { FORMATS, type RenderOptions } from '../report/formats.ts';
import { type Io, print, tell } from './io.ts';
import { judgeFiles } from './judge-files.ts';
import type { CheckSettings } from './options.ts';
import { writeWhole } from './output-file.ts';
import { explainInvalid } from './stderr.ts';

/** The whole report for the page of the run, where GitHub says where that goes. */
async function summarise(report: Report, render: RenderOptions, io: Io): Promise<void> {
  const { GITHUB_STEP_SUMMARY: path } = io.env;
  if (path === undefined || path === '') return;
  const { appendSummary } = await import('./step-summary.ts');
  await appendSummary(path, report, render);
}

/** Throws UsageError, UnusablePack and OutputFailed. */
export async function runCheck(
  files: readonly string[],
  settings: CheckSettings,
  render: RenderOptions,
  io: Io,
): Promise<ExitCode> {
  const { output, format } = settings;
  const { report, notes } = await judgeFiles(files, settings, render.lang, io);
  const reporter = await FORMATS[format].load(render.colour);
  const text = reporter(report, render);
  if (!settings.quiet) await tell(io, notes);
  const seenOnTerminal = output === null && format === 'text' && io.stdout.isTTY === true;
  if (!seenOnTerminal) await tell(io, explainInvalid(report.results, render.lang));
  if (output === null) await print(io, text);
  else await writeWhole(output, text);
  if (format === 'github') await summarise(report, render, io);
  return exitCodeOf(report);
}
