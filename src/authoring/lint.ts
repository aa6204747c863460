/** `rules lint`: what does not hold in packs that load, between a rule and the words that it rests on, or within it. */
import type { PackOnFile } from '../run/own-packs.ts';
import type { CaseTable } from './cases.ts';
import { caseFindings, noTable } from './lint/cases.ts';
import { comparatorFindings } from './lint/comparators.ts';
import { conditionFindings } from './lint/conditions.ts';
import { figureFindings } from './lint/figures.ts';
import type { LintFinding } from './lint/finding.ts';
import { registryFindings } from './lint/registry.ts';
import { unmetFindings } from './lint/unmet.ts';

export type { LintFinding } from './lint/finding.ts';

export interface LintedPack {
  readonly onFile: PackOnFile;
  /** `missing` where one was asked for and there is none; null where nobody asked. */
  readonly table: CaseTable | 'missing' | null;
}

/** In the order of the files and of the places in them. `today` is the day that packs have to be fresh for. */
export function lint(packs: readonly LintedPack[], today: string): LintFinding[] {
  const findings = [
    ...packs.flatMap(({ onFile }) => [
      ...figureFindings(onFile),
      ...comparatorFindings(onFile),
      ...conditionFindings(onFile),
    ]),
    ...registryFindings(
      packs.map(({ onFile }) => onFile),
      today,
    ),
    ...packs.flatMap(({ onFile, table }) => {
      if (table === null) return [];
      return table === 'missing'
        ? [noTable(onFile)]
        : [...caseFindings(onFile, table), ...unmetFindings(onFile, table)];
    }),
  ];
  return sortedOnce(findings);
}

/** A document of two packs is looked at twice. */
function sortedOnce(findings: readonly LintFinding[]): LintFinding[] {
  const paths = [...new Set(findings.map(({ path }) => path))];
  const byKey = new Map(findings.map((one) => [JSON.stringify(one), one]));
  return [...byKey.values()].sort(
    (a, b) =>
      paths.indexOf(a.path) - paths.indexOf(b.path) ||
      (a.problem.line ?? 0) - (b.problem.line ?? 0) ||
      (a.problem.column ?? 0) - (b.problem.column ?? 0),
  );
}
