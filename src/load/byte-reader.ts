/**
 * Reads the values of a line of JSON from its bytes, one kind of value after the other; which comes where is said by
 * code that is generated from the schema (`read-project.js`). It reads what programs usually write, and gives up where
 * the line holds anything else, even if that is right: then the line is read in another way.
 */
import type { Position } from '../model/subject.ts';
import { isSureDay } from './quick-meaning.ts';
import { TextCache } from './text-cache.ts';
import { hashed, type Words } from './words.ts';

export type { Words } from './words.ts';

/** Thrown where the line is not for this reader. Always the same, since making an error takes long. */
export const GAVE_UP = new Error('not for this reader');

function giveUp(): never {
  throw GAVE_UP;
}

const [QUOTE, COMMA, MINUS, POINT, ZERO, COLON, BACKSLASH] = [34, 44, 45, 46, 48, 58, 92];
const [OPENING_BRACKET, CLOSING_BRACKET, OPENING_BRACE, CLOSING_BRACE] = [91, 93, 123, 125];
const [TAB, RETURN, SPACE, DELETE] = [9, 13, 32, 127];
const word = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const [NULL, TRUE, FALSE] = [word('null'), word('true'), word('false')];
const [SMALL_N, SMALL_T] = [110, 116];

/** So many digits a double holds as typed; and a whole number of so many, divided by a power of ten, is rounded right. */
const SURE_DIGITS = 15;
const POWERS_OF_TEN = Float64Array.from({ length: SURE_DIGITS + 1 }, (_, i) => 10 ** i);

/** What a byte is in a string: a letter as it is, one of a character beyond ASCII, the end, or not for this reader. */
const [PLAIN, BEYOND_ASCII, END, STRANGE] = [0, 1, 2, 3];
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === QUOTE) return END;
  if (byte < SPACE || byte === BACKSLASH || byte === DELETE) return STRANGE;
  return byte > DELETE ? BEYOND_ASCII : PLAIN;
});

/** What nobody sees or can type, and what stands for damage: to be looked at closely. */
const UNSURE = /[\u007f-\u009f\u2000-\u206f\ud800-\udfff\ufffd]/;

export class ByteReader {
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  /** The string that was passed last: where it stands, the hash of its bytes, and whether some are beyond ASCII. */
  #start = 0;
  #end = 0;
  #hash = 0;
  #isAscii = true;
  readonly #texts = new TextCache();
  readonly #dates = new Map<number, string>();
  readonly #decode = (): string => this.#decoded();

  /** What `reader` makes of a line. Throws GAVE_UP. */
  read<Subject>(line: Uint8Array, reader: (from: ByteReader) => Subject): Subject {
    this.#bytes = line;
    this.#at = 0;
    const subject = reader(this);
    this.#next();
    return this.#at === line.length ? subject : giveUp();
  }

