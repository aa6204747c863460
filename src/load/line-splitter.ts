/** Bytes that come in pieces, cut into lines; no more of them is held than one line may have. */

/** What a line may hold at most. A subject with every coordinate of a large estate has less than a tenth of it. */
export const MAX_LINE_BYTES = 8 * 1024 * 1024;

export interface RawLine {
  /** From 1. */
  readonly number: number;
  /** Without the line feed; null where the line is longer than the limit. Valid until the next piece is cut. */
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 10;

export class LineSplitter {
  readonly #limit: number;
  /** The beginning of a line whose end has not come yet. */
  #pieces: Uint8Array[] = [];
  #held = 0;
  #isTooLong = false;
  #number = 1;

  /** `limit` in bytes. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The lines that end in this piece. */
  push(piece: Uint8Array): RawLine[] {
    const lines: RawLine[] = [];
    let start = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, start)) {
      lines.push(this.#line(piece.subarray(start, end)));
      start = end + 1;
    }
    this.#hold(piece.subarray(start));
    return lines;
  }

  /** What stands after the last line feed; nothing where nothing does. */
  finish(): RawLine[] {
    const isEmpty = this.#held === 0 && !this.#isTooLong;
    return isEmpty ? [] : [this.#line(new Uint8Array(0))];
  }

  #line(end: Uint8Array): RawLine {
    this.#hold(end);
    const [only = end] = this.#pieces;
    const bytes = this.#isTooLong ? null : this.#pieces.length > 1 ? joined(this.#pieces, this.#held) : only;
    const number = this.#number++;
    this.#pieces = [];
    this.#held = 0;
    this.#isTooLong = false;
    return { number, bytes };
  }

  #hold(piece: Uint8Array): void {
    if (piece.length === 0) return;
    this.#held += piece.length;
    this.#isTooLong ||= this.#held > this.#limit;
    // Of a line that is too long nothing is kept: that it ends is all there is to wait for.
    if (this.#isTooLong) this.#pieces = [];
    else this.#pieces.push(piece);
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
