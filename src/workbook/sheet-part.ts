/** One worksheet, written row by row and packed at once: no more of it is held than its packed bytes. */
import { ZipDeflate } from 'fflate';
import { LOOK_NUMBERS, type LookName } from './looks.ts';
import { columnLetters, escapeXml, MOST_IN_CELL, roughWidth, serialOf } from './markup.ts';

/** What stands in a cell: a text, a number that a double holds exactly, or the day `YYYY-MM-DD`. */
export type NewCell =
  | { readonly look: Exclude<LookName, 'number' | 'share' | 'date'>; readonly text: string }
  | { readonly look: 'number' | 'share'; readonly number: number }
  | { readonly look: 'date'; readonly day: string };

export type NewRow = readonly (NewCell | null)[];

/** A list that goes on for as many sheets as it takes, or the sheet that is read first. */
export interface SheetPlan {
  readonly name: string;
  /** Widths of the columns in characters of Latin script; a Chinese one takes two. */
  readonly widths: readonly number[];
  /** Of a list: stands on top of each sheet and each printed page, stays in sight, and filters the rows. */
  readonly head: NewRow | null;
  /** How many of the columns are printed, so that a page stays readable; all where it is left out. */
  readonly printed?: number;
  readonly landscape: boolean;
  /** At the foot of each page; `&P` is its number, `&N` how many there are. */
  readonly footer: string;
}

/** How hard is tried to pack: beyond this it takes much longer and saves little. */
const LEVEL = 4;

/** Text that is packed at once. */
const CHUNK = 128 * 1024;

/** The first day that an archive can name; of local time, which is what archives are written in. */
const LONG_AGO = new Date(1980, 0, 1);

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const encoder = new TextEncoder();

/** A file of the archive. What is packed before the archive takes it is held. */
export class Part {
  readonly path: string;
  readonly file: ZipDeflate;
  #held: Parameters<ZipDeflate['ondata']>[1][] = [];
  #isEnded = false;
  #text: string[] = [];
  #size = 0;
  /** Bytes before packing. */
  size = 0;

  constructor(path: string) {
    this.path = path;
    this.file = new ZipDeflate(path, { level: LEVEL });
    this.file.mtime = LONG_AGO;
    this.file.ondata = (_, chunk) => {
      this.#held.push(chunk);
    };
  }

  add(text: string): void {
    this.#text.push(text);
    this.#size += text.length;
    if (this.#size >= CHUNK) this.#pack(false);
  }

  #pack(isLast: boolean): void {
    const bytes = encoder.encode(this.#text.join(''));
    this.#text = [];
    this.#size = 0;
    this.size += bytes.length;
    this.#isEnded = isLast;
    this.file.push(bytes, isLast);
  }

  end(): void {
    this.#pack(true);
  }

  /** To be called when the archive has taken the file: what was packed before goes there. */
  release(): void {
    const held = this.#held;
    this.#held = [];
    for (const [i, chunk] of held.entries()) this.file.ondata(null, chunk, this.#isEnded && i === held.length - 1);
  }
}

export class SheetPart extends Part {
  readonly plan: SheetPlan;
  readonly name: string;
  /** Cells that go over the whole width. */
  readonly #wide: string[] = [];
  /** With the head. */
  rows = 0;

  constructor(path: string, name: string, plan: SheetPlan) {
    super(path);
    this.name = name;
    this.plan = plan;
    this.add(prelude(plan));
    if (plan.head !== null) this.row(plan.head);
  }

  row(cells: NewRow): void {
    const number = ++this.rows;
    const written = cells.map((cell, i) => (cell === null ? '' : cellXml(cell, `${columnLetters(i)}${number}`)));
    const height = this.#heightOf(cells);
    const tall = height === null ? '' : ` ht="${height}" customHeight="1"`;
    this.add(`<row r="${number}"${tall}>${written.join('')}</row>`);
    if (cells[0]?.look === 'wide') {
      this.#wide.push(`A${number}:${columnLetters(this.plan.widths.length - 1)}${number}`);
    }
  }

  /** Of a program that does not measure texts by itself nobody would see more than one line; null for that. */
  #heightOf(cells: NewRow): number | null {
    const { widths, printed = widths.length } = this.plan;
    let lines = 1;
    for (let i = 0; i < cells.length && i < printed; i++) {
      const cell = cells[i];
      if (!cell || !('text' in cell) || cell.look === 'heading') continue;
      if (cell.look === 'title') return TITLE;
      const width = cell.look === 'wide' ? widths.reduce((sum, one) => sum + one, 0) : (widths[i] ?? 0);
      lines = Math.max(lines, linesOf(cell.text, width));
    }
    return lines === 1 ? null : Math.min(lines * LINE, TALLEST);
  }

  override end(): void {
    this.add(ending(this.plan, this.rows, this.#wide));
    super.end();
  }
}

/** Points. */
const LINE = 14;
const TITLE = 22;
const TALLEST = 409;

const linesOf = (text: string, width: number): number =>
  text.length * 2.2 <= width ? 1 : Math.max(1, Math.ceil(roughWidth(text) / width));

function cellXml(cell: NewCell, place: string): string {
  const start = `<c r="${place}" s="${LOOK_NUMBERS[cell.look]}"`;
  if ('number' in cell) return `${start}><v>${cell.number}</v></c>`;
  if ('day' in cell) return `${start}><v>${serialOf(cell.day)}</v></c>`;
  if (cell.text === '') return `${start}/>`;
  const text = cell.text.length > MOST_IN_CELL ? `${cell.text.slice(0, MOST_IN_CELL - 1)}…` : cell.text;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function prelude({ widths, head }: SheetPlan): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const pane = head === null ? '' : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${LINE}"/><cols>${columns.join('')}</cols><sheetData>`,
  ].join('');
}

/** The order of these elements is prescribed. A4 is paper 9; the page is fitted to its width, and as long as it takes. */
function ending({ head, landscape, footer }: SheetPlan, rows: number, wide: readonly string[]): string {
  const isList = head !== null;
  const merged = wide.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return [
    '</sheetData>',
    isList ? `<autoFilter ref="A1:${columnLetters(head.length - 1)}${rows}"/>` : '',
    merged === '' ? '' : `<mergeCells count="${wide.length}">${merged}</mergeCells>`,
    isList ? '<printOptions gridLines="1"/>' : '',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddHeader>&amp;C&amp;A</oddHeader><oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('');
}
