/** The site plan of a result, made from projects as they are submitted: what it shows is what was decided. */
import { describe, expect, it } from 'vitest';
import { readSubjects } from '../../src/load/subjects.ts';
import { type JudgedResult, type Report, reportSchema } from '../../src/model/report.ts';
import { checkDocument } from '../../src/run/check.ts';
import { openPacks } from '../../src/run/packs.ts';
import { run, temporaryFolder } from '../cli/harness.ts';

const PROJECT = {
  id: 'P1',
  city: 'zhengzhou',
  stage: 'new',
  settlement: 'urban_community',
  assessed_on: '2026-11-01',
  crs: 'EPSG:4547',
  facilities: [{ id: 'F1', type: 'home_care_station', provision: 'provided', location: [466000, 3846000] }],
};

const packs = await openPacks([]);

async function judged(fields: object, draw = true): Promise<JudgedResult> {
  const document = await readSubjects('p.json', Buffer.from(JSON.stringify({ ...PROJECT, ...fields })));
  const options = { city: null, asOf: null, register: null, today: '2026-11-01', draw };
  const [result] = await checkDocument('p.json', document, packs, options, new Map());
  if (result === undefined || result.verdict === 'invalid') throw new Error(JSON.stringify(result));
  return result;
}

const at = (east: number, north: number) => ({ location: [466000 + east, 3846000 + north] });

/** Of the rule for city communities, 500 m. */
async function reachOf(fields: object) {
  const { drawing, findings } = await judged(fields);
  const finding = findings.find(({ rule }) => rule === 'zhengzhou.radius-urban-500');
  return { reach: drawing?.reaches[0], finding, drawing };
}

describe('the buildings of a drawing', () => {
  it.each([
    [300, 400, 'covered', 'pass'],
    [300, 400.001, 'beyond', 'fail'],
    [0, 500, 'covered', 'pass'],
    [0, 500.000001, 'beyond', 'fail'],
  ] as const)('at (%d, %d) from the facility: %s, as the rule has it: %s', async (east, north, coverage, status) => {
    const { reach, finding } = await reachOf({ buildings: [{ id: '1#', households: 80, ...at(east, north) }] });
    expect([reach?.buildings, finding?.status]).toEqual([[coverage], status]);
  });

  it('beyond the limit are those whose households the finding counts', async () => {
    const buildings = [
      { id: '1#', households: 10, ...at(0, 100) },
      { id: '2#', households: 200, ...at(0, 600) },
      { id: '3#', households: 3000, distance_to_facility_m: 700, ...at(0, 50) },
      { id: '4#', households: 40000, distance_to_facility_m: 300, ...at(0, 900) },
    ];
    const { reach, finding } = await reachOf({ buildings });
    expect(reach?.buildings).toEqual(['covered', 'beyond', 'beyond', 'covered']);
    expect(finding?.farthest?.households_outside).toEqual({ value: '3200', unit: 'household' });
  });

  it('whose positions may be off by so much that it matters are not known to be either', async () => {
    const buildings = [490, 495, 505, 511].map((north, i) => ({ id: `${i}`, households: 1, ...at(0, north) }));
    const { reach, drawing } = await reachOf({ buildings, position_accuracy_m: 5 });
    // Each distance may be 10 m longer or shorter.
    expect(reach?.buildings).toEqual(['covered', 'unknown', 'unknown', 'beyond']);
    expect(drawing?.slack).toBe('10');
  });

  it('are beyond every limit where nothing serves them', async () => {
    const facilities = [{ id: 'F1', type: 'institution', provision: 'provided', ...at(0, 0) }];
    const { reach, finding, drawing } = await reachOf({ buildings: [{ id: '1#', ...at(0, 1) }], facilities });
    expect([reach?.buildings, finding?.status]).toEqual([['beyond'], 'fail']);
    expect(drawing?.facilities).toEqual([
      { name: 'F1', pointer: '/facilities/0', role: 'provided', serves: 'no', place: { point: [466000, 3846000] } },
    ]);
  });

  it('are covered by nothing that may turn out not to serve', async () => {
    const facilities = [{ id: 'F1', provision: 'nearby', ...at(0, 0) }];
    const { reach, finding } = await reachOf({ buildings: [{ id: '1#', ...at(0, 1) }], facilities });
    expect([reach?.buildings, finding?.status]).toEqual([['unknown'], 'undetermined']);
  });

  it('have their phase and where they stand', async () => {
    const { drawing } = await judged({ buildings: [{ id: '1#', phase: '2', ...at(1, 2) }, { id: '2#' }] });
    expect(drawing?.buildings).toEqual([
      { name: '1#', pointer: '/buildings/0', place: { point: [466001, 3846002] }, phase: '2', measured: false },
      { name: '2#', pointer: '/buildings/1', place: null, phase: null, measured: false },
    ]);
  });
});

