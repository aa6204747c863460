/** How the reading of a table is shown: which column fills which field, and why another fills none. */
import type { Bilingual } from '../model/report.ts';

/** How a column was recognised. */
export const RECOGNISED_BY = {
  given: { zh: '按指定', en: 'as given' },
  own_name: { zh: '字段名', en: 'name of the field' },
  title: { zh: '字段的中文名', en: 'title of the field' },
  practice: { zh: '常见列名', en: 'known header' },
} satisfies Record<string, Bilingual>;

/** Why a column fills no field. */
export const UNUSED_COLUMN = {
  no_field: { zh: '不影响审查', en: 'decides nothing' },
  not_planned: { zh: '不是规划户数或人口', en: 'not the planned dwellings or people' },
  due: { zh: '应配面积，不是实有面积', en: 'what should be built, not what is' },
  planned_only: { zh: '规划面积，不是实测面积', en: 'planned, not measured' },
  other_date: { zh: '不是所需的日期', en: 'another date' },
  kind_only: { zh: '只说明设施种类', en: 'names a kind of facility only' },
  ignored: { zh: '按指定不用', en: 'left out as given' },
  other_given: { zh: '已指定别的列', en: 'another column is given' },
  unknown: { zh: '认不出', en: 'not recognised' },
} satisfies Record<string, Bilingual>;

export const TABLE_WORDS = {
  head: { zh: '{file}：表头在第 {row} 行', en: '{file}: header in row {row}' },
  head_sheet: { zh: '{file}：工作表 {sheet}，表头在第 {row} 行', en: '{file}: sheet {sheet}, header in row {row}' },
  used: { zh: '{field}（{how}）', en: '{field} ({how})' },
  used_unit: { zh: '{field}（单位 {unit}；{how}）', en: '{field} (in {unit}; {how})' },
  unused: { zh: '未采用（{why}）', en: 'not used ({why})' },
  saved_head: {
    zh: 'eldercheck 的列对应：左边是表头，右边是字段；ignore 表示不用。用 --mapping 载入',
    en: 'The columns of a table for eldercheck: header to the left, field to the right; ignore leaves one out. Load it with --mapping',
  },
  saved: { zh: '列对应已写入 {path}。', en: 'The mapping was written to {path}.' },
  not_a_pair: {
    zh: '{option} 的值 {found} 不成对；应写成 {example}。',
    en: '{option} {found} is no pair; write {example}.',
  },
} satisfies Record<string, Bilingual>;

export const TABLE_HELP = {
  map: {
    zh: '指定一列对应的字段，如 总户数=households；不用的列写 列名=ignore；可重复',
    en: 'say which field a column is, as 总户数=households; column=ignore leaves one out; may be repeated',
  },
  set: {
    zh: '表中各行都一样的值，如 stage=existing；可重复',
    en: 'a value that holds for every row of a table, as stage=existing; may be repeated',
  },
  mapping: { zh: '载入列对应文件', en: 'read the columns of tables from a file' },
  saveMapping: { zh: '把列对应写入文件', en: 'write the columns of the tables to a file' },
} satisfies Record<string, Bilingual>;
