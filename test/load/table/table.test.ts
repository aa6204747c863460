/** From tables to subjects: how columns are recognised, what is read of each row, and which rows are one estate. */
import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '../../../src/load/table/mapping.ts';
import { givenMapping } from '../../../src/load/table/mapping-file.ts';
import { openTable } from '../../../src/load/table/table.ts';
import { book, brief, inPieces, problemsOf, projectsIn, readTable } from './tables.ts';

/** Header and field of each column, the reason in brackets where it fills none. */
async function mapped(header: string, given = NO_MAPPING): Promise<string[]> {
  const { mappings } = await readTable(`${header}\n`, given);
  return mappings.flatMap(({ columns }) => columns.map(({ field, unused }) => field ?? `(${unused ?? 'unknown'})`));
}

describe('a column', () => {
  it.each([
    ['小区名称,总户数', ['name', 'households']],
    ['小区名称,总户数（户）', ['name', 'households']],
    ['小区 名称,居住户数 (户)', ['name', 'households']],
    ['小区名称,总户数(㎡)', ['name', '(unknown)']],
    ['小区名称,入住户数', ['name', '(not_planned)']],
    ['小区名称,households', ['name', 'households']],
    ['小区名称,floor_area_m2', ['name', 'facilities.floor_area_m2']],
    ['name,door_count', ['name', 'households']],
    // what is built, what should be, what was planned
    ['小区名称,实测面积（㎡）', ['name', 'facilities.floor_area_m2']],
    ['小区名称,实际配建面积', ['name', 'facilities.floor_area_m2']],
    ['小区名称,应配建面积', ['name', '(due)']],
    ['小区名称,规划面积', ['name', '(planned_only)']],
    ['小区名称,规划面积,实测面积', ['name', '(planned_only)', 'facilities.floor_area_m2']],
    // floor of the facility, of the estate, and land
    ['小区名称,养老用房面积', ['name', 'facilities.floor_area_m2']],
    ['小区名称,总户数,建筑面积（㎡）', ['name', 'households', '(no_field)']],
    ['小区名称,设施名称,建筑面积（㎡）', ['name', 'facilities.name', 'facilities.floor_area_m2']],
    ['小区名称,设施名称,用地面积（㎡）', ['name', 'facilities.name', '(no_field)']],
    // the day it was completed, and another day
    ['小区名称,建成年代', ['name', 'completed_on']],
    ['小区名称,交付时间', ['name', '(other_date)']],
    ['小区名称,居家养老服务站', ['name', '(kind_only)']],
    ['小区名称,绿地率', ['name', '(unknown)']],
  ])('of %s', async (header, fields) => {
    expect(await mapped(header)).toEqual(fields);
  });

  it('has two rows of header where upper ones stand over several', async () => {
    const header = '小区名称,基本情况,,养老服务设施,\n,总户数,竣工时间,类型,建筑面积（㎡）';
    expect(await mapped(header)).toEqual([
      'name',
      'households',
      'completed_on',
      'facilities.type',
      'facilities.floor_area_m2',
    ]);
    // Dwellings for resettlement only are not the dwellings.
    expect(await mapped('小区名称,安置房,\n,户数,竣工时间')).toEqual(['name', '(unknown)']);
  });

  it.each([
    ['养老服务设施', true],
    ['社区居家养老服务设施基本情况', true],
    ['实际配建养老用房', true],
    // what should be built, land, other rooms, other rooms too, and in another unit
    ['应配建养老服务用房', false],
    ['养老服务设施缺口', false],
    ['公共服务设施', false],
    ['物业及养老服务用房', false],
    ['养老服务设施（万㎡）', false],
    ['养老服务设施用地', false],
  ])('面积 below %s is the area of a facility: %s', async (group, isOne) => {
    const fields = await mapped(`小区名称,总户数,${group},\n,,面积（㎡）,备注`);
    expect(fields.includes('facilities.floor_area_m2')).toBe(isOne);
    expect(fields.slice(0, 2)).toEqual(['name', 'households']);
  });

  it.each([
    ['小区基本情况', '建筑面积', '(no_field)'],
    ['设施情况', '建筑面积', 'facilities.floor_area_m2'],
    ['设施情况', '户数', '(unknown)'],
    ['小区基本情况', '户数', 'households'],
  ])('below %s is %s of that', async (group, header, field) => {
    const fields = await mapped(`小区名称,设施名称,${group},\n,,${header},备注`);
    expect(fields).toEqual(['name', 'facilities.name', field, '(no_field)']);
  });

  it('has the unit of its header also where that has two rows, and where the user gives the field', async () => {
    const given = givenMapping([{ name: '用房面积（万㎡）', value: 'floor_area_m2' }], []);
    const merged = '小区名称,用房面积（万㎡）,养老服务设施,\n,,设施名称,备注\n甲,0.03,站,';
    for (const mapping of [NO_MAPPING, given]) {
      expect(await projectsIn(merged, mapping)).toMatchObject([{ facilities: [{ floor_area_m2: 300 }] }]);
    }
    const plain = givenMapping([{ name: '养老', value: 'floor_area_m2' }], []);
    const over = (unit: string) => `小区名称,面积（${unit}）,\n,养老,商业\n甲,0.03,`;
    expect(await projectsIn(over('万㎡'), plain)).toMatchObject([{ facilities: [{ floor_area_m2: 300 }] }]);
    expect(await projectsIn(over('㎡'), plain)).toMatchObject([{ facilities: [{ floor_area_m2: 0.03 }] }]);
  });

  it('is found below titles', async () => {
    const { mappings } = await readTable('某区养老服务设施台账,,\n2025年,,\n序号,小区名称,户数\n1,甲,3\n');
    expect(mappings.map(({ headerRow }) => headerRow)).toEqual([3]);
  });

  it('is what the user says it is', async () => {
    const given = givenMapping([{ name: '规划面积', value: 'floor_area_m2' }], []);
    expect(await mapped('小区名称,规划面积,实测面积', given)).toEqual([
      'name',
      'facilities.floor_area_m2',
      '(other_given)',
    ]);
    const ignored = givenMapping([{ name: '户数', value: 'ignore' }], []);
    expect(await mapped('小区名称,总户数,户数', ignored)).toEqual(['name', 'households', '(ignored)']);
    const byLetter = givenMapping([{ name: '#C', value: 'ignore' }], []);
    expect(await mapped('小区名称,总户数,总户数', byLetter)).toEqual(['name', 'households', '(ignored)']);
  });

  it('settles the kind of area and who provides it, where its cell says something', async () => {
    expect(await projectsIn('小区名称,实际配建面积\n甲,300\n乙,\n')).toEqual([
      { id: '甲', name: '甲', facilities: [{ floor_area_m2: 300, provision: 'provided' }] },
      { id: '乙', name: '乙' },
    ]);
  });
});