const box = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [466000 + west, 3846000 + south],
      [466000 + east, 3846000 + south],
      [466000 + east, 3846000 + north],
      [466000 + west, 3846000 + north],
      [466000 + west, 3846000 + south],
    ],
  ],
});

describe('the farthest dwelling of a drawing', () => {
  it('is that of the finding, from its farthest corner to the facility', async () => {
    const buildings = [
      { id: '1#', ...at(0, 100) },
      { id: '2#', footprint: box(200, 100, 240, 120) },
    ];
    const { reach, finding } = await reachOf({ buildings });
    expect(finding?.farthest?.dwelling.name).toBe('2#');
    expect(reach?.farthest).toEqual({ building: 1, at: [466240, 3846120], facility: [466000, 3846000], most: null });
  });

  it('is none where its distance was measured', async () => {
    const { reach } = await reachOf({ buildings: [{ id: '1#', distance_to_facility_m: 300, ...at(0, 1) }] });
    expect(reach?.farthest).toBeNull();
  });

  it('is a point of the site where no building is given', async () => {
    const { reach, drawing, finding } = await reachOf({ site_boundary: box(-100, -100, 300, 200) });
    // √(300² + 200²) = 360.5551… m, rounded up to the millimetre.
    expect(reach?.farthest?.most).toBe('360.556');
    expect(finding?.measured).toMatchObject({ max: '360.556' });
    expect(reach).toMatchObject({ buildings: [], farthest: { building: null, at: [466300, 3846200] } });
    expect(drawing?.site?.[0]?.[0]).toHaveLength(5);
  });
});

describe('the reach of the centres of communities', () => {
  const RULE = 'luoyang.station-if-radius-500';
  const centred = async (fields: object, centres: readonly object[] = [{ beds: 10, ...at(0, 0) }]) => {
    const communities = [{ name: '重型社区', households: 3600, centres }];
    const { drawing, findings } = await judged({ city: 'luoyang', communities, ...fields });
    return { drawing, reach: drawing?.reaches[0], finding: findings.find(({ rule }) => rule === RULE) };
  };

  it.each([
    [300, 400, 'covered', 'not_applicable', '0'],
    [300, 400.001, 'beyond', 'fail', '80'],
  ] as const)('at (%d, %d) from the centre: %s, and the rule is %s', async (east, north, coverage, status, outside) => {
    const facilities = [{ id: 'F1', type: 'home_care_station', provision: 'provided', floor_area_m2: 199.9 }];
    const buildings = [{ id: '1#', households: 80, ...at(east, north) }];
    const { reach, finding } = await centred({ facilities, buildings });
    expect(reach).toMatchObject({ rule: RULE, of: 'centres', limit: '500', buildings: [coverage] });
    expect([finding?.status, finding?.farthest?.households_outside]).toEqual([
      status,
      { value: outside, unit: 'household' },
    ]);
    expect(finding?.farthest?.facility?.name).toBe('重型社区#1');
    expect(reach?.farthest).toMatchObject({ building: 0, at: [466000 + east, 3846000 + north] });
  });

  it('is of the nearest of them, and no facility of the project shortens it', async () => {
    const facilities = [{ id: 'F1', type: 'day_care_centre', provision: 'provided', ...at(0, 900) }];
    const buildings = [{ id: '1#', households: 80, distance_to_facility_m: 5, ...at(0, 900) }];
    const near = await centred({ facilities, buildings }, [at(0, 0), at(0, 400)]);
    expect(near.reach?.buildings).toEqual(['covered']);
    expect(near.reach?.farthest?.facility).toEqual([466000, 3846400]);
    const far = await centred({ facilities, buildings }, [at(0, 0), at(0, 399)]);
    expect(far.reach?.buildings).toEqual(['beyond']);
    expect(far.drawing?.facilities.map(({ role, serves }) => [role, serves])).toEqual([
      ['provided', 'yes'],
      ['centre', 'no'],
      ['centre', 'no'],
    ]);
  });

  it('says of a site without buildings how far its farthest point is at most', async () => {
    const { reach } = await centred({ site_boundary: box(-100, -100, 300, 200) });
    expect(reach?.farthest).toMatchObject({ building: null, at: [466300, 3846200], most: '360.556' });
  });

  it('is not known where a centre without a position could be nearer', async () => {
    const { reach } = await centred({ buildings: [{ id: '1#', ...at(0, 600) }] }, [at(0, 0), { beds: 10 }]);
    expect(reach?.buildings).toEqual(['unknown']);
  });

  it.each([
    ['no centre has a position', [{ beds: 10, service_radius_m: 640 }], '2026-11-01'],
    ['there is none', [], '2026-11-01'],
    ['the document was not issued yet', [at(0, 0)], '2017-12-31'],
  ])('is not drawn where %s', async (_, centres, day) => {
    const { drawing } = await centred({ assessed_on: day, buildings: [{ id: '1#', ...at(0, 1) }] }, centres);
    expect(drawing?.reaches).toEqual([]);
    expect(drawing?.facilities.map(({ role }) => role)).not.toContain('centre');
  });
});

