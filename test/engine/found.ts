/** The finding of one rule about one subject, and what the tests of findings share. */
import { judge } from '../../src/engine/judge.ts';
import type { JudgedFinding } from '../../src/model/judged.ts';
import type { RuleSource } from '../../src/model/pack.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { packOf } from './one-rule.ts';

export type Parts = Partial<RuleSource>;
export type Given = Partial<HousingProject>;

/** The document of the rule is of 1 July 2020. */
export function found(rule: Parts, given: Given, asOf = '2026-11-01'): JudgedFinding {
  const [finding] = judge(packOf(rule), { id: 'case', ...given }, asOf).findings;
  if (finding === undefined) throw new Error('no finding');
  return finding;
}

export const station = { id: 'F1', type: 'home_care_station', provision: 'provided' } as const;
export const m2 = (value: string) => ({ value, unit: 'm2' });

export const NEW: Parts = { when: { stage: 'new' } };
export const QUOTA: Parts = {
  ...NEW,
  require: { community_care_floor_area: { at_least: '30 m2 of floor per 100 households' } },
};
export const EACH_200: Parts = { each: 'provided_facility', require: { floor_area: { at_least: '200 m2 of floor' } } };
export const of240 = { ...station, floor_area_m2: 240 };
export const with240: Given = { stage: 'new', households: 850, facilities: [of240] };
