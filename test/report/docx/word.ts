/** A Word document as any reader of the format sees it: its parts, its paragraphs and tables in reading order. */
import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export type WordParts = Readonly<Record<string, string>>;

export const partsOf = (bytes: Uint8Array): WordParts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

export const packed = (parts: WordParts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));

/** Throws for XML that is not well-formed, and for characters that XML forbids. */
export function parsed(xml: string): Document {
  const forbidden =
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
  if (forbidden.test(xml)) throw new Error('a character that XML forbids');
  const onError = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(xml, 'text/xml');
}

export const bodyOf = (bytes: Uint8Array): Element => {
  const [body] = all(parsed(partsOf(bytes)['word/document.xml'] ?? ''), 'body');
  if (body === undefined) throw new Error('no body');
  return body;
};

/** Every element of this name below a node, in the order of the document. */
export const all = (node: Document | Element, name: string): Element[] => [...node.getElementsByTagNameNS(W, name)];

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The elements directly below. */
export const below = (node: Element): Element[] => [...node.childNodes].filter(isElement);

export const attribute = (node: Element | undefined, name: string): string | null =>
  node?.getAttributeNS(W, name) ?? null;

export const textOf = (node: Element): string =>
  all(node, 't')
    .map((text) => text.textContent ?? '')
    .join('');

export const styleOf = (paragraph: Element): string | null => attribute(all(paragraph, 'pStyle')[0], 'val');

/** The cells of each row of a table, each with its paragraphs. */
export const rowsOf = (table: Element): string[][][] =>
  all(table, 'tr').map((row) => all(row, 'tc').map((cell) => all(cell, 'p').map(textOf)));

/** The text in reading order: a line for each paragraph, and for each row of a table. */
export function linesOf(body: Element): string[] {
  return below(body).flatMap((node) => {
    if (node.localName === 'p') return [textOf(node)];
    if (node.localName !== 'tbl') return [];
    return rowsOf(node).map((cells) => cells.map((lines) => lines.join(' / ')).join(' | '));
  });
}
