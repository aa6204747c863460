/** The table of the areas of a check, and what it says, in the words of the report. */
import type { ValidOther } from '../../load/subjects.ts';
import type { ReportedData } from '../../model/report.ts';
import { reportedData } from '../../report/table-findings.ts';
import { AreaTable } from './table.ts';

/** Areas with the files that they stand in, in their order. */
export function tableFindingsOf(areas: readonly (readonly [file: string, area: ValidOther])[]): ReportedData[] {
  const table = new AreaTable();
  for (const [file, area] of areas) table.add(file, area);
  return table.findings().map(reportedData);
}
