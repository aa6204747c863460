/** Reads a workbook row by row: what is held of it are its texts that cells share, and its merged cells. */
import { Damaged, TooLarge } from './damaged.ts';
import { FormatsReader } from './formats.ts';
import { type BookRow, type Merged, MergesReader, ownText, type Shared, SheetReader } from './sheet.ts';
import { attributeOf, type XmlReader, XmlScanner } from './xml.ts';
import { type Entry, entriesOf, unpacked } from './zip.ts';

export interface BookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly merges: readonly Merged[];
  /** Can be gone through again. Throws Damaged. */
  readonly rows: AsyncIterable<BookRow>;
}

export interface Book {
  readonly from1904: boolean;
  readonly sheets: readonly BookSheet[];
}

export interface Limits {
  /** Bytes that all parts together may unpack to; they are gone through and not held. */
  readonly whole: number;
  /** Bytes that any part may unpack to which is held. */
  readonly held: number;
}

/** Throws Damaged and TooLarge; every part that is used has been unpacked once, and is what it says it is. */
export async function openBook(archive: Uint8Array, limits: Limits): Promise<Book> {
  const entries = entriesOf(archive);
  const size = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (size > limits.whole) throw new TooLarge(size);
  const parts = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const held = heldParts(archive, parts, limits);
  const root = await relations(held, '');
  const workbook = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const { sheets, from1904 } = await contents(held, workbook);
  const related = await relations(held, workbook);
  const shared = { from1904, ...(await sharedBy(held, related)) };
  const found: BookSheet[] = [];
  for (const { name, id, isHidden } of sheets) {
    const relation = related.find((one) => one.id === id);
    if (relation?.type !== 'worksheet') continue;
    const entry = parts.get(relation.target.toLowerCase());
    if (!entry) throw new Damaged('a sheet that is not there');
    const merges = isHidden ? [] : await mergesOf(archive, entry);
    found.push({ name, isHidden, merges, rows: { [Symbol.asyncIterator]: () => rowsOf(archive, entry, shared) } });
  }
  if (found.length === 0) throw new Damaged('no sheets');
  return { from1904, sheets: found };
}

/** Has a part that is held read; nothing where there is no such part. */
type ReadHeld = (name: string, reader: XmlReader) => Promise<void>;

const heldParts =
  (archive: Uint8Array, parts: ReadonlyMap<string, Entry>, limits: Limits): ReadHeld =>
  async (name, reader) => {
    const entry = parts.get(name.toLowerCase());
    if (!entry) return;
    if (entry.unpacked > limits.held) throw new TooLarge(entry.unpacked);
    const scanner = new XmlScanner(reader);
    for await (const text of textOf(archive, entry)) scanner.write(text);
    scanner.end();
  };

/** The text of a part, which is UTF-8, or UTF-16 with a mark. Throws Damaged. */
async function* textOf(archive: Uint8Array, entry: Entry): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  try {
    for await (const bytes of unpacked(archive, entry)) {
      decoder ??= new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true });
      yield decoder.decode(bytes, { stream: true });
    }
    decoder?.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new Damaged('bytes that are no text');
    throw error;
  }
}

interface Relation {
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  readonly target: string;
}

/** What a part refers to; of the whole package where `part` is empty. */
async function relations(read: ReadHeld, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const found: Relation[] = [];
  await read(`${folder}_rels/${part.slice(folder.length)}.rels`, {
    ...SILENT,
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attributeOf(attributes, 'Target') ?? '';
      const type = attributeOf(attributes, 'Type') ?? '';
      found.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: target.startsWith('/') ? target.slice(1) : resolved(folder, target),
      });
    },
  });
  return found;
}

const SILENT: XmlReader = { open: () => undefined, text: () => undefined, close: () => undefined };

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

interface Listed {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

async function contents(read: ReadHeld, workbook: string): Promise<{ sheets: Listed[]; from1904: boolean }> {
  const sheets: Listed[] = [];
  let from1904 = false;
  await read(workbook, {
    ...SILENT,
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const isHidden = /hidden/i.test(attributeOf(attributes, 'state') ?? '');
      sheets.push({ name: attributeOf(attributes, 'name') ?? '', id: attributeOf(attributes, 'id') ?? '', isHidden });
    },
  });
  return { sheets, from1904 };
}

async function sharedBy(read: ReadHeld, related: readonly Relation[]): Promise<Pick<Shared, 'texts' | 'formats'>> {
  const part = (type: string): string => related.find((one) => one.type === type)?.target ?? '';
  const texts = new TextsReader();
  await read(part('sharedStrings'), texts);
  const formats = new FormatsReader();
  await read(part('styles'), formats);
  return { texts: texts.texts, formats: formats.formats() };
}

/** Reads `sharedStrings.xml`: each text as a whole, without its formatting and the sounds written above it. */
class TextsReader implements XmlReader {
  readonly texts: string[] = [];
  #text = '';
  #isText = false;
  #phonetic = 0;

  open(name: string): void {
    if (name === 'si') this.#text = '';
    else if (name === 'rPh') this.#phonetic++;
    else if (name === 't') this.#isText = this.#phonetic === 0;
  }

  text(text: string): void {
    if (this.#isText) this.#text += text;
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#phonetic--;
    else if (name === 'si') this.texts.push(ownText(this.#text));
  }
}

const END_OF_ROWS = /<\/(?:[\w.-]+:)?sheetData\s*>|<(?:[\w.-]+:)?sheetData\s*\/>/;

/** As long as the tag may be that is split between two pieces. */
const TAG = 100;

/** The merged cells stand below the rows, which are unpacked and passed over. */
async function mergesOf(archive: Uint8Array, entry: Entry): Promise<Merged[]> {
  const reader = new MergesReader();
  const scanner = new XmlScanner(reader);
  let isBelow = false;
  let before = '';
  for await (const piece of textOf(archive, entry)) {
    if (isBelow) {
      scanner.write(piece);
      continue;
    }
    const text = before + piece;
    const end = END_OF_ROWS.exec(text);
    before = text.slice(-TAG);
    if (!end) continue;
    isBelow = true;
    // What is left has lost its first tag.
    scanner.write(`<worksheet>${text.slice(end.index + end[0].length)}`);
  }
  return reader.merges;
}

async function* rowsOf(archive: Uint8Array, entry: Entry, shared: Shared): AsyncGenerator<BookRow> {
  const reader = new SheetReader(shared);
  const scanner = new XmlScanner(reader);
  for await (const piece of textOf(archive, entry)) {
    scanner.write(piece);
    const { rows } = reader;
    reader.rows = [];
    yield* rows;
  }
  scanner.end();
}
