/** What an audit counts and remembers, each part for itself. */
import { describe, expect, it } from 'vitest';
import { AreaSum } from '../../src/audit/area-sum.ts';
import { Duplicates } from '../../src/audit/duplicates.ts';
import { Groups } from '../../src/audit/groups.ts';
import { KeyTable } from '../../src/audit/key-table.ts';
import { SharedFacilities } from '../../src/audit/shared-facilities.ts';
import { Worst } from '../../src/audit/worst.ts';
import * as Q from '../../src/model/rational.ts';
import type { HousingProject } from '../../src/model/subject.ts';

describe('the table of keys', () => {
  it('knows each of 100,000 keys again, and none that is new', () => {
    const table = new KeyTable();
    for (let i = 0; i < 100_000; i++) {
      expect(table.note(`410100-${i}`, { file: i % 7, line: i, mark: i * 3 })).toBe(null);
    }
    for (const i of [0, 1, 767, 768, 16_383, 16_384, 99_999]) {
      expect(table.note(`410100-${i}`, { file: 0, line: 0, mark: 0 })).toEqual({ file: i % 7, line: i, mark: i * 3 });
    }
  });

  it.each([
    ['', ' '],
    ['a', 'b'],
    ['ab', 'ba'],
    ['小区', '小区 '],
    ['x'.repeat(1000), 'x'.repeat(1001)],
  ])('tells %j from %j', (a, b) => {
    const table = new KeyTable();
    const where = { file: 0, line: 1, mark: 0 };
    expect([table.note(a, where), table.note(b, where)]).toEqual([null, null]);
    expect(table.note(a, where)).toEqual(where);
  });
});

describe('a key of several parts', () => {
  const isBlank = (unit: number): boolean => unit === 32;
  const at = { file: 0, line: 1, mark: 0 };
  const note = (table: KeyTable, parts: readonly string[]) => {
    table.begin();
    for (const part of parts) table.part(part, isBlank);
    return table.noteKey(at);
  };

  it.each([
    [['a', 'bc'], ['ab', 'c'], false],
    [['a', ''], ['', 'a'], false],
    [['a'], ['a', ''], false],
    [['街 道', '小区'], ['街道', ' 小区'], true],
  ])('%j is %j: %s', (a, b, isSame) => {
    const table = new KeyTable();
    expect(note(table, a)).toBe(null);
    expect(note(table, b)).toEqual(isSame ? at : null);
  });
});

describe('a sum of areas', () => {
  it.each([
    [['0.1', '0.2'], '0.3'],
    [['255.3', '0.000001'], '255.300001'],
    [['0.0000001', '1'], '1.0000001'],
    [['9007199254', '9007199254.740993'], '18014398508.740993'],
    [[], '0'],
  ])('%j is %s', (areas, sum) => {
    const total = new AreaSum();
    for (const area of areas) total.add(Q.fromDecimal(area));
    expect(total.text).toBe(sum);
  });

  it('keeps thirds', () => {
    const total = new AreaSum();
    for (let i = 0; i < 3; i++) total.add(Q.rational(1n, 3n));
    total.add(Q.rational(1n, 2n));
    expect(total.text).toBe('1.5');
  });
});

describe('the worst', () => {
  it('are those with the largest shortfall, then those with most failing rules, then the first', () => {
    const worst = new Worst<string>(3);
    const offer = (name: string, shortfall: string | null, failing: number): void =>
      worst.offer(shortfall === null ? null : Q.fromDecimal(shortfall), failing, () => name);
    offer('none, one rule', null, 1);
    offer('none, two rules', null, 2);
    offer('0.1', '0.1', 1);
    offer('0.1 again', '0.1', 1);
    offer('0.10001', '0.10001', 1);
    expect(worst.listed).toEqual({ count: 5, shown: ['0.10001', '0.1', '0.1 again'] });
  });
});

describe('groups', () => {
  it('are counted by verdict, and those with most failing ones come first', () => {
    const groups = new Groups();
    groups.add(['a', 'x'], 'compliant', null);
    groups.add(['a', 'y'], 'non_compliant', Q.fromDecimal('2.5'));
    groups.add(['a', 'y'], 'non_compliant', null);
    groups.add(['a', null], 'undetermined', null);
    expect(groups.listed(2)).toMatchObject({
      count: 3,
      shown: [
        { path: ['a', 'y'], subjects: 2, verdicts: { non_compliant: 2, compliant: 0 }, shortfall: '2.5' },
        { path: ['a', null], subjects: 1, verdicts: { undetermined: 1 }, shortfall: '0' },
      ],
    });
  });
});

