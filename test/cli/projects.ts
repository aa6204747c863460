/** Small projects of Zhengzhou, one for each way a run can end. */
import type { HousingProject } from '../../src/model/subject.ts';

/** An existing estate in which every rule that binds holds, just. */
export const PASSING = {
  id: 'P-1',
  name: '测试小区',
  city: 'zhengzhou',
  stage: 'existing',
  assessed_on: '2026-11-01',
  settlement: 'urban_community',
  households: 1000,
  facilities: [
    {
      id: 'F1',
      type: 'home_care_station',
      provision: 'provided',
      floor_area_m2: 200,
      acquired_by: 'lease',
      service_radius_m: 500,
    },
  ],
} as const satisfies HousingProject;

export const FAILING = { ...PASSING, id: 'P-2', households: 1001 } as const;

export const UNDETERMINED = { ...PASSING, id: 'P-3', households: null } as const;

/** Checked for a day before the document was issued. */
export const TOO_EARLY = { ...PASSING, id: 'P-4', assessed_on: '2018-07-29' } as const;

export const INVALID = { ...PASSING, id: 'P-5', households: -1 } as const;

export const json = (value: unknown): string => JSON.stringify(value, null, 2);
