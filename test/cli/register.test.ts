/** `--facilities`: existing facilities that serve every project. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, temporaryFolder } from './harness.ts';

const folder = temporaryFolder();

const project = (over: object = {}): string =>
  JSON.stringify({
    id: 'A',
    city: 'zhengzhou',
    stage: 'existing',
    settlement: 'urban_community',
    assessed_on: '2026-01-01',
    crs: 'EPSG:4547',
    buildings: [{ id: '1#', households: 96, location: [466000, 3846000] }],
    facilities: [],
    ...over,
  });

interface Feature {
  readonly type?: string | null;
  readonly at?: readonly number[];
}

const register = (features: readonly Feature[], members: object = { crs: 'EPSG:4547' }): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    ...members,
    features: features.map(({ type = 'day_care_centre', at = [466300, 3846400] }, i) => ({
      type: 'Feature',
      properties: { type, name: `日照中心 ${i}`, 电话: '0371-0000' },
      geometry: { type: 'Point', coordinates: at },
    })),
  });

/** What the rule about 500 m says with the register. */
async function radius(features: readonly Feature[], over: object = {}, members?: object): Promise<string> {
  const [file, list] = [
    folder.write('project.json', project(over)),
    folder.write('r.geojson', register(features, members)),
  ];
  const { stdout, stderr } = await run([file, '--facilities', list, '--format', 'json']);
  expect(stderr).toBe('');
  const { findings } = JSON.parse(stdout).results[0];
  return findings.find(({ rule }: { rule: string }) => rule === 'zhengzhou.radius-urban-500').status;
}

