/** The vocabulary of the rule language, from the registry of facts: what a pack can name. */
import type { Domain, EntityKind, Fact, NumberFact } from '../../src/facts/fact.ts';
import { VOCABULARIES } from '../../src/facts/registry.ts';
import type { Bilingual } from '../../src/model/report.ts';
import { KINDS, UNITS } from '../../src/model/units.ts';
import type { Lang } from '../../src/wording/language.ts';
import { wordsOf } from '../../src/wording/vocabulary.ts';
import { code, table } from './blocks.ts';

const THINGS: Readonly<Record<EntityKind, Bilingual>> = {
  project: { zh: '项目', en: 'project' },
  facility: { zh: '设施', en: 'facility' },
  site: { zh: '处所', en: 'site' },
  community: { zh: '社区', en: 'community' },
  centre: { zh: '社区的养老服务中心', en: 'centre of a community' },
  plan: { zh: '规划', en: 'plan' },
  area: { zh: '区域', en: 'area' },
  care_facility: { zh: '区域的设施', en: 'facility of an area' },
  flat: { zh: '套型', en: 'flat' },
  parcel: { zh: '地块', en: 'parcel of land' },
  named_project: { zh: '列明的项目', en: 'project that is named' },
};

const ALL = Object.values(VOCABULARIES);
/** One that two kinds of subject share stands once. */
const ALL_FACTS: readonly Fact[] = [...new Set(ALL.flatMap(({ facts }) => [...facts.values()]))];
const ALL_DOMAINS: readonly Domain[] = ALL.flatMap(({ domains }) => [...domains.values()]);

const listed = (texts: readonly string[], lang: Lang): string => texts.join(lang === 'zh' ? '、' : ', ');
const withDetail = (text: string, detail: string, lang: Lang): string =>
  lang === 'zh' ? `${text}（${detail}）` : `${text} (${detail})`;
const both = (bilingual: Bilingual, lang: Lang): string =>
  lang === 'zh' ? bilingual.zh : withDetail(bilingual.en, bilingual.zh, lang);

const FACT_HEADS = {
  zh: ['事实', '含义', '取值或单位'],
  en: ['fact', 'what it is', 'its words, or its unit'],
} as const;

/** The facts, by the kind of thing that they are about. */
export function factTables(lang: Lang): string {
  const kinds = Object.keys(THINGS) as EntityKind[];
  return kinds
    .map((kind) => [kind, ALL_FACTS.filter((fact) => fact.of === kind)] as const)
    .filter(([, facts]) => facts.length > 0)
    .map(([kind, facts]) => [heading(kind, lang), table(FACT_HEADS[lang], facts.map(rowIn(lang)))].join('\n\n'))
    .join('\n\n');
}

const heading = (kind: EntityKind, lang: Lang): string =>
  lang === 'zh' ? `**${THINGS[kind].zh}**` : `**Of a ${both(THINGS[kind], lang)}**`;

const rowIn =
  (lang: Lang) =>
  (fact: Fact): string[] => [
    code(fact.id),
    both(fact.label, lang),
    fact.type === 'word' ? wordsIn(fact.words, lang) : unitIn(fact, lang),
  ];

const wordsIn = (words: readonly string[], lang: Lang): string =>
  listed(
    words.map((word) => withDetail(code(word), wordsOf(word, 'zh'), lang)),
    lang,
  );

function unitIn({ unit, kind, basis }: NumberFact, lang: Lang): string {
  const per = Object.keys(basis ?? {}).map((name) => code(`per ${name}`));
  const measured = withDetail(code(unit), KINDS[kind][lang], lang);
  if (per.length === 0) return measured;
  return lang === 'zh' ? `${measured}，可用 ${listed(per, lang)}` : `${measured}; also ${listed(per, lang)}`;
}

const SET_HEADS = {
  zh: ['集合', '含义', '成员', '用于'],
  en: ['set', 'what it is', 'its members', 'may stand after'],
} as const;

const PLACES: Readonly<Record<Domain['within'], Bilingual>> = {
  area: { zh: '`each`、`some`、`count`（区域）', en: '`each`, `some`, `count` (of an area)' },
  plan: { zh: '`each`（规划）', en: '`each` (of a plan)' },
  care_facility: {
    zh: '`some`、`count`（在区域的 `each: provided_facility` 之内）',
    en: '`some`, `count` (inside `each: provided_facility` of an area)',
  },
  project: { zh: '`each`、`some`、`count`', en: '`each`, `some`, `count`' },
  community: {
    zh: '`some`、`count`（在 `each: community` 之内）',
    en: '`some`, `count` (inside `each: community`)',
  },
};

/** The sets of things that a rule can go through. */
export function setTable(lang: Lang): string {
  const rows = ALL_DOMAINS.map(({ id, label, entity, within }) => [
    code(id),
    both(label, lang),
    THINGS[entity][lang],
    PLACES[within][lang],
  ]);
  return table(SET_HEADS[lang], rows);
}

const UNIT_HEADS = {
  zh: ['单位', '也可写作', '量的种类'],
  en: ['unit', 'also written', 'kind of quantity'],
} as const;

/** The units, with the kinds of quantity that each measures; where there are two, the kind has to be written. */
export function unitTable(lang: Lang): string {
  const rows = UNITS.map(({ symbol, also, kinds }) => [
    code(symbol),
    also.length === 0 ? '–' : listed(also.map(code), lang),
    listed(
      kinds.map((kind) => {
        const name = both(KINDS[kind], lang);
        return kinds.length > 1 ? `${code(`of ${kind}`)} ${name}` : name;
      }),
      lang,
    ),
  ]);
  return table(UNIT_HEADS[lang], rows);
}
