/**
 * Rule packs of one's own: a file, or a folder of them, with the documents they quote.
 *
 * The documents of a pack are looked for by their id: `<id>.yaml` beside the pack, in `seeds/` below it or next to
 * its folder; what is not found there is taken from the built-in register.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import {
  documentSchema,
  type PackInput,
  packSchema,
  type Reading,
  readingsSchema,
  type SourceDocument,
} from '../model/pack.ts';
import { childPointer } from '../model/pointer.ts';
import { InvalidInput, type PackCode, type Problem, type RunCode, type WaiverCode } from '../model/problem.ts';
import { withTables } from './area-tables.ts';
import { blanksIn } from './blanks.ts';
import { decode, MAX_BYTES, tooLarge } from './bytes.ts';
import { citedBy } from './cited.ts';
import { digestOf } from './digest.ts';
import { byPlace, type Draft, draft, placed } from './draft.ts';
import { nearestName } from './nearest.ts';
import { exactNodeAt, nodeAt, type SourceTree, toValue } from './tree.ts';
import { parseYaml } from './yaml.ts';

/** A file that a mistake can be shown in. */
export interface PackFile {
  readonly path: string;
  at(pointer: string): { readonly line: number; readonly column: number };
}

export interface LoadedPack {
  readonly input: PackInput;
  readonly file: PackFile;
  /** The file of each of its documents; null for one of the built-in register. */
  readonly documentFiles: readonly (PackFile | null)[];
  /** Those of the file beside the pack; null where there is none. */
  readonly ownReadings: { readonly file: PackFile; readonly readings: readonly Reading[] } | null;
}

/** A pack file with problems in it. */
export class InvalidPackFile extends Error {
  override readonly name = 'InvalidPackFile';
  readonly path: string;
  readonly problems: readonly Problem[];
  constructor(path: string, problems: readonly Problem[]) {
    super(`${path}: ${problems.map((problem) => problem.code).join(', ')}`);
    this.path = path;
    this.problems = problems;
  }
}

/** What the built-in packs bring: their documents and the shared readings. */
export interface Register {
  readonly documents: readonly SourceDocument[];
  readonly readings: readonly Reading[];
}

type StructureCode = Extract<PackCode | WaiverCode, 'pack_structure' | 'case_structure' | 'waiver_structure'>;

const YAML_NAME = /\.ya?ml$/;

/** The pack files at a path: itself, or those of a folder (also in `rules/` below it). Throws InvalidPackFile for none. */
export function packPaths(path: string): string[] {
  if (!reading(path, () => statSync(path).isDirectory())) return [path];
  const folders = [path, join(path, 'rules')].filter((folder) => existsSync(folder));
  const packs = folders.flatMap(yamlFilesIn).filter(isPackFile);
  if (packs.length > 0) return packs;
  const isEmpty = reading(path, () => readdirSync(path)).length === 0;
  throw unreadable(path, { code: 'no_pack', found: path, params: isEmpty ? { empty: 'yes' } : {} });
}

function yamlFilesIn(folder: string): string[] {
  const names = reading(folder, () => readdirSync(folder)).filter((name) => YAML_NAME.test(name));
  return names.sort().map((name) => join(folder, name));
}

/** What the file system gives; throws InvalidPackFile for what it refuses. `expected` is an ExpectedCode. */
export function reading<Found>(path: string, read: () => Found, expected = 'yaml_file'): Found {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'EISDIR') {
      throw unreadable(path, { code: 'is_a_folder', found: '', expected, params: { name: basename(path) } });
    }
    const params: Problem['params'] = code === 'ENOENT' ? { gone: 'yes' } : {};
    throw unreadable(path, { code: 'not_readable', found: code, expected, params });
  }
}

type Unreadable = Pick<Problem, 'found' | 'params'> & { code: PackCode | RunCode; expected?: string };

function unreadable(path: string, what: Unreadable): InvalidPackFile {
  return new InvalidPackFile(path, [{ pointer: '', line: null, column: null, expected: 'yaml_file', ...what }]);
}

/** A document of the register or a file of readings may lie beside the packs; everything else has to be a pack. */
function isPackFile(path: string): boolean {
  const root = rootOf(path);
  if (root?.kind !== 'map') return true;
  if (root.entries.has('rules')) return true;
  const isOther = ['readings', 'parameters'].some((key) => root.entries.has(key));
  return !isOther && !root.entries.has('clauses');
}

/** Null for a file that cannot be read; what is wrong with it is told when it is loaded. */
function rootOf(path: string): SourceTree['root'] | null {
  try {
    return readTree(path).root;
  } catch (error) {
    if (error instanceof InvalidPackFile) return null;
    throw error;
  }
}

