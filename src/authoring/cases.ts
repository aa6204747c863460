/** Case tables: small submissions for each rule with what it has to say of them, `fixtures/<city>/cases.yaml`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blanksIn } from '../load/blanks.ts';
import { decode } from '../load/bytes.ts';
import { InvalidPackFile, type PackFile } from '../load/pack.ts';
import { nodeAt, toValue } from '../load/tree.ts';
import { parseYaml } from '../load/yaml.ts';
import { childPointer } from '../model/pointer.ts';
import { InvalidInput, type Problem } from '../model/problem.ts';
import { STATUSES, type Status } from '../model/status.ts';

export interface Case {
  readonly rule: string;
  readonly name: string;
  /** Fields of the subject, in place of those of the base. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly expect: Status;
  /** The words leave it to a person. */
  readonly judgement: boolean;
  /** In the table. */
  readonly pointer: string;
}

export interface CaseTable {
  readonly file: PackFile;
  /** What all subjects have in common. */
  readonly base: Readonly<Record<string, unknown>>;
  readonly cases: readonly Case[];
}

const NAME = 'cases.yaml';

/** The case table of a city in the folder that was named: `<folder>/<city>/cases.yaml` or `<folder>/cases.yaml`. */
export function tablePath(folder: string, city: string): string | null {
  return [join(folder, city, NAME), join(folder, NAME)].find((path) => existsSync(path)) ?? null;
}

/** Throws InvalidPackFile for a file that cannot be read or is no case table. */
export function readTable(path: string): CaseTable {
  try {
    const tree = parseYaml(decode(readFileSync(path)).text);
    const open = blanksIn(tree);
    if (open.length > 0) throw new InvalidInput(open);
    const file: PackFile = { path, at: (pointer) => tree.at(nodeAt(tree.root, pointer).start) };
    const { base, cases } = recordOf(toValue(tree.root), '', file);
    if (!Array.isArray(cases)) throw shapeless('/cases', 'cases: [ … ]', file);
    return { file, base: recordOf(base ?? {}, '/base', file), cases: cases.map((one, i) => caseOf(one, i, file)) };
  } catch (error) {
    if (error instanceof InvalidInput) throw new InvalidPackFile(path, error.problems);
    throw error;
  }
}

function caseOf(value: unknown, index: number, file: PackFile): Case {
  const pointer = `/cases/${index}`;
  const { rule, name, given, expect, judgement } = recordOf(value, pointer, file);
  const status = STATUSES.find((word) => word === expect);
  if (typeof rule !== 'string') throw shapeless(`${pointer}/rule`, 'rule_id', file);
  if (typeof name !== 'string') throw shapeless(`${pointer}/name`, 'text', file);
  if (status === undefined) throw shapeless(`${pointer}/expect`, `one_of:${STATUSES.join('|')}`, file);
  const own = recordOf(given ?? {}, childPointer(pointer, 'given'), file);
  return { rule, name, given: own, expect: status, judgement: judgement === true, pointer };
}

function recordOf(value: unknown, pointer: string, file: PackFile): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw shapeless(pointer, 'object', file);
  return value as Readonly<Record<string, unknown>>;
}

function shapeless(pointer: string, expected: string, file: PackFile): InvalidPackFile {
  const problem: Problem = { code: 'pack_structure', pointer, ...file.at(pointer), found: '', expected, params: {} };
  return new InvalidPackFile(file.path, [problem]);
}
