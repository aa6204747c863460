/** What the commands for files of waivers say about themselves. */
import type { Bilingual } from '../model/report.ts';

export const WAIVERS_HELP = {
  waivers: {
    zh: '检查和列出豁免、认定：lint、list',
    en: 'check and list waivers and decisions: lint, list',
  },
  lint: {
    zh: '检查豁免文件：格式、编号、日期、规则，以及过期、重复和不会起作用的条目',
    en: 'check waiver files: format, ids, dates, rules, and entries that are expired, twice there, or of no use',
  },
  list: { zh: '列出豁免和认定，可只列即将到期的', en: 'list waivers and decisions, or the waivers that expire soon' },
  files: { zh: '豁免文件（YAML 或 JSON）', en: 'waiver files (YAML or JSON)' },
  asOf: { zh: '以哪一天为准，YYYY-MM-DD（默认今天）', en: 'the day to go by, YYYY-MM-DD (default: today)' },
  expiring: {
    zh: '只列这么多天以内到期、目前有效的豁免，如 30d',
    en: 'only waivers that hold and expire within so many days, such as 30d',
  },
  usage: { zh: '[选项] <文件…>', en: '[options] <files…>' },
  commands: { zh: '<命令> [选项]', en: '<command> [options]' },
} satisfies Record<string, Bilingual>;

interface Example {
  readonly command: string;
  readonly what: Bilingual;
}

export const WAIVERS_EXAMPLES: Readonly<Record<'lint' | 'list', readonly Example[]>> = {
  lint: [
    {
      command: 'eldercheck waivers lint waivers.yaml',
      what: { zh: '提交之前检查一个文件', en: 'check a file before it is used' },
    },
    {
      command: 'eldercheck waivers lint waivers.yaml --rules rules --lang en',
      what: { zh: '同时有自备的规则包，英文', en: 'with rule packs of your own, in English' },
    },
  ],
  list: [
    {
      command: 'eldercheck waivers list waivers.yaml --expiring 30d',
      what: { zh: '三十天内到期的豁免', en: 'the waivers that expire within thirty days' },
    },
    {
      command: 'eldercheck waivers list waivers.yaml --as-of 2026-12-31 --format json',
      what: { zh: '某一天的全部条目，JSON', en: 'all entries as of a day, as JSON' },
    },
  ],
};

/** What the codes mean here; the others are those of a check. */
export const WAIVERS_EXIT_CODES: Readonly<
  Record<'lint' | 'list', readonly { readonly code: number; readonly what: Bilingual }[]>
> = {
  lint: [
    { code: 0, what: { zh: '没有发现问题', en: 'nothing found' } },
    { code: 1, what: { zh: '文件有效，但有需要处理的条目', en: 'the files are valid, but entries need a look' } },
    { code: 2, what: { zh: '命令用法有误，或找不到文件', en: 'wrong usage, or no such file' } },
    { code: 5, what: { zh: '文件有误', en: 'a file is invalid' } },
  ],
  list: [
    { code: 0, what: { zh: '已列出', en: 'listed' } },
    { code: 2, what: { zh: '命令用法有误，或找不到文件', en: 'wrong usage, or no such file' } },
    { code: 5, what: { zh: '文件有误', en: 'a file is invalid' } },
  ],
};

export const WAIVERS_MESSAGES = {
  noFiles: {
    zh: '没有给出豁免文件。请写出文件，例如：eldercheck waivers lint waivers.yaml；全部用法见 eldercheck waivers --help。',
    en: 'No waiver file is given. Name one, for example: eldercheck waivers lint waivers.yaml. See eldercheck waivers --help for the rest.',
  },
  clean: {
    zh: '文件 {files} 个，豁免 {waivers} 条，认定 {decisions} 条。没有发现问题。',
    en: 'Files: {files}, waivers: {waivers}, decisions: {decisions}. Nothing found.',
  },
  found: { zh: '发现 {count} 处。', en: 'Found: {count}.' },
} satisfies Record<string, Bilingual>;

/** The words of the list. */
export const WAIVER_LIST = {
  none: { zh: '没有这样的条目。', en: 'There are no such entries.' },
  col_id: { zh: '编号', en: 'Id' },
  col_about: { zh: '项目、规则、分项', en: 'Subject, rule, item' },
  col_time: { zh: '有效期', en: 'Valid' },
  col_approval: { zh: '批件、批准人、理由', en: 'Approval, by whom, why' },
  waiver: { zh: '豁免', en: 'waiver' },
  decision: { zh: '认定', en: 'decision' },
  holds: { zh: '有效', en: 'holds' },
  expired: { zh: '已到期', en: 'expired' },
  not_yet: { zh: '尚未生效', en: 'not yet' },
  until: { zh: '至 {until}', en: 'to {until}' },
  at_most: { zh: '差额不超过 {limit}', en: 'at most {limit} short' },
} satisfies Record<string, Bilingual>;
