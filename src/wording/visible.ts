/**
 * Makes visible what a terminal would obey or hide: control characters, directional overrides, zero-width characters,
 * lone surrogates, codes that are no character; and takes the meaning from the commands that a CI service reads out of
 * any line of a log, `::error::` and `##[error]`. Everything that comes from an input or a pack passes through here
 * before it is shown.
 */
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|:(?=:[a-z])|#(?=#[a-z]*\[)/giu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** `\u001b` for a character of four hexadecimal digits, `\u{e0001}` beyond. */
export function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16).padStart(4, '0');
  return SHORT[character] ?? (hex.length > 4 ? `\\u{${hex}}` : `\\u${hex}`);
}

/** Most texts hold nothing else: ASCII, Chinese characters and punctuation. Quicker than the search for what hides. */
const HARMLESS = /^[ -~\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;

/** How every command to a CI service begins. */
const COMMAND = /::|##/;

/** One line of text in which nothing is hidden. */
export function visible(text: string): string {
  return HARMLESS.test(text) && !COMMAND.test(text) ? text : text.replace(HIDDEN, escaped);
}

/** The same, but line breaks stay line breaks: for quotations, which are drawn line by line. */
export function visibleLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map(visible);
}
