/** What the review opinion says as an official document, beside the words that it shares with the page (`review.ts`). */
import type { Bilingual } from '../model/report.ts';

export const OPINION = {
  title: { zh: '养老服务设施配建审查意见书', en: 'Review opinion: eldercare facilities' },
  heading: { zh: '{number}、{text}', en: '{number}. {text}' },
  subheading: { zh: '（{number}）{text}', en: '({number}) {text}' },
  listed: { zh: '{number}．{text}', en: '{number}. {text}' },

  // The head.
  project_id: { zh: '编号', en: 'Id' },
  applied_for: { zh: '适用日期', en: 'Date applied' },

  // The parts.
  conclusion: { zh: '审查结论', en: 'Conclusion' },
  conclusion_text: {
    zh: '经逐条核算，{name}的审查结论为“{verdict}”：共 {count} 条规定，其中{counts}。',
    en: 'After a check of each of the {count} rules the conclusion for {name} is: {verdict} ({counts}).',
  },
  use_of_area: {
    zh: '本件核算的是区域统计或规划指标，供主管部门统计、督查使用；没有申请人，不是对建设项目的审查意见。',
    en: 'This sheet checks the statistics of an area or the figures of a plan, for the authority in charge; it has no applicant and is no opinion on a building project.',
  },
  conclusion_invalid: {
    zh: '送审文件有 {count} 处错误，未作审查，不能作出结论。',
    en: 'The submission was not judged, and nothing can be concluded: errors {count}.',
  },
  table: { zh: '审查意见表', en: 'Table of findings' },
  details: { zh: '不符合和无法判定的条文', en: 'What fails or cannot be decided' },
  details_none: { zh: '没有不符合或无法判定的条文。', en: 'Nothing fails, and nothing is left undecided.' },
  supply: { zh: '须补充的材料和须判断的事项', en: 'What has to be supplied or judged' },
  others: { zh: '其余各条', en: 'The other rules' },
  others_none: { zh: '没有其余条文。', en: 'There are no other rules.' },
  remarks: { zh: '关于依据和送审数据的说明', en: 'Notices about the basis and the data' },
  remarks_none: { zh: '没有需要说明的情况。', en: 'There is nothing to remark.' },
  waivers: { zh: '豁免和由人作出的决定', en: 'Waivers and decisions' },
  waivers_none: {
    zh: '没有豁免，也没有由人作出的决定。',
    en: 'There is no waiver, and nothing was decided by a person.',
  },
  basis: { zh: '依据、版本和摘要', en: 'Basis, versions and digests' },
  errors: { zh: '送审文件中的错误', en: 'Errors in the submission' },
  signatures: { zh: '签署', en: 'Signatures' },

  // The table of findings.
  col_number: { zh: '序号', en: 'No.' },
  col_clause: { zh: '条款', en: 'Clause' },
  col_required: { zh: '要求', en: 'Required' },
  col_measured: { zh: '实测', en: 'Measured' },
  col_difference: { zh: '差值', en: 'Short or over' },
  col_status: { zh: '结论', en: 'Status' },
  over: { zh: '超出 {value}', en: 'over by {value}' },
  short: { zh: '差 {value}', en: 'short by {value}' },
  none_in_table: { zh: '没有可列出的条文。', en: 'There is nothing to list.' },

  // A finding.
  status_of: { zh: '{status}：{title}（{rule}）', en: '{status}: {title} ({rule})' },
  waiver: {
    zh: '{what}：豁免 {id}，{approved_by} 批准（{approval}），{granted} 起，{expires} 止。理由：{reason}',
    en: '{what}: waiver {id}, approved by {approved_by} ({approval}), from {granted} to {expires}. Reason: {reason}',
  },
  decision: {
    zh: '{what}：决定 {id}，{decided_by} 于 {on} 认定为{outcome}（{approval}）。理由：{reason}',
    en: '{what}: decision {id}, {decided_by} on {on}: {outcome} ({approval}). Reason: {reason}',
  },
  waived_unnamed: {
    zh: '{what}：已豁免；结果没有载明依据。',
    en: '{what}: waived; the result does not say by what.',
  },
  waived_item: { zh: '{title}，分项 {item}', en: '{title}, item {item}' },

  must_correct: {
    zh: '以下 {count} 条不符合，补充材料不能改变，须改正：{rules}。',
    en: 'Fails whatever is supplied, and has to be corrected ({count}): {rules}.',
  },

  // The end.
  no_plan: {
    zh: '本件不附总平面示意图；示意图见 HTML 格式的审查意见（--format html）。',
    en: 'This document has no site plan; the review opinion as HTML has it (--format html).',
  },
  undertaker: { zh: '承办人', en: 'Reviewer' },
  checker: { zh: '审核人', en: 'Checked by' },
  issuer: { zh: '签发', en: 'Issued by' },
  date: { zh: '日期', en: 'Date' },
  seal: { zh: '（公章）', en: '(seal)' },
  unsigned: {
    zh: '本件是程序的核算结果，未经签字盖章；签字盖章以前不是审查意见。',
    en: 'This sheet is the result of a program and is unsigned; without signature and seal it is no review opinion.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type OpinionId = keyof typeof OPINION;

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 to 99 as headings count: 一, 十, 十一, 二十三; in digits beyond. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens > 9) return String(number);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${ten}${DIGITS[ones] ?? ''}`;
}
