/** From the bytes of a file to the subjects in it, each either a valid project or its list of problems. */

import type { Area } from '../model/area.ts';
import type { SpatialPlan } from '../model/plan.ts';
import { InvalidInput, type Problem } from '../model/problem.ts';
import type { HousingProject } from '../model/subject.ts';
import { type Decoded, decode, type Encoding } from './bytes.ts';
import { digestOfBytes } from './digest.ts';
import { byPlace, type Draft, draft, placed } from './draft.ts';
import { allDrafts, type Identity, identityOf, kindIn } from './inspect.ts';
import { readJson } from './json.ts';
import type { Place } from './lines.ts';
import { structureDrafts } from './structure.ts';
import { holderAt, holdsCollection, type Parsed, type SourceNode, type SourceTree, toValue } from './tree.ts';

/** A place in a document, and the pointer, from the subject down, of what stands there. */
export interface Located extends Place {
  readonly pointer: string;
}

/** A subject that can be judged. */
export interface ValidSubject {
  readonly ok: true;
  readonly project: HousingProject;
  /** JSON pointer of the subject in its document: empty, or `/0` in an array. */
  readonly pointer: string;
  /** Where it begins, in a file of lines; told beforehand, since an audit asks it of every subject. */
  readonly line?: number;
  /** The place of what a pointer from the subject down names, or of the object that should hold it. */
  locate(pointer: string): Located;
  /** Of a row of a table: what could not be read of it, and was left out. */
  readonly leftOut?: readonly Problem[];
  /** Of a row of a table: what was read as an interval. */
  readonly noted?: readonly Problem[];
}

/** An area or a plan that can be judged. */
export interface ValidOther extends Pick<ValidSubject, 'ok' | 'pointer' | 'locate'> {
  readonly other: Area | SpatialPlan;
  readonly project?: never;
  readonly leftOut?: never;
  readonly noted?: never;
}

/** A subject that cannot be judged, and why. */
export interface InvalidSubject extends Identity {
  readonly ok: false;
  readonly problems: readonly Problem[];
  readonly pointer: string;
}

export type LoadedSubject = ValidSubject | ValidOther | InvalidSubject;

export interface LoadedDocument {
  /** How the file was encoded; null where that could not be told. */
  readonly encoding: Encoding | null;
  /** `sha256:…` of its bytes. */
  readonly digest: string;
  readonly subjects: readonly LoadedSubject[];
}

/**
 * The subjects of a file, JSON or YAML, one or an array of them. Nothing is thrown for a bad file: one that cannot be
 * read at all is one invalid subject.
 */
export async function readSubjects(file: string, bytes: Uint8Array): Promise<LoadedDocument> {
  const digest = digestOfBytes(bytes);
  const decoded = tryDecode(bytes);
  if (decoded instanceof InvalidInput) return { encoding: null, digest, subjects: [unreadable(decoded.problems)] };
  const parsed = await parse(file, decoded.text);
  return { encoding: decoded.encoding, digest, subjects: await subjectsIn(parsed) };
}

/** The subjects of a document that has been read, one or an array of them. */
export async function subjectsIn(parsed: Parsed): Promise<readonly LoadedSubject[]> {
  return await subjectsOf(await asProjects(parsed));
}

function tryDecode(bytes: Uint8Array): Decoded | InvalidInput {
  try {
    return decode(bytes);
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
}

/** Reads JSON or YAML as far as its structure can be told. */
export async function parse(file: string, text: string): Promise<Parsed> {
  if (isJson(file, text)) return readJson(text);
  const { readYaml } = await import('./yaml.ts');
  return readYaml(text);
}

/** By the ending of the name; for any other name by how the text begins. */
function isJson(file: string, text: string): boolean {
  if (/\.jsonc?$/i.test(file)) return true;
  if (/\.ya?ml$/i.test(file)) return false;
  return /^\s*[{[/｛［]/.test(text);
}

/** Most files hold no FeatureCollection, and need nothing more. */
async function asProjects(parsed: Parsed): Promise<Parsed> {
  if (!parsed.tree || !holdsCollection(parsed.tree.root)) return parsed;
  const { unfolded } = await import('./features.ts');
  return unfolded(parsed, parsed.tree);
}

async function subjectsOf({ tree, problems, longNumbers }: Parsed): Promise<readonly LoadedSubject[]> {
  if (!tree) return [unreadable(problems)];
  const { root } = tree;
  if (root.kind !== 'list') return [await subjectOf({ tree, problems, longNumbers }, root, '')];
  if (root.items.length === 0) return [unreadable([placed(draft('no_subject', '', 'subject'), tree, '')])];
  // A problem between the subjects, such as a missing comma, belongs to none of them.
  if (problems.some(({ pointer }) => pointer === '')) return [unreadable(problems)];
  const numbers = byItem(longNumbers, (pointer) => pointer);
  const faults = byItem(problems, ({ pointer }) => pointer);
  return Promise.all(
    root.items.map((item, i) => {
      const pointer = `/${i}`;
      const within = (numbers.get(pointer) ?? []).map((number) => number.slice(pointer.length));
      const own = { tree, problems: faults.get(pointer) ?? [], longNumbers: new Set(within) };
      return subjectOf(own, item, pointer);
    }),
  );
}

/** What stands in each item of the document's list, by the pointer of the item. */
function byItem<Found>(found: Iterable<Found>, pointerOf: (each: Found) => string): ReadonlyMap<string, Found[]> {
  const items = new Map<string, Found[]>();
  for (const each of found) {
    const item = /^\/[0-9]+/.exec(pointerOf(each))?.[0] ?? '';
    const others = items.get(item);
    if (others) others.push(each);
    else items.set(item, [each]);
  }
  return items;
}

/** What was read of one subject: the problems in it, and its long numbers by their pointers from the subject down. */
interface Read {
  readonly tree: SourceTree;
  readonly problems: readonly Problem[];
  readonly longNumbers: ReadonlySet<string>;
}

export async function subjectOf(read: Read, node: SourceNode, pointer: string): Promise<LoadedSubject> {
  const value = toValue(node);
  const drafts = await draftsOf(value, read, pointer);
  const problems = [...read.problems, ...drafts.map((found) => placed(found, read.tree, pointer))];
  if (problems.length > 0) return { ok: false, ...identityOf(value), pointer, problems: problems.sort(byPlace) };
  const locate = locatorIn(read.tree, node);
  // Accepted by the validator and by every check of meaning.
  if (kindIn(value) !== 'housing_project') return { ok: true, other: value as Area | SpatialPlan, pointer, locate };
  return { ok: true, project: value as HousingProject, pointer, locate };
}

/** Finds what stands in a subject, which is the node. */
export function locatorIn(tree: SourceTree, node: SourceNode): ValidSubject['locate'] {
  return (inner) => {
    const holder = holderAt(node, inner);
    return { pointer: holder.pointer, ...tree.at(holder.node.start) };
  };
}

async function draftsOf(value: unknown, { problems, longNumbers }: Read, pointer: string): Promise<readonly Draft[]> {
  // Values that the reader had to leave out; of a duplicate key the first value is there to be checked.
  const unread = problems.filter(({ code }) => code !== 'duplicate_key');
  const reported = new Set(unread.map((problem) => problem.pointer.slice(pointer.length)));
  return allDrafts(value, await structureDrafts(value, kindIn(value), longNumbers), reported);
}

function unreadable(problems: readonly Problem[]): InvalidSubject {
  return { ok: false, ...identityOf(null), pointer: '', problems };
}
