/** The workbook of an audit, which somebody can open, filter, print and forward. */
import type { AuditSummary, ColumnUse, DataFinding, ShortSubject } from '../../model/audit.ts';
import type { InputError, JudgedResult, SubjectResult } from '../../model/report.ts';
import type { BookId } from '../../wording/audit-workbook.ts';
import { MOST_IN_CELL } from '../../workbook/markup.ts';
import type { NewRow } from '../../workbook/sheet-part.ts';
import { BookTooLarge, LIMITS, type List, StreamBook } from '../../workbook/stream-book.ts';
import { type AuditReporter, FormatFull } from '../audit-formats.ts';
import type { RenderOptions } from '../formats.ts';
import { plainStyle, type Style } from '../style.ts';
import { findingRows, findingsPlan } from './finding-rows.ts';
import { mappingPlan, mappingRow } from './mapping-rows.ts';
import { dataRow, errorRow, problemsPlan } from './problem-rows.ts';
import { shortPlan, shortRow } from './short-rows.ts';
import { sourceRow, sourcesPlan } from './source-rows.ts';
import { type Listing, summaryPlan, summaryRows } from './summary-rows.ts';

/** Fonts that are there wherever there are office programs; another one stands in elsewhere. */
const FACES = { zh: '宋体', en: 'Calibri' };

export class AuditWorkbook implements AuditReporter {
  readonly #style: Style;
  readonly #book: StreamBook;
  readonly #findings: List;
  readonly #shortfalls: List;
  readonly #problems: List;
  readonly #mapping: List;
  readonly #sources: List;
  readonly #rules = new Set<string>();
  readonly #dates = new Set<string>();
  readonly #notices = new Set<string>();
  #cut = 0;

  constructor(options: RenderOptions, limits = LIMITS) {
    this.#style = plainStyle(options);
    this.#book = new StreamBook(FACES[options.lang], limits);
    this.#findings = this.#book.stream(findingsPlan(this.#style));
    this.#shortfalls = this.#book.list(shortPlan(this.#style));
    this.#problems = this.#book.list(problemsPlan(this.#style));
    this.#mapping = this.#book.list(mappingPlan(this.#style));
    this.#sources = this.#book.list(sourcesPlan(this.#style));
  }

  begin(): Uint8Array {
    return this.#take();
  }

  #take(): Uint8Array {
    try {
      return this.#book.take();
    } catch (error) {
      throw error instanceof BookTooLarge ? new FormatFull('xlsx') : error;
    }
  }

  add(result: SubjectResult): Uint8Array {
    for (const row of findingRows(this.#style, result)) this.#row(this.#findings, row);
    const { id, file } = result.subject;
    const isInvalid = result.verdict === 'invalid';
    for (const error of isInvalid ? result.errors : (result.input_problems ?? [])) {
      const kind = isInvalid ? 'kind_invalid' : 'kind_left_out';
      this.#row(this.#problems, errorRow(this.#style, kind, id, file, error));
    }
    if (!isInvalid) this.#cite(result);
    return this.#take();
  }

  /** Notes each rule, notice and date once. */
  #cite(result: JudgedResult): void {
    this.#dates.add(result.assessed_on);
    for (const finding of result.findings) {
      if (this.#rules.has(finding.rule)) continue;
      this.#rules.add(finding.rule);
      this.#row(this.#sources, sourceRow(this.#style, result, finding));
    }
    for (const notice of result.pack.notices) this.#notices.add(this.#style.pick(notice));
  }

  #row(list: List, row: NewRow): void {
    for (const cell of row) if (cell !== null && 'text' in cell && cell.text.length > MOST_IN_CELL) this.#cut++;
    list.add(row);
  }

  readonly watch = {
    short: (subject: ShortSubject): void => this.#row(this.#shortfalls, shortRow(this.#style, subject)),
    data: (finding: DataFinding): void => this.#row(this.#problems, dataRow(this.#style, finding)),
    note: (file: string, note: InputError): void =>
      this.#row(this.#problems, errorRow(this.#style, 'kind_note', null, file, note)),
    columns: (uses: readonly ColumnUse[]): void => {
      for (const use of uses) this.#row(this.#mapping, mappingRow(this.#style, use));
    },
  };

  end(summary: AuditSummary): Uint8Array {
    const lists: readonly [List, BookId][] = [
      [this.#findings, 'holds_findings'],
      [this.#shortfalls, 'holds_shortfalls'],
      [this.#problems, 'holds_problems'],
      [this.#mapping, 'holds_mapping'],
      [this.#sources, 'holds_sources'],
    ];
    const first = this.#book.list(summaryPlan(this.#style));
    const listings: Listing[] = lists.map(([{ sheets, rows }, holds]) => {
      return { holds, rows, names: sheets.map(({ name }) => name) };
    });
    const parts = {
      summary,
      dates: [...this.#dates].sort(),
      notices: [...this.#notices],
      listings,
      cut: this.#cut,
      mostInCell: MOST_IN_CELL,
    };
    for (const row of summaryRows(this.#style, parts)) first.add(row);
    this.#book.finish([first, ...lists.map(([list]) => list)]);
    return this.#take();
  }
}
