/** Which clauses of the register the packs at hand check, and what becomes of the others. */
import type { CompiledPack } from '../engine/compile.ts';
import type { ClauseCoverage, Coverage, CoverageCount, CoverageState } from '../model/coverage.ts';
import { COVERAGE_STATES } from '../model/coverage.ts';
import type { Clause, SourceDocument } from '../model/pack.ts';
import { TIERS } from '../model/register.ts';

/** `register` has the built-in documents whole; a pack of one's own brings its own, or quotes those. */
export function coverageOf(packs: readonly CompiledPack[], register: readonly SourceDocument[]): Coverage {
  const clauses = packs.flatMap((pack) => {
    const rules = new Set(pack.rules.map(({ source }) => source.id));
    return wholeDocuments(pack, register).flatMap((document) =>
      document.clauses.map((clause) => rowOf(clause, document, pack, rules)),
    );
  });
  return { counts: countsOf(clauses), clauses };
}

/** A built-in pack has only the clauses that its rules rest on. */
function wholeDocuments({ origin, pack, documents }: CompiledPack, register: readonly SourceDocument[]) {
  return origin === 'own' ? documents : register.filter(({ id }) => pack.documents.includes(id));
}

function rowOf(
  clause: Clause,
  { number, responsible = {} }: SourceDocument,
  { pack }: CompiledPack,
  rules: ReadonlySet<string>,
): ClauseCoverage {
  const { id, at, tier = null, subject = null, measure = null, not_checked: reason = null } = clause;
  const isChecked = rules.has(id);
  return {
    clause: id,
    city: pack.city.name,
    document: number,
    at,
    tier,
    subject,
    measure,
    responsible: responsible[at] ?? [],
    state: stateOf(isChecked, reason),
    rule: isChecked ? id : null,
    not_checked: isChecked ? null : reason,
  };
}

/** A rule shows more than what the register says of it. */
function stateOf(isChecked: boolean, reason: ClauseCoverage['not_checked']): CoverageState {
  if (isChecked) return 'checked';
  if (reason === null) return 'not_covered';
  return reason === 'money_or_services' ? 'deferred' : 'excluded';
}

function countsOf(clauses: readonly ClauseCoverage[]): CoverageCount[] {
  const cities = [...new Map(clauses.map(({ city }) => [city.zh, city])).values()];
  return cities.flatMap((city) =>
    [...TIERS, null].flatMap((tier) => {
      const own = clauses.filter((clause) => clause.city.zh === city.zh && clause.tier === tier);
      return own.length === 0 ? [] : [{ city, tier, clauses: own.length, ...statesOf(own) }];
    }),
  );
}

function statesOf(clauses: readonly ClauseCoverage[]): Record<CoverageState, number> {
  const counted = COVERAGE_STATES.map((state) => [state, clauses.filter((one) => one.state === state).length] as const);
  return Object.fromEntries(counted) as Record<CoverageState, number>;
}
