import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readJson } from '../../src/load/json.ts';
import { type LoadedSubject, readSubjects } from '../../src/load/subjects.ts';
import { toValue } from '../../src/load/tree.ts';
import { readYaml } from '../../src/load/yaml.ts';
import type { Problem } from '../../src/model/problem.ts';
import { structures } from './arbitrary-project.ts';
import { brief, problemsIn, subjectIn } from './documents.ts';

const projectOf = (subject: LoadedSubject): unknown => (subject.ok ? subject.project : subject.problems);

describe('one run', () => {
  it('gives ten problems for ten bad fields, in the order of the document', async () => {
    const text = `{
  "housholds": 1200,
  "id": 7,
  "stage": "nwe",
  "completed_on": "2021-02-30",
  "households": "三百",
  "population": -1,
  "crs": "EPSG:4326",
  "buildings": [{ "location": [466000, 3846000] }],
  "phases": [{ "id": "1" }],
  "facilities": [
    { "id": "F1", "floor_area_m2": "300㎡", "phase": "2" },
    { "id": "F1", "beds": 1e400 }
  ]
}`;
    expect((await problemsIn(text)).map(brief)).toEqual([
      '2:3 unknown_key /housholds',
      '3:9 wrong_type /id',
      '4:12 not_one_of /stage',
      '5:19 no_such_date /completed_on',
      '6:17 not_a_count /households',
      '7:17 negative /population',
      '8:10 not_one_of /crs',
      '12:36 not_a_decimal /facilities/0/floor_area_m2',
      '12:53 unknown_phase /facilities/0/phase',
      '13:13 duplicate_id /facilities/1/id',
      '13:27 number_out_of_range /facilities/1/beds',
    ]);
  });

  it('says one thing about one slip', async () => {
    const text =
      '{"id": "A", "CRS": "EPSG:4547", "buildings": [{"location": [466000, 3846000], "phase": "1"}], "phasess": []}';
    expect((await problemsIn(text)).map(brief)).toEqual(['1:13 unknown_key /CRS', '1:95 unknown_key /phasess']);
  });

  it('keeps found short and visible', async () => {
    const [problem] = await problemsIn(`{"id": "A", "stage": "\u009b\u202e${'长'.repeat(100)}"}`);
    expect(problem?.found).toBe(`"\\u009b\\u202e${'长'.repeat(37)}…`);
  });
});

describe('the nearest name', () => {
  it.each([
    ['housholds', 'households'],
    ['Households', 'households'],
    ['house-holds', 'households'],
    ['planningConditionsOn', 'planning_conditions_on'],
    ['户数', 'households'],
    ['规划总户数', 'households'],
    ['facilites', 'facilities'],
    ['popualtion', 'population'],
    ['site', 'site_boundary'],
    ['accuracy', 'position_accuracy_m'],
    ['sgate', 'stage'],
  ])('of %s is %s', async (typed, nearest) => {
    const [problem] = await problemsIn(`{"id": "A", "${typed}": null}`);
    expect(problem).toMatchObject({ code: 'unknown_key', params: { nearest } });
  });

  it.each(['日期', 'zzzzzz', 'x', '', 'constructor', '__proto__', 'a'.repeat(100_000)])(
    'of %s is none',
    async (typed) => {
      const [problem] = await problemsIn(`{"id": "A", "${typed}": null}`);
      expect(problem).toMatchObject({ code: 'unknown_key', params: {} });
      expect(problem?.params).not.toHaveProperty('nearest');
    },
  );
});

describe('the nearest word', () => {
  it.each([
    ['crs', 'epsg:4547', 'EPSG:4547'],
    ['crs', 'GCJ-02', 'GCJ02'],
    ['crs', 'EPSG:4326', 'WGS84'],
    ['crs', '百度坐标', 'BD09'],
    ['crs', '2000国家大地坐标系', undefined],
    ['crs', 'EPSG:4555', undefined],
    ['crs', 'EPSG', undefined],
    ['stage', 'EPSG:4326', undefined],
    ['stage', 'P', undefined],
    ['stage', 'New', 'new'],
    ['settlement', 'village', 'administrative_village'],
  ])('for %s %s is %s', async (field, typed, nearest) => {
    const [problem] = await problemsIn(JSON.stringify({ id: 'A', [field]: typed }));
    expect(problem?.params['nearest']).toBe(nearest);
  });
});

describe('what was probably meant', () => {
  it.each([
    ['households', '１，２００', '1200'],
    ['households', '约300户', '300'],
    ['households', '3e2', '300'],
    ['position_accuracy_m', '300 ㎡', '300'],
    ['position_accuracy_m', '1,200.50', '1200.5'],
    ['completed_on', '2026/3/1', '2026-03-01'],
    ['completed_on', '2026年3月1日', '2026-03-01'],
    ['completed_on', '2026年3月', '2026-03'],
    ['completed_on', '2026年', '2026'],
    ['completed_on', '20260301', '2026-03-01'],
    ['completed_on', '2026-03-01T00:00:00Z', '2026-03-01'],
    ['first_phase_infeasible', '是', 'true'],
    ['first_phase_infeasible', 'no', 'false'],
  ])('%s: %s', async (field, typed, suggest) => {
    const [problem] = await problemsIn(JSON.stringify({ id: 'A', [field]: typed }));
    expect(problem?.params).toMatchObject({ suggest });
  });

  it.each([
    ['households', '三百'],
    ['households', '12户3'],
    ['completed_on', '去年'],
    ['first_phase_infeasible', '也许'],
  ])('is not guessed for %s: %s', async (field, typed) => {
    const [problem] = await problemsIn(JSON.stringify({ id: 'A', [field]: typed }));
    expect(problem?.params).toEqual({});
  });
});

