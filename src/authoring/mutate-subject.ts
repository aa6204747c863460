/**
 * Subjects that come into being as they are read: a field gets one of its values when a rule first asks for it. So a
 * domain is made of just the fields that the rules read, whatever facts they come from.
 */
import { z } from 'zod';
import { area, count, date, decimal, flag, measure, position, tally, text } from '../model/field.ts';
import { type HousingProject, housingProjectSchema } from '../model/subject.ts';
import type { FieldValues } from './mutate-values-of.ts';

/** Picks one of so many; 0 is the first. */
export type Choose = (options: number) => number;

export interface LazySubject {
  readonly project: HousingProject;
  /** The fields read so far, as a submission would give them. */
  written(): Readonly<Record<string, unknown>>;
}

export function lazySubject(choose: Choose, values: FieldValues): LazySubject {
  const made = new Maker(choose, values).object(housingProjectSchema.shape, { id: 'case' });
  return { project: made.seen as HousingProject, written: () => made.raw };
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
const SHOWN_ONLY: readonly string[] = ['name', 'area_kind'];

class Maker {
  private readonly choose: Choose;
  private readonly values: FieldValues;

  constructor(choose: Choose, values: FieldValues) {
    this.choose = choose;
    this.values = values;
  }

  object(shape: z.ZodRawShape, given: Record<string, unknown> = {}): MadeObject {
    const raw: Record<string, unknown> = { ...given };
    const seen: Record<string, unknown> = { ...given };
    const read = (key: string | symbol): unknown => {
      if (typeof key === 'string' && Object.hasOwn(shape, key) && !Object.hasOwn(seen, key)) {
        const made = this.field(key, shape[key]);
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

  private field(name: string, schema: unknown): Made {
    if (SHOWN_ONLY.includes(name) || (name === 'review_stage' && !this.values.isStaged)) return UNKNOWN;
    const inner = known(schema);
    if (inner instanceof z.ZodArray) return this.list(known(inner.element));
    if (inner instanceof z.ZodObject) return this.choose(2) === 0 ? this.object(inner.shape) : UNKNOWN;
    const options = this.options(name, inner);
    const value = options[this.choose(options.length + 1)];
    return { seen: value, raw: value };
  }

  /** Of one thing, of more, of none, and not known. */
  private list(item: unknown): Made {
    if (!(item instanceof z.ZodObject)) return UNKNOWN;
    const { mostItems } = this.values;
    const length = this.choose(mostItems + 2) + 1;
    if (length === mostItems + 2) return UNKNOWN;
    const items = Array.from({ length: length > mostItems ? 0 : length }, () => this.object(item.shape));
    return { seen: items.map(({ seen }) => seen), raw: items.map(({ raw }) => raw) };
  }

  /** The values of a field beside "not known". Positions are never known here: distances are given as numbers. */
  private options(name: string, schema: unknown): readonly unknown[] {
    if (schema === flag) return [true, false];
    if (schema === text) return NAMES;
    if (schema === date) return this.values.days;
    if (schema === decimal || schema === measure) return this.values.numbers(name, false);
    if (schema === count || schema === tally) return this.values.numbers(name, true);
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
