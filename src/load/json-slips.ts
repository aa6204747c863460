/**
 * What people type in place of JSON: NaN, 'single quotes', True, 300㎡, the “ ” ， ： of a Chinese keyboard. Each is
 * taken for what was meant, so that reading can go on, and carries the fault, so that nothing is let through.
 */
import { type Fault, type Punctuation, type Token, token } from './json-token.ts';

const FULL_WIDTH: ReadonlyMap<string, Punctuation> = new Map([
  ['，', ','],
  ['、', ','],
  ['；', ','],
  ['：', ':'],
  ['｛', '{'],
  ['｝', '}'],
  ['［', '['],
  ['］', ']'],
  ['【', '['],
  ['】', ']'],
]);

const FULL_WIDTH_SPACES = /[\u00a0\u3000]/;
const FULL_WIDTH_STRING = /[“”‘’＂「『][^“”‘’＂」』"\r\n]*[“”‘’＂」』"]/y;
const SINGLE_QUOTED = /'[^'\r\n]*'/y;
const WORD = /[^\s,:;[\]{}"'/“”‘’＂「」『』，、；：｛｝［］【】]+/y;

const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** How other languages write JSON's literals. */
const FOREIGN_LITERALS: ReadonlyMap<string, string> = new Map([
  ['True', 'true'],
  ['TRUE', 'true'],
  ['False', 'false'],
  ['FALSE', 'false'],
  ['Null', 'null'],
  ['NULL', 'null'],
  ['None', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
]);

const NOT_FINITE = /^[+-]?(nan|inf|infinity)$/i;
const LIKE_A_NUMBER = /^[+-]?\.?\p{Nd}/u;

/** The token that was meant by what stands at `start`, which is not JSON. */
export function meantAt(text: string, start: number): Token {
  const single = matchAt(SINGLE_QUOTED, text, start);
  if (single) return quoted(start, single, { code: 'single_quotes' });
  const wide = matchAt(FULL_WIDTH_STRING, text, start);
  if (wide) return quoted(start, wide, { code: 'full_width_punctuation', params: { plain: '"' } });
  const word = matchAt(WORD, text, start);
  return word ? wordToken(start, word) : characterToken(start, String.fromCodePoint(text.codePointAt(start) ?? 0));
}

/** Where a numeral that runs on into letters, units or more digits ends. */
export function restOfNumber(text: string, end: number): number {
  return end + matchAt(WORD, text, end).length;
}

function matchAt(pattern: RegExp, text: string, start: number): string {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? '';
}

function quoted(start: number, raw: string, fault: Fault): Token {
  return token('string', start, start + raw.length, raw.slice(1, -1), fault);
}

function wordToken(start: number, word: string): Token {
  const end = start + word.length;
  const literal = LITERALS.get(word);
  if (literal !== undefined) return token('literal', start, end, literal);
  const plain = FOREIGN_LITERALS.get(word);
  if (plain) return token('word', start, end, null, { code: 'bad_literal', params: { plain } });
  if (NOT_FINITE.test(word)) return token('word', start, end, null, { code: 'not_finite' });
  return token('word', start, end, null, { code: LIKE_A_NUMBER.test(word) ? 'bad_number' : 'unquoted_text' });
}

function characterToken(start: number, character: string): Token {
  const end = start + character.length;
  const mark = FULL_WIDTH.get(character);
  const plain = FULL_WIDTH_SPACES.test(character) ? 'spaces' : mark;
  if (!plain) return token('noise', start, end, null, { code: 'unexpected_character' });
  return token(mark ?? 'noise', start, end, null, { code: 'full_width_punctuation', params: { plain } });
}
