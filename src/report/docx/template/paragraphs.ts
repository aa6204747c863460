/** The paragraphs of a part with their text, which a word processor cuts into pieces wherever it likes. */
import { decoded, isEmptyTag, tagName } from './xml.ts';

/** Text between `<w:t>` and `</w:t>`. */
export interface Piece {
  /** Of the text among the tokens; the tag stands before it. */
  readonly index: number;
  text: string;
}

export interface TemplateParagraph {
  /** Of `<w:p>` and `</w:p>` among the tokens. */
  readonly start: number;
  end: number;
  readonly pieces: Piece[];
  /** Whether there is something in it beside text: a picture or a text box. */
  hasPicture: boolean;
}

const PICTURES: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Paragraphs in the order in which they begin; those of a text box stand apart from the one that holds it. */
export function paragraphsOf(tokens: readonly string[]): TemplateParagraph[] {
  const all: TemplateParagraph[] = [];
  const open: TemplateParagraph[] = [];
  for (const [index, token] of tokens.entries()) {
    const name = tagName(token);
    const current = open.at(-1);
    if (name === 'w:p' && !isEmptyTag(token)) {
      const paragraph = { start: index, end: index, pieces: [], hasPicture: false };
      all.push(paragraph);
      open.push(paragraph);
    } else if (name === '/w:p') {
      const ended = open.pop();
      if (ended) ended.end = index;
    } else if (current && PICTURES.has(name)) {
      current.hasPicture = true;
    } else if (current && name === '' && isTextTag(tokens[index - 1])) {
      current.pieces.push({ index, text: decoded(token) });
    }
  }
  return all;
}

const isTextTag = (token = ''): boolean => tagName(token) === 'w:t' && !isEmptyTag(token);

export const textOf = ({ pieces }: TemplateParagraph): string => pieces.map(({ text }) => text).join('');

/** Puts a text in the place of the characters from `from` to `to`; it takes the font of the first of them. */
export function replaceText({ pieces }: TemplateParagraph, from: number, to: number, by: string): void {
  let start = 0;
  let isFirst = true;
  for (const piece of pieces) {
    const { length } = piece.text;
    const [cutFrom, cutTo] = [Math.max(from - start, 0), Math.min(to - start, length)];
    start += length;
    if (cutFrom >= cutTo) continue;
    piece.text = piece.text.slice(0, cutFrom) + (isFirst ? by : '') + piece.text.slice(cutTo);
    isFirst = false;
  }
}
