/**
 * Breaks a text into lines without losing a character.
 *
 * Chinese may break between any two characters, except that a line does not begin with closing punctuation or end
 * with an opening bracket; other words stay whole, and so does a number with its sign and unit. What is longer than
 * a line is cut, after a full stop, slash or hyphen where there is one.
 */
import { displayWidth } from './width.ts';

const CLOSING = new Set('，。；：、！？）」』》〉】〕％”’…—·,.;:!?)]}%');
const OPENING = new Set('（「『《〈【〔“‘([{');

/** Between the ends of a range a line may break. */
const RANGE = '–';

/** A sign such as ≥ stays with its number, a number with its unit. */
const SIGN = new Set('≥≤<>=');

/** A status sign stays with its word. */
const MARK = new Set('✔✘?–…');
const UNIT = /^(?:㎡|m²|m2|[m户张人元处](?![a-z]))/;

interface Piece {
  readonly text: string;
  readonly width: number;
  /** Spaces after it, dropped where the line breaks. */
  readonly gap: number;
}

/** `first` is the room on the first line, where that is less. */
export function wrap(text: string, width: number, first: number = width): string[] {
  if (!text.endsWith(' ') && displayWidth(text) <= first) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let gap = 0;
  for (const piece of pieces(text).flatMap((p) => cut(p, width))) {
    const room = lines.length === 0 ? first : width;
    if (used + gap + piece.width > room) {
      if (line !== '' || room < width) lines.push(line);
      [line, used, gap] = ['', 0, 0];
    }
    line += ' '.repeat(gap) + piece.text;
    used += gap + piece.width;
    gap = piece.gap;
  }
  return [...lines, line];
}

/** The columns that a text needs if nothing in it is to be cut. */
export function longestPiece(text: string): number {
  return Math.max(...pieces(text).map((piece) => piece.width));
}

/** The parts of a text that stay together. Each character is looked at once: a report is mostly this. */
function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let [start, width, gap] = [0, 0, 0];
  let before = '';
  for (let at = 0; at < text.length; at += before.length) {
    const after = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (at > start && mayBreak(text, at, before, after)) {
      found.push({ text: text.slice(start, at - gap), width: width - gap, gap });
      [start, width, gap] = [at, 0, 0];
    }
    width += displayWidth(after);
    gap = after === ' ' ? gap + 1 : 0;
    before = after;
  }
  if (start < text.length || text === '')
    found.push({ text: text.slice(start, text.length - gap), width: width - gap, gap });
  return found;
}

/** Whether a line may end between these two characters, of which the second stands at `at`. */
function mayBreak(text: string, at: number, before: string, after: string): boolean {
  if (after === ' ') return false;
  if (before === ' ') return !joinsSpace(text, at);
  if (CLOSING.has(after) || OPENING.has(before)) return false;
  const next = displayWidth(after);
  return next !== 0 && (next === 2 || displayWidth(before) === 2 || before === RANGE);
}

/** Whether the space before `at` belongs to what stands on both sides: sign and word, sign and number, unit. */
function joinsSpace(text: string, at: number): boolean {
  const left = text.charAt(at - 2);
  if (at === 2 && MARK.has(left)) return true;
  const right = text.slice(at, at + 2);
  return (/\d/.test(left) && UNIT.test(right)) || (SIGN.has(left) && /^\d/.test(right));
}

/** A piece wider than a line, in parts that fit. */
function cut(piece: Piece, width: number): Piece[] {
  if (piece.width <= width) return [piece];
  const parts: Piece[] = [];
  let part = '';
  let used = 0;
  for (const character of piece.text) {
    const columns = displayWidth(character);
    if (part !== '' && used + columns > width) {
      const [head, rest] = atSeam(part);
      parts.push({ text: head, width: displayWidth(head), gap: 0 });
      [part, used] = [rest, displayWidth(rest)];
    }
    part += character;
    used += columns;
  }
  return [...parts, { text: part, width: used, gap: piece.gap }];
}

/** Up to the last seam of a path or an identifier; the point of a number is none. */
const TO_SEAM = /^.*(?:[/_ -]|\.(?=\D))/s;

/** Splits after the last seam, unless that would leave most of the line empty. */
function atSeam(part: string): [string, string] {
  const seam = TO_SEAM.exec(part)?.[0].length ?? 0;
  return seam > part.length / 2 ? [part.slice(0, seam), part.slice(seam)] : [part, ''];
}
