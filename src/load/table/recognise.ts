/** What a column header says: the field it fills, by which unit, and what it settles besides. */
import type { Rational } from '../../model/rational.ts';
import { ONE } from '../../model/rational.ts';
import { fieldNamed, fieldOfKey, TABLE_FIELDS } from './fields.ts';
import {
  ESTATE_GROUP,
  FACILITY_GROUP,
  FACILITY_HEADERS,
  KNOWN_HEADERS,
  type KnownHeader,
  NEUTRAL_GROUPS,
  UNUSED_HEADERS,
  type UnusedReason,
} from './headers.ts';
import { unitNamed } from './units.ts';

/** How a header was recognised: it is the field's own name, its title, or known from practice. */
export type RecognisedBy = 'own_name' | 'title' | 'practice';

export interface Recognised {
  /** The key of the field; null where the column fills none by itself. */
  readonly field: string | null;
  readonly by: RecognisedBy | null;
  readonly implies: Readonly<Record<string, string>>;
  /** As the header writes it; null where it has none. */
  readonly unit: string | null;
  /** What one of the unit is in the unit of the field. */
  readonly factor: Rational;
  readonly unused: UnusedReason | null;
}

const NOTHING = { field: null, by: null, implies: {}, unit: null, factor: ONE, unused: null };

/** In half-width letters, small, without white space. */
export const squashedHeader = (header: string): string => header.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const BY_TITLE: ReadonlyMap<string, string> = new Map(TABLE_FIELDS.map(({ key, title }) => [title, key]));

/**
 * `levels` are the rows of the header over the column, from the top. `facilitiesOnly`: the table is about facilities,
 * so 名称 and 建筑面积 are theirs.
 */
export function recognise(levels: readonly string[], facilitiesOnly: boolean): Recognised {
  const plain = levels.map(squashedHeader).filter((level) => level !== '');
  const last = plain.at(-1);
  if (last === undefined) return NOTHING;
  const groups = plain.slice(0, -1);
  for (const candidate of [plain.join('/'), plain.join(''), [...plain].reverse().join('')]) {
    const found = named(candidate, facilitiesOnly);
    if (found) return found;
  }
  const isGroup = groups.some((group) => FACILITY_GROUP.test(group));
  const isFacility = isGroup || (facilitiesOnly && !groups.some((group) => ESTATE_GROUP.test(group)));
  const isNeutral = groups.every((group) => NEUTRAL_GROUPS.has(group) || FACILITY_GROUP.test(group));
  const found = isNeutral ? named(last, isFacility) : null;
  // 户数 of a facility are those that it serves.
  return found === null || (isGroup && isFigureOfEstate(found)) ? NOTHING : found;
}

function isFigureOfEstate({ field }: Recognised): boolean {
  if (field === null) return false;
  const { scope, kind } = fieldOfKey(field);
  return scope === 'estate' && kind.type === 'number';
}

/** The header as a whole, else without the unit at its end. */
function named(header: string, isFacility: boolean): Recognised | null {
  const whole = lookUp(header, isFacility);
  if (whole) return whole;
  const [, name = '', unit = ''] = /^(.+?)\(([^()]+)\)$/.exec(header) ?? [];
  const found = name === '' ? null : lookUp(name, isFacility);
  return found && withUnit(found, unit);
}

function lookUp(name: string, isFacility: boolean): Recognised | null {
  const short = isFacility ? FACILITY_HEADERS.get(name) : undefined;
  if (short) return known(short, 'practice');
  const own = fieldNamed(name);
  if (own) return known({ field: own.key, implies: {} }, 'own_name');
  const title = BY_TITLE.get(name);
  if (title !== undefined) return known({ field: title, implies: {} }, 'title');
  const header = KNOWN_HEADERS.get(name);
  if (header) return known(header, 'practice');
  const unused = UNUSED_HEADERS.get(name);
  return unused === undefined ? null : { ...NOTHING, unused };
}

const known = ({ field, implies }: KnownHeader, by: RecognisedBy): Recognised => ({ ...NOTHING, field, by, implies });

/** Null where the bracket holds no unit of the field: then the header says something else. */
function withUnit(found: Recognised, unit: string): Recognised | null {
  const named = unitNamed(unit);
  if (found.field === null) return named ? found : null;
  const { kind } = fieldOfKey(found.field);
  const fits = kind.type === 'number' && named?.quantity === kind.quantity;
  return fits ? { ...found, unit, factor: named.factor } : null;
}

/**
 * A header that somebody has given a field: only its unit is read from it, the lowest that it has. A cell merged over
 * the rows of the header has nothing in the lower ones, and a unit over several columns is that of each.
 */
export function unitOfHeader(levels: readonly string[], field: string): Pick<Recognised, 'unit' | 'factor'> {
  const { kind } = fieldOfKey(field);
  for (const level of [...levels].reverse()) {
    const [, unit = ''] = /\(([^()]+)\)$/.exec(squashedHeader(level)) ?? [];
    const found = unitNamed(unit);
    if (kind.type === 'number' && found?.quantity === kind.quantity) return { unit, factor: found.factor };
  }
  return { unit: null, factor: ONE };
}
