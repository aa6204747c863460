/** What a pack takes from the source register: the clauses that its rules rest on. */
import type { PackSource, SourceDocument } from '../model/pack.ts';

/**
 * The documents of a pack with the clauses of its rules only, and of those only what a judgement and its report use.
 * The rest of the register is many times as long, and no check reads it.
 */
export function citedBy({ rules }: PackSource, documents: readonly SourceDocument[]): SourceDocument[] {
  const ids = new Set(rules.map(({ id }) => id));
  return documents.map(({ responsible: _, clauses, ...document }) => ({
    ...document,
    clauses: clauses
      .filter(({ id }) => ids.has(id))
      .map(({ also_at: _a, tier: _t, subject: _s, measure: _m, not_checked: _n, ...clause }) => clause),
  }));
}
