/** One run of an audit, from its files to its output. */
import type { Audit } from '../audit/audit.ts';
import type { SourceBatch } from '../load/source.ts';
import { InvalidInput, type Problem } from '../model/problem.ts';
import type { SubjectResult } from '../model/report.ts';
import type { ExitCode } from '../model/status.ts';
import type { AuditFormatName, AuditReporter, Piece } from '../report/audit-formats.ts';
import type { Packs } from '../run/packs.ts';
import { VERSION } from '../version.ts';
import type { Lang } from '../wording/language.ts';
import type { AuditOutput } from './audit-output.ts';
import { openSource, type ReadTable, sizeOf } from './audit-sources.ts';
import type { Tables } from './audit-tables.ts';
import { AuditTeller } from './audit-teller.ts';
import { withForwardSlashes } from './inputs.ts';
import { codeOf, type Io } from './io.ts';
import type { CheckSettings } from './options.ts';
import { Progress } from './progress.ts';
import type { Entries } from './waivers.ts';

/** The user has interrupted the run. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Nobody reads the output any more. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

/** One output, open. */
export interface Target {
  readonly format: AuditFormatName;
  /** Null for standard output. */
  readonly file: string | null;
  readonly reporter: AuditReporter;
  readonly out: AuditOutput;
}

export interface AuditRunOptions {
  readonly audit: Audit;
  readonly packs: Packs;
  readonly files: readonly string[];
  readonly targets: readonly Target[];
  readonly tables: Tables;
  readonly settings: CheckSettings;
  readonly lang: Lang;
  readonly io: Io;
  /** The waivers and decisions; null where there are none. */
  readonly entries: Entries | null;
}

export class AuditRun {
  readonly #options: AuditRunOptions;
  readonly #stop = new AbortController();
  readonly #teller: AuditTeller;
  /** Of the files that have been read to their end. */
  #bytes = 0;

  constructor(options: AuditRunOptions) {
    this.#options = options;
    this.#teller = new AuditTeller(options);
  }

  /** Throws UsageError, Interrupted, ReaderGone and OutputFailed; then the output is to be abandoned. */
  async toTheEnd(): Promise<ExitCode> {
    const { io, files, settings, lang } = this.#options;
    const release = io.onInterrupt?.(() => this.#stop.abort());
    const progress = settings.quiet ? null : new Progress(io, lang, await sizeOf(files));
    try {
      await this.#teller.begin(files);
      await this.#write((reporter) => reporter.begin());
      for (const file of files) await this.#file(file, progress);
    } finally {
      release?.();
      await progress?.clear();
    }
    return await this.#finish();
  }

  async #file(file: string, progress: Progress | null): Promise<void> {
    const { io, audit } = this.#options;
    const name = withForwardSlashes(file);
    let read = 0;
    try {
      for await (const batch of openSource(file, io, this.#stop.signal, this.#readTable)) {
        await this.#batch(name, batch);
        read = batch.bytesRead;
        await progress?.tick(this.#bytes + read, audit.subjects);
        await this.#pause();
      }
    } catch (error) {
      if (this.#stop.signal.aborted) throw new Interrupted();
      if (!isOfTheInput(error)) throw error;
      await this.#result(await audit.refuse(name, problemsOf(error)));
    }
    this.#bytes += read;
  }

  readonly #readTable: ReadTable = (file, bytes) =>
    this.#options.tables.read(file, bytes, async (text, uses) => {
      for (const { reporter } of this.#options.targets) reporter.watch?.columns(uses);
      await this.#teller.table(text);
    });

  async #batch(file: string, { subjects, encoding, notes }: SourceBatch): Promise<void> {
    const told = this.#teller.note(file, encoding ?? null, notes ?? []);
    for (const { reporter } of this.#options.targets) for (const note of told) reporter.watch?.note(file, note);
    for (const subject of subjects) {
      if (subject.ok) {
        if (subject.leftOut !== undefined) await this.#teller.leftOut(file, subject.leftOut);
        if (subject.noted !== undefined) this.#teller.note(file, null, subject.noted);
      }
      const added = this.#options.audit.add(file, subject);
      const result = added === null ? null : await added;
      if (result !== null) await this.#result(result);
    }
  }

  async #result(result: SubjectResult): Promise<void> {
    await this.#teller.errors(result);
    await this.#write((reporter) => reporter.add(result));
  }

  async #write(pieceOf: (reporter: AuditReporter) => Piece): Promise<void> {
    for (const { reporter, out } of this.#options.targets) {
      if (!(await out.write(pieceOf(reporter)))) throw new ReaderGone();
    }
  }

  /** Lets the system say that the user has interrupted. */
  async #pause(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#stop.signal.aborted) throw new Interrupted();
  }

  async #finish(): Promise<ExitCode> {
    const { audit, targets, tables } = this.#options;
    await tables.refuseStrangers();
    const summary = audit.summary(VERSION);
    // A reader that has gone by now has missed nothing that would change the exit code.
    for (const { reporter, out } of targets) await out.write(reporter.end(summary));
    await this.#teller.end(summary, audit.usedToday, tables.isUsed ? await tables.finish() : []);
    // No file takes its place before all are whole.
    for (const { out } of targets) await out.complete();
    for (const { out } of targets) await out.finish();
    return audit.exitCode();
  }
}

/** What the system says of a file that cannot be read; any other error is ours. */
const isOfTheInput = (error: unknown): boolean =>
  error instanceof InvalidInput ||
  (typeof (error as NodeJS.ErrnoException).syscall === 'string' && (error as Error).name !== 'OutputFailed');

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof InvalidInput) return error.problems;
  const found = codeOf(error);
  return [{ code: 'not_readable', pointer: '', line: null, column: null, found, expected: 'file', params: {} }];
}
