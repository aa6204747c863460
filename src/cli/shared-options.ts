/** What the commands have in common: options that mean the same everywhere, and the end of a help page. */
import { Option } from 'commander';
import type { Bilingual } from '../model/report.ts';
import { HELP } from '../wording/cli.ts';
import { CONFIG_HELP } from '../wording/cli-config.ts';
import type { Lang } from '../wording/language.ts';

/** An option that may be given several times; its value is the list. */
export const repeatable = (flags: string, text: string): Option =>
  new Option(flags, text).argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);

/** `--rules`, packs of one's own. */
export const rulesOption = (lang: Lang): Option => repeatable('--rules <path>', HELP.rules[lang]);

/** What decides how subjects are judged. */
export function judgingOptions(lang: Lang): Option[] {
  const option = (flags: string, key: keyof typeof HELP) => new Option(flags, HELP[key][lang]);
  return [
    option('-c, --city <city>', 'city'),
    option('--as-of <date>', 'asOf'),
    rulesOption(lang),
    option('--facilities <file>', 'facilities'),
    option('--waivers <file>', 'waivers'),
    option('--no-waivers', 'noWaivers'),
  ];
}

/** `--format` of a command that can write several at once; `text` says which there are. */
export const formatsOption = (text: string, lang: Lang): Option =>
  repeatable('-f, --format <format>', text + HELP.severalFormats[lang]);

/** Which configuration takes part. */
export const configOptions = (lang: Lang): Option[] => [
  new Option('--config <file>', CONFIG_HELP.config[lang]),
  new Option('--no-config', CONFIG_HELP.noConfig[lang]),
];

interface Example {
  readonly command: string;
  readonly what: Bilingual;
}

interface Code {
  readonly code: number;
  readonly what: Bilingual;
}

/** What stands below the options. */
export function examplesAndCodes(examples: readonly Example[], codes: readonly Code[], lang: Lang): string {
  const shown = examples.map(({ command, what }) => `  ${command}\n      ${what[lang]}`);
  const ends = codes.map(({ code, what }) => `  ${String(code).padStart(3)}  ${what[lang]}`);
  const lines = [HELP.examplesTitle[lang], ...shown];
  return (ends.length === 0 ? lines : [...lines, '', HELP.exitTitle[lang], ...ends]).join('\n');
}
