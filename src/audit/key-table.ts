/**
 * Which keys have been seen, and where, in some 40 bytes each however long they are: a key is kept as 96 bits that are
 * worked out from it. Of a million keys two share these bits by chance once in 10¹⁷ runs.
 */
export interface Seen {
  readonly file: number;
  readonly line: number;
  /** 32 bits of the caller's own. */
  readonly mark: number;
}

/** Of each entry: three words of the key, the file, the line, the caller's mark. */
const WORDS = 6;
const BLOCK = 1 << 14;

export class KeyTable {
  #blocks: Uint32Array[] = [];
  #count = 0;
  /** Open addressing: entry number + 1, or 0. */
  #slots = new Uint32Array(1 << 10);
  readonly #hash = new Uint32Array(3);

  /** What was noted of the key first; null where it is new, and then noted. */
  note(key: string, { file, line, mark }: Seen): Seen | null {
    this.#hashOf(key);
    const [a = 0, b = 0, c = 0] = this.#hash;
    const mask = this.#slots.length - 1;
    for (let slot = a & mask; ; slot = (slot + 1) & mask) {
      const entry = (this.#slots[slot] ?? 0) - 1;
      if (entry < 0) {
        this.#add(slot, [a, b, c, file, line, mark]);
        return null;
      }
      const at = (entry % BLOCK) * WORDS;
      const block = this.#blocks[Math.floor(entry / BLOCK)] ?? this.#hash;
      if (block[at] === a && block[at + 1] === b && block[at + 2] === c) {
        return { file: block[at + 3] ?? 0, line: block[at + 4] ?? 0, mark: block[at + 5] ?? 0 };
      }
    }
  }

  #add(slot: number, words: readonly number[]): void {
    const within = this.#count % BLOCK;
    if (within === 0) this.#blocks.push(new Uint32Array(BLOCK * WORDS));
    this.#blocks.at(-1)?.set(words, within * WORDS);
    this.#slots[slot] = ++this.#count;
    if (this.#count * 4 > this.#slots.length * 3) this.#grow();
  }

  #grow(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.#count; entry++) {
      let slot = (this.#blocks[Math.floor(entry / BLOCK)]?.[(entry % BLOCK) * WORDS] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.#slots = slots;
  }

  /** Three runs of FNV-1a over the UTF-16 units with different starts and multipliers, each mixed at the end. */
  #hashOf(key: string): void {
    let [a, b, c] = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b];
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x5bd1e995);
      c = Math.imul((c ^ unit) + 0x27d4eb2f, 0x165667b1);
    }
    this.#hash[0] = mixed(a);
    this.#hash[1] = mixed(b);
    this.#hash[2] = mixed(c);
  }
}

/** Every bit of the result depends on every bit (the last step of MurmurHash3). */
function mixed(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** 32 bits that differ where the texts differ, but once in four thousand million. */
export function markOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mixed(h) >>> 0;
}
