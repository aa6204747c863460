/** The vocabulary of the rule language, from the registry of facts: what a pack can name. */
import type { Domain, EntityKind, Fact, NumberFact } from '../../src/facts/fact.ts';
import { DOMAINS, FACTS } from '../../src/facts/registry.ts';
import { KINDS, UNITS } from '../../src/model/units.ts';
import type { Lang } from '../../src/wording/language.ts';
import { wordsOf } from '../../src/wording/vocabulary.ts';
import { code, table } from './blocks.ts';

const THINGS: Readonly<Record<EntityKind, { readonly zh: string; readonly en: string }>> = {
  project: { zh: '项目', en: 'project' },
  facility: { zh: '设施', en: 'facility' },
  site: { zh: '处所', en: 'site' },
  community: { zh: '社区', en: 'community' },
  centre: { zh: '社区养老服务中心', en: 'centre of a community' },
  plan: { zh: '规划', en: 'plan' },
};

/** A field label and a comma in the language of the reader. */
const joined = (texts: readonly string[], lang: Lang): string => texts.join(lang === 'zh' ? '、' : ', ');
const bracketed = (text: string, inside: string, lang: Lang): string =>
  lang === 'zh' ? `${text}（${inside}）` : `${text} (${inside})`;

const FACT_HEADS = {
  zh: ['事实', '含义', '可取的词，或单位'],
  en: ['fact', 'meaning', 'its words, or its unit'],
} as const;

/** The facts, by the kind of thing that they are about. */
export function factsTables(lang: Lang): string {
  const kinds = Object.keys(THINGS) as EntityKind[];
  const facts = [...FACTS.values()];
  return kinds
    .map((kind) => [kind, facts.filter((fact) => fact.of === kind)] as const)
    .filter(([, own]) => own.length > 0)
    .map(([kind, own]) => `${heading(kind, lang)}\n\n${table(FACT_HEADS[lang], own.map((fact) => factRow(fact, lang)))}`)
    .join('\n\n');
}

const heading = (kind: EntityKind, lang: Lang): string =>
  lang === 'zh' ? `**关于${THINGS.zh === undefined ? THINGS[kind].zh : ''}**` : `**About a ${THINGS[kind].en}**`;
