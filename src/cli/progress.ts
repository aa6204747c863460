/** How far a long run is, on standard error: a line that is redrawn on a terminal, else a line every ten seconds. */
import { AUDIT } from '../wording/audit.ts';
import { fill, type Lang } from '../wording/language.ts';
import { type Io, tell } from './io.ts';

/** Milliseconds. */
const REDRAWN = 200;
const REPEATED = 10_000;

/** To the start of the line, and clear it. */
const ANEW = '\r\u001b[K';

export class Progress {
  readonly #io: Io;
  readonly #lang: Lang;
  /** Bytes of all inputs; null where one of them does not say how much it has. */
  readonly #total: number | null;
  readonly #isTerminal: boolean;
  readonly #start: number;
  #last: number;
  #isDrawn = false;

  constructor(io: Io, lang: Lang, total: number | null) {
    this.#io = io;
    this.#lang = lang;
    this.#total = total;
    this.#isTerminal = io.stderr.isTTY === true && io.env['TERM'] !== 'dumb';
    this.#start = io.now();
    this.#last = this.#start;
  }

  async tick(bytes: number, subjects: number): Promise<void> {
    const now = this.#io.now();
    if (now - this.#last < (this.#isTerminal ? REDRAWN : REPEATED)) return;
    this.#last = now;
    const text = this.#text(bytes, subjects, (now - this.#start) / 1000);
    await tell(this.#io, this.#isTerminal ? `${ANEW}${text}` : `${text}\n`);
    this.#isDrawn = this.#isTerminal;
  }

  /** Makes room for what comes next. */
  async clear(): Promise<void> {
    if (this.#isDrawn) await tell(this.#io, ANEW);
    this.#isDrawn = false;
  }

  #text(bytes: number, subjects: number, seconds: number): string {
    const rate = Math.round(subjects / seconds);
    const total = this.#total;
    if (total === null || bytes === 0) return fill(AUDIT.progress_open[this.#lang], { subjects, rate });
    const left = clock(Math.max(0, ((total - bytes) / bytes) * seconds));
    const share = `${Math.min(100, Math.floor((bytes / total) * 100))} %`;
    return fill(AUDIT.progress[this.#lang], { subjects, rate, share, left });
  }
}

/** Minutes and seconds: 1:05. */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
