/**
 * A parsed document in which every node knows where it stands: the common ground of JSON and YAML.
 *
 * Numbers keep the text they were typed with, so that nothing is rounded before the model decides what they are.
 */
export type SourceNode = MapNode | ListNode | ScalarNode;

interface Span {
  /** Offsets into the decoded text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export interface MapNode extends Span {
  readonly kind: 'map';
  /** In document order. A duplicate key never gets here: it is a problem of its own. */
  readonly entries: ReadonlyMap<string, { readonly keyStart: number; readonly value: SourceNode }>;
}

export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
}

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  /** A number is given as a JavaScript number where that is exactly what was typed, else as its digits. */
  readonly value: string | number | boolean | null;
}

export interface SourceTree {
  readonly root: SourceNode;
  /** Line and column, both from 1, of an offset into the text. */
  at(offset: number): { line: number; column: number };
}

/** The plain value of a node: objects without a prototype chain to attack, arrays and scalars. */
export function toValue(node: SourceNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toValue);
  const value: Record<string, unknown> = {};
  for (const [key, entry] of node.entries) {
    Object.defineProperty(value, key, {
      value: toValue(entry.value),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return value;
}

const unescapeSegment = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

export const escapeSegment = (segment: string | number): string =>
  String(segment).replaceAll('~', '~0').replaceAll('/', '~1');

/** The node that a JSON pointer names, or the nearest one above it: where a missing field should stand. */
export function nodeAt(root: SourceNode, pointer: string): SourceNode {
  let node = root;
  for (const segment of pointer.split('/').slice(1).map(unescapeSegment)) {
    const child = node.kind === 'map' ? node.entries.get(segment)?.value : childOfList(node, segment);
    if (!child) return node;
    node = child;
  }
  return node;
}

function childOfList(node: SourceNode, segment: string): SourceNode | undefined {
  return node.kind === 'list' && /^[0-9]+$/.test(segment) ? node.items[Number(segment)] : undefined;
}
