/** Tables of the READMEs: the rules of the packs, and the options of the command. */
import { BUILT_IN } from '#generated/packs.js';
import { buildProgram } from '../../src/cli/program.ts';
import type { PackInput, RuleSource } from '../../src/model/pack.ts';
import { EXIT } from '../../src/model/status.ts';
import { shortDue } from '../../src/wording/explain.ts';
import type { Lang } from '../../src/wording/language.ts';
import { BEARER_WORDS, FORCE_WORDS } from '../../src/wording/status.ts';
import { code, table } from './blocks.ts';

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
  const checked = {
    zh: `规则包 ${pack.version}，${pack.checked_on} 与原文核对`,
    en: `Pack ${pack.version}, compared with its source on ${pack.checked_on}`,
  };
  const rows = pack.rules.map((rule) => ruleRow(rule, documents, lang));
  const stop = lang === 'zh' ? '。' : '. ';
  return [
    `### ${pack.city.name[lang]}`,
    `${basis.join('; ')}${stop}${checked[lang]}${stop.trim()}`,
    table(RULE_HEADS[lang], rows),
  ].join('\n\n');
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
    shortDue(rule.due ?? null, lang),
  ];
}

const OPTION_HEADS = { zh: ['选项', '作用'], en: ['option', 'what it does'] } as const;

/** The options of a check, as the program's help has them. */
export async function optionsTable(lang: Lang): Promise<string> {
  const entries = (await helpText(lang)).matchAll(/^ {2}(-\S.*?) {2,}(\S.*)$/gm);
  const rows = [...entries].map(([, flags = '', text = '']) => [code(flags), text]);
  if (rows.length === 0) throw new Error('the help has no options; look whether it is still read rightly');
  return table(OPTION_HEADS[lang], rows);
}

/** So wide that no line of the help is broken. */
const WIDE = 1000;

async function helpText(lang: Lang): Promise<string> {
  let help = '';
  const write = (text: string): void => {
    help += text;
  };
  const nothing = async () => EXIT.ok;
  const program = buildProgram(
    lang,
    {
      check: nothing,
      audit: nothing,
      missing: nothing,
      schema: nothing,
      init: nothing,
      waivers: nothing,
      authoring: nothing,
    },
    { write, width: () => WIDE },
  );
  // Help ends with an error that says that help was shown.
  await program(['check', '--help']).catch(() => undefined);
  return help;
}
