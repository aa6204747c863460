import { boundsOf } from '../model/measure.ts';
import * as Q from '../model/rational.ts';
import type { HousingProject, Measure } from '../model/subject.ts';
import { type Draft, draft } from './draft.ts';
import { recordsOf } from './records.ts';

/** Intervals whose lower end lies above the upper one: no number lies in them. */
export function intervalDrafts(project: HousingProject): Draft[] {
  return recordsOf(project).flatMap(({ pointer, record }) =>
    Object.entries(record).flatMap(([key, value]) => {
      if (!isInterval(value)) return [];
      const { lo, hi } = boundsOf(value);
      if (hi === null || Q.compare(lo, hi) <= 0) return [];
      return [draft('ends_reversed', `${pointer}/${key}`, 'interval')];
    }),
  );
}

export const isInterval = (value: unknown): value is Extract<Measure, object> =>
  typeof value === 'object' && value !== null && ('min' in value || 'max' in value);
