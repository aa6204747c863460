/** The packs against the source register: no number, word or place that the text does not have. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '#generated/packs.js';
import { FACTS } from '../../src/facts/registry.ts';
import type { Clause, PackInput, RuleSource } from '../../src/model/pack.ts';

const inputs: PackInput[] = await Promise.all(BUILT_IN.map(async (entry) => (await entry.load()).default));
const rules = inputs.flatMap((input) => {
  const clauses = input.documents.flatMap((document) => document.clauses);
  return input.pack.rules.map((rule) => ({ rule, clause: clauses.find((clause) => clause.id === rule.id), input }));
});

/** The quotation with its lead-ins, without white space. */
const basisOf = ({ quote, lead_ins = [] }: Clause): string => [...lead_ins, quote].join('').replace(/\s/g, '');

/** Every number in the quantities of a condition. */
function numbersIn(value: unknown): string[] {
  if (typeof value === 'string')
    return /^[0-9]/.test(value) ? [...value.matchAll(/[0-9]+(?:\.[0-9]+)?/g)].map(([n]) => n) : [];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** How a number may stand in the text: m2 is no number, and 每百户 is 100 households. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = { '100': ['百'], '1': ['人均'] };

type Body = Pick<RuleSource, 'when' | 'where' | 'unless' | 'require' | 'steps'>;

const quantitiesOf = ({ when, where, unless, require, steps }: Body): string[] =>
  numbersIn(JSON.parse(JSON.stringify([when, where, unless, require, steps]).replaceAll('m2', 'm²')));

function strangeNumbers(numbers: readonly string[], basis: string, clause: Clause | undefined): string[] {
  const declared = Object.values(clause?.words ?? {}).map(String);
  return numbers.filter((number) => {
    const spelled = [number, ...(SPELLINGS[number] ?? [])].some((text) => basis.includes(text));
    return !spelled && !declared.includes(number);
  });
}

describe.each(rules.map(({ rule, clause, input }) => [rule.id, rule, clause, input] as const))(
  '%s',
  (id, rule, clause, input) => {
    it('has a quotation with its place', () => {
      expect(clause?.quote.match(/[\u4e00-\u9fff]/g)?.length).toBeGreaterThan(8);
      expect(clause?.at).not.toBe('');
      expect(id.startsWith(`${input.pack.city.slug}.`)).toBe(true);
    });

    it('has no number that its basis does not have', () => {
      expect(strangeNumbers(quantitiesOf(rule), clause ? basisOf(clause) : '', clause)).toEqual([]);
    });

    it('has readings whose numbers stand in the document', () => {
      const document = input.documents.flatMap(({ clauses }) => clauses.map(basisOf)).join('');
      const numbers = (rule.alternatives ?? []).flatMap((alternative) => quantitiesOf(alternative as Body));
      expect(strangeNumbers(numbers, document, clause)).toEqual([]);
    });

    it('takes its force from a word of the basis', () => {
      expect(clause ? basisOf(clause) : '').toContain(rule.force.word);
    });

    it('declares only words that its basis has', () => {
      for (const word of Object.keys(clause?.words ?? {})) expect(clause ? basisOf(clause) : '').toContain(word);
    });

    it('rests on conventions that its pack names', () => {
      expect((rule.rests_on ?? []).filter((decided) => !input.pack.rests_on.includes(decided))).toEqual([]);
    });
  },
);

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
