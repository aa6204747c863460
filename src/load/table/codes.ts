/** What can be wrong with a table, its columns and its cells. `wording/problems-tables.ts` has the sentences. */
export const TABLE_CODES = [
  // the file
  'broken_workbook',
  'row_too_long',
  'no_header',
  'no_rows',
  'old_workbook',
  'too_many_columns',
  'too_many_rows',
  'unclosed_quote',
  'workbook_too_large',
  // the columns
  'bad_mapping',
  'two_columns',
  'unknown_column',
  'unknown_field',
  // one cell or row
  'cell_approximate',
  'cell_bound',
  'cell_conflict',
  'cell_digits_lost',
  'cell_error_value',
  'cell_interval',
  'cell_no_value',
  'cell_none_or_unknown',
  'cell_not_a_date',
  'cell_not_a_flag',
  'cell_not_a_number',
  'cell_not_a_word',
  'cell_other_unit',
  'cell_range',
  'cell_rough_date',
  'cell_which_type',
  'estate_not_listed',
  'no_identity',
  'not_one_estate',
  'same_facility_twice',
  'shifted_row',
  'swallowed_rows',
  // what is told about the table
  'sheet_hidden',
  'sheet_not_used',
  'skipped_note',
  'skipped_nothing_mapped',
  'skipped_repeated_header',
  'skipped_total',
] as const;

/** Of a cell that is used, though not as one value: told, and no fault of the input. */
export const READ_OTHERWISE: readonly string[] = ['cell_interval'];

export type TableCode = (typeof TABLE_CODES)[number];
