/** A schema as far as this module looks into it. */
type Keywords = Readonly<Record<string, unknown>>;

const isKeywords = (value: unknown): value is Keywords =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The same schema with what occurs in it more than once moved into definitions, so that the compiled validator has the
 * code of each once. Start-up time goes with the size of that code.
 */
export function withDefinitions(schema: Keywords): Keywords {
  const uses = new Map<string, number>();
  countUses(schema, uses);
  const definitions = new Map<string, string>();
  for (const [text, count] of uses) if (count > 1) definitions.set(text, `d${definitions.size}`);
  const inside = (value: unknown): unknown => replaced(value, definitions);
  const $defs = Object.fromEntries([...definitions].map(([text, name]) => [name, insideOf(JSON.parse(text), inside)]));
  return { ...(insideOf(schema, inside) as Keywords), $defs };
}

/** The schemas directly inside another: of its properties, its items, its options. */
function childrenOf(schema: Keywords): Keywords[] {
  const { properties, items, anyOf, oneOf, prefixItems } = schema;
  const lists = [anyOf, oneOf, prefixItems].flatMap((list) => (Array.isArray(list) ? list : []));
  return [...(isKeywords(properties) ? Object.values(properties) : []), items, ...lists].filter(isKeywords);
}

function countUses(schema: Keywords, uses: Map<string, number>): void {
  for (const child of childrenOf(schema)) {
    const text = JSON.stringify(child);
    const count = (uses.get(text) ?? 0) + 1;
    uses.set(text, count);
    if (count === 1) countUses(child, uses);
  }
}

/** A schema, or a reference to its definition. */
function replaced(value: unknown, definitions: ReadonlyMap<string, string>): unknown {
  const name = isKeywords(value) ? definitions.get(JSON.stringify(value)) : undefined;
  return name === undefined ? insideOf(value, (child) => replaced(child, definitions)) : { $ref: `#/$defs/${name}` };
}

function insideOf(value: unknown, change: (child: unknown) => unknown): unknown {
  if (!isKeywords(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      if (key === 'properties' && isKeywords(child)) return [key, mapValues(child, change)];
      if (key === 'items') return [key, change(child)];
      if (['anyOf', 'oneOf', 'prefixItems'].includes(key) && Array.isArray(child)) return [key, child.map(change)];
      return [key, child];
    }),
  );
}

const mapValues = (map: Keywords, change: (child: unknown) => unknown): Keywords =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
