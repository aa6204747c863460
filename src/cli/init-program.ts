/** The command `init`, wired with commander. */
import { type Command, Option } from 'commander';
import { INIT_EXAMPLES } from '../wording/cli.ts';
import { INIT_HELP } from '../wording/cli-init.ts';
import type { Lang } from '../wording/language.ts';
import { TEMPLATE_HELP } from '../wording/workbook.ts';
import { examplesAndCodes, rulesOption } from './shared-options.ts';

/** The options as typed; commander has checked their names only. */
export interface RawInit {
  readonly city?: string;
  readonly stage?: string;
  /** As the schemas are called: project, area, plan. */
  readonly kind?: string;
  readonly rules?: readonly string[];
  readonly force?: boolean;
  readonly xlsx?: boolean;
}

/** `run` gets the file as typed; undefined where none is named. */
export function addInit(
  program: Command,
  lang: Lang,
  run: (file: string | undefined, options: RawInit) => Promise<void>,
): void {
  program
    .command('init')
    .description(INIT_HELP.init[lang])
    .usage(INIT_HELP.usage[lang])
    .argument('[file]', INIT_HELP.file[lang])
    .addOption(new Option('-c, --city <city>', INIT_HELP.city[lang]))
    .addOption(new Option('--kind <kind>', INIT_HELP.kind[lang]))
    .addOption(new Option('--stage <stage>', INIT_HELP.stage[lang]))
    .addOption(rulesOption(lang))
    .addOption(new Option('--xlsx', TEMPLATE_HELP.xlsx[lang]))
    .addOption(new Option('--force', INIT_HELP.force[lang]))
    .addHelpText('after', () => `\n${examplesAndCodes(INIT_EXAMPLES, [], lang)}`)
    .action((file: string | undefined, options: RawInit) => run(file, options));
}
