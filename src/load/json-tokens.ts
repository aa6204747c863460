/**
 * Tokens of JSON with comments, from jsonc-parser's scanner. Where it finds something that is not JSON,
 * `json-slips.ts` says what was meant, and the token carries the fault.
 */
import { createScanner, type JSONScanner } from 'jsonc-parser';
import { meantAt, restOfNumber } from './json-slips.ts';
import { type Fault, type Punctuation, type Token, token } from './json-token.ts';

/** The kinds and errors of jsonc-parser by number: its enums cannot be read by a compiler that sees one file. */
const PUNCTUATION: ReadonlyMap<number, Punctuation> = new Map([
  [1, '{'],
  [2, '}'],
  [3, '['],
  [4, ']'],
  [5, ','],
  [6, ':'],
]);
const LITERAL: ReadonlyMap<number, boolean | null> = new Map([
  [7, null],
  [8, true],
  [9, false],
]);
const STRING = 10;
const NUMBER = 11;
const FIRST_TRIVIA = 12;
const LAST_TRIVIA = 15;
const UNKNOWN = 16;
const ERROR = { none: 0, openComment: 1, openString: 2, badNumber: 3, control: 6 } as const;

/** Tab, line feed, carriage return, space. */
const BLANKS: ReadonlySet<number> = new Set([9, 10, 13, 32]);

/** A function that gives the next token each time it is called, and `end` for ever after the last. */
export function tokensOf(text: string): () => Token {
  const scanner = createScanner(text, false);
  return () => {
    let kind: number = scanAfterBlanks(scanner, text);
    while (kind >= FIRST_TRIVIA && kind <= LAST_TRIVIA && scanner.getTokenError() === ERROR.none) {
      kind = scanAfterBlanks(scanner, text);
    }
    const next = tokenOf(kind, scanner, text);
    if (next.end !== scanner.getPosition()) scanner.setPosition(next.end);
    return next;
  };
}

/** The scanner builds a string of the white space that it goes over, which costs more memory than the file. */
function scanAfterBlanks(scanner: JSONScanner, text: string): number {
  const start = scanner.getPosition();
  let position = start;
  while (BLANKS.has(text.charCodeAt(position))) position++;
  if (position > start) scanner.setPosition(position);
  return scanner.scan();
}

function tokenOf(kind: number, scanner: JSONScanner, text: string): Token {
  const start = scanner.getTokenOffset();
  const end = Math.min(text.length, scanner.getPosition());
  const punctuation = PUNCTUATION.get(kind);
  if (punctuation) return token(punctuation, start, end);
  const literal = LITERAL.get(kind);
  if (literal !== undefined) return token('literal', start, end, literal);
  if (kind === STRING) return stringToken(scanner, text, start, end);
  if (kind === NUMBER) return numberToken(scanner, text, start, end);
  if (kind === UNKNOWN) return meantAt(text, start);
  return token('end', start, end, null, kind < UNKNOWN ? { code: 'unclosed_comment' } : null);
}

function stringToken(scanner: JSONScanner, text: string, start: number, end: number): Token {
  const error: number = scanner.getTokenError();
  if (error === ERROR.none) return token('string', start, end, scanner.getTokenValue());
  const raw = text.slice(start, end);
  if (error === ERROR.openString) return unclosedString(raw, start, end);
  return token('string', start, end, scanner.getTokenValue(), faultInString(raw, start, error === ERROR.control));
}

/** Points at the first character, or the first backslash, that a string may not hold. */
function faultInString(raw: string, start: number, control: boolean): Fault {
  const pattern = control ? /[\u0000-\u001f]/ : /\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})/;
  const at = start + Math.max(0, withoutEscapedBackslashes(raw).search(pattern));
  if (control) return { code: 'control_character', start: at, end: at + 1 };
  return { code: 'invalid_escape', start: at, end: at + 2 };
}

const withoutEscapedBackslashes = (raw: string): string => raw.replaceAll('\\\\', '--');

/** A string that the line does not end; often its closing quotation mark is a Chinese one. */
function unclosedString(raw: string, start: number, lineEnd: number): Token {
  const mark = /[“”＂]/.exec(raw);
  if (!mark) return token('string', start, lineEnd, raw, { code: 'unclosed_string' });
  const end = start + mark.index + 1;
  const fault: Fault = { code: 'full_width_punctuation', start: end - 1, end, params: { plain: '"' } };
  return token('string', start, end, raw.slice(1, mark.index), fault);
}

function numberToken(scanner: JSONScanner, text: string, start: number, typedEnd: number): Token {
  const end = restOfNumber(text, typedEnd);
  const error: number = scanner.getTokenError();
  const bad = end > typedEnd || error === ERROR.badNumber;
  return token('number', start, end, null, bad ? { code: 'bad_number' } : null);
}
