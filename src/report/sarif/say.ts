/** Texts of the SARIF report, in which nothing is hidden and nothing is too long. */
import type { Bilingual } from '../../model/report.ts';
import { fill, type Lang, type Params } from '../../wording/language.ts';
import { SARIF, type SarifId } from '../../wording/sarif.ts';
import { visible } from '../../wording/visible.ts';

/** Characters that code scanning takes of a description. */
const LONGEST = 1024;

/** `params` are texts that are safe to show. */
export const say = (id: SarifId, lang: Lang, params: Params = {}): string => fill(SARIF[id][lang], params);

export const pick = (text: Bilingual, lang: Lang): string => visible(text[lang]);

/** The text, or as much of it as a description may hold; no character is cut in two. */
export function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const kept = text.slice(0, LONGEST - 1);
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Sentences one after the other; those that say nothing are left out. */
export const spaced = (sentences: readonly string[], lang: Lang): string =>
  sentences.filter((sentence) => sentence !== '').join(lang === 'zh' ? '' : ' ');
