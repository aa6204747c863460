import type { JsonSchema } from '../generate/schemas.ts';

/** The TypeScript type of what a JSON Schema accepts. */
export function typeText(schema: JsonSchema, indent = ''): string {
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return union(options.map((option) => typeText(option, indent)));
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((word) => JSON.stringify(word)));
  if (schema.prefixItems) return `[${schema.prefixItems.map((item) => typeText(item, indent)).join(', ')}]`;
  if (schema.type === 'array') return listText(schema, indent);
  if (schema.type === 'object') return objectText(schema, indent);
  return union([schema.type ?? ''].flat().map((type) => SIMPLE.get(type) ?? 'unknown'));
}

const union = (types: readonly string[]): string => [...new Set(types)].join(' | ');

const SIMPLE: ReadonlyMap<string, string> = new Map([
  ['string', 'string'],
  ['number', 'number'],
  ['integer', 'number'],
  ['boolean', 'boolean'],
  ['null', 'null'],
]);

function listText({ items, maxItems }: JsonSchema, indent: string): string {
  if (!items || maxItems === 0) return 'never[]';
  const text = typeText(items, indent);
  return text.includes(' | ') ? `(${text})[]` : `${text}[]`;
}

function objectText({ properties = {}, required = [] }: JsonSchema, indent: string): string {
  const inside = `${indent}  `;
  const fields = Object.entries(properties).map(([name, field]) => {
    const text = typeText(field, inside);
    const typed = required.includes(name) ? `${name}: ${text}` : `${name}?: ${text} | undefined`;
    return `${commentText(field, inside)}${inside}${typed};\n`;
  });
  return `{\n${fields.join('')}${indent}}`;
}

function commentText({ description }: JsonSchema, indent: string): string {
  return description === undefined ? '' : `${indent}/** ${description} */\n`;
}
