/** Projects made at random from the schema itself, so that a new field takes part without a line here. */
import fc from 'fast-check';
import { z } from 'zod';
import { housingProjectSchema } from '../../src/model/subject.ts';

type Schema = z.core.$ZodType;

const digits = fc.bigInt({ min: 0n, max: 10n ** 25n }).map(String);

const decimals = fc.oneof(
  fc.nat(100_000),
  fc.tuple(fc.nat(100_000), fc.nat(999)).map(([whole, part]) => Number(`${whole}.${part}`)),
  fc.tuple(digits, digits).map(([whole, part]) => `${whole}.${part}`),
);

const counts = fc.oneof(fc.nat(100_000), fc.nat(100_000).map(String));

const fractions = fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 9 })).map(([n, d]) => `${n}/${d}`);

/** The ends of an interval in whatever order, or one alone. */
const ends = (of: fc.Arbitrary<unknown>) => fc.record({ min: fc.option(of), max: fc.option(of) }, { requiredKeys: [] });

const measures = fc.oneof(decimals, fractions, ends(fc.oneof(decimals, fractions)));
const tallies = fc.oneof(counts, ends(counts));

const coordinates = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom('466000.000000000000001', '-3846000'),
);

const texts = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text);

const dates = fc.constantFrom('2018', '2018-07', '2018-07-30', '2024-02-29');

/** By the code that the building block carries as its message. */
const LEAVES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  boolean: fc.boolean(),
  coordinate: coordinates,
  count: counts,
  date: dates,
  decimal: decimals,
  measure: measures,
  tally: tallies,
  text: texts,
};

function leafOf(schema: Schema): fc.Arbitrary<unknown> {
  const code = z.safeParse(schema, Symbol('of no type')).error?.issues[0]?.message ?? '';
  if (code.startsWith('one_of:')) return fc.constantFrom(...code.slice('one_of:'.length).split('|'));
  const leaf = LEAVES[code];
  if (!leaf) throw new Error(`no values for ${code}`);
  return leaf;
}

function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return valuesOf(schema.unwrap());
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodArray) return fc.array(valuesOf(schema.element), { maxLength: 3 });
  if (schema instanceof z.ZodTuple) return fc.tuple(...schema.def.items.map(valuesOf));
  if (schema instanceof z.ZodDiscriminatedUnion) return fc.oneof(...schema.options.map(valuesOf));
  if (!(schema instanceof z.ZodObject)) return leafOf(schema);
  const fields: [string, Schema][] = Object.entries(schema.shape);
  const required = fields.filter(([, field]) => !(field instanceof z.ZodOptional)).map(([key]) => key);
  const values = fields.map(([key, field]) => {
    const value = valuesOf(field);
    return [key, field instanceof z.ZodOptional ? fc.option(value, { freq: 6 }) : value] as const;
  });
  return fc.record(Object.fromEntries(values), { requiredKeys: required, noNullPrototype: true });
}

/** Values with the structure of a project, most of whose fields mean nothing together. */
export const structures = valuesOf(housingProjectSchema) as fc.Arbitrary<Record<string, unknown>>;

export const JUNK: readonly unknown[] = [
  ...[null, undefined, true, false, 0, -1, 1.5, 1e21, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY],
  ...['', '0', '-1', '1.50', '1.', '.5', '1e3', '2018', '2018-7', '2018-07-30', 'new', 'Polygon', 'x', '1'.repeat(41)],
  ...[[], [1], [1, 2], [1, 2, 3], [[]], {}, { type: 'Polygon' }, { id: '1' }, { x: 1 }],
];

const junk = fc.constantFrom(...JUNK);

/** A value with one thing in it, anywhere, replaced, taken out or put in beside. */
export const mutated = fc
  .tuple(structures, fc.infiniteStream(fc.nat(1000)), junk, fc.constantFrom('replace', 'remove', 'add'))
  .map(([value, choices, other, how]) => mutate(value, choices, other, how));

function mutate(value: unknown, choices: IterableIterator<number>, other: unknown, how: string): unknown {
  const choice = choices.next().value as number;
  if (typeof value !== 'object' || value === null) return other;
  const entries: [string, unknown][] = Object.entries(value);
  const index = choice % (entries.length + 1);
  const [key = 'zzz', child] = entries[index] ?? [];
  const inside = index < entries.length && choice % 3 > 0;
  const changed = inside ? [[key, mutate(child, choices, other, how)] as const] : changes(key, other, how);
  const rest = entries.filter(([name]) => name !== key);
  if (!Array.isArray(value)) return Object.fromEntries([...rest, ...changed]);
  return [...rest.map(([, item]) => item), ...changed.map(([, item]) => item)];
}

function changes(key: string, other: unknown, how: string): readonly (readonly [string, unknown])[] {
  if (how === 'remove') return [];
  return [[how === 'add' ? `${key}_` : key, other]];
}
