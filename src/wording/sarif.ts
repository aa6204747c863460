/** What the SARIF report says beside the sentences of the findings. */
import type { Bilingual } from '../model/report.ts';

export const SARIF = {
  /** One sentence that can stand alone: code scanning shows no more where there is little room. */
  headline: { zh: '{status}：{title}{amounts}（{subject}）。', en: '{status}: {title}{amounts} ({subject}).' },
  item_of: { zh: '{title}：{item}', en: '{title}: {item}' },
  measured: { zh: '，实际 {measured}', en: '; found {measured}' },
  required: { zh: '，要求 {required}', en: '; required {required}' },
  shortfall: { zh: '，差 {shortfall}', en: '; off by {shortfall}' },
  judgement: { zh: '须由人判断：{text}', en: 'Left to a person: {text}' },
  waived: {
    zh: '已豁免至 {expires}（含当日），{id}，{by} 以 {approval} 批准：{reason}',
    en: 'Waived up to and including {expires}, {id}, approved by {by} with {approval}: {reason}',
  },
  basis: { zh: '依据：{document} {at}。', en: 'Basis: {document} {at}.' },
  rule: { zh: '条文 {rule}，{force}，责任方：{bearer}。', en: 'Rule {rule}, {force}, binding the {bearer}.' },
  explain: {
    zh: '运行 eldercheck explain {rule} 可看公式、读法和例子。',
    en: 'eldercheck explain {rule} shows the formula, the reading and examples.',
  },
  missing: { zh: '缺少：{field}（{pointer}）', en: 'Missing: {field} ({pointer})' },
  standard_input: { zh: '标准输入', en: 'standard input' },
  too_many: {
    zh: '共有 {count} 条不符合，GitHub 每次最多接收 {limit} 条，这里只有前 {kept} 条，强制性要求在前；其余见 JSON 结果。',
    en: '{count} failures were found; GitHub takes {limit} a run, so only the first {kept} are here, mandatory ones first; the JSON result has the rest.',
  },
  too_large: {
    zh: '共有 {count} 条不符合，为不超过 GitHub 的 10 MB（压缩后）限制，这里只有前 {kept} 条，强制性要求在前；其余见 JSON 结果。',
    en: '{count} failures were found; to stay within the 10 MB (compressed) that GitHub takes, only the first {kept} are here, mandatory ones first; the JSON result has the rest.',
  },
  not_shown: {
    zh: '这里有 {kept} 条，GitHub 只显示其中 {limit} 条。',
    en: 'Of the {kept} results here GitHub shows {limit} only.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type SarifId = keyof typeof SARIF;
