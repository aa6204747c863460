/** The fields that would decide: what each is called, where it stands or should stand, and the paper it is read from. */
import type { PaperCode } from '../../model/field.ts';
import type { Finding, Location } from '../../model/report.ts';
import { fieldLabel, fieldName, fieldOwners, fieldPattern } from '../../wording/fields.ts';
import { PAPERS } from '../../wording/papers.ts';
import type { Style } from '../style.ts';

/** Of more fields of one kind than this only the first and the last are named; the JSON result has them all. */
const MANY = 4;

export interface MissingFromPaper {
  /** Null for fields that stand in no paper. */
  readonly paper: PaperCode | null;
  /** A line for each field, or for all of one kind where they are many. */
  readonly fields: readonly string[];
}

/** Missing fields by the paper that has them, in the order in which the papers are first needed. */
export function byPaper(style: Style, pointers: readonly string[], placeOf: PlaceOf = () => null): MissingFromPaper[] {
  const groups = grouped(pointers, (pointer) => fieldName(pointer).paper ?? null);
  return [...groups].map(([paper, members]) => ({ paper, fields: fieldLines(style, members, placeOf) }));
}

function fieldLines(style: Style, pointers: readonly string[], placeOf: PlaceOf): string[] {
  return [...grouped(pointers, fieldPattern).values()].flatMap((group) =>
    group.length > MANY ? [manyFields(style, group)] : group.map((pointer) => oneField(style, pointer, placeOf)),
  );
}

type PlaceOf = (pointer: string) => Location | null;

function grouped<Key>(pointers: readonly string[], keyOf: (pointer: string) => Key): Map<Key, string[]> {
  const groups = new Map<Key, string[]>();
  for (const pointer of pointers) {
    const key = keyOf(pointer);
    groups.set(key, [...(groups.get(key) ?? []), pointer]);
  }
  return groups;
}

/** What a field is called, its pointer, and where it goes. */
export function oneField(style: Style, pointer: string, placeOf: PlaceOf): string {
  const name = style.pick(fieldLabel(pointer));
  const shown = style.shown(pointer);
  // A field that the schema does not know is called by its pointer already.
  const text = name === shown ? name : style.say('field_at', { name, pointer: shown });
  const place = placeOf(pointer);
  if (!place || place.line === null || place.column === null) return text;
  return style.say('in_brackets', { text, detail: style.say('at_line', { line: place.line, column: place.column }) });
}

/** Fields of one kind from the first to the last. */
export function manyFields(style: Style, pointers: readonly string[]): string {
  const ends = [pointers[0] ?? '', pointers.at(-1) ?? ''];
  const [from = '', to = ''] = ends.map((pointer) =>
    fieldOwners(pointer)
      .map((owner) => style.pick(owner))
      .join(style.say('list_mark')),
  );
  const [first = '', last = ''] = ends.map((pointer) => style.shown(pointer));
  const name = style.pick(fieldName(pointers[0] ?? ''));
  return style.say('fields_from_to', { name, count: pointers.length, from, to, first, last });
}

/** 技术经济指标表（建设单位，随设计方案报送） */
export function paperText(style: Style, paper: PaperCode | null): string {
  if (paper === null) return style.say('no_paper');
  const { name, from } = PAPERS[paper];
  return style.say('in_brackets', { text: style.pick(name), detail: style.pick(from) });
}

/** The fields that a finding misses; of one that fails anyway those of its open items. */
export function openPointers({ missing, items }: Finding): readonly string[] {
  if (missing.length > 0) return missing;
  const open = items.filter((item) => item.status === 'undetermined');
  return [...new Set(open.flatMap((item) => item.missing))];
}

/** Where a missing field of a finding or of one of its items is to be filled in; null where the report does not say. */
export function placeOfMissing(finding: Finding, pointer: string): Location | null {
  for (const { missing, missing_at: places = [] } of [finding, ...finding.items]) {
    const place = places[missing.indexOf(pointer)];
    if (place !== undefined) return place;
  }
  return null;
}
