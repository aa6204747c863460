/**
 * Paragraphs of text. Whatever a text holds, it stays text: what XML forbids or a reader would not see is written out.
 */
import { type IParagraphOptions, Paragraph, TextRun } from 'docx';
import { escaped, visible } from '../../wording/visible.ts';
import { fonts, HEAD_FONT, STYLE } from './looks.ts';

export type Block = Paragraph | import('docx').Table;

/** The two characters of the first plane that XML forbids and that nothing else of ours calls hidden. */
const FORBIDDEN = /[\ufffe\uffff]/g;

/** A text as it may stand in XML, with nothing hidden in it. */
export const safe = (text: string): string => visible(text).replace(FORBIDDEN, escaped);

const HAN = /\p{Script=Han}/u;

/**
 * Quotation marks, dashes and signs belong to both writings; in a text with Chinese characters they take the Chinese
 * font, as a hint to the word processor says.
 */
export function run(text: string): TextRun {
  const shown = safe(text);
  return new TextRun({ text: shown, ...(HAN.test(shown) ? { font: { hint: 'eastAsia' } } : {}) });
}

/** The name of what follows: by its font where it is Chinese, else by its weight. */
export function nameRun(text: string): TextRun {
  const shown = safe(text);
  if (!HAN.test(shown)) return new TextRun({ text: shown, bold: true });
  return new TextRun({ text: shown, font: { ...fonts(HEAD_FONT), hint: 'eastAsia' } });
}

type Look = Omit<IParagraphOptions, 'text' | 'children' | 'style'>;

export function paragraph(style: keyof typeof STYLE, text: string, look: Look = {}): Paragraph {
  return new Paragraph({ ...look, style: STYLE[style], children: [run(text)] });
}

/** A text after its name, which stands out by its font. */
export function labelled(style: 'body' | 'note', name: string, text: string, look: Look = {}): Paragraph {
  const children = [nameRun(name), run(text)];
  return new Paragraph({ ...look, style: STYLE[style], children });
}
