/** Commander's help in the language of the user, laid out in the columns that Chinese takes. */
import { type Command, Help } from 'commander';
import { displayWidth } from '../report/width.ts';
import { wrap } from '../report/wrap.ts';
import { EXAMPLES, EXIT_CODES, HELP, HELP_TITLES, USAGE } from '../wording/cli.ts';
import type { Lang } from '../wording/language.ts';

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
  for (const command of [program, check]) command.addHelpText('after', () => `\n${examplesAndCodes(lang)}`);
}

/** A command and all below it. */
const withSubcommands = (command: Command): Command[] => [command, ...command.commands.flatMap(withSubcommands)];

function examplesAndCodes(lang: Lang): string {
  const examples = EXAMPLES.map(({ command, what }) => `  ${command}\n      ${what[lang]}`);
  const codes = EXIT_CODES.map(({ code, what }) => `  ${String(code).padStart(3)}  ${what[lang]}`);
  return [HELP.examplesTitle[lang], ...examples, '', HELP.exitTitle[lang], ...codes].join('\n');
}
