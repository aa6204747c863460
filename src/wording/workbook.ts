/** What a new table for estates says about itself and its columns. */
import type { Bilingual } from '../model/report.ts';

export const TEMPLATE = {
  estates: { zh: '小区', en: '小区' },
  facilities: { zh: '设施', en: '设施' },
  notes: { zh: '填表说明', en: '填表说明 Notes' },
  col_sheet: { zh: '工作表', en: 'Sheet' },
  col_column: { zh: '列', en: 'Column' },
  col_meaning: { zh: '含义', en: 'Meaning' },
  col_values: { zh: '怎样填写', en: 'How to fill it in' },
  id_of_estate: { zh: '与“小区”表一致', en: 'as on the sheet 小区' },
} satisfies Record<string, Bilingual>;

/** The lines above the list of columns. */
export const TEMPLATE_LINES: readonly Bilingual[] = [
  {
    zh: '“小区”表每行一个小区，“设施”表每行一处养老服务设施；设施用小区的编号或名称与小区对应。',
    en: 'One estate in each row of 小区, one eldercare facility in each row of 设施; a facility names its estate by id or name.',
  },
  {
    zh: '不知道的请留空：空格按不知道处理，不当作 0。确实没有设施时，在“设施用房面积”填 0。',
    en: 'Leave open what is not known: an empty cell is not known, never 0. Where there is no facility, enter 0 as its floor area.',
  },
  {
    zh: '不要改动表头。可以加列，多出的列不影响审查。合计行会跳过。',
    en: 'Keep the headers. Columns may be added and decide nothing. Rows of totals are skipped.',
  },
  {
    zh: '填好后运行：eldercheck audit 本文件.xlsx --city 城市',
    en: 'When it is filled in, run: eldercheck audit FILE.xlsx --city CITY',
  },
];

/** How a cell of each kind is filled in. */
export const TEMPLATE_KINDS = {
  text: { zh: '文字', en: 'text' },
  number: { zh: '数，只写数字', en: 'a number, digits alone' },
  date: { zh: '日期，如 2012-06-30、2012年6月或 2012', en: 'a date such as 2012-06-30, 2012-06 or 2012' },
  flag: { zh: '是 或 否', en: '是 (yes) or 否 (no)' },
  word: { zh: '从下拉列表选择：{words}', en: 'choose from the list: {words}' },
} satisfies Record<string, Bilingual>;

/** The units of the headers, by what they count. */
export const TEMPLATE_UNITS: Readonly<Record<string, string>> = {
  area: '㎡',
  length: '米',
  households: '户',
  people: '人',
  beds: '张',
  money: '元',
};

export const TEMPLATE_HELP = {
  xlsx: {
    zh: '改为生成 Excel 表格（小区表、设施表、填表说明），供 audit 读取；默认文件名 estates.xlsx',
    en: 'write a workbook for audit instead: estates, facilities, notes (default name: estates.xlsx)',
  },
} satisfies Record<string, Bilingual>;

export const TEMPLATE_MESSAGES = {
  written: {
    zh: '已写入 {path}。填好后运行：{command}',
    en: 'Wrote {path}. Fill it in, then run: {command}',
  },
  alone: {
    zh: '--xlsx 生成的表格适用于各城市，不能与 {option} 同用。请去掉 {option}，审查时再用 --city 指定城市。',
    en: 'The workbook of --xlsx is for any city and does not go with {option}. Leave that out, and give --city to the audit.',
  },
  not_xlsx: {
    zh: '--xlsx 只能写入文件，文件名应以 .xlsx 结尾，不能是 {path}。请换一个文件名。',
    en: '--xlsx writes to a file whose name ends in .xlsx, not to {path}. Choose another name.',
  },
} satisfies Record<string, Bilingual>;
