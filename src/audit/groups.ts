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

/** A part of a path, and what comes after it. */
class Branch {
  readonly next = new Map<string | null, Branch>();
  group: Group | null = null;
}

export class Groups {
  readonly #root = new Branch();
  readonly #groups: Group[] = [];
  readonly #others = new Group([]);

  /** `shortfall`: what the subject adds to the sum; null where nothing. */
  add(path: readonly (string | null)[], verdict: Verdict, shortfall: SquareMetres | null): void {
    const group = this.#find(path) ?? this.#make(path);
    group.subjects++;
    group.tally.counts[verdict]++;
    if (shortfall !== null) group.sum.add(shortfall);
  }

  /** Part by part: to join them to one key took longer than to find it. */
  #find(path: readonly (string | null)[]): Group | null {
    let branch: Branch | undefined = this.#root;
    for (const part of path) branch = branch?.next.get(part);
    return branch?.group ?? null;
  }

  #make(path: readonly (string | null)[]): Group {
    if (this.#groups.length >= MOST) return this.#others;
    let branch = this.#root;
    for (const part of path) {
      const next = branch.next.get(part) ?? new Branch();
      branch.next.set(part, next);
      branch = next;
    }
    const group = new Group(path);
    branch.group = group;
    this.#groups.push(group);
    return group;
  }

  /** Those with most failing subjects first, then by name; the first `limit` of them, if one is given. */
  listed(limit?: number): { readonly count: number; readonly shown: readonly AuditGroup[] } {
    const others = this.#others.subjects === 0 ? [] : [this.#others];
    const all = [...this.#groups].sort(
      (a, b) =>
        b.tally.counts.non_compliant - a.tally.counts.non_compliant ||
        byText(a.path.join('\u0000'), b.path.join('\u0000')),
    );
    return { count: all.length + others.length, shown: [...all, ...others].slice(0, limit).map(({ row }) => row) };
  }
}

/** By code units, so that no locale takes part. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
