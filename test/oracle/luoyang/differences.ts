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

const centresOf = ({ communities }: HousingProject) => (communities ?? []).flatMap(({ centres }) => centres ?? []);

const partlyPlaced = ({ buildings }: HousingProject): boolean =>
  (buildings ?? []).some(({ location }) => given(location)) &&
  !(buildings ?? []).every(({ location }) => given(location));

const noFloorArea = ({ phases }: HousingProject): boolean =>
  (phases ?? []).length > 0 && (phases ?? []).every((p) => !given(p.housing_floor_area_m2));

const oneCentreForSeveral = (s: HousingProject): boolean =>
  (s.buildings ?? []).length > 1 && centresOf(s).some(({ location }) => !given(location));

type Location = NonNullable<Facility['location']>;
const HERE: Location = [466000, 3846000];
const AT_500: Location = [466300, 3846400];
/** 900 m from here on either side. */
const EAST: Location = [466900, 3846000];
const WEST: Location = [465100, 3846000];

const completedOn = (completed_on: string): Facility => ({ ...STATION, completed_on });

/** Where another status is found. */
export const OF_STATUS: readonly Difference[] = [
  {
    says: 'All the housing is completed and no floor area is given: it is taken for nothing out of nothing, not all of it.',
    rules: ['luoyang.first-batch', 'luoyang.before-50pct'],
    complaint: /^(undetermined|not_yet_due), expected fail$/,
    applies: noFloorArea,
    example: { stage: 'new', phases: [{ completed_on: '2026-06-30' }], facilities: [completedOn('2026-07-01')] },
  },
  {
    says: 'A building without a position is taken to be anywhere, though the radius of every centre is declared.',
    rules: ['luoyang.station-if-radius-500'],
    complaint: /^(undetermined, expected (fail|not_applicable)|pass, expected not_applicable)$/,
    applies: partlyPlaced,
    example: {
      communities: [{ centres: [{ service_radius_m: 500, location: HERE }] }],
      buildings: [{ location: HERE }, {}],
      facilities: [],
    },
  },
  {
    says: 'A centre without a position is placed anew for each building: nowhere does it reach all of them.',
    rules: ['luoyang.station-if-radius-500'],
    complaint: /^undetermined, expected fail$/,
    applies: oneCentreForSeveral,
    example: {
      communities: [{ centres: [{ location: HERE }, {}] }],
      buildings: [{ location: EAST }, { location: WEST }],
      facilities: [],
    },
  },
];

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
    says: 'Beside an open step, fields that could break a step that the review has not reached are not named.',
    rules: ['luoyang.four-sync'],
    complaint: /does not name/,
    applies: (s) => given(s.review_stage),
    example: { stage: 'new', review_stage: 'design', facilities: [STATION] },
  },
  {
    says: 'The day on which a facility was completed is named although it is given, where the phases are not.',
    rules: ['luoyang.first-batch', 'luoyang.before-50pct'],
    complaint: /names \/facilities\/\d+\/completed_on$/,
    applies: (s) => !given(s.phases),
    example: { stage: 'new', facilities: [completedOn('2026-07-01')] },
  },
  {
    says: 'All the housing is completed: its floor area is named though no floor area changes that.',
    rules: ['luoyang.first-batch', 'luoyang.before-50pct'],
    complaint: /names \/(phases\/\d+\/(housing_floor_area_m2|completed_on)|first_phase_infeasible)$/,
    applies: noFloorArea,
    example: { phases: [{ completed_on: '2026-06-30' }], facilities: [completedOn('2026-07-01')] },
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
    says: 'Where the radius of a centre is open, positions that would decide are not named.',
    rules: ['luoyang.station-if-radius-500'],
    complaint: /does not name \/(buildings|buildings\/\d+\/location|communities\/\d+\/centres\/\d+\/location)$/,
    applies: (s) => centresOf(s).some((centre) => !given(centre.service_radius_m)),
    example: { communities: [{ centres: [{}] }], facilities: [] },
  },
  {
    says: 'As for the status: a building without a position is taken to be anywhere.',
    rules: ['luoyang.station-if-radius-500'],
    complaint: /name/,
    applies: partlyPlaced,
    example: {
      communities: [{ centres: [{ service_radius_m: 501, location: HERE }] }],
      buildings: [{ location: HERE }, {}],
    },
  },
  {
    says: 'As for the status: a centre without a position is placed anew for each building.',
    rules: ['luoyang.station-if-radius-500'],
    complaint: /names \/communities\/\d+\/centres\/\d+\/location$/,
    applies: oneCentreForSeveral,
    example: {
      communities: [{ centres: [{ location: HERE }, {}] }],
      buildings: [{ location: EAST }, { location: WEST }],
    },
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
