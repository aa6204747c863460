import type { PackCode, Problem, WaiverCode, WaiverLintCode } from '../model/problem.ts';
import type { LoadCode } from './codes.ts';
import { shown } from './found.ts';
import { type Place, placeFinder } from './lines.ts';

/** From where to where in a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text that problems are found in. */
export interface Written {
  readonly text: string;
  at(offset: number): Place;
}

/** `firstLine`: of the text in its file, from 1. */
export function written(text: string, firstLine = 1): Written {
  const at = placeFinder(text);
  if (firstLine === 1) return { text, at };
  return {
    text,
    at(offset) {
      const { line, column } = at(offset);
      return { line: line + firstLine - 1, column };
    },
  };
}

/** The problem with what stands at a place of the text. */
export function problemAt(
  source: Written,
  code: LoadCode | PackCode | WaiverCode | WaiverLintCode,
  { start, end }: Span,
  pointer: string,
  expected: string,
  params: Readonly<Record<string, string>> = {},
): Problem {
  const found = shown(source.text.slice(start, end));
  return { code, pointer, ...source.at(start), found, expected, params };
}
