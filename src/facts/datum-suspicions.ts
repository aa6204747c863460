/** Facilities of the project that stand off its site as if their positions were in another datum. Loaded lazily. */
import type { Position } from '../geometry/grid.ts';
import { type Premises, suspectDatums } from '../geometry/likely-datum.ts';
import { positionsOf } from '../geometry/place.ts';
import type { HousingProject } from '../model/subject.ts';
import { facilityName, isProvided } from './facility.ts';
import { YES } from './possible.ts';
import { type DatumSuspicion, placeOf } from './survey.ts';

/** The suspicions about a project with positions in `crs`, in the order of its facilities. */
export function datumSuspicions(project: HousingProject, crs: string): DatumSuspicion[] {
  const must = (project.facilities ?? []).flatMap((facility, index) => {
    const [position] = isProvided(facility) === YES ? positionsIn(facility) : [];
    return position === undefined ? [] : [{ facility, index, position }];
  });
  const found = suspectDatums(
    premisesOf(project),
    must.map(({ position }) => position),
    crs,
  );
  return found.flatMap(({ facility: at, of, datum, offset }) => {
    const suspect = must[at];
    if (suspect === undefined) return [];
    const { facility, index } = suspect;
    const field = facility.location == null ? 'footprint' : 'location';
    return [{ pointer: `/facilities/${index}/${field}`, name: facilityName(facility, index), of, datum, offset }];
  });
}

const positionsIn = (thing: Parameters<typeof placeOf>[0]): readonly Position[] => {
  const place = placeOf(thing);
  return place === null ? [] : positionsOf(place);
};

function premisesOf({ site_boundary: site, buildings }: HousingProject): Premises {
  const footprints = (buildings ?? []).flatMap(({ footprint }) => footprint ?? []);
  return {
    areas: site == null ? footprints : [site, ...footprints],
    points: (buildings ?? []).flatMap(({ location }) => (location == null ? [] : [location])),
  };
}
