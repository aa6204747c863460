/** What an audit tells on standard error beside its output: notes, the first errors of the inputs, and how it ended. */
import type { AuditSummary } from '../model/audit.ts';
import type { Problem } from '../model/problem.ts';
import type { Bilingual, InputError, SubjectResult } from '../model/report.ts';
import { AUDIT } from '../wording/audit.ts';
import { MESSAGES } from '../wording/cli.ts';
import { fill, type Lang, type Params } from '../wording/language.ts';
import { wordProblem } from '../wording/problems.ts';
import { VERDICT_WORDS } from '../wording/status.ts';
import type { AuditRunOptions } from './audit-run.ts';
import { isSeen } from './deliver.ts';
import { tell } from './io.ts';
import { explainInvalid, fileName, place } from './stderr.ts';
import { dateInChina } from './today.ts';

/** More lines of one kind only push the others off the screen. */
const MOST = 100;

export class AuditTeller {
  readonly #options: AuditRunOptions;
  readonly #showsErrors: boolean;
  readonly #notes: string[] = [];
  readonly #shown = new Set<string>();
  #errors = 0;

  constructor(options: AuditRunOptions) {
    this.#options = options;
    // Where the summary goes to a terminal it lists them there.
    this.#showsErrors = !options.targets.some((target) => isSeen(target, options.io));
  }

  async begin(files: readonly string[]): Promise<void> {
    const { packs, io, lang } = this.#options;
    for (const id of packs.replaced) this.#say(MESSAGES.replaced, { id });
    if (files.includes('-') && io.stdin.isTTY) await tell(io, `${MESSAGES.waiting[lang]}\n`);
  }

  #say(message: Bilingual, params: Params): void {
    if (this.#notes.length < MOST) this.#notes.push(fill(message[this.#options.lang], params));
  }

  /** What an input tells beside its subjects; it is told at the end, and is returned in words. */
  note(file: string, encoding: string | null, notes: readonly Problem[]): InputError[] {
    const { lang } = this.#options;
    const told = notes.map(wordProblem);
    if (encoding !== null && encoding !== 'utf-8') {
      this.#say(MESSAGES.readAs, { file: fileName(file, lang), encoding });
      told.unshift(encodingNote(file, encoding));
    }
    for (const note of notes.map(wordProblem)) {
      if (this.#notes.length < MOST) this.#notes.push(`${place(file, note, lang)}: ${note[lang]}`);
    }
    return told;
  }

  /** How the columns of a table are read; tables that are read alike are shown once. */
  async table(text: string): Promise<void> {
    const { settings, io } = this.#options;
    const alike = text.replace(/^[^ ].*$/gm, '');
    if (settings.quiet || this.#shown.has(alike)) return;
    this.#shown.add(alike);
    await tell(io, text);
  }

  /** Cells that could not be used, of a subject that is judged on the rest. */
  async leftOut(file: string, problems: readonly Problem[]): Promise<void> {
    const left = Math.max(0, MOST - this.#errors);
    this.#errors += problems.length;
    if (left === 0 || !this.#showsErrors) return;
    const { io, lang } = this.#options;
    const lines = problems.slice(0, left).map((problem) => {
      const worded = wordProblem(problem);
      return `${place(file, worded, lang)}: ${worded[lang]}\n`;
    });
    await tell(io, lines.join(''));
  }

  /** The errors of a subject that could not be judged, where there is one. */
  async errors(result: SubjectResult): Promise<void> {
    if (!('errors' in result)) return;
    const left = Math.max(0, MOST - this.#errors);
    this.#errors += result.errors.length;
    if (left === 0 || !this.#showsErrors) return;
    const { io, lang } = this.#options;
    await tell(io, explainInvalid([{ ...result, errors: result.errors.slice(0, left) }], lang));
  }

  async end(summary: AuditSummary, usedToday: boolean, told: readonly string[]): Promise<void> {
    const { settings, lang, targets, io, entries } = this.#options;
    const lines: string[] = [];
    if (this.#showsErrors && this.#errors > MOST) {
      lines.push(fill(AUDIT.more_errors[lang], { rest: this.#errors - MOST }));
    }
    if (!settings.quiet) {
      if (usedToday) this.#say(MESSAGES.assessedToday, { today: dateInChina(io.now()) });
      for (const note of entries?.told().notes ?? []) this.#say(note, {});
      lines.push(...this.#notes, ...told);
      if (!targets.some(({ format }) => format === 'text')) lines.push(this.#closing(summary));
    }
    if (lines.length > 0) await tell(io, `${lines.join('\n')}\n`);
  }

  #closing({ subjects, verdicts }: AuditSummary): string {
    const { lang } = this.#options;
    const parts = Object.entries(VERDICT_WORDS).flatMap(([verdict, word]) => {
      const count = verdicts[verdict as keyof typeof verdicts];
      return count > 0 ? [`${word[lang]} ${count}`] : [];
    });
    return fill(AUDIT.done[lang], { subjects, verdicts: parts.join(lang === 'zh' ? '，' : ', ') });
  }
}

function encodingNote(file: string, encoding: string): InputError {
  const say = (lang: Lang): string => fill(MESSAGES.readAs[lang], { file: fileName(file, lang), encoding });
  const nowhere = { pointer: '', line: null, column: null };
  return { ...nowhere, code: 'read_as', found: encoding, expected: 'utf-8', zh: say('zh'), en: say('en') };
}
