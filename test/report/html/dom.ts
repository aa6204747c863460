/** A page as a browser's parser sees it. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export const parsed = (html: string): Node => parse(html);

const isParent = (node: Node): node is DefaultTreeAdapterTypes.ParentNode & Node => 'childNodes' in node;

/** Every element below a node, in the order of the document. */
export function elements(node: Node): Element[] {
  if (!isParent(node)) return [];
  return node.childNodes.flatMap((child) => [
    ...(defaultTreeAdapter.isElementNode(child) ? [child] : []),
    ...elements(child),
  ]);
}

export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

export const tagged = (node: Node, tag: string): Element[] => elements(node).filter(({ tagName }) => tagName === tag);

export const classed = (node: Node, name: string): Element[] =>
  elements(node).filter((element) => (attribute(element, 'class') ?? '').split(' ').includes(name));

/** The first; a test that finds none has failed. */
export function only(found: readonly Element[]): Element {
  const [first] = found;
  if (first === undefined) throw new Error('no such element');
  return first;
}

export function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return isParent(node) ? node.childNodes.map(textOf).join('') : '';
}

export const numberOf = (element: Element, name: string): number => Number(attribute(element, name));