describe('a row', () => {
  it('is an estate, with what its cells say', async () => {
    const table = [
      '小区编号,小区名称,区县,街道,总户数,建成时间,新建或已建成',
      'A-1,甲苑,东区,一街道,"1，200",2012年6月,已建成',
      'A-2,乙苑,东区,一街道,—,2012.6,',
    ].join('\n');
    expect(await projectsIn(table)).toEqual([
      {
        id: 'A-1',
        name: '甲苑',
        district: '东区',
        street: '一街道',
        households: 1200,
        completed_on: '2012-06',
        stage: 'existing',
      },
      { id: 'A-2', name: '乙苑', district: '东区', street: '一街道', completed_on: '2012-06' },
    ]);
  });

  it('is judged on the rest where a cell cannot be read, which is told with its place', async () => {
    const { subjects } = await readTable('小区名称,总户数,建成时间\n甲,三百左右,2012\n乙,300,2012-02-30\n');
    expect(subjects.map((subject) => subject.ok && subject.project)).toEqual([
      { id: '甲', name: '甲', completed_on: '2012' },
      { id: '乙', name: '乙', households: 300 },
    ]);
    const told = subjects.flatMap((subject) => (subject.ok ? (subject.leftOut ?? []) : []));
    expect(told.map((problem) => [brief(problem), problem.pointer, problem.line, problem.column])).toEqual([
      ['cell_approximate B2', '/households', 2, 2],
      ['no_such_date C3', '/completed_on', 3, 3],
    ]);
  });

  it('keeps a long number as its digits, and a fraction of a square metre as one', async () => {
    const table = '小区名称,总户数,养老用房面积\n甲,5,12345678901234567.25\n乙,5,1亩\n丙,5,3亩\n';
    const [first, second, third] = (await projectsIn(table)) as { facilities: object[] }[];
    expect(first?.facilities).toEqual([{ floor_area_m2: '12345678901234567.25', area_kind: 'premises' }]);
    expect(second?.facilities).toEqual([{ floor_area_m2: '2000/3', area_kind: 'premises' }]);
    expect(third?.facilities).toEqual([{ floor_area_m2: 2000, area_kind: 'premises' }]);
    expect(await problemsOf(table)).toEqual([]);
  });

  it('is judged by an interval where its cell gives one, which is told and is no fault', async () => {
    const table =
      '小区名称,总户数,养老用房面积,建成时间,服务半径（米）\n甲,200-300户,1-2亩,2010-2012,300-500\n乙,不足300,300以上,2012,500\n';
    const { subjects } = await readTable(table);
    expect(subjects.map((subject) => subject.ok && subject.project)).toEqual([
      {
        ...{ id: '甲', name: '甲', households: { min: 200, max: 300 } },
        facilities: [{ floor_area_m2: { min: '2000/3', max: '4000/3' }, area_kind: 'premises' }],
      },
      {
        ...{ id: '乙', name: '乙', households: { max: 299 }, completed_on: '2012' },
        facilities: [{ floor_area_m2: { min: 300 }, area_kind: 'premises', service_radius_m: 500 }],
      },
    ]);
    const told = (which: 'leftOut' | 'noted') =>
      subjects.map((subject) => subject.ok && (subject[which] ?? []).map((problem) => brief(problem)));
    // A date has its own way to be an interval, and a radius is one number.
    expect(told('leftOut')).toEqual([['cell_range D2', 'cell_range E2'], []]);
    expect(told('noted')).toEqual([
      ['cell_interval B2', 'cell_interval C2'],
      ['cell_interval B3', 'cell_interval C3'],
    ]);
  });

  it('is not known where two rows give one estate different intervals', async () => {
    const table = (second: string) => `小区名称,总户数,设施名称\n甲,200-300,站\n甲,${second},所\n`;
    expect(await projectsIn(table('200～300户'))).toMatchObject([{ households: { min: 200, max: 300 } }]);
    expect(await projectsIn(table('200-301'))).toEqual([
      { id: '甲', name: '甲', facilities: [{ name: '站' }, { name: '所' }] },
    ]);
    expect(await problemsOf(table('200-301'))).toEqual(['cell_conflict B3']);
  });

  it('says with 0 alone that there is no facility of its own; one that is named is one of 0 m²', async () => {
    const facilitiesOf = async (table: string) =>
      ((await projectsIn(table)) as { facilities?: object[] }[]).map(({ facilities }) => facilities);
    const nearby = [{ provision: 'nearby' }];
    expect(await facilitiesOf('小区名称,总户数,实际配建面积,床位数\n甲,300,0,0\n乙,300,,0\n')).toEqual([
      nearby,
      undefined,
    ]);
    expect(await facilitiesOf('小区名称,设施名称,养老用房面积\n甲,,0\n乙,站,0\n')).toEqual([
      nearby,
      [{ name: '站', floor_area_m2: 0, area_kind: 'premises' }],
    ]);
    // Beside a facility that is there it says nothing.
    expect(await facilitiesOf('小区名称,养老用房面积\n甲,0\n甲,200\n')).toEqual([
      [{ floor_area_m2: 200, area_kind: 'premises' }],
    ]);
  });

  it('says where its values stand', async () => {
    const { subjects } = await readTable('小区名称,总户数,养老用房面积\n甲,5,300\n');
    const places = subjects.map(
      (subject) =>
        subject.ok &&
        ['/households', '/facilities/0/floor_area_m2', '/facilities/0/beds', '/stage'].map(subject.locate),
    );
    expect(places).toEqual([
      [
        { line: 2, column: 2, pointer: '/households' },
        { line: 2, column: 3, pointer: '/facilities/0/floor_area_m2' },
        { line: 2, column: 3, pointer: '/facilities/0' },
        { line: 2, column: 1, pointer: '' },
      ],
    ]);
  });

  const NEARBY = [{ provision: 'nearby' }];
  const ONE = [{ area_kind: 'premises', floor_area_m2: 300 }];

  it.each([
    ['无,', undefined],
    ['—,', undefined],
    ['约300,', [{ area_kind: 'premises' }]],
    ['300,', ONE],
    // It has none of its own, so that a rule about each facility has nothing to bind; one nearby may serve it.
    ['0,', NEARBY],
    ['0.00㎡,', NEARBY],
    // Of something that is there the area is 0.
    ['0,居家养老服务站', [{ type: 'home_care_station', area_kind: 'premises', floor_area_m2: 0 }]],
    // Another row speaks of one.
    ['0,\n甲,300,', ONE],
    ['0,\n甲,,', NEARBY],
  ])('with %s as area and type has these facilities', async (cells, facilities) => {
    const [project] = await projectsIn(`小区名称,养老用房面积,设施类型\n甲,${cells}\n`);
    expect((project as { facilities?: object[] }).facilities).toEqual(facilities);
  });

  it('takes what holds for every row, but not where its own cell says something else', async () => {
    const given = givenMapping(
      [],
      [
        { name: 'stage', value: '已建成' },
        { name: 'facilities.provision', value: 'provided' },
      ],
    );
    expect(await projectsIn('小区名称,新建或已建成,养老用房面积\n甲,,\n乙,新建,300\n丙,半新,\n', given)).toEqual([
      { id: '甲', name: '甲', stage: 'existing' },
      {
        id: '乙',
        name: '乙',
        stage: 'new',
        facilities: [{ floor_area_m2: 300, area_kind: 'premises', provision: 'provided' }],
      },
      { id: '丙', name: '丙' },
    ]);
  });
});

