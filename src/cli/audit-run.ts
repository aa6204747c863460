/** One run of an audit, from its files to its output. */
import type { Audit } from '../audit/audit.ts';
import type { SourceBatch } from '../load/source.ts';
import { InvalidInput, type Problem } from '../model/problem.ts';
import type { SubjectResult } from '../model/report.ts';
import type { ExitCode } from '../model/status.ts';
import { renderAudit } from '../report/audit.ts';
import type { RenderOptions } from '../report/formats.ts';
import { renderRecord } from '../report/json.ts';
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
  readonly format: 'text' | 'ndjson';
  /** Null for standard output. */
  readonly file: string | null;
  readonly look: RenderOptions;
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
    this.#options.tables.read(file, bytes, (text) => this.#teller.table(text));

  async #batch(file: string, { subjects, encoding, notes }: SourceBatch): Promise<void> {
    this.#teller.note(file, encoding ?? null, notes ?? []);
    for (const subject of subjects) {
      if (subject.ok) {
        await this.#teller.leftOut(file, subject.leftOut ?? []);
        this.#teller.note(file, null, subject.noted ?? []);
      }
      const result = await this.#options.audit.add(file, subject);
      if (result !== null) await this.#result(result);
    }
  }

  async #result(result: SubjectResult): Promise<void> {
    await this.#teller.errors(result);
    for (const { format, out } of this.#options.targets) {
      if (format === 'ndjson' && !(await out.write(renderRecord(result)))) throw new ReaderGone();
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
    for (const { format, look, out } of targets) {
      if (format !== 'text') continue;
      const palette = look.colour === 0 ? undefined : (await import('../report/colours.ts')).coloured(look.colour);
      await out.write(renderAudit(summary, look, palette));
    }
    await this.#teller.end(summary, audit.usedToday, tables.isUsed ? await tables.finish() : []);
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
