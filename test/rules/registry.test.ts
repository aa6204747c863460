/** The packs against the source register: no number, word or place that the text does not have. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '#generated/packs.js';
import { REGISTER as documents } from '#generated/register.js';
import { lint } from '../../src/authoring/lint.ts';
import { packFiles, packsToLint } from '../../src/authoring/pack-files.ts';
import { FACTS } from '../../src/facts/registry.ts';
import type { PackInput } from '../../src/model/pack.ts';
import { TIERS } from '../../src/model/register.ts';

const inputs: PackInput[] = await Promise.all(BUILT_IN.map(async (entry) => (await entry.load()).default));
const rules = inputs.flatMap((input) => {
  const clauses = input.documents.flatMap((document) => document.clauses);
  return input.pack.rules.map((rule) => ({ id: rule.id, clause: clauses.find((clause) => clause.id === rule.id) }));
});

const all = documents.flatMap(({ clauses }) => clauses);

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
    // The words of a table are printed over many cells, of which the quotation is one.
    const basis = [clause?.quote, ...(clause?.lead_ins ?? [])].join('');
    expect(basis.match(/[\u4e00-\u9fff]/g)?.length).toBeGreaterThan(8);
    expect(clause?.at).not.toBe('');
  });
});

describe('the source register', () => {
  it('has the clauses of the five documents, each once, in the order of the text', () => {
    const counts = documents.map(({ id, clauses }) => [id, clauses.length]);
    expect(Object.fromEntries(counts)).toEqual({
      'luoyang-2018-1': 94,
      'xuchang-2017-48': 56,
      'sanmenxia-2017-63': 35,
      'zhengzhou-2018-34': 98,
      'puyang-2021-20': 64,
    });
    expect(new Set(all.map(({ id }) => id)).size).toBe(347);
    for (const { clauses } of documents) {
      const lines = clauses.map(({ lines: [first] }) => first);
      expect(lines).toEqual([...lines].sort((a, b) => a - b));
    }
  });

  it('sorts every clause, and says in both languages what it asks for', () => {
    const tiers = TIERS.map((tier) => [tier, all.filter((clause) => clause.tier === tier).length]);
    expect(Object.fromEntries(tiers)).toEqual({ A: 43, B: 115, C: 32, D: 137, P: 20 });
    expect(all.filter(({ subject }) => subject === undefined)).toEqual([]);
    expect(all.filter(({ measure }) => !/[\u4e00-\u9fff]{2}/.test(measure?.zh ?? ''))).toEqual([]);
    expect(all.filter(({ measure }) => !/^[\x20-\x7e]{8,}$/.test(measure?.en ?? ''))).toEqual([]);
  });

  it('says why of the clauses that nobody checks, and of no other', () => {
    const reasoned = all.filter(({ not_checked: reason }) => reason !== undefined);
    expect(reasoned.map(({ id }) => id)).toEqual(
      all.filter(({ tier }) => !['A', 'B'].includes(`${tier}`)).map(({ id }) => id),
    );
    const ruled = new Set(rules.map(({ id }) => id));
    expect(reasoned.filter(({ id }) => ruled.has(id))).toEqual([]);
  });

  it('names the responsible units of sections that it has clauses of', () => {
    for (const { clauses, responsible = {} } of documents) {
      const sections = new Set(clauses.map(({ at }) => at));
      expect(Object.keys(responsible).filter((at) => !sections.has(at))).toEqual([]);
    }
  });

  it('quotes sentences, never whole sections', () => {
    const words = all.flatMap(({ quote, lead_ins = [] }) => [quote, ...lead_ins]);
    expect(words.filter((one) => one.length > 120)).toEqual([]);
  });
});

describe('the registry', () => {
  it('gives each built-in pack the clauses of its rules only, without what no report shows', () => {
    for (const { documents, pack } of inputs) {
      const clauses = documents.flatMap((document) => document.clauses);
      expect(clauses.map(({ id }) => id).sort()).toEqual(pack.rules.map(({ id }) => id).sort());
      const keys = [...clauses, ...documents].flatMap((one) => Object.keys(one));
      const ofRegister = ['also_at', 'tier', 'subject', 'measure', 'not_checked', 'responsible'];
      expect(keys.filter((key) => ofRegister.includes(key))).toEqual([]);
    }
  });

  it('gives a pack the same digest with the whole register beside it', async () => {
    const onFile = await packFiles([]);
    const digests = (packs: readonly PackInput[]) => packs.map(({ pack, digest }) => [pack.id, digest]);
    expect(digests(onFile.map(({ input }) => input))).toEqual(digests(inputs));
  });

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
});
