/** Tables that fit the width and lose nothing. */
import { type Cell, drawGrid } from './grid.ts';
import type { Style } from './style.ts';
import { displayWidth } from './width.ts';
import { longestPiece, wrap } from './wrap.ts';

export interface Column {
  /** One line or several. */
  readonly title: string | readonly string[];
  /** A text up to this wide stays on one line, such as a status; other columns give way first. */
  readonly keep?: number;
}

const PADDING = 1;

/** No column becomes narrower than this as long as another can. */
const NARROW = 8;

const DRAWN = { across: '─', down: '│', cross: '┼' };
const TYPED = { across: '-', down: '|', cross: '+' };

type Row = readonly Cell[];

/** Each line of a cell is wrapped on its own. */
export function drawTable(style: Style, head: readonly Column[], rows: readonly Row[]): string[] {
  const all = withHead(style, head, rows);
  const widths = columnWidths(head, all, roomFor(style, head));
  const laidOut = all.map((row) => row.map((cell, i) => wrapped(cell, widths[i] ?? 1)));
  return drawGrid(laidOut, style.ascii ? TYPED : DRAWN);
}

/** Whether a column of the table would have to make do with less than `room`, and less than it needs. */
export function isCramped(
  style: Style,
  head: readonly Column[],
  rows: readonly Row[],
  column: number,
  room: number,
): boolean {
  const all = withHead(style, head, rows);
  const needed = Math.max(...all.flatMap((row) => (row[column] ?? []).map((part) => displayWidth(part.text))));
  const given = columnWidths(head, all, roomFor(style, head))[column] ?? 0;
  return given < Math.min(room, needed);
}

function roomFor(style: Style, head: readonly Column[]): number {
  return style.width - 2 * PADDING * head.length - (head.length - 1);
}

function withHead(style: Style, head: readonly Column[], rows: readonly Row[]): Row[] {
  const titles = head.map(({ title }): Cell => [title].flat().map((text) => ({ text, paint: style.palette.strong })));
  return [titles, ...rows];
}

function wrapped(cell: Cell, width: number): Cell {
  return cell.flatMap((part) => wrap(part.text, width).map((text) => ({ ...part, text })));
}

/** What each column needs; where that is too much, those give way first that can break without cutting a word. */
function columnWidths(head: readonly Column[], rows: readonly Row[], available: number): number[] {
  const columns = head.map((column, i) => {
    const texts = rows.flatMap((row) => (row[i] ?? []).map((part) => part.text));
    return { texts, keep: column.keep ?? NARROW };
  });
  const widths = columns.map(({ texts }) => Math.max(1, ...texts.map(displayWidth)));
  if (sum(widths) <= available) return widths;
  const uncut = columns.map(({ texts, keep }) => Math.max(1, ...texts.map((text) => unbroken(text, keep))));
  const floors = head.map(({ keep }, i) => (keep === undefined ? NARROW : (uncut[i] ?? 1)));
  for (let excess = sum(widths) - available; excess > 0; excess--) {
    const give = mostSpare(widths, uncut) ?? mostSpare(widths, floors) ?? widths.indexOf(Math.max(...widths));
    widths[give] = Math.max(1, (widths[give] ?? 1) - 1);
  }
  return widths;
}

/** The columns that a text needs at least: all of a short one, of others the longest part that stays together. */
function unbroken(text: string, keep: number): number {
  const whole = displayWidth(text);
  return whole <= keep ? whole : longestPiece(text);
}

/** The column that is wider than its floor by most; none where none is. */
function mostSpare(widths: readonly number[], floors: readonly number[]): number | null {
  const spare = widths.map((width, i) => width - (floors[i] ?? 0));
  const most = Math.max(...spare);
  return most > 0 ? spare.indexOf(most) : null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
