/** The commands and their options, wired with commander in the language of the user. */
import { Command, Option } from 'commander';
import { EXIT, type ExitCode } from '../model/status.ts';
import { VERSION } from '../version.ts';
import { EXAMPLES, EXIT_CODES, HELP, HELP_TITLES } from '../wording/cli.ts';
import type { Lang } from '../wording/language.ts';
import type { RawOptions } from './options.ts';

/** What the commands do; each ends with its exit code. */
export interface Actions {
  check(files: string[], options: RawOptions): Promise<ExitCode>;
  schema(name: string): Promise<ExitCode>;
}

export interface Program {
  /** Throws commander's CommanderError for a mistake in usage, and for help and version. */
  run(argv: readonly string[]): Promise<ExitCode>;
  help(): string;
}

/** `write` takes what `--help` and `--version` print. */
export function buildProgram(lang: Lang, actions: Actions, write: (text: string) => void): Program {
  let exit: ExitCode = EXIT.ok;
  const program = new Command('eldercheck');
  configure(program, lang, write);
  program.description(HELP.program[lang]).version(VERSION, '-V, --version', HELP.version[lang]);
  const check = program.command('check', { isDefault: true }).description(HELP.check[lang]);
  check.argument('[files...]', HELP.files[lang]);
  for (const option of checkOptions(lang)) check.addOption(option);
  check.action(async (files: string[], options: RawOptions) => {
    exit = await actions.check(files, options);
  });
  const schema = program.command('schema').description(HELP.schema[lang]).argument('<name>', HELP.schemaName[lang]);
  schema.action(async (name: string) => {
    exit = await actions.schema(name);
  });
  const examples = helpTail(lang);
  program.addHelpText('after', `\n${optionsOfCheck(check)}\n${examples}`);
  check.addHelpText('after', `\n${examples}`);
  return {
    help: () => program.helpInformation(),
    async run(argv) {
      await program.parseAsync(argv, { from: 'user' });
      return exit;
    },
  };
}

/** These settings are copied to a command when it is made, so they come before any. */
function configure(program: Command, lang: Lang, write: (text: string) => void): void {
  program.exitOverride().configureOutput({ writeOut: write, writeErr: write, outputError: () => undefined });
  program.helpOption('-h, --help', HELP.help[lang]).helpCommand(false);
  if (lang === 'zh') program.configureHelp({ styleTitle: (title) => HELP_TITLES[title] ?? title });
}

function checkOptions(lang: Lang): Option[] {
  const option = (flags: string, key: keyof typeof HELP) => new Option(flags, HELP[key][lang]);
  const collect = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];
  return [
    option('-c, --city <city>', 'city'),
    option('--as-of <date>', 'asOf'),
    option('--rules <path>', 'rules').argParser(collect),
    option('-f, --format <format>', 'format'),
    option('-o, --output <file>', 'output'),
    option('--lang <lang>', 'lang'),
    option('--fail-on <forces>', 'failOn'),
    option('--undetermined <what>', 'undetermined'),
    option('--allow-empty', 'allowEmpty'),
    option('-q, --quiet', 'quiet'),
    option('--no-color', 'noColor'),
    option('--ascii', 'ascii'),
  ];
}

/** The options of the default command are those of the program to whoever asks for help. */
function optionsOfCheck(check: Command): string {
  const text = check.helpInformation();
  const start = text.search(/^(Options:|选项：)/m);
  return start < 0 ? '' : text.slice(start).replace(/^(Options:|选项：)/, (title) => `check ${title}`);
}

function helpTail(lang: Lang): string {
  const examples = EXAMPLES.map(({ command, what }) => `  ${command}\n      ${what[lang]}`);
  const codes = EXIT_CODES.map(({ code, what }) => `  ${String(code).padStart(2)}  ${what[lang]}`);
  const colon = lang === 'zh' ? '：' : ':';
  return [`${HELP.examplesTitle[lang]}${colon}`, ...examples, '', `${HELP.exitTitle[lang]}${colon}`, ...codes, ''].join(
    '\n',
  );
}
