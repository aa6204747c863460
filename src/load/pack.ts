/**
 * Rule packs of one's own: a file, or a folder of them, with the documents they quote.
 *
 * The documents of a pack are looked for by their id: `<id>.yaml` beside the pack, in `seeds/` below it or next to
 * its folder; what is not found there is taken from the built-in register.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import {
  documentSchema,
  type PackInput,
  packSchema,
  type Reading,
  readingsSchema,
  type SourceDocument,
} from '../model/pack.ts';
import { InvalidInput, type Problem } from '../model/problem.ts';
import { decode } from './bytes.ts';
import { digestOf } from './digest.ts';
import { nodeAt, type SourceTree, toValue } from './tree.ts';
import { parseYaml } from './yaml.ts';

/** A file that a mistake can be shown in. */
export interface PackFile {
  readonly path: string;
  at(pointer: string): { readonly line: number; readonly column: number };
}

export interface LoadedPack {
  readonly input: PackInput;
  readonly file: PackFile;
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

const YAML_NAME = /\.ya?ml$/;

/** The packs in a file or a folder (also in `rules/` below it). Throws InvalidPackFile. */
export function loadPacks(path: string, register: Register): LoadedPack[] {
  if (!statSync(path).isDirectory()) return [loadPackFile(path, register)];
  const folders = [path, join(path, 'rules')].filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) => yamlFilesIn(folder));
  return files.filter(isPackFile).map((file) => loadPackFile(file, register));
}

function yamlFilesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => YAML_NAME.test(name));
  return names.sort().map((name) => join(folder, name));
}

/** A document of the register or a file of readings may lie beside the packs; everything else has to be a pack. */
function isPackFile(path: string): boolean {
  const { root } = readTree(path);
  return (
    root.kind !== 'map' ||
    !(root.entries.has('clauses') || (root.entries.has('readings') && !root.entries.has('rules')))
  );
}

function loadPackFile(path: string, register: Register): LoadedPack {
  const tree = readTree(path);
  const pack = check(packSchema, path, tree);
  const documents = pack.documents.map(
    (id, i) => findDocument(id, path, register) ?? missing(path, tree, `/documents/${i}`, id),
  );
  const readings = ownReadings(path, register);
  const input: PackInput = { pack, documents, readings, digest: digestOf({ pack, documents }), origin: 'own' };
  return { input, file: { path, at: (pointer) => tree.at(nodeAt(tree.root, pointer).start) } };
}

function readTree(path: string): SourceTree {
  try {
    return parseYaml(decode(readFileSync(path)).text);
  } catch (error) {
    if (error instanceof InvalidInput) throw new InvalidPackFile(path, error.problems);
    throw error;
  }
}

/** The value of a file, if it has the shape of the schema. */
function check<Schema extends z.ZodType>(schema: Schema, path: string, tree: SourceTree): z.infer<Schema> {
  const result = schema.safeParse(toValue(tree.root));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue): Problem => {
    const key = issue.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : [];
    const pointer = [...issue.path, ...key].map((segment) => `/${String(segment)}`).join('');
    const node = nodeAt(tree.root, pointer);
    const found = node.kind === 'scalar' ? String(node.value) : node.kind;
    const code = issue.code === 'unrecognized_keys' ? 'unknown_key' : 'pack_structure';
    return { code, pointer, ...tree.at(node.start), found: key[0] ?? found, expected: issue.message, params: {} };
  });
  throw new InvalidPackFile(path, problems);
}

function findDocument(id: string, packPath: string, register: Register): SourceDocument | null {
  const folder = dirname(packPath);
  const places = [folder, join(folder, 'seeds'), join(folder, '..', 'seeds')];
  const path = places.map((place) => join(place, `${id}.yaml`)).find((candidate) => existsSync(candidate));
  if (path === undefined) return register.documents.find((document) => document.id === id) ?? null;
  return check(documentSchema, path, readTree(path));
}

function missing(path: string, tree: SourceTree, pointer: string, id: string): never {
  const { line, column } = tree.at(nodeAt(tree.root, pointer).start);
  const problem = { code: 'unknown_document', pointer, line, column, found: id, expected: `${id}.yaml`, params: {} };
  throw new InvalidPackFile(path, [problem]);
}

/** The shared readings, and those of a `readings.yaml` beside the pack; one with the same id replaces it. */
function ownReadings(packPath: string, register: Register): readonly Reading[] {
  const path = join(dirname(packPath), 'readings.yaml');
  if (!existsSync(path)) return register.readings;
  const { readings } = check(readingsSchema, path, readTree(path));
  const ids = new Set(readings.map(({ id }) => id));
  return [...register.readings.filter(({ id }) => !ids.has(id)), ...readings];
}