describe('a document', () => {
  it('may hold comments, null, and numbers in any spelling', async () => {
    const plain = await subjectIn('{"id":"A","households":300,"position_accuracy_m":0.1,"stage":null}');
    const spelled = await subjectIn(`// a submission
      { "id": "A", /* dwellings */ "households": 3.00e2, "position_accuracy_m": 0.10, "stage": null }`);
    expect(plain.ok).toBe(true);
    expect(projectOf(spelled)).toEqual(projectOf(plain));
  });

  it('may hold an array, whose good subjects stay good beside bad ones', async () => {
    const text =
      '[{"id": "A"},\n {"kind": "plan", "id": "P", "name": "控规", "city": "zhengzhou"},\n {"id": "C", "households": NaN}, 5]';
    const { subjects } = await readSubjects('-', new TextEncoder().encode(text));
    expect(subjects.map(({ ok, pointer }) => [ok, pointer])).toEqual([
      [true, '/0'],
      [true, '/1'],
      [false, '/2'],
      [false, '/3'],
    ]);
    expect(subjects[1]).toMatchObject({ other: { kind: 'plan', id: 'P', name: '控规', city: 'zhengzhou' } });
    expect(subjects[2]).toMatchObject({ kind: 'housing_project', id: 'C', name: null, city: null });
    expect((await problemsIn(text)).map(brief)).toEqual(['3:28 not_finite /2/households', '3:34 wrong_type /3']);
  });

  it('is one invalid subject where a slip lies between its subjects', async () => {
    const { subjects } = await readSubjects('a.json', new TextEncoder().encode('[{"id": "A"} {"id": "B"}]'));
    expect(subjects).toHaveLength(1);
    expect((await problemsIn('[{"id": "A"} {"id": "B"}]')).map(brief)).toEqual(['1:14 missing_comma ']);
  });

  it('locates what a pointer names, or the nearest thing around it', async () => {
    const { subjects } = await readSubjects(
      'a.json',
      new TextEncoder().encode('[{"id": "A",\n  "facilities": [{"beds": 5}]}]'),
    );
    const [subject] = subjects;
    if (!subject?.ok) throw new Error('a good document');
    expect(subject.locate('')).toEqual({ pointer: '', line: 1, column: 2 });
    const inside = { pointer: '/facilities/0/beds', line: 2, column: 27 };
    expect(subject.locate('/facilities/0/beds')).toEqual(inside);
    const holder = { pointer: '/facilities/0', line: 2, column: 18 };
    expect(subject.locate('/facilities/0/floor_area_m2')).toEqual(holder);
    expect(subject.locate('/households')).toEqual({ pointer: '', line: 1, column: 2 });
  });

  it.each([
    ['a.json', '{"id": "A"}'],
    ['a.JSONC', '/* */ {"id": "A"}'],
    ['a.yaml', '{id: A}'],
    ['a.YML', 'id: A'],
    ['-', ' \n{"id": "A"}'],
    ['-', '// c\n{"id": "A"}'],
    ['-', '# c\nid: A\n'],
    ['submission.txt', 'id: A\n'],
  ])('of the name %s beginning %j is read as what it is', async (file, text) => {
    expect(projectOf(await subjectIn(text, file))).toEqual({ id: 'A' });
  });

  it('counts lines that end with CR LF and CR', async () => {
    expect((await problemsIn('{"id": "A",\r\n"x": 1,\r"y": 2}')).map(brief)).toEqual([
      '2:1 unknown_key /x',
      '3:1 unknown_key /y',
    ]);
  });

  it('never puts keys on the prototype of anything', async () => {
    await problemsIn('{"id": "A", "__proto__": {"stage": "new"}, "constructor": {"prototype": {"stage": "new"}}}');
    expect(({} as Record<string, unknown>)['stage']).toBeUndefined();
  });
});

const where = ({ code, pointer }: Problem): string => `${code} ${pointer}`;

describe('JSON and YAML', () => {
  it('read the same value the same', () => {
    const property = fc.property(structures, (value) => {
      const [json, yaml] = [
        readJson(JSON.stringify(value)),
        readYaml(stringify(value, { aliasDuplicateObjects: false })),
      ];
      expect(yaml.problems.map(where)).toEqual(json.problems.map(where));
      expect(yaml.tree && toValue(yaml.tree.root)).toEqual(json.tree && toValue(json.tree.root));
    });
    fc.assert(property, { numRuns: 150 });
  });

  it('both refuse a bomb at once', async () => {
    const levels = 'abcdefghi'.split('').map((name, i, all) => {
      const item = i === 0 ? '"lol"' : `*${all[i - 1]}`;
      return `${name}: &${name} [${Array(9).fill(item).join(',')}]`;
    });
    const problems = await problemsIn(levels.join('\n'), 'bomb.yaml');
    expect(problems.slice(0, -1).map(({ code }) => code)).toEqual(Array(20).fill('alias'));
    expect(problems.at(-1)?.code).toBe('too_many_problems');
    expect((await problemsIn(`{"a":${'['.repeat(1_000_000)}`))[0]?.code).toBe('too_deep');
  });
});
