/** Markdown as a public library reads it. */
import { lexer, type Token, type Tokens } from 'marked';

/** The tokens of a text, those within others too, in reading order. */
export const allOf = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token) => [token, ...allOf(innerOf(token))]);

export function innerOf(token: Token): Token[] {
  if (token.type === 'table') return [...token.header, ...token.rows.flat()].flatMap((cell: Cell) => cell.tokens);
  if (token.type === 'list') return token.items;
  return ('tokens' in token && token.tokens) || [];
}

type Cell = Tokens.TableCell;

/** What a reader sees of some tokens, without marks. */
export function seen(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (innerOf(token).length > 0 ? seen(innerOf(token)) : 'text' in token ? token.text : ''))
    .join('');
}

export const cellsOf = (row: readonly Cell[]): string[] => row.map((cell) => seen(cell.tokens));

/** The heading of each subject, and the rows of the table of findings below it. */
export function tablesOf(markdown: string): { subject: string; rows: string[][] }[] {
  const found: { subject: string; rows: string[][] }[] = [];
  for (const token of lexer(markdown)) {
    if (token.type === 'heading' && token.depth === 2) found.push({ subject: seen(token.tokens ?? []), rows: [] });
    if (token.type !== 'table') continue;
    found.at(-1)?.rows.push(...(token as Tokens.Table).rows.map(cellsOf));
  }
  return found;
}
