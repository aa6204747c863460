/** 与规划的首批居民住宅同步建成；确实无法建成的，要在居民住宅总规模完成50%前建成. Decided point 4. */
import type { Facility, HousingProject, Phase } from '../../../src/model/subject.ts';
import type { Ask, Outcome } from '../completions.ts';
import { atLeast, exact, type Fraction, plus } from '../fraction.ts';
import { dayOf, forEachFacility, given, HUGE, type Item, isCounted, NOTHING, STATION, span, stage } from '../rules.ts';

/** The same number of a day (20180731) one day on or back. */
function shifted(day: number, by: 1 | -1): number {
  const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  const next = new Date(Date.UTC(year, month - 1, date + by));
  return next.getUTCFullYear() * 10_000 + (next.getUTCMonth() + 1) * 100 + next.getUTCDate();
}

const LONG_AGO = '0000-01-01';
const SOME_DAY = 20000101;
const NEVER = '9999-12-31';

function written(day: number): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** The days about which it matters whether the facility was completed before, on or after them. */
function landmarks(s: HousingProject): number[] {
  const spans = (s.phases ?? []).map((p) => p.completed_on).filter(given);
  const ends = spans.map(span).flatMap(({ first, last }) => [first, last]);
  const around = ends.flatMap((day) => [shifted(day, -1), day, shifted(day, 1)]);
  return [...new Set([SOME_DAY, ...around])].sort((a, b) => a - b);
}

/** Lists that stand for all: not phased, first batch never late, first batch the larger part, and the smaller. */
const PHASES: readonly Phase[][] = [
  [],
  [{ completed_on: NEVER, housing_floor_area_m2: 1 }],
  [{ completed_on: LONG_AGO, housing_floor_area_m2: 1 }],
  [
    { completed_on: LONG_AGO, housing_floor_area_m2: 1 },
    { completed_on: NEVER, housing_floor_area_m2: 9 },
  ],
];

type Share = 'below half' | 'not below half' | 'nothing to share';

function shareOf(done: Fraction, rest: Fraction): Share {
  if (plus(done, rest).n === 0n) return 'nothing to share';
  return atLeast(done, rest) ? 'not below half' : 'below half';
}

/** On which side of the half the dwellings lie, if they do whatever the counts not given are. */
function shareByDwellings(phases: readonly Phase[], completed: readonly boolean[]): Share | 'not known' {
  const sides = [NOTHING, exact(HUGE)].map((unknownDone) => {
    const sums = { done: NOTHING, rest: NOTHING };
    phases.forEach(({ households }, i) => {
      const part = completed[i] ? 'done' : 'rest';
      const unknown = completed[i] === (unknownDone === NOTHING) ? NOTHING : exact(HUGE);
      sums[part] = plus(sums[part], given(households) ? exact(households) : unknown);
    });
    return shareOf(sums.done, sums.rest);
  });
  const [least = 'not known', most] = sides;
  return least === most ? least : 'not known';
}

interface Late {
  readonly infeasible: () => boolean;
  /** How much of the housing was completed on the day on which the facility was; `split` where dwellings say otherwise. */
  readonly share: () => 'below half' | 'not below half' | 'split';
}

const AREAS = ['0', HUGE];

function judged(
  s: HousingProject,
  issued: string,
  onTime: Outcome,
  late: (how: Late) => Outcome,
): (f: Facility, at: string, ask: Ask) => Outcome {
  const days = landmarks(s);
  return (f, at, ask) => {
    if (stage(s, ask, issued) !== 'new' || !isCounted(f, at, ask)) return 'not_binding';
    const phases = s.phases ?? ask('/phases', PHASES);
    if (phases.length === 0) return 'not_binding';
    const own = dayOf(ask, `${at}/completed_on`, f.completed_on, days);
    const phaseDay = (i: number) => dayOf(ask, `/phases/${i}/completed_on`, phases[i]?.completed_on, []);
    if (own <= phaseDay(0)) return onTime;
    return late({
      infeasible: () => s.first_phase_infeasible ?? ask('/first_phase_infeasible', [true, false]),
      share: () => {
        const completed = phases.map((_, i) => phaseDay(i) <= own);
        // All of it is all of it, however much that is.
        if (completed.every((yes) => yes)) return 'not below half';
        const sums = { done: NOTHING, rest: NOTHING };
        phases.forEach((p, i) => {
          const size = p.housing_floor_area_m2 ?? ask(`/phases/${i}/housing_floor_area_m2`, AREAS);
          const part = completed[i] ? 'done' : 'rest';
          sums[part] = plus(sums[part], exact(size));
        });
        const [share, other] = [shareOf(sums.done, sums.rest), shareByDwellings(phases, completed)];
        if (share === 'nothing to share') return 'split';
        return other === share || other === 'not known' || other === 'nothing to share' ? share : 'split';
      },
    });
  };
}

function items(s: HousingProject, judge: (f: Facility, at: string, ask: Ask) => Outcome): Item[] {
  const days = [LONG_AGO, ...landmarks(s).map(written), NEVER];
  const standIns = [[], ...days.map((completed_on) => [{ ...STATION, completed_on }])];
  return forEachFacility(s, standIns, judge).map((item) => ({ ...item, provableAt: 'acceptance' }));
}

/** On time passes; late is left to the other rule if infeasible and below half, and fails otherwise. */
export function firstBatch(s: HousingProject, issued: string): Item[] {
  const late = ({ infeasible, share }: Late): Outcome => {
    if (!infeasible()) return 'fail';
    const side = share();
    if (side === 'split') return 'judgement';
    return side === 'below half' ? 'not_binding' : 'fail';
  };
  return items(s, judged(s, issued, 'pass', late));
}

/** Binds only what is late and infeasible. */
export function beforeHalf(s: HousingProject, issued: string): Item[] {
  const late = ({ infeasible, share }: Late): Outcome => {
    if (!infeasible()) return 'not_binding';
    const side = share();
    if (side === 'split') return 'judgement';
    return side === 'below half' ? 'pass' : 'fail';
  };
  return items(s, judged(s, issued, 'not_binding', late));
}
