/** For each rule of Xuchang a few values for each field that it reads, unknown included, in every combination. */
import fc from 'fast-check';
import type { Facility, HousingProject } from '../../../src/model/subject.ts';
import { acquisitions, named, onEach, stagesAround } from '../around.ts';
import { arbitrarySubject, known, quotas, STATION } from '../domains.ts';
import { XUCHANG } from './rules.ts';

export const AS_OF_DAYS = ['2017-11-07', '2017-11-08', '2017', '2026-11-01'] as const;

const some: Facility[][] = [
  [],
  [{ ...STATION, floor_area_m2: '199.999999', acquired_by: 'construction' }],
  [
    { ...STATION, floor_area_m2: 250, acquired_by: 'lease' },
    { ...STATION, floor_area_m2: 50 },
  ],
];
const around = () => onEach(AS_OF_DAYS, stagesAround(XUCHANG.issued, some));

export const EXHAUSTIVE: Record<keyof typeof XUCHANG.clauses, () => Iterable<HousingProject>> = {
  'xuchang.new-30': () => named('xuchang', around(), quotas(['new', undefined])),
  'xuchang.existing-20': () => named('xuchang', around(), quotas(['existing', undefined])),
  'xuchang.existing-means': () => named('xuchang', around(), acquisitions()),
};

const date = fc.constantFrom('2016', '2017', '2017-11', '2017-11-07', '2017-11-08', '2017-12', '2018-01-01', '2026');

/** A random plausible project, with dates round the day of issue. */
export const arbitraryProject: fc.Arbitrary<HousingProject> = fc
  .tuple(arbitrarySubject, known(date, 2), known(date, 2))
  .map(([subject, planning_conditions_on, completed_on]) => ({
    ...subject,
    city: 'xuchang',
    planning_conditions_on,
    completed_on,
  }));
