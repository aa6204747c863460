/** The words of the Markdown report, and what its parts share. */

import type { LabelId } from '../../wording/labels.ts';
import { fill, type Params } from '../../wording/language.ts';
import { MARKDOWN, type MarkdownId } from '../../wording/markdown.ts';
import type { Style } from '../style.ts';
import { bullet, md } from './escape.ts';

/** A fixed text of the Markdown report. Params are texts that are already safe to show, but not escaped. */
export const say = (style: Style, id: MarkdownId, params: Params = {}): string =>
  style.fixed(fill(MARKDOWN[id][style.lang], params));

/** `- label: text`; nothing where there is no text. */
export function entry(style: Style, id: LabelId, text: string): string[] {
  return text === '' ? [] : [bullet(md(style.say('with_detail', { text: style.say(id), detail: text })))];
}

/** A block with the empty line that ends the one before it; nothing where it is empty. */
export const block = (lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', ...lines]);
