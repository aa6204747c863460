import { segmentsOf } from '../model/pointer.ts';
import type { HousingProject } from '../model/subject.ts';
import { type Draft, draft } from './draft.ts';
import { meaningDrafts } from './meaning.ts';

/** The kinds of subject that the contract names; this version judges the first. */
const SUPPORTED = 'housing_project';
const KNOWN_KINDS: readonly unknown[] = ['area', 'plan'];

/** Fields whose insides make sense only as a whole. */
const GEOMETRY: readonly string[] = ['location', 'footprint', 'site_boundary'];

/** What a subject that cannot be used still says about itself. */
export interface Identity {
  readonly kind: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly city: string | null;
}

export function identityOf(value: unknown): Identity {
  const textOf = (key: string): string | null => {
    const field = isRecord(value) && Object.hasOwn(value, key) ? value[key] : null;
    return typeof field === 'string' && field !== '' ? field : null;
  };
  return { kind: textOf('kind') ?? SUPPORTED, id: textOf('id'), name: textOf('name'), city: textOf('city') };
}

/** A kind that the contract knows and this version does not judge; nothing else is checked then. */
export function kindDrafts(value: unknown): Draft[] {
  const { kind } = identityOf(value);
  return KNOWN_KINDS.includes(kind) ? [draft('unsupported_kind', '/kind', `one_of:${SUPPORTED}`)] : [];
}

/**
 * Every problem of a value, given those of its structure. `reported` names the values that could not be read at all:
 * nothing more is said about them.
 */
export function allDrafts(value: unknown, structure: readonly Draft[], reported: ReadonlySet<string>): Draft[] {
  const own = structure.filter(({ pointer }) => !reported.has(pointer));
  const broken = new Set([...reported, ...structure.flatMap(brokenBy)]);
  const refused = structure.filter(({ code }) => code !== 'unknown_key' && code !== 'missing_field');
  const pruned = refused.reduce((rest, { pointer }) => without(rest, fieldOf(pointer)), value);
  if (!isRecord(pruned)) return own;
  // With every refused value taken out, what is left has the structure of a project, but for missing and unknown fields.
  const meaning = meaningDrafts(pruned as HousingProject, broken);
  return [...own, ...meaning.filter(({ pointer }) => !broken.has(pointer))];
}

/** The value that is reported, and for a mistyped key the one that was probably meant. */
function brokenBy({ pointer, params }: Draft): string[] {
  const { nearest } = params;
  return nearest === undefined ? [pointer] : [pointer, `${pointer.slice(0, pointer.lastIndexOf('/'))}/${nearest}`];
}

/** The segments of a pointer, up to a field of geometry. */
function fieldOf(pointer: string): readonly string[] {
  const segments = segmentsOf(pointer);
  const geometry = segments.findIndex((segment) => GEOMETRY.includes(segment));
  return geometry < 0 ? segments : segments.slice(0, geometry + 1);
}

/** A copy of the value without the field that the segments name; an item of a list becomes one that says nothing. */
function without(value: unknown, [head, ...rest]: readonly string[]): unknown {
  if (head === undefined) return undefined;
  if (Array.isArray(value)) {
    // Array.from sees the holes that a list may have.
    return Array.from(value as readonly unknown[], (item, i) => {
      if (String(i) !== head) return item;
      return rest.length === 0 ? {} : without(item, rest);
    });
  }
  if (!isRecord(value) || !Object.hasOwn(value, head)) return value;
  const { [head]: child, ...others } = value;
  return rest.length === 0 ? others : { ...others, [head]: without(child, rest) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
