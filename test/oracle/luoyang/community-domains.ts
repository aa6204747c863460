/** Small domains for the two rules on communities and their centres. */
import type { Building, Centre, Community, Facility } from '../../../src/model/subject.ts';
import { lists, ones, product } from '../domains.ts';
import { STATION } from '../rules.ts';
import { ANY_STAGE, type Subject, subjects, twos } from './subjects.ts';

const centre = (beds: number | undefined): Centre => (beds === undefined ? {} : { beds });

export function* largeCommunities(): Generator<Subject> {
  const all = [
    ...product<Community>({
      households: [undefined, 3000, 3001, '3000.0'],
      centres: [
        undefined,
        ...lists(ones([undefined, 0, 9, 10, 11].map(centre)), twos([undefined, 9, 10].map(centre)), [[]]),
      ],
    }),
  ];
  yield* subjects({ stage: ANY_STAGE, communities: [undefined, ...lists([[]], ones(all))] });
  yield* subjects({ communities: twos(all) });
}

type Location = NonNullable<Facility['location']>;
const HERE: Location = [466000, 3846000];
/** 500 m, 500.0006 m and 900 m from here. */
const AT_500: Location = [466300, 3846400];
const BEYOND_500: Location = [466300, '3846400.00075'];
const AT_900: Location = [466900, 3846000];
/** Of an accuracy of 5 m: at most, and at least, 500 m. */
const AT_490: Location = [466000, 3846490];
const AT_511: Location = [465489, 3846000];

const STATIONS: (Facility[] | undefined)[] = [
  undefined,
  [],
  [{ ...STATION, floor_area_m2: '199.999999' }],
  [{ ...STATION, floor_area_m2: 200 }],
  [STATION],
  [{ ...STATION, provision: 'nearby', floor_area_m2: 300 }],
  [{ type: 'home_care_station', floor_area_m2: 300 }],
  [{ provision: 'provided', floor_area_m2: 300 }],
  [
    { type: 'day_care_centre', provision: 'provided', floor_area_m2: 300 },
    { ...STATION, allocated_area_m2: 300 },
  ],
  [
    { ...STATION, floor_area_m2: 100 },
    { ...STATION, floor_area_m2: 100 },
  ],
  [
    { ...STATION, floor_area_m2: 100 },
    { ...STATION, floor_area_m2: 200 },
  ],
];

/** 1,800 m apart: no place is within 500 m of both. */
const FAR_APART: Building[] = [{ location: AT_900 }, { location: [465100, 3846000] }];

const HOMES: (Building[] | undefined)[] = [
  undefined,
  [],
  [{}],
  [{ distance_to_facility_m: 400 }],
  [{ location: AT_500 }],
  [{ location: BEYOND_500, distance_to_facility_m: 100 }],
  [{ location: AT_500 }, { location: AT_900 }],
  [{ location: AT_500 }, {}],
  [{ location: BEYOND_500 }, {}],
  FAR_APART,
];

export function* centresAtADistance(): Generator<Subject> {
  const single = [
    ...product<Centre>({ service_radius_m: [undefined, 0, 500, '500.001'], location: [undefined, HERE] }),
  ];
  const two: Centre[] = [
    {},
    { service_radius_m: 400 },
    { service_radius_m: 600 },
    { location: HERE },
    { location: AT_900 },
  ];
  const few: Community[] = [
    {},
    { centres: [] },
    { centres: [{}] },
    { centres: [{ service_radius_m: 400 }] },
    { centres: [{ service_radius_m: 600 }] },
    { centres: [{ location: HERE }] },
    { centres: [{ location: AT_900, service_radius_m: 400 }] },
  ];
  const communities = [
    undefined,
    ...lists<Community>([[]], ones(lists([[]], ones(single), twos(two)).map((centres) => ({ centres }))), twos(few)),
    [{}],
  ];
  const SOME_STATIONS = [undefined, [], STATIONS[2], STATIONS[3]];
  yield* subjects({ communities, buildings: HOMES, facilities: SOME_STATIONS });
  yield* subjects({
    position_accuracy_m: [5],
    communities,
    buildings: [[{ location: AT_490 }], [{ location: AT_500 }], [{ location: AT_511 }], FAR_APART],
    facilities: [[], STATIONS[3]],
  });
  yield* subjects({
    stage: ANY_STAGE,
    communities: [[{ centres: [{ service_radius_m: '500.001' }] }], [{ centres: [{}] }], [{}, { centres: [] }], [{}]],
    facilities: STATIONS,
  });
}
