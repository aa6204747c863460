/** Rules that bind areas and plans in every tool for authors: a pack made for this test, with its case table. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../src/authoring/case-subject.ts';
import { packsToLint } from '../../src/authoring/pack-files.ts';
import { expectCase, statusJudges } from '../fixtures/expect-case.ts';

const RULES = fileURLToPath(new URL('areatown/rules', import.meta.url));

const [linted] = await packsToLint([RULES], null);
if (linted === undefined || linted.table === null || linted.table === 'missing') throw new Error('no case table');
const { onFile, table } = linted;

describe('cases of areas, of plans, and of projects for the same rule', () => {
  const statuses = statusJudges(onFile.pack);

  it.each(table.cases.map((c) => [`${c.rule} ${c.name}`, c] as const))('%s', (_, c) => {
    expectCase(subjectOf(c, table), c, onFile.pack, statuses);
  });

  it('are of every kind that a rule binds', () => {
    const kinds = table.cases.map(({ given }) => given['kind'] ?? 'housing_project');
    expect(new Set(kinds)).toEqual(new Set(['area', 'plan', 'housing_project']));
  });
});
