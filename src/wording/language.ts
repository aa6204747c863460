/** The languages of the report, and how a text with blanks is filled. */
import type { Bilingual } from '../model/report.ts';

export type Lang = keyof Bilingual;

/** A text of a person as the end of a sentence: with a stop, unless it has one of its own. */
export const ended = (text: string, lang: Lang): string =>
  /[.!?。！？…][)\]"'”’）」』]*$/.test(text) ? text : `${text}${lang === 'zh' ? '。' : '.'}`;

export type Params = Readonly<Record<string, string | number>>;

/** Puts `params` into the `{blanks}` of a text; a blank without a value stays as it is, so that tests see it. */
export function fill(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => String(params[name] ?? blank));
}
