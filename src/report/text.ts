/** The report that a reviewer reads: on a terminal, in a pipe or on paper. */
import type { Report, SubjectResult } from '../model/report.ts';
import { flow } from './flow.ts';
import type { RenderOptions } from './formats.ts';
import { NO_COLOUR, type Palette } from './paint.ts';
import { Style } from './style.ts';
import { dataLines } from './text/data.ts';
import { entryLines } from './text/entries.ts';
import { invalidSubject } from './text/invalid.ts';
import { judgedSubject, judgedSubjectQuietly } from './text/judged.ts';
import { summary } from './text/summary.ts';
import { displayWidth } from './width.ts';

/** Uncoloured, whatever the options say, unless given a palette: the reporter of `formats.ts` does that. */
export function renderText(report: Report, options: RenderOptions, palette: Palette = NO_COLOUR): string {
  const style = new Style(options, palette);
  const { results } = report;
  const lines = [
    ...(options.quiet
      ? []
      : [
          ...flow(style, style.say('tool', { version: style.shown(report.tool.version) }), {
            paint: style.palette.faint,
          }),
          '',
        ]),
    ...results.flatMap((result, index) => [
      ...(results.length > 1 ? divider(style, index, results.length) : []),
      ...subject(style, result, options.quiet),
    ]),
    ...(results.length === 0 ? [style.say('no_subjects')] : []),
    ...(results.length > 1 ? summary(style, report) : []),
    ...(options.quiet ? [] : dataLines(style, report)),
    ...(options.quiet ? [] : entryLines(style, report.policy.waivers)),
  ];
  return `${lines.join('\n')}\n`;
}

function subject(style: Style, result: SubjectResult, quiet: boolean): string[] {
  if (result.verdict === 'invalid') return invalidSubject(style, result);
  return quiet ? judgedSubjectQuietly(style, result) : judgedSubject(style, result);
}

/** A double line before each subject of several. */
function divider(style: Style, index: number, count: number): string[] {
  const bar = style.ascii ? '=' : '═';
  const text = style.say('subject_of', { index: index + 1, count });
  const rest = Math.max(0, style.width - displayWidth(text) - 4);
  return [...(index === 0 ? [] : ['']), style.palette.strong(`${bar.repeat(2)} ${text} ${bar.repeat(rest)}`)];
}
