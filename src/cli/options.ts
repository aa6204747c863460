/** Reads and checks the values of the options. */
import type { Force } from '../model/status.ts';
import { FORCES } from '../model/status.ts';
import { FORMATS, type Format } from '../report/formats.ts';
import type { Lang } from '../wording/language.ts';
import { isCalendarDay } from './today.ts';
import { UsageError } from './usage.ts';

/** The options as typed; commander has checked their names only. */
export interface RawOptions {
  readonly city?: string;
  readonly asOf?: string;
  readonly rules?: readonly string[];
  readonly format?: string;
  readonly output?: string;
  readonly lang?: string;
  readonly failOn?: string;
  readonly undetermined?: string;
  readonly allowEmpty?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly ascii?: boolean;
}

export interface CheckSettings {
  readonly city: string | null;
  readonly asOf: string | null;
  readonly rules: readonly string[];
  readonly format: Format;
  readonly output: string | null;
  readonly failOn: readonly Force[];
  readonly undetermined: 'exit' | 'fail' | 'ignore';
  readonly allowEmpty: boolean;
  readonly quiet: boolean;
}

/** Throws UsageError for the first value that will not do. */
export function settingsFrom(raw: RawOptions): CheckSettings {
  const format = oneOf('--format', raw.format ?? 'text', Object.keys(FORMATS) as Format[]);
  if (raw.asOf !== undefined && !isCalendarDay(raw.asOf)) throw badValue('--as-of', raw.asOf, 'YYYY-MM-DD');
  return {
    city: raw.city ?? null,
    asOf: raw.asOf ?? null,
    rules: raw.rules ?? [],
    format,
    output: raw.output ?? null,
    failOn: forces(raw.failOn),
    undetermined: oneOf('--undetermined', raw.undetermined ?? 'exit', ['exit', 'fail', 'ignore']),
    allowEmpty: raw.allowEmpty ?? false,
    quiet: raw.quiet ?? false,
  };
}

export function languageFrom(value: string | undefined, fallback: Lang): Lang {
  return value === undefined ? fallback : oneOf('--lang', value, ['zh', 'en']);
}

function forces(value: string | undefined): readonly Force[] {
  if (value === undefined) return ['mandatory', 'principle', 'target'];
  if (value === 'none') return [];
  const named = value.split(',').map((word) => oneOf('--fail-on', word.trim(), [...FORCES, 'none'] as const));
  // The order of the forces, so that the spelling changes nothing in the result.
  return FORCES.filter((force) => named.includes(force));
}

function oneOf<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw badValue(option, value, words.join(' | '));
  return word;
}

function badValue(option: string, found: string, expected: string): UsageError {
  return new UsageError({
    zh: `${option} 的值 ${JSON.stringify(found)} 不能用：应为 ${expected}。请改正后重新运行。`,
    en: `${option} cannot be ${JSON.stringify(found)}; expected ${expected}. Correct it and run again.`,
  });
}
