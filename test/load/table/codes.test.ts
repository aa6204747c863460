/** Every code of a table, beside a table that has it. */
import { expect, it } from 'vitest';
import { TABLE_CODES } from '../../../src/load/table/codes.ts';
import { problemsOf } from './tables.ts';

const OF_ONE_CELL = [
  ['cell_approximate', '约300'],
  ['cell_bound', '200以上300以下'],
  ['cell_interval', '200-300'],
  ['cell_none_or_unknown', '无'],
  ['cell_not_a_number', '很多'],
  ['cell_other_unit', '300㎡'],
  ['cell_range', '300-200'],
  [null, '300'],
] as const;

it.each(OF_ONE_CELL)('%s: %s', async (code, typed) => {
  expect(await problemsOf(`小区名称,总户数\n甲,${typed}\n`)).toEqual(code === null ? [] : [`${code} B2`]);
});

it.each([
  ['cell_not_a_date', '建成时间', '夏天'],
  ['cell_rough_date', '建成时间', '2012.1'],
  ['cell_not_a_flag', '是否转让', '部分'],
  ['cell_not_a_word', '设施类型', '药店'],
  ['cell_which_type', '设施类型', '养老服务驿站'],
  ['cell_which_type', '设施类型', '托老所'],
  ['cell_which_type', '设施类型', '居家养老服务中心'],
  ['cell_which_type', '设施类型', '日托站'],
] as const)('%s: %s %s', async (code, header, typed) => {
  expect(await problemsOf(`小区名称,${header}\n甲,${typed}\n`)).toEqual([`${code} B2`]);
});

it.each([
  ['no_header', 'a,b\n1,2\n', ['no_header 1']],
  ['no_rows', '\n\n', ['no_rows']],
  ['old_workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), ['old_workbook']],
  ['broken_workbook', Uint8Array.of(0x50, 0x4b, 0x03, 0x04), ['broken_workbook']],
  ['two_columns', '小区名称,总户数,户数\n甲,3,4\n', ['two_columns C1']],
] as const)('%s', async (_, table, problems) => {
  expect(await problemsOf(table)).toEqual(problems);
});

/** Each is brought out by the test of what finds it. */
const ELSEWHERE: readonly string[] = [
  // csv.test.ts and xlsx.test.ts
  ...['row_too_long', 'too_many_columns', 'unclosed_quote', 'workbook_too_large', 'cell_digits_lost', 'sheet_hidden'],
  ...['sheet_not_used', 'cell_error_value', 'cell_no_value'],
  // table.test.ts
  ...['cell_conflict', 'estate_not_listed', 'no_identity', 'not_one_estate', 'same_facility_twice', 'shifted_row'],
  ...['skipped_note', 'skipped_nothing_mapped', 'skipped_repeated_header', 'skipped_total', 'too_many_rows'],
  'swallowed_rows',
  // mapping-file.test.ts and the command
  ...['bad_mapping', 'unknown_field', 'unknown_column'],
];

it('knows no other code', () => {
  const here = [...OF_ONE_CELL.map(([code]) => code), 'cell_not_a_date', 'cell_rough_date', 'cell_not_a_flag'];
  const rest = ['cell_not_a_word', 'cell_which_type', 'no_header', 'no_rows', 'old_workbook', 'broken_workbook'];
  const all = [...here, ...rest, 'two_columns', ...ELSEWHERE].filter((code) => code !== null);
  expect([...all].sort()).toEqual([...TABLE_CODES].sort());
});
