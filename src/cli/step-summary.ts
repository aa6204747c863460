/** The file of `$GITHUB_STEP_SUMMARY`, which GitHub shows on the page of the run: annotations have room for a few only. */
import { appendFile } from 'node:fs/promises';
import type { Report } from '../model/report.ts';
import { FORMATS, type RenderOptions } from '../report/formats.ts';
import { codeOf, OutputFailed } from './io.ts';

/** Adds the Markdown report to what other steps have written there. Throws OutputFailed. */
export async function appendSummary(path: string, report: Report, render: RenderOptions): Promise<void> {
  const reporter = await FORMATS.markdown.load();
  const text = reporter(report, { ...render, quiet: false, colour: 0 });
  try {
    await appendFile(path, text);
  } catch (error) {
    throw new OutputFailed(path, codeOf(error));
  }
}
