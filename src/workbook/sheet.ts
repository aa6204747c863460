/** The rows of a sheet, and its merged cells, from the XML of its part (ECMA-376 part 1, 18.3). */
import { Buffer } from 'node:buffer';
import { Damaged } from './damaged.ts';
import type { NumberFormat } from './formats.ts';
import { attributeOf, type XmlReader } from './xml.ts';

/** What stands in a cell. `format` is the number format of the sheet, `uncalculated` a formula without a value. */
export type BookCell =
  | { readonly kind: 'text' | 'error'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly format: string | null }
  /** Midnight in UTC of the day, or a moment of it. */
  | { readonly kind: 'date'; readonly value: Date; readonly format: string | null }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'uncalculated' };

export interface BookRow {
  /** From 1. Rows in which nothing stands may be left out. */
  readonly number: number;
  readonly cells: readonly (BookCell | null)[];
}

/** Rows and columns count from 0; both ends are part of it. */
export interface Merged {
  readonly startRow: number;
  readonly endRow: number;
  readonly startCol: number;
  readonly endCol: number;
}

/** What the cells of all sheets refer to. */
export interface Shared {
  readonly texts: readonly string[];
  readonly formats: readonly (NumberFormat | null)[];
  readonly from1904: boolean;
}

/** No spreadsheet is wider. */
const MAX_COLUMNS = 16_384;

/** Gathers rows; whoever writes into it takes them away. */
export class SheetReader implements XmlReader {
  rows: BookRow[] = [];
  readonly #shared: Shared;
  #number = 0;
  #cells: (BookCell | null)[] = [];
  #cell: { type: string; style: number; column: number; hasFormula: boolean; value: string | null } | null = null;
  #isValue = false;
  #phonetic = 0;

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  open(name: string, attributes: string): void {
    if (name === 'row') {
      this.#number = Number(attributeOf(attributes, 'r') ?? this.#number + 1);
      if (!(this.#number >= 1)) throw new Damaged('a row without a number');
      this.#cells = [];
    } else if (name === 'c') this.#openCell(attributes);
    else if (this.#cell === null) return;
    else if (name === 'f') this.#cell.hasFormula = true;
    else if (name === 'rPh') this.#phonetic++;
    else if (name === 'v' || name === 't') {
      this.#cell.value ??= '';
      this.#isValue = this.#phonetic === 0;
    }
  }

  #openCell(attributes: string): void {
    const name = attributeOf(attributes, 'r');
    const column = name === null ? this.#cells.length : columnOf(name);
    if (!(column >= 0 && column < MAX_COLUMNS)) throw new Damaged('a cell beyond the last column');
    this.#cell = {
      type: attributeOf(attributes, 't') ?? 'n',
      style: Number(attributeOf(attributes, 's') ?? 0),
      column,
      hasFormula: false,
      value: null,
    };
  }

  text(text: string): void {
    if (this.#isValue && this.#cell !== null) this.#cell.value = (this.#cell.value ?? '') + text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'rPh') this.#phonetic--;
    else if (name === 'row') this.rows.push({ number: this.#number, cells: this.#cells });
    else if (name === 'c' && this.#cell !== null) {
      while (this.#cells.length < this.#cell.column) this.#cells.push(null);
      this.#cells[this.#cell.column] = this.#read(this.#cell);
      this.#cell = null;
    }
  }

  #read(cell: { type: string; style: number; hasFormula: boolean; value: string | null }): BookCell | null {
    const { type, style, hasFormula, value } = cell;
    if (value === null) return hasFormula ? { kind: 'uncalculated' } : null;
    if (type === 'e') return { kind: 'error', text: value };
    if (type === 'b') return { kind: 'flag', value: value.trim() === '1' || value.trim() === 'true' };
    if (type === 's') return textCell(this.#shared.texts[Number(value)] ?? missing());
    if (type === 'str' || type === 'inlineStr') return textCell(ownText(value));
    if (value.trim() === '') return null;
    const format = this.#shared.formats[style] ?? null;
    if (type === 'd') return dateCell(new Date(`${value.trim().slice(0, 10)}T00:00:00Z`), format);
    const number = Number(value);
    if (Number.isNaN(number)) throw new Damaged('a number that is none');
    const isDate = format?.isDate === true && number >= 0 && number < LAST_SERIAL;
    if (isDate) return dateCell(dateOf(number, this.#shared.from1904), format);
    return { kind: 'number', value: number, format: format?.code ?? null };
  }
}

function missing(): never {
  throw new Damaged('a text that is not there');
}

const textCell = (text: string): BookCell | null => (text === '' ? null : { kind: 'text', text });

function dateCell(value: Date, format: NumberFormat | null): BookCell {
  if (Number.isNaN(value.getTime())) throw new Damaged('a date that is none');
  return { kind: 'date', value, format: format?.isDate === true ? format.code : null };
}

/** The last day of 9999. */
const LAST_SERIAL = 2_958_466;
const MILLISECONDS = 86_400_000;

/** Serial 60 is a 29 February 1900 that never was; every later number is one day too large. */
function dateOf(serial: number, from1904: boolean): Date {
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(epoch + Math.round(serial * MILLISECONDS));
}

/**
 * The text of a cell, in which characters that XML cannot hold stand as `_x000D_`. It is a copy: a piece of a longer text
 * would keep all of that in memory.
 */
export function ownText(text: string): string {
  const copy = Buffer.from(text, 'utf16le').toString('utf16le');
  if (!copy.includes('_x')) return copy;
  return copy.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** `C17` → 2; -1 where the name begins with no letter. */
function columnOf(name: string): number {
  let column = 0;
  for (let i = 0; i < name.length; i++) {
    const letter = name.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** So many groups of merged cells nobody has made by hand. */
const MOST_MERGED = 200_000;

/** Gathers the merged cells, from what stands below the rows. */
export class MergesReader implements XmlReader {
  readonly merges: Merged[] = [];

  open(name: string, attributes: string): void {
    if (name !== 'mergeCell') return;
    const [first = '', last = first] = (attributeOf(attributes, 'ref') ?? '').split(':');
    const [start, end] = [first, last].map((cell) => ({
      row: Number(cell.replace(/^[A-Z]+/, '')),
      col: columnOf(cell),
    }));
    if (!start || !end || !(start.row >= 1) || !(end.row >= start.row) || start.col < 0)
      throw new Damaged('merged cells');
    this.merges.push({ startRow: start.row - 1, endRow: end.row - 1, startCol: start.col, endCol: end.col });
    if (this.merges.length > MOST_MERGED) throw new Damaged('too many merged cells');
  }

  text(): void {
    // Merged cells are attributes.
  }

  close(): void {
    // Nothing follows from where a tag ends.
  }
}
