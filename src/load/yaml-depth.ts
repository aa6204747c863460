import { type CST, Lexer, Parser } from 'yaml';
import { MAX_DEPTH } from './limits.ts';

/**
 * The tokens of a document, or the offset where one collection too many lies inside others. The depth is watched while
 * the tokens are made: composing them into nodes goes by recursion, and a stack that overflows there can end the whole
 * process.
 */
export function tokensOf(text: string): readonly CST.Token[] | number {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH && depthOf(parser) > MAX_DEPTH) return parser.offset - lexeme.length;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** How many collections are open. */
function depthOf(parser: Parser): number {
  return parser.stack.filter(({ type }) => type === 'block-map' || type === 'block-seq' || type === 'flow-collection')
    .length;
}
