/** The words of a worksheet in XML (ECMA-376 part 1, 18.3): texts, cells and rows. */

/** What must not stand in XML, and `_x0041_`, which a spreadsheet would take for a character. */
const SPECIAL = /[&<>"]|[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/giu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  _: '_x005F_',
};

/** Most texts hold nothing of it. */
const PLAIN = /^[^&<>"_\p{Cc}\p{Cs}\ufffe\uffff]*$/u;

/** A text or the value of an attribute. A character that no XML can hold is replaced by U+FFFD. */
export const escapeXml = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(SPECIAL, (sign) => ENTITIES[sign] ?? '\ufffd');

/** The most characters that a cell takes. */
export const MOST_IN_CELL = 32_767;

/** `A`, `B` … `Z`, `AA` …; `column` counts from 0. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnLetters(Math.floor(column / 26) - 1)}${last}`;
}

/** Days since the last day of 1899 that spreadsheets count from, for `YYYY-MM-DD` from March 1900 on. */
export const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

/** Rough columns of a text: what is not Latin takes two, and a little more, since it is not broken everywhere. */
export function roughWidth(text: string): number {
  let wide = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x2e7f) wide++;
  return text.length + wide * 1.2;
}
