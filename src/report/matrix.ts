/** `rules matrix` as text and as Markdown. */
import type { Matrix } from '../model/matrix.ts';
import { entryText, MATRIX } from '../wording/matrix.ts';
import { flow } from './flow.ts';
import type { RenderOptions } from './formats.ts';
import { markdownTable, md } from './markdown/escape.ts';
import { NO_COLOUR } from './paint.ts';
import { Style } from './style.ts';
import { drawTable } from './table.ts';

export function renderMatrix(matrix: Matrix, options: RenderOptions): string {
  const style = new Style(options, NO_COLOUR);
  if (matrix.rows.length === 0) return `${style.pick(MATRIX.no_rows)}\n`;
  const columns = headOf(matrix, style).map((title) => ({ title }));
  const rows = matrix.rows.map((row) => [
    [{ text: style.pick(row.label) }],
    ...matrix.cities.map(({ slug }) => linesOf(row, slug, style).map((text) => ({ text }))),
  ]);
  return `${[...flow(style, style.pick(MATRIX.intro)), ...drawTable(style, columns, rows)].join('\n')}\n`;
}

export function renderMatrixMarkdown(matrix: Matrix, options: RenderOptions): string {
  const style = new Style(options, NO_COLOUR);
  if (matrix.rows.length === 0) return `${md(style.pick(MATRIX.no_rows))}\n`;
  const rows = matrix.rows.map((row) => [
    style.pick(row.label),
    ...matrix.cities.map(({ slug }) => linesOf(row, slug, style).join(style.lang === 'zh' ? '；' : '; ')),
  ]);
  return `${[md(style.pick(MATRIX.intro)), '', ...markdownTable(headOf(matrix, style), rows)].join('\n')}\n`;
}

const headOf = ({ cities }: Matrix, style: Style): string[] => [
  style.pick(MATRIX.col_parameter),
  ...cities.map(({ name }) => style.shown(style.pick(name))),
];

/** A line for each rule of a city; one that says it is silent where there is none. */
function linesOf({ cells }: Matrix['rows'][number], slug: string, style: Style): string[] {
  const lines = (cells[slug] ?? []).map((entry) => style.shown(entryText(entry, style.lang)));
  // Two rules may say one thing: a duty, and a target for a year.
  return lines.length === 0 ? [style.pick(MATRIX.silent)] : [...new Set(lines)];
}
