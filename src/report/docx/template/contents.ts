/** What each placeholder stands for. */
import type { JudgedResult, Report, SubjectResult } from '../../../model/report.ts';
import type { Status } from '../../../model/status.ts';
import type { PlaceholderId } from '../../../wording/template.ts';
import { documentTexts } from '../../text/head.ts';
import { basisBlocks } from '../basis.ts';
import type { Block } from '../blocks.ts';
import { findingsTable } from '../findings-table.ts';
import { numbered } from '../opinion.ts';
import type { Sheet } from '../sheet.ts';
import { conclusionText, detailBlocks, errorBlocks, otherBlocks, partsOf, remarkBlocks } from '../subject.ts';
import { supplyBlocks } from '../supply.ts';
import { waiverBlocks } from '../waivers.ts';

export interface Subject {
  readonly sheet: Sheet;
  readonly report: Report;
  readonly result: SubjectResult;
}

/** The text of a placeholder; null for one that is a block. */
export function textFor(id: PlaceholderId, { sheet, report, result }: Subject): string | null {
  const { style } = sheet;
  const { name, id: number, file } = result.subject;
  if (id === 'project_name') return name === null ? style.say('unnamed') : style.shown(name);
  if (id === 'project_id') return number === null ? style.say('no_id') : style.shown(number);
  if (id === 'file') return style.file(file);
  if (id === 'verdict') return sheet.verdict(result.verdict);
  if (id === 'conclusion') return conclusionText(sheet, result);
  if (id === 'program') return `${report.tool.name} ${style.shown(report.tool.version)}`;
  return result.verdict === 'invalid' ? unreadText(id, sheet) : judgedText(id, sheet, result);
}

type Counted = 'fail_count' | 'undetermined_count' | 'pass_count' | 'not_yet_due_count' | 'not_applicable_count';

const STATUS_OF: Readonly<Record<Counted, Status>> = {
  fail_count: 'fail',
  undetermined_count: 'undetermined',
  pass_count: 'pass',
  not_yet_due_count: 'not_yet_due',
  not_applicable_count: 'not_applicable',
};

const isCounted = (id: PlaceholderId): id is Counted => id in STATUS_OF;

function judgedText(id: PlaceholderId, { style }: Sheet, result: JudgedResult): string | null {
  const { pack, counts, findings } = result;
  if (isCounted(id)) return String(counts[STATUS_OF[id]]);
  if (id === 'rule_count') return String(findings.length);
  if (id === 'city') return style.pick(pack.city);
  if (id === 'documents') return documentTexts(style, result).join(style.say('list_stop'));
  if (id === 'date_applied') return style.shown(result.assessed_on);
  if (id === 'pack') return `${style.shown(pack.id)} ${style.shown(pack.version)}`;
  return id === 'pack_digest' ? style.shown(pack.digest) : null;
}

const JUDGED_ONLY: ReadonlySet<PlaceholderId> = new Set([
  'rule_count',
  'city',
  'documents',
  'date_applied',
  'pack',
  'pack_digest',
]);

/** What only judging tells, of a file that could not be read. */
const unreadText = (id: PlaceholderId, sheet: Sheet): string | null =>
  isCounted(id) || JUDGED_ONLY.has(id) ? sheet.shared('nothing') : null;

/** The blocks of a placeholder; of a file that could not be read its errors. None for one that is a text. */
export function blocksFor(id: PlaceholderId, { sheet, report, result }: Subject): Block[] {
  if (id === 'full_opinion') return numbered(sheet, partsOf(sheet, report, result));
  if (id === 'basis') return basisBlocks(sheet, report, result);
  if (result.verdict === 'invalid') return errorBlocks(sheet, result);
  if (id === 'findings_table') return [findingsTable(sheet, result.findings)];
  if (id === 'details') return detailBlocks(sheet, result);
  if (id === 'missing_papers') return supplyBlocks(sheet, result);
  if (id === 'other_findings') return otherBlocks(sheet, result);
  if (id === 'waivers') return waiverBlocks(sheet, result.findings);
  return id === 'remarks' ? remarkBlocks(sheet, result) : [];
}
