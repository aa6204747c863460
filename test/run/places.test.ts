/** Where in its file a finding stands, and where what it misses is to be filled in; lines and columns counted by hand. */
import { describe, expect, it } from 'vitest';
import { withForwardSlashes } from '../../src/cli/inputs.ts';
import { readSubjects } from '../../src/load/subjects.ts';
import type { Finding, JudgedResult, Location } from '../../src/model/report.ts';
import { checkDocument } from '../../src/run/check.ts';
import { openPacks } from '../../src/run/packs.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

async function resultsOf(file: string, bytes: Uint8Array): Promise<JudgedResult[]> {
  const document = await readSubjects(file, bytes);
  const options = { city: 'zhengzhou', asOf: '2026-11-01', today: '2000-01-01', register: null, draw: false };
  const results = await checkDocument(file, document, await openPacks([]), options, new Map());
  return results.map((result) => {
    if (!('assessed_on' in result)) throw new Error(JSON.stringify(result));
    return result;
  });
}

/** The rule about 30 m² per 100 households, which misses what is not given. */
function quotaOf(result: JudgedResult | undefined): Finding {
  const finding = result?.findings.find(({ rule }) => rule === 'zhengzhou.new-30');
  if (finding === undefined) throw new Error('no such finding');
  return finding;
}

const short = ({ pointer, line, column }: Location): string => `${line}:${column} ${pointer}`;

/** `line:column pointer` of the first thing that the rule misses. */
async function firstMissing(file: string, bytes: Uint8Array, subject = 0): Promise<string | undefined> {
  const { missing_at: places = [] } = quotaOf((await resultsOf(file, bytes))[subject]);
  return places.map(short)[0];
}

const FACILITIES = '[{"id": "F1", "type": "day_care_centre", "provision": "provided", "floor_area_m2": 300}]';

const JSON_TEXT = `// 送审
{
  "id": "A", /* 新建 */ "stage": "new",
  "name": "某小区", "households": null,
  "facilities": ${FACILITIES}
}`;

const PLACES: readonly (readonly [string, string, Uint8Array, string])[] = [
  ['a null in JSON with comments', 'a.json', utf8(JSON_TEXT), '4:32 /households'],
  ['a field left out: the object around it', 'a.json', utf8(JSON_TEXT.replace(/"households": null,/, '')), '2:1 '],
  ['the same with CR LF', 'a.json', utf8(JSON_TEXT.replaceAll('\n', '\r\n')), '4:32 /households'],
  [
    'the same with CR alone in place of LF',
    'a.jsonc',
    utf8('{"id":"A",\r"stage":"new",\r "households":null}'),
    '3:15 /households',
  ],
  ['the same in UTF-16', 'a.json', utf16(JSON_TEXT), '4:32 /households'],
  [
    'a byte-order mark is no column',
    'a.json',
    utf8('\ufeff{"households": null, "id": "A", "stage": "new"}'),
    '1:16 /households',
  ],
  [
    'one Chinese character is one column',
    'a.json',
    utf8('{"name": "某", "households": null, "id": "A", "stage": "new"}'),
    '1:29 /households',
  ],
  [
    'beyond the basic plane it is two',
    'a.json',
    utf8('{"name": "🏠", "households": null, "id": "A", "stage": "new"}'),
    '1:30 /households',
  ],
  ['a null in YAML', 'a.yaml', utf8('id: A\nstage: new\nname: 某小区\nhouseholds: null # 未知\n'), '4:13 /households'],
  ['a tilde in YAML', 'a.yaml', utf8('id: A\nstage: new\nhouseholds:   ~\n'), '3:15 /households'],
  [
    'nothing after the colon in YAML: behind it',
    'a.yaml',
    utf8('id: A\nstage: new\nhouseholds:\nname: 甲\n'),
    '3:12 /households',
  ],
  ['a field left out in YAML', 'a.yaml', utf8('# 某\nid: A\nstage: new\n'), '2:1 '],
];

