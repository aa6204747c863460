/** Tables whose first row is repeated on each page and whose rows are not cut. */
import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { nameRun, run } from './blocks.ts';
import { mm, STYLE, TEXT_WIDTH } from './looks.ts';

export interface Column {
  readonly title: string;
  /** Share of the width of the text. */
  readonly share: number;
}

/** The lines of a cell. */
export type Cell = readonly string[];

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const MARGINS = { top: mm(0.7), bottom: mm(0.7), left: mm(1.2), right: mm(1.2), marginUnitType: WidthType.DXA };

/** A table with a row of titles. */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table {
  const widths = widthsOf(columns.map(({ share }) => share));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, i) => cellOf([title], widths[i] ?? 0, 'head')),
  });
  return tableOf(widths, [head, ...rows.map((row) => rowOf(row, widths))]);
}

export type Pair = readonly [name: string, texts: Cell];

/** Names with what stands beside them; `share` is that of the names. `look`: of every paragraph. */
export function pairs(rows: readonly Pair[], share: number, look: Look = {}): Table {
  const widths = widthsOf([share, 1 - share]);
  const made = rows.map(
    ([name, texts]) =>
      new TableRow({
        cantSplit: true,
        children: [cellOf([name], widths[0] ?? 0, 'head', look), cellOf(texts, widths[1] ?? 0, 'plain', look)],
      }),
  );
  return tableOf(widths, made);
}

const rowOf = (cells: readonly Cell[], widths: readonly number[]): TableRow =>
  new TableRow({ cantSplit: true, children: cells.map((lines, i) => cellOf(lines, widths[i] ?? 0, 'plain')) });

const tableOf = (columnWidths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: MARGINS,
    rows,
  });

/** The last takes what rounding leaves. */
function widthsOf(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole));
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, i) => (i === widths.length - 1 ? width + rest : width));
}

interface Look {
  /** Keeps the paragraph on one page with the next, and so a whole table with what follows it. */
  readonly keepNext?: boolean;
}

function cellOf(lines: Cell, width: number, kind: 'head' | 'plain', look: Look = {}): TableCell {
  const written = kind === 'head' ? nameRun : run;
  // A cell has at least one paragraph.
  const shown = lines.length === 0 ? [''] : lines;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(kind === 'head' ? { shading: { type: ShadingType.CLEAR, fill: 'F2F2F2' } } : {}),
    children: shown.map((text) => new Paragraph({ ...look, style: STYLE.cell, children: [written(text)] })),
  });
}
