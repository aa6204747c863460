/** Reads and checks the values of the options. */
import { isCalendarDay } from '../load/dates.ts';
import type { Policy } from '../model/report.ts';
import type { Force } from '../model/status.ts';
import { FORCES } from '../model/status.ts';
import { MESSAGES } from '../wording/cli.ts';
import type { Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import { type UsageError, usageError } from './usage.ts';

/** The options as typed; commander has checked their names only. */
export interface RawOptions {
  readonly city?: string;
  readonly asOf?: string;
  readonly rules?: readonly string[];
  readonly facilities?: string;
  /** False for `--no-waivers`. */
  readonly waivers?: string | false;
  /** Each `name` or `name=file`. */
  readonly format?: readonly string[];
  readonly output?: string;
  readonly failOn?: string;
  readonly undetermined?: string;
  readonly allowEmpty?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly ascii?: boolean;
  /** The configuration to use; false for none, undefined for the one that is found. */
  readonly config?: string | false;
  readonly printConfig?: boolean;
  /** What took part beside the options typed. */
  readonly configured?: Configured;
}

/** The configuration that took part in the options. */
interface Configured {
  readonly file: string;
  readonly digest: string;
  /** Where the city comes from, if from there. */
  readonly cityFrom: string | null;
}

/** What decides the results and the exit code. */
export interface CheckSettings {
  readonly city: string | null;
  /** What the city comes from, as a mistake in it is told. */
  readonly cityFrom: string;
  readonly asOf: string | null;
  readonly rules: readonly string[];
  /** The register of facilities; null for none. */
  readonly facilities: string | null;
  /** The file of waivers and decisions; null for none. */
  readonly waivers: string | null;
  readonly failOn: readonly Force[];
  readonly undetermined: 'exit' | 'fail' | 'ignore';
  readonly allowEmpty: boolean;
  readonly quiet: boolean;
  /** Null where none took part. */
  readonly config: Policy['config'];
}

/** What `badValue` says of a date. */
export const DAY = 'YYYY-MM-DD, 1900-01-01 … 2199-12-31';

/** All but the formats and where they go. Throws UsageError for the first value that will not do. */
export function settingsFrom(raw: RawOptions): CheckSettings {
  const { configured } = raw;
  if (raw.asOf !== undefined && !isCalendarDay(raw.asOf)) throw badValue('--as-of', raw.asOf, DAY);
  return {
    city: raw.city ?? null,
    cityFrom: configured?.cityFrom ?? '--city',
    asOf: raw.asOf ?? null,
    rules: raw.rules ?? [],
    facilities: raw.facilities ?? null,
    waivers: raw.waivers === undefined || raw.waivers === false ? null : raw.waivers,
    failOn: forces(raw.failOn),
    undetermined: oneOf('--undetermined', raw.undetermined ?? 'exit', ['exit', 'fail', 'ignore']),
    allowEmpty: raw.allowEmpty ?? false,
    quiet: raw.quiet ?? false,
    config: configured === undefined ? null : { file: configured.file, digest: configured.digest },
  };
}

/**
 * The language is wanted before the options are parsed, for help and for mistakes in them; null where none is typed.
 * Throws UsageError.
 */
export function languageFrom(argv: readonly string[]): Lang | null {
  let value: string | undefined;
  for (const [i, arg] of argv.entries()) {
    if (arg === '--') break;
    if (arg === '--lang') value = argv[i + 1] ?? value;
    else if (arg.startsWith('--lang=')) value = arg.slice('--lang='.length);
  }
  return value === undefined ? null : oneOf<Lang>('--lang', value, ['zh', 'en']);
}

function forces(value: string | undefined): readonly Force[] {
  if (value === undefined) return ['mandatory', 'principle', 'target'];
  if (value === 'none') return [];
  const words = value.split(',').map((word) => word.trim());
  const strange = words.find((word) => !FORCES.some((force) => force === word));
  if (strange !== undefined) throw badValue('--fail-on', strange, `${FORCES.join(' | ')}; none`);
  // The order of the forces, so that the spelling changes nothing in the result.
  return FORCES.filter((force) => words.includes(force));
}

export function oneOf<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw badValue(option, value, words.join(' | '));
  return word;
}

export function badValue(option: string, found: string, expected: string): UsageError {
  return usageError(MESSAGES.badValue, { option, found: visible(JSON.stringify(found)), expected });
}
