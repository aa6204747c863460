/** Problems with rule packs, and with what a run brings together: cities, ids, files. */

import type { PackCode, RunCode } from '../model/problem.ts';
import type { Bilingual } from '../model/report.ts';

export const PACKS = {
  bad_quantity: {
    zh: '{found} 不是能识别的数量；应写成如{expected} 的形式。请写明数字、单位；面积还要写明 of floor（建筑、用房）或 of land（用地）。',
    en: '{found} is no quantity that can be read; expected something like {expected}. Give a number and its unit, and for an area its kind, "of floor" or "of land".',
  },
  case_of_other_kind: {
    zh: '规则 {rule} 只约束 {binds}，这个算例的对象是 {found}。请改写 given 的 kind，或在规则的 binds 里加上它。',
    en: 'The rule {rule} binds {binds} only; the subject of this case is a {found}. Correct the kind under given, or add it to binds of the rule.',
  },
  case_structure: {
    zh: '这里是 {found}，不符合算例表的格式；应为{expected}。请对照其他算例改正。',
    en: 'Found {found}, which does not fit the format of a case table; expected {expected}. Compare the other cases.',
  },
  duplicate_city: {
    zh: '城市 {found} 有两份规则包，另一份在 {first}。请只保留一份。',
    en: 'The city {found} has two rule packs; the other is {first}. Keep one of them.',
  },
  duplicate_pack: {
    zh: '规则包 {found} 给了两次，另一份在 {first}。请只保留一份。',
    en: 'The rule pack {found} is given twice; the other is {first}. Keep one of them.',
  },
  duplicate_rule: {
    zh: '规则编号 {found} 在本规则包中出现了两次。请删去一条，或改用另一个条款的编号。',
    en: 'The rule id {found} stands in this pack twice. Remove one, or use the id of another clause.',
  },
  fact_out_of_place: {
    zh: '{found} 说的是{expected}，这里谈不到它。请用 each 或 some 指明对象，或把条件移到 where。',
    en: '{found} is about a {expected}, of which nothing is at hand here. Name the things with each or some, or move the condition to where.',
  },
  no_pack: {
    zh: '{found} 里没有规则包（含 rules 的 .yaml 文件）。请检查 --rules 的路径。',
    en: 'There is no rule pack (a .yaml file with rules) in {found}. Check the path given to --rules.',
  },
  'no_pack+empty': {
    zh: '文件夹 {found} 是空的；应有规则包（含 rules 的 .yaml 文件）。请把规则包放进去，或检查 --rules 的路径。',
    en: 'The folder {found} is empty; expected a rule pack (a .yaml file with rules). Put one there, or check the path given to --rules.',
  },
  not_a_condition: {
    zh: '{found} 不是条件；应写成如{expected} 的形式。请写“事实: 要求”。',
    en: '{found} is no condition; expected something like {expected}. Write a fact and what is asked of it.',
  },
  not_a_limit: {
    zh: '{found} 没有限值；应写成如{expected} 的形式。可用 at_least、more_than、at_most、less_than、exactly。',
    en: '{found} gives no limit; expected something like {expected}. Use at_least, more_than, at_most, less_than or exactly.',
  },
  open_blank: {
    zh: '还没有填写：{wanted}。请换成实际内容，____ 和说明文字都去掉。',
    en: 'Not filled in yet: {wanted}. Write it here, in place of the ____ and the words beside it.',
  },
  pack_structure: {
    zh: '这里是 {found}，不符合规则包的格式；应为{expected}。请对照 docs/rule-language.zh-CN.md 改正。',
    en: 'Found {found}, which does not fit the format of a rule pack; expected {expected}. Compare docs/rule-language.md.',
  },
  require_or_steps: {
    zh: '规则 {found} 应当有 require 或 steps，而且只能有其中一个。请补上要求。',
    en: 'The rule {found} needs either require or steps, and one of them only. Say what it requires.',
  },
  unknown_alternative: {
    zh: '规则 {rule} 没有写读法 {found} 下的要求，算例不能说它的结果。请删去这一项，或先在规则的 alternatives 里写出这种读法。',
    en: 'The rule {rule} does not say what the reading {found} would make of it, so no case can. Remove it, or write that reading under alternatives of the rule first.',
  },
  'unknown_alternative+known': {
    zh: '规则 {rule} 没有写读法 {found} 下的要求，只有 {known}。请改正编号，或先在规则的 alternatives 里写出这种读法。',
    en: 'The rule {rule} does not say what the reading {found} would make of it; it has {known}. Correct the id, or write that reading under alternatives of the rule first.',
  },
  unknown_clause: {
    zh: '来源登记{expected} 中没有条款 {found}。请先在 seeds/ 的文件里登记引文，或改正编号。',
    en: 'The register ({expected}) has no clause {found}. Enter its quotation in seeds/, or correct the id.',
  },
  unknown_document: {
    zh: '找不到文件 {found} 的来源登记；应有{expected}，放在规则包旁边或 seeds/ 里。请补上这个文件。',
    en: 'There is no register entry for the document {found}; expected {expected} beside the pack or in seeds/. Add that file.',
  },
  unknown_fact: {
    zh: '没有名为 {found} 的事实{hint}。请改正名称。',
    en: 'There is no fact named {found}{hint}. Correct the name.',
  },
  unknown_reading: {
    zh: '读法 {found} 没有说明。请在{expected} 里登记，或改正编号。',
    en: 'Nobody explains the reading {found}. Enter it in {expected}, or correct the id.',
  },
  unknown_set: {
    zh: '没有名为 {found} 的一类对象{hint}。请改正名称。',
    en: 'There is no set of things named {found}{hint}. Correct the name.',
  },
  unknown_word: {
    zh: '{found} 不是这里能用的词；应为{expected}{hint}。请改正。',
    en: '{found} is no word that can stand here; expected {expected}{hint}. Correct it.',
  },
  wrong_basis: {
    zh: '这个事实不能用 {found} 来计；应为{expected}。请改正单位，或去掉 per。',
    en: 'This fact has no rate {found}; expected {expected}. Correct the unit, or leave out per.',
  },
  wrong_kind: {
    zh: '量的种类不对：这里是 {found}，该事实量的是{expected}。请对照条文改正，用地与用房不能互换。',
    en: 'The kinds of quantity differ: this is {found}, the fact measures {expected}. Compare the clause; land and floor are not the same.',
  },
  wrong_unit: {
    zh: '单位不对：这里是 {found}，该事实的单位是{expected}。请改正单位。',
    en: 'The units differ: this is {found}, the fact is measured in {expected}. Correct the unit.',
  },
} satisfies Readonly<Record<PackCode, Bilingual> & Record<`${PackCode}+${string}`, Bilingual>>;

