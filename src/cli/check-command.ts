/** `eldercheck [check] <file…>`: one report for the files named, in as many formats as are asked for. */
import { exitCodeOf } from '../model/exit-code.ts';
import type { Report } from '../model/report.ts';
import type { ExitCode } from '../model/status.ts';
import { FORMATS, type Format, type FormatEntry, type RenderOptions } from '../report/formats.ts';
import type { Session } from './configured.ts';
import { deliver, isSeen } from './deliver.ts';
import { tell } from './io.ts';
import { judgeFiles } from './judge-files.ts';
import { type RawOptions, settingsFrom } from './options.ts';
import { type Output, outputsFrom } from './outputs.ts';
import { explainInvalid } from './stderr.ts';
import type { Filler } from './template.ts';
import { lookOf } from './terminal.ts';

/** Throws UsageError, UnusablePack and OutputFailed. */
export async function runCheck(files: readonly string[], raw: RawOptions, { lang, io }: Session): Promise<ExitCode> {
  const outputs = outputsFrom(raw, FORMATS);
  const settings = settingsFrom(raw);
  const form = raw.template === undefined ? null : await formFrom(raw.template, outputs);
  const draw = outputs.some(({ format }) => FORMATS[format].draws);
  const annotated = outputs.find(({ format }) => format === 'github');
  const summary = annotated === undefined ? null : io.env['GITHUB_STEP_SUMMARY'] || null;
  const { report, notes } = await judgeFiles(
    files,
    { ...settings, outputs, summary, draw, template: raw.template ?? null },
    lang,
    io,
  );
  const render = async (output: (typeof outputs)[number]) => {
    const look = lookOf(output, raw, lang, io);
    return form && output.format === 'docx' ? await form(report, look) : await rendered(report, output.format, look);
  };
  const parts = [];
  const dropped: string[] = [];
  for (const output of outputs) {
    const content = await render(output);
    parts.push({ file: output.file, content });
    dropped.push(...(await droppedFrom(output.format, content)));
  }
  if (!settings.quiet) await tell(io, notes + dropped.join(''));
  if (!outputs.some((output) => isSeen(output, io))) await tell(io, explainInvalid(report.results, lang));
  await deliver(parts, io, async () => {
    if (annotated && summary !== null) await summarise(summary, report, lookOf(annotated, raw, lang, io));
  });
  return exitCodeOf(report);
}

/** What a format had to leave out of what was rendered, in lines. */
async function droppedFrom(format: Format, content: string | Uint8Array): Promise<string[]> {
  const entry: FormatEntry = FORMATS[format];
  if (entry.dropped === undefined || typeof content !== 'string') return [];
  const dropped = await entry.dropped();
  return dropped(content).map((line) => `${format}: ${line}\n`);
}

/** The whole report for the page of the run, where GitHub says where that goes. */
async function summarise(path: string, report: Report, options: RenderOptions): Promise<void> {
  const { appendSummary } = await import('./step-summary.ts');
  await appendSummary(path, withoutDrawings(report), options);
}

/** The form that a Word document is filled into, read before anything is judged. */
async function formFrom(file: string, outputs: readonly Output[]): Promise<Filler> {
  const { openForm } = await import('./template.ts');
  return await openForm(file, outputs);
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
