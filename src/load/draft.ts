import { segmentsOf } from '../model/pointer.ts';
import type { PackCode, Problem, WaiverCode, WaiverLintCode } from '../model/problem.ts';
import type { LoadCode } from './codes.ts';
import { shown } from './found.ts';
import { entryAt, exactNodeAt, nodeAt, type SourceTree } from './tree.ts';
import { problemAt } from './written.ts';

/** A problem with a value, before anybody knows where in a text that value stands. */
export interface Draft {
  readonly code: LoadCode | PackCode | WaiverCode | WaiverLintCode;
  /** From the subject down. */
  readonly pointer: string;
  readonly expected: string;
  readonly params: Readonly<Record<string, string>>;
  /** What is wrong: the value that the pointer names, or the key. */
  readonly about: 'value' | 'key';
}

export function draft(
  code: LoadCode | PackCode | WaiverCode | WaiverLintCode,
  pointer: string,
  expected: string,
  params: Draft['params'] = {},
): Draft {
  return { code, pointer, expected, params, about: 'value' };
}

/** The problem at its place in the document: what is missing stands where the object around it begins. */
export function placed({ code, pointer, expected, params, about }: Draft, tree: SourceTree, base: string): Problem {
  const whole = `${base}${pointer}`;
  const entry = about === 'key' ? entryAt(tree.root, whole) : null;
  if (entry) return problemAt(tree, code, { start: entry.keyStart, end: entry.keyEnd }, whole, expected, params);
  const node = exactNodeAt(tree.root, whole);
  if (node) return problemAt(tree, code, node, whole, expected, params);
  const { start } = nodeAt(tree.root, whole);
  return problemAt(tree, code, { start, end: start }, whole, expected, params);
}

const ABOUT_PROJECTS = ['empty_file', 'empty_document', 'several_documents'];

/** What is said of an empty project, or of several in one file, is no help with a file of another kind. */
export const ofNoProject = (problem: Problem, kind: 'config' | 'waivers'): Problem =>
  ABOUT_PROJECTS.includes(problem.code) ? { ...problem, params: { ...problem.params, [kind]: 'yes' } } : problem;

/** The order in which a reader comes upon problems. */
export function byPlace(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** The problem with a value that was never written down. */
export function unplaced({ code, pointer, expected, params, about }: Draft, value: unknown): Problem {
  const found = about === 'key' ? pointer.slice(pointer.lastIndexOf('/') + 1) : described(value);
  return { code, pointer, line: null, column: null, found: shown(found), expected, params };
}

/** What a pointer names in a value that was never written down; undefined where there is nothing. */
export function valueAt(value: unknown, pointer: string): unknown {
  return segmentsOf(pointer).reduce<unknown>((inner, segment) => {
    const isThere = typeof inner === 'object' && inner !== null && Object.hasOwn(inner, segment);
    return isThere ? (inner as Record<string, unknown>)[segment] : undefined;
  }, value);
}

function described(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
