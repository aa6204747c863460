/** `eldercheck [check] <file…>`: one report for the files named, in as many formats as are asked for. */
import { exitCodeOf } from '../model/exit-code.ts';
import type { Report } from '../model/report.ts';
import type { ExitCode } from '../model/status.ts';
import { FORMATS, type Format, type FormatEntry, type RenderOptions } from '../report/formats.ts';
import type { Session } from './configured.ts';
import { deliver, isSeen } from './deliver.ts';
import { type Io, tell } from './io.ts';
import { judgeFiles } from './judge-files.ts';
import { type RawOptions, settingsFrom } from './options.ts';
import { outputsFrom } from './outputs.ts';
import { explainInvalid } from './stderr.ts';
import { lookOf } from './terminal.ts';

/** Throws UsageError, UnusablePack and OutputFailed. */
export async function runCheck(files: readonly string[], raw: RawOptions, { lang, io }: Session): Promise<ExitCode> {
  const outputs = outputsFrom(raw, FORMATS);
  const settings = settingsFrom(raw);
  const draw = outputs.some(({ format }) => FORMATS[format].draws);
  const { report, notes } = await judgeFiles(files, { ...settings, outputs, draw }, lang, io);
  const render = (output: (typeof outputs)[number]) => rendered(report, output.format, lookOf(output, raw, lang, io));
  const parts = [];
  for (const output of outputs) parts.push({ file: output.file, content: await render(output) });
  if (!settings.quiet) await tell(io, notes);
  if (!outputs.some((output) => isSeen(output, io))) await tell(io, explainInvalid(report.results, lang));
  await deliver(parts, io);
  const asked = outputs.find(({ format }) => format === 'github');
  if (asked) await summarise(report, lookOf(asked, raw, lang, io), io);
  return exitCodeOf(report);
}

/** The whole report for the page of the run, where GitHub says where that goes. */
async function summarise(report: Report, options: RenderOptions, io: Io): Promise<void> {
  const { GITHUB_STEP_SUMMARY: path } = io.env;
  if (path === undefined || path === '') return;
  const { appendSummary } = await import('./step-summary.ts');
  await appendSummary(path, withoutDrawings(report), options);
}

/** The other formats of a run change nothing in this one. */
async function rendered(report: Report, format: Format, options: RenderOptions): Promise<string | Uint8Array> {
  const entry: FormatEntry = FORMATS[format];
  const reporter = await entry.load(options.colour);
  return await reporter(entry.draws ? report : withoutDrawings(report), options);
}

function withoutDrawings(report: Report): Report {
  const results = report.results.map((result) => {
    if (!('drawing' in result)) return result;
    const { drawing: _, ...others } = result;
    return others;
  });
  return { ...report, results };
}
