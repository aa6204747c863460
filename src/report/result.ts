/** Puts what the engine found into the result that every format is made from: sentences, lines and columns. */
import type { Judged, JudgedFinding, JudgedItem } from '../model/judged.ts';
import type { PackInput } from '../model/pack.ts';
import type {
  Finding,
  InputFile,
  Item,
  JudgedResult,
  Location,
  Policy,
  Report,
  ReportedData,
  SubjectResult,
} from '../model/report.ts';
import { STATUSES } from '../model/status.ts';
import { wordReason } from '../wording/reasons.ts';
import { wordRemark } from '../wording/remarks.ts';

/**
 * Line and column, both from 1, of what a pointer names or of the object that should hold it, with the pointer of what
 * stands there; null for a subject that has no text.
 */
export type Locate = (pointer: string) => Location | null;

export interface JudgedSubject {
  readonly subject: JudgedResult['subject'];
  readonly pack: PackInput;
  readonly assessedOn: string;
  readonly assessedOnFrom: JudgedResult['assessed_on_from'];
  readonly judged: Judged;
  readonly locate: Locate;
}

export function judgedResult({
  subject,
  pack,
  assessedOn,
  assessedOnFrom,
  judged,
  locate,
}: JudgedSubject): JudgedResult {
  return {
    subject,
    pack: packOf(pack),
    assessed_on: assessedOn,
    assessed_on_from: assessedOnFrom,
    verdict: judged.verdict,
    counts: countsOf(judged.findings),
    findings: judged.findings.map((finding) => findingOf(finding, locate)),
    remarks: judged.remarks.map(wordRemark),
  };
}

function packOf({ pack, documents, digest, origin }: PackInput): JudgedResult['pack'] {
  return {
    id: pack.id,
    version: pack.version,
    digest,
    origin,
    city: pack.city.name,
    documents: documents.map(({ number, title, issued }) => ({ number, title, issued })),
    notices: pack.notices,
  };
}

function countsOf(findings: readonly JudgedFinding[]): JudgedResult['counts'] {
  const counts = { pass: 0, fail: 0, undetermined: 0, not_applicable: 0, not_yet_due: 0 };
  for (const status of STATUSES) counts[status] = findings.filter((finding) => finding.status === status).length;
  return counts;
}

function locationOf(pointer: string, locate: Locate): Location {
  return { line: null, column: null, ...locate(pointer), pointer };
}

/** Where the missing fields are to be filled in; nothing where none is missing, or the subject has no text. */
function missingAt(missing: readonly string[], locate: Locate): Pick<Finding, 'missing_at'> {
  const places = missing.flatMap((pointer) => locate(pointer) ?? []);
  return places.length === 0 ? {} : { missing_at: places };
}

function findingOf({ pointer, reason, items, ...finding }: JudgedFinding, locate: Locate): Finding {
  return {
    ...finding,
    ...missingAt(finding.missing, locate),
    reason: wordReason(reason),
    items: items.map((item) => wordedItem(item, locate)),
    location: locationOf(pointer, locate),
  };
}

function wordedItem({ pointer, reason, ...item }: JudgedItem, locate: Locate): Item {
  return {
    ...item,
    ...missingAt(item.missing, locate),
    reason: wordReason(reason),
    location: locationOf(pointer, locate),
  };
}

/** The whole report. `version` is that of the program; `inputs` are the files that were read, in their order. */
export function reportOf(
  results: readonly SubjectResult[],
  policy: Policy,
  version: string,
  inputs: readonly InputFile[],
  data: readonly ReportedData[] = [],
): Report {
  const count = (verdict: SubjectResult['verdict']) => results.filter((result) => result.verdict === verdict).length;
  return {
    schema_version: '1',
    tool: { name: 'eldercheck', version },
    inputs: [...inputs],
    results: [...results],
    ...(data.length === 0 ? {} : { data_findings: [...data] }),
    summary: {
      subjects: results.length,
      compliant: count('compliant'),
      non_compliant: count('non_compliant'),
      undetermined: count('undetermined'),
      not_yet_due: count('not_yet_due'),
      not_applicable: count('not_applicable'),
      invalid: count('invalid'),
    },
    policy,
  };
}
