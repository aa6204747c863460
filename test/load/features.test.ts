import { describe, expect, it } from 'vitest';
import { building, CRS, collection, facility, feature, SQUARE, site } from './bad-collections.ts';
import { brief, problemsIn, subjectIn } from './documents.ts';

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
});
