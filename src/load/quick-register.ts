/**
 * The quick way to read a large register: feature by feature, so that neither the text of the file nor a tree of it is
 * ever held. With 300,000 points that takes a tenth of the time, and a third of the memory. Whatever is not
 * as programs write points is left to the way of any file.
 */
import type { Facility, HousingProject } from '../model/subject.ts';
import { exactNumber } from './number.ts';
import { isSureSubject, plainValue } from './quick-line.ts';

/** Facilities, at points; objects of them are made when they are asked for. */
export class PointFacilities {
  readonly #types: Facility['type'][] = [];
  readonly #names: (string | null)[] = [];
  readonly #positions: number[] = [];

  add(type: Facility['type'], name: string | null, [x, y]: readonly [number, number]): void {
    this.#types.push(type);
    this.#names.push(name);
    this.#positions.push(x, y);
  }

  get length(): number {
    return this.#types.length;
  }

  at(index: number): Facility | undefined {
    if (index >= this.length) return undefined;
    const location: [number, number] = [this.#positions[2 * index] ?? 0, this.#positions[2 * index + 1] ?? 0];
    return { type: this.#types[index], name: this.#names[index], location };
  }
}

/** Where things stand in a collection: `[start, end)` of each feature, and its bytes with the first of them only. */
export interface Outline {
  readonly features: readonly number[];
  readonly head: Uint8Array;
}

const [QUOTE, COMMA, COLON, BACKSLASH] = [34, 44, 58, 92];
const [OPENING_BRACKET, CLOSING_BRACKET, OPENING_BRACE, CLOSING_BRACE] = [91, 93, 123, 125];

/** Null where the bytes do not begin as a collection of features, or say more about a project. */
export function outlineOf(bytes: Uint8Array): Outline | null {
  const walk = new Walk(bytes);
  if (walk.next() !== OPENING_BRACE) return null;
  let outline: Outline | null = null;
  do {
    walk.at++;
    const key = walk.key();
    if (key === null || key === 'project') return null;
    if (key !== 'features') walk.skip();
    else if (outline !== null || walk.next() !== OPENING_BRACKET) return null;
    else outline = features(bytes, walk);
    if (key === 'features' && outline === null) return null;
  } while (walk.next() === COMMA);
  return walk.next() === CLOSING_BRACE ? outline : null;
}

function features(bytes: Uint8Array, walk: Walk): Outline | null {
  const found: number[] = [];
  do {
    walk.at++;
    if (walk.next() !== OPENING_BRACE) return null;
    found.push(walk.at);
    walk.skip();
    found.push(walk.at);
  } while (walk.next() === COMMA);
  if (walk.next() !== CLOSING_BRACKET) return null;
  const head = Buffer.concat([bytes.subarray(0, found[1]), bytes.subarray(walk.at)]);
  walk.at++;
  return { features: found, head };
}

/** Goes through JSON without looking at what stands in it. */
class Walk {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next byte that is no blank; 0 at the end. */
  next(): number {
    while (this.at < this.#bytes.length && (this.#bytes[this.at] ?? 0) <= 32) this.at++;
    return this.#bytes[this.at] ?? 0;
  }

  /** The key that comes next; null where none does. */
  key(): string | null {
    if (this.next() !== QUOTE) return null;
    const start = this.at + 1;
    this.#skipString();
    const key = Buffer.from(this.#bytes.subarray(start, this.at - 1)).toString('utf8');
    if (this.next() !== COLON) return null;
    this.at++;
    return key;
  }

  /** Passes a value. Whether it is written rightly is for others to see. */
  skip(): void {
    let depth = 0;
    for (this.next(); this.at < this.#bytes.length; this.at++) {
      const byte = this.#bytes[this.at] ?? 0;
      if (byte === QUOTE) {
        this.#skipString();
        this.at--;
      } else if (byte === OPENING_BRACE || byte === OPENING_BRACKET) depth++;
      else if (byte === CLOSING_BRACE || byte === CLOSING_BRACKET || byte === COMMA) {
        // The end of what holds the value.
        if (depth === 0) return;
        if (byte !== COMMA) depth--;
        if (depth === 0 && byte !== COMMA) {
          this.at++;
          return;
        }
      }
    }
  }

  #skipString(): void {
    const { length } = this.#bytes;
    for (this.at++; this.at < length && this.#bytes[this.at] !== QUOTE; this.at++) {
      if (this.#bytes[this.at] === BACKSLASH) this.at++;
    }
    this.at++;
  }
}

/** The facilities of the features; null where one of them has to be looked at closely. */
export function quickFacilities(
  bytes: Uint8Array,
  { features: found }: Outline,
  crs: HousingProject['crs'],
): PointFacilities | null {
  const facilities = new PointFacilities();
  for (let i = 0; i < found.length; i += 2) {
    const [start = 0, end = 0] = [found[i], found[i + 1]];
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
    const facility = facilityOf(plainValue(text));
    if (facility === null || !isAsTyped(text, facility.location)) return null;
    if (!isSureSubject({ id: 'register', crs, facilities: [facility] })) return null;
    facilities.add(facility.type, facility.name, facility.location);
  }
  return facilities;
}

const COORDINATES = /"coordinates"\s*:\s*\[\s*([^\s[\],]+)\s*,\s*([^\s[\],]+)\s*\]/;

/** So many characters are digits that a double always holds. */
const SURE_LENGTH = 15;

/** Whether the doubles stand for the digits that are there, as programs write doubles: `512345.60000000003`. */
function isAsTyped(text: string, location: readonly [number, number]): boolean {
  const [, ...typed] = COORDINATES.exec(text) ?? [];
  return location.every((double, i) => {
    const numeral = typed[i] ?? '';
    return numeral.length <= SURE_LENGTH ? Number(numeral) === double : exactNumber(numeral) === double;
  });
}

type Point = { readonly type: Facility['type']; readonly name: string | null; readonly location: [number, number] };

type Members = Readonly<Record<string, unknown>>;
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Its type is looked at by the validator of every subject. */
function facilityOf(feature: unknown): Point | null {
  if (!isMembers(feature) || feature['type'] !== 'Feature') return null;
  const { properties, geometry } = feature;
  if (!isMembers(properties) || !isMembers(geometry) || geometry['type'] !== 'Point') return null;
  const { type, name = null } = properties;
  const { coordinates } = geometry;
  if (typeof type !== 'string' || (name !== null && typeof name !== 'string')) return null;
  if (!Array.isArray(coordinates) || coordinates.length !== 2) return null;
  const [x, y] = coordinates as unknown[];
  if (typeof x !== 'number' || typeof y !== 'number') return null;
  return { type: type as Facility['type'] & string, name, location: [x, y] };
}
