/** A file of waivers and decisions, YAML or JSON, with the place of every mistake in it. */
import { childPointer } from '../model/pointer.ts';
import { InvalidInput, type Problem } from '../model/problem.ts';
import { shortfallLimit } from '../model/shortfall-limit.ts';
import { type DecisionEntry, type WaiverEntry, type WaiverFileSource, waiverFileSchema } from '../model/waivers.ts';
import { decode } from './bytes.ts';
import { isCalendarDay } from './dates.ts';
import { digestOfBytes } from './digest.ts';
import { byPlace, type Draft, draft, ofNoProject, placed } from './draft.ts';
import { MAX_REPORTED } from './limits.ts';
import { check, InvalidPackFile } from './pack.ts';
import { parse } from './subjects.ts';
import { exactNodeAt, type Parsed, type SourceTree } from './tree.ts';

/** An entry and where it stands. */
export interface Placed<Entry> {
  readonly entry: Entry;
  /** JSON pointer of the entry. */
  readonly pointer: string;
}

export interface WaiverFile {
  readonly file: string;
  /** `sha256:…` of its bytes. */
  readonly digest: string;
  /** In the order of the file. */
  readonly waivers: readonly Placed<WaiverEntry>[];
  readonly decisions: readonly Placed<DecisionEntry>[];
  /** A problem of an entry at its place. */
  problem(found: Draft): Problem;
}

/** Throws InvalidInput with the problems found, in the order of the file. */
export async function readWaivers(file: string, bytes: Uint8Array): Promise<WaiverFile> {
  const tree = treeOf(await parsedFrom(file, bytes));
  const source = structured(file, tree);
  const waivers = placedEntries(source.waivers ?? [], '/waivers');
  const decisions = placedEntries(source.decisions ?? [], '/decisions');
  const problem = (found: Draft): Problem => placed(found, tree, '');
  const drafts = [
    ...[...waivers, ...decisions].flatMap(identityDrafts),
    ...waivers.flatMap(waiverDrafts),
    ...decisions.flatMap(({ entry, pointer }) => dayDrafts(entry.on, `${pointer}/on`)),
    ...twiceDrafts([...waivers, ...decisions], problem),
  ];
  refuse(drafts.map(problem));
  return { file, digest: digestOfBytes(bytes), waivers, decisions, problem };
}

/** Throws InvalidInput where there are any, with the first of them. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InvalidInput([...problems].sort(byPlace).slice(0, MAX_REPORTED));
}

async function parsedFrom(file: string, bytes: Uint8Array): Promise<Parsed> {
  try {
    return await parse(file, decode(bytes).text);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(error.problems.map((one) => ofNoProject(one, 'waivers')));
  }
}

/** A number that no double holds is text for the reader of documents; here it has to be typed as text. */
function treeOf({ tree, problems, longNumbers }: Parsed): SourceTree {
  if (tree === null || problems.length > 0) throw new InvalidInput(problems.map((one) => ofNoProject(one, 'waivers')));
  refuse([...longNumbers].map((pointer) => placed(unquoted(pointer), tree, '')));
  return tree;
}

const unquoted = (pointer: string): Draft => draft('wrong_type', pointer, 'text', { hint: 'quote' });

function structured(file: string, tree: SourceTree): WaiverFileSource {
  try {
    return check(waiverFileSchema, file, tree, 'waiver_structure');
  } catch (error) {
    if (!(error instanceof InvalidPackFile)) throw error;
    const isNumber = ({ expected, pointer }: Problem): boolean => {
      const node = exactNodeAt(tree.root, pointer);
      return expected === 'text' && node?.kind === 'scalar' && typeof node.value === 'number';
    };
    const told = error.problems.map((one) => (isNumber(one) ? placed(unquoted(one.pointer), tree, '') : one));
    throw new InvalidInput(told.slice(0, MAX_REPORTED));
  }
}

const placedEntries = <Entry>(entries: readonly Entry[], list: string): Placed<Entry>[] =>
  entries.map((entry, index) => ({ entry, pointer: childPointer(list, index) }));

/** Ids are compared as they stand, so a sign that stands for others elsewhere would only look as if it did here. */
function identityDrafts({ entry, pointer }: Placed<WaiverEntry | DecisionEntry>): Draft[] {
  const fields = ['subject', 'item'] as const;
  const withSign = fields.filter((field) => entry[field]?.includes('*'));
  return withSign.map((field) => draft('wildcard', `${pointer}/${field}`, 'exact_id'));
}

function waiverDrafts({ entry, pointer }: Placed<WaiverEntry>): Draft[] {
  const { granted, expires, max_shortfall: limit } = entry;
  const days = [...dayDrafts(granted, `${pointer}/granted`), ...dayDrafts(expires, `${pointer}/expires`)];
  const isReversed = days.length === 0 && expires < granted;
  return [
    ...days,
    ...(isReversed ? [draft('expires_before_granted', `${pointer}/expires`, 'full_date', { granted })] : []),
    ...(limit !== undefined && shortfallLimit(limit) === null
      ? [draft('bad_shortfall', `${pointer}/max_shortfall`, 'amount_with_unit')]
      : []),
  ];
}

const dayDrafts = (day: string, pointer: string): Draft[] =>
  isCalendarDay(day) ? [] : [draft('entry_date', pointer, 'full_date')];

/** Reports and notes call an entry by its id, so each has one of its own. */
function twiceDrafts(
  entries: readonly Placed<WaiverEntry | DecisionEntry>[],
  problem: (found: Draft) => Problem,
): Draft[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ entry: { id }, pointer }) => {
    const before = first.get(id);
    const at = `${pointer}/id`;
    if (before === undefined) {
      first.set(id, at);
      return [];
    }
    const { line } = problem(draft('duplicate_entry', before, 'unique_id'));
    return [draft('duplicate_entry', at, 'unique_id', { line: String(line) })];
  });
}
