/**
 * The quick way to read one subject on one line: the reader of the language itself, for a line with which it cannot go
 * wrong. Every other line takes the way of any file (`json.ts`), which knows each digit and each place.
 */
import { projectReader } from '#generated/read-project.js';
import { validate } from '#generated/validate-project.js';
import type { HousingProject } from '../model/subject.ts';
import { ByteReader, GAVE_UP } from './byte-reader.ts';
import { meaningDrafts } from './meaning.ts';
import { isSureDate, makesSenseForSure } from './quick-meaning.ts';
import { Words } from './words.ts';

const [QUOTE, BACKSLASH, COLON, MINUS, POINT, ZERO, NINE, SMALL_E, LARGE_E] = [34, 92, 58, 45, 46, 48, 57, 101, 69];

/** So many digits a double always holds as typed. */
const SURE_DIGITS = 15;

const NONE: ReadonlySet<string> = new Set();

const READER = new ByteReader();
const readProject = projectReader((names) => new Words(names));

/** The quickest way of all, from the bytes of a line as programs write it; null for any other line. */
export function quickestSubject(line: Uint8Array): HousingProject | null {
  try {
    const project = READER.read(line, readProject);
    return makesSenseForSure(project) ? project : null;
  } catch (error) {
    if (error === GAVE_UP) return null;
    throw error;
  }
}

/** The subject; null where something is wrong with it, or where only a closer look can tell. */
export function quickSubject(text: string): HousingProject | null {
  const entries = entriesIn(text);
  if (entries < 0) return null;
  const value = parsed(text);
  if (value === null || !validate(value)) return null;
  const keys = keysIn(value);
  // A key that occurs twice is there once only in what was read.
  if (Math.abs(keys) !== entries) return null;
  if (keys >= 0 && isPlainText(text) && makesSenseForSure(value)) return value;
  return meaningDrafts(value, NONE).length === 0 ? value : null;
}

/** More digits are a slip wherever they stand. */
const MOST_DIGITS = 30;

/**
 * What a text holds, where that is plain and each key of it is there once; null for any other text, and for a value that
 * is no object. Of a number of more than 15 digits the last may be missing.
 */
export function plainValue(text: string): object | null {
  const entries = entriesIn(text, MOST_DIGITS);
  if (entries < 0 || !isPlainText(text)) return null;
  const value = parsed(text);
  return typeof value === 'object' && value !== null && Math.abs(keysIn(value)) === entries ? value : null;
}

/** Whether a subject without dates is valid for sure, but for its texts. */
export const isSureSubject = (value: unknown): boolean => validate(value) && makesSenseForSure(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/**
 * The colons outside strings, of which JSON has one for each key; -1 where a number has many digits or an exponent, or is
 * a zero below zero, which the language keeps apart from zero.
 */
function entriesIn(text: string, mostDigits = SURE_DIGITS): number {
  let [colons, digits] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= NINE) {
      if (++digits > mostDigits) return -1;
    } else if (code === QUOTE) {
      i = endOfString(text, i + 1);
      digits = 0;
    } else if (code === COLON) {
      colons++;
      digits = 0;
    } else if (code === MINUS && text.charCodeAt(i + 1) === ZERO) {
      return -1;
    } else if (code !== POINT) {
      if (digits > 0 && (code === SMALL_E || code === LARGE_E)) return -1;
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

/** Letters, digits, signs and Chinese characters as they are typed; nothing that nobody sees, and no escapes. */
const isPlainText = (text: string): boolean => !UNSURE.test(text);
const UNSURE = /[\\\u007f-\u009f\u2000-\u206f\ud800-\udfff\ufffd]/;

/** The keys of an object and of all that it holds; below 0 where one of its dates may not exist. */
function keysIn(value: object): number {
  if (Array.isArray(value)) return keysInList(value as readonly unknown[]);
  let count = 0;
  let isSure = true;
  for (const key in value) {
    count++;
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof inner === 'object' && inner !== null) {
      const keys = keysIn(inner);
      isSure &&= keys >= 0;
      count += Math.abs(keys);
    } else if (typeof inner === 'string' && isSure && key.endsWith('on') && isDateField(key))
      isSure = isSureDate(inner);
  }
  return isSure ? count : -count;
}

function keysInList(list: readonly unknown[]): number {
  let count = 0;
  let isSure = true;
  for (const item of list) {
    // The two numbers of a position.
    if (typeof item !== 'object' || item === null) continue;
    const keys = keysIn(item);
    isSure &&= keys >= 0;
    count += Math.abs(keys);
  }
  return isSure ? count : -count;
}

/** As `dates.ts` tells them. */
const isDateField = (key: string): boolean => key === 'on' || key.endsWith('_on');