describe('what a rule misses', () => {
  it.each(PLACES)('%s', async (_, file, bytes, expected) => {
    expect(await firstMissing(file, bytes)).toBe(expected);
  });

  it('stands in the subject of an array that lacks it', async () => {
    const bytes = utf8(
      '[{"id": "A", "stage": "new", "households": 9, "facilities": []},\n  {"id": "B", "stage": "new",\n   "households": null}]',
    );
    expect(await firstMissing('a.json', bytes, 1)).toBe('3:18 /households');
    const listed = utf8('- id: A\n  stage: new\n  facilities: []\n- id: B\n  stage: new\n  households: null\n');
    expect(await firstMissing('a.yaml', listed, 1)).toBe('6:15 /households');
  });

  it('has a place each, in the order of the pointers', async () => {
    const text =
      '{"id": "A", "stage": "new", "households": null,\n "facilities": [\n  {"id": "F1",\n   "type": "day_care_centre", "floor_area_m2": null}]}';
    const { missing, missing_at: places = [] } = quotaOf((await resultsOf('a.json', utf8(text)))[0]);
    const expected: Readonly<Record<string, string>> = {
      '/households': '1:43 /households',
      '/facilities/0/provision': '3:3 /facilities/0',
      '/facilities/0/floor_area_m2': '4:48 /facilities/0/floor_area_m2',
      '/facilities/0/allocated_area_m2': '3:3 /facilities/0',
    };
    expect(places.map(short)).toEqual(missing.map((pointer) => expected[pointer]));
    expect(missing).toContain('/facilities/0/floor_area_m2');
  });

  it('is where the finding stands', async () => {
    const [result] = await resultsOf('a.json', utf8(JSON_TEXT));
    expect(short(quotaOf(result).location)).toBe('4:32 /households');
  });

  it('is absent where nothing is missing', async () => {
    const [result] = await resultsOf('a.json', utf8(JSON_TEXT.replace('null', '900')));
    expect(quotaOf(result)).toMatchObject({ status: 'pass', missing: [] });
    expect(quotaOf(result)).not.toHaveProperty('missing_at');
  });
});

const collection = (project: string, properties: string): Uint8Array =>
  utf8(`{ "type": "FeatureCollection",
  "crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:EPSG::4547" } },${project}
  "features": [
    { "type": "Feature",
      "properties": { "role": "site", "stage": "new"${properties} },
      "geometry": null },
    { "type": "Feature",
      "properties": { "role": "facility", "id": "F1", "type": "day_care_centre",
        "provision": "provided", "floor_area_m2": null },
      "geometry": null }] }`);

describe('a GeoJSON collection', () => {
  const given = '\n  "project": { "id": "A", "households": null, "facilities": null },';

  it('is filled in where its project says null', async () => {
    expect(await firstMissing('a.geojson', collection(given, ''))).toBe('3:41 /households');
  });

  it('is filled in in its project where that says nothing', async () => {
    expect(await firstMissing('a.geojson', collection('\n  "project": { "id": "A" },', ''))).toBe('3:14 ');
  });

  it('is filled in in the properties of its site where it has no project', async () => {
    expect(await firstMissing('a.geojson', collection('', ', "id": "A", "households": null'))).toBe('5:80 /households');
    expect(await firstMissing('a.geojson', collection('', ', "id": "A"'))).toBe('5:21 ');
  });

  it('is filled in in the properties of a feature', async () => {
    const { missing, missing_at: places = [] } = quotaOf((await resultsOf('a.geojson', collection(given, '')))[0]);
    expect(short(places[missing.indexOf('/facilities/0/floor_area_m2')] as Location)).toBe(
      '10:51 /facilities/0/floor_area_m2',
    );
    expect(short(places[missing.indexOf('/facilities/0/allocated_area_m2')] as Location)).toBe('9:21 /facilities/0');
  });
});

describe('the name of a file', () => {
  it('has forward slashes on every system', () => {
    expect(withForwardSlashes('送审\\第一批\\a b.json', '\\')).toBe('送审/第一批/a b.json');
    expect(withForwardSlashes('a\\b.json', '/')).toBe('a\\b.json');
  });
});
