/** The packs against the source register: no number, word or place that the text does not have. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '#generated/packs.js';
import { lint } from '../../src/authoring/lint.ts';
import { packsToLint } from '../../src/authoring/pack-files.ts';
import { FACTS } from '../../src/facts/registry.ts';
import type { PackInput } from '../../src/model/pack.ts';

const inputs: PackInput[] = await Promise.all(BUILT_IN.map(async (entry) => (await entry.load()).default));
const rules = inputs.flatMap((input) => {
  const clauses = input.documents.flatMap((document) => document.clauses);
  return input.pack.rules.map((rule) => ({ id: rule.id, clause: clauses.find((clause) => clause.id === rule.id) }));
});

/** A day on which no pack is stale: these tests may not fail merely because time passes. */
const [today = ''] = inputs.map(({ pack }) => pack.checked_on).sort();

describe('lint', () => {
  it('finds nothing in the built-in packs, each with its case table', async () => {
    const packs = await packsToLint([], null);
    expect(packs.filter(({ table }) => table === null)).toEqual([]);
    const findings = lint(packs, today);
    expect(findings.map(({ path, problem }) => `${path}:${problem.line} ${problem.code} ${problem.found}`)).toEqual([]);
  });
});

describe('every rule', () => {
  it.each(rules.map(({ id, clause }) => [id, clause] as const))('%s has a quotation with its place', (_, clause) => {
    expect(clause?.quote.match(/[\u4e00-\u9fff]/g)?.length).toBeGreaterThan(8);
    expect(clause?.at).not.toBe('');
  });
});

describe('the registry', () => {
  it('has a case table and a register entry for every city', () => {
    const fixtures = readdirSync(new URL('../../fixtures/', import.meta.url));
    expect(inputs.map((input) => input.pack.id).filter((id) => !fixtures.includes(id))).toEqual([]);
    for (const { documents, pack } of inputs) expect(documents.map(({ id }) => id)).toEqual(pack.documents);
  });

  it('uses every convention that a pack names, and names every reading once', () => {
    for (const { pack, readings } of inputs) {
      const used = new Set(pack.rules.flatMap((rule) => rule.rests_on ?? []));
      expect(pack.rests_on.filter((id) => !used.has(id) && !['D01', 'D05', 'D15'].includes(id))).toEqual([]);
      const ids = readings.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('names no fact after a rule, a city or a document', () => {
    const names = [...FACTS.keys()].join(' ');
    expect(names).not.toMatch(/zhengzhou|luoyang|puyang|xuchang|sanmenxia|\d/);
  });

  it('keeps each register entry to the quotations', () => {
    for (const name of readdirSync(new URL('../../seeds/', import.meta.url))) {
      const text = readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
      expect(text.length).toBeLessThan(20_000);
    }
  });
});
