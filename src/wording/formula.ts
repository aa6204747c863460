/** The phrases that a condition of the rule language is put into words with. */
import type { Bilingual, Comparator } from '../model/report.ts';
import { fill, type Lang, type Params } from './language.ts';

const COMPARATORS: Readonly<Record<Exclude<Comparator, 'in'>, Bilingual>> = {
  '>=': { zh: '不少于', en: 'at least' },
  '>': { zh: '超过', en: 'more than' },
  '<=': { zh: '不超过', en: 'at most' },
  '<': { zh: '少于', en: 'less than' },
  '=': { zh: '正好为', en: 'exactly' },
};

const PHRASES = {
  word: { zh: '{label}：{word}', en: '{label}: {word}' },
  one_of: { zh: '{label}：{words} 之一', en: '{label}: one of {words}' },
  open_list: {
    zh: '{label}：{words} 等（列举未穷尽，其他的不据此判不符合）',
    en: '{label}: {words} or others (an open list: no other is a breach)',
  },
  limit: { zh: '{label}{comparator} {amount}', en: '{label}: {comparator} {amount}' },
  rate: {
    zh: '{label}{comparator}每{per} {amount}（{amount} × {basis}{divided}{part}）',
    en: '{label}: {comparator} {amount} per {per} ({amount} × {basis}{divided}{part})',
  },
  in_proportion: { zh: '，不足{per}的部分按比例计', en: '; a part of {per} counts in proportion' },
  counts_as_whole: { zh: '，不足{per}的按{per}计', en: '; a part of {per} counts as {per}' },
  does_not_count: { zh: '，不足{per}的部分不计', en: '; a part of {per} does not count' },
  some: { zh: '至少有一个“{set}”', en: 'at least one “{set}”' },
  some_where: { zh: '至少有一个“{set}”（{where}）', en: 'at least one “{set}” with ({where})' },
  count: { zh: '“{set}”的个数{comparator} {count}', en: 'number of “{set}”: {comparator} {count}' },
  count_where: {
    zh: '“{set}”（{where}）的个数{comparator} {count}',
    en: 'number of “{set}” with ({where}): {comparator} {count}',
  },
  not: { zh: '并非（{part}）', en: 'not ({part})' },
  brackets: { zh: '（{part}）', en: '({part})' },
  all: { zh: '，并且', en: ', and ' },
  any: { zh: '，或者', en: ', or ' },
} satisfies Record<string, Bilingual>;

export type PhraseId = keyof typeof PHRASES;

export const comparatorWord = (comparator: Exclude<Comparator, 'in'>, lang: Lang): string =>
  COMPARATORS[comparator][lang];

export const formulaPhrase = (id: PhraseId, lang: Lang, params: Params = {}): string => fill(PHRASES[id][lang], params);
