/** What a rule says of whom it binds and what it asks, in words; of a reading, what it changes. */
import type { Vocabulary } from '../facts/registry.ts';
import type { Formula } from '../model/explanation.ts';
import type { AlternativeSource, ConditionSource } from '../model/pack.ts';
import type { Bilingual } from '../model/report.ts';
import { conditionInWords } from '../wording/formula.ts';
import { termOf } from './terms.ts';

type Body = Omit<AlternativeSource, 'reading'>;

export function formulaOf(body: Body, vocabulary: Vocabulary): Formula {
  const { when, each, where, unless, require, steps = [], provable_at: provableAt, otherwise } = body;
  const required = require === undefined ? [] : [{ step: null, require, provable_at: provableAt }];
  const all = [...required, ...steps];
  return {
    when: said(when, vocabulary),
    each: each === undefined || each === 'project' ? null : (vocabulary.domains.get(each)?.label ?? null),
    where: said(where, vocabulary),
    unless: said(unless, vocabulary),
    steps: all.map(({ step, require: asked, provable_at: at }) => ({
      step,
      requires: conditionInWords(termOf(asked, '', vocabulary)),
      provable_at: at ?? null,
    })),
    judgement: otherwise?.judgement ?? null,
  };
}

const said = (condition: ConditionSource | undefined, vocabulary: Vocabulary): Bilingual | null =>
  condition === undefined ? null : conditionInWords(termOf(condition, '', vocabulary));
