/** What the user says about columns, on the command line and in a file that can be written and read again. */
import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '../../../src/load/table/mapping.ts';
import { givenMapping, mappingText, readMapping, saidIn, together } from '../../../src/load/table/mapping-file.ts';
import { InvalidInput } from '../../../src/model/problem.ts';
import { book, projectsIn, readTable, problemsOf as tableProblems } from './tables.ts';

function problemsOf(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems.map(({ code, found, line }) => `${code} ${found} ${line}`);
    throw error;
  }
  return [];
}

describe('a word about a column', () => {
  it.each([
    ['总户数=households', { name: '总户数', value: 'households' }],
    ['面积=实测=floor_area_m2', { name: '面积=实测', value: 'floor_area_m2' }],
    ['总户数', null],
    ['=households', null],
  ])('%s', (typed, expected) => {
    expect(saidIn(typed)).toEqual(expected);
  });

  it.each([
    ['households', []],
    ['floor_area_m2', []],
    ['facilities.floor_area_m2', []],
    ['ignore', []],
    ['household', ['unknown_field household null']],
    ['beds_m2', ['unknown_field beds_m2 null']],
  ])('names the field %s', (value, problems) => {
    expect(problemsOf(() => givenMapping([{ name: '列', value }], []))).toEqual(problems);
  });

  it.each([
    ['stage', 'existing', []],
    ['stage', '已建成', []],
    ['stage', '半新', ['bad_mapping stage=半新 null']],
    ['households', '约300', ['bad_mapping households=约300 null']],
    ['id', 'A', ['bad_mapping id=A null']],
    ['stages', 'new', ['unknown_field stages null']],
  ])('that holds for every row: %s=%s', (name, value, problems) => {
    expect(problemsOf(() => givenMapping([], [{ name, value }]))).toEqual(problems);
  });

  it('goes before what was said earlier', () => {
    const said = (value: string) => givenMapping([{ name: '面积', value }], []);
    expect(together(said('ignore'), said('floor_area_m2')).columns.get('面积')).toBe('facilities.floor_area_m2');
  });
});

describe('a mapping file', () => {
  it('reads the same table in the same way', async () => {
    const table = '小区名称,总户数（户）,用房,绿地率,备注:一\n甲,1200,320,30%,x\n';
    const given = givenMapping([{ name: '用房', value: 'floor_area_m2' }], [{ name: 'stage', value: 'existing' }]);
    const { mappings } = await readTable(table, given);
    const text = mappingText(mappings, given, '说明');
    expect(text).toBe(
      [
        '# 说明',
        'version: 1',
        'columns:',
        '  "小区名称": "name"',
        '  "总户数（户）": "households"',
        '  "用房": "facilities.floor_area_m2"',
        '  "绿地率": "ignore"',
        '  "备注:一": "ignore"',
        'constants:',
        '  "stage": "existing"',
        '',
      ].join('\n'),
    );
    expect(await projectsIn(table, readMapping(text))).toEqual(await projectsIn(table, given));
  });

  it('keeps two sheets apart on which one header means two things', async () => {
    const bytes = await book(
      {
        name: '小区',
        rows: [
          ['小区名称', '总户数', '建筑面积'],
          ['甲', 1200, 90_000],
        ],
      },
      {
        name: '设施',
        rows: [
          ['小区名称', '设施名称', '建筑面积'],
          ['甲', '站', 320],
        ],
      },
    );
    const { mappings } = await readTable(bytes);
    const text = mappingText(mappings, NO_MAPPING, '-');
    expect(text).toContain('"小区!建筑面积": "ignore"\n');
    expect(text).toContain('"设施!建筑面积": "facilities.floor_area_m2"\n');
    const projects = await projectsIn(bytes, readMapping(text));
    expect(projects).toMatchObject([{ households: 1200, facilities: [{ name: '站', floor_area_m2: 320 }] }]);
  });

  it.each([
    ['nothing said', 'version: 1\n', []],
    ['a list', '- a\n', ['bad_mapping - a 1']],
    ['a key that does not exist', 'version: 1\ncolumn:\n  a: name\n', ['bad_mapping a: name 3']],
    ['columns that are none', 'columns: 3\n', ['bad_mapping 3 1']],
    ['a column without a field', 'columns:\n  a:\n    b: c\n', ['bad_mapping b: c 3']],
    ['a field that does not exist', 'columns:\n  a: nam\n', ['unknown_field nam null']],
    ['no YAML', 'columns: [\n', ['unexpected_end  2']],
  ])('with %s', (_, text, problems) => {
    expect(problemsOf(() => readMapping(text)).map((found) => found.split(' ')[0])).toEqual(
      problems.map((found) => found.split(' ')[0]),
    );
  });
});

describe('what a value stands for', () => {
  const table = '小区名称,设施名称,设施类型\n甲,一站,养老服务 驿站\n乙,二站,托老所\n';
  const types = async (mapping: string): Promise<unknown[]> => {
    const projects = (await projectsIn(table, readMapping(mapping))) as { facilities: { type?: string }[] }[];
    return projects.map(({ facilities }) => facilities.map(({ type }) => type));
  };

  it.each([
    ['by the header', 'values:\n  设施类型:\n    养老服务驿站: home_care_station\n'],
    ['by the field', 'values: { facilities.type: { 养老服务驿站: 居家养老服务站 } }\n'],
  ])('is said %s, of that value alone', async (_, mapping) => {
    expect(await types(mapping)).toEqual([['home_care_station'], [undefined]]);
    expect(await tableProblems(table, readMapping(mapping))).toEqual(['cell_which_type C3']);
  });

  it('is saved and read again', async () => {
    const given = readMapping('values: { 设施类型: { 养老服务驿站: home_care_station, 托老所: institution } }\n');
    const { mappings } = await readTable(table, given);
    expect(await types(mappingText(mappings, given, 'head'))).toEqual([['home_care_station'], ['institution']]);
  });

  it('is refused where the field cannot hold it, or where it is none', async () => {
    const given = readMapping('values: { 设施类型: { 托老所: nursery } }\n');
    expect(await tableProblems(table, given)).toEqual(['bad_mapping C1']);
    expect(() => readMapping('values: { 设施类型: home_care_station }\n')).toThrow(InvalidInput);
    expect(() => readMapping('values: [1]\n')).toThrow(InvalidInput);
  });
});
