/** Problems with a table, its columns and its cells; the sentences are made as in `problems-written.ts`. */
import type { Bilingual } from '../model/report.ts';
import { fill, type Lang } from './language.ts';
import { visible } from './visible.ts';

export const TABLES = {
  broken_workbook: {
    zh: '这个 Excel 文件打不开，可能没有保存完整或已损坏；应为{expected}。请用 Excel 或 WPS 打开后另存为 .xlsx，再试一次。',
    en: 'This workbook cannot be opened; it may be damaged or cut off. Expected {expected}: open it in a spreadsheet program and save it as .xlsx again.',
  },
  row_too_long: {
    zh: '这一行超过 {limit} MiB；应为{expected}。请检查换行符，或引号是否没有闭合。',
    en: 'This row is longer than {limit} MiB; expected {expected}. Check the line ends, and whether a quotation mark is left open.',
  },
  no_header: {
    zh: '没有找到表头：前面各行（如 {found}）里没有认得出的列名；应为{expected}。请在表头写上“小区名称”“总户数”等列名，或用 --map 列名=字段 指定。',
    en: 'No header was found: no row near the top, such as {found}, has columns that are recognised; expected {expected}. Name the columns (小区名称, 总户数), or say which is which with --map column=field.',
  },
  no_rows: {
    zh: '表里没有内容；应为{expected}。请检查文件是否保存成功。',
    en: 'The table is empty; expected {expected}. Check that the file was saved.',
  },
  old_workbook: {
    zh: '这是旧版 Excel（.xls）或加了密码的文件；应为{expected}。请用 Excel 或 WPS 打开，取消密码后另存为 .xlsx。',
    en: 'This is an old workbook (.xls) or one with a password; expected {expected}. Open it, remove the password, and save it as .xlsx.',
  },
  too_many_columns: {
    zh: '这一行有 {found} 列，超过上限 {limit} 列。请检查分隔符，或删去多余的列。',
    en: 'This row has {found} columns, more than the limit of {limit}. Check the separator, or delete the columns that are too many.',
  },
  too_many_rows: {
    zh: '含设施的表超过 {limit} 行，无法一次合并同一小区的各行。请按街道或县（市、区）拆成几个文件（同一小区的行放在一起），或改用每行一个小区的 NDJSON。',
    en: 'A table with facilities has more than {limit} rows, too many to bring the rows of an estate together. Split it by street or district into several files, the rows of an estate in one of them, or use NDJSON with an estate on each line.',
  },
  unclosed_quote: {
    zh: '从这一行起有一个双引号 {found} 没有闭合，后面的内容都被读成一格；应为{expected}。请在该单元格末尾补上引号。',
    en: 'A quotation mark {found} opens in this row and is never closed, so the rest is read as one cell; expected {expected}. Close it where the cell ends.',
  },
  workbook_too_large: {
    zh: '这个 Excel 文件解压后有 {found} MiB，超过上限 {limit_mib} MiB，没有打开。请拆成几个文件，或另存为 CSV。',
    en: 'This workbook unpacks to {found} MiB, more than the limit of {limit_mib} MiB, and was not opened. Split it, or save it as CSV.',
  },
  bad_mapping: {
    zh: '列对应文件或 --set 里的 {found} 用不上；应为{expected}。请对照 --save-mapping 写出的文件改正。',
    en: '{found} in the mapping file or in --set is of no use; expected {expected}. Correct it after a file written by --save-mapping.',
  },
  two_columns: {
    zh: '{found} 与 {other_cell} 的 {other} 都对应字段 {target}；应为{expected}。请用 --map 指定用哪一列，如 --map {found}={target}；不用的写 --map {other}=ignore。',
    en: '{found}, and {other} in {other_cell}, both stand for the field {target}; expected {expected}. Say which one it is, e.g. --map {found}={target}, or leave one out: --map {other}=ignore.',
  },
  unknown_column: {
    zh: '表里没有名为 {found} 的列{hint}；应为{expected}。请按表头原样书写。',
    en: 'No table has a column called {found}{hint}; expected {expected}. Write it as it stands in the header.',
  },
  unknown_field: {
    zh: '没有名为 {found} 的字段可供对应{hint}；应为{expected}。请改正字段名。',
    en: 'There is no field {found} that a column can fill{hint}; expected {expected}. Correct the name.',
  },
  cell_approximate: {
    zh: '{found} 只是约数，没有用作准确的值，按不知道处理；应为{expected}。请填写准确的值。',
    en: '{found} is an approximation and is not used: the value counts as not known. Expected {expected}: fill in the exact value.',
  },
  cell_bound: {
    zh: '{found} 只说明了上限或下限，不能据以判定，按不知道处理；应为{expected}。请填写准确的值。',
    en: '{found} is only a limit that cannot be used: the value counts as not known. Expected {expected}: fill in the exact value.',
  },
  cell_conflict: {
    zh: '这里是 {found}，而 {other_cell} 写的是 {other}，两行说的是同一小区；应为{expected}。按不知道处理，请核对后改正。',
    en: '{found} stands here, but {other} in {other_cell} for the same estate; expected {expected}. The value counts as not known; correct one of them.',
  },
  cell_digits_lost: {
    zh: '编号 {found} 的后几位已被表格软件丢掉；应为{expected}。请把该列设为文本格式后重新填写。',
    en: 'The spreadsheet has lost the last digits of {found}; expected {expected}. Set the column to text and type it again.',
  },
  cell_error_value: {
    zh: '单元格显示错误 {found}；应为{expected}。请修正公式或填写数值；现按不知道处理。',
    en: 'The cell shows the error {found}; expected {expected}. Correct the formula or type the value; it counts as not known.',
  },
  cell_interval: {
    zh: '{found} 不是一个确定的数，按 {read} 判定：其中每个值结论都一样才下结论。填写准确的值可以判得更确切。',
    en: '{found} is no single number and is judged as {read}: only what every number within says is concluded. An exact value may tell more.',
  },
  cell_no_value: {
    zh: '公式没有保存计算结果（{found}）；应为{expected}。请用 Excel 或 WPS 打开并保存一次；现按不知道处理。',
    en: 'The formula ({found}) was saved without its result; expected {expected}. Open the file in a spreadsheet program and save it; the value counts as not known.',
  },
  cell_none_or_unknown: {
    zh: '{found} 可能是没有，也可能是不清楚，按不知道处理；应为{expected}。确实没有时请填 0。',
    en: '{found} may mean that there is none or that nobody knows, so it counts as not known. Expected {expected}: where there is none write 0.',
  },
  cell_not_a_date: {
    zh: '{found} 不是日期；应为{expected}。请按此改写；现按不知道处理。',
    en: '{found} is no date; expected {expected}. Write it so; it counts as not known.',
  },
  cell_not_a_flag: {
    zh: '{found} 看不出是“是”还是“否”；应为{expected}。请改写；现按不知道处理。',
    en: '{found} is neither yes nor no; expected {expected}. Write one of them; it counts as not known.',
  },
  cell_not_a_number: {
    zh: '{found} 不能读作数字；应为{expected}。请只写数字；现按不知道处理。',
    en: '{found} cannot be read as a number; expected {expected}. Write digits alone; it counts as not known.',
  },
  cell_not_a_word: {
    zh: '{found} 不在可填的词中；应为{expected}。请改写；现按不知道处理。',
    en: '{found} is none of the words; expected {expected}. Write one of them; it counts as not known.',
  },
  cell_other_unit: {
    zh: '{found} 的单位与这一列不符；应为{expected}。请核对该值；现按不知道处理。',
    en: 'The unit of {found} is not one of this column; expected {expected}. Check the value; it counts as not known.',
  },
  cell_range: {
    zh: '{found} 是一个范围，不能据以判定，按不知道处理；应为{expected}。请填写准确的值。',
    en: '{found} is a range that cannot be used: the value counts as not known. Expected {expected}: fill in the exact value.',
  },
  cell_rough_date: {
    zh: '{found} 可能是一月，也可能是丢了末尾 0 的十月，只按年份处理；应为{expected}。请写成 2012-01 或 2012-10 的样子。',
    en: '{found} may be January, or October without its zero, so only the year is used; expected {expected}. Write it like 2012-01 or 2012-10.',
  },
  cell_which_type: {
    zh: '{found} 没有文件规定属于哪一类设施；应为{expected}，由您判断后改写，或在 --mapping 文件的 values 里写明它是哪一类；现按不知道处理。',
    en: 'No document says which kind of facility {found} is; expected {expected}: decide which and write it, or say so under values in the file of --mapping. It counts as not known.',
  },
  estate_not_listed: {
    zh: '小区 {found} 不在小区表中，这一行没有用上；与它同名或同编号的小区，设施按不知道处理；应为{expected}。请核对名称或编号。',
    en: 'The estate {found} is on no list of estates, so this row was not used, and an estate that shares its name or its id counts as one whose facilities are not known; expected {expected}. Check its name or id.',
  },
  no_identity: {
    zh: '这一行没有小区编号和名称，不知道是哪个小区；这一行如果写了设施，上一行小区的设施按不知道处理；应为{expected}。请补上；若是附注请删去。',
    en: 'This row has neither id nor name, so its estate is not known; where it names a facility, those of the estate in the row above count as not known. Expected {expected}. Fill one in, or delete the row.',
  },
  not_one_estate: {
    zh: '有 {count} 个小区都可能是 {found}，这一行没有用上，这些小区的设施按不知道处理；应为{expected}。请补上小区编号或街道。',
    en: '{found} may be {count} estates, so this row was not used and their facilities count as not known; expected {expected}. Add the id or the street.',
  },
  same_facility_twice: {
    zh: '设施 {found} 与第 {first} 行的设施相同，不能确定是不是另一处，按可能计入处理；应为{expected}。重复的请删去，确有两处的请分别编号。',
    en: 'The facility {found} is like the one in row {first}; whether it is another one is not known, so it counts perhaps. Expected {expected}: delete the row, or give the two an id each.',
  },
  shifted_row: {
    zh: '这一行有 {found} 格，比表头的 {columns} 列多，各格可能错位，没有采用，同名小区的设施按不知道处理；应为{expected}。请检查文字里的逗号是否没有加引号。',
    en: 'This row has {found} cells, more than the {columns} columns of the header: its values may have moved, so none is used, and the facilities of an estate of its name count as not known. Expected {expected}: put texts with a comma in quotation marks.',
  },
  swallowed_rows: {
    zh: '这一行有一个双引号没有成对，把 {lines} 行读成了一格：{found}；这些行都没有采用，其中提到的小区，设施按不知道处理；应为{expected}。请补上或删去引号。',
    en: 'A quotation mark in this row has no partner, so {lines} lines were read as one cell: {found}. None of these rows is used, and the facilities of the estates they name count as not known. Expected {expected}: add or delete the mark.',
  },
  sheet_hidden: {
    zh: '工作表 {found} 是隐藏的，没有读取。需要时请取消隐藏。',
    en: 'The sheet {found} is hidden and was not read. Show it if it should be.',
  },
  sheet_not_used: {
    zh: '工作表 {found} 里没有小区或设施的表，没有采用。应当采用时请检查表头。',
    en: 'The sheet {found} holds no table of estates or facilities and was not used. If it should be, check its header.',
  },
  skipped_note: {
    zh: '跳过了 {count} 行表外说明（第 {rows} 行，如 {found}）。若其中有小区，请检查该行。',
    en: 'Rows skipped as notes: {count} (row {rows}), such as {found}. If one is an estate, check it.',
  },
  skipped_nothing_mapped: {
    zh: '跳过了 {count} 行（第 {rows} 行，如 {found}）：用到的各列都是空的。若其中有小区，请补填该行。',
    en: 'Rows skipped because every column in use is empty: {count} (row {rows}), such as {found}. If one is an estate, fill it in.',
  },
  skipped_repeated_header: {
    zh: '跳过了 {count} 行重复的表头（第 {rows} 行，如 {found}）。无需处理。',
    en: 'Rows skipped as repeated headers: {count} (row {rows}), such as {found}. Nothing has to be done.',
  },
  skipped_total: {
    zh: '跳过了 {count} 行合计（第 {rows} 行，如 {found}）。若其中有小区，请改正表示合计的文字。',
    en: 'Rows skipped as totals: {count} (row {rows}), such as {found}. If one is an estate, correct the word for a total.',
  },
} satisfies Record<string, Bilingual>;

const CELL: Bilingual = { zh: '单元格 {cell}：', en: 'Cell {cell}: ' };
const ROW: Bilingual = { zh: '第 {row} 行：', en: 'Row {row}: ' };
const SHEET_ROW: Bilingual = { zh: '工作表 {sheet} 第 {row} 行：', en: 'Sheet {sheet}, row {row}: ' };

/** Where in a table a problem is, before its sentence; nothing for a problem of another file. */
export function tablePlace(params: Readonly<Record<string, string>>, lang: Lang): string {
  const sheet = visible(params['sheet'] ?? '');
  const cell = params['cell'];
  if (cell !== undefined) return fill(CELL[lang], { cell: sheet === '' ? cell : `${sheet}!${cell}` });
  const row = params['row'];
  if (row === undefined) return '';
  return fill((sheet === '' ? ROW : SHEET_ROW)[lang], { sheet, row });
}
