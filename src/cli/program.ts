/** The commands and their options, wired with commander in the language of the user. */
import { Command, Option } from 'commander';
import { EXIT, type ExitCode } from '../model/status.ts';
import { VERSION } from '../version.ts';
import { HELP } from '../wording/cli.ts';
import { CONFIG_HELP } from '../wording/cli-config.ts';
import type { Lang } from '../wording/language.ts';
import { addAudit } from './audit-program.ts';
import { type Authoring, addAuthoring } from './authoring-program.ts';
import { wordHelp } from './help.ts';
import { addInit, type RawInit } from './init-program.ts';
import { addMissing } from './missing-program.ts';
import type { RawOptions } from './options.ts';
import { configOptions, formatsOption, judgingOptions } from './shared-options.ts';
import { wordUsage } from './usage-words.ts';
import { addWaivers, type WaiversAsked } from './waivers-program.ts';

/** What the commands do; each ends with its exit code. */
export interface Actions {
  check(files: readonly string[], options: RawOptions): Promise<ExitCode>;
  /** Many subjects; the options are those of a check. */
  audit(files: readonly string[], options: RawOptions): Promise<ExitCode>;
  /** What the applicant has to supply; the options are some of those of a check. */
  missing(files: readonly string[], options: RawOptions): Promise<ExitCode>;
  schema(name: string): Promise<ExitCode>;
  init(file: string | undefined, options: RawInit): Promise<ExitCode>;
  /** The commands for files of waivers. */
  waivers(what: WaiversAsked): Promise<ExitCode>;
  /** The commands for reading and writing rule packs. */
  authoring(what: Authoring): Promise<ExitCode>;
}

/** Where help and version go. */
interface HelpOutput {
  write(text: string): void;
  /** Columns; asked for only when there is help to lay out. */
  width(): number;
}

/** Takes the arguments. Throws UsageError for a mistake in usage, commander's CommanderError for help and version. */
export type Program = (argv: readonly string[]) => Promise<ExitCode>;

export function buildProgram(lang: Lang, actions: Actions, output: HelpOutput): Program {
  let exit: ExitCode = EXIT.ok;
  const program = configured(new Command('eldercheck'), lang, output);
  const check = program.command('check', { isDefault: true }).description(HELP.check[lang]);
  check.argument('[files...]', HELP.files[lang]);
  for (const option of checkOptions(lang)) check.addOption(option);
  check.action(async (files: string[], options: RawOptions) => {
    exit = await actions.check(files, options);
  });
  addAudit(program, lang, async (files, options) => {
    exit = await actions.audit(files, options);
  });
  addMissing(program, lang, async (files, options) => {
    exit = await actions.missing(files, options);
  });
  const schema = program.command('schema').description(HELP.schema[lang]).argument('<name>', HELP.schemaName[lang]);
  schema.usage('<name>').action(async (name: string) => {
    exit = await actions.schema(name);
  });
  addInit(program, lang, async (file, options) => {
    exit = await actions.init(file, options);
  });
  addAuthoring(program, lang, async (what) => {
    exit = await actions.authoring(what);
  });
  addWaivers(program, lang, async (what) => {
    exit = await actions.waivers(what);
  });
  wordHelp(program, check, lang);
  return async (argv) => {
    try {
      await program.parseAsync(argv, { from: 'user' });
    } catch (error) {
      throw wordUsage(error, { argv, program, check }, lang) ?? error;
    }
    return exit;
  };
}

/** These settings are copied to a command when it is made, so they come before any. */
function configured(program: Command, lang: Lang, { write, width }: HelpOutput): Command {
  program.exitOverride().configureOutput({
    writeOut: write,
    writeErr: write,
    outputError: () => undefined,
    getOutHelpWidth: width,
    getErrHelpWidth: width,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
  program.helpOption('-h, --help', HELP.help[lang]).helpCommand('help [command]', HELP.helpCommand[lang]);
  program.description(HELP.program[lang]).version(VERSION, '-V, --version', HELP.version[lang]);
  // Every command speaks the language; `options.ts` has read the value before this is built.
  return program.option('--lang <lang>', HELP.lang[lang]);
}

function checkOptions(lang: Lang): Option[] {
  const option = (flags: string, key: keyof typeof HELP) => new Option(flags, HELP[key][lang]);
  return [
    ...judgingOptions(lang),
    formatsOption(HELP.format[lang], lang),
    option('-o, --output <file>', 'output'),
    option('--template <file>', 'template'),
    option('--fail-on <forces>', 'failOn'),
    option('--undetermined <what>', 'undetermined'),
    option('--allow-empty', 'allowEmpty'),
    option('-q, --quiet', 'quiet'),
    option('--no-color', 'noColor'),
    option('--ascii', 'ascii'),
    ...configOptions(lang),
    new Option('--print-config', CONFIG_HELP.printConfig[lang]),
  ];
}
