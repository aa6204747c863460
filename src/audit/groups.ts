/** Subjects counted by where they are. */
import type { AuditGroup, VerdictCounts } from '../model/audit.ts';
import { VERDICTS } from '../model/status.ts';
import { AreaSum, type SquareMetres } from './area-sum.ts';

/** More places than a country has streets; whoever names more has no places there, and they are counted together. */
const MOST = 50_000;

type Verdict = keyof VerdictCounts;

export class VerdictTally {
  readonly counts: Record<Verdict, number> = {
    ...(Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<(typeof VERDICTS)[number], number>),
    invalid: 0,
  };
}

class Group {
  readonly path: readonly (string | null)[];
  readonly tally = new VerdictTally();
  readonly sum = new AreaSum();
  subjects = 0;

  constructor(path: readonly (string | null)[]) {
    this.path = path;
  }

  get row(): AuditGroup {
    const { path, subjects, tally, sum } = this;
    return { path, subjects, verdicts: tally.counts, shortfall: sum.text };
  }
}

export class Groups {
  readonly #groups = new Map<string, Group>();
  readonly #others = new Group([]);
  /** The last group again: neighbours in a file are neighbours on the ground. */
  #last: { readonly key: string; readonly group: Group } | null = null;

  /** `shortfall`: what the subject adds to the sum; null where nothing. */
  add(path: readonly (string | null)[], verdict: Verdict, shortfall: SquareMetres | null): void {
    const key = path.map((part) => part ?? '').join('\u0000');
    const group = this.#last?.key === key ? this.#last.group : this.#groupOf(key, path);
    this.#last = { key, group };
    group.subjects++;
    group.tally.counts[verdict]++;
    if (shortfall !== null) group.sum.add(shortfall);
  }

  #groupOf(key: string, path: readonly (string | null)[]): Group {
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    if (this.#groups.size >= MOST) return this.#others;
    const group = new Group(path);
    this.#groups.set(key, group);
    return group;
  }

  /** Those with most failing subjects first, then by name; the first `limit` of them, if one is given. */
  listed(limit?: number): { readonly count: number; readonly shown: readonly AuditGroup[] } {
    const others = this.#others.subjects === 0 ? [] : [this.#others];
    const all = [...this.#groups.values()].sort(
      (a, b) =>
        b.tally.counts.non_compliant - a.tally.counts.non_compliant ||
        byText(a.path.join('\u0000'), b.path.join('\u0000')),
    );
    return { count: all.length + others.length, shown: [...all, ...others].slice(0, limit).map(({ row }) => row) };
  }
}

/** By code units, so that no locale takes part. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
