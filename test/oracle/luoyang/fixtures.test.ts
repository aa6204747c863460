/** The written cases against the oracle: two independent hand calculations that have to agree. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { HousingProject } from '../../../src/model/subject.ts';
import { type Expected, isGiven } from '../oracle.ts';
import { isOnPoints } from '../points.ts';
import { expectedOf, missingOracle } from './oracle.ts';
import { RULES, type RuleId } from './rules.ts';

interface Case {
  readonly rule: RuleId;
  readonly name: string;
  readonly given: Partial<HousingProject>;
  readonly expect: Expected;
  readonly missing?: readonly string[];
  readonly judgement?: boolean;
}

const file = new URL('../../../fixtures/luoyang/cases.yaml', import.meta.url);
const table = parse(readFileSync(file, 'utf8')) as { base: HousingProject; cases: Case[] };
const { base } = table;
const cases = table.cases.filter(({ given }) => isOnPoints({ ...base, ...given }));

describe('fixtures/luoyang/cases.yaml', () => {
  it('has cases for every rule', () => {
    for (const rule of RULES) expect(cases.filter((c) => c.rule === rule).length, rule).toBeGreaterThan(5);
  });

  it.each(RULES)('%s: every case says what the oracle says', (rule) => {
    const found = cases
      .filter((c) => c.rule === rule)
      .map((c) => {
        const subject = { ...base, ...c.given };
        return { name: c.name, status: expectedOf(rule, subject, String(subject.assessed_on)) };
      });
    const written = cases.filter((c) => c.rule === rule);
    expect(found).toEqual(written.map((c) => ({ name: c.name, status: c.judgement ? 'judgement' : c.expect })));
  });

  it.each(RULES)('%s: a case that names missing fields names those of the oracle', (rule) => {
    for (const c of cases) {
      if (c.rule !== rule || !c.missing) continue;
      const subject = { ...base, ...c.given };
      const { must, quiet, may } = missingOracle(subject, String(subject.assessed_on), rule);
      expect([...must, ...quiet, ...may], c.name).toEqual(expect.arrayContaining([...c.missing]));
      expect(c.missing, c.name).toEqual(expect.arrayContaining(must.filter((pointer) => !isGiven(subject, pointer))));
    }
  });
});
