/** A fixed list of words, found by their bytes without making a string of them. */

/** More slots than words, so that few share one. */
const SLOTS = 256;

/** One step of the hash of a text, byte by byte; it begins with 0. */
export const hashed = (hash: number, byte: number): number => (Math.imul(hash, 31) + byte) | 0;

/** A hash whose low bits depend on all of it. */
export const spread = (hash: number): number => hash ^ (hash >>> 7) ^ (hash >>> 17);

export class Words {
  readonly names: readonly string[];
  readonly #bytes: readonly Uint8Array[];
  /** Index of the word + 1, or 0; the next slot where one is taken. */
  readonly #slots = new Uint8Array(SLOTS);

  /** ASCII words, fewer than 128. */
  constructor(names: readonly string[]) {
    this.names = names;
    this.#bytes = names.map((name) => Uint8Array.from(name, (letter) => letter.charCodeAt(0)));
    this.#bytes.forEach((bytes, index) => {
      let slot = spread(bytes.reduce(hashed, 0)) & (SLOTS - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
      this.#slots[slot] = index + 1;
    });
  }

  /** The index of the word that these bytes are; -1 where they are none. `hash`: of the bytes. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    for (let slot = spread(hash) & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const index = (this.#slots[slot] ?? 0) - 1;
      if (index < 0) return -1;
      const word = this.#bytes[index];
      if (word !== undefined && isSame(word, bytes, start, end)) return index;
    }
  }
}

function isSame(word: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word[i] !== bytes[start + i]) return false;
  return true;
}
