/** Random plausible projects of Luoyang: those of ../domains.ts with what only Luoyang's rules read. */
import fc from 'fast-check';
import type { HousingProject } from '../../../src/model/subject.ts';
import { RECIPIENTS } from '../../../src/model/vocabulary.ts';
import { arbitrarySubject, known, word } from '../domains.ts';
import { ofLuoyang } from './subjects.ts';

/** Days around the day of issue and the end of 2020, and one long after them. */
export const AS_OF_DAYS = ['2018-01-03', '2018-01-04', '2020-12-31', '2021-01-01', '2026-11-01'] as const;

const ofStage = ['2017', '2018', '2018-01', '2018-01-03', '2018-01-04', '2020-05-01'] as const;
const completed = word(['2022-06-30', '2023-02', '2023-02-28', '2024-07-01', '2024-12-31', '2025']);
const floorArea = word([0, '199.999999', 200, '749.999999', 750, '812.5']);

const ofFacility = fc.record({
  completed_on: known(completed, 5),
  floor_area_m2: known(floorArea, 8),
  day_care_area_m2: known(word([0, '299.999999', 300, 420]), 4),
  demonstration: known(fc.boolean(), 4),
  handover: known(fc.record({ to: known(word(RECIPIENTS), 5), on: known(completed) }), 4),
});

const ofPhase = fc.record({
  completed_on: known(completed, 6),
  housing_floor_area_m2: known(word(['12000.5', 24001, 24000, 52000]), 8),
  households: known(word([100, 200, 400]), 3),
});

const place = fc.integer({ min: -6, max: 6 });
const centre = fc.record({
  beds: known(word([0, 9, 10, 11])),
  service_radius_m: known(word([300, 500, '500.001', 800]), 4),
  location: known(fc.tuple(place, place), 2).map((at): [number, number] | null =>
    at ? [466000 + 100 * at[0], 3846000 + 100 * at[1]] : null,
  ),
});
const community = fc.record({
  households: known(word([2999, 3000, 3001, '5000'])),
  centres: known(fc.array(centre, { maxLength: 2 }), 8),
});

const extras = fc.record({
  planning_conditions_on: known(word(ofStage), 3),
  completed_on: known(word(ofStage), 2),
  first_phase_infeasible: known(fc.boolean(), 4),
  communities: known(fc.array(community, { maxLength: 2 }), 8),
  ofFacilities: fc.array(ofFacility, { minLength: 3, maxLength: 3 }),
  ofPhases: fc.array(ofPhase, { minLength: 3, maxLength: 3 }),
});

/** Lists stand beside each other: what Luoyang reads is added to each facility and each phase. */
export const arbitraryOfLuoyang: fc.Arbitrary<HousingProject> = fc
  .tuple(arbitrarySubject, extras)
  .map(([subject, { ofFacilities, ofPhases, ...more }]) => {
    const { facilities, phases } = subject;
    const merged = {
      ...subject,
      ...more,
      ...(facilities && { facilities: facilities.map((f, i) => ({ ...f, ...ofFacilities[i] })) }),
      ...(phases && { phases: phases.map((p, i) => ({ ...p, ...ofPhases[i] })) }),
    };
    return ofLuoyang(JSON.parse(JSON.stringify(merged)));
  });
