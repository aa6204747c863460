/** Lines of prose with a hanging indent. */
import type { Paint } from './paint.ts';
import type { Style } from './style.ts';
import { displayWidth } from './width.ts';
import { wrap } from './wrap.ts';

const plain: Paint = (text) => text;

interface Look {
  /** Stands before the first line only; the following lines are indented by its width. */
  readonly lead?: string;
  readonly leadPaint?: Paint;
  readonly indent?: number;
  readonly paint?: Paint;
  /** How far the following lines are indented instead. */
  readonly hang?: number;
  /** Columns that the lead takes at least, so that texts below each other begin in one column. */
  readonly column?: number;
}

/** A text wrapped to the width, with `lead` before it. */
export function flow(style: Style, text: string, look: Look = {}): string[] {
  const { lead = '', leadPaint = plain, indent = 0, paint = plain, column = 0 } = look;
  const leadWidth = Math.max(displayWidth(lead), column);
  const hang = look.hang ?? leadWidth;
  const room = style.proseWidth - indent;
  const [first = '', ...rest] = wrap(text, room - hang, room - leadWidth);
  const fillers = ' '.repeat(leadWidth - displayWidth(lead));
  const start = `${' '.repeat(indent)}${lead === '' ? '' : leadPaint(lead)}${fillers}`;
  return [
    `${start}${first === '' ? '' : paint(first)}`.trimEnd(),
    ...rest.map((line) => ' '.repeat(indent + hang) + paint(line)),
  ];
}

/** A heading with a line drawn to the end of the page. */
export function heading(style: Style, text: string): string[] {
  const bar = style.ascii ? '-' : '─';
  const [first = '', ...rest] = wrap(text, style.width - 6);
  const after = Math.max(0, Math.min(style.width, 160) - displayWidth(first) - 4);
  const { strong, faint } = style.palette;
  return [
    '',
    `${faint(bar.repeat(2))} ${strong(first)} ${faint(bar.repeat(after))}`,
    ...rest.map((r) => `   ${strong(r)}`),
  ];
}