describe('what holds for every row', () => {
  const given = givenMapping([], [{ name: 'stage', value: 'existing' }]);

  it.each([
    ['', 'existing'],
    ['不详', undefined],
    ['—', undefined],
    ['半新', undefined],
    ['新建', 'new'],
  ])('with %s in the cell itself: %s', async (cell, stage) => {
    const [project] = await projectsIn(`小区名称,新建或已建成\n甲,${cell}\n`, given);
    expect((project as { stage?: string }).stage).toBe(stage);
  });

  it.each([
    ['', '', 'existing'],
    ['新建', '', 'new'],
    ['', '新建', 'new'],
    ['', '不详', undefined],
  ])('with %s in one row of the estate and %s in another: %s', async (one, other, stage) => {
    const rows = [`甲,${one},站一,200`, `甲,${other},站二,100`];
    const table = ['小区名称,新建或已建成,设施名称,养老用房面积', ...rows].join('\n');
    expect(((await projectsIn(table, given)) as { stage?: string }[]).map((project) => project.stage)).toEqual([stage]);
    expect(await problemsOf(table, given)).toEqual([]);
  });
});

const JOINED = '街道,小区名称,总户数,设施名称,养老用房面积';

describe('rows of one estate', () => {
  it('are one subject, wherever they stand', async () => {
    const rows = ['一街,甲,1200,站一,200', '一街,乙,300,站,150', '一街,甲,,站二,100'];
    const expected = [
      {
        id: '一街/甲',
        name: '甲',
        street: '一街',
        households: 1200,
        facilities: [
          { name: '站一', floor_area_m2: 200, area_kind: 'premises' },
          { name: '站二', floor_area_m2: 100, area_kind: 'premises' },
        ],
      },
      {
        id: '一街/乙',
        name: '乙',
        street: '一街',
        households: 300,
        facilities: [{ name: '站', floor_area_m2: 150, area_kind: 'premises' }],
      },
    ];
    expect(await projectsIn([JOINED, ...rows].join('\n'))).toEqual(expected);
    const turned = await projectsIn([JOINED, ...rows.slice(1), rows[0]].join('\n'));
    expect(new Set(turned.map((project) => (project as { id: string }).id))).toEqual(new Set(['一街/甲', '一街/乙']));
    expect(turned).toContainEqual(expected[1]);
  });

  it('of the same name on other streets are several', async () => {
    const projects = await projectsIn([JOINED, '一街,甲,1200,站,200', '二街,甲,300,站,150'].join('\n'));
    expect(projects).toHaveLength(2);
  });

  it.each([
    ['区县', ['金水区', '二七区']],
    ['所在城市', ['郑州', '洛阳']],
  ])(
    'of the same name are several where the %s differs, and one where it is the same',
    async (header, [one, other]) => {
      const of = (first?: string, second?: string) =>
        projectsIn(`${header},小区名称,总户数,养老用房面积\n${first},甲,500,100\n${second},甲,500,110`);
      expect(await of(one, other)).toMatchObject([
        { id: `${one}/甲`, facilities: [{ floor_area_m2: 100 }] },
        { id: `${other}/甲`, facilities: [{ floor_area_m2: 110 }] },
      ]);
      const both = [{ facilities: [{ floor_area_m2: 100 }, { floor_area_m2: 110 }] }];
      expect(await of(one, one)).toMatchObject(both);
      expect(await of(one, `${one}辖区`)).toMatchObject(both);
    },
  );

  it('that say different things leave both open', async () => {
    const table = [JOINED, '一街,甲,1200,站一,200', '一街,甲,1300,站二,100'].join('\n');
    expect(await projectsIn(table)).toEqual([
      {
        id: '一街/甲',
        name: '甲',
        street: '一街',
        facilities: [
          { name: '站一', floor_area_m2: 200, area_kind: 'premises' },
          { name: '站二', floor_area_m2: 100, area_kind: 'premises' },
        ],
      },
    ]);
    expect(await problemsOf(table)).toEqual(['cell_conflict C3']);
  });

  it('with the very same facility count it once for sure and once perhaps', async () => {
    const given = givenMapping([], [{ name: 'facilities.provision', value: 'provided' }]);
    const table = [JOINED, '一街,甲,1200,站,200', '一街,甲,1200,站,200'].join('\n');
    const area = { name: '站', floor_area_m2: 200, area_kind: 'premises' };
    expect(await projectsIn(table, given)).toMatchObject([{ facilities: [{ ...area, provision: 'provided' }, area] }]);
    const [project] = (await projectsIn(table, given)) as { facilities: object[] }[];
    expect(project?.facilities[1]).toEqual(area);
    expect(await problemsOf(table, given)).toEqual(['same_facility_twice 3']);
    // One figure that differs makes it another facility.
    expect(await problemsOf([JOINED, '一街,甲,1200,站,200', '一街,甲,1200,站,201'].join('\n'))).toEqual([]);
  });

  it('with one id and two names are two, whose ids are told by the audit', async () => {
    const table = '小区编号,小区名称,养老用房面积\nA,甲,200\nA,乙,100\n';
    expect(await projectsIn(table)).toMatchObject([
      { id: 'A', name: '甲' },
      { id: 'A', name: '乙' },
    ]);
  });

  it('with ids that cannot be read are no one estate, whatever they are called', async () => {
    const table = (first: string, second: string) =>
      ['小区编号,小区名称,养老用房面积', `${first},甲,200`, `${second},甲,100`].join('\n');
    expect(await projectsIn(table('4.22E+15', '4.22E+15'))).toHaveLength(2);
    expect(await projectsIn(table('4220032269403517', '4220032269403517'))).toHaveLength(1);
  });

  it('that may be of several estates leave their facilities open', async () => {
    const table = [JOINED, '一街,甲,1200,站,200', '二街,甲,300,站,150', ',甲,,站三,100'].join('\n');
    const projects = await projectsIn(table);
    expect(projects).toEqual([
      { id: '一街/甲', name: '甲', street: '一街', households: 1200 },
      { id: '二街/甲', name: '甲', street: '二街', households: 300 },
      ['not_one_estate'],
    ]);
  });
});

