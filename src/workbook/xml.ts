/**
 * Reads XML as it comes in pieces, and holds no more of it than one tag and one text.
 *
 * It knows as much of XML 1.0 as the parts of a workbook use: elements, attributes, text, character references, CDATA,
 * comments. A document type, which could define entities that grow without end, is refused.
 */
import { Damaged } from './damaged.ts';

export interface XmlReader {
  /** `name` is without its prefix; `attributes` as written, for `attributeOf`. */
  open(name: string, attributes: string): void;
  /** The text may come in several pieces. */
  text(text: string): void;
  close(name: string): void;
}

/** No tag and no text that anybody typed is longer; a cell holds 32,767 characters. */
const LONGEST = 1024 * 1024;

/** Parts of a workbook are some ten levels deep. */
const DEEPEST = 100;

const [EXCLAMATION, SLASH, QUOTE, APOSTROPHE, BRACKET] = [33, 47, 34, 39, 62];

export class XmlScanner {
  readonly #reader: XmlReader;
  readonly #open: string[] = [];
  #rest = '';

  constructor(reader: XmlReader) {
    this.#reader = reader;
  }

  /** Throws Damaged. */
  write(piece: string): void {
    const xml = this.#rest + piece;
    let at = 0;
    for (;;) {
      const bracket = xml.indexOf('<', at);
      if (bracket < 0) break;
      if (bracket > at) this.#text(decoded(xml.slice(at, bracket)));
      at = bracket;
      const end = this.#markup(xml, at);
      if (end < 0) break;
      at = end;
    }
    this.#rest = xml.slice(at);
    if (this.#rest.length > LONGEST) throw new Damaged('a tag or a text without an end');
  }

  /** Throws Damaged where something is still open. */
  end(): void {
    if (this.#open.length > 0 || this.#rest.trim() !== '') throw new Damaged('cut off');
  }

  /** Reads the tag, or whatever begins with a bracket there; where it ends, or -1 where it is not all there yet. */
  #markup(xml: string, at: number): number {
    if (xml.startsWith('<!--', at)) return behind(xml, '-->', at + 4);
    if (xml.startsWith('<?', at)) return behind(xml, '?>', at);
    if (xml.startsWith('<![CDATA[', at)) {
      const end = behind(xml, ']]>', at);
      if (end >= 0) this.#text(xml.slice(at + 9, end - 3));
      return end;
    }
    // It may be the start of one of these.
    if (xml.length - at < 9 && '<![CDATA['.startsWith(xml.slice(at, at + 9))) return -1;
    const end = endOfTag(xml, at);
    if (end < 0) return -1;
    this.#tag(xml, at, end);
    return end + 1;
  }

  #text(text: string): void {
    if (this.#open.length > 0) this.#reader.text(text);
    else if (text.replace('\ufeff', '').trim() !== '') throw new Damaged('text outside of the document');
  }

  #tag(xml: string, at: number, end: number): void {
    const first = xml.charCodeAt(at + 1);
    if (first === EXCLAMATION) throw new Damaged('a document type');
    if (first === SLASH) {
      const name = localName(xml.slice(at + 2, end).trimEnd());
      if (this.#open.pop() !== name) throw new Damaged('tags that do not match');
      this.#reader.close(name);
      return;
    }
    const isEmpty = xml.charCodeAt(end - 1) === SLASH;
    const inside = xml.slice(at + 1, isEmpty ? end - 1 : end);
    const space = inside.search(/\s/);
    const name = localName(space < 0 ? inside : inside.slice(0, space));
    this.#reader.open(name, space < 0 ? '' : inside.slice(space));
    if (isEmpty) this.#reader.close(name);
    else if (this.#open.push(name) > DEEPEST) throw new Damaged('too deep');
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function behind(xml: string, sign: string, from: number): number {
  const found = xml.indexOf(sign, from);
  return found < 0 ? -1 : found + sign.length;
}

/** The bracket that closes the tag; one in the value of an attribute does not. */
function endOfTag(xml: string, at: number): number {
  let quote = 0;
  for (let i = at + 1; i < xml.length; i++) {
    const code = xml.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === BRACKET) return i;
  }
  return -1;
}

const ATTRIBUTES = new Map<string, RegExp>();

/** The value of an attribute, with or without a prefix; null where there is none. */
export function attributeOf(attributes: string, name: string): string | null {
  const known = ATTRIBUTES.get(name);
  const pattern = known ?? new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  if (!known) ATTRIBUTES.set(name, pattern);
  const [, double, single] = pattern.exec(attributes) ?? [];
  const value = double ?? single;
  return value === undefined ? null : decoded(value);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** With the characters that references stand for. Throws Damaged for one that stands for none. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;]*);?/g, (_, name: string) => {
    const [, hexadecimal, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name) ?? [];
    const code = hexadecimal === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hexadecimal, 16);
    const character = Number.isNaN(code) ? NAMED[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (character === undefined) throw new Damaged('a reference to no character');
    return character;
  });
}
