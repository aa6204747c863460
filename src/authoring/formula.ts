/** A rule's conditions in words: from the labels of the facts, the comparators, and the quantities with their units. */
import { DOMAINS } from '../facts/registry.ts';
import type { Formula } from '../model/explanation.ts';
import type { AlternativeSource, ConditionSource } from '../model/pack.ts';
import type { Bilingual } from '../model/report.ts';
import { comparatorWord, formulaPhrase, type PhraseId } from '../wording/formula.ts';
import type { Lang } from '../wording/language.ts';
import { quantityText } from '../wording/quantity.ts';
import { wordsOf } from '../wording/vocabulary.ts';
import {
  type CountTerm,
  type LimitTerm,
  type ListTerm,
  type SomeTerm,
  type Term,
  termOf,
  type WordsTerm,
} from './terms.ts';

/** What a rule says of whom it binds and what it asks; of a reading, only what that changes. */
type Body = Omit<AlternativeSource, 'reading'>;

export function formulaOf(body: Body): Formula {
  const { when, each, where, unless, require, steps = [], provable_at: provableAt, otherwise } = body;
  const required = require === undefined ? [] : [{ step: null, require, provable_at: provableAt }];
  const all = [...required, ...steps];
  return {
    when: said(when),
    each: each === undefined || each === 'project' ? null : (DOMAINS.get(each)?.label ?? null),
    where: said(where),
    unless: said(unless),
    steps: all.map(({ step, require: asked, provable_at: at }) => ({
      step,
      requires: inWords(termOf(asked, '')),
      provable_at: at ?? null,
    })),
    judgement: otherwise?.judgement ?? null,
  };
}

const said = (condition: ConditionSource | undefined): Bilingual | null =>
  condition === undefined ? null : inWords(termOf(condition, ''));

export const inWords = (term: Term): Bilingual => ({ zh: phrase(term, 'zh'), en: phrase(term, 'en') });

function phrase(term: Term, lang: Lang): string {
  switch (term.kind) {
    case 'words':
      return wordsPhrase(term, lang);
    case 'limit':
      return term.basis === null ? limitPhrase(term, lang) : ratePhrase(term, lang);
    case 'some':
    case 'count':
      return setPhrase(term, lang);
    case 'not':
      return formulaPhrase('not', lang, { part: phrase(term.part, lang) });
    default:
      return listPhrase(term, lang);
  }
}

/** A list within a list is kept apart by brackets. */
function listPhrase({ kind, parts }: ListTerm, lang: Lang): string {
  const texts = parts.map((part) => {
    const text = phrase(part, lang);
    const isList = part.kind === 'all' || part.kind === 'any';
    return isList && parts.length > 1 ? formulaPhrase('brackets', lang, { part: text }) : text;
  });
  return texts.join(formulaPhrase(kind, lang));
}

function wordsPhrase({ fact, words, openList }: WordsTerm, lang: Lang): string {
  const label = fact.label[lang];
  const shown = wordsOf(words.join(', '), lang);
  if (openList) return formulaPhrase('open_list', lang, { label, words: shown });
  if (words.length === 1) return formulaPhrase('word', lang, { label, word: shown });
  return formulaPhrase('one_of', lang, { label, words: shown });
}

function limitPhrase({ fact, comparator, literal }: LimitTerm, lang: Lang): string {
  const amount = quantityText({ value: literal.text, unit: literal.unit }, lang);
  return formulaPhrase('limit', lang, {
    label: fact.label[lang],
    comparator: comparatorWord(comparator, lang),
    amount,
  });
}

/** A number stands apart from the Chinese words around it. */
const spaced = (text: string, lang: Lang): string => (lang === 'zh' ? ` ${text}` : text);

const PART_PHRASES = { whole: 'counts_as_whole', none: 'does_not_count' } as const satisfies Record<string, PhraseId>;

function ratePhrase({ fact, comparator, literal, basis, part }: LimitTerm, lang: Lang): string {
  const count = literal.per?.text ?? '1';
  const counted = quantityText({ value: count, unit: literal.per?.unit ?? '' }, lang);
  const per = count === '1' ? counted.replace(/^1 /, '') : spaced(counted, lang);
  // Of single households or persons there are no parts.
  const partPhrase =
    count === '1' ? '' : formulaPhrase(part === null ? 'in_proportion' : PART_PHRASES[part], lang, { per });
  return formulaPhrase('rate', lang, {
    label: fact.label[lang],
    comparator: comparatorWord(comparator, lang),
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
  if (term.kind === 'some') return formulaPhrase(where === '' ? 'some' : 'some_where', lang, params);
  const { comparator, count } = term;
  const id = where === '' ? 'count' : 'count_where';
  return formulaPhrase(id, lang, { ...params, comparator: comparatorWord(comparator, lang), count });
}
