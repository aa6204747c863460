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
  /** The key that is being worked out: three runs of FNV-1a with different starts and multipliers. */
  #a = 0;
  #b = 0;
  #c = 0;

  /** What was noted of the key first; null where it is new, and then noted. */
  note(key: string, seen: Seen): Seen | null {
    this.begin();
    this.part(key);
    return this.noteKey(seen);
  }

  /** Begins a key of several parts. No string is made of them: that took longer than everything else. */
  begin(): void {
    this.#a = 0x811c9dc5;
    this.#b = 0x9e3779b9;
    this.#c = 0x85ebca6b;
  }

  /** `leavesOut`: of UTF-16 units that do not count. */
  part(text: string, leavesOut: (unit: number) => boolean = NONE): void {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (!leavesOut(unit)) this.#add(unit);
    }
    this.#add(BETWEEN_PARTS);
  }

  #add(unit: number): void {
    this.#a = Math.imul(this.#a ^ unit, 0x01000193);
    this.#b = Math.imul(this.#b ^ unit, 0x5bd1e995);
    this.#c = Math.imul((this.#c ^ unit) + 0x27d4eb2f, 0x165667b1);
  }

  /** As `note`, of the key that was begun. */
  noteKey(seen: Seen): Seen | null {
    const [a, b, c] = [mixed(this.#a) >>> 0, mixed(this.#b) >>> 0, mixed(this.#c) >>> 0];
    const mask = this.#slots.length - 1;
    for (let slot = a & mask; ; slot = (slot + 1) & mask) {
      const entry = (this.#slots[slot] ?? 0) - 1;
      if (entry < 0) {
        this.#keep(slot, a, b, c, seen);
        return null;
      }
      const at = (entry % BLOCK) * WORDS;
      const block = this.#blocks[Math.floor(entry / BLOCK)];
      if (block !== undefined && block[at] === a && block[at + 1] === b && block[at + 2] === c) {
        return { file: block[at + 3] ?? 0, line: block[at + 4] ?? 0, mark: block[at + 5] ?? 0 };
      }
    }
  }

  #keep(slot: number, a: number, b: number, c: number, { file, line, mark }: Seen): void {
    const within = this.#count % BLOCK;
    const block = (within === 0 ? null : this.#blocks.at(-1)) ?? new Uint32Array(BLOCK * WORDS);
    if (within === 0) this.#blocks.push(block);
    const at = within * WORDS;
    block[at] = a;
    block[at + 1] = b;
    block[at + 2] = c;
    block[at + 3] = file;
    block[at + 4] = line;
    block[at + 5] = mark;
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
}

/** No text holds it as typed; it tells `a, bc` from `ab, c`. */
const BETWEEN_PARTS = 0;

const NONE = (): boolean => false;

/** Every bit of the result depends on every bit (the last step of MurmurHash3). */
function mixed(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const NUMBER = new Float64Array(1);
const HALVES = new Uint32Array(NUMBER.buffer);

/** 32 bits of a list of numbers so far, and of one more. Two lists share them by chance once in four thousand million. */
export function markWith(mark: number, number: number): number {
  NUMBER[0] = number;
  return mixed(mixed(mark ^ (HALVES[0] ?? 0)) ^ (HALVES[1] ?? 0)) >>> 0;
}