describe('a drawing', () => {
  it('is null without a position of the site or of a building', async () => {
    expect((await judged({ buildings: [{ id: '1#', distance_to_facility_m: 300 }] })).drawing).toBeNull();
  });

  it('is in metres where positions are in degrees', async () => {
    const facilities = [{ id: 'F1', type: 'home_care_station', provision: 'provided', location: [113.62, 34.75] }];
    const buildings = [{ id: '1#', location: [113.62, 34.754] }];
    const { reach } = await reachOf({ crs: 'WGS84', facilities, buildings });
    const [from = [0, 0], to = [0, 0]] = [reach?.farthest?.at, reach?.farthest?.facility];
    // 0.004° of latitude at 34.75° N are 443.7 m on the ellipsoid (meridian radius 6,356,100 m).
    expect(Math.hypot(from[0] - to[0], from[1] - to[1])).toBeCloseTo(443.7, 0);
    expect(from[1]).toBeGreaterThan(to[1]);
    expect(reach?.buildings).toEqual(['covered']);
  });

  it('has no reach under a rule that does not bind, and that of the other', async () => {
    const { drawing } = await judged({
      settlement: 'administrative_village',
      buildings: [{ id: '1#', ...at(0, 700) }],
    });
    expect(drawing?.reaches.map(({ rule, limit, buildings }) => [rule, limit, buildings])).toEqual([
      ['zhengzhou.radius-village-1000', '1000', ['covered']],
    ]);
  });

  it.each([
    ['luoyang', 'luoyang.first-batch'],
    ['zhengzhou', null],
  ])('of %s shows phases by %s', async (city, rule) => {
    expect((await judged({ city, buildings: [{ id: '1#', ...at(0, 1) }] })).drawing?.phased_by).toBe(rule);
  });

  it('is part of a report', async () => {
    const result = await judged({
      site_boundary: box(0, 0, 9, 9),
      buildings: [{ id: '1#', footprint: box(1, 1, 2, 2) }],
    });
    expect(reportSchema.shape.results.parse([result])).toEqual([result]);
  });
});

describe('the formats', () => {
  const folder = temporaryFolder();
  const file = folder.write('p.json', JSON.stringify({ ...PROJECT, buildings: [{ id: '1#', ...at(0, 1) }] }));

  it('that draw nothing have no drawing', async () => {
    const report = JSON.parse((await run([file, '--format', 'json'])).stdout) as Report;
    expect(report.results.map((result) => 'drawing' in result)).toEqual([false]);
    expect(await judged({}, false)).not.toHaveProperty('drawing');
  });

  it('that draw show it, with the exit code of every format', async () => {
    const html = await run([file, '--format', 'html']);
    expect(html.stdout).toContain('data-pointer="/buildings/0"');
    expect(html.code).toBe((await run([file])).code);
  });
});
