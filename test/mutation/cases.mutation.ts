/**
 * All cases rule by rule, as the mutation run needs them: a pack is compiled inside the test that uses it, and holds
 * only the rule whose cases they are. So a mutant of the compiler is charged to tests too, and a run takes little.
 */
import { describe, expect, inject, it } from 'vitest';
import { type CompiledPack, compile } from '../../src/engine/compile.ts';
import { judge, statusJudge } from '../../src/engine/judge.ts';
import type { PackInput } from '../../src/model/pack.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { HARD_CASES } from '../engine/hard-cases.ts';
import { expectCase, statusJudges } from '../fixtures/expect-case.ts';

const alone = (input: PackInput, id: string): CompiledPack =>
  compile({ ...input, pack: { ...input.pack, rules: input.pack.rules.filter((rule) => rule.id === id) } });

const rulesOf = ({ pack }: PackInput): string[] => pack.rules.map((rule) => rule.id);

for (const { input, cases } of inject('builtIn')) {
  describe(input.pack.id, () => {
    it.each(rulesOf(input))('%s', (id) => {
      const pack = alone(input, id);
      const statuses = statusJudges(pack);
      for (const { c, subject } of cases) if (c.rule === id) expectCase(subject, c, pack, statuses);
    });
  });
}

describe('hard rules', () => {
  it.each(rulesOf(inject('hardRules')))('%s', (id) => {
    const pack = alone(inject('hardRules'), id);
    const statuses = statusJudge(pack);
    for (const [rule, name, given, status, missing] of HARD_CASES) {
      if (`hard.${rule}` !== id) continue;
      const project: HousingProject = { id: 'case', ...given };
      const assessedOn = project.assessed_on ?? '2026-11-01';
      const [finding] = judge(pack, project, assessedOn).findings;
      expect(finding?.status, name).toBe(status);
      if (missing) expect(finding?.missing, name).toEqual(missing);
      expect(statuses(project, assessedOn), name).toEqual([status]);
    }
  });
});
