/** The file of `$GITHUB_STEP_SUMMARY`, which GitHub shows on the page of the run: annotations have room for a few only. */
import { appendFile, stat } from 'node:fs/promises';
import type { Report } from '../model/report.ts';
import { FORMATS, type RenderOptions } from '../report/formats.ts';
import { MESSAGES } from '../wording/cli-output.ts';
import { codeOf, OutputFailed } from './io.ts';

/** Bytes that GitHub takes for a step; a longer summary it refuses as a whole. */
const MOST_BYTES = 1024 * 1024;

/** Adds the Markdown report to what was written there before, as far as there is room. Throws OutputFailed. */
export async function appendSummary(path: string, report: Report, render: RenderOptions): Promise<void> {
  const reporter = await FORMATS.markdown.load();
  const text = reporter(report, { ...render, quiet: false, colour: 0 });
  try {
    const before = await stat(path).catch(() => null);
    const used = before?.isFile() ? before.size : 0;
    await appendFile(path, fitted(text, MOST_BYTES - used, `\n${MESSAGES.summaryCut[render.lang]}\n`));
  } catch (error) {
    throw new OutputFailed(path, codeOf(error));
  }
}

/** The text, or as many whole lines of it as go before `last` into the room, in bytes; nothing where there is none. */
function fitted(text: string, room: number, last: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= room) return text;
  const kept = room - Buffer.byteLength(last);
  if (kept < 0) return '';
  const end = bytes.subarray(0, kept).lastIndexOf('\n') + 1;
  return bytes.subarray(0, end).toString() + last;
}
