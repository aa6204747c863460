import type { Problem } from '../model/problem.ts';

/** What is wrong with one file of a pack. */
export interface FaultyFile {
  readonly path: string;
  readonly problems: readonly Problem[];
}

/** Packs with mistakes; nothing is evaluated with any pack then. */
export class UnusablePack extends Error {
  override readonly name = 'UnusablePack';
  /** Every file with mistakes, at least one. */
  readonly files: readonly FaultyFile[];
  /** The first of them. */
  readonly path: string;
  readonly problems: readonly Problem[];
  constructor(first: FaultyFile, others: readonly FaultyFile[] = []) {
    const files = [first, ...others];
    const told = files.map(({ path, problems }) => `${path}: ${problems.map(shortly).join('; ')}`);
    super(told.join('\n'));
    this.files = files;
    this.path = first.path;
    this.problems = first.problems;
  }
}

const shortly = ({ line, column, code }: Problem): string => `${line}:${column} ${code}`;
