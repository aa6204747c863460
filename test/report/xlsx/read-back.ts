/** Workbooks as others read them: the cells by the library for spreadsheets, which has not written them; the rest as XML. */
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';

/** A text, a number, or a day as `{ day: 'YYYY-MM-DD' }`; null where nothing stands. */
export type Read = string | number | { readonly day: string } | null;

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly Read[])[];
}

export async function readSheets(bytes: Uint8Array): Promise<ReadSheet[]> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(readCell)) }));
}

function readCell(value: unknown): Read {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) };
  throw new Error(`a cell of ours is ${typeof value}`);
}

/** The rows of a list as records by its head. */
export function recordsIn(sheets: readonly ReadSheet[], name: string): Record<string, Read>[] {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}; there are ${sheets.map((sheet) => sheet.name)}`);
  const [head = [], ...rows] = found.rows;
  return rows.map((row) => Object.fromEntries(head.map((title, i) => [String(title), row[i] ?? null])));
}

/** The sheets as lines of text, empty cells at the end of a row left out. */
export const bookText = (sheets: readonly ReadSheet[]): string =>
  sheets.map(({ name, rows }) => [`== ${name} ==`, ...rows.map(rowText)].join('\n')).join('\n\n');

function rowText(row: readonly Read[]): string {
  const cells = row.map((cell) => {
    if (cell === null) return '';
    if (typeof cell === 'object') return `{${cell.day}}`;
    return typeof cell === 'number' ? `<${cell}>` : cell;
  });
  return cells.join(' | ').replace(/[ |]+$/, '');
}

export interface Layout {
  /** The cell below and beside which the sheet scrolls; null where it scrolls whole. */
  readonly frozen: string | null;
  readonly filter: string | null;
  readonly paper: string | null;
  readonly orientation: string | null;
  readonly fit: readonly (string | null)[];
  /** Ranges by the name under which spreadsheets keep them. */
  readonly names: Readonly<Record<string, string>>;
  readonly widths: readonly number[];
}

/** How each sheet looks and is printed, in the order of the workbook. */
export function layoutsOf(bytes: Uint8Array): Record<string, Layout> {
  const parts = unzipSync(bytes);
  const xml = (path: string) => new DOMParser().parseFromString(strFromU8(parts[path] ?? new Uint8Array()), 'text/xml');
  const book = xml('xl/workbook.xml');
  const targets = new Map(
    [...xml('xl/_rels/workbook.xml.rels').getElementsByTagName('Relationship')].map((one) => [
      one.getAttribute('Id'),
      one.getAttribute('Target'),
    ]),
  );
  const defined = [...book.getElementsByTagName('definedName')];
  return Object.fromEntries(
    [...book.getElementsByTagName('sheet')].map((sheet, index) => {
      const names = defined.filter((one) => one.getAttribute('localSheetId') === String(index));
      const named = names.map((one) => [one.getAttribute('name') ?? '', one.textContent ?? '']);
      const part = xml(`xl/${targets.get(sheet.getAttribute('r:id'))}`);
      return [sheet.getAttribute('name') ?? '', { ...layoutOf(part), names: Object.fromEntries(named) }];
    }),
  );
}

function layoutOf(sheet: ReturnType<DOMParser['parseFromString']>): Omit<Layout, 'names'> {
  const first = (name: string) => sheet.getElementsByTagName(name)[0];
  const page = first('pageSetup');
  return {
    frozen: first('pane')?.getAttribute('topLeftCell') ?? null,
    filter: first('autoFilter')?.getAttribute('ref') ?? null,
    paper: page?.getAttribute('paperSize') ?? null,
    orientation: page?.getAttribute('orientation') ?? null,
    fit: [page?.getAttribute('fitToWidth') ?? null, page?.getAttribute('fitToHeight') ?? null],
    widths: [...sheet.getElementsByTagName('col')].map((column) => Number(column.getAttribute('width'))),
  };
}
