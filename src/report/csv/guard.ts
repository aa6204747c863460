/**
 * Keeps a spreadsheet from taking a text for something else. An apostrophe goes before what it would calculate
 * (`=1+1`, `@SUM(A1)`) or rewrite: a number of more digits than it can hold, leading zeros, `2-1` as a day in February.
 * It stands before one that is there already, too, so taking one away gives the text back.
 */

const CALCULATED = /^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/;

const REWRITTEN = /^(?:0\d+|\d{16,}|[\d.]+e\d+|\d+[-/:]\d+(?:[-/:]\d+)*)$/i;

export function guarded(text: string): string {
  return CALCULATED.test(text) || REWRITTEN.test(text) || text.startsWith("'") ? `'${text}` : text;
}
