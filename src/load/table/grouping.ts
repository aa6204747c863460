/**
 * Which rows name the same estate: by id and name where a row has both, else by what it has.
 *
 * Rows that say more come first, so that the order of the table decides nothing. The same id under two names is two
 * estates with one id, which the audit reports; a row that may mean several is none of them, and is reported.
 */
import type { RowRecord } from './read-row.ts';

/** A row as little as finding its estate takes; thousands are held, so its cells are read only once it is found. */
export interface TableRecord {
  readonly identity: Identity;
  /** It speaks of a facility. */
  readonly hasFacility: boolean;
  /** It stands in a table of estates, so it may be the only row of its estate. */
  readonly mayStart: boolean;
  /** What the row says. */
  read(): RowRecord;
}

export interface Grouped {
  /** In the order of their first rows. */
  readonly groups: readonly RecordGroup[];
  /** Rows that no one estate can be found for, with how many it could be. */
  readonly strays: readonly { readonly record: TableRecord; readonly candidates: number }[];
}

/** Rows that name one estate. `isOpen`: some row may belong to it, so its facilities are not known to be all. */
export interface RecordGroup {
  readonly records: readonly TableRecord[];
  readonly isOpen: boolean;
}

export interface Identity {
  readonly id: string | null;
  readonly name: string | null;
  /** Where it is, as far as the row says: estates of one name stand in several streets, districts and cities. */
  readonly street: string | null;
  readonly district: string | null;
  readonly city: string | null;
}

interface Ranked {
  /** Where it stands in the file. */
  readonly order: number;
  readonly record: TableRecord;
}

interface Growing {
  readonly members: Ranked[];
  readonly identity: Identity;
  isOpen: boolean;
}

/** `lost`: what rows that cannot be used say of their estate, as far as it can be told. */
export function grouped(records: readonly TableRecord[], lost: readonly Identity[]): Grouped {
  const ranked = records.map((record, order): Ranked => ({ record, order }));
  const groups: Growing[] = [];
  const index = new Map<string, Growing[]>();
  const strays: { record: TableRecord; candidates: number }[] = [];
  for (const each of ranked.sort((a, b) => rank(a.record.identity) - rank(b.record.identity) || a.order - b.order)) {
    const { record } = each;
    const candidates = candidatesFor(record.identity, index);
    const [only] = candidates;
    if (only && candidates.length === 1) only.members.push(each);
    else if (only || !record.mayStart) {
      strays.push({ record, candidates: candidates.length });
      // One that fits none may be misspelt, and be of any that shares its id or its name.
      if (record.hasFacility)
        for (const group of only ? candidates : nearTo(record.identity, index)) group.isOpen = true;
    } else groups.push(started(each, index));
  }
  for (const identity of lost) for (const group of nearTo(identity, index)) group.isOpen = true;
  const inOrder = groups.map(({ members, isOpen }) => {
    const own = members.sort((a, b) => a.order - b.order);
    return { first: own[0]?.order ?? 0, group: { records: own.map(({ record }) => record), isOpen } };
  });
  return { groups: inOrder.sort((a, b) => a.first - b.first).map(({ group }) => group), strays };
}

function started(each: Ranked, index: Map<string, Growing[]>): Growing {
  const { identity } = each.record;
  const group = { members: [each], identity, isOpen: false };
  for (const key of keysOf(identity)) {
    const others = index.get(key);
    if (others) others.push(group);
    else index.set(key, [group]);
  }
  return group;
}

const keysOf = ({ id, name }: Identity): string[] => [
  ...(id === null ? [] : [`id ${id}`]),
  ...(name === null ? [] : [`name ${name}`]),
];

/** As ids and names are compared: blanks and wide letters make no other one. */
export const squashedName = (text: unknown): string | null =>
  text === undefined || text === '' ? null : String(text).normalize('NFKC').replace(/\s+/g, '');

export function identityOf({ estate }: RowRecord): Identity {
  const of = (field: string): string | null => squashedName(estate.get(field)?.value);
  return { id: of('id'), name: of('name'), street: of('street'), district: of('district'), city: of('city') };
}

const PLACES = ['street', 'district', 'city'] as const;

/** By name alone, without any place. */
const NAME_ONLY = 2 + PLACES.length;
const NAMELESS = NAME_ONLY + 1;

/** What names an estate more closely comes first. */
function rank(identity: Identity): number {
  const { id, name } = identity;
  if (id !== null) return name === null ? 1 : 0;
  if (name === null) return NAMELESS;
  return NAME_ONLY - PLACES.filter((place) => identity[place] !== null).length;
}

const nearTo = (identity: Identity, index: ReadonlyMap<string, Growing[]>): Growing[] =>
  keysOf(identity).flatMap((key) => index.get(key) ?? []);

/** By the id where the row has one, else by the name. */
function candidatesFor(identity: Identity, index: ReadonlyMap<string, Growing[]>): Growing[] {
  const [key] = keysOf(identity);
  return key === undefined ? [] : (index.get(key) ?? []).filter((group) => fits(identity, group.identity));
}

/** Whether neither contradicts the other. */
function fits(a: Identity, b: Identity): boolean {
  const agree = (x: string | null, y: string | null): boolean => x === null || y === null || x === y;
  if (!agree(a.name, b.name) || !agree(a.id, b.id)) return false;
  return a.id !== null || PLACES.every((place) => mayBeOnePlace(a[place], b[place]));
}

/** 金水 and 金水区, 花园路 and 花园路街道 are one place written in two ways. */
const mayBeOnePlace = (x: string | null, y: string | null): boolean =>
  x === null || y === null || x.startsWith(y) || y.startsWith(x);
