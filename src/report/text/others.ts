/** The findings that ask for no action, each in a line or two: why it holds, is not due, or does not bind. */
import type { Finding, Remark } from '../../model/report.ts';
import { flow } from '../flow.ts';
import type { Style } from '../style.ts';
import { displayWidth } from '../width.ts';
import { decidedTexts } from './items.ts';

export function other(style: Style, finding: Finding): string[] {
  const lead = style.status(finding.status);
  const text = style.say('with_detail', {
    text: style.say('in_brackets', { text: style.pick(finding.title), detail: style.shown(finding.rule) }),
    detail: style.pick(finding.reason),
  });
  const column =
    Math.max(...(['pass', 'not_yet_due', 'not_applicable'] as const).map((s) => displayWidth(style.status(s)))) + 2;
  return [
    ...flow(style, text, { lead, leadPaint: style.palette.status[finding.status], column }),
    ...decidedTexts(style, finding).flatMap((decided) => flow(style, decided, { indent: column })),
  ];
}

const REMARK_LABELS = ['note', 'warning'] as const;

export function remarkLines(style: Style, remark: Remark): string[] {
  const lead = style.say(remark.level);
  const column = style.columnFor(REMARK_LABELS);
  const paint = remark.level === 'warning' ? style.palette.status.undetermined : style.palette.faint;
  const text = style.pick(remark);
  const full = remark.pointer === '' ? text : style.say('in_brackets', { text, detail: style.shown(remark.pointer) });
  return flow(style, full, { lead, leadPaint: paint, column });
}