const project = (own: Partial<HousingProject>): HousingProject => ({ id: 'A', ...own });

describe('duplicates', () => {
  const codesOf = (...projects: HousingProject[]) => {
    const duplicates = new Duplicates();
    return projects.flatMap((one, i) => {
      const line = i + 1;
      const found = duplicates.add(one, 'f.ndjson', line, () => ({ file: 'f.ndjson', line, column: 1 }));
      return found.map((each) => ('figuresDiffer' in each ? `${each.code} ${each.figuresDiffer}` : each.code));
    });
  };
  const named = { name: '阳光花园', street: '建设路街道' };

  it.each<[string, HousingProject, HousingProject, readonly string[]]>([
    ['the same id', project({}), project({ name: 'B' }), ['same_id']],
    ['another id', project({}), project({ id: 'B' }), []],
    [
      'one name and street, other figures',
      project({ ...named, households: 1 }),
      project({ ...named, id: 'B', households: 2 }),
      ['same_place true'],
    ],
    [
      'one name and street, the same figures',
      project({ ...named, households: 1 }),
      project({ ...named, id: 'B', households: '1.0' }),
      ['same_place false'],
    ],
    ['blanks', project(named), project({ ...named, id: 'B', name: '阳光 花园' }), ['same_place false']],
    ['another street', project(named), project({ ...named, id: 'B', street: '长江路街道' }), []],
    ['another district', project({ ...named, district: '东区' }), project({ ...named, id: 'B', district: '西区' }), []],
    ['no street', project({ name: '阳光花园' }), project({ name: '阳光花园', id: 'B' }), []],
  ])('%s', (_, first, second, codes) => {
    expect(codesOf(first, second)).toEqual(codes);
  });

  it('name the place of the first', () => {
    const duplicates = new Duplicates();
    const at = { file: 'b.ndjson', line: 9, column: 8 };
    duplicates.add(project({}), 'a.ndjson', 4, () => at);
    expect(duplicates.add(project({}), 'b.ndjson', 9, () => at)).toEqual([
      { code: 'same_id', id: 'A', at, first: { file: 'a.ndjson', line: 4, column: null } },
    ]);
  });
});

describe('shared facilities', () => {
  const shared = {
    id: 'F1',
    name: '社区养老中心',
    floor_area_m2: 500,
    location: [466000, 3846000] as [number, number],
  };
  const estate = (id: string, ...facilities: NonNullable<HousingProject['facilities']>): HousingProject =>
    project({ id, crs: 'EPSG:4547', facilities });
  const findings = (...projects: HousingProject[]) => {
    const all = new SharedFacilities();
    for (const one of projects) all.add(one, 'city', () => ({ file: 'f', line: 1, column: 1 }));
    return all.findings().map((found) => (found.code === 'over_allocated' ? `${found.allocated} > ${found.area}` : ''));
  };
  const given = (allocated: number, other: object = {}) => ({ ...shared, allocated_area_m2: allocated, ...other });

  it.each<[string, readonly HousingProject[], readonly string[]]>([
    ['exactly all of it', [estate('A', given(250.5)), estate('B', given(249.5))], []],
    ['0.1 m² more', [estate('A', given(250.5)), estate('B', given(249.6))], ['500.1 > 500']],
    ['more than it has in one subject', [estate('A', given(501))], ['501 > 500']],
    ['another position', [estate('A', given(300)), estate('B', given(300, { location: [466001, 3846000] }))], []],
    ['another name', [estate('A', given(300)), estate('B', given(300, { name: '另一个' }))], []],
    ['no name', [estate('A', given(300, { name: null })), estate('B', given(300, { name: null }))], []],
    [
      'no position, the same id',
      [estate('A', given(300, { location: null })), estate('B', given(300, { location: null }))],
      ['600 > 500'],
    ],
    [
      'no position, another id',
      [estate('A', given(300, { location: null })), estate('B', given(300, { location: null, id: 'F2' }))],
      [],
    ],
    ['two of one subject', [estate('A', given(300), given(300, { id: 'F2' }))], []],
    [
      'no area is given',
      [estate('A', given(300, { floor_area_m2: null })), estate('B', given(300, { floor_area_m2: null }))],
      [],
    ],
    [
      'a later subject gives the larger area',
      [estate('A', given(501)), estate('B', given(1, { floor_area_m2: 502 }))],
      [],
    ],
    ['not shared', [estate('A', shared), estate('B', shared)], []],
  ])('%s', (_, projects, expected) => {
    expect(findings(...projects)).toEqual(expected);
  });
});
