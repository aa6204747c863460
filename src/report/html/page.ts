/** What every part of the page shares: the words in the reader's language, and the tag of a Chinese text. */
import type { Lang, Params } from '../../wording/language.ts';
import { fill } from '../../wording/language.ts';
import { REVIEW, type ReviewId } from '../../wording/review.ts';
import { visibleLines } from '../../wording/visible.ts';
import type { RenderOptions } from '../formats.ts';
import { plainStyle, type Style } from '../style.ts';
import { type Content, html, joined, type Markup } from './markup.ts';

export class Page {
  readonly style: Style;
  readonly quiet: boolean;

  constructor(options: RenderOptions) {
    this.style = plainStyle(options);
    this.quiet = options.quiet;
  }

  get lang(): Lang {
    return this.style.lang;
  }

  /** A fixed text of the opinion. */
  words(id: ReviewId, params: Params = {}): string {
    return fill(REVIEW[id][this.lang], params);
  }

  list(texts: readonly string[]): string {
    return texts.map((text) => this.style.shown(text)).join(this.style.say('list_mark'));
  }
}

export const LANGUAGE_TAGS: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' };

/** A text of the law, which is Chinese whatever the reader's language is; its line breaks stay. */
export function chinese(text: string): Markup {
  return html`<span lang="zh-CN">${joined(visibleLines(text), html`<br>`)}</span>`;
}

/** A row of a list of terms; nothing where there is nothing to say. */
export function term(name: string, contents: readonly Content[]): Markup[] {
  if (contents.length === 0) return [];
  return [html`<div><dt>${name}</dt>${contents.map((content) => html`<dd>${content}</dd>`)}</div>`];
}

/** One subject of the page, by its number from 1, which the ids of its parts begin with. */
export interface Numbered<Result> {
  readonly number: number;
  readonly result: Result;
}
