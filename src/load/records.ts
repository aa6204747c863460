import { childPointer } from '../model/pointer.ts';
import type { Area, HousingProject, Position } from '../model/subject.ts';

/** An object of a project, with its pointer. */
export interface RecordAt {
  readonly pointer: string;
  readonly record: Readonly<Record<string, unknown>>;
}

/** A position or an area of a project, with its pointer. */
export type PlaceAt =
  | { readonly kind: 'position'; readonly pointer: string; readonly value: Position }
  | { readonly kind: 'area'; readonly pointer: string; readonly value: Area };

/** Every object of a project but those of geometry: the project itself, its buildings, phases, facilities … */
export function recordsOf(project: HousingProject): RecordAt[] {
  const communities = itemsOf(project.communities, '/communities');
  const centres = communities.flatMap(({ pointer, item }) => itemsOf(item.centres, `${pointer}/centres`));
  const facilities = itemsOf(project.facilities, '/facilities');
  const handovers = facilities.flatMap(({ pointer, item }) =>
    item.handover ? [{ pointer: `${pointer}/handover`, item: item.handover }] : [],
  );
  const lists = [...itemsOf(project.buildings, '/buildings'), ...itemsOf(project.phases, '/phases')];
  const below = [...lists, ...communities, ...centres, ...facilities, ...handovers];
  return [{ pointer: '', record: project }, ...below.map(({ pointer, item }) => ({ pointer, record: item }))];
}

/** Every object in a value, with its pointer, from the outside in. */
export function recordsIn(value: unknown, pointer = ''): RecordAt[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, child]) => recordsIn(child, childPointer(pointer, key)));
  return Array.isArray(value) ? below : [{ pointer, record: value as RecordAt['record'] }, ...below];
}

/** Every position and area of a project. */
export function placesOf(project: HousingProject): PlaceAt[] {
  return [
    ...areaAt('/site_boundary', project.site_boundary),
    ...itemsOf(project.buildings, '/buildings').flatMap(({ pointer, item }) => placesOfItem(pointer, item)),
    ...itemsOf(project.communities, '/communities').flatMap(({ pointer, item }) =>
      itemsOf(item.centres, `${pointer}/centres`).flatMap((centre) => placesOfItem(centre.pointer, centre.item)),
    ),
    ...itemsOf(project.facilities, '/facilities').flatMap(({ pointer, item }) => placesOfItem(pointer, item)),
  ];
}

/** The items of a list that may not be known, each with its pointer. */
export function itemsOf<Item>(
  list: readonly Item[] | null | undefined,
  pointer: string,
): { readonly pointer: string; readonly item: Item }[] {
  return (list ?? []).map((item, i) => ({ pointer: childPointer(pointer, i), item }));
}

interface Placed {
  readonly location?: Position | null | undefined;
  readonly footprint?: Area | null | undefined;
}

function placesOfItem(pointer: string, { location, footprint }: Placed): PlaceAt[] {
  const position: PlaceAt[] = location ? [{ kind: 'position', pointer: `${pointer}/location`, value: location }] : [];
  return [...position, ...areaAt(`${pointer}/footprint`, footprint)];
}

function areaAt(pointer: string, value: Area | null | undefined): PlaceAt[] {
  return value ? [{ kind: 'area', pointer, value }] : [];
}
