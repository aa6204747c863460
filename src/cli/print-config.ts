/** `--print-config`: every setting of a run, and where it comes from. */
import { FORMATS } from '../report/formats.ts';
import { displayWidth } from '../report/width.ts';
import { CONFIG_MESSAGES } from '../wording/cli-config.ts';
import type { Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import { type OpenedConfig, settingsOf } from './config.ts';
import { type RawOptions, settingsFrom } from './options.ts';
import { outputsFrom } from './outputs.ts';

/** What is printed, before it is laid out. */
interface Row {
  readonly name: string;
  readonly value: string;
  readonly origin: string;
}

interface Printed {
  readonly typed: RawOptions;
  /** What is typed, and what the configuration adds. */
  readonly raw: RawOptions;
  readonly config: OpenedConfig | null;
  readonly lang: Lang;
  readonly langTyped: boolean;
}

/** Throws UsageError for a value that will not do, as the run itself would. */
export function printedConfig(printed: Printed): string {
  const rows = rowsOf(printed);
  const widest = (column: keyof Row) => Math.max(...rows.map((row) => displayWidth(row[column])));
  const padded = (text: string, width: number) => text + ' '.repeat(width - displayWidth(text) + 2);
  const [names, values] = [widest('name'), widest('value')];
  const lines = rows.map(({ name, value, origin }) => padded(name, names) + padded(value, values) + origin);
  return `${[`${padded('config', names)}${sourceOf(printed)}`, ...lines].join('\n')}\n`;
}

/** The configuration that is used; where there is none, why. */
function sourceOf({ typed, config, lang }: Printed): string {
  if (config !== null) return `${visible(config.file)} (${config.digest})`;
  return typed.config === false ? `${CONFIG_MESSAGES.none[lang]} (--no-config)` : CONFIG_MESSAGES.notFound[lang];
}

function rowsOf({ typed, raw, config, lang, langTyped }: Printed): Row[] {
  const { city, rules, facilities, waivers, asOf, failOn, undetermined, allowEmpty } = settingsFrom(raw);
  const outputs = outputsFrom(raw, FORMATS).map(({ format, file }) => `${format}=${file ?? '-'}`);
  const said: RawOptions = config === null ? {} : settingsOf(config);
  const none = CONFIG_MESSAGES.none[lang];
  const listed = (values: readonly string[]): string => (values.length === 0 ? none : values.map(visible).join(', '));
  const row = (name: string, option: keyof RawOptions, values: readonly string[]): Row => {
    const isTyped = typed[option] !== undefined;
    const isSaid = config !== null && said[option] !== undefined;
    const fallback = isSaid ? lineOf(config, name) : CONFIG_MESSAGES.default[lang];
    return { name, value: listed(values), origin: isTyped ? optionName(option, typed[option]) : fallback };
  };
  return [
    row('city', 'city', city === null ? [] : [city]),
    row('rules', 'rules', rules),
    row('facilities', 'facilities', facilities === null ? [] : [facilities]),
    row('waivers', 'waivers', waivers === null ? [] : [waivers]),
    row('as_of', 'asOf', asOf === null ? [] : [asOf]),
    beside(row('formats', 'format', outputs), typed.output === undefined ? null : '--output'),
    row('fail_on', 'failOn', failOn),
    row('undetermined', 'undetermined', [undetermined]),
    row('allow_empty', 'allowEmpty', [String(allowEmpty)]),
    { name: 'lang', value: lang, origin: langTyped ? '--lang' : langOrigin(config, lang) },
  ];
}

/** A value that another option has a part in. */
const beside = (row: Row, other: string | null): Row =>
  other === null ? row : { ...row, origin: `${row.origin}, ${other}` };

const langOrigin = (config: OpenedConfig | null, lang: Lang): string =>
  config?.values.lang == null ? CONFIG_MESSAGES.systemLanguage[lang] : lineOf(config, 'lang');

/** `file:line` of a setting. */
function lineOf(config: OpenedConfig, name: string): string {
  const { line } = config.problemAt(`/${name}`, { code: 'wrong_type', expected: '' });
  return `${visible(config.file)}:${line}`;
}

/** `failOn` is typed as `--fail-on`, and what is false as `--no-waivers`. */
const optionName = (key: string, value: unknown): string =>
  `--${value === false ? 'no-' : ''}${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
