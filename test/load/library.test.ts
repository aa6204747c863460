import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateProject } from '../../src/load/library.ts';
import { InvalidInput, type Problem } from '../../src/model/problem.ts';

import { mutated } from './arbitrary-project.ts';

function problemsOf(value: unknown): readonly Problem[] {
  try {
    validateProject(value);
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
}

const codes = (value: unknown): string[] => problemsOf(value).map(({ code, pointer }) => `${code} ${pointer}`);

describe('validateProject', () => {
  it('gives the same object back', () => {
    const project = { id: 'A', households: undefined, stage: null, facilities: [{ floor_area_m2: 0.1 + 0.2 }] };
    expect(validateProject(project)).toBe(project);
  });

  it('reports everything, without lines', () => {
    const value = { housholds: 1, facilities: [{ floor_area_m2: -1 }, { floor_area_m2: Number.NaN }] };
    expect(codes(value)).toEqual([
      'unknown_key /housholds',
      'missing_field /id',
      'negative /facilities/0/floor_area_m2',
      'not_finite /facilities/1/floor_area_m2',
    ]);
    expect(problemsOf(value)[0]).toEqual({
      code: 'unknown_key',
      pointer: '/housholds',
      line: null,
      column: null,
      found: 'housholds',
      expected: expect.stringMatching(/^keys:kind\|id\|/),
      params: { nearest: 'households' },
    });
  });

  it.each([
    ['nothing', undefined, ['wrong_type ']],
    ['null', null, ['wrong_type ']],
    ['a list', [], ['wrong_type ']],
    ['a function', () => 0, ['wrong_type ']],
    ['a date', { id: 'A', completed_on: new Date(0) }, ['wrong_type /completed_on']],
    ['a big integer', { id: 'A', households: 5n }, ['wrong_type /households']],
    ['a hole in a list', { id: 'A', facilities: new Array(1) }, ['wrong_type /facilities/0']],
    ['a plan without its id', { kind: 'plan' }, ['missing_field /id']],
    ['a kind that nobody knows', { kind: 'park', id: 'A' }, ['not_one_of /kind']],
    ['two ids alike', { id: 'A', phases: [{ id: '1' }, { id: '1' }] }, ['duplicate_id /phases/1/id']],
  ])('refuses %s', (_, value, expected) => {
    expect(codes(value)).toEqual(expected);
  });

  it('ends on an object that holds itself', () => {
    const value: Record<string, unknown> = { id: 'A' };
    value['plan'] = value;
    expect(codes(value)).toContain('unknown_key /plan/plan');
  });

  it('answers with the value or with problems, whatever it is given', () => {
    const property = fc.property(mutated, (value) => {
      const [problem] = problemsOf(value);
      if (!problem) expect(validateProject(value)).toBe(value);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('says that there are more where there are too many', () => {
    const facilities = Array.from({ length: 1000 }, (_, i) => (i < 600 ? { beds: -1 } : null));
    const found = problemsOf({ id: 'A', facilities });
    expect(found).toHaveLength(501);
    expect(found.at(-1)).toMatchObject({ code: 'too_many_problems', pointer: '/facilities/500/beds' });
    const twice = problemsOf({ id: 'A', facilities: Array.from({ length: 1000 }, () => ({ id: 'F1' })) });
    expect(twice.map(({ code }) => code).slice(498)).toEqual(['duplicate_id', 'duplicate_id', 'too_many_problems']);
  });
});
