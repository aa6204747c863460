import type { Problem } from '../model/problem.ts';

/** A pack with mistakes; nothing is evaluated with any pack then. */
export class UnusablePack extends Error {
  override readonly name = 'UnusablePack';
  readonly path: string;
  readonly problems: readonly Problem[];
  constructor(path: string, problems: readonly Problem[]) {
    super(`${path}: ${problems.map((problem) => `${problem.line}:${problem.column} ${problem.code}`).join('; ')}`);
    this.path = path;
    this.problems = problems;
  }
}
