/**
 * The program against the oracle of Luoyang: every subject of the small domains, and random plausible ones.
 * Exactness both ways: no status too bold, none too timid.
 */
import { describe, expect, it } from 'vitest';
import type { CompiledPack } from '../../../src/engine/compile.ts';
import { judge, statusJudge } from '../../../src/engine/judge.ts';
import type { HousingProject } from '../../../src/model/subject.ts';
import { luoyang } from '../../packs/packs.ts';
import { type Difference, OF_MISSING, OF_STATUS, unexplained } from './differences.ts';
import { domainOf } from './domains.ts';
import { withNulls } from './nulls.ts';
import { expectedOf, missingComplaints } from './oracle.ts';
import { RULES, type RuleId } from './rules.ts';

const only = (rule: RuleId): CompiledPack => ({
  ...luoyang,
  rules: luoyang.rules.filter(({ source }) => source.id === rule),
});

const dayOf = (subject: HousingProject): string => subject.assessed_on ?? '2026-11-01';

function statusComplaints(rule: RuleId, subject: HousingProject, found: string | undefined): string[] {
  const expected = expectedOf(rule, subject, dayOf(subject)).replace('judgement', 'undetermined');
  return found === expected ? [] : [`${found}, expected ${expected}`];
}

/** Comparing `missing` looks at all pairs of completions, so of a large domain it takes a part. */
const MOST_COMPARED = 1_000;

/** Every `step`-th, an odd one, so that two values that take turns are both met. */
function part<T>(all: readonly T[]): T[] {
  const step = Math.ceil(all.length / MOST_COMPARED);
  return all.filter((_, i) => i % (step % 2 === 0 ? step + 1 : step) === 0);
}

interface Found {
  readonly complaints: string[];
  readonly met: Set<Difference>;
}

function collect(
  known: readonly Difference[],
  rule: RuleId,
  subjects: readonly HousingProject[],
  complain: (subject: HousingProject) => string[],
): Found {
  const [complaints, met]: [string[], Set<Difference>] = [[], new Set()];
  for (const subject of subjects) {
    for (const complaint of unexplained(known, rule, subject, complain(subject), met))
      complaints.push(`${complaint} for ${JSON.stringify(subject)}`);
  }
  return { complaints, met };
}

/** What is not explained, shortest first, and what is no longer so. */
function expectNothingNew({ complaints, met }: Found, known: readonly Difference[], rule: RuleId): void {
  expect(complaints.sort((a, b) => a.length - b.length).slice(0, 5)).toEqual([]);
  const mended = known.filter((d) => d.rules.includes(rule) && !met.has(d));
  expect(mended.map(({ says }) => `no longer so, take it out: ${says}`)).toEqual([]);
}

describe.each(RULES)('%s, every subject of its small domain', (rule) => {
  const subjects = domainOf(rule);

  it('has the status that the oracle says', () => {
    const statuses = statusJudge(only(rule));
    const complain = (s: HousingProject) => statusComplaints(rule, s, statuses(s, dayOf(s))[0]);
    expectNothingNew(collect(OF_STATUS, rule, subjects, complain), OF_STATUS, rule);
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
    expectNothingNew(collect(OF_MISSING, rule, part(subjects), complain), OF_MISSING, rule);
  });
});
