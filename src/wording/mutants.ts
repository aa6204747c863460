/** What `rules mutate` found, in words. */
import type { Change, MutatedPack, MutatedRule, MutationKind, Survivor, UnmetCase } from '../model/mutation.ts';
import type { Bilingual } from '../model/report.ts';
import { fill, type Lang } from './language.ts';
import { STATUS_WORDS } from './status.ts';
import { visible } from './visible.ts';

export const MUTATION_WORDS: Readonly<Record<MutationKind, Bilingual>> = {
  limit: { zh: '限值', en: 'limit' },
  comparator: { zh: '比较方式', en: 'comparator' },
  unit: { zh: '单位', en: 'unit' },
  kind: { zh: '量的种类', en: 'kind of quantity' },
  basis: { zh: '计数基数', en: 'basis of the rate' },
  part: { zh: '零数的算法', en: 'part of a unit' },
  period: { zh: '时段', en: 'period' },
  fact: { zh: '量的对象', en: 'what is counted' },
  word: { zh: '用词', en: 'word' },
  word_dropped: { zh: '列举中去掉一词', en: 'word dropped from a list' },
  word_added: { zh: '列举中添加一词', en: 'word added to a list' },
  open_list: { zh: '列举是否封闭', en: 'open or closed list' },
  condition_dropped: { zh: '去掉条件', en: 'condition dropped' },
  condition_negated: { zh: '条件取反', en: 'condition negated' },
  connective: { zh: '并且与或者', en: 'all or any' },
  set: { zh: '对象的集合', en: 'set of things' },
  step_dropped: { zh: '去掉一步', en: 'step dropped' },
  provable_at: { zh: '可证明的阶段', en: 'stage of proof' },
  due: { zh: '到期日', en: 'due day' },
  binds: { zh: '约束的对象', en: 'kinds of subject' },
  issued: { zh: '发文日期', en: 'day of issue' },
  otherwise: { zh: '去掉由人判断', en: 'left to a person no more' },
};

const WORDS = {
  pack: { zh: '{city}（算例：{cases}）', en: '{city} (cases: {cases})' },
  noTable: { zh: '没有算例', en: 'none' },
  counts: {
    zh: '{rule}：{mutants} 个变异，{killed} 个被算例发现，{not_loading} 个不能载入，{equivalent} 个等价，{survivors} 个存活',
    en: '{rule}: {mutants} mutants; {killed} killed by cases, {not_loading} do not load, {equivalent} equivalent, {survivors} survive',
  },
  survivor: { zh: '存活：{change}', en: 'survives: {change}' },
  example: {
    zh: '可加的算例：given: {given}；本规则为 {rule}，变异后为 {mutant}。expect 请按条文手算。',
    en: 'a case that tells them apart: given: {given}; the rule gives {rule}, the mutant {mutant}. Work out expect from the clause.',
  },
  exampleUnder: {
    zh: '可加的算例：given: {given}；按读法 {reading} 为 {rule}，变异后为 {mutant}。alternatives 的 {reading} 请按该读法手算。',
    en: 'a case that tells them apart: given: {given}; the reading {reading} gives {rule}, the mutant {mutant}. Work out {reading} in alternatives from that reading.',
  },
  unproven: {
    zh: '没有找到能区别二者的对象，也未能证明等价；请加算例。',
    en: 'no subject was found that tells them apart, nor are they proven equivalent; add a case.',
  },
  unmet: {
    zh: '规则本身不符合的算例：{name}（{place}）\n      {field} 写的是 {expected}，按规则得到的是 {got}。理由：{reason}',
    en: 'a case that the rule itself does not meet: {name} ({place})\n      {field} says {expected}, the rule gives {got}. Why: {reason}',
  },
  missing: { zh: '      缺少 {missing}。', en: '      Missing: {missing}.' },
  afterwards: {
    zh: '先改好这些算例或规则，再看存活的变异。',
    en: 'Correct these cases or the rule first; its survivors are listed then.',
  },
  total: {
    zh: '共 {mutants} 个变异，{survivors} 个存活，{unmet} 个算例不符',
    en: '{mutants} mutants in all; {survivors} survive, {unmet} cases not met',
  },
} satisfies Record<string, Bilingual>;

