/**
 * Data of an area have a day. Those of a day before a target was due can show that it is met, but not that it was
 * missed: what was short then may have been made good by the last day.
 */
import { before } from '../facts/dates.ts';
import type { Observed } from '../facts/fact.ts';
import { NO } from '../facts/possible.ts';
import type { Area } from '../model/area.ts';
import { kindOf, type Subject } from '../model/subjects.ts';
import { type Environment, type Leaf, slotOf } from './node.ts';
import type { Body, Step } from './rule.ts';

/**
 * The first day on which something in the requirement was counted too early; null where there is none. A share is as old
 * as the older of its two numbers.
 */
export function outdatedIn({ due }: Body, step: Step, env: Environment): Observed | null {
  const { subject } = env.scope;
  if (due === null || !isArea(subject)) return null;
  const days = step.require.leaves.flatMap((leaf) => observedIn(leaf, subject, env));
  return days.find(({ on }) => before(on, due) !== NO) ?? null;
}

const isArea = (subject: Subject): subject is Area => kindOf(subject) === 'area';

/** A number has a day of its own, or that of the report, as everything else in it has. */
function observedIn({ fact, basis }: Leaf, { reported_on: on }: Area, env: Environment): Observed[] {
  return [fact, ...(basis == null ? [] : [basis])].flatMap((one) => {
    if (one?.observed === undefined) return on == null ? [] : [{ on, pointer: '/reported_on' }];
    const day = one.observed(env.scope, env.at(slotOf(one.of)).value);
    return day === null ? [] : [day];
  });
}
