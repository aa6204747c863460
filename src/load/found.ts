/** How much of what was found a message shows. */
const SHOWN = 40;

/** Controls, invisible formatting (bidirectional overrides too), line separators and halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A piece of a document as a message may show it: on one line, shortened, and with every character that a terminal
 * would obey or hide written as its number.
 */
export function shown(text: string): string {
  const start = text.slice(0, 8 * SHOWN);
  if (start.trim() === '') return Array.from(start.slice(0, SHOWN), numbered).join('');
  const line = start.trim().replace(/\s*[\r\n]\s*/g, ' ');
  const characters = Array.from(line);
  const short = characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : line;
  return short.replace(UNSEEN, numbered);
}

function numbered(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex}`;
}
