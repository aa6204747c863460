/** What the formats for CI services say beside the labels that they share with the text report. */
import type { Bilingual } from '../model/report.ts';

export const CI = {
  decided: {
    zh: '经人工认定为{outcome}：{reason}（{decided_by}，{approval}，{on}）',
    en: 'Decided by a person as {outcome}: {reason} ({decided_by}, {approval}, {on})',
  },
  waived_until: { zh: '已豁免至 {expires}：{reason}', en: 'waived until {expires}: {reason}' },
  waived_by: { zh: '{id}，{approved_by}，{approval}', en: '{id}, {approved_by}, {approval}' },
  waived: { zh: '已豁免：{reason}', en: 'waived: {reason}' },
  advice: { zh: '鼓励性要求，只作建议：{reason}', en: 'encouraged only, so this is advice: {reason}' },
  input_title: { zh: '送审文件有误', en: 'Invalid input' },
  not_shown: {
    zh: '此处另有错误 {errors} 条、警告 {warnings} 条、提示 {notices} 条未显示；完整报告见本次运行的摘要，或用 --format text 查看。',
    en: 'Not shown here: errors {errors}, warnings {warnings}, notices {notices}. The summary of this run has the whole report, and so has --format text.',
  },
  not_shown_title: { zh: '其余结论', en: 'The rest' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type CiId = keyof typeof CI;
