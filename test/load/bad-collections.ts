/** FeatureCollections, and those that must be refused, as `bad-documents.ts` has them. */
import type { BadDocument } from './bad-documents.ts';

/** A FeatureCollection, one feature on a line, so that lines can be counted. */
export const collection = (members: string, ...features: readonly string[]): string =>
  `{"type": "FeatureCollection", ${members}"features": [\n${features.join(',\n')}\n]}`;

export const feature = (properties: string, geometry: string): string =>
  `{"type": "Feature", "properties": ${properties}, "geometry": ${geometry}}`;

export const SQUARE =
  '{"type": "Polygon", "coordinates": [[[466000, 3846000], [466100, 3846000], [466100, 3846100], [466000, 3846000]]]}';
export const CRS = '"crs": "EPSG:4547", ';

export const site = feature('{"role": "site", "id": "A", "city": "zhengzhou", "name": null}', SQUARE);
export const building = feature(
  '{"role": "building", "id": "1#", "households": 96}',
  '{"type": "Point", "coordinates": [466050, 3846020]}',
);
export const facility = feature('{"role": "facility", "id": "F1", "type": "rural_home", "households": null}', SQUARE);

const REFUSED: readonly (readonly [name: string, text: string, problems: readonly string[]])[] = [
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
];

export const BAD_COLLECTIONS: readonly BadDocument[] = REFUSED.map(([name, text, problems]) => ({
  name: `a FeatureCollection with ${name}`,
  text,
  file: 'estate.geojson',
  problems,
}));
