/** The command `missing`, wired with commander. */
import { type Command, Option } from 'commander';
import { HELP, USAGE } from '../wording/cli.ts';
import { MISSING_EXAMPLES, MISSING_EXIT_CODES, MISSING_HELP } from '../wording/cli-missing.ts';
import type { Lang } from '../wording/language.ts';
import type { RawOptions } from './options.ts';
import { configOptions, examplesAndCodes, formatsOption, judgingOptions } from './shared-options.ts';

export function addMissing(
  program: Command,
  lang: Lang,
  run: (files: readonly string[], options: RawOptions) => Promise<void>,
): void {
  const options = [
    ...judgingOptions(lang),
    formatsOption(MISSING_HELP.format[lang], lang),
    new Option('-o, --output <file>', MISSING_HELP.output[lang]),
    new Option('--ascii', HELP.ascii[lang]),
    ...configOptions(lang),
  ];
  const missing = program.command('missing').description(MISSING_HELP.missing[lang]).usage(USAGE.check[lang]);
  missing.argument('[files...]', HELP.files[lang]);
  for (const option of options) missing.addOption(option);
  missing
    .addHelpText('after', () => `\n${examplesAndCodes(MISSING_EXAMPLES, MISSING_EXIT_CODES, lang)}`)
    .action((files: string[], typed: RawOptions) => run(files, typed));
}
