/**
 * The places of a register, in few bytes each: points as numbers side by side. As objects, 300,000 of them took 70 MB and
 * were looked through again and again by the collector of garbage.
 */
import type { Place } from '../geometry/place.ts';
import type { PlaceList, RegisteredPlace } from './survey.ts';

export class RegisteredPlaces implements PlaceList {
  readonly #names: string[] = [];
  /** `x, y` of each that is a point given in numbers. */
  readonly #positions: number[] = [];
  /** Any other place, by its index. */
  readonly #others = new Map<number, Place>();

  add(name: string, place: Place): void {
    const [x, y] = place.type === 'Point' ? place.coordinates : [];
    const isPlain = typeof x === 'number' && typeof y === 'number';
    if (!isPlain) this.#others.set(this.length, place);
    this.#names.push(name);
    this.#positions.push(isPlain ? x : 0, isPlain ? y : 0);
  }

  get length(): number {
    return this.#names.length;
  }

  at(index: number): RegisteredPlace | undefined {
    const name = this.#names[index];
    if (name === undefined) return undefined;
    const coordinates: [number, number] = [this.#positions[2 * index] ?? 0, this.#positions[2 * index + 1] ?? 0];
    return { name, place: this.#others.get(index) ?? { type: 'Point', coordinates } };
  }
}
