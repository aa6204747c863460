/** Every rule explained, as a document: Chinese first, English below. */
import { BUILT_IN } from '#generated/packs.js';
import { explain } from '../../src/authoring/explain.ts';
import { type RuleAtHand, rulesAtHand } from '../../src/authoring/rules-at-hand.ts';
import type { Example, Explanation, Formula } from '../../src/model/explanation.ts';
import type { Bilingual } from '../../src/model/report.ts';
import { oneLine } from '../../src/report/json.ts';
import { openPacks } from '../../src/run/packs.ts';
import { dueText, EXPLAIN, type ExplainId, kindsText, requirementText } from '../../src/wording/explain.ts';
import { fill, type Lang, type Params } from '../../src/wording/language.ts';
import { BEARER_WORDS, FORCE_WORDS, STATUS_WORDS } from '../../src/wording/status.ts';
import { code, table } from './blocks.ts';

export async function allRules(): Promise<string> {
  const rules = await rulesAtHand(await openPacks([]), []);
  const sections = BUILT_IN.map(async ({ id }) => packSection(rules.filter(({ pack }) => pack.pack.id === id)));
  return (await Promise.all(sections)).join('\n\n');
}

async function packSection(rules: readonly RuleAtHand[]): Promise<string> {
  const explained = await Promise.all(
    rules.map(async ({ pack, rule, examples }) => explain(pack, rule, await examples())),
  );
  const [first] = explained;
  if (first === undefined) return '';
  const { city, pack } = first;
  const about = { id: pack.id, version: pack.version, checked: pack.checked_on };
  return [
    `## ${city.zh} ${city.en}`,
    inBoth((lang) => say('pack', lang, { ...about, city: city[lang] })),
    ...explained.map(ruleSection),
  ].join('\n\n');
}

function ruleSection(explanation: Explanation): string {
  const { rule, title, clause, alternatives } = explanation;
  const changed = alternatives.filter(({ formula }) => formula !== null).map(({ reading }) => code(reading));
  return [
    `### ${rule}`,
    `**${title.zh}** ${title.en}`,
    [...clause.lead_ins.map((words) => `> ${words}……`), `> **${clause.quote}**`].join('\n>\n'),
    table(['', ''], rowsOf(explanation)),
    readingsOf(explanation),
    ...(changed.length === 0 ? [] : [`另行计算的读法 Readings also worked out: ${changed.join(', ')}`]),
    ...explanation.examples.map(exampleOf),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A row for each thing that the rule says; Chinese and English below each other. */
function rowsOf({ clause, force, duty_bearer: bearer, binds, due, formula }: Explanation): string[][] {
  const [first, last] = clause.lines;
  return [
    row('document', (lang) => say('document_text', lang, { ...clause, lines: '', lead_ins: '', words: '' })),
    row('at', (lang) => say(first === last ? 'at_line' : 'at_lines', lang, { at: clause.at, first, last })),
    row('force', (lang) => say('force_text', lang, { force: FORCE_WORDS[force.level][lang], word: force.word })),
    row('bearer', (lang) => BEARER_WORDS[bearer][lang]),
    ...(due === null ? [] : [row('due', (lang) => dueText(due, lang))]),
    row('subjects', (lang) => kindsText(binds, lang)),
    ...formulaRows(formula, binds),
  ];
}

function formulaRows(formula: Formula, binds: Explanation['binds']): string[][] {
  const { when, each, where, unless, steps, judgement } = formula;
  const always = (lang: Lang): string => say('always', lang, { kinds: kindsText(binds, lang) });
  const parts: readonly (readonly [ExplainId, Bilingual | null])[] = [
    ['when', when ?? { zh: always('zh'), en: always('en') }],
    ['each', each],
    ['where', where],
    ['unless', unless],
  ];
  return [
    ...parts.flatMap(([id, text]) => (text === null ? [] : [row(id, (lang) => text[lang])])),
    ...steps.map((step) => row('requires', (lang) => requirementText(step, lang))),
    ...(judgement === null ? [] : [row('judgement', (lang) => say('judgement_text', lang, { text: judgement[lang] }))]),
  ];
}

const readingsOf = ({ readings }: Explanation): string =>
  readings
    .map(
      ({ id, question, chosen }) =>
        `- ${code(id)} ${inBoth((lang) => say('reading_text', lang, { question: question[lang], chosen: chosen[lang] }))}`,
    )
    .join('\n');

function exampleOf({ name, status, given, reason }: Example): string {
  return [
    `${STATUS_WORDS[status].zh} ${code(status)}：${name}`,
    `\`\`\`json\n${oneLine(given)}\n\`\`\``,
    inBoth((lang) => reason[lang]),
  ].join('\n\n');
}

const row = (id: ExplainId, text: (lang: Lang) => string): string[] => [
  `${EXPLAIN[id].zh} ${EXPLAIN[id].en}`,
  inBoth(text),
];

/** What says the same in both languages is said once. */
function inBoth(text: (lang: Lang) => string): string {
  const [zh, en] = [text('zh'), text('en')];
  return zh === en ? zh : `${zh}<br>${en}`;
}

const say = (id: ExplainId, lang: Lang, params: Params): string => fill(EXPLAIN[id][lang], params);
