/** From the outcomes of the completions to the status of a rule or an item, with its due date and review stage. */
import { before, onOrBefore } from '../facts/dates.ts';
import type { Scope } from '../facts/fact.ts';
import { NO, type Possible, YES } from '../facts/possible.ts';
import type { Status } from '../model/status.ts';
import { REVIEW_STAGES, type ReviewStage } from '../model/vocabulary.ts';
import { FAILS, NOT_BOUND, PASSES } from './decide.ts';
import type { Step } from './rule.ts';

/** Before its day of issue a document binds nobody. */
export function isInForce({ issued, assessedOn }: Scope): Possible {
  return onOrBefore(issued, assessedOn);
}

/** Whether the last day of the due date has passed; YES where there is none. */
export function isDue(due: string | undefined, { assessedOn }: Scope): Possible {
  return due === undefined ? YES : before(due, assessedOn);
}

/**
 * A target is due after the last day of its year; until then nothing short of it is a breach. What only a later review
 * stage can prove is not yet due while nothing shows that it is broken.
 */
export function statusOf(set: number, step: Step, due: Possible, { project }: Scope): Status {
  const now = statusNow(set);
  if (now === 'pass' || now === 'not_applicable') return now;
  if (due !== YES) return due === NO ? 'not_yet_due' : 'undetermined';
  return now === 'undetermined' && isTooEarly(step, project.review_stage) ? 'not_yet_due' : now;
}

/** The status of an outcome set, whatever the time. */
function statusNow(set: number): Status {
  if (set === NOT_BOUND) return 'not_applicable';
  if ((set & ~(PASSES | NOT_BOUND)) === 0) return 'pass';
  return set === FAILS ? 'fail' : 'undetermined';
}

function isTooEarly({ provableAt }: Step, reviewStage: ReviewStage | null | undefined): boolean {
  if (provableAt === null || reviewStage == null) return false;
  return REVIEW_STAGES.indexOf(reviewStage) < REVIEW_STAGES.indexOf(provableAt);
}
