/** Commander's help in the language of the user, laid out in the columns that Chinese takes. */
import { type Command, Help } from 'commander';
import { displayWidth } from '../report/width.ts';
import { wrap } from '../report/wrap.ts';
import { EXAMPLES, EXIT_CODES, HELP_TITLES, USAGE } from '../wording/cli.ts';
import type { Lang } from '../wording/language.ts';
import { examplesAndCodes } from './shared-options.ts';

/** To be called when all commands are there. The options of `check`, the default command, are those of the program. */
export function wordHelp(program: Command, check: Command, lang: Lang): void {
  const plain = new Help();
  const configuration: Partial<Help> = {
    showGlobalOptions: true,
    minWidthToWrap: 20,
    displayWidth,
    boxWrap: (text, width) => wrap(text, width).join('\n'),
    styleTitle: (title) => HELP_TITLES[title]?.[lang] ?? title,
    subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    visibleArguments: (command) => plain.visibleArguments(command === program ? check : command),
    visibleOptions: (command) => [...(command === program ? check.options : []), ...plain.visibleOptions(command)],
  };
  for (const command of withSubcommands(program)) command.configureHelp(configuration);
  program.usage(`[check] ${USAGE.check[lang]}`);
  check.usage(USAGE.check[lang]);
  for (const command of [program, check])
    command.addHelpText('after', () => `\n${examplesAndCodes(EXAMPLES, EXIT_CODES, lang)}`);
}

/** A command and all below it. */
const withSubcommands = (command: Command): Command[] => [command, ...command.commands.flatMap(withSubcommands)];
