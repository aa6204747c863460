/** A condition of the rule language in words: from labels, comparators, and quantities with their units. */
import type { Bilingual, Comparator } from '../model/report.ts';
import { fill, type Lang, type Params } from './language.ts';
import { quantityText } from './quantity.ts';
import { wordsOf } from './vocabulary.ts';

type Order = Exclude<Comparator, 'in'>;

interface Labelled {
  readonly label: Bilingual;
}

interface WordsTerm {
  readonly kind: 'words';
  readonly fact: Labelled;
  readonly words: readonly string[];
  readonly openList: boolean;
}

interface LimitTerm {
  readonly kind: 'limit';
  readonly fact: Labelled;
  readonly comparator: Order;
  /** Numbers as written. */
  readonly literal: {
    readonly text: string;
    readonly unit: string;
    readonly per: { readonly text: string; readonly unit: string } | null;
    /** Of a limit that each area has for itself. */
    readonly rows?: readonly { readonly names: readonly string[]; readonly number: number }[];
  };
  /** What a rate is given per unit of. */
  readonly basis: Labelled | null;
  readonly part: keyof typeof PART_PHRASES | null;
}

interface SomeTerm {
  readonly kind: 'some';
  readonly domain: Labelled;
  readonly where: Term | null;
}

interface CountTerm {
  readonly kind: 'count';
  readonly domain: Labelled;
  readonly where: Term | null;
  readonly comparator: Order;
  readonly count: number;
}

interface ListTerm {
  readonly kind: 'all' | 'any';
  readonly parts: readonly Term[];
}

/** As much of a condition as its words need. */
type Term = WordsTerm | LimitTerm | SomeTerm | CountTerm | ListTerm | { readonly kind: 'not'; readonly part: Term };

const COMPARATORS: Readonly<Record<Order, Bilingual>> = {
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
  in_table: {
    zh: '{label}{comparator}表中本区域的数（{numbers}）',
    en: '{label}: {comparator} the number of the area in the table ({numbers})',
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

type PhraseId = keyof typeof PHRASES;

const PART_PHRASES = { whole: 'counts_as_whole', none: 'does_not_count' } as const satisfies Record<string, PhraseId>;

const say = (id: PhraseId, lang: Lang, params: Params = {}): string => fill(PHRASES[id][lang], params);

export const conditionInWords = (term: Term): Bilingual => ({ zh: phrase(term, 'zh'), en: phrase(term, 'en') });

function phrase(term: Term, lang: Lang): string {
  switch (term.kind) {
    case 'words':
      return wordsPhrase(term, lang);
    case 'limit':
      if (term.literal.rows !== undefined) return tablePhrase(term, term.literal.rows, lang);
      return term.basis === null ? limitPhrase(term, lang) : ratePhrase(term, lang);
    case 'some':
    case 'count':
      return setPhrase(term, lang);
    case 'not':
      return say('not', lang, { part: phrase(term.part, lang) });
    default:
      return listPhrase(term, lang);
  }
}

/** A list within a list is kept apart by brackets. */
function listPhrase({ kind, parts }: ListTerm, lang: Lang): string {
  const texts = parts.map((part) => {
    const text = phrase(part, lang);
    const isList = part.kind === 'all' || part.kind === 'any';
    return isList && parts.length > 1 ? say('brackets', lang, { part: text }) : text;
  });
  return texts.join(say(kind, lang));
}

function wordsPhrase({ fact, words, openList }: WordsTerm, lang: Lang): string {
  const label = fact.label[lang];
  const shown = wordsOf(words.join(', '), lang);
  if (openList) return say('open_list', lang, { label, words: shown });
  if (words.length === 1) return say('word', lang, { label, word: shown });
  return say('one_of', lang, { label, words: shown });
}

function limitPhrase({ fact, comparator, literal }: LimitTerm, lang: Lang): string {
  const amount = quantityText({ value: literal.text, unit: literal.unit }, lang);
  return say('limit', lang, {
    label: fact.label[lang],
    comparator: COMPARATORS[comparator][lang],
    amount,
  });
}

/** Each area by the name that is printed. */
function tablePhrase(
  { fact, comparator, literal: { unit } }: LimitTerm,
  rows: NonNullable<LimitTerm['literal']['rows']>,
  lang: Lang,
): string {
  const numbers = rows.map(({ names: [name = ''], number }) => {
    return `${name} ${quantityText({ value: String(number), unit }, lang)}`;
  });
  return say('in_table', lang, {
    label: fact.label[lang],
    comparator: COMPARATORS[comparator][lang],
    numbers: numbers.join(lang === 'zh' ? '，' : ', '),
  });
}

/** A number stands apart from the Chinese words around it. */
const spaced = (text: string, lang: Lang): string => (lang === 'zh' ? ` ${text}` : text);

function ratePhrase({ fact, comparator, literal, basis, part }: LimitTerm, lang: Lang): string {
  const count = literal.per?.text ?? '1';
  const counted = quantityText({ value: count, unit: literal.per?.unit ?? '' }, lang);
  const per = count === '1' ? counted.replace(/^1 /, '') : spaced(counted, lang);
  // Of single households or persons there are no parts.
  const partPhrase = count === '1' ? '' : say(part === null ? 'in_proportion' : PART_PHRASES[part], lang, { per });
  return say('rate', lang, {
    label: fact.label[lang],
    comparator: COMPARATORS[comparator][lang],
    amount: quantityText({ value: literal.text, unit: literal.unit }, lang),
    per,
    basis: basis?.label[lang] ?? '',
    divided: count === '1' ? '' : ` ÷ ${count}`,
    part: partPhrase,
  });
}

function setPhrase(term: SomeTerm | CountTerm, lang: Lang): string {
  const where = term.where === null ? '' : phrase(term.where, lang);
  const params = { set: term.domain.label[lang], where };
  if (term.kind === 'some') return say(where === '' ? 'some' : 'some_where', lang, params);
  const { comparator, count } = term;
  const id = where === '' ? 'count' : 'count_where';
  return say(id, lang, { ...params, comparator: COMPARATORS[comparator][lang], count });
}