describe('a quotation mark without a partner', () => {
  const table = (first: string, last: string) =>
    [
      '小区名称,总户数,备注,用房面积',
      '甲,5,好,200',
      `乙,5,${first},200`,
      '丙,5,,50',
      `丁,5,${last},200`,
      '戊,5,,9',
    ].join('\n');

  it.each([
    // From one to the next lies a whole row, or two halves of one.
    ['"不好', '好"', ['甲', '戊', 'swallowed_rows']],
    ['"不好"', '"好"', ['甲', '乙', '丙', '丁', '戊']],
    ['不"好', '好"', ['甲', '乙', '丙', '丁', '戊']],
    ['"一号\n二号, 三号"', '', ['甲', '乙', '丙', '丁', '戊']],
    ['"一,二\n三,四\n五,六"', '', ['甲', '乙', '丙', '丁', '戊']],
  ])('%s in one row and %s in another', async (first, last, expected) => {
    const { subjects } = await readTable(table(first, last));
    expect(subjects.map((each) => (each.ok ? each.project?.name : each.problems[0]?.code))).toEqual(expected);
  });

  it('leaves the facilities open of every estate that the lost rows name', async () => {
    const rows = (mark: string) =>
      [
        '小区名称,总户数,备注,用房面积',
        '甲,5,,200',
        `乙,5,${mark}a,200`,
        '甲,5,,50',
        `丁,5,b${mark},200`,
        '戊,5,,9',
      ].join('\n');
    const counted = async (mark: string) =>
      ((await projectsIn(rows(mark))) as { facilities?: object[] }[]).map(({ facilities }) => facilities?.length);
    expect(await counted('')).toEqual([2, 1, 1, 1]);
    expect(await counted('"')).toEqual([undefined, 1, undefined]);
  });
});

