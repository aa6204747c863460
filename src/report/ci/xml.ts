/** XML 1.0 as text: elements with attributes and a text or children. Every text passes through here once. */
import { visible } from '../../wording/visible.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** `>` too, so that no text ends a CDATA section. What XML forbids altogether is made visible like all that hides. */
const xml = (text: string): string => visible(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

type Attributes = Readonly<Record<string, string | number>>;

const opening = (name: string, attributes: Attributes): string =>
  [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${xml(String(value))}"`)].join(' ');

/** An element with lines of text, which stand in it as they are; without any it is empty. */
export function textElement(name: string, attributes: Attributes, lines: readonly string[] = []): string {
  const start = opening(name, attributes);
  return lines.length === 0 ? `<${start}/>` : `<${start}>${lines.map(xml).join('\n')}</${name}>`;
}

/** An element with elements in it, each on lines of its own. */
export function parentElement(name: string, attributes: Attributes, children: readonly string[]): string {
  const start = opening(name, attributes);
  return children.length === 0 ? `<${start}/>` : `<${start}>\n${children.join('\n')}\n</${name}>`;
}
