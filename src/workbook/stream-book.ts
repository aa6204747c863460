/**
 * A workbook that is written as its rows come, so that memory does not grow with them. The library that reads and writes
 * tables of ours streams one sheet only, and that without filters, frozen heads and print set-up.
 */
import { Zip } from 'fflate';
import { bookXml, CONTENT_TYPES, ROOT_RELATIONSHIPS, relationships } from './book-parts.ts';
import { stylesXml } from './looks.ts';
import { type NewRow, Part, SheetPart, type SheetPlan } from './sheet-part.ts';

/** What a workbook can hold. */
export interface Limits {
  /** Rows of a sheet, the head among them. */
  readonly rows: number;
  /** Bytes of a sheet before it is packed, and of the archive: its numbers have 32 bits. */
  readonly bytes: number;
}

export const LIMITS: Limits = { rows: 1_048_576, bytes: 3.5 * 1024 ** 3 };

/** The workbook would be larger than its format allows. */
export class BookTooLarge extends Error {
  override readonly name = 'BookTooLarge';
}

/** Rows of one kind, on as many sheets as they take. */
export class List {
  readonly #plan: SheetPlan;
  readonly #open: (name: string, plan: SheetPlan) => SheetPart;
  readonly #limits: Limits;
  readonly sheets: SheetPart[] = [];
  /** Without heads. */
  rows = 0;

  /** `open` begins a sheet. */
  constructor(plan: SheetPlan, limits: Limits, open: (name: string, plan: SheetPlan) => SheetPart) {
    this.#plan = plan;
    this.#limits = limits;
    this.#open = open;
    this.#next();
  }

  #next(): SheetPart {
    const { name } = this.#plan;
    const count = this.sheets.length + 1;
    const sheet = this.#open(count === 1 ? name : `${name} ${count}`, this.#plan);
    this.sheets.push(sheet);
    return sheet;
  }

  add(row: NewRow): void {
    let last = this.sheets.at(-1) ?? this.#next();
    if (last.rows >= this.#limits.rows || last.size > this.#limits.bytes) {
      last.end();
      last = this.#next();
    }
    last.row(row);
    this.rows++;
  }

  end(): void {
    this.sheets.at(-1)?.end();
  }
}

export class StreamBook {
  readonly #limits: Limits;
  readonly #zip: Zip;
  readonly #streamed = new Set<SheetPart>();
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  #sheets = 0;

  /** `face`: the name of a font. */
  constructor(face: string, limits = LIMITS) {
    this.#limits = limits;
    this.#zip = new Zip((_, piece) => {
      this.#pieces.push(piece);
      this.#bytes += piece.length;
    });
    // Programs look here first to see what an archive is.
    this.#addPart('[Content_Types].xml', CONTENT_TYPES);
    this.#addPart('_rels/.rels', ROOT_RELATIONSHIPS);
    this.#addPart('xl/styles.xml', stylesXml(face));
  }

  #addPart(path: string, xml: string): void {
    const part = new Part(path);
    part.add(xml);
    part.end();
    this.#zip.add(part.file);
    part.release();
  }

  readonly #open = (name: string, plan: SheetPlan): SheetPart =>
    new SheetPart(`xl/worksheets/sheet${++this.#sheets}.xml`, name, plan);

  /** Its rows are held, packed, until the end: for what is a small part of the whole. */
  list(plan: SheetPlan): List {
    return new List(plan, this.#limits, this.#open);
  }

  /** Its rows go into the archive as they come. One list of a workbook can be written in this way. */
  stream(plan: SheetPlan): List {
    return new List(plan, this.#limits, (name, own) => {
      const sheet = this.#open(name, own);
      this.#streamed.add(sheet);
      this.#zip.add(sheet.file);
      sheet.release();
      return sheet;
    });
  }

  /** Ends the workbook; `lists` are all there are, in the order in which their sheets are shown. */
  finish(lists: readonly List[]): void {
    for (const list of lists) list.end();
    const sheets = lists.flatMap((list) => list.sheets);
    for (const sheet of sheets) {
      if (this.#streamed.has(sheet)) continue;
      this.#zip.add(sheet.file);
      sheet.release();
    }
    this.#addPart('xl/workbook.xml', bookXml(sheets));
    const paths = sheets.map(({ path }) => path.slice('xl/'.length));
    this.#addPart('xl/_rels/workbook.xml.rels', relationships(paths));
    this.#zip.end();
  }

  /** The next bytes of the file. Throws BookTooLarge. */
  take(): Uint8Array {
    if (this.#bytes > this.#limits.bytes) throw new BookTooLarge();
    const pieces = this.#pieces;
    this.#pieces = [];
    return Buffer.concat(pieces);
  }
}