/** Throws InvalidPackFile, for the pack or for a file that it brings. */
export function loadPackFile(path: string, register: Register): LoadedPack {
  const tree = readTree(path);
  const pack = check(packSchema, path, tree);
  const found = pack.documents.map(
    (id, i) => findDocument(id, path, register) ?? missing(path, tree, `/documents/${i}`, id),
  );
  const documents = found.map(({ document }) => document);
  const own = readingsBeside(path);
  const readings = withOwn(register.readings, own?.readings ?? []);
  const digest = digestOf({ pack, documents: citedBy(pack, documents) });
  const input: PackInput = { pack: withTables(pack, documents), documents, readings, digest, origin: 'own' };
  return { input, file: packFile(path, tree), documentFiles: found.map(({ file }) => file), ownReadings: own };
}

export function packFile(path: string, tree: SourceTree): PackFile {
  return { path, at: (pointer) => tree.at(nodeAt(tree.root, pointer).start) };
}

/** Throws InvalidPackFile for what is no file or no YAML. */
export function readTree(path: string): SourceTree {
  try {
    return parseYaml(decode(reading(path, () => bytesOf(path))).text);
  } catch (error) {
    if (error instanceof InvalidInput) throw new InvalidPackFile(path, error.problems);
    throw error;
  }
}

function bytesOf(path: string): Uint8Array {
  const { size } = statSync(path);
  if (size > MAX_BYTES) throw new InvalidInput([tooLarge(size)]);
  return readFileSync(path);
}

/** The value of a file, if it has the shape of the schema; `code` says what else does not fit. Throws InvalidPackFile. */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  tree: SourceTree,
  code: StructureCode = 'pack_structure',
): z.infer<Schema> {
  const open = blanksIn(tree);
  if (open.length > 0) throw new InvalidPackFile(path, open);
  const result = schema.safeParse(toValue(tree.root));
  if (result.success) return result.data;
  const drafts = result.error.issues.flatMap((issue) => draftsOf(issue, tree, code));
  const meant = new Set(drafts.flatMap(meantBy));
  // One slip is one problem: a field whose name is mistyped is not missing too.
  const own = drafts.filter(({ code, pointer }) => code !== 'missing_field' || !meant.has(pointer));
  throw new InvalidPackFile(path, own.map((found) => placed(found, tree, '')).sort(byPlace));
}

/** The field that a mistyped one was probably meant to be. */
function meantBy({ pointer, params: { nearest } }: Draft): string[] {
  return nearest === undefined ? [] : [`${pointer.slice(0, pointer.lastIndexOf('/'))}/${nearest}`];
}

function draftsOf(issue: z.core.$ZodIssue, tree: SourceTree, code: StructureCode): Draft[] {
  const pointer = issue.path.reduce<string>((at, segment) => childPointer(at, String(segment)), '');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, pointer, issue.message));
  const isThere = exactNodeAt(tree.root, pointer) !== null;
  return [draft(isThere ? code : 'missing_field', pointer, issue.message)];
}

/** `expected` is `keys:a|b|c`. */
export function unknownKey(key: string, pointer: string, expected: string): Draft {
  const nearest = nearestName(key, expected.replace(/^keys:/, '').split('|'));
  const params: Draft['params'] = nearest === null ? {} : { nearest };
  return { ...draft('unknown_key', childPointer(pointer, key), expected, params), about: 'key' };
}

/** `file` is null for a document of the built-in register. */
interface FoundDocument {
  readonly document: SourceDocument;
  readonly file: PackFile | null;
}

function findDocument(id: string, packPath: string, register: Register): FoundDocument | null {
  const path = documentPath(id, packPath);
  if (path === null) {
    const document = register.documents.find((candidate) => candidate.id === id);
    return document === undefined ? null : { document, file: null };
  }
  const tree = readTree(path);
  return { document: check(documentSchema, path, tree), file: packFile(path, tree) };
}

/** The file of a document that goes with a pack; null where there is none. */
export function documentPath(id: string, packPath: string): string | null {
  const folder = dirname(packPath);
  const places = [folder, join(folder, 'seeds'), join(folder, '..', 'seeds')];
  return places.map((place) => join(place, `${id}.yaml`)).find((candidate) => existsSync(candidate)) ?? null;
}

function missing(path: string, tree: SourceTree, pointer: string, id: string): never {
  throw new InvalidPackFile(path, [placed(draft('unknown_document', pointer, `${id}.yaml`), tree, '')]);
}

function readingsBeside(packPath: string): LoadedPack['ownReadings'] {
  const path = join(dirname(packPath), 'readings.yaml');
  if (!existsSync(path)) return null;
  const tree = readTree(path);
  return { file: packFile(path, tree), readings: check(readingsSchema, path, tree).readings };
}

/** The shared readings and those of one's own; one with the same id replaces it. */
function withOwn(shared: readonly Reading[], own: readonly Reading[]): readonly Reading[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...shared.filter(({ id }) => !ids.has(id)), ...own];
}
