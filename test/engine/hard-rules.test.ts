/** The hardest clauses of the other cities in the rule language. */
import { describe, expect, it } from 'vitest';
import { judge, statusJudge } from '../../src/engine/judge.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { hardRules } from '../packs/packs.ts';
import { HARD_CASES } from './hard-cases.ts';

const statuses = statusJudge(hardRules);

describe('hard rules', () => {
  it.each(HARD_CASES)('%s: %s', (rule, _name, given, status, missing) => {
    const project: HousingProject = { id: 'case', ...(given as Partial<HousingProject>) };
    const assessedOn = project.assessed_on ?? '2026-11-01';
    const index = hardRules.rules.findIndex((candidate) => candidate.source.id === `hard.${rule}`);
    const finding = judge(hardRules, project, assessedOn).findings[index];
    expect(finding?.status).toBe(status);
    if (missing) expect(finding?.missing).toEqual(missing);
    expect(statuses(project, assessedOn)[index]).toBe(status);
  });

  it('has a case for every rule, and a pass for each', () => {
    const passing = new Set(HARD_CASES.filter(([, , , status]) => status === 'pass').map(([rule]) => `hard.${rule}`));
    expect(hardRules.rules.map((rule) => rule.source.id).filter((id) => !passing.has(id))).toEqual([]);
  });
});
