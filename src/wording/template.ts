/** The placeholders of a template, and what is said of a template that cannot be filled. */
import type { Bilingual } from '../model/report.ts';

interface Placeholder {
  /** What stands between the braces, in Chinese or in English, whatever the language of the report. */
  readonly names: Bilingual;
  /** `block`: several paragraphs or a table, which take the place of a paragraph. */
  readonly kind: 'text' | 'block';
  readonly what: Bilingual;
}

const text = (zh: string, en: string, what: Bilingual): Placeholder => ({ names: { zh, en }, kind: 'text', what });
const block = (zh: string, en: string, what: Bilingual): Placeholder => ({ names: { zh, en }, kind: 'block', what });

export const PLACEHOLDERS = {
  project_name: text('项目名称', 'project_name', { zh: '项目的名称', en: 'the name of the project' }),
  project_id: text('项目编号', 'project_id', { zh: '项目的编号', en: 'the id of the project' }),
  file: text('送审文件', 'file', { zh: '读取的文件', en: 'the file that was read' }),
  city: text('城市', 'city', { zh: '所依规则包的城市', en: 'the city of the rules' }),
  documents: text('审查依据', 'documents', {
    zh: '依据的文件：文号、标题、印发日期',
    en: 'the documents checked against: number, title, day of issue',
  }),
  date_applied: text('适用日期', 'date_applied', {
    zh: '按哪一天的规则审查',
    en: 'the day that the rules were applied for',
  }),
  verdict: text('结论', 'verdict', { zh: '结论的一个词，如“不符合”', en: 'the verdict in a word' }),
  conclusion: text('审查结论', 'conclusion', { zh: '结论，一句话', en: 'the conclusion in a sentence' }),
  rule_count: text('条文数', 'rule_count', { zh: '共核对几条', en: 'how many rules were checked' }),
  fail_count: text('不符合数', 'fail_count', { zh: '不符合的条数', en: 'how many fail' }),
  undetermined_count: text('无法判定数', 'undetermined_count', {
    zh: '无法判定的条数',
    en: 'how many cannot be decided',
  }),
  pass_count: text('通过数', 'pass_count', { zh: '通过的条数', en: 'how many pass' }),
  not_yet_due_count: text('未到期数', 'not_yet_due_count', { zh: '未到期的条数', en: 'how many are not yet due' }),
  not_applicable_count: text('不适用数', 'not_applicable_count', {
    zh: '不适用的条数',
    en: 'how many do not apply',
  }),
  pack: text('规则包', 'pack', { zh: '规则包及其版本', en: 'the rule pack and its version' }),
  pack_digest: text('规则包摘要', 'pack_digest', { zh: '规则包的摘要', en: 'the digest of the rule pack' }),
  program: text('程序版本', 'program', { zh: 'eldercheck 的版本', en: 'the version of eldercheck' }),
  findings_table: block('审查意见表', 'findings_table', {
    zh: '每条一行的表',
    en: 'the table with a row for each rule',
  }),
  details: block('不符合和无法判定', 'details', {
    zh: '不符合和无法判定的各条：理由、分项、原文、读法',
    en: 'each rule that fails or cannot be decided: reason, items, quotation, readings',
  }),
  missing_papers: block('须补充材料', 'missing_papers', {
    zh: '须补充的材料、出具单位、字段和用途',
    en: 'the papers to supply, who issues them, the fields, and what for',
  }),
  other_findings: block('其余各条', 'other_findings', {
    zh: '通过、未到期、不适用的各条及理由',
    en: 'the rules that pass, are not yet due or do not apply, and why',
  }),
  waivers: block('豁免和决定', 'waivers', { zh: '豁免和由人作出的决定', en: 'waivers and decisions of persons' }),
  remarks: block('说明', 'remarks', {
    zh: '规则包的提示和关于送审数据的说明',
    en: 'notices of the rule pack and remarks about the data',
  }),
  basis: block('版本和摘要', 'basis', {
    zh: '依据、版本、摘要和退出码的规则',
    en: 'basis, versions, digests and what decides the exit code',
  }),
  full_opinion: block('审查意见全文', 'full_opinion', {
    zh: '以上各部分，带标题；不含题名和签署',
    en: 'all of these parts with their headings, without title and signatures',
  }),
} as const satisfies Readonly<Record<string, Placeholder>>;

