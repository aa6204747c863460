/** A large register is read quickly, or closely, and says the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FacilityRegister, readClosely, readQuickly, readRegister } from '../../src/load/register.ts';
import { InvalidInput } from '../../src/model/problem.ts';
import { registerOf } from '../../src/run/register.ts';

const told = (register: FacilityRegister) => {
  const { places, ...rest } = registerOf(register);
  return {
    ...rest,
    encoding: register.encoding,
    places: Array.from({ length: places.length }, (_, i) => places.at(i)),
  };
};

const closely = async (bytes: Uint8Array) => {
  try {
    return told(await readClosely('r', bytes));
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return null;
  }
};

/** Whether it is read quickly; fails where a close look says something else. */
async function isQuick(text: string | Uint8Array): Promise<boolean> {
  const bytes = Buffer.from(text);
  const quick = await readQuickly('r', bytes);
  if (quick === null) return false;
  expect(told(quick)).toEqual(await closely(bytes));
  return true;
}

const feature = (properties: object, coordinates: unknown = [466000.5, 3846000], more: object = {}): object => ({
  type: 'Feature',
  ...{ properties, geometry: { type: 'Point', coordinates } },
  ...more,
});
const station = feature({ type: 'home_care_station', name: '站' });
const collection = (features: readonly object[], members: object = { crs: 'EPSG:4547' }): string =>
  JSON.stringify({ type: 'FeatureCollection', ...members, features });

const URN = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4547' } };

describe('a register', () => {
  it.each<[name: string, text: string]>([
    [
      'of stations',
      collection([station, feature({ type: 'institution' }), feature({ type: 'rural_home', name: null })]),
    ],
    [
      'with columns of its own',
      collection([feature({ type: 'day_care_centre', 电话: '0371', beds: 'many' }), station]),
    ],
    [
      'with a system as GIS write it, and an accuracy',
      collection([station, station], { crs: URN, position_accuracy_m: 2 }),
    ],
    [
      'whose system comes last',
      `{"features":[${JSON.stringify(station)}],"type":"FeatureCollection","crs":"EPSG:4547"}\n`,
    ],
    ['with the digits of doubles', collection([station]).replace('466000.5', '466000.60000000003')],
    ['in degrees', collection([feature({ type: 'street_centre' }, [113.6, 34.7])], { crs: 'WGS84' })],
    ['with blanks', JSON.stringify(JSON.parse(collection([station, station])), null, 2)],
    ['with brackets in names', collection([feature({ type: 'home_care_station', name: '站 ]},{[' })])],
  ])('%s is read quickly', async (_, text) => {
    expect(await isQuick(text)).toBe(true);
  });

  it.each<[name: string, text: string | Uint8Array]>([
    [
      'with an outline',
      collection([
        station,
        feature({ type: 'home_care_station' }, [], { geometry: { type: 'Polygon', coordinates: [] } }),
      ]),
    ],
    ['with a height', collection([station, feature({ type: 'home_care_station' }, [466000, 3846000, 90])])],
    ['with a position as text', collection([station, feature({ type: 'home_care_station' }, ['466000', '3846000'])])],
    ['with a position outside its zone', collection([station, feature({ type: 'home_care_station' }, [4660, 38460])])],
    ['with a type that is none', collection([station, feature({ type: 'station' })])],
    ['without a type', collection([station, feature({})])],
    ['with a number for a name', collection([station, feature({ type: 'home_care_station', name: 12 })])],
    ['with an empty name', collection([station, feature({ type: 'home_care_station', name: '' })])],
    ['with more digits than a double holds', collection([station]).replace('466000.5', '466000.50000000000001')],
    [
      'with coordinates that stand elsewhere',
      collection([feature({ type: 'home_care_station', a: { coordinates: [1, 2] } })]),
    ],
    [
      'with a number of a hundred digits',
      collection([feature({ type: 'home_care_station', a: 1 })]).replace('"a":1', `"a":${'1'.repeat(100)}`),
    ],
    ['with a key twice', collection([station, station]).replace('"name":"站"', '"name":"站","name":"所"')],
    ['with its features twice', collection([station]).replace(/}$/, `,"features":[${JSON.stringify(station)}]}`)],
    ['with its system twice', collection([station]).replace(/}$/, ',"crs":"EPSG:4546"}')],
    ['without a system', collection([station], {})],
    [
      'in a system that is shifted',
      collection([feature({ type: 'home_care_station' }, [113.6, 34.7])], { crs: 'GCJ02' }),
    ],
    ['with fields of a project', collection([station], { crs: 'EPSG:4547', project: { facilities: [] } })],
    ['that is no collection', collection([station]).replace('FeatureCollection', 'Features')],
    ['without features', collection([])],
    ['with something that is no feature', collection([station, { type: 'Point' }])],
    ['with a comma too many', collection([station]).replace(']}', '],}')],
    ['with something after it', `${collection([station])}]`],
    ['that is cut off', collection([station, station]).slice(0, -20)],
    ['with damage', Buffer.from(collection([station, station]), 'utf8').fill(0xff, 110, 111)],
    ['in another encoding', Buffer.from(`\ufeff${collection([station])}`, 'utf16le')],
    ['with a mark at its beginning', `\ufeff${collection([station])}`],
    ['that is a project', '{"id":"A"}'],
    ['that is a list', '[1,2]'],
  ])('%s is looked at closely', async (_, text) => {
    expect(await isQuick(text)).toBe(false);
  });

  it('says the same whatever is changed in it', async () => {
    const text = collection([station, feature({ type: 'institution', a: [1, { b: '\\"]' }] }), station], { crs: URN });
    const parts = ['"', ',', ':', '{', '}', '[', ']', '1', '.', '-', 'e', '\\', 'null', ' ', '小', '\t', '"a":1,'];
    const change = fc.tuple(fc.nat(text.length), fc.constantFrom(...parts), fc.nat({ max: 3 }));
    await fc.assert(
      fc.asyncProperty(change, async ([at, part, drop]) => {
        await isQuick(text.slice(0, at) + part + text.slice(at + drop));
      }),
      { numRuns: 2000 },
    );
  });

  it('that is large is read in the one way or the other', async () => {
    const many = Array.from({ length: 9000 }, (_, i) =>
      feature({ type: 'home_care_station', name: `站${i}` }, [466_000 + i, 3_846_000]),
    );
    const quick = await readRegister('r', Buffer.from(collection(many)));
    expect(quick.facilities).not.toBeInstanceOf(Array);
    expect(told(quick)).toEqual(told(await readClosely('r', Buffer.from(collection(many)))));
    const outlined = collection([...many, feature({ type: 'home_care_station', name: 1 })]);
    expect((await readRegister('r', Buffer.from(outlined))).facilities).toBeInstanceOf(Array);
  });
});
