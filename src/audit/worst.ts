/** The subjects that are worst, of any number of them. */
import { compareAreas, type SquareMetres } from './area-sum.ts';

export interface Candidate<Each> {
  readonly what: Each;
  /** Null where no floor area is short. */
  readonly shortfall: SquareMetres | null;
  /** How many binding rules fail. */
  readonly failing: number;
}

/** The largest shortfall first; of equal ones the one with more failing rules; of those the one that came first. */
function isWorse(a: Omit<Candidate<unknown>, 'what'>, b: Omit<Candidate<unknown>, 'what'>): boolean {
  const order = compareAreas(a.shortfall ?? 0, b.shortfall ?? 0);
  return order > 0 || (order === 0 && a.failing > b.failing);
}

const isLess = (a: SquareMetres | null, b: SquareMetres | null): boolean => compareAreas(a ?? 0, b ?? 0) < 0;

export class Worst<Each> {
  readonly #limit: number;
  readonly #kept: Candidate<Each>[] = [];
  #offered = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether a subject that is short of so much is not among them, however many rules fail; it is counted then. */
  leavesOut(shortfall: SquareMetres | null): boolean {
    const last = this.#kept.at(-1);
    const isOut = last !== undefined && this.#kept.length === this.#limit && isLess(shortfall, last.shortfall);
    if (isOut) this.#offered++;
    return isOut;
  }

  /** `make` is called only where the subject is among the worst so far. */
  offer(shortfall: SquareMetres | null, failing: number, make: () => Each): void {
    this.#offered++;
    const last = this.#kept.at(-1);
    if (last !== undefined && this.#kept.length === this.#limit && !isWorse({ shortfall, failing }, last)) return;
    const at = this.#kept.findIndex((kept) => isWorse({ shortfall, failing }, kept));
    this.#kept.splice(at < 0 ? this.#kept.length : at, 0, { what: make(), shortfall, failing });
    if (this.#kept.length > this.#limit) this.#kept.pop();
  }

  get listed(): { readonly count: number; readonly shown: readonly Each[] } {
    return { count: this.#offered, shown: this.#kept.map(({ what }) => what) };
  }
}
