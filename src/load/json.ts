import { childPointer } from '../model/pointer.ts';
import type { Problem } from '../model/problem.ts';
import type { LoadCode } from './codes.ts';
import type { Fault, Token } from './json-token.ts';
import { tokensOf } from './json-tokens.ts';
import { MAX_DEPTH, MAX_PROBLEMS } from './limits.ts';
import { exactNumber } from './number.ts';
import { type ListNode, type MapEntry, type MapNode, type Parsed, type SourceNode, scalar } from './tree.ts';
import { problemAt, type Span, type Written, written } from './written.ts';

/** Faults after which it is a guess what belongs to what. */
const UNREADABLE: ReadonlySet<LoadCode> = new Set(['unclosed_comment', 'unclosed_string']);

/** What should stand in place of a faulty token, where the fault does not say so itself. */
const EXPECTED: Partial<Record<LoadCode, string>> = {
  bad_number: 'number',
  not_finite: 'number',
  control_character: 'plain_text',
  invalid_escape: 'escape',
  single_quotes: 'text',
  unclosed_comment: '*/',
  unclosed_string: 'text',
  unquoted_text: 'text',
};

const SCALARS: ReadonlySet<Token['kind']> = new Set(['string', 'literal', 'word']);

/** Ends the reading of a document whose structure cannot be told any more. */
class Unreadable extends Error {}

/** Reads a JSON document with comments as far as its structure can be told. `firstLine`: of the text in its file. */
export function readJson(text: string, firstLine = 1): Parsed {
  const reader = new JsonReader(text, firstLine);
  const root = reader.document();
  const { problems, longNumbers } = reader;
  return { tree: root && { root, ...reader.source }, problems, longNumbers };
}

class JsonReader {
  readonly problems: Problem[] = [];
  readonly longNumbers = new Set<string>();
  readonly source: Written;
  readonly #next: () => Token;
  #token: Token;
  #last: Token;

  constructor(text: string, firstLine: number) {
    this.source = written(text, firstLine);
    this.#next = tokensOf(text);
    this.#token = this.#next();
    this.#last = this.#token;
  }

  document(): SourceNode | null {
    try {
      const first = this.#peek('');
      if (first.kind === 'end' && !first.fault) this.#stop('empty_document', first, '', 'object');
      const root = this.#value('', 0);
      const rest = this.#peek('');
      if (rest.fault) this.#take('');
      if (rest.kind !== 'end') this.#stop('text_after_end', rest, '', 'end');
      return root;
    } catch (error) {
      if (error instanceof Unreadable) return null;
      throw error;
    }
  }

  #value(pointer: string, depth: number): SourceNode {
    const token = this.#take(pointer);
    if (token.kind === '{' || token.kind === '[') {
      if (depth === MAX_DEPTH) this.#stop('too_deep', token, pointer, 'value', { limit: String(MAX_DEPTH) });
      return token.kind === '{' ? this.#map(token, pointer, depth) : this.#list(token, pointer, depth);
    }
    if (token.kind === 'number') return scalar(token.start, token.end, this.#number(token, pointer));
    if (!SCALARS.has(token.kind)) this.#unexpected(token, pointer, 'value');
    return scalar(token.start, token.end, token.value);
  }

