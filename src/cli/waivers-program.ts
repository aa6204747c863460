/** The commands `waivers lint` and `waivers list`, wired with commander. */
import { type Command, Option } from 'commander';
import { HELP } from '../wording/cli.ts';
import { AUTHORING_HELP } from '../wording/cli-authoring.ts';
import { WAIVERS_EXAMPLES, WAIVERS_EXIT_CODES, WAIVERS_HELP } from '../wording/cli-waivers.ts';
import type { Lang } from '../wording/language.ts';

/** The options as typed; commander has checked their names only. */
export interface RawWaivers {
  readonly rules?: readonly string[];
  readonly asOf?: string;
  readonly expiring?: string;
  readonly format?: string;
  readonly ascii?: boolean;
}

export interface WaiversAsked {
  readonly command: 'lint' | 'list';
  readonly files: readonly string[];
  readonly options: RawWaivers;
}

export function addWaivers(program: Command, lang: Lang, run: (what: WaiversAsked) => Promise<void>): void {
  const collect = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];
  const waivers = program.command('waivers').description(WAIVERS_HELP.waivers[lang]).usage(WAIVERS_HELP.commands[lang]);
  const add = (command: 'lint' | 'list', own: readonly Option[]): void => {
    const added = waivers
      .command(command)
      .description(WAIVERS_HELP[command][lang])
      .usage(WAIVERS_HELP.usage[lang])
      .argument('[files...]', WAIVERS_HELP.files[lang])
      .addOption(new Option('--as-of <date>', WAIVERS_HELP.asOf[lang]))
      .addOption(new Option('--rules <path>', HELP.rules[lang]).argParser(collect));
    for (const option of own) added.addOption(option);
    added
      .addHelpText('after', () => `\n${examplesAndCodes(command, lang)}`)
      .action((files: string[], options: RawWaivers) => run({ command, files, options }));
  };
  add('lint', []);
  add('list', [
    new Option('--expiring <days>', WAIVERS_HELP.expiring[lang]),
    new Option('-f, --format <format>', AUTHORING_HELP.format[lang]),
    new Option('--ascii', HELP.ascii[lang]),
  ]);
}

function examplesAndCodes(command: 'lint' | 'list', lang: Lang): string {
  const examples = WAIVERS_EXAMPLES[command].map(({ command: line, what }) => `  ${line}\n      ${what[lang]}`);
  const codes = WAIVERS_EXIT_CODES[command].map(({ code, what }) => `  ${String(code).padStart(3)}  ${what[lang]}`);
  return [HELP.examplesTitle[lang], ...examples, '', HELP.exitTitle[lang], ...codes].join('\n');
}
