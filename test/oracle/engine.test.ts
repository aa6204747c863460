/**
 * The engine against the oracle, which enumerates completions and knows nothing of intervals: every subject of the
 * small domains, and random plausible ones. Exactness both ways: no status too bold, none too timid.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledPack } from '../../src/engine/compile.ts';
import { judge, statusJudge } from '../../src/engine/judge.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { zhengzhou } from '../packs/packs.ts';
import { AS_OF_DAYS, arbitrarySubject, EXHAUSTIVE } from './domains.ts';
import { turns } from './findings.ts';
import { checkAgainstOracle, expectedOf, type Judged, RULES, type RuleId } from './oracle.ts';
import { itemsOf } from './rules.ts';

function only(rule: RuleId): CompiledPack {
  const own = ({ source }: { readonly source: { readonly id: string } }) => source.id === rule;
  const housing = zhengzhou.rulesOf.housing_project.filter(own);
  return {
    ...zhengzhou,
    rules: zhengzhou.rules.filter(own),
    rulesOf: { ...zhengzhou.rulesOf, housing_project: housing },
  };
}

function judgedBy(pack: CompiledPack, subject: HousingProject, asOf: string): Record<string, Judged> {
  const { findings } = judge(pack, subject, asOf);
  return Object.fromEntries(
    findings.map(({ rule, status, judgement, missing }) => [rule, { status, judgement: judgement !== null, missing }]),
  );
}

/**
 * What the oracle says of each item, less the fields that turn an item and not the finding: beside a step that fails if
 * the facility counts at all, its other steps decide nothing.
 */
function disagreementsOf(
  subject: HousingProject,
  asOf: string,
  judged: Record<string, Judged>,
  rules: readonly RuleId[] = RULES,
): string[] {
  return checkAgainstOracle(() => judged, subject, asOf, rules).filter((complaint) => {
    const [, rule = '', pointer = ''] = /^(\S+): missing does not name (\S+)$/.exec(complaint) ?? [];
    return pointer === '' || turns(itemsOf(rule as RuleId, subject), subject, pointer);
  });
}

/** The full comparison looks at all completions for the missing fields too, so of a large domain it takes a part. */
const MOST_COMPARED = 7_000;

describe('every subject of the small domains', () => {
  it.each(RULES)('%s', (rule) => {
    const pack = only(rule);
    const statuses = statusJudge(pack);
    const subjects = [...EXHAUSTIVE[rule]()] as HousingProject[];
    const step = Math.ceil(subjects.length / MOST_COMPARED);
    const disagreements: string[] = [];
    subjects.forEach((subject, i) => {
      const asOf = String(subject.assessed_on ?? '2026-11-01');
      const expected = expectedOf(rule, subject, asOf).replace('judgement', 'undetermined');
      const [status] = statuses(subject, asOf);
      const found = status === expected ? [] : [`${status}, expected ${expected}`];
      if (i % step === 0) found.push(...disagreementsOf(subject, asOf, judgedBy(pack, subject, asOf), [rule]));
      disagreements.push(...found.map((complaint) => `${complaint} for ${JSON.stringify(subject)}`));
    });
    expect(disagreements.slice(0, 5)).toEqual([]);
    expect(subjects.length).toBeGreaterThan(100);
  });
});

describe('random subjects', () => {
  it('agree on status, judgement and missing fields, and both ways of judging on the status', () => {
    const statuses = statusJudge(zhengzhou);
    fc.assert(
      fc.property(arbitrarySubject, fc.constantFrom(...AS_OF_DAYS), (subject, asOf) => {
        const judged = judgedBy(zhengzhou, subject, asOf);
        expect(disagreementsOf(subject, asOf, judged)).toEqual([]);
        expect(Object.values(judged).map(({ status }) => status)).toEqual(statuses(subject, asOf));
      }),
      { numRuns: 600, seed: 20261121 },
    );
  });
});
