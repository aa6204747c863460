/**
 * The quick way to read one subject on one line: the reader of the language itself, for a line with which it cannot go
 * wrong. Every other line takes the way of any file (`json.ts`), which knows each digit and each place.
 */
import { validate } from '#generated/validate-project.js';
import type { HousingProject } from '../model/subject.ts';
import { meaningDrafts } from './meaning.ts';

const [QUOTE, BACKSLASH, COLON, POINT, ZERO, NINE, SMALL_E, LARGE_E] = [34, 92, 58, 46, 48, 57, 101, 69];

/** So many digits a double always holds as typed. */
const SURE_DIGITS = 15;

const NONE: ReadonlySet<string> = new Set();

/** The subject; null where something is wrong with it, or where only a closer look can tell. */
export function quickSubject(text: string): HousingProject | null {
  const entries = entriesIn(text);
  if (entries === null) return null;
  const value = parsed(text);
  // A key that occurs twice is there once only in what was read.
  if (value === null || !validate(value) || keysIn(value) !== entries) return null;
  return meaningDrafts(value, NONE).length === 0 ? value : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** The colons outside strings, of which JSON has one for each key; null where a number has many digits or an exponent. */
function entriesIn(text: string): number | null {
  let [colons, digits] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= NINE) {
      if (++digits > SURE_DIGITS) return null;
    } else if (code === QUOTE) {
      i = endOfString(text, i + 1);
      digits = 0;
    } else if (code === COLON) {
      colons++;
      digits = 0;
    } else if (code !== POINT) {
      if (digits > 0 && (code === SMALL_E || code === LARGE_E)) return null;
      digits = 0;
    }
  }
  return colons;
}

/** The index of the closing quotation mark, or the length of the text. */
function endOfString(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) return i;
    if (code === BACKSLASH) i++;
  }
  return text.length;
}

/** The keys of an object and of all that it holds. */
function keysIn(value: object): number {
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) if (typeof item === 'object' && item !== null) count += keysIn(item);
    return count;
  }
  for (const key in value) {
    count++;
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof inner === 'object' && inner !== null) count += keysIn(inner);
  }
  return count;
}
