/** Tables of the READMEs: the rules of the packs, the papers behind the fields, the options of the command. */
import { FIELDS } from '#generated/field-order.js';
import { BUILT_IN } from '#generated/packs.js';
import type { PaperCode } from '../../src/model/field.ts';
import type { PackInput, RuleSource } from '../../src/model/pack.ts';
import type { Lang } from '../../src/wording/language.ts';
import { PAPERS } from '../../src/wording/papers.ts';
import { BEARER_WORDS, FORCE_WORDS } from '../../src/wording/status.ts';
import { code, table } from './blocks.ts';
import { run } from './command.ts';

const loadAll = (): Promise<PackInput[]> => Promise.all(BUILT_IN.map(async (entry) => (await entry.load()).default));

/** Every rule of every pack. */
export async function rulesTable(lang: Lang): Promise<string> {
  const packs = await loadAll();
  return packs.map((pack) => packSection(pack, lang)).join('\n\n');
}

const RULE_HEADS = {
  zh: ['条文', '内容', '效力', '出处', '责任方', '期限'],
  en: ['rule', 'about', 'force', 'clause', 'binds', 'due'],
} as const;

function packSection({ pack, documents }: PackInput, lang: Lang): string {
  const basis = documents.map(({ number, title, issued }) =>
    lang === 'zh' ? `${number}《${title}》（${issued} 印发）` : `${number} 《${title}》 (issued ${issued})`,
  );
  const checked = { zh: `规则包 ${pack.version}，${pack.checked_on} 与原文核对`, en: `Pack ${pack.version}, compared with its source on ${pack.checked_on}` };
  const rows = pack.rules.map((rule) => ruleRow(rule, documents, lang));
  const stop = lang === 'zh' ? '。' : '. ';
  return [`### ${pack.city.name[lang]}`, `${basis.join('; ')}${stop}${checked[lang]}${stop.trim()}`, table(RULE_HEADS[lang], rows)].join('\n\n');
}

function ruleRow(rule: RuleSource, documents: PackInput['documents'], lang: Lang): string[] {
  const document = documents.find(({ clauses }) => clauses.some(({ id }) => id === rule.id));
  const at = document?.clauses.find(({ id }) => id === rule.id)?.at ?? '';
  const { level, word } = rule.force;
  return [
    code(rule.id),
    rule.title[lang],
    lang === 'zh' ? `${FORCE_WORDS[level].zh}（“${word}”）` : `${FORCE_WORDS[level].en} (${word})`,
    documents.length > 1 ? `${document?.number} ${at}` : at,
    BEARER_WORDS[rule.duty_bearer][lang],
    rule.due ?? '–',
  ];
}

const PAPER_HEADS = { zh: ['材料', '出具单位', '从中填写的字段'], en: ['paper', 'from', 'fields'] } as const;

/** Which fields are read from which paper. */
export function papersTable(lang: Lang): string {
  const rows = (Object.keys(PAPERS) as PaperCode[]).map((paper) => {
    const { name, from } = PAPERS[paper];
    const called = lang === 'zh' ? name.zh : `${name.en} (${name.zh})`;
    return [called, from[lang], fieldsOf(paper).join(lang === 'zh' ? '、' : ', ')];
  });
  return table(PAPER_HEADS[lang], rows);
}

/** `/facilities/*​/beds` is written `facilities[].beds`. */
function fieldsOf(paper: PaperCode): string[] {
  const pointers = Object.entries(FIELDS).filter(([, field]) => field.paper === paper);
  return pointers.map(([pointer]) => code(pointer.slice(1).replaceAll('/*', '[]').replaceAll('/', '.')));
}

const OPTION_HEADS = { zh: ['选项', '作用'], en: ['option', 'what it does'] } as const;

/** The options of a check, as the program's help has them. */
export async function optionsTable(lang: Lang): Promise<string> {
  const { stdout } = await run(['check', '--help', '--lang', lang]);
  const entries = stdout.matchAll(/^ {2}(-\S.*?) {2,}(\S.*(?:\n {10,}\S.*)*)/gm);
  const rows = [...entries].map(([, flags = '', text = '']) => [code(flags), text.replace(/\s*\n\s*/g, ' ')]);
  if (rows.length === 0) throw new Error('the help has no options; look whether it is still read rightly');
  return table(OPTION_HEADS[lang], rows);
}
