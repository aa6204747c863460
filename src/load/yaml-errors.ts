import { type Document, isScalar, visit, type YAMLParseError } from 'yaml';
import type { Problem } from '../model/problem.ts';
import type { LoadCode } from './codes.ts';
import { problemAt, type Span, type Written } from './written.ts';

/** After the first few errors the others are mostly their consequences. */
const SHOWN_ERRORS = 5;
const LOOKED_AT = 50;

/** The library's errors by what a writer has to look at; any other is `yaml_syntax`. */
const CODES: Partial<Record<YAMLParseError['code'], LoadCode>> = {
  BAD_ALIAS: 'alias',
  BAD_DQ_ESCAPE: 'invalid_escape',
  BAD_INDENT: 'yaml_indent',
  BAD_SCALAR_START: 'unquoted_text',
  BLOCK_AS_IMPLICIT_KEY: 'yaml_entry',
  MISSING_CHAR: 'yaml_entry',
  MULTILINE_IMPLICIT_KEY: 'yaml_entry',
  RESOURCE_EXHAUSTION: 'too_deep',
  TAB_AS_INDENT: 'tab_indent',
};

const EXPECTED: Partial<Record<LoadCode, string>> = {
  full_width_punctuation: ': ',
  invalid_escape: 'escape',
  tab_indent: 'spaces',
  unclosed_string: 'text',
  unquoted_text: 'text',
};

/** A key with the colon of a Chinese keyboard after it, which YAML takes for text. */
const WIDE_COLON = /^[\s-]*["']?[A-Za-z_]\w*["']?\s*：/;

/** The syntax errors of a document: the first of each line, and of those the first few. */
export function syntaxProblems(source: Written, document: Document): Problem[] {
  const errors = document.errors.filter((error) => error.code !== 'TAG_RESOLVE_FAILED');
  const problems = errors.slice(0, LOOKED_AT).map((error) => problemOf(source, document, error));
  const firsts = problems.filter((problem, i) => problems.findIndex((other) => other.line === problem.line) === i);
  return firsts.slice(0, SHOWN_ERRORS);
}

/** Where a Chinese colon stands after the key that the line of an offset begins with, or null. */
export function wideColonAt(text: string, offset: number): number | null {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const match = WIDE_COLON.exec(text.slice(lineStart, lineStart + 200));
  return match ? lineStart + match[0].length - 1 : null;
}

function problemOf(source: Written, document: Document, error: YAMLParseError): Problem {
  const colon = wideColonAt(source.text, error.pos[0]);
  if (colon !== null) {
    const span = { start: colon, end: colon + 1 };
    return problemAt(source, 'full_width_punctuation', span, '', ': ', { plain: ': ' });
  }
  const quote = error.code === 'MISSING_CHAR' ? openQuote(document, error.pos[0]) : null;
  if (quote) return problemAt(source, 'unclosed_string', quote, '', 'text');
  const span = { start: error.pos[0], end: endOfLine(source.text, error.pos[0]) };
  if (source.text.slice(span.start).trim() === '') return problemAt(source, 'unexpected_end', span, '', 'yaml');
  const code = CODES[error.code] ?? 'yaml_syntax';
  return problemAt(source, code, span, '', EXPECTED[code] ?? 'yaml');
}

/** The quoted text that ends where its closing quotation mark is missed. */
function openQuote(document: Document, end: number): Span | null {
  let found: Span | null = null;
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range?.[1] === end) {
        found = { start: node.range[0], end };
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return found;
}

function endOfLine(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/);
  return length < 0 ? text.length : offset + Math.max(1, length);
}
