/**
 * Trying every completion of what is not known.
 *
 * Each fact that a rule reads may have several possible values; those that all tests of the rule treat alike form one
 * cell. Facts are independent of each other, so the completions are the combinations of their cells: few enough to try
 * all of them. That makes the answer exact both ways, where three-valued logic alone would give up too often (a fact
 * that stands in the condition and in the requirement of one rule).
 */

/** Something that is not known, or known (one cell). */
export interface Group {
  /** One value for each cell; what it stands for is the business of the tests that read it. */
  readonly cells: readonly number[];
  /** The unknown fields that would tell the cells apart. */
  fields(): readonly string[];
  /** No field would: the text leaves it open how to measure. */
  readonly disputed: boolean;
}

/** The cell of each group that is tried. */
export type Choice = readonly number[];
export type Test = (choice: Choice) => boolean;

/** Combinations beyond this many are not tried; the rule counts as open in every way it could be. */
const MOST_COMBINATIONS = 1 << 16;

export class Trial {
  private readonly groups: Group[] = [];
  private readonly byKey = new Map<string, number>();

  /** The index of a group; made once for each key, so that tests of one fact share its cells. */
  group(key: string, make: () => Group): number {
    const existing = this.byKey.get(key);
    if (existing !== undefined) return existing;
    this.byKey.set(key, this.groups.length);
    return this.groups.push(make()) - 1;
  }

  /** The outcomes of all completions as a set of bits, and what decides between them. */
  run(outcome: (choice: Choice) => number): Outcomes {
    const sizes = this.groups.map((group) => group.cells.length);
    const total = sizes.reduce((product, size) => product * size, 1);
    if (total > MOST_COMBINATIONS) return this.tooMany();
    const results = new Uint8Array(total);
    const choice = sizes.map(() => 0);
    let set = 0;
    for (let i = 0; i < total; i++) {
      let rest = i;
      for (let g = 0; g < sizes.length; g++) {
        const size = sizes[g] ?? 1;
        choice[g] = this.groups[g]?.cells[rest % size] ?? 0;
        rest = (rest - (rest % size)) / size;
      }
      results[i] = outcome(choice);
      set |= results[i] ?? 0;
    }
    const deciding = this.groups.filter((_, g) => decides(g, sizes, results));
    return {
      set,
      fields: deciding.flatMap((group) => group.fields()),
      disputed: deciding.length > 0 && deciding.every((group) => group.disputed),
    };
  }

  private tooMany(): Outcomes {
    return {
      set: ANY_OUTCOME,
      fields: this.groups.flatMap((g) => (g.cells.length > 1 ? g.fields() : [])),
      disputed: false,
    };
  }
}

const ANY_OUTCOME = 0xff;

export interface Outcomes {
  /** The outcomes that occur, or-ed together. */
  readonly set: number;
  /** The unknown fields of which one could change the outcome; unsorted, with repetitions. */
  readonly fields: readonly string[];
  readonly disputed: boolean;
}

/** Whether two completions that differ in this group only have different outcomes. */
function decides(group: number, sizes: readonly number[], results: Uint8Array): boolean {
  const size = sizes[group] ?? 1;
  if (size === 1) return false;
  const stride = sizes.slice(0, group).reduce((product, s) => product * s, 1);
  for (let i = 0; i < results.length; i++) {
    if (Math.floor(i / stride) % size !== 0) continue;
    for (let cell = 1; cell < size; cell++) if (results[i] !== results[i + cell * stride]) return true;
  }
  return false;
}
