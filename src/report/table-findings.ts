/** Puts what the numbers of areas say against each other into the report, in sentences. */
import type { ReportedData } from '../model/report.ts';
import type { TableFinding } from '../model/table-finding.ts';
import { wordTableFinding } from '../wording/table-findings.ts';

export function reportedData(finding: TableFinding): ReportedData {
  const { code, id, name, at, pointer, figures } = finding;
  const { file, line, column } = at;
  return {
    code,
    ...wordTableFinding(finding),
    subject: { id, name, file },
    location: { pointer, line, column },
    figures: figures.map((figure) => ({ id: figure.id, pointer: figure.pointer, value: figure.value })),
  };
}
