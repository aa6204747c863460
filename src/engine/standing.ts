/** From the outcomes of the completions to the status of a rule or an item, with its due date and review stage. */
import { before } from '../facts/dates.ts';
import type { Scope } from '../facts/fact.ts';
import { NO, type Possible, YES } from '../facts/possible.ts';
import { STATUSES, type Status } from '../model/status.ts';
import { REVIEW_STAGES, type ReviewStage } from '../model/vocabulary.ts';
import { FAILS, NOT_BOUND, PASSES } from './decide.ts';
import type { Step } from './rule.ts';

/** Whether the last day of the due date has passed; YES where there is none, NO for a target without a year. */
export function isDue(due: string | undefined, { assessedOn }: Scope): Possible {
  if (due === undefined) return YES;
  return due === 'open' ? NO : before(due, assessedOn);
}

/** Statuses by their place in STATUSES: of several items the lowest decides. */
export type Rank = number;

const rank = (status: Status): Rank => STATUSES.indexOf(status);
export const FAIL = rank('fail');
const UNDETERMINED = rank('undetermined');
const NOT_YET_DUE = rank('not_yet_due');
const PASS = rank('pass');
export const NOT_APPLICABLE = rank('not_applicable');

export const statusOf = (value: Rank): Status => STATUSES[value] ?? 'not_applicable';

/**
 * The rank of an outcome set. A target is due after the last day of its year; until then nothing short of it is a
 * breach. What only a later review stage can prove is not yet due while nothing shows that it is broken.
 */
export function rankOf(set: number, step: Step, due: Possible, { project }: Scope): Rank {
  if (set === NOT_BOUND) return NOT_APPLICABLE;
  if ((set & ~(PASSES | NOT_BOUND)) === 0) return PASS;
  if (due !== YES) return due === NO ? NOT_YET_DUE : UNDETERMINED;
  if (set === FAILS) return FAIL;
  return isTooEarly(step, project.review_stage) ? NOT_YET_DUE : UNDETERMINED;
}

function isTooEarly({ provableAt }: Step, reviewStage: ReviewStage | null | undefined): boolean {
  if (provableAt === null || reviewStage == null) return false;
  return REVIEW_STAGES.indexOf(reviewStage) < REVIEW_STAGES.indexOf(provableAt);
}
