/**
 * Where the program is known to differ from the oracle of Luoyang, each with the smallest subject that shows it. The
 * test of the examples fails for one that is mended: then its entry has to be taken out.
 */
import type { Facility, HousingProject } from '../../../src/model/subject.ts';
import { STATION } from '../rules.ts';
import type { RuleId } from './rules.ts';

export interface Difference {
  readonly says: string;
  readonly rules: readonly [RuleId, ...RuleId[]];
  readonly complaint: RegExp;
  readonly applies: (subject: HousingProject) => boolean;
  /** Judged by the first of the rules as of 2026-11-01. */
  readonly example: Partial<HousingProject>;
}

const given = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

type Location = NonNullable<Facility['location']>;
const HERE: Location = [466000, 3846000];
const AT_500: Location = [466300, 3846400];

/** Where another status is found. */
export const OF_STATUS: readonly Difference[] = [];

/** Where the status is the same and `missing` names too little or too much. */
export const OF_MISSING: readonly Difference[] = [
  {
    says: 'A field that decides only between pass and not applicable is not named beside an item that is open.',
    rules: [
      'luoyang.demo-centre-750',
      'luoyang.demo-centre-daycare-300',
      'luoyang.station-200',
      'luoyang.centre-3000',
      'luoyang.station-if-radius-500',
      'luoyang.four-sync',
      'luoyang.handover',
      'luoyang.first-batch',
      'luoyang.before-50pct',
    ],
    complaint: /does not name .*, pass or not applicable$/,
    applies: () => true,
    example: {
      facilities: [
        { type: 'community_centre', demonstration: true, floor_area_m2: 750 },
        { type: 'community_centre', demonstration: true },
      ],
    },
  },
  {
    says: 'A facility later than the first batch is later than its day: forgotten where either day is open.',
    rules: ['luoyang.first-batch', 'luoyang.before-50pct'],
    complaint: /names \/(phases\/\d+\/(housing_floor_area_m2|completed_on)|first_phase_infeasible)$/,
    applies: (s) => ![s.phases?.[0], ...(s.facilities ?? [{}])].every((x) => x?.completed_on?.length === 10),
    example: {
      stage: 'new',
      phases: [{ housing_floor_area_m2: 50 }, { housing_floor_area_m2: 50 }],
      facilities: [STATION],
    },
  },
  {
    says: 'Dwellings given for some phases contradict the floor area: whether the facility counts is not named.',
    rules: ['luoyang.before-50pct', 'luoyang.first-batch'],
    complaint: /does not name \/facilities\/\d+\/(type|provision)$/,
    applies: ({ phases }) =>
      (phases ?? []).some((p) => given(p.households)) && !(phases ?? []).every((p) => given(p.households)),
    example: {
      stage: 'new',
      first_phase_infeasible: true,
      phases: [
        { completed_on: '2022-06-30', housing_floor_area_m2: 1 },
        { completed_on: '2022-06-30', housing_floor_area_m2: 1, households: 100 },
        { completed_on: '2024-12-31', housing_floor_area_m2: 9, households: 100 },
      ],
      facilities: [STATION, { provision: 'provided', completed_on: '2024-07-01' }],
    },
  },
  {
    says: 'Where a building has no position: the centres and the building are named, since a completion places all of them.',
    rules: ['luoyang.station-if-radius-500'],
    complaint: /names \/(communities\/\d+\/centres\/\d+\/(location|service_radius_m)|buildings\/\d+\/location)$/,
    applies: ({ buildings }) =>
      (buildings ?? []).length === 0 || (buildings ?? []).some(({ location }) => !given(location)),
    example: { communities: [{ centres: [{}, { location: HERE }] }] },
  },
  {
    says: 'Where only the accuracy of the positions leaves the answer open, nothing says so.',
    rules: ['luoyang.station-if-radius-500'],
    complaint: /nothing says why$/,
    applies: (s) => given(s.position_accuracy_m),
    example: {
      position_accuracy_m: 5,
      communities: [{ centres: [{ location: HERE }] }],
      buildings: [{ location: AT_500 }],
      facilities: [],
    },
  },
];

export function explains(
  { rules, complaint, applies }: Difference,
  rule: RuleId,
  s: HousingProject,
  found: string,
): boolean {
  return rules.includes(rule) && complaint.test(found) && applies(s);
}

/** The complaints that no entry explains. */
export function unexplained(
  known: readonly Difference[],
  rule: RuleId,
  subject: HousingProject,
  complaints: readonly string[],
): string[] {
  return complaints.filter((complaint) => !known.some((d) => explains(d, rule, subject, complaint)));
}
