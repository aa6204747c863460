/**
 * A parsed document in which every node knows where it stands: the common ground of JSON and YAML.
 *
 * Numbers keep the text they were typed with, so that nothing is rounded before the model decides what they are.
 */
import { childPointer, segmentsOf } from '../model/pointer.ts';
import type { Problem } from '../model/problem.ts';
import type { Place } from './lines.ts';

export type SourceNode = MapNode | ListNode | ScalarNode;

interface Span {
  /** Offsets into the decoded text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export interface MapEntry {
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: SourceNode;
}

export interface MapNode extends Span {
  readonly kind: 'map';
  /** In document order. Of a duplicate key the first stands here; the duplicate is a problem of its own. */
  readonly entries: ReadonlyMap<string, MapEntry>;
  /** Where its members are written, if not in itself: the properties of a GeoJSON feature. */
  readonly fields?: MapNode;
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
  readonly text: string;
  /** Line and column, both from 1, of an offset into the text. */
  at(offset: number): Place;
}

/** What reading a document gave: problems with single values leave a tree, those with its structure do not. */
export interface Parsed {
  readonly tree: SourceTree | null;
  readonly problems: readonly Problem[];
  /** Pointers of the numbers that a double cannot hold: their value is text though they were not typed as text. */
  readonly longNumbers: ReadonlySet<string>;
}

export function scalar(start: number, end: number, value: ScalarNode['value']): ScalarNode {
  return { kind: 'scalar', start, end, value };
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

/** The node that a JSON pointer names, or the nearest one above it. */
export function nodeAt(root: SourceNode, pointer: string): SourceNode {
  let node = root;
  for (const segment of segmentsOf(pointer)) {
    const child = childOf(node, segment);
    if (!child) return node;
    node = child;
  }
  return node;
}

/**
 * The node that a JSON pointer names, a null too; where there is none the object that should hold it. The pointer that
 * is returned names that node.
 */
export function holderAt(root: SourceNode, pointer: string): { readonly pointer: string; readonly node: SourceNode } {
  let node = root;
  let at = '';
  for (const segment of segmentsOf(pointer)) {
    const written = node.kind === 'map' ? node.fields : undefined;
    // A null among the properties of a feature is no member of what the feature became.
    const child = childOf(node, segment) ?? (written && childOf(written, segment));
    if (!child) return { pointer: at, node: written ?? node };
    node = child;
    at = childPointer(at, segment);
  }
  return { pointer: at, node };
}

/** The node that a JSON pointer names exactly, or null. */
export function exactNodeAt(root: SourceNode, pointer: string): SourceNode | null {
  let node: SourceNode | undefined = root;
  for (const segment of segmentsOf(pointer)) node = node && childOf(node, segment);
  return node ?? null;
}

/** The entry whose key a JSON pointer names, or null. */
export function entryAt(root: SourceNode, pointer: string): MapEntry | null {
  const key = segmentsOf(pointer).at(-1);
  const parent = exactNodeAt(root, pointer.slice(0, pointer.lastIndexOf('/')));
  return (key !== undefined && parent?.kind === 'map' && parent.entries.get(key)) || null;
}

function childOf(node: SourceNode, segment: string): SourceNode | undefined {
  if (node.kind === 'map') return node.entries.get(segment)?.value;
  return node.kind === 'list' && /^[0-9]+$/.test(segment) ? node.items[Number(segment)] : undefined;
}

/** The text of a member; null where there is none, or it is no text. */
export function textOf(node: MapNode, key: string): string | null {
  const value = node.entries.get(key)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : null;
}

/** A GeoJSON FeatureCollection (RFC 7946, 3.3). */
export const isCollection = (node: SourceNode): node is MapNode =>
  node.kind === 'map' && textOf(node, 'type') === 'FeatureCollection';

/** Whether a document, or some subject in its list, is a FeatureCollection. */
export const holdsCollection = (root: SourceNode): boolean =>
  isCollection(root) || (root.kind === 'list' && root.items.some(isCollection));
