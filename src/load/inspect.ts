import { segmentsOf } from '../model/pointer.ts';
import type { Subject } from '../model/subjects.ts';
import { SUBJECT_KINDS, type SubjectKind } from '../model/vocabulary.ts';
import { type Draft, draft } from './draft.ts';
import { MAX_REPORTED } from './limits.ts';
import { meaningDrafts } from './meaning.ts';

/** What a subject is that does not say so. */
const USUAL_KIND: SubjectKind = 'housing_project';

/** Fields whose insides make sense only as a whole. */
const GEOMETRY: readonly string[] = ['location', 'footprint', 'site_boundary'];

/** The segments of a pointer. */
type Path = readonly string[];

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
  return { kind: textOf('kind') ?? USUAL_KIND, id: textOf('id'), name: textOf('name'), city: textOf('city') };
}

/** The kind that a value says it is; one that nobody knows is read as a project, whose schema then refuses it. */
export function kindIn(value: unknown): SubjectKind {
  const { kind } = identityOf(value);
  return SUBJECT_KINDS.find((known) => known === kind) ?? USUAL_KIND;
}

/**
 * Every problem of a value, given those of its structure. `reported` names the values that could not be read at all:
 * nothing more is said about them.
 */
export function allDrafts(
  value: unknown,
  structure: readonly Draft[],
  reported: ReadonlySet<string>,
): readonly Draft[] {
  const own = structure.filter(({ pointer }) => !reported.has(pointer));
  const broken = new Set([...reported, ...structure.flatMap(brokenBy)]);
  const refused = structure.filter(({ code }) => code !== 'unknown_key');
  const paths = refused.map(({ pointer }) => fieldOf(pointer));
  const pruned = without(value, paths);
  const isPartlyReported = structure.some(({ code }) => code === 'too_many_problems');
  if (isPartlyReported || !isRecord(pruned)) return own;
  // With every refused value taken out, what is left has the structure of its kind, but for unknown fields and the id.
  const meaning = meaningDrafts(pruned as Subject, broken);
  return capped([...own, ...meaning.filter(({ pointer }) => !broken.has(pointer))]);
}

/** The value that is reported, and for a mistyped key the one that was probably meant. */
function brokenBy({ pointer, params }: Draft): string[] {
  const { nearest } = params;
  return nearest === undefined ? [pointer] : [pointer, `${pointer.slice(0, pointer.lastIndexOf('/'))}/${nearest}`];
}

/** The segments of a pointer, up to a field of geometry. */
function fieldOf(pointer: string): Path {
  const segments = segmentsOf(pointer);
  const geometry = segments.findIndex((segment) => GEOMETRY.includes(segment));
  return geometry < 0 ? segments : segments.slice(0, geometry + 1);
}

/** A copy of the value without what the paths lead to; an item of a list becomes one that says nothing. */
function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0) return value;
  if (paths.some(isEnd)) return undefined;
  const below = byHead(paths);
  if (Array.isArray(value)) {
    // Array.from sees the holes that a list may have.
    return Array.from(value as readonly unknown[], (item, i) => without(item, below.get(String(i)) ?? []) ?? {});
  }
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !below.get(key)?.some(isEnd));
  return Object.fromEntries(kept.map(([key, child]) => [key, without(child, below.get(key) ?? [])]));
}

const isEnd = (path: Path): boolean => path.length === 0;

/** The paths by their first segment, each without it. */
function byHead(paths: readonly Path[]): ReadonlyMap<string, Path[]> {
  const heads = new Map<string, Path[]>();
  for (const [head = '', ...rest] of paths) {
    const others = heads.get(head);
    if (others) others.push(rest);
    else heads.set(head, [rest]);
  }
  return heads;
}

/** The first so many, and in place of the next one that there are more. */
function capped(drafts: readonly Draft[]): readonly Draft[] {
  const next = drafts[MAX_REPORTED];
  if (!next) return drafts;
  const more = draft('too_many_problems', next.pointer, 'value', { limit: String(MAX_REPORTED) });
  return [...drafts.slice(0, MAX_REPORTED), more];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
