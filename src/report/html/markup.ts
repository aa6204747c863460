/**
 * Markup put together from templates. Whatever is filled into one is text and is escaped here, and nowhere else, unless
 * it is markup already; so no name in a submission can become a tag, an attribute or something hidden.
 */
import { visible } from '../../wording/visible.ts';

/** Markup that is safe to put into a document. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = string | number | Markup | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand between tags and between quotation marks, with nothing hidden in it. */
const escapedText = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

function written(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(written).join('');
  return escapedText(String(content));
}

/** `html\`<p>${text}</p>\``; attributes are to be written with double quotation marks. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(parts.map((part, i) => part + (i < contents.length ? written(contents[i] ?? '') : '')).join(''));
}

export const NOTHING = new Markup('');

/** Each on a line of its own. */
export const lines = (contents: readonly Content[]): Markup =>
  new Markup(contents.map(written).filter(Boolean).join('\n'));

/** With a separator between. */
export const joined = (contents: readonly Content[], separator: Content): Content =>
  contents.flatMap((content, i) => (i === 0 ? [content] : [separator, content]));
