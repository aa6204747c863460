/** For the rule of Sanmenxia a few values for each field that it reads, unknown included, in every combination. */
import fc from 'fast-check';
import type { Facility, HousingProject } from '../../../src/model/subject.ts';
import { named, onEach, stagesAround } from '../around.ts';
import { arbitrarySubject, known, quotas, STATION } from '../domains.ts';
import { SANMENXIA } from './rules.ts';

/** Round the day of issue, and round the last day of the due year. */
export const AS_OF_DAYS = ['2017-12-04', '2017-12-05', '2017', '2020-12', '2020-12-31', '2021-01-01'] as const;

const some: Facility[][] = [[], [{ ...STATION, floor_area_m2: '299.999999' }], [{ ...STATION, floor_area_m2: 300 }]];

export const EXHAUSTIVE: Record<keyof typeof SANMENXIA.clauses, () => Iterable<HousingProject>> = {
  'sanmenxia.new-30': () =>
    named(
      'sanmenxia',
      onEach(['2017-12-04', '2017', '2020-12-31', '2021-01-01'], stagesAround(SANMENXIA.issued, some)),
      onEach(['2021-01-01'], quotas(['new', undefined])),
    ),
};

const date = fc.constantFrom('2016', '2017', '2017-12', '2017-12-04', '2017-12-05', '2018-01-01', '2021');

/** A random plausible project, with dates round the day of issue. */
export const arbitraryProject: fc.Arbitrary<HousingProject> = fc
  .tuple(arbitrarySubject, known(date, 2), known(date, 2))
  .map(([subject, planning_conditions_on, completed_on]) => ({
    ...subject,
    city: 'sanmenxia',
    planning_conditions_on,
    completed_on,
  }));
