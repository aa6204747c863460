/** Finds the header of a table: one to three rows, below whatever titles stand above it. */
import { type Merge, type TableRow, textOfCell } from './cells.ts';
import { type GivenMapping, givenNames } from './mapping.ts';
import { recognise } from './recognise.ts';

export interface Header {
  readonly sheet: string | null;
  /** From 1. */
  readonly lastRow: number;
  /** For each column the texts above it, from the top; merged cells have the same text in each column. */
  readonly columns: readonly (readonly string[])[];
}

/** So many rows are looked at. */
export const HEADER_WITHIN = 30;
const MOST_LEVELS = 3;

/** The span of rows in which most columns are recognised; null where no column names the estates. */
export function findHeader(
  sheet: string | null,
  rows: readonly TableRow[],
  merges: readonly Merge[],
  given: GivenMapping,
): Header | null {
  let best: { header: Header; score: number } | null = null;
  for (let levels = 1; levels <= MOST_LEVELS; levels++) {
    for (let start = 0; start + levels <= rows.length; start++) {
      const span = rows.slice(start, start + levels);
      if (!areAdjacent(span)) continue;
      const header = headerOf(sheet, span, merges);
      const score = scoreOf(header, given);
      if (score > (best?.score ?? 0)) best = { header, score };
    }
  }
  return best && best.score >= NAMING_SCORE ? best.header : null;
}

const areAdjacent = (span: readonly TableRow[]): boolean =>
  span.every((row, i) => row.number === (span[0]?.number ?? 0) + i);

/** Without a column that names the estates a table is of no use, however many others are recognised. */
const NAMING_SCORE = 100;

/** A column that fills a field counts twice, one that is known and fills none once. */
function scoreOf({ columns, sheet }: Header, given: GivenMapping): number {
  return columns.reduce((sum, levels, index) => {
    const { field, unused } = recognise(levels, false);
    const told = givenNames(levels, sheet, index).map((name) =>
      name.includes('#') ? undefined : given.columns.get(name),
    );
    const fields = [field, ...told];
    if (fields.includes('id') || fields.includes('name')) return sum + NAMING_SCORE;
    return sum + (fields.some((found) => found != null) ? 2 : unused !== null ? 1 : 0);
  }, 0);
}

function headerOf(sheet: string | null, span: readonly TableRow[], merges: readonly Merge[]): Header {
  const width = Math.max(...span.map(({ cells }) => cells.length));
  const levels = span.map((row, i) => filled(row, span[i + 1], width, merges));
  const columns = Array.from({ length: width }, (_, column) => levels.map((level) => level[column] ?? ''));
  return { sheet, lastRow: span.at(-1)?.number ?? 0, columns };
}

/** The texts of one row of a header, a merged one in every column that it stands over. */
function filled(row: TableRow, below: TableRow | undefined, width: number, merges: readonly Merge[]): string[] {
  const texts = Array.from({ length: width }, (_, column) => textOfCell(row.cells[column]));
  const own = merges.filter(({ startRow }) => startRow === row.number - 1);
  for (const { startColumn, endColumn } of own) {
    for (let column = startColumn + 1; column <= Math.min(endColumn, width - 1); column++) {
      texts[column] = texts[startColumn] ?? '';
    }
  }
  return merges.length > 0 || below === undefined ? texts : groupsFilled(texts, below);
}

/**
 * A text file has lost its merged cells: an upper header stands over the empty ones after it, where something stands
 * below each of them and below itself.
 */
function groupsFilled(texts: readonly string[], below: TableRow): string[] {
  let group = '';
  return texts.map((text, column) => {
    const isGrouping = textOfCell(below.cells[column]) !== '';
    if (text !== '') group = isGrouping ? text : '';
    else if (!isGrouping) group = '';
    return text === '' ? group : text;
  });
}