describe('a row that cannot be used', () => {
  const known = '甲,1200,站,200';
  const open = { id: '甲', name: '甲', households: 1200 };

  it.each([
    ['has no name and stands below', ',,站二,100', open],
    ['has lost its columns', '甲,1,200,站二,100', open],
    ['is of another estate', '乙,5,站二,100', null],
    ['has no name and no facility', ',7,,', null],
  ])('and %s: whether the estate is known to have these facilities only', async (_, row, expected) => {
    const projects = await projectsIn(['小区名称,总户数,设施名称,养老用房面积', known, row].join('\n'));
    const whole = { ...open, facilities: [{ name: '站', floor_area_m2: 200, area_kind: 'premises' }] };
    expect(projects[0]).toEqual(expected ?? whole);
  });

  it.each([
    ['A', '甲', 1],
    ['B', '甲', 0],
    ['B', '乙', 1],
  ])('since it is of %s %s, which is on no list: %s facilities are known', async (id, name, count) => {
    const estates = {
      name: '小区',
      rows: [
        ['小区编号', '小区名称', '总户数'],
        ['A', '甲', 5],
      ],
    };
    const head = ['小区编号', '小区名称', '设施名称', '养老用房面积'];
    const second = id === 'A' ? [] : [[id, name, '站二', 100]];
    const facilities = { name: '设施', rows: [head, ['A', '甲', '站', 200], ...second] };
    const [project] = (await projectsIn(await book(estates, facilities))) as { facilities?: object[] }[];
    expect(project?.facilities ?? []).toHaveLength(count);
  });
});