export const RUN = {
  city_missing: {
    zh: '项目没有写城市，无法选择规则；可用的城市有：{cities}。请填写 city，或用 --city 指定。',
    en: 'The project names no city, so no rules can be chosen; there are {cities}. Fill in city, or use --city.',
  },
  duplicate_subject: {
    zh: '项目编号 {found} 已经在 {first} 用过，同一次检查中不能重复。请改正编号，或分开检查。',
    en: 'The id {found} is used already at {first}; in one check each id may stand once. Correct the id, or check the files apart.',
  },
  is_a_folder: {
    zh: '这是文件夹，不是项目文件。请写出文件夹里的文件，例如 文件夹/*.json。',
    en: 'This is a folder, not a project file. Name the files in it, e.g. folder/*.json.',
  },
  'is_a_folder+empty': {
    zh: '这是文件夹，不是项目文件，而且是空的。请写出项目文件的路径，例如 文件夹/项目.json。',
    en: 'This is a folder, not a project file, and it is empty. Name a project file, e.g. folder/project.json.',
  },
  'is_a_folder+name': {
    zh: '{name} 是文件夹；应为{expected}。请给文件夹改名或移走，换成这样的文件。',
    en: '{name} is a folder; expected {expected}. Rename or move the folder, and put such a file in its place.',
  },
  no_such_path: {
    zh: '找不到 {found}；应为{expected}。路径从配置文件所在的文件夹算起，请检查写法。',
    en: 'There is no {found}; expected {expected}. Paths count from the folder of the configuration; check the spelling.',
  },
  not_readable: {
    zh: '文件读不出来（{found}）。请检查文件的读取权限，或是否被其他程序占用。',
    en: 'The file cannot be read ({found}). Check its permissions, and whether another program holds it.',
  },
  'not_readable+gone': {
    zh: '这里没有能打开的文件（{found}，例如链接所指的文件已不在）；应为{expected}。请放回文件，或删去链接。',
    en: 'No file can be opened here ({found}, e.g. a link to a file that is gone); expected {expected}. Put the file back, or remove the link.',
  },
  other_city: {
    zh: '项目写的城市是 {found}，而 --city（或配置文件的 city）给出的是 {option}。请改正其中一个，或去掉后者。',
    en: 'The project names the city {found}, and --city (or the configuration) {option}. Correct one of them, or leave the latter out.',
  },
  unknown_city: {
    zh: '没有 {found} 的规则包；可用的城市有：{cities}。请检查写法，或用 --rules 提供规则包。',
    en: 'There is no rule pack for {found}; there are {cities}. Check the spelling, or give a pack of your own with --rules.',
  },
} satisfies Readonly<Record<RunCode, Bilingual> & Record<`${RunCode}+${string}`, Bilingual>>;
