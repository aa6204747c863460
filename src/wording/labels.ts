/** The headings and fixed words of the report by id; one without its translation does not compile. */
import type { Bilingual } from '../model/report.ts';
import { fill, type Lang, type Params } from './language.ts';

const LABELS = {
  tool: { zh: 'eldercheck {version}  养老服务设施配建审查', en: 'eldercheck {version}  Eldercare facility compliance' },

  // How texts are put together.
  list_comma: { zh: '，', en: ', ' },
  list_stop: { zh: '；', en: '; ' },
  list_mark: { zh: '、', en: ', ' },
  with_detail: { zh: '{text}：{detail}', en: '{text}: {detail}' },
  in_brackets: { zh: '{text}（{detail}）', en: '{text} ({detail})' },

  // The head of a subject.
  project: { zh: '项目', en: 'Project' },
  area: { zh: '区域', en: 'Area' },
  spatial_plan: { zh: '规划', en: 'Plan' },
  file: { zh: '文件', en: 'File' },
  standard_input: { zh: '标准输入', en: 'standard input' },
  city: { zh: '城市', en: 'City' },
  city_and_pack: { zh: '{city}，规则包 {pack} {version}', en: '{city}, rule pack {pack} {version}' },
  own_pack: { zh: '{text}（自备规则包，非内置）', en: '{text} (own pack, not built in)' },
  document: { zh: '依据', en: 'Basis' },
  document_text: { zh: '{number}《{title}》，{issued} 印发', en: '{number} {title}, issued {issued}' },
  applied_for: { zh: '日期', en: 'Date' },
  applied_for_text: { zh: '按 {date} 的规则审查（{origin}）', en: 'rules as of {date} ({origin})' },
  notice: { zh: '注意', en: 'Notice' },
  verdict: { zh: '结论', en: 'Verdict' },
  unnamed: { zh: '（未填名称）', en: '(no name)' },
  with_id: { zh: '{name}（{id}）', en: '{name} ({id})' },
  no_id: { zh: '（未填编号）', en: '(no id)' },

  // The table of findings.
  findings: { zh: '逐条结论', en: 'Findings' },
  col_status: { zh: '结论', en: 'Status' },
  col_rule: { zh: '条文', en: 'Rule' },
  col_measured: { zh: '实测', en: 'Measured' },
  col_required: { zh: '要求', en: 'Required' },
  col_short: { zh: '差额', en: 'Short' },
  col_figures: { zh: '实测与要求', en: 'Measured and required' },
  col_clause: { zh: '依据', en: 'Clause' },
  figure_measured: { zh: '实测 {value}', en: 'measured {value}' },
  figure_required: { zh: '要求 {value}', en: 'required {value}' },
  figure_short: { zh: '差 {value}', en: 'short by {value}' },
  figure_over: { zh: '超出 {value}', en: 'over by {value}' },
  waived: { zh: '已豁免', en: 'waived' },

  // What the numbers of several areas say against each other.
  data: { zh: '数据问题（{count} 处，不影响结论）', en: 'About the data ({count}; they decide nothing)' },

  // What fails or cannot be decided, one finding after another.
  failing: { zh: '不符合（{count} 条）', en: 'What fails ({count})' },
  open: { zh: '无法判定（{count} 条）', en: 'What cannot be decided ({count})' },
  reason: { zh: '理由', en: 'Reason' },
  items: { zh: '分项', en: 'Items' },
  items_rest: { zh: '其余 {count} 项：{counts}', en: '{count} more: {counts}' },
  judgement: { zh: '判断', en: 'To judge' },
  judged: { zh: '认定', en: 'Question' },
  missing: { zh: '缺少', en: 'Missing' },
  field_at: { zh: '{name}  {pointer}', en: '{name}  {pointer}' },
  at_line: { zh: '第 {line} 行第 {column} 列', en: 'line {line}, column {column}' },
  fields_from_to: {
    zh: '{name}（{from} 至 {to}，共 {count} 处）  {first} … {last}',
    en: '{name} ({from} to {to}, {count} in all)  {first} … {last}',
  },
  no_paper: { zh: '送审文件自行填报', en: 'declared in the submission itself' },
  quote: { zh: '原文', en: 'Clause' },
  quote_place: { zh: '{document} {at}', en: '{document}, {at}' },
  alternative_text: {
    zh: '若按 {reading} 理解（{text}），本条为 {status}',
    en: 'under {reading} ({text}) the status would be {status}',
  },
  readings: { zh: '读法', en: 'Readings' },
  readings_text: { zh: '所依解读 {readings}', en: 'rests on {readings}' },
  force: { zh: '性质', en: 'Force' },
  force_text: { zh: '{force}；责任方：{bearer}', en: '{force}; binds the {bearer}' },
  due: { zh: '期限 {due}', en: 'due {due}' },
  force_mandatory: { zh: '强制性要求', en: 'mandatory' },
  force_principle: { zh: '原则性要求，偏离须说明理由', en: 'in principle: a deviation has to be justified' },
  force_target: { zh: '有期限的目标', en: 'a target to be reached' },
  force_encouraged: { zh: '鼓励性要求，只作建议，不影响结论', en: 'encouraged: advice that decides nothing' },
  waiver_note: { zh: '已豁免，不影响结论', en: 'waived, so it decides nothing' },
  waiver_note_open: {
    zh: '不符合的各项已豁免，尚未判定的各项仍影响结论',
    en: 'what fails is waived; what cannot be told yet still decides',
  },
  waiver: { zh: '豁免', en: 'Waiver' },
  waiver_text: {
    zh: '{id}，{approval}，{by}批准，{granted} 至 {expires} 有效：{reason}',
    en: '{id}, {approval}, approved by {by}, {granted} to {expires}: {reason}',
  },
  entries: { zh: '豁免和认定', en: 'Waivers and decisions' },
  place: { zh: '位置', en: 'Place' },

  // The rest.
  others: { zh: '其余各条（{count} 条）', en: 'The other rules ({count})' },
  remarks: { zh: '关于送审数据（{count} 条）', en: 'About the data ({count})' },
  note: { zh: '提示', en: 'Note' },
  warning: { zh: '警告', en: 'Warning' },

  // A subject that could not be read.
  errors: { zh: '送审文件中的错误（{count} 处）', en: 'Errors in the submission ({count})' },

  // The closing lines.
  count_of: { zh: '{status} {count}', en: '{status} {count}' },
  count_detail: { zh: '其中{parts}', en: 'of these {parts}' },
  count_waived: { zh: '已豁免 {count}', en: 'waived {count}' },
  count_advice: { zh: '鼓励性 {count}', en: 'encouraged only {count}' },
  error_count: { zh: '{count} 处错误', en: 'errors {count}' },
  not_judged: { zh: '{count} 处错误，未作审查', en: 'errors {count}; not judged' },
  next: { zh: '下一步', en: 'Next' },

  // Several subjects.
  subject_of: { zh: '第 {index} 个，共 {count} 个', en: '{index} of {count}' },
  summary: { zh: '汇总', en: 'Summary' },
  subjects: { zh: '共 {count} 个对象', en: '{count} subjects' },
  col_counts: { zh: '各条结论', en: 'Findings' },
  col_subject: { zh: '对象', en: 'Subject' },
  col_file: { zh: '文件', en: 'File' },
  summary_more: {
    zh: '表中只列前 {shown} 个，其余 {rest} 个见上文。',
    en: 'The first {shown} are listed; {rest} more stand above.',
  },
  no_subjects: { zh: '没有可审查的对象。', en: 'There is no subject to judge.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type LabelId = keyof typeof LABELS;

export function label(id: LabelId, lang: Lang, params: Params = {}): string {
  return fill(LABELS[id][lang], params);
}

/** Every id, for the tests that look at all of them. */
export const LABEL_IDS = Object.keys(LABELS) as LabelId[];
