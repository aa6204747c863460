/** The sheet of findings: a row for each subject and rule, and one for each error of a subject that was not judged. */
import type { Finding, SubjectResult } from '../../model/report.ts';
import type { Status } from '../../model/status.ts';
import type { BookId } from '../../wording/audit-workbook.ts';
import { DISPOSITION_WORDS } from '../../wording/csv.ts';
import { BEARER_WORDS, FORCE_WORDS, STATUS_WORDS, VERDICT_WORDS } from '../../wording/status.ts';
import type { NewCell, NewRow, SheetPlan } from '../../workbook/sheet-part.ts';
import { decisionText, waiverText } from '../ci/sentence.ts';
import { itemText, texts } from '../csv/cells.ts';
import type { Style } from '../style.ts';
import { byPaper } from '../text/missing.ts';
import { countCell, dateCell, headCells, quantityCell, say, textCell, unitCell, unitOf } from './cells.ts';

/** Each column with its width. */
const COLUMNS = {
  id: 18,
  name: 20,
  district: 12,
  street: 16,
  verdict: 12,
  rule_title: 26,
  status: 12,
  measured: 12,
  required: 16,
  shortfall: 12,
  unit: 7,
  reason: 56,
  document: 20,
  at: 10,
  missing: 26,
  judgement: 36,
  items: 46,
  waiver: 36,
  decision: 36,
  force: 10,
  bearer: 14,
  rule: 26,
  city: 10,
  assessed_on: 12,
  file: 26,
  line: 8,
  column: 8,
} as const satisfies Partial<Record<BookId, number>>;

type FindingColumn = keyof typeof COLUMNS;

const NAMES = Object.keys(COLUMNS) as FindingColumn[];

/** What stands behind it is for looking up. */
const LAST_PRINTED: FindingColumn = 'at';

/** Columns that are not named are empty. */
type Cells = Partial<Record<FindingColumn, NewCell | null>>;

export const findingsPlan = (style: Style): SheetPlan => ({
  name: say(style, 'findings'),
  widths: Object.values(COLUMNS),
  head: headCells(style, NAMES),
  printed: NAMES.indexOf(LAST_PRINTED) + 1,
  landscape: true,
  footer: say(style, 'footer'),
});

export function findingRows(style: Style, result: SubjectResult): NewRow[] {
  const own = subjectCells(style, result);
  const rows =
    result.verdict === 'invalid'
      ? result.errors.map((error): Cells => {
          const { line, column } = error;
          return {
            status: textCell(say(style, 'not_judged')),
            reason: textCell(style.pick(error)),
            ...at(line, column),
          };
        })
      : result.findings.map((finding) => findingCells(style, finding));
  // No subject is left out, whatever is known of it.
  const all = rows.length === 0 ? [{}] : rows;
  return all.map((cells) => {
    const row: Cells = { ...own, ...cells };
    return NAMES.map((name) => row[name] ?? null);
  });
}

const at = (line: number | null, column: number | null): Cells => ({
  line: line === null ? null : countCell(line),
  column: column === null ? null : countCell(column),
});

function subjectCells(style: Style, result: SubjectResult): Cells {
  const { subject, verdict } = result;
  const cell = (text: string | null | undefined) => textCell(style.shown(text ?? ''));
  const cells: Cells = {
    id: cell(subject.id),
    name: cell(subject.name),
    district: cell(subject.district),
    street: cell(subject.street),
    verdict: textCell(VERDICT_WORDS[verdict][style.lang]),
    city: cell(subject.city),
    file: textCell(style.file(subject.file)),
  };
  if (result.verdict === 'invalid') return cells;
  return { ...cells, city: textCell(style.pick(result.pack.city)), assessed_on: dateCell(result.assessed_on) };
}

function findingCells(style: Style, finding: Finding): Cells {
  const { measured, required, shortfall, clause, location } = finding;
  const unit = unitOf([shortfall, measured]);
  const list = (all: readonly string[], stop: string) => textCell(all.join(stop));
  return {
    rule_title: textCell(style.pick(finding.title)),
    status: statusCell(style, finding),
    measured: quantityCell(style, measured, unit),
    required: textCell(required ? style.requirement(required) : ''),
    shortfall: quantityCell(style, shortfall, unit),
    unit: unitCell(style, unit),
    reason: textCell(style.pick(finding.reason)),
    document: textCell(style.shown(clause.document)),
    at: textCell(style.shown(clause.at)),
    missing: list(
      byPaper(style, finding.missing).flatMap(({ fields }) => fields),
      style.say('list_stop'),
    ),
    judgement: textCell(finding.judgement ? style.pick(finding.judgement) : ''),
    items: list(
      finding.items.map((item) => itemText(style, item)),
      style.say('list_stop'),
    ),
    waiver: textCell(texts(finding, (one) => (one.waiver ? waiverText(style, one.waiver) : ''))),
    decision: textCell(texts(finding, (one) => (one.decision ? decisionText(style, one.decision) : ''))),
    force: textCell(FORCE_WORDS[finding.force][style.lang]),
    bearer: textCell(BEARER_WORDS[finding.duty_bearer][style.lang]),
    rule: textCell(style.shown(finding.rule)),
    ...at(location.line, location.column),
  };
}

/** Colour repeats what the word says. */
const STATUS_LOOKS: Readonly<Partial<Record<Status, 'bad' | 'open'>>> = { fail: 'bad', undetermined: 'open' };

function statusCell(style: Style, { status, disposition }: Finding): NewCell {
  const word = STATUS_WORDS[status][style.lang];
  if (disposition === 'active') return { look: STATUS_LOOKS[status] ?? 'text', text: word };
  const waived = DISPOSITION_WORDS[disposition][style.lang];
  return { look: 'text', text: style.say('in_brackets', { text: word, detail: waived }) };
}
