/** Short texts that come again and again (dates, streets, numbers of buildings), so that each is made once. */
import { spread } from './words.ts';

/** Texts that are kept; a newer one takes the place of another with the same hash. */
const PLACES = 1 << 14;
const LONGEST = 24;

export class TextCache {
  /** The bytes of each text, side by side. */
  readonly #bytes = new Uint8Array(PLACES * LONGEST);
  readonly #lengths = new Uint8Array(PLACES);
  readonly #texts: string[] = new Array<string>(PLACES).fill('');

  /** The text of these bytes, which `decode` makes where it is not known; `hash`: of the bytes. */
  text(bytes: Uint8Array, start: number, end: number, hash: number, decode: () => string): string {
    const length = end - start;
    if (length > LONGEST || length === 0) return decode();
    const place = spread(hash) & (PLACES - 1);
    if (this.#lengths[place] === length && this.#holds(place, bytes, start, length)) return this.#texts[place] ?? '';
    const text = decode();
    for (let i = 0; i < length; i++) this.#bytes[place * LONGEST + i] = bytes[start + i] ?? 0;
    this.#lengths[place] = length;
    this.#texts[place] = text;
    return text;
  }

  #holds(place: number, bytes: Uint8Array, start: number, length: number): boolean {
    for (let i = 0; i < length; i++) if (this.#bytes[place * LONGEST + i] !== bytes[start + i]) return false;
    return true;
  }
}