describe('a table with facilities', () => {
  it.each([
    [3, ['too_many_rows']],
    [4, []],
  ])('of four rows, where %s may be held', async (most, expected) => {
    const text = [JOINED, ...['甲', '乙', '丙', '丁'].map((name) => `一街,${name},3,站,5`)].join('\n');
    const { batches } = await openTable(inPieces(Buffer.from(text)), NO_MAPPING, most);
    const codes: string[] = [];
    for await (const { subjects } of batches) {
      codes.push(...subjects.flatMap((subject) => (subject.ok ? [] : subject.problems.map(({ code }) => code))));
    }
    expect(codes).toEqual(expected);
  });
});

describe('a row that is no estate', () => {
  const table = [
    '小区名称,总户数,备注',
    '甲,3,',
    '小 计,3,',
    '小区名称,总户数,备注',
    ',,仅供参考',
    '合计花园,5,',
    '合计:,8,',
    '注：以上为2025年数据,,',
    '填表人：某某,,2025年',
  ].join('\n');

  it('is skipped and told', async () => {
    const { subjects, notes } = await readTable(table);
    expect(subjects.map((subject) => subject.ok && subject.project?.name)).toEqual(['甲', '合计花园']);
    expect(notes.map(({ code, params }) => `${code} ${params['rows']}`)).toEqual([
      'skipped_total 3, 7',
      'skipped_repeated_header 4',
      'skipped_nothing_mapped 5',
      'skipped_note 8, 9',
    ]);
  });

  it.each([
    ['金水区小计', 0],
    ['花园路街道合计', 0],
    ['全市总计', 0],
    ['合计（2个）', 0],
    ['总计：2个小区', 0],
    ['合计2个', 0],
    ['合计5号院', 1],
    ['总计里（二期）', 1],
    ['小计家园', 1],
  ])('beginning with %s: %s estates', async (text, count) => {
    expect(await projectsIn(`区县,小区名称,总户数\n${text},1,9\n`)).toHaveLength(count);
    const { notes } = await readTable(`街道,区县,小区名称,总户数\n一街,${text},1,9\n`);
    expect(notes.map(({ found }) => found)).toEqual(count === 0 ? [text] : []);
    // In the column of the names it counts however far to the right that stands.
    expect(await projectsIn(`a,b,c,d,e,小区名称,总户数\n1,2,3,4,5,${text},9\n`)).toHaveLength(count);
  });

  it.each([
    // A comma between thousands moves what is behind it, though the last cell is empty.
    ['甲,1,200,360,', '乙,5,6,', ['乙', 'shifted_row 2']],
    ['甲,"1,200",360,', '乙,5,6,', ['甲', '乙']],
    ['甲,1200,360,', '乙,5,6', ['甲', '乙']],
    // Every row ends with a separator.
    ['甲,1200,360,,', '乙,5,6,,', ['甲', '乙']],
  ])('or has lost its columns: %s beside %s', async (first, second, expected) => {
    const { subjects } = await readTable(`小区名称,总户数,用房面积,备注\n${first}\n${second}\n`);
    const told = subjects.flatMap((each) => (each.ok ? [each.project?.name] : each.problems.map(brief)));
    expect(told).toEqual(expected);
  });

  it('or has lost its columns is told and costs only itself', async () => {
    const bad = '小区名称,总户数,地址\n甲,3,东街,5号\n乙,4,西街\n,5,南街\n';
    const { subjects } = await readTable(bad);
    expect(subjects.map((subject) => (subject.ok ? subject.project?.name : subject.problems.map(brief)))).toEqual([
      ['shifted_row 2'],
      '乙',
      ['no_identity 4'],
    ]);
  });
});