export type PlaceholderId = keyof typeof PLACEHOLDERS;

/** What is wrong with a template, by code. */
export const TEMPLATE_FAULTS = {
  not_docx: {
    zh: '这不是 .docx 文件。请用 Word 或 WPS 打开后另存为 .docx（不加密码）。',
    en: 'This is no .docx file. Open it in Word or WPS and save it as .docx, without a password.',
  },
  old_or_locked: {
    zh: '这是旧版 .doc 文件，或加了密码的文件。请用 Word 或 WPS 打开后另存为 .docx（不加密码）。',
    en: 'This is an old .doc file, or one with a password. Open it in Word or WPS and save it as .docx, without a password.',
  },
  damaged: {
    zh: '这个 .docx 文件已损坏，读不出来。请用 Word 或 WPS 打开后重新保存。',
    en: 'This .docx file is damaged and cannot be read. Open it in Word or WPS and save it again.',
  },
  too_large: {
    zh: '这个文件（展开后）超过 {limit} MiB。请去掉其中的大图片后再用。',
    en: 'This file, unpacked, is larger than {limit} MiB. Take large pictures out of it.',
  },
  folder: {
    zh: '这是文件夹，不是文件。请写出模板文件的路径。',
    en: 'This is a folder. Name the file of the template.',
  },
  unreadable: {
    zh: '这个文件读不出来（{found}）。请检查文件的权限，或换一个位置。',
    en: 'This file cannot be read ({found}). Check its permissions, or put it elsewhere.',
  },
  macros: {
    zh: '这个文件带宏。请另存为不带宏的 .docx。',
    en: 'This file has macros. Save it as a .docx without macros.',
  },
  none: {
    zh: '模板中没有占位符。请在要填写的地方写上占位符，例如 {example}。可用的有：{names}。',
    en: 'The template has no placeholder. Write one where something is to be filled in, for example {example}. There are: {names}.',
  },
  unknown: {
    zh: '没有 {found} 这个占位符{hint}。可用的有：{names}。请改正后重新运行。',
    en: 'There is no placeholder {found}{hint}. There are: {names}. Correct it and run again.',
  },
  unclosed: {
    zh: '占位符没有写完：{found}。占位符须在同一段落内，以 {close} 结束。',
    en: 'A placeholder is not closed: {found}. It has to end with {close} within the same paragraph.',
  },
  not_alone: {
    zh: '占位符 {found} 会变成表格或多个段落，须独占一段。请把同一段里的其他文字或图片移开。',
    en: 'The placeholder {found} becomes a table or several paragraphs and needs a paragraph of its own. Move other text or pictures out of it.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type TemplateFaultCode = keyof typeof TEMPLATE_FAULTS;

export const NEAREST: Bilingual = { zh: '；最接近的是 {nearest}', en: '; the nearest is {nearest}' };

/** What the command line says about `--template`. */
export const TEMPLATE_MESSAGES = {
  needs_docx: {
    zh: '--template 只用于 Word 格式。请加上 --format docx=意见书.docx，或去掉 --template。',
    en: '--template is for Word documents only. Add --format docx=opinion.docx, or leave out --template.',
  },
  no_file: {
    zh: '找不到模板：{path}。请检查 --template 的路径。',
    en: 'No such template: {path}. Check the path given to --template.',
  },
  invalid: {
    zh: '模板不能用，没有检查任何项目：',
    en: 'The template cannot be used; nothing was evaluated:',
  },
  one_subject: {
    zh: '模板一次只填一个对象，这里有 {count} 个。请逐个检查，或去掉 --template：那样所有对象都在一份文件里，各从新的一页开始。',
    en: 'A template takes one subject, and there are {count}. Check them one by one, or leave out --template: then one document has them all, each on a page of its own.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
