import type { LoadCode } from './codes.ts';
import type { Span } from './written.ts';

export type Punctuation = '{' | '}' | '[' | ']' | ':' | ',';

/** What is wrong with a token although it is clear how far it goes. */
export interface Fault {
  readonly code: LoadCode;
  readonly params?: Readonly<Record<string, string>>;
  /** Where in the text, if not the whole token. */
  readonly start?: number;
  readonly end?: number;
}

export interface Token extends Span {
  /** A `word` is text without quotation marks, `noise` a character that means nothing here. */
  readonly kind: Punctuation | 'string' | 'number' | 'literal' | 'word' | 'noise' | 'end';
  /** The content of a string, what a literal stands for; of anything else null. */
  readonly value: string | boolean | null;
  readonly fault: Fault | null;
}

/** Built in one place and in one shape: a document has a million of them. */
export function token(
  kind: Token['kind'],
  start: number,
  end: number,
  value: Token['value'] = null,
  fault: Fault | null = null,
): Token {
  return { kind, start, end, value, fault };
}
