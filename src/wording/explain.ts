/** The headings and fixed words of `rules list`, `explain`, `rules verify` and `rules lint`. */
import type { Formula } from '../model/explanation.ts';
import type { Bilingual } from '../model/report.ts';
import type { SubjectKind } from '../model/vocabulary.ts';
import { fill, type Lang } from './language.ts';
import { listOf, wordsOf } from './vocabulary.ts';

export const EXPLAIN = {
  // The list of rules.
  source: { zh: '{city}  {document}', en: '{city}  {document}' },
  no_rules: { zh: '没有规则。', en: 'There are no rules.' },
  force: { zh: '效力', en: 'Force' },
  due: { zh: '期限', en: 'Due' },
  open: { zh: '逐步', en: 'open' },

  // One rule.
  pack: {
    zh: '{city}，规则包 {id} {version}，{checked} 与原文核对',
    en: '{city}, rule pack {id} {version}, compared with its source on {checked}',
  },
  clause_heading: { zh: '条文', en: 'The clause' },
  document: { zh: '文件', en: 'Document' },
  document_text: {
    zh: '{document}《{title}》，{issuer} {issued} 印发',
    en: '{document} 《{title}》, issued by {issuer} on {issued}',
  },
  at: { zh: '位置', en: 'Place' },
  at_line: { zh: '{at}（全文第 {first} 行）', en: '{at} (full text, line {first})' },
  at_lines: { zh: '{at}（全文第 {first}–{last} 行）', en: '{at} (full text, lines {first}–{last})' },
  lead_in: { zh: '前文', en: 'Before it' },
  quote: { zh: '原文', en: 'Quotation' },
  words: { zh: '字词', en: 'Words' },
  words_text: { zh: '“{word}”即 {number}', en: '“{word}” stands for {number}' },
  force_text: { zh: '{force}（“{word}”）', en: '{force} (“{word}”)' },
  bearer: { zh: '责任方', en: 'Binds' },
  due_text: { zh: '{due} 止', en: 'by the end of {due}' },
  due_open: { zh: '没有年限，逐步实现', en: 'none: to be reached gradually' },
  subjects: { zh: '对象', en: 'Subjects' },
  formula_heading: { zh: '要求', en: 'What it asks' },
  when: { zh: '适用', en: 'When' },
  always: { zh: '所有{kinds}', en: 'every {kinds}' },
  each: { zh: '逐个', en: 'Each' },
  where: { zh: '仅限', en: 'Only where' },
  unless: { zh: '除外', en: 'Unless' },
  requires: { zh: '要求', en: 'Requires' },
  step_text: { zh: '{step}：{requires}', en: '{step}: {requires}' },
  provable_text: {
    zh: '{requires}（{stage}阶段起可证明）',
    en: '{requires} (can be proved from the {stage} stage on)',
  },
  judgement: { zh: '判断', en: 'To judge' },
  judgement_text: { zh: '未达到时由人认定：{text}', en: 'where it is not met, a person decides: {text}' },
  readings_heading: { zh: '读法', en: 'Readings' },
  conventions_heading: { zh: '约定', en: 'Conventions' },
  reading_text: { zh: '{question}{chosen}', en: '{question} {chosen}' },
  not_chosen: { zh: '未采用：{text}', en: 'not chosen: {text}' },
  instead: { zh: '则{name}为：{text}', en: '{name} would then be: {text}' },
  resting_heading: { zh: '依据它的规则', en: 'Rules that rest on it' },
  none_rests: { zh: '没有规则依据它。', en: 'No rule rests on it.' },
  examples_heading: { zh: '算例', en: 'Examples' },
  no_examples: { zh: '没有算例。', en: 'There are no examples.' },

  // Verify.
  all_found: {
    zh: '{document}：{count} 处引文在 {file} 中全部找到。',
    en: '{document}: all {count} quotations stand in {file}.',
  },
  some_missing: {
    zh: '{document}：{count} 处引文中有 {missing} 处在 {file} 中对不上。',
    en: '{document}: of {count} quotations {missing} do not agree with {file}.',
  },
  other_hash: {
    zh: '{file}：SHA-256 与登记的不同，是按文件名对应的。请确认是同一版本；如是，请更新 full_text 的 sha256。这是提醒，不算问题。',
    en: '{file}: the SHA-256 is not the registered one; it was matched by its name. Make sure that it is the same text; if so, update sha256 of full_text. This is a note, not a finding.',
  },

  // Lint.
  clean: {
    zh: '{packs} 个规则包、{rules} 条规则，没有发现问题。',
    en: 'Packs: {packs}, rules: {rules}. Nothing found.',
  },
  findings: { zh: '发现 {count} 处问题。', en: 'Findings: {count}.' },
  built_in: {
    zh: '检查的是内置的规则包。',
    en: 'These are the built-in packs.',
  },
  built_in_not_own: {
    zh: '检查的是内置的规则包，不是本文件夹里的；要检查本文件夹里的，请加 --rules .',
    en: 'These are the built-in packs, not those in this folder; for these add --rules .',
  },
  no_tables: {
    zh: '没有算例表，未检查每条规则有没有算例；可用 --cases 指定文件夹。',
    en: 'There is no case table, so whether every rule has cases was not checked; name a folder with --cases.',
  },
} satisfies Record<string, Bilingual>;

export type ExplainId = keyof typeof EXPLAIN;

/** 住宅项目、空间规划. */
export const kindsText = (kinds: readonly SubjectKind[], lang: Lang): string =>
  listOf(
    kinds.map((kind) => wordsOf(kind, lang)),
    lang,
  );

/** In few words, for a list: 项目、规划. */
export const shortKinds = (kinds: readonly SubjectKind[], lang: Lang): string =>
  listOf(
    kinds.map((kind) => SHORT_KINDS[kind][lang]),
    lang,
  );

const SHORT_KINDS: Readonly<Record<SubjectKind, Bilingual>> = {
  housing_project: { zh: '项目', en: 'project' },
  area: { zh: '区域', en: 'area' },
  plan: { zh: '规划', en: 'plan' },
};

export const dueText = (due: string, lang: Lang): string =>
  due === 'open' ? EXPLAIN.due_open[lang] : fill(EXPLAIN.due_text[lang], { due });

/** The same in few words, for a table; a dash for a duty that is due at once. */
export const shortDue = (due: string | null, lang: Lang): string =>
  due === 'open' ? EXPLAIN.open[lang] : (due ?? '–');

/** One requirement of a rule, with the step that it is and the review stage that it is proved at. */
export function requirementText({ step, requires, provable_at: at }: Formula['steps'][number], lang: Lang): string {
  const asked = requires[lang];
  const named = step === null ? asked : fill(EXPLAIN.step_text[lang], { step: wordsOf(step, lang), requires: asked });
  return at === null ? named : fill(EXPLAIN.provable_text[lang], { requires: named, stage: wordsOf(at, lang) });
}
