/**
 * Facilities that several subjects share: what they are given of one must not add up to more than it has.
 *
 * A facility of one subject is taken for that of another where both say how much of it is allocated, both call it by the
 * same name, and both have it at the same position in the same system, or, without a position, in the same city under
 * the same id. Whoever writes it otherwise is not found out; nobody is blamed for a name that two facilities have.
 */
import type { DataFinding, FilePlace } from '../model/audit.ts';
import { boundsOf } from '../model/measure.ts';
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';
import type { Facility, HousingProject, Position } from '../model/subject.ts';

/** More are not compared, and the summary says so. */
const MOST = 200_000;

interface Shared {
  readonly name: string;
  readonly at: FilePlace;
  allocated: Rational;
  /** The largest area that any of the subjects gives it; null where none gives one. */
  area: Rational | null;
  subjects: number;
}

export class SharedFacilities {
  readonly #known = new Map<string, Shared>();
  isFull = false;

  add(project: HousingProject, city: string, placeOf: (pointer: string) => FilePlace): void {
    const own = new Set<string>();
    project.facilities?.forEach((facility, index) => {
      const { allocated_area_m2: allocated, floor_area_m2: area } = facility;
      if (allocated == null) return;
      const pointer = `/facilities/${index}`;
      const called = keyOf(facility, project.crs ?? '', city);
      // Two in one subject are two, and one that cannot be told again is its own.
      const key = called === null || own.has(called) ? `${project.id}\u0000${pointer}` : called;
      own.add(key);
      // At least so much is allocated, of at most so large an area.
      const most = area == null ? null : boundsOf(area).hi;
      this.#note(key, facility, () => placeOf(pointer), boundsOf(allocated).lo, most);
    });
  }

  #note(key: string, { name, id }: Facility, at: () => FilePlace, allocated: Rational, own: Rational | null): void {
    const shared = this.#known.get(key);
    if (shared === undefined) {
      if (this.#known.size >= MOST) this.isFull = true;
      else this.#known.set(key, { name: name ?? id ?? '', at: at(), allocated, area: own, subjects: 1 });
      return;
    }
    shared.allocated = Q.add(shared.allocated, allocated);
    shared.area = larger(shared.area, own);
    shared.subjects++;
  }

  /** To be asked at the end: a later subject may say that a facility is larger. */
  findings(): DataFinding[] {
    return [...this.#known.values()].flatMap(({ name, at, allocated, area, subjects }): DataFinding[] => {
      if (area === null || Q.compare(allocated, area) <= 0) return [];
      return [{ code: 'over_allocated', name, allocated: Q.toText(allocated), area: Q.toText(area), subjects, at }];
    });
  }
}

function keyOf({ id, name, location }: Facility, crs: string, city: string): string | null {
  if (name == null) return null;
  if (location != null) return [crs, exactly(location), name].join('\u0000');
  return id == null ? null : [city, id, name].join('\u0000');
}

const exactly = (position: Position): string => position.map((one) => Q.toText(Q.fromDecimal(one))).join(' ');

function larger(a: Rational | null, b: Rational | null): Rational | null {
  if (a === null || b === null) return a ?? b;
  return Q.compare(a, b) < 0 ? b : a;
}
