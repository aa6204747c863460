import { describe, expect, it } from 'vitest';
import { brief, problemsIn, subjectIn } from './documents.ts';

/** A FeatureCollection, one feature on a line, so that lines can be counted. */
const collection = (members: string, ...features: readonly string[]): string =>
  `{"type": "FeatureCollection", ${members}"features": [\n${features.join(',\n')}\n]}`;

const feature = (properties: string, geometry: string): string =>
  `{"type": "Feature", "properties": ${properties}, "geometry": ${geometry}}`;

const SQUARE =
  '{"type": "Polygon", "coordinates": [[[466000, 3846000], [466100, 3846000], [466100, 3846100], [466000, 3846000]]]}';
const CRS = '"crs": "EPSG:4547", ';

const site = feature('{"role": "site", "id": "A", "city": "zhengzhou", "name": null}', SQUARE);
const building = feature(
  '{"role": "building", "id": "1#", "households": 96}',
  '{"type": "Point", "coordinates": [466050, 3846020]}',
);
const facility = feature('{"role": "facility", "id": "F1", "type": "rural_home", "households": null}', SQUARE);

const projectIn = async (text: string): Promise<unknown> => {
  const subject = await subjectIn(text, 'estate.geojson');
  return subject.ok ? subject.project : subject.problems.map(brief);
};

const area = JSON.parse(SQUARE);

describe('a FeatureCollection as a subject', () => {
  it('is the project that its features describe', async () => {
    expect(await projectIn(collection(CRS, site, building, facility))).toEqual({
      crs: 'EPSG:4547',
      id: 'A',
      city: 'zhengzhou',
      site_boundary: area,
      buildings: [{ id: '1#', households: 96, location: [466050, 3846020] }],
      facilities: [{ id: 'F1', type: 'rural_home', footprint: area }],
    });
  });

  it('may give the fields of the project beside the features', async () => {
    const members = `${CRS}"position_accuracy_m": 2, "project": {"id": "A", "households": 850, "facilities": []}, `;
    expect(await projectIn(collection(members, building))).toEqual({
      crs: 'EPSG:4547',
      position_accuracy_m: 2,
      id: 'A',
      households: 850,
      facilities: [],
      buildings: [{ id: '1#', households: 96, location: [466050, 3846020] }],
    });
  });

  it('says nothing about a list of which it has no feature', async () => {
    expect(await projectIn(collection(CRS, site))).toEqual({
      crs: 'EPSG:4547',
      id: 'A',
      city: 'zhengzhou',
      site_boundary: area,
    });
  });

  it.each([
    ['"EPSG:4490"', 'EPSG:4490'],
    ['{"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4490"}}', 'EPSG:4490'],
    ['{"type": "name", "properties": {"name": "EPSG:4490"}}', 'EPSG:4490'],
    ['{"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}', 'WGS84'],
    ['{"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4326"}}', 'WGS84'],
    ['{"type": "name", "properties": {"name": "GCJ02"}}', 'GCJ02'],
  ])('names its system as %s', async (crs, name) => {
    const members = `"crs": ${crs}, "position_accuracy_m": 5, `;
    const project = await projectIn(collection(members, feature('{"role": "site", "id": "A"}', 'null')));
    expect(project).toEqual({ crs: name, position_accuracy_m: 5, id: 'A' });
  });

  it('stands in a list among other subjects', async () => {
    const text = `[{"id": "B", "households": 1x}, ${collection('', feature('{"role": "site", "id": "B"}', 'null'))}]`;
    expect((await problemsIn(text)).map(brief)).toEqual(['1:28 bad_number /0/households']);
  });

  it('keeps a number that no double holds', async () => {
    const far = feature('{"role": "building"}', '{"type": "Point", "coordinates": [466050.0000000000001, 3846020]}');
    const members = `${CRS}"project": {"id": "A"}, `;
    expect(await projectIn(collection(members, far))).toMatchObject({
      buildings: [{ location: ['466050.0000000000001', 3846020] }],
    });
  });

  it.each([
    ['no system', collection('', site), ['2:111 crs_missing /site_boundary']],
    [
      'a role of another kind',
      collection(CRS, site, feature('{"role": "road"}', 'null')),
      ['3:44 no_role /features/1/properties/role'],
    ],
    ['no role', collection(CRS, site, feature('{}', 'null')), ['3:35 no_role /features/1/properties/role']],
    ['a second site', collection(CRS, site, site), ['3:44 second_site /features/1/properties/role']],
    ['something that is no feature', collection(CRS, site, '7'), ['3:1 not_a_feature /features/1']],
    [
      'a line as a site',
      collection(CRS, feature('{"role": "site", "id": "A"}', '{"type": "LineString", "coordinates": []}')),
      ['2:76 wrong_geometry /features/0/geometry'],
    ],
    [
      'a field in two places',
      collection(`${CRS}"project": {"id": "A"}, `, site),
      ['2:58 given_twice /features/0/properties/id'],
    ],
    [
      'a list in two forms',
      collection(`${CRS}"project": {"id": "A", "buildings": []}, `, building),
      ['2:1 listed_twice /features/0'],
    ],
    ['an unknown field', collection(CRS, site.replace('"name": null', '"nmae": "x"')), ['2:84 unknown_key /nmae']],
    [
      'a facility with an unknown type',
      collection(CRS, site, facility.replace('rural_home', 'rural')),
      ['3:76 not_one_of /facilities/0/type'],
    ],
    ['no features', '{"type": "FeatureCollection", "project": {"id": "A"}}', ['1:1 missing_field /features']],
  ])('is refused with %s', async (_, text, problems) => {
    expect((await problemsIn(text, 'estate.geojson')).map(brief)).toEqual(problems);
  });
});
