/** What the commands for reading and writing rule packs say about themselves. */
import type { Bilingual } from '../model/report.ts';

export const AUTHORING_HELP = {
  rules: {
    zh: '查看、核对和新写规则：list、show、verify、lint、mutate、coverage、matrix、new',
    en: 'look at, check and write rules: list, show, verify, lint, mutate, coverage, matrix, new',
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
    zh: '检查规则包：数字、期限和用词有出处，条件不矛盾，有算例并与算例一致，未过期',
    en: 'check packs: numbers, dates and words have a basis, no contradictions, cases that are met, freshness',
  },
  mutate: {
    zh: '逐一改动规则的数字、用词和条件，列出算例发现不了的改动',
    en: 'change numbers, words and conditions of the rules one at a time; print what no case notices',
  },
  coverage: {
    zh: '列出文件的全部条文：哪些有规则，哪些没有，为什么',
    en: 'list every clause of the documents: which a rule checks, which not, and why',
  },
  new: {
    zh: '为一个新城市写好规则包、来源登记和算例表，供填写',
    en: 'write the pack, the register entry and the case table of a new city, to be filled in',
  },
  slug: { zh: '城市的代号：小写字母和数字，一般用拼音', en: 'a short name for the city: a-z, 0-9 and hyphens' },
  name: { zh: '城市的中文名称', en: 'name of the city in Chinese' },
  nameEn: { zh: '城市的英文名称', en: 'name of the city in English' },
  code: { zh: '六位行政区划代码', en: 'administrative code of six digits' },
  document: {
    zh: '发文字号；没有字号的，写文件名称和年份',
    en: 'document number; where it has none, its title and year',
  },
  text: { zh: '文件全文（.txt），登记它的 SHA-256', en: 'full text of the document (.txt), to register its SHA-256' },
  dir: { zh: '写到哪个文件夹（默认当前文件夹）', en: 'folder to write into (default: this one)' },
  force: {
    zh: '已有的文件也换成空白的模板，已填的内容就没有了',
    en: 'put empty templates in place of files that are there; what was filled in is lost',
  },
  rule: {
    zh: '规则编号，见 eldercheck rules list；也可以是读法的编号，如 A01',
    en: 'id of the rule, see eldercheck rules list; or of a reading, e.g. A01',
  },
  city: { zh: '只列一个城市的规则', en: 'the rules of one city only' },
  matrix: {
    zh: '各市参数对照表：面积、半径、床位、覆盖率、期限，数字取自规则包',
    en: 'the parameters of the cities side by side, from the packs',
  },
  matrixCity: { zh: '只列一个城市', en: 'one city only' },
  coverageCity: { zh: '只列一个城市的条文', en: 'the clauses of one city only' },
  coverageFormat: {
    zh: '格式：text、json 或 markdown（默认 text）',
    en: 'text, json or markdown (default: text)',
  },
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
  new: { zh: '[选项] <城市>', en: '[options] <city>' },
  rule: { zh: '[选项] <规则>', en: '[options] <rule>' },
  verify: { zh: '--sources <文件夹> [选项]', en: '--sources <dir> [options]' },
} satisfies Record<string, Bilingual>;

export const NEW_EXAMPLES: Bilingual = {
  zh: `示例：
  eldercheck rules new weihai --name 威海 --name-en Weihai --code 371000
      写好三个文件；没有给出的，留下 ____ 待填
  eldercheck rules new weihai --document 某政〔2020〕1号 --text 全文/某政2020-1.txt
      登记发文字号，并计算全文的 SHA-256
  eldercheck rules lint --rules rules
      列出还没有填的地方`,
  en: `Examples:
  eldercheck rules new weihai --name 威海 --name-en Weihai --code 371000
      write the three files; what is not given is left as ____
  eldercheck rules new weihai --document 某政〔2020〕1号 --text texts/2020-1.txt
      with the document number, and the SHA-256 of the full text
  eldercheck rules lint --rules rules
      list what is still to be filled in`,
};

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
  notASlug: {
    zh: '城市的代号不能是 {slug}；应为小写字母和数字，可用连字符，如 weihai（readings 另有用处）。请改用拼音；中文名称用 --name 给出。',
    en: 'A city cannot be called {slug}; expected a-z, 0-9 and hyphens, e.g. weihai (readings is taken). Spell it so; --name takes the Chinese name.',
  },
  cityTaken: {
    zh: '{found} 已经有内置的规则包：{city}。请检查写法；要修改内置的规则，请复制 {file} 再改，用 --rules 检查。',
    en: '{found} has a built-in pack: {city}. Check the spelling; to change that pack, copy {file}, edit the copy and use it with --rules.',
  },
  noText: {
    zh: '--text 的文件 {path} 找不到。请检查路径，全文应为 .txt 文件。',
    en: 'There is no file {path}, given to --text. Check the path; the full text is a .txt file.',
  },
  badText: { zh: '--text 的文件 {path}：{problem}', en: 'The file {path} given to --text: {problem}' },
  standing: {
    zh: '这些文件已经存在：{files}。没有写任何文件。要为这个城市再加一条规则或一份文件，请在这些文件里接着写（见 docs/adding-a-city.zh-CN.md）；要另起一份，请用 --dir 换一个文件夹。--force 会换成空白的模板，已填的内容就没有了。',
    en: 'These files exist already: {files}. Nothing was written. For one more rule or document of this city go on in these files (see docs/adding-a-city.md); for a fresh start choose another folder with --dir. --force puts empty templates in their place, and what was filled in is lost.',
  },
  written: {
    zh: '已写好：\n  {pack}    规则包\n  {document}    来源登记\n  {cases}    算例表\n\n下一步：\n  1. 对照文件，填写三个文件里的 ____。\n  2. 列出还没有填的地方：eldercheck rules lint --rules {rules}',
    en: 'Written:\n  {pack}    the rule pack\n  {document}    the register entry of the document\n  {cases}    the case table\n\nNext:\n  1. With the document at hand, fill in each ____ in the three files.\n  2. List what is still open: eldercheck rules lint --rules {rules}',
  },
  stillOpen: {
    zh: '还有 {count} 处没有填写；填好以前，这个规则包不能用来检查项目。',
    en: 'Still to be filled in: {count}. Until then the pack judges nothing.',
  },
  noFolder: {
    zh: '{option} 的文件夹 {path} 打不开。请检查路径。',
    en: 'The folder {path} given to {option} cannot be opened. Check the path.',
  },
} satisfies Record<string, Bilingual>;
