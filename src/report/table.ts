/**
 * Tables that fit the width and lose nothing.
 *
 * The table library only draws: it shortens what it has to wrap and colours by itself, so cells come to it wrapped
 * and painted, and its own wrapping and colours are off.
 */
import Table from 'cli-table3';
import { escaped } from '../wording/visible.ts';
import type { Paint } from './paint.ts';
import type { Style } from './style.ts';
import { displayWidth } from './width.ts';
import { longestPiece, wrap } from './wrap.ts';

/** The lines of a cell that belong apart, each wrapped on its own, and how each looks. */
export type Cell = readonly { readonly text: string; readonly paint?: Paint }[];

export interface Column {
  /** One line or several. */
  readonly title: string | readonly string[];
  /** A text up to this wide stays on one line, such as a status; other columns give way first. */
  readonly keep?: number;
}

const PADDING = 1;

/** No column becomes narrower than this as long as another can. */
const NARROW = 8;

const DRAWN = { mid: '─', 'mid-mid': '┼', middle: '│' };
const TYPED = { mid: '-', 'mid-mid': '+', middle: '|' };
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

/** Signs that the library counts one column narrower than terminals draw them; shown by their code point. */
const MISCOUNTED = /[\u2630-\u2637\u268a-\u268f\u4dc0-\u4dff\u{10000}-\u{1ffff}]/gu;

type Row = readonly Cell[];

export function drawTable(style: Style, head: readonly Column[], rows: readonly Row[]): string[] {
  const all = withHead(style, head, rows);
  const widths = columnWidths(head, all, roomFor(style, head));
  const table = new Table({
    chars: { ...NO_FRAME, ...(style.ascii ? TYPED : DRAWN) },
    style: { head: [], border: [], 'padding-left': PADDING, 'padding-right': PADDING },
  });
  for (const row of all) table.push(row.map((cell, i) => laidOut(cell, widths[i] ?? 1)));
  return table
    .toString()
    .split('\n')
    .map((line) => line.replace(/ +$/, ''));
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
  return [titles, ...rows].map((row) => row.map(countable));
}

function countable(cell: Cell): Cell {
  return cell.map((part) => ({ ...part, text: part.text.replace(MISCOUNTED, escaped) }));
}

function laidOut(cell: Cell, width: number): string {
  return cell
    .flatMap(({ text, paint }) => wrap(text, width).map((line) => (paint && line !== '' ? paint(line) : line)))
    .join('\n');
}

/** What each column needs; where that is too much, those give way first that can break without cutting a word. */
function columnWidths(head: readonly Column[], rows: readonly Row[], available: number): number[] {
  const columns = head.map((column, i) => {
    const texts = rows.flatMap((row) => (row[i] ?? []).map((part) => part.text));
    return { texts, keep: column.keep ?? NARROW };
  });
  const widths = columns.map(({ texts }) => Math.max(1, ...texts.map(displayWidth)));
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