  /** The next byte that is no blank; 0 at the end. */
  #next(): number {
    let byte = this.#bytes[this.#at] ?? 0;
    while (byte === SPACE || byte === TAB || byte === RETURN) byte = this.#bytes[++this.#at] ?? 0;
    return byte;
  }

  #expect(byte: number): void {
    if (this.#next() !== byte) giveUp();
    this.#at++;
  }

  /** Passes the opening of an object or a list; false where it is empty, and then passed. */
  #opens(opening: number, closing: number): boolean {
    this.#expect(opening);
    if (this.#next() !== closing) return true;
    this.#at++;
    return false;
  }

  /** Passes what stands after an item: a comma, or else the end. */
  #hasMore(closing: number): boolean {
    const byte = this.#next();
    this.#at++;
    return byte === COMMA || (byte === closing ? false : giveUp());
  }

  opensObject(): boolean {
    return this.#opens(OPENING_BRACE, CLOSING_BRACE);
  }

  hasMoreKeys(): boolean {
    return this.#hasMore(CLOSING_BRACE);
  }

  /** The index of the next key. */
  key(keys: Words): number {
    this.#pass();
    this.#expect(COLON);
    const index = keys.find(this.#bytes, this.#start, this.#end, this.#hash);
    return index < 0 ? giveUp() : index;
  }

  /** A field that has no value yet: a key that comes twice is looked at closely. */
  once(value: unknown): void {
    if (value !== undefined) giveUp();
  }

  given(value: unknown): void {
    if (value === undefined) giveUp();
  }

  /** Passes a string. */
  #pass(): void {
    this.#expect(QUOTE);
    const bytes = this.#bytes;
    this.#start = this.#at;
    this.#isAscii = true;
    let [at, hash] = [this.#at, 0];
    for (; ; at++) {
      const byte = bytes[at] ?? 0;
      const kind = KINDS[byte];
      if (kind === END) break;
      if (kind === BEYOND_ASCII) this.#isAscii = false;
      else if (kind !== PLAIN) giveUp();
      hash = hashed(hash, byte);
    }
    this.#end = at;
    this.#hash = hash;
    this.#at = at + 1;
  }

  #decoded(): string {
    const { buffer, byteOffset } = this.#bytes;
    const bytes = Buffer.from(buffer, byteOffset + this.#start, this.#end - this.#start);
    if (this.#isAscii) return bytes.toString('latin1');
    const text = bytes.toString('utf8');
    return UNSURE.test(text) ? giveUp() : text;
  }

  someText(): string {
    this.#pass();
    if (this.#end === this.#start) giveUp();
    return this.#texts.text(this.#bytes, this.#start, this.#end, this.#hash, this.#decode);
  }

  text(): string | null {
    return this.#isNull() ? null : this.someText();
  }

  date(): string | null {
    if (this.#isNull()) return null;
    this.#expect(QUOTE);
    const start = this.#at;
    const year = this.#part(4);
    this.#expect(MINUS);
    const month = this.#part(2);
    this.#expect(MINUS);
    const day = this.#part(2);
    this.#expect(QUOTE);
    if (this.#at - start !== 'YYYY-MM-DD"'.length || !isSureDay(year, month, day)) giveUp();
    return this.#dateText((year * 16 + month) * 32 + day, start);
  }

  /** The number that so many digits are. */
  #part(digits: number): number {
    const start = this.#at;
    const value = this.#digits(0);
    return this.#at - start === digits ? value : giveUp();
  }

  /** Dates come again and again, and each is made once. */
  #dateText(code: number, start: number): string {
    const known = this.#dates.get(code);
    if (known !== undefined) return known;
    this.#start = start;
    this.#end = this.#at - 1;
    this.#isAscii = true;
    const text = this.#decoded();
    this.#dates.set(code, text);
    return text;
  }

  word(words: Words): string | null {
    if (this.#isNull()) return null;
    this.#pass();
    return words.names[words.find(this.#bytes, this.#start, this.#end, this.#hash)] ?? giveUp();
  }

  /** Of at least 0; digits in quotation marks are for another reader. */
  decimal(): number | null {
    return this.#isNull() ? null : this.#number();
  }

  count(): number | null {
    const count = this.decimal();
    return count === null || Number.isInteger(count) ? count : giveUp();
  }

  #coordinate(): number {
    if (this.#next() !== MINUS) return this.#number();
    this.#at++;
    // A zero below zero is another number than zero.
    return -this.#number() || giveUp();
  }

  position(): Position | null {
    if (this.#isNull()) return null;
    this.#expect(OPENING_BRACKET);
    const first = this.#coordinate();
    this.#expect(COMMA);
    const second = this.#coordinate();
    this.#expect(CLOSING_BRACKET);
    return [first, second];
  }

  #number(): number {
    this.#next();
    const start = this.#at;
    let value = this.#digits(0);
    const whole = this.#at - start;
    if (whole === 0 || (whole > 1 && this.#bytes[start] === ZERO)) giveUp();
    if (this.#bytes[this.#at] !== POINT) return whole > SURE_DIGITS ? giveUp() : value;
    this.#at++;
    value = this.#digits(value);
    const places = this.#at - start - whole - 1;
    if (places === 0 || whole + places > SURE_DIGITS) giveUp();
    return value / (POWERS_OF_TEN[places] ?? giveUp());
  }

  /** The value with all digits that follow. */
  #digits(before: number): number {
    const bytes = this.#bytes;
    let [value, at] = [before, this.#at];
    for (; ; at++) {
      const digit = (bytes[at] ?? 0) - ZERO;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
    }
    this.#at = at;
    return value;
  }

  flag(): boolean | null {
    if (this.#isNull()) return null;
    const isTrue = this.#bytes[this.#at] === SMALL_T;
    this.#literal(isTrue ? TRUE : FALSE);
    return isTrue;
  }

  nothing(): null {
    return this.#isNull() ? null : giveUp();
  }

  object<Value>(read: (from: ByteReader) => Value): Value | null {
    return this.#isNull() ? null : read(this);
  }

  list<Item>(read: (from: ByteReader) => Item): Item[] | null {
    if (this.#isNull()) return null;
    const items: Item[] = [];
    if (!this.#opens(OPENING_BRACKET, CLOSING_BRACKET)) return items;
    do items.push(read(this));
    while (this.#hasMore(CLOSING_BRACKET));
    return items;
  }

  /** Whether null comes next, which is then passed. */
  #isNull(): boolean {
    if (this.#next() !== SMALL_N) return false;
    this.#literal(NULL);
    return true;
  }

  #literal(letters: readonly number[]): void {
    for (const letter of letters) if (this.#bytes[this.#at++] !== letter) giveUp();
  }
}
