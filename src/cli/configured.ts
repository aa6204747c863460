/**
 * The options of a run: those typed, and for the others what its configuration says.
 *
 * The configuration is looked for from the working folder upwards, never from the folder of a subject: what the checked
 * party hands in may not decide how it is checked. Only where there is one is more loaded than this.
 */
import { lstat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { CONFIG_MESSAGES } from '../wording/cli-config.ts';
import type { Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import type { OpenedConfig } from './config.ts';
import { exists } from './inputs.ts';
import { type Io, tell } from './io.ts';
import { badValue, type RawOptions } from './options.ts';
import { usageError } from './usage.ts';

/** What the file is called where nobody names one. */
const CONFIG_NAME = 'eldercheck.config.yaml';

/** A run of the program. */
export interface Session {
  readonly io: Io;
  /** The language typed; null where none is. */
  readonly asked: Lang | null;
  /** The language spoken from now on. */
  lang: Lang;
}

interface Given {
  readonly raw: RawOptions;
  readonly config: OpenedConfig | null;
}

/** Changes the language of the session to that of the configuration. Throws UsageError and InvalidConfig. */
export async function configured(typed: RawOptions, session: Session): Promise<Given> {
  const file = await configPath(typed.config);
  if (file === null) return { raw: typed, config: null };
  const { foundNote, openConfig, optionsWith } = await import('./config.ts');
  const config = await openConfig(file, typed.config === undefined);
  session.lang = session.asked ?? config.values.lang ?? session.lang;
  const raw = await optionsWith(config, typed);
  const isTold = config.wasFound && !typed.quiet && !typed.printConfig;
  if (isTold) await tell(session.io, foundNote(config, session.lang));
  return { raw, config };
}

/** Null for none. */
async function configPath(named: RawOptions['config']): Promise<string | null> {
  if (named === false) return null;
  if (named === undefined) return await nearestConfig();
  if (named === '') throw badValue('--config', named, 'FILE');
  if (!(await exists(named))) throw usageError(CONFIG_MESSAGES.noConfig, { path: visible(named) });
  return fromHere(named);
}

/** Anything of that name counts, be it a folder or a link to nothing: it is told rather than passed over. */
async function nearestConfig(): Promise<string | null> {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const path = join(folder, CONFIG_NAME);
    const stands = await lstat(path).then(
      () => true,
      () => false,
    );
    if (stands) return fromHere(path);
    if (folder === dirname(folder)) return null;
  }
}

/** A path as it is from the working folder, with forward slashes, so that it is the same on every machine. */
const fromHere = (path: string): string => relative(process.cwd(), path).split(sep).join('/') || '.';
