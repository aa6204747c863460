/** A configuration file, with the place of every value and of every mistake in it. */
import type { z } from 'zod';
import { type ConfigValues, configSchemaFor } from '../model/config.ts';
import { childPointer } from '../model/pointer.ts';
import { InvalidInput, type Problem } from '../model/problem.ts';
import { decode } from './bytes.ts';
import { digestOfBytes } from './digest.ts';
import { byPlace, type Draft, draft, ofNoProject, placed } from './draft.ts';
import { leafDraft } from './explain-leaf.ts';
import { nearestName } from './nearest.ts';
import { unknownKey } from './pack.ts';
import { exactNodeAt, type SourceTree, toValue } from './tree.ts';
import { parseYaml } from './yaml.ts';

export interface ConfigFile {
  readonly values: ConfigValues;
  /** `sha256:…` of its bytes. */
  readonly digest: string;
  /** The problem with the value that a JSON pointer names, at its place. */
  problemAt(pointer: string, problem: Pick<Problem, 'code' | 'expected'>): Problem;
}

/** Throws InvalidInput with every problem found, in the order of the file. */
export function readConfig(bytes: Uint8Array, formats: readonly string[]): ConfigFile {
  const tree = treeOf(bytes);
  const result = configSchemaFor(formats).safeParse(toValue(tree.root));
  const place = (found: Draft): Problem => placed(found, tree, '');
  if (!result.success) {
    const drafts = result.error.issues.flatMap((issue) => draftsOf(issue, tree));
    throw new InvalidInput(drafts.map(place).sort(byPlace));
  }
  return {
    values: result.data,
    digest: digestOfBytes(bytes),
    problemAt: (pointer, { code, expected }) => ({ ...place(draft('wrong_type', pointer, expected)), code }),
  };
}

function treeOf(bytes: Uint8Array): SourceTree {
  try {
    return parseYaml(decode(bytes).text);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(error.problems.map((one) => ofNoProject(one, 'config')));
  }
}

function draftsOf({ path, message, ...issue }: z.core.$ZodIssue, tree: SourceTree): Draft[] {
  const pointer = path.reduce<string>((at, segment) => childPointer(at, String(segment)), '');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, pointer, message));
  const node = exactNodeAt(tree.root, pointer);
  const value = node === null ? undefined : toValue(node);
  return [message.startsWith('words:') ? formatDraft(message, value, pointer) : leafDraft(message, value, pointer)];
}

/** Of `sarfi=out.sarif` only the name can be mistyped. */
function formatDraft(expected: string, value: unknown, pointer: string): Draft {
  if (typeof value !== 'string') return draft('wrong_type', pointer, expected);
  const nearest = nearestName(value.replace(/=.*/s, ''), expected.replace('words:', '').split('|'));
  return draft('not_one_of', pointer, expected, nearest === null ? {} : { nearest });
}
