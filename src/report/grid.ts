/** Draws a table from cells that are wrapped already; each column is as wide as its widest line. */
import Table from 'cli-table3';
import type { Paint } from './paint.ts';

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

export function drawGrid(rows: readonly (readonly Cell[])[], { across, down, cross }: Strokes): string[] {
  const chars = { ...NO_FRAME, mid: across, 'mid-mid': cross, middle: down };
  const table = new Table({ chars, style: NO_STYLE });
  table.push(...rows.map((row) => row.map((cell) => cell.map(painted).join('\n'))));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

const painted = ({ text, paint }: Line): string => (paint && text !== '' ? paint(text) : text);