/** One line for each rule, with its survivors below. */
export function wordMutation(packs: readonly MutatedPack[], lang: Lang): string {
  const rules = packs.flatMap((pack) => pack.rules);
  const sum = (count: (rule: MutatedRule) => number) => rules.reduce((total, rule) => total + count(rule), 0);
  const total = fill(WORDS.total[lang], {
    mutants: sum(({ mutants }) => mutants),
    survivors: sum(({ survivors }) => survivors.length),
    unmet: sum(({ unmet }) => unmet.length),
  });
  return [...packs.flatMap((pack) => wordPack(pack, lang)), total, ''].join('\n');
}

function wordPack({ city, cases, rules }: MutatedPack, lang: Lang): string[] {
  const table = cases === null ? WORDS.noTable[lang] : visible(cases);
  return [
    fill(WORDS.pack[lang], { city, cases: table }),
    ...rules.flatMap((rule) => wordRule(rule, cases ?? '', lang)),
    '',
  ];
}

function wordRule(found: MutatedRule, table: string, lang: Lang): string[] {
  const { rule, mutants, killed, not_loading, equivalent, survivors, unmet } = found;
  const counts = { rule, mutants, killed, not_loading, equivalent: equivalent.length, survivors: survivors.length };
  return [
    `  ${fill(WORDS.counts[lang], counts)}`,
    ...unmet.flatMap((one) => wordUnmet(one, table, lang)),
    // Of a rule that its own cases contradict the survivors say nothing.
    ...(unmet.length > 0
      ? [`    ${WORDS.afterwards[lang]}`]
      : survivors.flatMap((survivor) => wordSurvivor(survivor, lang))),
  ];
}

function wordUnmet(unmet: UnmetCase, table: string, lang: Lang): string[] {
  const { name, reading, line, column, field, expected, got, reason, missing } = unmet;
  const place = `${visible(table)}:${line}:${column}`;
  const shown = visible(reading === null ? name : `${name} [${reading}]`);
  const [said, given] = [expected, got].map((value) => statusOr(value, lang));
  const told = { name: shown, place, field, expected: said ?? '', got: given ?? '', reason: visible(reason[lang]) };
  return [
    `    ${fill(WORDS.unmet[lang], told)}`,
    ...(missing.length === 0 ? [] : [fill(WORDS.missing[lang], { missing: missing.map(visible).join(', ') })]),
  ];
}

/** A status in words; any other value as it is. */
const statusOr = (value: string, lang: Lang): string =>
  Object.entries(STATUS_WORDS).find(([status]) => status === value)?.[1][lang] ?? visible(value);

function wordSurvivor(survivor: Survivor, lang: Lang): string[] {
  const { example, reading } = survivor;
  const what = fill(WORDS.survivor[lang], { change: visible(wordChange(survivor, lang)) });
  if (example === null) return [`    ${what}`, `      ${WORDS.unproven[lang]}`];
  const [rule, mutant] = [STATUS_WORDS[example.rule][lang], STATUS_WORDS[example.mutant][lang]];
  const given = visible(JSON.stringify(example.given));
  const under = { given, rule, mutant, reading: visible(reading ?? '') };
  return [`    ${what}`, `      ${fill(WORDS[reading === null ? 'example' : 'exampleUnder'][lang], under)}`];
}

/** `limit /rules/0/require/…: 500 m → 501 m`. */
export function wordChange({ kind, pointer, from, to }: Change, lang: Lang): string {
  const change = [from, to].map((text) => (text === '' ? '–' : text)).join(' → ');
  return `${MUTATION_WORDS[kind][lang]} ${pointer}: ${change}`;
}
