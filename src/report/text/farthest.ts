/** The building that is farthest from the facility nearest to it, in a sentence. */
import type { Farthest } from '../../model/report.ts';
import { fill } from '../../wording/language.ts';
import { REVIEW } from '../../wording/review.ts';
import type { Style } from '../style.ts';

export function farthestText(style: Style, farthest: Farthest): string {
  const { dwelling, facility, distance, households_outside: outside } = farthest;
  const params = { dwelling: style.shown(dwelling.name), distance: style.quantity(distance) };
  const text = facility
    ? fill(REVIEW.farthest_of[style.lang], { ...params, facility: style.shown(facility.name) })
    : fill(REVIEW.farthest_alone[style.lang], params);
  if (outside === null) return text;
  const households = fill(REVIEW.outside[style.lang], { households: style.quantity(outside) });
  return [text, households].join(style.say('list_stop'));
}
