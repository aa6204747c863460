/**
 * The columns of the table in their order. In English they are called as in the JSON result, for programs; the Chinese
 * names are for people.
 */
export const CSV_COLUMNS = {
  subject: '对象编号',
  name: '对象名称',
  verdict: '对象结论',
  rule: '条文编号',
  title: '条文',
  status: '结论',
  disposition: '豁免',
  force: '效力',
  duty_bearer: '责任方',
  measured: '实测',
  required: '要求',
  shortfall: '差额',
  reason: '理由',
  missing: '缺少的字段',
  judgement: '须人工判断',
  items: '分项',
  items_json: '分项（供程序读取）',
  waiver: '豁免依据',
  decision: '人工认定',
  document: '依据文号',
  at: '条款',
  quote: '原文',
  readings: '所依解读',
  file: '文件',
  line: '行',
  column: '列',
  pointer: '字段',
  error: '错误代码',
  assessed_on: '适用日期',
  city: '城市',
  pack: '规则包',
  pack_version: '规则包版本',
  district: '县（市、区）',
  street: '街道（乡镇）',
  topic: '类别',
  due: '期限',
} as const satisfies Readonly<Record<string, string>>;

export type CsvColumn = keyof typeof CSV_COLUMNS;

export const DISPOSITION_WORDS = {
  active: { zh: '未豁免', en: 'active' },
  waived: { zh: '已豁免', en: 'waived' },
} as const;
