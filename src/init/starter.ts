/** What a new file holds: every field that the rules can read, open where they ask for it now. */
import type { CompiledPack } from '../engine/compile.ts';
import { fieldPattern } from '../wording/fields.ts';
import type { Examples } from './blank.ts';
import { examplesFor } from './examples.ts';
import { FIELDS_OF, type FieldNode, isComposite } from './field-tree.ts';
import { type About, askedOf, readable } from './probe.ts';

/**
 * `given`: with a value. `open`: null, and some rule asks for it. `offered`: in a comment, ready to be used; rules read
 * it, but none needs it as long as nothing else is known.
 */
export type State = 'given' | 'open' | 'offered';

export interface Entry {
  readonly field: FieldNode;
  readonly state: State;
  /** Of a plain field; null where it is not known. */
  readonly value: string | null;
  /** Of an object or a list: the fields of each example; null where it is not known as a whole. */
  readonly examples: readonly (readonly Entry[])[] | null;
}

/** What is known of the subject from the start. */
export interface Start extends About {
  /** Slug. */
  readonly city: string | null;
}

/** Not read by any rule, and yet part of a submission: the name in the report, the date applied for, the city. */
const ALWAYS = ['/name', '/city', '/assessed_on'];

/** One day for all numbers of an area spares writing it at each of them. */
const OF_AREA = '/reported_on';

/** Whoever gives coordinates needs it with some coordinate systems. */
const WITH_COORDINATES = '/position_accuracy_m';

/** Stands in for the id, which has to be there. */
const PLACEHOLDER = 'CHANGE-ME';

/** The entries of the file, in schema order. `packs` are those of its city, or all where it has none yet. */
export function starterFor(packs: readonly CompiledPack[], start: Start): readonly Entry[] {
  const { kind, city, stage } = start;
  const examples = examplesFor(packs, start);
  const asked = new Set(askedOf(packs, start, examples).missing.map(fieldPattern));
  const read = readable(packs, start);
  const always = [...ALWAYS, ...(read.has('/crs') ? [WITH_COORDINATES] : []), ...(kind === 'area' ? [OF_AREA] : [])];
  const given = { '/id': PLACEHOLDER, '/city': city, '/stage': stage };
  const known = new Map(Object.entries(kind === 'housing_project' ? given : { '/kind': kind, ...given }));
  return new Builder(asked, new Set([...read, ...always]), known).top(FIELDS_OF[kind], examples);
}

class Builder {
  private readonly asked: ReadonlySet<string>;
  private readonly read: ReadonlySet<string>;
  private readonly known: ReadonlyMap<string, string | null>;

  constructor(asked: ReadonlySet<string>, read: ReadonlySet<string>, known: ReadonlyMap<string, string | null>) {
    this.asked = asked;
    this.read = read;
    this.known = known;
  }

  top(fields: readonly FieldNode[], examples: Examples): Entry[] {
    return fields.flatMap((field) => {
      if (!isComposite(field)) return this.plain(field);
      const count = examples.get(field.key) ?? 0;
      return count === 0 ? this.unknown(field) : this.composite(field, count);
    });
  }

  private plain(field: FieldNode): Entry[] {
    const value = this.known.get(field.pattern) ?? null;
    const entry = { field, value, examples: null };
    if (value !== null) return [{ ...entry, state: 'given' }];
    if (this.asked.has(field.pattern)) return [{ ...entry, state: 'open' }];
    return this.read.has(field.pattern) ? [{ ...entry, state: 'offered' }] : [];
  }

  private composite(field: FieldNode, count: number): Entry[] {
    const inner = field.fields.flatMap((one) => this.inner(one));
    if (inner.length === 0) return [];
    if (!inner.some(({ state }) => state === 'open')) return this.offered(field);
    return [{ field, state: 'open', value: null, examples: Array.from({ length: count }, () => inner) }];
  }

  /** A list that the rules ask for as a whole, although they have an example of it, has to be given as a whole. */
  private inner(field: FieldNode): Entry[] {
    if (!isComposite(field)) return this.plain(field);
    return this.asked.has(field.pattern) ? this.unknown(field) : this.composite(field, 1);
  }

  /** A list or an object that is not known as a whole. */
  private unknown(field: FieldNode): Entry[] {
    if (this.asked.has(field.pattern)) return [{ field, state: 'open', value: null, examples: null }];
    return this.offered(field);
  }

  /** An example in a comment: whoever uses it gets all that is read of it. */
  private offered(field: FieldNode): Entry[] {
    const [entry] = new Builder(this.read, this.read, this.known).composite(field, 1);
    return entry === undefined ? [] : [{ ...entry, state: 'offered' }];
  }
}
