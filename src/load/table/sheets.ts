/** Which sheets of a file are tables of estates, which list facilities, and which are something else. */
import type { Problem } from '../../model/problem.ts';
import { InvalidInput } from '../../model/problem.ts';
import { type Sheet, type TableRow, textOfCell } from './cells.ts';
import { findHeader, HEADER_WITHIN } from './header-rows.ts';
import { columnsOfScope, type GivenMapping, type Mapping, mapColumns } from './mapping.ts';
import { tableProblem, WHOLE_TABLE } from './table-problem.ts';

export interface MappedSheet {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  /** Its rows are estates; else facilities of estates on other sheets. */
  readonly ofEstates: boolean;
}

export interface MappedSheets {
  readonly used: readonly MappedSheet[];
  /** Names of sheets in which no column names an estate, or nothing else is known. */
  readonly unused: readonly string[];
}

/** What an estate is known by, and a facility of it too. */
const NAMING: readonly (string | null)[] = ['id', 'name', 'city', 'district', 'street'];

/** Throws InvalidInput where no sheet is a table of estates, or one field has two columns. */
export async function mapSheets(sheets: readonly Sheet[], given: GivenMapping): Promise<MappedSheets> {
  const found = await Promise.all(sheets.map(async (sheet) => ({ sheet, ...(await mapped(sheet, given)) })));
  const named = found.flatMap(({ sheet, mapping }) => (mapping && namesEstates(mapping) ? [{ sheet, mapping }] : []));
  if (named.length === 0) throw new InvalidInput([await noHeader(sheets)]);
  const hasEstates = named.some(({ mapping }) => tellsOfEstates(mapping));
  const used = named.flatMap(({ sheet, mapping }): MappedSheet[] => {
    const ofEstates = !hasEstates || tellsOfEstates(mapping);
    return ofEstates || hasFacilityColumns(mapping) ? [{ sheet, mapping, ofEstates }] : [];
  });
  const problems = found.flatMap((each) => (used.some(({ sheet }) => sheet === each.sheet) ? each.problems : []));
  if (problems.length > 0) throw new InvalidInput(problems);
  const unused = sheets.filter((sheet) => !used.some((each) => each.sheet === sheet)).map(({ name }) => name ?? '');
  return { used, unused };
}

async function mapped(sheet: Sheet, given: GivenMapping): Promise<{ mapping: Mapping | null; problems: Problem[] }> {
  const { rows, damage } = await firstRows(sheet);
  const header = findHeader(sheet.name, rows, sheet.merges, given);
  if (!header && damage) throw damage;
  if (!header) return { mapping: null, problems: [] };
  return mapColumns(header, given, widthOf(rows, header.lastRow));
}

/**
 * As many cells as the header has, or the rows where all of them have more: some programs end each row with a separator.
 * Null where the file does not count them.
 */
function widthOf(rows: readonly TableRow[], headerRow: number): number | null {
  const widths = (own: readonly TableRow[]): number[] => own.flatMap(({ width }) => width ?? []);
  const above = widths(rows.filter(({ number }) => number <= headerRow));
  const below = widths(rows.filter(({ number, cells }) => number > headerRow && cells.length > 0));
  if (above.length === 0) return null;
  return Math.max(...above, below.length === 0 ? 0 : Math.min(...below));
}

/** The rows that may hold a header; where the file is damaged among them, those before the place. */
async function firstRows(sheet: Sheet): Promise<{ rows: TableRow[]; damage: InvalidInput | null }> {
  const rows: TableRow[] = [];
  try {
    for await (const row of sheet.rows) {
      rows.push(row);
      if (rows.length >= HEADER_WITHIN) break;
    }
  } catch (error) {
    if (error instanceof InvalidInput) return { rows, damage: error };
    throw error;
  }
  return { rows, damage: null };
}

const namesEstates = ({ columns }: Mapping): boolean => columns.some(({ field }) => field === 'id' || field === 'name');

const tellsOfEstates = (mapping: Mapping): boolean =>
  columnsOfScope(mapping, 'estate').some(({ field }) => !NAMING.includes(field));

export const hasFacilityColumns = (mapping: Mapping): boolean => columnsOfScope(mapping, 'facility').length > 0;

async function noHeader(sheets: readonly Sheet[]): Promise<Problem> {
  for (const sheet of sheets) {
    const { rows } = await firstRows(sheet);
    const first = rows.find(({ cells }) => cells.some((cell) => textOfCell(cell) !== ''));
    if (!first) continue;
    const place = { sheet: sheet.name, row: first.number, column: null };
    return tableProblem('no_header', place, '', first.cells.map(textOfCell).join(' | '), 'estate_column');
  }
  return tableProblem('no_rows', WHOLE_TABLE, '', '', 'estate_column');
}
