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

const PADDING = 1;

/** A text this short, such as a status or a number with its unit, is not broken as long as others can be. */
const SHORT = 12;

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

export function drawTable(style: Style, head: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const headCells = head.map((text): Cell => [{ text, paint: style.palette.strong }]);
  const all = [headCells, ...rows].map((row) => row.map(countable));
  const widths = columnWidths(all, style.width - 2 * PADDING * head.length - (head.length - 1));
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

function countable(cell: Cell): Cell {
  return cell.map((part) => ({ ...part, text: part.text.replace(MISCOUNTED, escaped) }));
}

function laidOut(cell: Cell, width: number): string {
  return cell
    .flatMap(({ text, paint }) => wrap(text, width).map((line) => (paint && line !== '' ? paint(line) : line)))
    .join('\n');
}

/** What each column needs; where that is too much, first those give way that can break without cutting a word. */
function columnWidths(rows: readonly (readonly Cell[])[], available: number): number[] {
  const columns = (rows[0] ?? []).map((_, i) => rows.flatMap((row) => (row[i] ?? []).map((part) => part.text)));
  const widths = columns.map((texts) => Math.max(1, ...texts.map(displayWidth)));
  const uncut = columns.map((texts) => Math.max(1, ...texts.map(unbroken)));
  for (let excess = sum(widths) - available; excess > 0; excess--) {
    const slack = widths.map((width, i) => width - (uncut[i] ?? 0));
    const spare = Math.max(...slack) > 0 ? slack : widths;
    const give = spare.indexOf(Math.max(...spare));
    widths[give] = Math.max(1, (widths[give] ?? 1) - 1);
  }
  return widths;
}

function unbroken(text: string): number {
  const whole = displayWidth(text);
  return whole <= SHORT ? whole : Math.max(SHORT, longestPiece(text));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
