import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { childPointer } from '../model/pointer.ts';
import type { Problem } from '../model/problem.ts';
import type { LoadCode } from './codes.ts';
import { exactNumber } from './number.ts';
import { type MapEntry, type ScalarNode, type SourceNode, scalar } from './tree.ts';
import { problemAt, type Span, type Written } from './written.ts';

const TEXT_TAG = 'tag:yaml.org,2002:str';
const NOT_FINITE = /^[-+]?\.(inf|nan)$/i;

/** 010 is ten to one reader of YAML and eight to another, 0x10 and 0o7 are no way to write an area. */
const AMBIGUOUS = /^[-+]?0[0-9xo]/;

/** Turns the library's nodes into ours, and collects what a submission may not hold. */
export class YamlReader {
  readonly problems: Problem[] = [];
  readonly longNumbers = new Set<string>();
  readonly #source: Written;

  constructor(source: Written) {
    this.#source = source;
  }

  node(node: Node | null, pointer: string, fallback: Span): SourceNode {
    if (!node) return scalar(fallback.start, fallback.end, null);
    const span = spanOf(node, fallback);
    if (isAlias(node)) return this.#refused('alias', span, pointer);
    const tag = node.tag;
    if (tag !== undefined && tag !== TEXT_TAG) return this.#refused('yaml_tag', this.#tagBefore(span), pointer);
    if (isMap(node)) return this.#map(node, pointer, span);
    if (isSeq(node)) return this.#list(node, pointer, span);
    return this.#scalar(node as Scalar, pointer, span);
  }

  #map(node: YAMLMap, pointer: string, span: Span): SourceNode {
    const entries = new Map<string, MapEntry>();
    for (const pair of node.items as Pair<Node, Node | null>[]) this.#entry(pair, entries, pointer, span);
    return { kind: 'map', ...span, entries };
  }

  #entry(pair: Pair<Node, Node | null>, entries: Map<string, MapEntry>, pointer: string, map: Span): void {
    const span = spanOf(pair.key, map);
    if (!isScalar(pair.key) || typeof pair.key.value !== 'string') {
      this.#add('key_not_text', span, pointer, 'key');
      return;
    }
    const name = pair.key.value;
    const inside = childPointer(pointer, name);
    const first = entries.get(name);
    if (first) {
      const params = { first_line: String(this.#source.at(first.keyStart).line) };
      this.#add('duplicate_key', span, inside, 'one_key', params);
    }
    const value = this.node(pair.value, inside, { start: span.end, end: span.end });
    if (!first) entries.set(name, { keyStart: span.start, keyEnd: span.end, value });
  }

  #list(node: YAMLSeq, pointer: string, span: Span): SourceNode {
    const items = (node.items as (Node | null)[]).map((item, i) => this.node(item, childPointer(pointer, i), span));
    return { kind: 'list', ...span, items };
  }

  #scalar(node: Scalar, pointer: string, span: Span): ScalarNode {
    const { value, source = '' } = node;
    if (typeof value === 'number') return scalar(span.start, span.end, this.#number(source, pointer, span));
    const known = typeof value === 'string' || typeof value === 'boolean' || value === null;
    return scalar(span.start, span.end, known ? value : source);
  }

  #number(source: string, pointer: string, span: Span): number | string | null {
    if (NOT_FINITE.test(source)) return this.#bad('not_finite', span, pointer);
    if (AMBIGUOUS.test(source)) return this.#bad('bad_number', span, pointer);
    const value = exactNumber(source);
    if (value === null) return this.#bad('number_out_of_range', span, pointer);
    if (typeof value === 'string') this.longNumbers.add(pointer);
    return value;
  }

  #bad(code: LoadCode, span: Span, pointer: string): null {
    this.#add(code, span, pointer, 'number');
    return null;
  }

  /** The tag that stands before a value, on the same line or above. */
  #tagBefore(value: Span): Span {
    const before = this.#source.text.slice(Math.max(0, value.start - 200), value.start);
    const start = value.start - before.length + Math.max(0, before.search(/!\S*\s*(&\S*\s*)?$/));
    return { start, end: value.end };
  }

  #refused(code: LoadCode, span: Span, pointer: string): ScalarNode {
    this.#add(code, span, pointer, 'plain_yaml');
    return scalar(span.start, span.end, null);
  }

  #add(code: LoadCode, span: Span, pointer: string, expected: string, params?: Record<string, string>): void {
    this.problems.push(problemAt(this.#source, code, span, pointer, expected, params));
  }
}

function spanOf(node: Node | null, fallback: Span): Span {
  return node?.range ? { start: node.range[0], end: node.range[1] } : fallback;
}
