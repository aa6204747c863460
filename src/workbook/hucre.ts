/** The only place that knows the spreadsheet library: workbooks are written with it, and read by `read.ts`. */
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';

export type NewSheet = WriteSheet;

/** The bytes of a workbook. */
export const writeBook = (sheets: NewSheet[]): Promise<Uint8Array> => writeXlsx({ sheets });