  #number(token: Token, pointer: string): number | string | null {
    if (token.fault) return null;
    const value = exactNumber(this.source.text.slice(token.start, token.end));
    if (value === null) this.#add('number_out_of_range', token, pointer, 'number');
    if (typeof value === 'string') this.longNumbers.add(pointer);
    return value;
  }

  #map(open: Token, pointer: string, depth: number): MapNode {
    const entries = new Map<string, MapEntry>();
    while (this.#peek(pointer).kind !== '}') {
      if (!this.#thousands(entries, pointer)) this.#entry(entries, open, pointer, depth);
      this.#separator('}', open, pointer);
    }
    return { kind: 'map', start: open.start, end: this.#take(pointer).end, entries };
  }

  #entry(entries: Map<string, MapEntry>, open: Token, pointer: string, depth: number): void {
    const key = this.#takeKey(open, pointer);
    const name = key.kind === 'string' ? String(key.value) : this.source.text.slice(key.start, key.end);
    const inside = childPointer(pointer, name);
    const colon = this.#peek(inside);
    if (colon.kind !== ':') this.#unexpected(colon, inside, ':');
    this.#take(inside);
    const first = entries.get(name);
    if (first) {
      const params = { first_line: String(this.source.at(first.keyStart).line) };
      this.#add('duplicate_key', key, inside, 'one_key', params);
    }
    const value = this.#value(inside, depth + 1);
    if (!first) entries.set(name, { keyStart: key.start, keyEnd: key.end, value });
  }

  #takeKey(open: Token, pointer: string): Token {
    const { kind } = this.#peek(pointer);
    const unquoted = kind === 'word' || kind === 'literal';
    const key = unquoted ? this.#take(pointer, { code: 'unquoted_text' }) : this.#take(pointer);
    if (!unquoted && kind !== 'string') this.#unexpected(key, pointer, 'key', this.#opened(open));
    return key;
  }

  /** A number where a key should stand is what follows the comma of `1,200`. */
  #thousands(entries: ReadonlyMap<string, MapEntry>, pointer: string): boolean {
    const token = this.#peek(pointer);
    if (token.kind !== 'number' || entries.size === 0) return false;
    const [key = '', entry] = [...entries].at(-1) ?? [];
    const typed = this.source.text.slice(entry?.value.start, token.end);
    if (!/^[0-9]{1,3}(,[0-9]{3})+$/.test(typed)) return false;
    const span = { start: token.end - typed.length, end: token.end };
    this.#add('bad_number', span, childPointer(pointer, key), 'number');
    this.#token = this.#next();
    return true;
  }

  #list(open: Token, pointer: string, depth: number): ListNode {
    const items: SourceNode[] = [];
    while (this.#peek(pointer).kind !== ']') {
      if (this.#token.kind === 'end') this.#unexpected(this.#token, pointer, ']', this.#opened(open));
      items.push(this.#value(childPointer(pointer, items.length), depth + 1));
      this.#separator(']', open, pointer);
    }
    return { kind: 'list', start: open.start, end: this.#take(pointer).end, items };
  }

  /** Goes over the comma, or reports that there is none or one too many. */
  #separator(close: '}' | ']', open: Token, pointer: string): void {
    const token = this.#peek(pointer);
    if (token.kind === close) return;
    if (token.kind === ',') {
      this.#take(pointer);
      if (this.#peek(pointer).kind === close) this.#add('trailing_comma', token, pointer, close);
      return;
    }
    const lost = token.kind === 'end' || token.kind === ':' || token.kind === '}' || token.kind === ']';
    if (lost) this.#unexpected(token, pointer, `one_of:,|${close}`, this.#opened(open));
    this.#blameWideQuote(pointer);
    this.#add('missing_comma', token, pointer, ',');
  }

  #opened(open: Token): Record<string, string> {
    return { open: open.kind, open_line: String(this.source.at(open.start).line) };
  }

  /** The token to come, after what is only noise. */
  #peek(pointer: string): Token {
    while (this.#token.kind === 'noise') {
      if (this.#token.fault) this.#report(this.#token, this.#token.fault, pointer);
      this.#token = this.#next();
    }
    return this.#token;
  }

  /** Goes over a token, reporting its fault. */
  #take(pointer: string, fault = this.#peek(pointer).fault): Token {
    const token = this.#token;
    this.#last = token;
    if (fault) this.#report(token, fault, pointer);
    if (fault && UNREADABLE.has(fault.code)) throw new Unreadable();
    this.#token = this.#next();
    return token;
  }

  #report(token: Token, fault: Fault, pointer: string): void {
    const { code, params, start = token.start, end = token.end } = fault;
    this.#add(code, { start, end }, pointer, params?.['plain'] ?? EXPECTED[code] ?? 'value', params);
  }

  #unexpected(token: Token, pointer: string, expected: string, params?: Record<string, string>): never {
    this.#blameWideQuote(pointer);
    const code = token.kind === 'end' ? 'unexpected_end' : 'unexpected_token';
    return this.#stop(code, token, pointer, expected, params);
  }

  /** Where nothing fits after a string, one that was closed with a Chinese quotation mark may have run on too far. */
  #blameWideQuote(pointer: string): void {
    const { kind, start, end } = this.#last;
    const mark = kind === 'string' ? /[“”＂](?=\s*[,:}\]，：])/.exec(this.source.text.slice(start + 1, end)) : null;
    if (!mark) return;
    const at = start + 1 + mark.index;
    this.#stop('full_width_punctuation', { start: at, end: at + 1 }, pointer, '"', { plain: '"' });
  }

  #stop(code: LoadCode, span: Span, pointer: string, expected: string, params?: Record<string, string>): never {
    this.#add(code, span, pointer, expected, params);
    throw new Unreadable();
  }

  #add(code: LoadCode, span: Span, pointer: string, expected: string, params?: Fault['params']): void {
    if (this.problems.length < MAX_PROBLEMS) {
      this.problems.push(problemAt(this.source, code, span, pointer, expected, params));
      return;
    }
    const limit = { limit: String(MAX_PROBLEMS) };
    this.problems.push(problemAt(this.source, 'too_many_problems', span, pointer, 'value', limit));
    throw new Unreadable();
  }
}
