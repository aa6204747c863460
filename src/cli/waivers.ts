/** The file of waivers and decisions that `--waivers` names. */
import { readWaivers, type WaiverFile } from '../load/waivers.ts';
import type { Judged } from '../model/judged.ts';
import { InvalidInput, type Problem } from '../model/problem.ts';
import type { Policy } from '../model/report.ts';
import { disposed, type Effects, notesOn, standingOn } from '../run/dispositions.ts';
import type { Packs } from '../run/packs.ts';
import type { FaultyFile } from '../run/unusable-pack.ts';
import { matchRules } from '../run/waivers.ts';
import { MESSAGES } from '../wording/cli.ts';
import { wordNote } from '../wording/entry-notes.ts';
import type { Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import { exists, readBeside } from './inputs.ts';
import { explainFile } from './pack-errors.ts';
import { usageError } from './usage.ts';

/** A file of waivers that cannot be used: then nothing is judged, since nobody knows what it was meant to allow. */
export class UnusableWaivers extends Error {
  override readonly name = 'UnusableWaivers';
  readonly files: readonly FaultyFile[];
  constructor(files: readonly FaultyFile[]) {
    super(`not valid: ${files.map(({ path }) => path).join(', ')}`);
    this.files = files;
  }
}

/** One line for each problem; null for an error of another kind. */
export function explainWaivers(error: Error, lang: Lang): string | null {
  if (!(error instanceof UnusableWaivers)) return null;
  return error.files.map((file) => explainFile(file, lang)).join('\n');
}

/** The entries of a run. */
export interface Entries {
  dispose(judged: Judged, subject: string): Judged;
  /** The file, and what its entries came to; to be asked for when every subject has been judged. */
  told(): Policy['waivers'][number];
}

/** `date`: the civil date of the run in China. Throws UsageError for a file that does not exist, and UnusableWaivers. */
export async function openWaivers(path: string, packs: Packs, date: string): Promise<Entries> {
  const { file, digest, ...placed } = await loadWaivers(path, packs);
  const waivers = placed.waivers.map(({ entry }) => entry);
  const decisions = placed.decisions.map(({ entry }) => entry);
  const standing = standingOn({ waivers, decisions }, date);
  const effects: Effects = new Map();
  return {
    dispose: (judged, subject) => disposed(judged, subject, standing, effects),
    told: () => ({ file, digest, notes: notesOn({ waivers, decisions }, standing, effects).map(wordNote) }),
  };
}

/** The file as it is, once it is known to be valid. Throws as `openWaivers` does. */
export async function loadWaivers(path: string, packs: Packs): Promise<WaiverFile> {
  if (!(await exists(path))) throw usageError(MESSAGES.noWaiverFile, { path: visible(path) });
  try {
    const file = await readWaivers(path, await readBeside(path));
    matchRules(file, await packs.all());
    return file;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new UnusableWaivers([{ path, problems: error.problems.map((one) => ofFolder(one, path)) }]);
  }
}

/** A folder in place of the file is told as such, not as a folder of subjects. */
function ofFolder(problem: Problem, path: string): Problem {
  if (problem.code !== 'is_a_folder') return problem;
  return { ...problem, expected: 'waiver_file', params: { name: path } };
}
