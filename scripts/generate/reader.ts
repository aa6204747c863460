import type { z } from 'zod';
import { flattened } from './flatten.ts';
import { jsonSchemaOf } from './schemas.ts';
import type { Output } from './write.ts';

type Keywords = Readonly<Record<string, unknown>>;

const TYPES = `import type { ByteReader, Words } from '../src/load/byte-reader.ts';
import type { HousingProject } from '../src/model/subject.ts';

/** Makes the reader of a housing project; \`words\` makes the table of some keys or words. */
export declare function projectReader(words: (names: readonly string[]) => Words): (reader: ByteReader) => HousingProject;
`;

const DATE = '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$';

/**
 * Code that reads the subject of a line with what `ByteReader` has for each kind of value. Every object of one kind has
 * all its fields, in one order, whatever the line says: what is not given is undefined. Objects that are all alike are
 * made and read faster than those of `JSON.parse`, each of which has the keys that it was given.
 */
export function compiledReader(schema: z.ZodType): readonly Output[] {
  const code = new ReaderCode();
  const root = code.object(flattened(jsonSchemaOf(schema)));
  const text = `export function projectReader(words) {\n${code.lines.join('\n')}\nreturn ${root};\n}\n`;
  return [
    { path: 'read-project.js', text },
    { path: 'read-project.d.ts', text: TYPES },
  ];
}

class ReaderCode {
  readonly lines: string[] = [];
  #count = 0;

  /** The name of the function that reads an object of these fields. */
  object({ properties, required = [] }: Keywords): string {
    const fields = Object.entries(properties as Record<string, Keywords>);
    const cases = fields.map(
      ([name, field], i) => `case ${i}: r.once(o.${name}); o.${name} = ${this.#value(field)}; break;`,
    );
    const [name, keys] = [`read${this.#count}`, this.#words(fields.map(([key]) => key))];
    this.lines.push(
      `function ${name}(r) {`,
      `const o = { ${fields.map(([key]) => `${key}: undefined`).join(', ')} };`,
      `if (r.opensObject()) do switch (r.key(${keys})) {\n${cases.join('\n')}\n} while (r.hasMoreKeys());`,
      ...(required as string[]).map((key) => `r.given(o.${key});`),
      'return o;\n}',
    );
    return name;
  }

  #words(names: readonly string[]): string {
    const name = `words${this.#count++}`;
    this.lines.push(`const ${name} = words(${JSON.stringify(names)});`);
    return name;
  }

  /** The call that reads a value; null is read everywhere but in a text that has to be there. */
  #value(schema: Keywords): string {
    const { type, enum: words, pattern, items, prefixItems, anyOf, minLength } = schema;
    const types = [type].flat().sort().join(' ');
    if (Array.isArray(words)) return `r.word(${this.#words(words.filter((word) => word !== null))})`;
    if (types === 'string' && minLength === 1) return 'r.someText()';
    if (types === 'null string') return pattern === DATE ? 'r.date()' : 'r.text()';
    // An interval or a fraction is rare, and the reader gives a line with one back to be looked at closely.
    if (types === 'integer null object string' || types === 'integer null string') return 'r.count()';
    if (types === 'null number object string' || types === 'null number string') return 'r.decimal()';
    if (types === 'boolean null') return 'r.flag()';
    if (types === 'null object') return `r.object(${this.object(schema)})`;
    if (types === 'array null' && Array.isArray(prefixItems)) return 'r.position()';
    if (types === 'array null') return `r.list(${this.object(items as Keywords)})`;
    // An area: rare, long, and looked at closely anyway.
    if (Array.isArray(anyOf)) return 'r.nothing()';
    throw new Error(`no way to read ${JSON.stringify(schema)}`);
  }
}
