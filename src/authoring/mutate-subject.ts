/**
 * Subjects that come into being as they are read: a field gets one of its values when a rule first asks for it. So a
 * domain is made of just the fields that the rules read, whatever facts they come from.
 */
import { z } from 'zod';
import { areaSchema } from '../model/area.ts';
import { area, count, date, decimal, flag, measure, position, tally, text } from '../model/field.ts';
import { planSchema } from '../model/plan.ts';
import { housingProjectSchema } from '../model/subject.ts';
import type { Subject } from '../model/subjects.ts';
import type { SubjectKind } from '../model/vocabulary.ts';
import type { FieldValues } from './mutate-values-of.ts';

/** Picks one of so many; 0 is the first. */
export type Choose = (options: number) => number;

export interface LazySubject {
  readonly subject: Subject;
  /** The fields read so far, as a submission would give them. */
  written(): Readonly<Record<string, unknown>>;
}

const SHAPES: Readonly<Record<SubjectKind, z.ZodRawShape>> = {
  housing_project: housingProjectSchema.shape,
  area: areaSchema.shape,
  plan: planSchema.shape,
};

export function lazySubject(kind: SubjectKind, choose: Choose, values: FieldValues): LazySubject {
  const made = new Maker(kind, choose, values).object('', SHAPES[kind], { id: 'case', kind });
  return { subject: made.seen as Subject, written: () => made.raw };
}

/** What a rule sees, and the same as plain data. */
interface Made {
  readonly seen: unknown;
  readonly raw: unknown;
}
interface MadeObject extends Made {
  readonly seen: object;
  readonly raw: Readonly<Record<string, unknown>>;
}

const UNKNOWN: Made = { seen: undefined, raw: undefined };
/** Two names are enough to be the same or not. */
const NAMES = ['a', 'b'] as const;
/** Fields that are shown and decide nothing. */
const SHOWN_ONLY: readonly string[] = ['area_kind'];
const WHOLE_NUMBERS: readonly unknown[] = [count, tally];
/** An interval is judged by its ends, each of which is a number. */
const NUMBERS: readonly unknown[] = [...WHOLE_NUMBERS, decimal, measure];
/** A list of periods need not have two: how they are added up is no matter of a rule. */
const PERIODS = '/flows/';

class Maker {
  private readonly kind: SubjectKind;
  private readonly choose: Choose;
  private readonly values: FieldValues;

  constructor(kind: SubjectKind, choose: Choose, values: FieldValues) {
    this.kind = kind;
    this.choose = choose;
    this.values = values;
  }

  /** `place` is the pointer of the object without the numbers of items. */
  object(place: string, shape: z.ZodRawShape, given: Record<string, unknown> = {}): MadeObject {
    const raw: Record<string, unknown> = { ...given };
    const seen: Record<string, unknown> = { ...given };
    const read = (key: string | symbol): unknown => {
      if (typeof key === 'string' && Object.hasOwn(shape, key) && !Object.hasOwn(seen, key)) {
        const made = this.field(`${place}/${key}`, shape[key]);
        seen[key] = made.seen;
        if (made.raw !== undefined) raw[key] = made.raw;
      }
      return Reflect.get(seen, key);
    };
    const proxy = new Proxy(seen, {
      get: (_, key) => read(key),
      has: (_, key) => Object.hasOwn(shape, key),
      ownKeys: () => Object.keys(shape),
      getOwnPropertyDescriptor: (_, key) => ({
        value: read(key),
        enumerable: true,
        configurable: true,
        writable: true,
      }),
    });
    return { seen: proxy, raw };
  }

  private field(place: string, schema: unknown): Made {
    const name = place.slice(place.lastIndexOf('/') + 1);
    if (SHOWN_ONLY.includes(name) || (name === 'review_stage' && !this.values.isStaged)) return UNKNOWN;
    const inner = known(schema);
    if (inner instanceof z.ZodArray) return this.list(place, known(inner.element));
    if (inner instanceof z.ZodObject) {
      // In an area an object of which nothing is known says the same as none.
      return this.kind === 'area' || this.choose(2) === 0 ? this.object(place, inner.shape) : UNKNOWN;
    }
    return this.oneOf(this.options(place, name, inner));
  }

  /** One of the values, or not known. */
  private oneOf(options: readonly unknown[]): Made {
    const value = options[this.choose(options.length + 1)];
    return { seen: value, raw: value };
  }

  /** Of one thing, of more, of none, and not known. */
  private list(place: string, item: unknown): Made {
    // Of words: none, each alone, and all.
    if (item instanceof z.ZodEnum) return this.oneOf([[], ...item.options.map((word) => [word]), item.options]);
    if (!(item instanceof z.ZodObject)) return UNKNOWN;
    const mostItems = place.startsWith(PERIODS) ? 1 : this.values.mostItems;
    const length = this.choose(mostItems + 2) + 1;
    if (length === mostItems + 2) return UNKNOWN;
    const items = Array.from({ length: length > mostItems ? 0 : length }, () => this.object(place, item.shape));
    return { seen: items.map(({ seen }) => seen), raw: items.map(({ raw }) => raw) };
  }

  /** The values of a field beside "not known". Positions are never known here: distances are given as numbers. */
  private options(place: string, name: string, schema: unknown): readonly unknown[] {
    const { names, dates, numbers } = this.values;
    if (schema === flag) return [true, false];
    if (name === 'name') return names;
    if (schema === text) return NAMES;
    if (schema === date) return dates(name);
    if (NUMBERS.includes(schema)) return numbers(place, WHOLE_NUMBERS.includes(schema));
    if (schema === position || schema === area || name === 'crs') return [];
    if (schema instanceof z.ZodEnum) return schema.options;
    throw new Error(`no values for ${name}`);
  }
}

/** The schema of a field where it is given. */
function known(schema: unknown): unknown {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) inner = inner.unwrap();
  return inner;
}
