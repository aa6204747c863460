import type { PackFile } from '../../load/pack.ts';
import type { LintCode, Problem } from '../../model/problem.ts';

/** Something in a pack, a document or a case table that does not hold, with its place. */
export interface LintFinding {
  readonly path: string;
  readonly problem: Problem & { readonly code: LintCode };
}

interface What {
  readonly code: LintCode;
  readonly pointer: string;
  readonly found: string;
  readonly params?: Readonly<Record<string, string>>;
}

export function finding(file: PackFile, { code, pointer, found, params = {} }: What): LintFinding {
  return { path: file.path, problem: { code, pointer, ...file.at(pointer), found, expected: '', params } };
}
