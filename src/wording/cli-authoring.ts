/** What the commands for reading and writing rule packs say about themselves. */
import type { Bilingual } from '../model/report.ts';

export const AUTHORING_HELP = {
  rules: {
    zh: '查看和核对规则：list、show、verify、lint、mutate',
    en: 'look at and check the rules: list, show, verify, lint, mutate',
  },
  list: { zh: '列出规则：编号、内容、效力、出处、期限', en: 'list the rules: id, subject, force, clause, due date' },
  show: {
    zh: '说明一条规则：条文、要求、读法、算例（同 explain）',
    en: 'explain one rule: clause, formula, readings, examples (same as explain)',
  },
  explain: {
    zh: '说明一条规则：条文、引文、要求、读法、算例',
    en: 'explain one rule: clause, quotation, formula, readings, examples',
  },
  verify: { zh: '将全部引文与文件全文逐字核对', en: 'compare every quotation with the full texts' },
  lint: {
    zh: '检查规则包：数字、期限和用词有出处，条件不矛盾，有算例，未过期',
    en: 'check packs: numbers, dates and words have a basis, no contradictions, cases, freshness',
  },
  mutate: {
    zh: '逐一改动规则的数字、用词和条件，列出算例发现不了的改动',
    en: 'change numbers, words and conditions of the rules one at a time; print what no case notices',
  },
  rule: { zh: '规则编号，见 eldercheck rules list', en: 'id of the rule; see eldercheck rules list' },
  city: { zh: '只列一个城市的规则', en: 'the rules of one city only' },
  sources: { zh: '存放全文（.txt）的文件夹', en: 'folder with the full texts (.txt)' },
  cases: {
    zh: '算例表的文件夹（默认：规则文件夹旁边的 fixtures，如有）',
    en: 'folder with case tables (default: fixtures beside the folder of rules, if there)',
  },
  asOf: {
    zh: '按哪一天检查 checked_on 是否超过一年，YYYY-MM-DD（默认今天）',
    en: 'the day for which checked_on may be a year old at most, YYYY-MM-DD (default: today)',
  },
  format: { zh: '格式：text 或 json（默认 text）', en: 'text or json (default: text)' },
} satisfies Record<string, Bilingual>;

export const AUTHORING_USAGE = {
  rules: { zh: '<命令> [选项]', en: '<command> [options]' },
  options: { zh: '[选项]', en: '[options]' },
  rule: { zh: '[选项] <规则>', en: '[options] <rule>' },
  verify: { zh: '--sources <文件夹> [选项]', en: '--sources <dir> [options]' },
} satisfies Record<string, Bilingual>;

export const AUTHORING_MESSAGES = {
  noRule: {
    zh: '没有编号为 {rule} 的规则{hint}。全部编号见 eldercheck rules list。',
    en: 'There is no rule {rule}{hint}. See eldercheck rules list for all of them.',
  },
  nearest: { zh: '；最接近的是 {name}', en: '; the nearest is {name}' },
  noSources: {
    zh: '没有给出全文的文件夹。请用 --sources 指定，例如：eldercheck rules verify --sources 全文。',
    en: 'No folder of full texts is given. Name it with --sources, for example: eldercheck rules verify --sources texts.',
  },
  noFolder: {
    zh: '{option} 的文件夹 {path} 打不开。请检查路径。',
    en: 'The folder {path} given to {option} cannot be opened. Check the path.',
  },
} satisfies Record<string, Bilingual>;
