/** The file of waivers and decisions that `--waivers` names. */
import { readWaivers, type WaiverFile } from '../load/waivers.ts';
import type { Judged } from '../model/judged.ts';
import type { Policy } from '../model/report.ts';
import { disposed, type Effects, notesOn, standingOn } from '../run/dispositions.ts';
import type { Packs } from '../run/packs.ts';
import { matchRules } from '../run/waivers.ts';
import { MESSAGES } from '../wording/cli.ts';
import { wordNote } from '../wording/entry-notes.ts';
import { visible } from '../wording/visible.ts';
import { exists, withForwardSlashes } from './inputs.ts';
import { readAs } from './unusable-file.ts';
import { usageError } from './usage.ts';

/** The entries of a run. */
export interface Entries {
  dispose(judged: Judged, subject: string): Judged;
  /** The file, and what its entries came to; to be asked for when every subject has been judged. */
  told(): Policy['waivers'][number];
}

/** `date`: the civil date of the run in China. Throws UsageError for a file that does not exist, and UnusableFile. */
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
  return await readAs('waivers', path, async (bytes) => {
    const file = await readWaivers(withForwardSlashes(path), bytes);
    matchRules(file, await packs.all());
    return file;
  });
}
