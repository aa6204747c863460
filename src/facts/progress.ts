/** How much of the housing was completed when a facility was (居民住宅总规模完成50%前). */
import { exactly, larger, smaller } from '../model/exact.ts';
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';
import type { Decimal, Facility, Phase } from '../model/subject.ts';
import type { Maybe } from './amount.ts';
import { isDay, onOrBefore } from './dates.ts';
import type { Amount, NumberFact, Scope } from './fact.ts';
import { EITHER, NO, type Possible, YES } from './possible.ts';

interface Share {
  readonly lo: Rational;
  readonly hi: Rational;
}

/** Whether the phase was completed on or before the day of the facility; that very day counts as completed. */
function completedBy(phase: Phase, facility: Facility): Possible {
  const { completed_on: housing } = phase;
  return housing == null || facility.completed_on == null ? EITHER : onOrBefore(housing, facility.completed_on);
}

/** Bounds of completed / all, by the measure that `read` gives. A phase of unknown size can weigh from nothing to all. */
function shareBy(read: (phase: Phase) => Maybe<Decimal>, phases: readonly Phase[], facility: Facility): Share {
  const when = new Set(phases.map((phase) => completedBy(phase, facility)));
  // All of it, or nothing of it, whatever the sizes are.
  if (when.size === 1 && when.has(YES)) return { lo: Q.ONE, hi: Q.ONE };
  if (when.size === 1 && when.has(NO)) return { lo: Q.ZERO, hi: Q.ZERO };
  let [done, open, rest] = [Q.ZERO, Q.ZERO, Q.ZERO];
  let doneUnknown = false;
  let restUnknown = false;
  for (const phase of phases) {
    const size = read(phase);
    const completed = completedBy(phase, facility);
    if (size == null) {
      doneUnknown ||= completed !== NO;
      restUnknown ||= completed !== YES;
      continue;
    }
    const value = Q.fromDecimal(size);
    if (completed === YES) done = Q.add(done, value);
    else if (completed === NO) rest = Q.add(rest, value);
    else open = Q.add(open, value);
  }
  const all = Q.add(Q.add(done, open), rest);
  const nothingKnown = Q.sign(all) === 0;
  return {
    lo: restUnknown || nothingKnown ? Q.ZERO : Q.divide(done, all),
    hi: doneUnknown || nothingKnown ? Q.ONE : Q.divide(Q.add(done, open), all),
  };
}

function shareFields({ project }: Scope, facility: Facility, pointer: string): string[] {
  const own = facility.completed_on;
  return [
    ...(project.phases == null ? ['/phases'] : []),
    ...(project.phases ?? []).flatMap((phase, i) => [
      ...(phase.housing_floor_area_m2 == null ? [`/phases/${i}/housing_floor_area_m2`] : []),
      ...(phase.completed_on == null || !isDay(phase.completed_on) ? [`/phases/${i}/completed_on`] : []),
    ]),
    ...(own == null || !isDay(own) ? [`${pointer}/completed_on`] : []),
  ];
}

/** By floor area; the share by dwellings, where it is known, must not say otherwise (A16). */
function exactShare(scope: Scope, facility: Facility, pointer: string): Amount {
  const fields = () => shareFields(scope, facility, pointer);
  const phases = scope.project.phases ?? null;
  if (phases === null) return { lo: exactly(Q.ZERO), hi: exactly(Q.ONE), fields };
  const byArea = shareBy((p) => p.housing_floor_area_m2, phases, facility);
  const area = { lo: exactly(byArea.lo), hi: exactly(byArea.hi), fields };
  if (phases.some((p) => p.households == null)) return area;
  const byDwellings = shareBy((p) => p.households, phases, facility);
  return {
    ...area,
    lo: smaller(area.lo, exactly(byDwellings.lo)),
    hi: larger(area.hi, exactly(byDwellings.hi)),
    disputed: Q.compare(byArea.lo, byArea.hi) === 0 && Q.compare(byDwellings.lo, byDwellings.hi) === 0,
  };
}

export const housingCompletedShare: NumberFact = {
  type: 'number',
  id: 'housing_completed_share',
  of: 'facility',
  label: { zh: '设施建成时住宅总规模的完成比例', en: 'share of the housing completed when the facility was' },
  unit: '%',
  kind: 'share',
  place: '/completed_on',
  dispute: {
    zh: '按建筑面积与按套数计算的结果分居限值两侧，条文未明确口径，请人工认定。',
    en: 'By floor area and by dwellings the result lies on different sides of the limit, and the text does not say which counts; a person has to decide.',
  },
  quick(_, __, out) {
    out.leaveToExact();
  },
  exact: (scope, value, pointer) => exactShare(scope, value as Facility, pointer),
};
