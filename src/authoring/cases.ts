/** Case tables: small submissions for each rule with what it has to say of them, `fixtures/<city>/cases.yaml`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { check, type PackFile, packFile, readTree } from '../load/pack.ts';
import { flag, list, object, text, word } from '../model/field.ts';
import { readingId, ruleId } from '../model/pack.ts';
import { STATUSES } from '../model/status.ts';
import { orUnusable } from '../run/own-packs.ts';

/** Fields of a subject; whether they make a valid one shows when the case is judged. */
const fields = z.record(z.string(), z.unknown(), { error: () => 'object' });

const caseSchema = object({
  rule: ruleId,
  name: text,
  /** In place of those of the base. */
  given: fields.default({}),
  expect: word(STATUSES),
  /** The words leave it to a person. */
  judgement: flag.default(false),
  /** Exact numbers, as the finding has them. */
  measured: text.optional(),
  /** The least and the most of what was measured, where it is not known exactly. */
  bounds: list(text).optional(),
  required: text.optional(),
  shortfall: text.optional(),
  /** Pointers of the fields that are not known. */
  missing: list(text).optional(),
  /** The status under readings that were not chosen, where it differs. */
  alternatives: z.record(readingId, word(STATUSES), { error: () => 'object' }).optional(),
});

const caseTableSchema = object({
  /** What all subjects have in common. */
  base: fields.default({}),
  cases: list(caseSchema),
});

export interface Case extends z.infer<typeof caseSchema> {
  /** In the table. */
  readonly pointer: string;
}

export interface CaseTable {
  readonly file: PackFile;
  readonly base: Readonly<Record<string, unknown>>;
  readonly cases: readonly Case[];
}

const NAME = 'cases.yaml';

/** The case table of a city in the folder that was named: `<folder>/<city>/cases.yaml` or `<folder>/cases.yaml`. */
export function tablePath(folder: string, city: string): string | null {
  return [join(folder, city, NAME), join(folder, NAME)].find((path) => existsSync(path)) ?? null;
}

/** Throws UnusablePack for a file that cannot be read or is no case table. */
export function readTable(path: string): CaseTable {
  return orUnusable(() => {
    const tree = readTree(path);
    const { base, cases } = check(caseTableSchema, path, tree, 'case_structure');
    const placed = cases.map((one, i) => ({ ...one, pointer: `/cases/${i}` }));
    return { file: packFile(path, tree), base, cases: placed };
  });
}
