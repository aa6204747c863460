/** Limits that a table of the clause gives area by area: the number of the area's own row, and of no other. */
import { describe, expect, it } from 'vitest';
import { compile, InvalidPack } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import { withTables } from '../../src/load/area-tables.ts';
import type { Area } from '../../src/model/area.ts';
import type { PackInput, RuleSource } from '../../src/model/pack.ts';
import { wordReason } from '../../src/wording/reasons.ts';
import { inputOf } from './one-rule.ts';

/** Two rows with numbers, one with none to reach; the middle one goes by another name too. */
const TABLE = {
  column: '目标数',
  cell: 1,
  lines: [1, 3] as [number, number],
  numbers: { '东 县': 32, 开发区: 3, 西县: 0 },
};
const UNITS = { 开发区: ['试验开发区'] };

const RULE: Partial<RuleSource> = {
  binds: ['area'],
  when: { area_name: 'table' },
  require: { day_care_centres: { at_least: 'table' } },
};

function inputWith(rule: Partial<RuleSource>, table: typeof TABLE | null = TABLE): PackInput {
  const input = inputOf(rule);
  const documents = input.documents.map((document) => ({
    ...document,
    units: UNITS,
    clauses: document.clauses.map((clause) => (table === null ? clause : { ...clause, table })),
  }));
  return { ...input, documents, pack: withTables(input.pack, documents) };
}

function found(name: string | null, centres: number | null, rule = RULE) {
  const area: Area = { kind: 'area', id: 'case', name, statistics: { day_care_centres: { value: centres } } };
  const [finding] = judge(compile(inputWith(rule)), area, '2026-11-01').findings;
  if (finding === undefined) throw new Error('no finding');
  return finding;
}

describe('the number of the row', () => {
  it.each([
    ['东县', 32, 'pass'],
    ['东县', 31, 'fail'],
    ['东 县', 31, 'fail'],
    ['开发区', 3, 'pass'],
    ['开发区', 2, 'fail'],
    ['试验开发区', 3, 'pass'],
    ['试验开发区', 2, 'fail'],
    ['西县', 0, 'pass'],
    ['西县', null, 'pass'],
    ['南县', 0, 'not_applicable'],
  ] as const)('%s with %s: %s', (name, centres, status) => {
    expect(found(name, centres).status).toBe(status);
  });

  it.each([
    ['more than any row asks', 32, 'pass', []],
    ['as many as some rows ask', 31, 'undetermined', ['/name']],
    ['as many as the least of them', 0, 'undetermined', ['/name']],
    ['a number that is not known', null, 'undetermined', ['/name', '/statistics/day_care_centres/value']],
  ] as const)('of an area without a name, with %s', (_, centres, status, missing) => {
    expect(found(null, centres)).toMatchObject({ status, missing });
  });

  it('is what the finding says, as the table has it', () => {
    const finding = found('东县', 30);
    expect(finding).toMatchObject({
      measured: { value: '30', unit: 'item' },
      required: { comparator: '>=', value: '32', unit: 'item' },
      shortfall: { value: '2', unit: 'item' },
    });
    const { zh, en } = wordReason(finding.reason);
    expect(zh).toContain('30 个，要求 ≥ 32 个（表中所列），不符合，少 2 个');
    expect(en).toContain('30 items, required ≥ 32 items (as the table has it): not met, short by 2 items');
  });

  it('of a name that stands in no row is not known, where a rule does not ask for the name', () => {
    const { when: _, ...rule } = RULE;
    expect(found('南县', 1000, rule)).toMatchObject({ status: 'undetermined', missing: ['/name'] });
  });
});

describe('what is put in the place of the word', () => {
  it('is the rows with every name, in the rule and in its other readings', () => {
    const alternatives = [{ reading: 'A01b', require: { any: [{ street_centres: { exactly: 'table' } }] } }];
    const [rule] = inputWith({ ...RULE, alternatives }).pack.rules;
    const rows = [
      { names: ['东 县'], number: 32 },
      { names: ['开发区', '试验开发区'], number: 3 },
      { names: ['西县'], number: 0 },
    ];
    expect(rule?.when).toEqual({ area_name: ['东 县', '开发区', '试验开发区', '西县'] });
    expect(rule?.require).toEqual({ day_care_centres: { at_least: { table: rows } } });
    expect(rule?.alternatives?.[0]?.require).toEqual({ any: [{ street_centres: { exactly: { table: rows } } }] });
  });

  it('is nothing where the clause has no table: the pack does not load', () => {
    const codes = mistakesOf(inputWith(RULE, null)).map(({ code, pointer }) => [code, pointer]);
    expect(codes).toEqual([
      ['unknown_word', '/rules/0/when/area_name'],
      ['bad_quantity', '/rules/0/require/day_care_centres/at_least'],
    ]);
  });

  it.each([
    ['a facility', { each: 'provided_facility', require: { beds: { at_least: 'table' } } }],
    ['no rows', { require: { day_care_centres: { at_least: { table: [] } } } }],
    ['a row without a number', { require: { day_care_centres: { at_least: { table: [{ names: ['东县'] }] } } } }],
    ['half a thing', { require: { day_care_centres: { at_least: { table: [{ names: ['东县'], number: 0.5 }] } } } }],
  ])('is no limit for %s', (_, parts) => {
    const [mistake] = mistakesOf(inputWith({ binds: ['area'], ...parts }));
    expect(mistake?.code).toBe('bad_quantity');
  });

  it('is at most thirty names: a set of words has no room for more', () => {
    const names = Array.from({ length: 31 }, (_, i) => `第${i}县`);
    const named = (area_name: string[]) => ({ binds: ['area' as const], require: { area_name } });
    expect(mistakesOf(inputOf(named(names)))).toMatchObject([{ code: 'unknown_word', found: '31' }]);
    expect(mistakesOf(inputOf(named(names.slice(1))))).toEqual([]);
  });
});

function mistakesOf(input: PackInput) {
  try {
    compile(input);
    return [];
  } catch (error) {
    if (error instanceof InvalidPack) return error.mistakes;
    throw error;
  }
}
