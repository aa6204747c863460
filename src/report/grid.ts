/**
 * Draws a table from cells that are wrapped already; each column is as wide as its widest line.
 *
 * The usual table library is not used here: it measures every text with a width table older than the terminals',
 * and its start-up and measuring take longer than the whole check.
 */
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

export function drawGrid(rows: readonly (readonly Cell[])[], strokes: Strokes): string[] {
  const columns = (rows[0] ?? []).map((_, i) => rows.flatMap((cells) => cells[i] ?? []));
  const widths = columns.map((lines) => Math.max(0, ...lines.map((line) => displayWidth(line.text))));
  const rule = widths.map((width) => strokes.across.repeat(width + 2)).join(strokes.cross);
  return rows.flatMap((cells, index) => [...(index === 0 ? [] : [rule]), ...drawRow(cells, widths, strokes.down)]);
}

function drawRow(cells: readonly Cell[], widths: readonly number[], down: string): string[] {
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, i) =>
    cells
      .map((cell, column) => ` ${padded(cell[i], widths[column] ?? 0)} `)
      .join(down)
      .trimEnd(),
  );
}

function padded(line: Line | undefined, width: number): string {
  if (!line || line.text === '') return ' '.repeat(width);
  const fillers = ' '.repeat(Math.max(0, width - displayWidth(line.text)));
  return (line.paint ? line.paint(line.text) : line.text) + fillers;
}
