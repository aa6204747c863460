/**
 * The program against the oracle of Luoyang: every subject of the small domains, and random plausible ones.
 * Exactness both ways: no status too bold, none too timid.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledPack } from '../../../src/engine/compile.ts';
import { judge, statusJudge } from '../../../src/engine/judge.ts';
import { type HousingProject, housingProjectSchema } from '../../../src/model/subject.ts';
import { luoyang } from '../../packs/packs.ts';
import { type Difference, explains, OF_MISSING, OF_STATUS, unexplained } from './differences.ts';
import { domainOf } from './domains.ts';
import { withNulls } from './nulls.ts';
import { expectedOf, missingComplaints } from './oracle.ts';
import { AS_OF_DAYS, arbitraryOfLuoyang } from './random.ts';
import { RULES, type RuleId } from './rules.ts';
import { ofLuoyang } from './subjects.ts';

const only = (rule: RuleId): CompiledPack => ({
  ...luoyang,
  rules: luoyang.rules.filter(({ source }) => source.id === rule),
  rulesOf: {
    ...luoyang.rulesOf,
    housing_project: luoyang.rulesOf.housing_project.filter(({ source }) => source.id === rule),
  },
});

const dayOf = (subject: HousingProject): string => subject.assessed_on ?? '2026-11-01';

function statusComplaints(rule: RuleId, subject: HousingProject, found: string | undefined): string[] {
  const expected = expectedOf(rule, subject, dayOf(subject)).replace('judgement', 'undetermined');
  return found === expected ? [] : [`${found}, expected ${expected}`];
}

/** Comparing `missing` looks at all pairs of completions, so of a large domain it takes a part. */
const MOST_COMPARED = 400;

/** Every `step`-th, an odd one, so that two values that take turns are both met. */
function part<T>(all: readonly T[]): T[] {
  const step = Math.ceil(all.length / MOST_COMPARED);
  return all.filter((_, i) => i % (step % 2 === 0 ? step + 1 : step) === 0);
}

/** What is not explained, shortest subject first. */
function expectNothingNew(
  known: readonly Difference[],
  rule: RuleId,
  subjects: readonly HousingProject[],
  complain: (subject: HousingProject) => string[],
): void {
  const found = subjects.flatMap((subject) =>
    unexplained(known, rule, subject, complain(subject)).map((says) => `${says} for ${JSON.stringify(subject)}`),
  );
  expect(found.sort((a, b) => a.length - b.length).slice(0, 5)).toEqual([]);
}

describe.each(RULES)('%s, every subject of its small domain', (rule) => {
  const subjects = domainOf(rule);

  it('has the status that the oracle says', () => {
    const statuses = statusJudge(only(rule));
    const complain = (s: HousingProject) => statusComplaints(rule, s, statuses(s, dayOf(s))[0]);
    expectNothingNew(OF_STATUS, rule, subjects, complain);
    expect(subjects.length).toBeGreaterThan(100);
  });

  it('takes null for what is left out', () => {
    const statuses = statusJudge(only(rule));
    const differ = part(subjects).filter((s) => statuses(s, dayOf(s))[0] !== statuses(withNulls(s), dayOf(s))[0]);
    expect(differ.slice(0, 5)).toEqual([]);
  });

  it('names as missing what decides, and nothing else', () => {
    const pack = only(rule);
    const complain = (s: HousingProject) => missingComplaints(rule, s, dayOf(s), judge(pack, s, dayOf(s)).findings[0]);
    expectNothingNew(OF_MISSING, rule, part(subjects), complain);
  });
});

describe('differences that are known are still there', () => {
  it.each(OF_STATUS.map((d) => [d.says, d] as const))('%s', (_, difference) => {
    const [s, [rule]] = [ofLuoyang({ id: 'case', ...difference.example }), difference.rules];
    const complaints = statusComplaints(rule, s, statusJudge(only(rule))(s, dayOf(s))[0]);
    expect(complaints.filter((complaint) => explains(difference, rule, s, complaint))).not.toEqual([]);
  });

  it.each(OF_MISSING.map((d) => [d.says, d] as const))('%s', (_, difference) => {
    const [s, [rule]] = [ofLuoyang({ id: 'case', ...difference.example }), difference.rules];
    const complaints = missingComplaints(rule, s, dayOf(s), judge(only(rule), s, dayOf(s)).findings[0]);
    expect(complaints.filter((complaint) => explains(difference, rule, s, complaint))).not.toEqual([]);
  });
});

const SEEDED = { numRuns: 150, seed: 20261121 };

describe('random subjects', () => {
  it('are valid input', () => {
    fc.assert(
      fc.property(arbitraryOfLuoyang, (subject) => housingProjectSchema.safeParse(subject).success),
      SEEDED,
    );
  });

  it('agree on every status and on what is missing, but for the differences that are listed', () => {
    const statuses = statusJudge(luoyang);
    fc.assert(
      fc.property(arbitraryOfLuoyang, fc.constantFrom(...AS_OF_DAYS), (subject, asOf) => {
        const s = { ...subject, assessed_on: asOf };
        const found = statuses(s, asOf);
        const { findings } = judge(luoyang, s, asOf);
        RULES.forEach((rule, i) => {
          const status = statusComplaints(rule, s, found[i]);
          const missing = missingComplaints(rule, s, asOf, findings[i]);
          expect([rule, ...unexplained(OF_STATUS, rule, s, status)]).toEqual([rule]);
          expect([rule, ...unexplained(OF_MISSING, rule, s, missing)]).toEqual([rule]);
        });
        expect(findings.map(({ status }) => status)).toEqual(found);
      }),
      SEEDED,
    );
  });
});
