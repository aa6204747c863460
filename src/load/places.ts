import { checkPosition, type PositionProblem } from '../geometry/position-check.ts';
import { checkArea, type RingProblem } from '../geometry/rings.ts';
import { childPointer } from '../model/pointer.ts';
import type { Area, HousingProject, Position } from '../model/subject.ts';
import type { LoadCode } from './codes.ts';
import { type Draft, draft } from './draft.ts';
import { itemsOf, type PlaceAt, placesOf } from './records.ts';

/** Systems whose coordinates are shifted on purpose: a position in them is only known to some metres. */
const SHIFTED: readonly string[] = ['GCJ02', 'BD09'];

/**
 * What is wrong with the positions and areas of a project and with what is said about all of them. What depends on a
 * `broken` value is not judged.
 */
export function placeDrafts(project: HousingProject, broken: ReadonlySet<string>): Draft[] {
  const places = placesOf(project);
  return [
    ...twiceDrafts(project),
    ...(broken.has('/position_accuracy_m') ? [] : accuracyDrafts(project)),
    ...(broken.has('/crs') ? [] : crsDrafts(project, places)),
    ...places.flatMap((place) => (place.kind === 'area' ? ringDrafts(place.value, place.pointer) : [])),
  ];
}

function twiceDrafts(project: HousingProject): Draft[] {
  const items = [...itemsOf(project.buildings, '/buildings'), ...itemsOf(project.facilities, '/facilities')];
  return items.flatMap(({ pointer, item: { location, footprint } }) =>
    location && footprint ? [draft('location_and_footprint', `${pointer}/footprint`, 'one_place')] : [],
  );
}

function accuracyDrafts({ crs, position_accuracy_m: accuracy }: HousingProject): Draft[] {
  if (!crs || !SHIFTED.includes(crs)) return [];
  if (accuracy === null || accuracy === undefined) return [draft('accuracy_missing', '/crs', 'accuracy')];
  return Number(accuracy) > 0 ? [] : [draft('accuracy_zero', '/position_accuracy_m', 'accuracy', { crs })];
}

function crsDrafts({ crs }: HousingProject, places: readonly PlaceAt[]): Draft[] {
  const [first] = places;
  if (!first) return [];
  if (!crs) return [draft('crs_missing', first.pointer, 'crs')];
  return places.flatMap((place) => positionDrafts(place, crs));
}

/** A position that cannot belong to the system; of an area only the first, since its others will be no better. */
function positionDrafts(place: PlaceAt, crs: string): Draft[] {
  if (place.kind === 'position') return positionDraft(place.value, place.pointer, crs);
  for (const { pointer, value } of positionsOf(place.value, place.pointer)) {
    const found = positionDraft(value, pointer, crs);
    if (found.length > 0) return found;
  }
  return [];
}

function positionDraft(position: Position, pointer: string, crs: string): Draft[] {
  const problem: PositionProblem | null = checkPosition(position, crs);
  return problem ? [draft(problem.code, pointer, 'position_in_crs', { crs, looks_like: problem.looksLike })] : [];
}

function* positionsOf(area: Area, pointer: string): Generator<{ pointer: string; value: Position }> {
  const at = `${pointer}/coordinates`;
  const polygons = area.type === 'Polygon' ? [{ pointer: at, item: area.coordinates }] : itemsOf(area.coordinates, at);
  for (const polygon of polygons) {
    for (const ring of itemsOf(polygon.item, polygon.pointer)) {
      for (const position of itemsOf(ring.item, ring.pointer))
        yield { pointer: position.pointer, value: position.item };
    }
  }
}

function ringDrafts(area: Area, pointer: string): Draft[] {
  return checkArea(area).map(({ code, path, detail }: RingProblem) => {
    const at = path.reduce(childPointer, `${pointer}/coordinates`);
    const own: LoadCode = code === 'empty' ? 'empty_area' : code;
    return draft(own, at, 'geometry', Object.fromEntries(detail.map((text, i) => [`detail_${i}`, text])));
  });
}
