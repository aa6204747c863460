/** Draws a table from cells that are wrapped already; each column is as wide as its widest line. */
import Table from 'cli-table3';
import type { Paint } from './paint.ts';
import { displayWidth } from './width.ts';

export interface Line {
  readonly text: string;
  readonly paint?: Paint;
}

export interface Strokes {
  readonly across: string;
  readonly down: string;
  readonly cross: string;
}

/** The lines of one cell. */
export type Cell = readonly Line[];

/** Only lines between rows and columns, none around: every column of the width is wanted for text. */
const NO_FRAME = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  right: '',
  'right-mid': '',
};

/** The library colours by itself, even what is piped, unless told which styles to use: none. */
const NO_STYLE = { head: [], border: [] };

/**
 * Each row is a table of its own of the same widths: for a table of many rows the library compares each cell with every
 * other, which takes longer than judging what stands in them.
 */
export function drawGrid(rows: readonly (readonly Cell[])[], { across, down, cross }: Strokes): string[] {
  const columns = (rows[0] ?? []).map((_, i) => rows.flatMap((cells) => cells[i] ?? []));
  const widths = columns.map((lines) => Math.max(0, ...lines.map((line) => displayWidth(line.text))) + PADDING);
  const rule = widths.map((width) => across.repeat(width)).join(cross);
  const chars = { ...NO_FRAME, middle: down };
  return rows.flatMap((row, index) => {
    const table = new Table({ chars, style: NO_STYLE, colWidths: widths });
    table.push(row.map((cell) => cell.map(painted).join('\n')));
    const lines = table.toString().split('\n');
    return [...(index === 0 ? [] : [rule]), ...lines.map((line) => line.trimEnd())];
  });
}

/** A blank on each side of a cell. */
const PADDING = 2;

const painted = ({ text, paint }: Line): string => (paint && text !== '' ? paint(text) : text);
