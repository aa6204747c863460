/**
 * Whether a facility keeps step with the housing it belongs to (四同步), and with the first batch.
 *
 * A step is kept if the facility is not later than the phase it is assigned to; with several phases and no
 * assignment it may be any of them. A declared step is used only where the two dates are not both given.
 */
import type { Bilingual } from '../model/report.ts';
import type { Facility, Phase } from '../model/subject.ts';
import { isDay, onOrBefore } from './dates.ts';
import type { Scope, WordFact } from './fact.ts';
import { EITHER, known, type Possible } from './possible.ts';

type Step = 'planning' | 'construction' | 'acceptance' | 'delivery';
type DateField = 'planned_on' | 'started_on' | 'accepted_on' | 'delivered_on';

const YES_NO = ['yes', 'no'] as const;

/** Stands for the housing whose phases are not known, or are none. */
const NO_PHASE: Phase = {};

interface Candidate {
  readonly phase: Phase;
  /** Null where the project gives no such phase. */
  readonly pointer: string | null;
}

/** Whether the facility may belong to the phase: it names it, or none, or one that only a phase without id can be. */
function mayBelong(facility: Facility, phase: Phase, phases: readonly Phase[]): boolean {
  if (facility.phase == null || phase.id === facility.phase) return true;
  return phase.id == null && !phases.some((other) => other.id === facility.phase);
}

const phasesOf = ({ project }: Scope): readonly Phase[] => project.phases ?? [];

/** The phases that the facility may belong to. */
function candidates(scope: Scope, facility: Facility): readonly Candidate[] {
  const phases = phasesOf(scope);
  const assigned = phases
    .map((phase, i) => ({ phase, pointer: `/phases/${i}` }))
    .filter(({ phase }) => mayBelong(facility, phase, phases));
  return assigned.length > 0 ? assigned : [{ phase: NO_PHASE, pointer: null }];
}

/** Whether the step is kept if the facility belongs to this phase. */
function keptWith(facility: Facility, phase: Phase, field: DateField, step: Step): Possible {
  const own = facility[field];
  const housing = phase[field];
  if (own == null || housing == null) return known(facility.synchronised?.[step]);
  return onOrBefore(own, housing);
}

/** Whether the step is kept, over all phases that the facility may belong to. */
function possiblyKept(scope: Scope, facility: Facility, field: DateField, step: Step): Possible {
  const phases = phasesOf(scope);
  let result = 0;
  for (const phase of phases) {
    if (mayBelong(facility, phase, phases)) result |= keptWith(facility, phase, field, step);
  }
  return result === 0 ? keptWith(facility, NO_PHASE, field, step) : (result as Possible);
}

function stepFields(scope: Scope, facility: Facility, pointer: string, field: DateField, step: Step): string[] {
  const open = candidates(scope, facility);
  const fields = open.flatMap(({ phase, pointer: at }) => {
    if (keptWith(facility, phase, field, step) !== EITHER) return [];
    const housing = at === null ? (scope.project.phases == null ? ['/phases'] : []) : [`${at}/${field}`];
    const own = housing.length === 0 ? [] : [`${pointer}/${field}`];
    const bothGiven = facility[field] != null && phase[field] != null;
    const declared = bothGiven ? [] : [`${pointer}/synchronised/${step}`];
    return [
      ...own.filter(() => facility[field] == null || !isDay(facility[field])),
      ...housing.filter(() => phase[field] == null || !isDay(phase[field])),
      ...declared,
    ];
  });
  return assignmentMatters(open, field) ? [...fields, `${pointer}/phase`] : fields;
}

/** With one phase, or the same date in all of them, it makes no difference to which the facility belongs. */
function assignmentMatters(open: readonly Candidate[], field: DateField): boolean {
  const dates = new Set(open.map(({ phase }) => phase[field] ?? null));
  const [only] = dates;
  const sameDay = dates.size === 1 && only != null && isDay(only);
  return open.length > 1 && !sameDay;
}

function stepFact(id: string, step: Step, field: DateField, label: Bilingual): WordFact {
  return {
    type: 'word',
    id,
    of: 'facility',
    label,
    words: YES_NO,
    possible: (scope, value) => possiblyKept(scope, value as Facility, field, step),
    fields: (scope, value, pointer) => stepFields(scope, value as Facility, pointer, field, step),
    shown(scope, value) {
      const own = (value as Facility)[field];
      const housing = candidates(scope, value as Facility).map(({ phase }) => phase[field]);
      const one = new Set(housing).size === 1 ? housing[0] : null;
      return {
        measured: own == null ? null : { date: own },
        required: one == null ? null : { comparator: '<=', date: one },
      };
    },
  };
}

const firstPhaseDate = ({ project }: Scope): string | null => project.phases?.[0]?.completed_on ?? null;

/** The first entry of `phases` is the first batch of housing. */
const completedWithFirstPhase: WordFact = {
  type: 'word',
  id: 'completed_with_first_phase',
  of: 'facility',
  label: { zh: '与首批住宅同步建成', en: 'completed with the first phase of housing' },
  words: YES_NO,
  possible(scope, value) {
    const own = (value as Facility).completed_on;
    const housing = firstPhaseDate(scope);
    return own == null || housing == null ? EITHER : onOrBefore(own, housing);
  },
  fields(scope, value, pointer) {
    const own = (value as Facility).completed_on;
    const housing = firstPhaseDate(scope);
    const { phases } = scope.project;
    // Where there is no phase, no date tells anything.
    if (phases?.length === 0) return [];
    const housingField = phases == null ? '/phases' : '/phases/0/completed_on';
    return [
      ...(housing == null || !isDay(housing) ? [housingField] : []),
      ...(own == null || !isDay(own) ? [`${pointer}/completed_on`] : []),
    ];
  },
  shown(scope, value) {
    const own = (value as Facility).completed_on;
    const housing = firstPhaseDate(scope);
    return {
      measured: own == null ? null : { date: own },
      required: housing == null ? null : { comparator: '<=', date: housing },
    };
  },
};

export const togetherFacts = [
  stepFact('planned_with_housing', 'planning', 'planned_on', { zh: '同步规划', en: 'planned with the housing' }),
  stepFact('started_with_housing', 'construction', 'started_on', { zh: '同步建设', en: 'built with the housing' }),
  stepFact('accepted_with_housing', 'acceptance', 'accepted_on', { zh: '同步验收', en: 'accepted with the housing' }),
  stepFact('delivered_with_housing', 'delivery', 'delivered_on', {
    zh: '同步交付',
    en: 'delivered with the housing',
  }),
  completedWithFirstPhase,
];
