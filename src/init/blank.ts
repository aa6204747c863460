/** Subjects of which nothing is known, and of which everything is. */
import type { Subject } from '../model/subjects.ts';
import type { SubjectKind } from '../model/vocabulary.ts';
import { FIELDS_OF, type FieldNode } from './field-tree.ts';

/** How many examples of each list and object of the subject there are, by key; those left out are not known. */
export type Examples = ReadonlyMap<string, number>;

/** The value of a plain field; null where it is not known. */
export type Give = (field: FieldNode) => unknown;

/** A subject with the examples, and with the value of each plain field. */
export function subjectWith(kind: SubjectKind, examples: Examples, give: Give): Subject {
  const entries = FIELDS_OF[kind].map((field) => [field.key, topValue(field, examples, give)]);
  // The keys and the kinds of value are those of the schema.
  return { ...Object.fromEntries(entries), kind, id: '-' } as Subject;
}

function topValue(field: FieldNode, examples: Examples, give: Give): unknown {
  if (field.fields.length === 0) return give(field);
  const count = examples.get(field.key) ?? 0;
  return count === 0 ? null : composite(field, count, give);
}

function composite(field: FieldNode, count: number, give: Give): unknown {
  const item = (): object => Object.fromEntries(field.fields.map((inner) => [inner.key, within(inner, give)]));
  return field.kind === 'list' ? Array.from({ length: count }, item) : item();
}

const within = (field: FieldNode, give: Give): unknown =>
  field.fields.length === 0 ? give(field) : composite(field, 1, give);

const SQUARE = [
  [500_000, 3_800_000],
  [500_010, 3_800_000],
  [500_010, 3_800_010],
  [500_000, 3_800_000],
];

/**
 * Some value for each field, with `day` for a date. Which one does not matter; of the coordinate systems the last is a
 * projected one, in which positions are measured.
 */
export function someValue({ kind, words }: FieldNode, day: string): unknown {
  switch (kind) {
    case 'text':
      return 'a';
    case 'number':
    case 'count':
      return 1;
    case 'date':
      return day;
    case 'flag':
      return true;
    case 'word':
      return words.at(-1);
    case 'words':
      return words;
    case 'position':
      return SQUARE[0];
    case 'area':
      return { type: 'Polygon', coordinates: [SQUARE] };
    default:
      return null;
  }
}
