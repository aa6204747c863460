/** Files of waivers for the tests of the command line. */
import type { DecisionEntry, WaiverEntry } from '../../src/model/waivers.ts';
import { FAILING, PASSING } from './projects.ts';

/** Approves the 0.2 m² that FAILING lacks: 1001 households × 20 m² ÷ 100 = 200.2 m². */
export const WAIVER: WaiverEntry = {
  id: 'W-1',
  subject: FAILING.id,
  rule: 'zhengzhou.existing-20',
  item: null,
  reason: 'the plot cannot be enlarged',
  approved_by: 'the planning bureau',
  approval: '郑自然资函〔2026〕12号',
  granted: '2026-03-01',
  expires: '2026-12-31',
};

/** A new estate with 300 m² in two places, as many as it needs: whether that is one place a person decides. */
export const TWO_PLACES = {
  ...PASSING,
  id: 'P-6',
  stage: 'new',
  review_stage: 'design',
  facilities: ['F1', 'F2'].map((id) => ({
    id,
    type: 'home_care_station',
    provision: 'provided',
    floor_area_m2: 150,
    service_radius_m: 400,
    synchronised: { planning: true, construction: true, acceptance: true, delivery: true },
  })),
} as const;

export const DECISION: DecisionEntry = {
  id: 'D-1',
  subject: TWO_PLACES.id,
  rule: 'zhengzhou.new-concentrated',
  item: null,
  outcome: 'pass',
  reason: 'both rooms open on one court',
  decided_by: 'the review meeting',
  approval: 'minutes 7',
  on: '2026-10-20',
};

/** A file as JSON; what is not given differs from nothing. */
export const waiverFile = (waivers: readonly unknown[], decisions: readonly unknown[] = []): string =>
  JSON.stringify({ version: 1, waivers, decisions }, null, 2);
