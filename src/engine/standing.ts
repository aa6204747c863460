/** From the outcomes of the completions to the status of a rule or an item, with its due date and review stage. */
import { before, onOrBefore } from '../facts/dates.ts';
import { NO, type Possible, YES } from '../facts/possible.ts';
import type { Status } from '../model/status.ts';
import { REVIEW_STAGES, type ReviewStage } from '../model/vocabulary.ts';
import { FAILS, JUDGED, NOT_BOUND, PASSES } from './decide.ts';
import type { Outcomes } from './trial.ts';

/** Where a rule or an item stands, before it is described. */
export interface Standing {
  readonly status: Status;
  /** Sorted later; with repetitions. */
  readonly fields: readonly string[];
  /** Nothing is missing: the words leave it to a person. */
  readonly judged: boolean;
  /** The text leaves it open how to measure, and the measures disagree. */
  readonly disputed: boolean;
  /** Why it is not yet due. */
  readonly later: 'due' | 'review_stage' | null;
}

export interface Timing {
  readonly assessedOn: string;
  readonly due: string | null;
  readonly provableAt: ReviewStage | null;
  readonly reviewStage: ReviewStage | null;
}

const plain = (status: Status): Standing => ({ status, fields: [], judged: false, disputed: false, later: null });

export function standingOf(outcomes: Outcomes, timing: Timing): Standing {
  const now = standingNow(outcomes);
  if (now.status === 'pass' || now.status === 'not_applicable') return now;
  return beforeDue(now, timing) ?? beforeStage(now, timing) ?? now;
}

function standingNow({ set, fields, disputed }: Outcomes): Standing {
  if (set === NOT_BOUND) return plain('not_applicable');
  if ((set & ~(PASSES | NOT_BOUND)) === 0) return plain('pass');
  if (set === FAILS) return plain('fail');
  if (set === JUDGED) return { ...plain('undetermined'), judged: true };
  return { ...plain('undetermined'), fields: disputed ? [] : fields, disputed };
}

/** A target is due after the last day of its year; until then nothing short of it is a breach. */
function beforeDue(now: Standing, { due, assessedOn }: Timing): Standing | null {
  const passed: Possible = due === null ? YES : before(due, assessedOn);
  if (passed === YES) return null;
  if (passed === NO) return { ...plain('not_yet_due'), later: 'due' };
  return { ...plain('undetermined'), fields: [...now.fields, '/assessed_on'] };
}

/** What only a later review stage can prove is not yet due while nothing shows that it is broken. */
function beforeStage(now: Standing, { provableAt, reviewStage }: Timing): Standing | null {
  if (now.status !== 'undetermined' || provableAt === null || reviewStage === null) return null;
  const early = REVIEW_STAGES.indexOf(reviewStage) < REVIEW_STAGES.indexOf(provableAt);
  return early ? { ...plain('not_yet_due'), later: 'review_stage' } : null;
}

/** Before its day of issue a document binds nobody. */
export function inForceOn(issued: string, assessedOn: string): Possible {
  return onOrBefore(issued, assessedOn);
}