describe('a register of existing facilities', () => {
  it.each([
    ['at the limit', 300, 'pass'],
    ['a millimetre beyond it', 300.001, 'fail'],
  ])('that is large has its nearest %s', async (_, east, status) => {
    const far = Array.from({ length: 9000 }, (_each, i) => ({ at: [467_000 + i, 3_850_000 + (i % 90)] }));
    const features = [...far.slice(0, 5000), { at: [466_000 + east, 3_846_400] }, ...far.slice(5000)];
    expect(register(features).length).toBeGreaterThan(1024 * 1024);
    expect(await radius(features)).toBe(status);
  });

  it.each<[name: string, features: Feature[], over: object, members: object | undefined, status: string]>([
    // 300 m east and 400 m north are 500 m.
    ['at the limit', [{}], {}, undefined, 'pass'],
    ['a millimetre beyond it', [{ at: [466300.001, 3846400] }], {}, undefined, 'fail'],
    ['the nearest of several', [{ at: [470000, 3846000] }, { at: [466100, 3846000] }], {}, undefined, 'pass'],
    ['an institution serves nobody around it', [{ type: 'institution' }], {}, undefined, 'fail'],
    ['no facility', [], {}, undefined, 'fail'],
    [
      'beside one of the project that is too far',
      [{}],
      { facilities: [{ type: 'rural_home', location: [469000, 3846000] }] },
      undefined,
      'pass',
    ],
    ['a list that is not known can only bring one nearer', [{}], { facilities: null }, undefined, 'pass'],
    [
      'a list that is not known, and one too far',
      [{ at: [469000, 3846000] }],
      { facilities: null },
      undefined,
      'undetermined',
    ],
    ['its accuracy leaves it open', [{}], {}, { crs: 'EPSG:4547', position_accuracy_m: 1 }, 'undetermined'],
    [
      'its accuracy does not matter',
      [{ at: [466290, 3846390] }],
      {},
      { crs: 'EPSG:4547', position_accuracy_m: 1 },
      'pass',
    ],
    // One facility more, however vague its place, only brings something nearer.
    [
      'its accuracy is no matter where it is far away',
      [{ at: [490000, 3846000] }],
      { facilities: [{ type: 'rural_home', location: [466300, 3846400] }] },
      { crs: 'EPSG:4547', position_accuracy_m: 5 },
      'pass',
    ],
    [
      'and a facility of the project is a millimetre too far',
      [{ at: [490000, 3846000] }],
      { facilities: [{ type: 'rural_home', location: [466300.001, 3846400] }] },
      { crs: 'EPSG:4547', position_accuracy_m: 5 },
      'fail',
    ],
    [
      'its system is no matter where it is far away',
      [{ at: [114.0, 34.7] }],
      { facilities: [{ type: 'rural_home', location: [466300, 3846400] }] },
      { crs: 'CGCS2000' },
      'pass',
    ],
    // EPSG:4526 is the same zone, with its number before the easting: nothing has to be converted.
    ['at the limit, with the zone number', [{ at: [38466300, 3846400] }], {}, { crs: 'EPSG:4526' }, 'pass'],
    ['a millimetre beyond it', [{ at: [38466300.001, 3846400] }], {}, { crs: 'EPSG:4526' }, 'fail'],
    [
      'a project that only declares its radius',
      [{}],
      { buildings: null, crs: null, facilities: [{ type: 'rural_home', service_radius_m: 480 }] },
      undefined,
      'pass',
    ],
    [
      'a measured distance stands',
      [{}],
      { buildings: [{ distance_to_facility_m: 501 }], crs: null },
      undefined,
      'fail',
    ],
  ])('%s', async (_, features, over, members, status) => {
    expect(await radius(features, over, members)).toBe(status);
  });

  it('is told in the result, with what it counts', async () => {
    const [file, list] = [
      folder.write('project.json', project()),
      folder.write('r.geojson', register([{}, { type: 'institution' }])),
    ];
    const { stdout } = await run([file, '--facilities', list, '--format', 'json']);
    const { remarks } = JSON.parse(stdout).results[0];
    const [remark] = remarks.filter(({ code }: { code: string }) => code === 'register');
    expect(remark.en).toMatch(
      /takes in the 1 existing facilities of the register .*r\.geojson \(sha256:[0-9a-f]{12}\)\.$/,
    );
  });

  it.each<[name: string, text: string, message: RegExp]>([
    ['no system', register([{}], {}), /r\.geojson:1:\d+: .*crs/],
    ['a position of another zone', register([{ at: [38466300, 3846400] }]), /r\.geojson:1:\d+: .*EPSG:4526/],
    ['a facility without its type', register([{ type: null }]), /r\.geojson:1:\d+: .*the kind of facility, type/],
    ['a kind that there is not', register([{ type: '日间照料中心' }]), /r\.geojson:1:\d+: .*day_care_centre/],
    ['a project', project(), /r\.geojson:1:1: .*a GeoJSON FeatureCollection/],
    ['no JSON', '{', /r\.geojson:1:2: /],
  ])('with %s judges nothing', async (_, text, message) => {
    const [file, list] = [folder.write('project.json', project()), folder.write('r.geojson', text)];
    const { code, stdout, stderr } = await run([file, '--facilities', list]);
    expect(code).toBe(4);
    expect(stdout).toBe('');
    expect(stderr).toContain('The register of facilities is invalid; nothing was evaluated:');
    expect(stderr).toMatch(message);
  });

  it('that is a folder is told as such, and not as a folder of projects', async () => {
    const file = folder.write('project.json', project());
    folder.write('registers/r.geojson', register([{}]));
    const { code, stdout, stderr } = await run([file, '--facilities', join(folder.path, 'registers')]);
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr).toContain('registers is a folder; expected a GeoJSON FeatureCollection.');
  });

  it('that does not exist is a mistake of usage', async () => {
    const file = folder.write('project.json', project());
    const { code, stderr } = await run([file, '--facilities', 'none.geojson']);
    expect(code).toBe(2);
    expect(stderr).toBe('No such register of facilities: none.geojson. Check the path given to --facilities.\n');
  });

  it('is not overwritten by the report', async () => {
    const [file, list] = [folder.write('project.json', project()), folder.write('r.geojson', register([{}]))];
    const { code, stderr } = await run([file, '--facilities', list, '--output', list]);
    expect(code).toBe(2);
    expect(stderr).toContain('is a file that is to be read');
  });
});
