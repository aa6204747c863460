/**
 * Where the program is known to differ from the oracle of Luoyang. Each entry is met by the tests: one that is no
 * longer met has to be taken out, so that the list never hides more than it says.
 */
import type { HousingProject } from '../../../src/model/subject.ts';
import type { RuleId } from './rules.ts';

export interface Difference {
  readonly says: string;
  readonly rules: readonly RuleId[];
  readonly complaint: RegExp;
  readonly applies: (subject: HousingProject) => boolean;
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

/** Where another status is found. */
export const OF_STATUS: readonly Difference[] = [
  {
    says: 'All the housing is completed and no floor area is given: it is taken for nothing out of nothing, not all of it.',
    rules: ['luoyang.first-batch', 'luoyang.before-50pct'],
    complaint: /^(undetermined|not_yet_due), expected fail$/,
    applies: noFloorArea,
  },
  {
    says: 'A building without a position is taken to be anywhere, though the radius of every centre is declared.',
    rules: ['luoyang.station-if-radius-500'],
    complaint: /^(undetermined, expected (fail|not_applicable)|pass, expected not_applicable)$/,
    applies: partlyPlaced,
  },
  {
    says: 'A centre without a position is placed anew for each building: nowhere does it reach all of them.',
    rules: ['luoyang.station-if-radius-500'],
    complaint: /^undetermined, expected fail$/,
    applies: oneCentreForSeveral,
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
      'luoyang.handover',
    ],
    complaint: /does not name .*, pass or not applicable$/,
    applies: () => true,
  },
  {
    says: 'Beside an open step, fields that could break a step that the review has not reached are not named.',
    rules: ['luoyang.four-sync'],
    complaint: /does not name/,
    applies: (s) => given(s.review_stage),
  },
  {
    says: 'The day on which a facility was completed is named although it is given, where the phases are not.',
    rules: ['luoyang.first-batch', 'luoyang.before-50pct'],
    complaint: /names \/facilities\/\d+\/completed_on$/,
    applies: (s) => !given(s.phases),
  },
  {
    says: 'All the housing is completed: its floor area is named though no floor area changes that.',
    rules: ['luoyang.first-batch', 'luoyang.before-50pct'],
    complaint: /names \/(phases\/\d+\/(housing_floor_area_m2|completed_on)|first_phase_infeasible)$/,
    applies: noFloorArea,
  },
  {
    says: 'A facility later than the first batch is later than its day: forgotten where either day is open.',
    rules: ['luoyang.first-batch', 'luoyang.before-50pct'],
    complaint: /names \/(phases\/\d+\/(housing_floor_area_m2|completed_on)|first_phase_infeasible)$/,
    applies: (s) => ![s.phases?.[0], ...(s.facilities ?? [{}])].every((x) => x?.completed_on?.length === 10),
  },
  {
    says: 'Where the radius of a centre is open, positions that would decide are not named.',
    rules: ['luoyang.station-if-radius-500'],
    complaint: /does not name \/(buildings|buildings\/\d+\/location|communities\/\d+\/centres\/\d+\/location)$/,
    applies: (s) => centresOf(s).some((centre) => !given(centre.service_radius_m)),
  },
  {
    says: 'As for the status: a building without a position is taken to be anywhere.',
    rules: ['luoyang.station-if-radius-500'],
    complaint: /name/,
    applies: partlyPlaced,
  },
  {
    says: 'As for the status: a centre without a position is placed anew for each building.',
    rules: ['luoyang.station-if-radius-500'],
    complaint: /names \/communities\/\d+\/centres\/\d+\/location$/,
    applies: oneCentreForSeveral,
  },
  {
    says: 'Where only the accuracy of the positions leaves the answer open, nothing says so.',
    rules: ['luoyang.station-if-radius-500'],
    complaint: /nothing says why$/,
    applies: (s) => given(s.position_accuracy_m),
  },
];

/** The complaints that no entry explains; `met` takes note of those that do. */
export function unexplained(
  known: readonly Difference[],
  rule: RuleId,
  subject: HousingProject,
  complaints: readonly string[],
  met: Set<Difference>,
): string[] {
  return complaints.filter((complaint) => {
    const found = known.find((d) => d.rules.includes(rule) && d.complaint.test(complaint) && d.applies(subject));
    if (found) met.add(found);
    return !found;
  });
}
