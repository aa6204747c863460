/** What the Markdown report says beside the labels that it shares with the text report. */
import type { Bilingual } from '../model/report.ts';

export const MARKDOWN = {
  title: { zh: '养老服务设施配建审查', en: 'Eldercare facility compliance' },
  heading: { zh: '{index}. {name}', en: '{index}. {name}' },
  col_id: { zh: '编号', en: 'Id' },
  next: { zh: '下一步', en: 'Next' },

  policy: { zh: '退出码的依据', en: 'What decides the exit code' },
  fail_on: { zh: '不符合时退出码为 1 的条文：{forces}', en: 'rules whose failure exits with 1: {forces}' },
  fail_on_none: { zh: '不符合不影响退出码', en: 'a failure does not change the exit code' },
  undetermined_exit: { zh: '无法判定时退出码为 3', en: 'what cannot be told exits with 3' },
  undetermined_fail: { zh: '无法判定时退出码为 1', en: 'what cannot be told exits with 1' },
  undetermined_ignore: {
    zh: '无法判定不影响退出码',
    en: 'what cannot be told does not change the exit code',
  },
  empty_refused: { zh: '没有条文适用时退出码为 4', en: 'where no rule applies, the exit code is 4' },
  empty_allowed: { zh: '没有条文适用时退出码为 0', en: 'where no rule applies, the exit code is 0' },
  waivers: { zh: '豁免：{file}（{digest}）', en: 'waivers: {file} ({digest})' },
  config: { zh: '配置：{file}（{digest}）', en: 'configuration: {file} ({digest})' },

  versions: { zh: '版本和摘要', en: 'Versions and digests' },
  pack_version: { zh: '规则包 {pack} {version}', en: 'rule pack {pack} {version}' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type MarkdownId = keyof typeof MARKDOWN;
