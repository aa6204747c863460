/** The letter that asks for what is missing. */
import type { Bilingual } from '../model/report.ts';

export const LETTER = {
  title: { zh: '补正材料清单', en: 'List of papers to supply' },
  intro: {
    zh: '审查 {count} 条规定还缺以下材料和数据。请予补充；有的各项可以相互替代，补充后重新检查，即知是否已足够。',
    en: 'The check of {count} rules still needs the papers and figures below. Please supply them. Some can stand in for others: a new check tells when they are enough.',
  },
  intro_one: {
    zh: '审查 1 条规定还缺以下材料和数据。请予补充；有的各项可以相互替代，补充后重新检查，即知是否已足够。',
    en: 'The check of 1 rule still needs the papers and figures below. Please supply them. Some can stand in for others: a new check tells when they are enough.',
  },
  of_area: {
    zh: '{text}区域、规划没有申请人：清单列的是主管部门须从统计、台账或规划文本中补填的数据。',
    en: '{text} An area or a plan has no applicant: listed is what the authority has to fill in from its statistics, registers or the text of the plan.',
  },
  numbered: { zh: '{number}. {text}', en: '{number}. {text}' },
  for_rules: { zh: '用于', en: 'For' },
  rule: { zh: '{title}（{rule}，{at}）', en: '{title} ({rule}, {at})' },
  judged: { zh: '由审查人员判断（不需补充材料）', en: 'For a reviewer to judge (nothing to supply)' },
  nothing: { zh: '没有需要补充的材料。', en: 'Nothing is missing.' },
  nothing_applies: {
    zh: '没有一条规则适用于该对象：请核对城市、对象类型、建设阶段和日期。',
    en: 'No rule applies to this subject: check its city, kind, stage and dates.',
  },
  fails: {
    zh: '另有 {count} 条不符合，补充材料不能改变，须改正；详见检查报告：{rules}。',
    en: 'Fails whatever is supplied, and has to be corrected ({count}; see the report of the check): {rules}.',
  },
  idle: {
    zh: '另有 {count} 条鼓励性或已豁免的规定也未能判定，不影响结论，所缺未列入。',
    en: 'Left out is what is needed for rules that only encourage or are waived ({count}): they decide nothing.',
  },
  invalid: {
    zh: '送审文件有 {count} 处错误，尚未检查，不能列出所缺材料。请先改正：',
    en: 'The submission was not checked: errors {count}. What is missing can be told when they are corrected:',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type LetterId = keyof typeof LETTER;
