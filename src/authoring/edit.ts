/** Changing one place of a rule, as data: the rule is copied along the way to that place and shared elsewhere. */
import { isMap } from '../engine/condition.ts';
import type { MutationKind } from '../model/mutation.ts';
import { childPointer } from '../model/pointer.ts';

export type Path = readonly (string | number)[];

/** One change of a rule: what stands at `path` becomes `value`, or is taken out where that is undefined. */
export interface Edit {
  readonly kind: MutationKind;
  readonly path: Path;
  readonly value: unknown;
  /** The place to show, at or below `path`. */
  readonly at: Path;
  readonly from: string;
  /** Empty where something was taken out. */
  readonly to: string;
}

/** How a part of a rule is shown on one line. */
export const shown = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : (JSON.stringify(value) ?? '');

/** An edit of what stands at `path`, shown as it is. */
export function edit(kind: MutationKind, path: Path, before: unknown, value: unknown): Edit {
  return { kind, path, value, at: path, from: shown(before), to: shown(value) };
}

/** The rest of a map; what is left out has to be optional in it. */
export function without<Map extends object>(source: Map, keys: readonly string[]): Map {
  return Object.fromEntries(Object.entries(source).filter(([key]) => !keys.includes(key))) as Map;
}

/** The value with the edit made in it. */
export function applied<Value>(value: Value, { path, value: replacement }: Pick<Edit, 'path' | 'value'>): Value {
  return replaced(value, path, replacement) as Value;
}

function replaced(value: unknown, path: Path, replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  if (Array.isArray(value)) return inList(value, Number(key), rest, replacement);
  const map = isMap(value) ? value : {};
  const child = replaced(map[key], rest, replacement);
  return child === undefined ? without(map, [String(key)]) : { ...map, [key]: child };
}

function inList(list: readonly unknown[], index: number, rest: Path, replacement: unknown): unknown[] {
  const child = replaced(list[index], rest, replacement);
  return child === undefined ? list.toSpliced(index, 1) : list.with(index, child);
}

/** The JSON pointer of a path below `base`. */
export const pointerOf = (base: string, path: Path): string => path.reduce<string>(childPointer, base);
