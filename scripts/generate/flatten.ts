import type { JsonSchema } from './schemas.ts';

type Keywords = Readonly<Record<string, unknown>>;

/** What a validator does not need: the words for people. */
const LABELS: ReadonlySet<string> = new Set(['$schema', 'title', 'description', 'x-paper']);

/**
 * The same schema in a form that compiles to smaller and faster code: without labels, and with an `anyOf` of
 * different types merged into one schema with a list of types. That is the same because a keyword such as `minimum`
 * or `pattern` concerns values of its own type only.
 */
export function flattened(schema: JsonSchema): Keywords {
  return flattenedKeywords(schema as Keywords);
}

function flattenedKeywords(schema: Keywords): Keywords {
  const kept = Object.entries(schema).filter(([key]) => !LABELS.has(key));
  const own = Object.fromEntries(kept.map(([key, value]) => [key, flattenedValue(key, value)]));
  if (!Array.isArray(own['anyOf'])) return own;
  const merged = mergedOptions(own['anyOf'] as Keywords[]);
  if (!merged || kept.length > 1) return own;
  return merged;
}

function flattenedValue(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (isKeywords(item) ? flattenedKeywords(item) : item));
  if (!isKeywords(value)) return value;
  if (key !== 'properties') return flattenedKeywords(value);
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, flattenedKeywords(child as Keywords)]));
}

/** One schema for all options, or null where two of them speak about the same type or one is not about a type. */
function mergedOptions(options: readonly Keywords[]): Keywords | null {
  const types = options.flatMap((option) => option['type'] ?? []);
  const everyOptionHasTypes = options.every((option) => option['type'] !== undefined && option['const'] === undefined);
  if (!everyOptionHasTypes || new Set(types).size !== types.length) return null;
  const words = options.flatMap((option) => (Array.isArray(option['enum']) ? (option['enum'] as unknown[]) : []));
  if (words.length > 0 && options.some((option) => !option['enum'] && option['type'] !== 'null')) return null;
  return {
    ...Object.assign({}, ...options),
    type: types,
    ...(words.length > 0 ? { enum: types.includes('null') ? [...words, null] : words } : {}),
  };
}

function isKeywords(value: unknown): value is Keywords {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
