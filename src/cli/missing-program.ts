/** The command `missing`, wired with commander. */
import { type Command, Option } from 'commander';
import { HELP, USAGE } from '../wording/cli.ts';
import { CONFIG_HELP } from '../wording/cli-config.ts';
import { MISSING_EXAMPLES, MISSING_EXIT_CODES, MISSING_HELP } from '../wording/cli-missing.ts';
import type { Lang } from '../wording/language.ts';
import type { RawOptions } from './options.ts';

export function addMissing(
  program: Command,
  lang: Lang,
  run: (files: readonly string[], options: RawOptions) => Promise<void>,
): void {
  const collect = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];
  const option = (flags: string, key: keyof typeof HELP) => new Option(flags, HELP[key][lang]);
  program
    .command('missing')
    .description(MISSING_HELP.missing[lang])
    .usage(USAGE.check[lang])
    .argument('[files...]', HELP.files[lang])
    .addOption(option('-c, --city <city>', 'city'))
    .addOption(option('--as-of <date>', 'asOf'))
    .addOption(option('--rules <path>', 'rules').argParser(collect))
    .addOption(option('--facilities <file>', 'facilities'))
    .addOption(option('--waivers <file>', 'waivers'))
    .addOption(option('--no-waivers', 'noWaivers'))
    .addOption(
      new Option('-f, --format <format>', MISSING_HELP.format[lang] + HELP.severalFormats[lang]).argParser(collect),
    )
    .addOption(new Option('-o, --output <file>', MISSING_HELP.output[lang]))
    .addOption(option('--ascii', 'ascii'))
    .addOption(new Option('--config <file>', CONFIG_HELP.config[lang]))
    .addOption(new Option('--no-config', CONFIG_HELP.noConfig[lang]))
    .addHelpText('after', () => `\n${examplesAndCodes(lang)}`)
    .action((files: string[], options: RawOptions) => run(files, options));
}

function examplesAndCodes(lang: Lang): string {
  const examples = MISSING_EXAMPLES.map(({ command, what }) => `  ${command}\n      ${what[lang]}`);
  const codes = MISSING_EXIT_CODES.map(({ code, what }) => `  ${String(code).padStart(3)}  ${what[lang]}`);
  return [HELP.examplesTitle[lang], ...examples, '', HELP.exitTitle[lang], ...codes].join('\n');
}
