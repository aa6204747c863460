/** Projects with what the fixtures do not have: all that a site plan can show, buildings at a limit, hostile names. */
const square = (west: number, south: number, side: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [466000 + west, 3846000 + south],
      [466000 + west + side, 3846000 + south],
      [466000 + west + side, 3846000 + south + side],
      [466000 + west, 3846000 + south + side],
      [466000 + west, 3846000 + south],
    ],
  ],
});

const at = (east: number, north: number) => ({ location: [466000 + east, 3846000 + north] });

const COMMON = {
  stage: 'new',
  settlement: 'urban_community',
  assessed_on: '2026-11-01',
  crs: 'EPSG:4547',
} as const;

export const ESTATE = {
  ...COMMON,
  id: 'B-1',
  name: `<script>document.title = 'run'</script> ${'无处断行'.repeat(75)}`,
  city: 'zhengzhou',
  households: 900,
  site_boundary: square(0, 0, 900),
  buildings: [
    { id: '1#', households: 200, ...at(60, 60) },
    { id: '2#', households: 200, ...at(300, 500) },
    { id: '3#', households: 200, ...at(820, 860) },
    { id: '4#', households: 100, footprint: square(700, 100, 40) },
    { id: '5#', households: 100, distance_to_facility_m: 300, ...at(880, 100) },
    { id: '6#', households: 100 },
  ],
  facilities: [
    { id: 'F1', type: 'home_care_station', provision: 'provided', floor_area_m2: 200, ...at(200, 200) },
    { id: 'F2', type: 'day_care_centre', provision: 'nearby', floor_area_m2: 99, footprint: square(-80, 400, 30) },
    { id: 'F3', type: 'institution', provision: 'provided', floor_area_m2: 99, ...at(500, 800) },
  ],
};

/** Two centres of a community, 1,000 m apart; the third building is `north` of the base line and 300 m from the second. */
export const luoyang = (north: number) => ({
  ...COMMON,
  id: 'B-2',
  name: '中心之间的小区',
  city: 'luoyang',
  stage: 'existing',
  households: 400,
  communities: [
    {
      name: '重型社区',
      households: 3600,
      centres: [
        { beds: 10, ...at(0, 0) },
        { beds: 10, ...at(1000, 0) },
      ],
    },
  ],
  buildings: [
    { id: '1#', households: 100, ...at(300, 400) },
    { id: '2#', households: 120, ...at(500, 0) },
    { id: '3#', households: 80, ...at(700, north) },
    { id: '4#', households: 100, footprint: square(100, 100, 40) },
  ],
  facilities: [{ id: 'F1', type: 'home_care_station', provision: 'provided', floor_area_m2: 199.9, ...at(700, north) }],
});

/** Each distance may be 10 m longer or shorter, since both ends may be 5 m off. */
export const UNSURE = {
  ...luoyang(0),
  id: 'B-3',
  position_accuracy_m: 5,
  buildings: [490, 495, 505, 511].map((north, i) => ({ id: `${i + 1}#`, households: 100, ...at(0, north) })),
};

/** It would be a script, end a section, and run out of the page. */
export const HOSTILE = `<script>alert('run')</script><img src=x onerror=alert(1)>]]>&lt;${'W'.repeat(300)}`;

/** Everything that a submission names has the hostile name. */
export const HOSTILE_ESTATE = {
  ...ESTATE,
  id: HOSTILE,
  name: HOSTILE,
  buildings: ESTATE.buildings.map((building) => ({ ...building, id: `${building.id}${HOSTILE}`, phase: HOSTILE })),
  facilities: ESTATE.facilities.map((facility) => ({
    ...facility,
    id: `${facility.id}${HOSTILE}`,
    name: HOSTILE,
    site: HOSTILE,
    phase: HOSTILE,
  })),
  phases: [{ id: HOSTILE, households: 900, completed_on: '2026-01-01' }],
};

/** U+202E turns the line round, so it is refused; the page that says so names it. */
export const MIRRORED_ESTATE = { ...ESTATE, id: `B-6\u202e倒写${HOSTILE}`, name: `\u202e倒写${HOSTILE}` };

/** A list of rooms, each too small, whose names take many lines in a column of a table. */
export const LONG = {
  ...COMMON,
  id: 'B-4',
  name: '名称很长的许多处用房',
  city: 'puyang',
  households: 5000,
  facilities: Array.from({ length: 12 }, (_, i) => ({
    id: `F${i + 1}-${'设施编号很长'.repeat(12)}`,
    site: `${i + 1} 号楼${'一层东侧沿街'.repeat(20)}`,
    type: 'day_care_centre',
    provision: 'provided',
    floor_area_m2: 200 + i,
    acquired_by: 'construction',
    handover: { to: 'civil_affairs', price_yuan: 1 },
  })),
};

/** It cannot be judged: a field that does not exist, and a number that is a word. */
export const INVALID = { id: 'B-5', name: '填错的小区', city: 'zhengzhou', housholds: 900, households: '九百' };
