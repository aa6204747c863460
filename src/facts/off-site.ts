/** Whether a facility of the project itself stands away from its site and from every building. */
import { smallestDistance } from '../geometry/smallest-distance.ts';
import type { HousingProject } from '../model/subject.ts';
import { isProvided } from './facility.ts';
import { YES } from './possible.ts';
import type { Survey } from './survey.ts';

/** Metres; nearer than this no other datum explains anything, since the datums lie farther apart. */
const WORTH_A_LOOK = 100;

export function standsOffSite(
  { facilities }: HousingProject,
  { site, buildings, facilities: places }: Survey,
): boolean {
  const premises = [site, ...buildings].flatMap((place) => (place === null ? [] : [place]));
  if (premises.length === 0) return false;
  return (facilities ?? []).some((facility, index) => {
    const place = places[index] ?? null;
    if (place === null || isProvided(facility) !== YES) return false;
    const { squared } = smallestDistance(place, premises);
    return squared.n > BigInt(WORTH_A_LOOK ** 2) * squared.d;
  });
}
