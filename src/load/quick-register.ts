/**
 * The quick way to read a large register: feature by feature, so that neither the text of the file nor a tree of it is
 * ever held. With 300,000 points that takes a tenth of the time, and a third of the memory. Whatever is not
 * as programs write points is left to the way of any file.
 */
import type { Facility, HousingProject } from '../model/subject.ts';
import { FACILITY_TYPES } from '../model/vocabulary.ts';
import { exactNumber } from './number.ts';
import { isSureSubject, plainValue } from './quick-line.ts';

/** Facilities, at points; objects of them are made when they are asked for. */
export class PointFacilities {
  readonly #types: FacilityType[] = [];
  readonly #names: (string | null)[] = [];
  readonly #positions: number[] = [];

  add(type: FacilityType, name: string | null, [x, y]: readonly [number, number]): void {
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

/** What stands around the features of a collection. */
export interface Outline {
  /** Where the first feature begins. */
  readonly start: number;
  /** The bytes with the first feature only. */
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
  walk.at++;
  walk.next();
  const start = walk.at;
  let firstEnd = 0;
  const isWhole = eachFeature(walk, (_, end) => {
    if (firstEnd === 0) firstEnd = end;
    return true;
  });
  if (!isWhole) return null;
  const head = Buffer.concat([bytes.subarray(0, firstEnd), bytes.subarray(walk.at)]);
  walk.at++;
  return { start, head };
}

/** From the first feature to the bracket after the last; whether it comes there, and `visit` always says to go on. */
function eachFeature(walk: Walk, visit: (start: number, end: number) => boolean): boolean {
  for (;;) {
    if (walk.next() !== OPENING_BRACE) return false;
    const start = walk.at;
    walk.skip();
    if (!visit(start, walk.at)) return false;
    if (walk.next() !== COMMA) return walk.next() === CLOSING_BRACKET;
    walk.at++;
  }
}

/** Goes through JSON without looking at what stands in it. */
class Walk {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
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
  { start: first }: Outline,
  crs: HousingProject['crs'],
): PointFacilities | null {
  const facilities = new PointFacilities();
  const isWhole = eachFeature(new Walk(bytes, first), (start, end) => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
    const facility = facilityOf(plainValue(text));
    if (facility === null || !isAsTyped(text, facility.location)) return false;
    if (!isSureSubject({ id: 'register', crs, facilities: [facility] })) return false;
    facilities.add(facility.type, facility.name, facility.location);
    return true;
  });
  return isWhole ? facilities : null;
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

type Point = { readonly type: FacilityType; readonly name: string | null; readonly location: [number, number] };

type FacilityType = (typeof FACILITY_TYPES)[number];
type Members = Readonly<Record<string, unknown>>;
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function facilityOf(feature: unknown): Point | null {
  if (!isMembers(feature) || feature['type'] !== 'Feature') return null;
  const { properties, geometry } = feature;
  if (!isMembers(properties) || !isMembers(geometry) || geometry['type'] !== 'Point') return null;
  const { type, name = null } = properties;
  const { coordinates } = geometry;
  // The word of the list and not another of the same letters, since each is kept.
  const known = FACILITY_TYPES.find((one) => one === type);
  if (known === undefined || (name !== null && typeof name !== 'string')) return null;
  if (!Array.isArray(coordinates) || coordinates.length !== 2) return null;
  const [x, y] = coordinates as unknown[];
  if (typeof x !== 'number' || typeof y !== 'number') return null;
  return { type: known, name, location: [x, y] };
}
