/** A row of a table is checked as a subject of a file is, with row and column for line and column. */
import { describe, expect, it } from 'vitest';
import { subjectOfRow } from '../../src/load/source.ts';
import type { Problem } from '../../src/model/problem.ts';

const PLACES: Readonly<Record<string, number>> = { '/id': 1, '/households': 4, '/facilities/0/floor_area_m2': 7 };
const locate = (pointer: string) => ({ line: 12, column: PLACES[pointer] ?? 1 });
const CELL: Problem = {
  code: 'not_a_count',
  pointer: '/households',
  line: 12,
  column: 4,
  found: '约三百',
  expected: 'count',
  params: {},
};

describe('a row', () => {
  it('with the structure of a subject is one', async () => {
    const value = { id: 'A-1', households: 1200 };
    const subject = await subjectOfRow({ value, leftOut: [], locate });
    expect(subject).toMatchObject({ ok: true, project: value, pointer: '', leftOut: [] });
    expect(subject.ok && subject.locate('/households')).toEqual({ pointer: '/households', line: 12, column: 4 });
  });

  it('is judged on the rest where a cell cannot be read', async () => {
    const subject = await subjectOfRow({ value: { id: 'A-1' }, leftOut: [CELL], locate });
    expect(subject).toMatchObject({ ok: true, project: { id: 'A-1' }, leftOut: [CELL] });
  });

  it('that makes no subject is refused with the place of each cell', async () => {
    const value = { id: 'A-1', households: 12.5, facilities: [{ floor_area_m2: -3 }] };
    const subject = await subjectOfRow({ value, leftOut: [], locate });
    expect(subject).toMatchObject({
      ok: false,
      id: 'A-1',
      problems: [
        { code: 'not_a_count', pointer: '/households', line: 12, column: 4, found: '12.5' },
        { code: 'negative', pointer: '/facilities/0/floor_area_m2', line: 12, column: 7, found: '-3' },
      ],
    });
  });

  it('without an id is refused, and says what else could not be read', async () => {
    const subject = await subjectOfRow({ value: { name: '小区' }, leftOut: [CELL], locate });
    expect(subject).toMatchObject({ ok: false, id: null, name: '小区' });
    expect(subject.ok ? [] : subject.problems.map(({ code }) => code)).toEqual(['missing_field', 'not_a_count']);
  });
});
