/** What an audit can write, each format loaded only when it is asked for: a new one is one file and one line here. */
import type { AuditSummary, AuditWatch, ColumnUse } from '../model/audit.ts';
import type { InputError, SubjectResult } from '../model/report.ts';
import type { RenderOptions } from './formats.ts';

/** A piece of a file; the pieces one after the other are the file. */
export type Piece = string | Uint8Array;

/** The audit is larger than a file of this format can be. */
export class FormatFull extends Error {
  override readonly name = 'FormatFull';
  readonly format: string;

  constructor(format: string) {
    super(format);
    this.format = format;
  }
}

/** Writes an audit as it goes on. It holds no more of it than it must, and never prints. Each piece may throw FormatFull. */
export interface AuditReporter {
  begin(): Piece;
  /** The next subject, in input order. */
  add(result: SubjectResult): Piece;
  /** The rest of the file. */
  end(summary: AuditSummary): Piece;
  /** Told what is found beside the results; for a format that has a place for it. */
  readonly watch?: AuditWatch & {
    /** Something about an input that cost no subject. */
    note(file: string, note: InputError): void;
    columns(uses: readonly ColumnUse[]): void;
  };
}

export interface AuditFormat {
  open(options: RenderOptions): Promise<AuditReporter>;
  /** Whether it has the result of each subject, so that every finding is described. */
  readonly describes: boolean;
  /** True where it is no text. */
  readonly binary?: boolean;
}

async function openText(options: RenderOptions): Promise<AuditReporter> {
  const { renderAudit } = await import('./audit.ts');
  const { colour } = options;
  const palette = colour === 0 ? undefined : (await import('./colours.ts')).coloured(colour);
  return { begin: () => '', add: () => '', end: (summary) => renderAudit(summary, options, palette) };
}

async function openNdjson(): Promise<AuditReporter> {
  const { renderRecord } = await import('./json.ts');
  return { begin: () => '', add: renderRecord, end: () => '' };
}

async function openTable(options: RenderOptions): Promise<AuditReporter> {
  const { openCsv } = await import('./csv.ts');
  const { head, rows } = openCsv(options);
  return { begin: () => head, add: rows, end: () => '' };
}

async function openWorkbook(options: RenderOptions): Promise<AuditReporter> {
  const { AuditWorkbook } = await import('./xlsx/audit-workbook.ts');
  return new AuditWorkbook(options);
}

export const AUDIT_FORMATS = {
  text: { open: openText, describes: false },
  ndjson: { open: openNdjson, describes: true },
  csv: { open: openTable, describes: true },
  xlsx: { open: openWorkbook, describes: true, binary: true },
} as const satisfies Readonly<Record<string, AuditFormat>>;

export type AuditFormatName = keyof typeof AUDIT_FORMATS;
