/** The command `audit`, wired with commander. */
import { type Command, Option } from 'commander';
import { EXIT_CODES, HELP } from '../wording/cli.ts';
import { AUDIT_EXAMPLES, AUDIT_HELP, AUDIT_USAGE } from '../wording/cli-audit.ts';
import { CONFIG_HELP } from '../wording/cli-config.ts';
import type { Lang } from '../wording/language.ts';
import { TABLE_HELP } from '../wording/tables.ts';
import type { RawTables } from './audit-tables.ts';
import type { RawOptions } from './options.ts';

/** The options as typed. */
export type RawAudit = RawOptions & RawTables;

export function addAudit(
  program: Command,
  lang: Lang,
  run: (files: readonly string[], options: RawAudit) => Promise<void>,
): void {
  const collect = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];
  const option = (flags: string, key: keyof typeof HELP) => new Option(flags, HELP[key][lang]);
  program
    .command('audit')
    .description(AUDIT_HELP.audit[lang])
    .usage(AUDIT_USAGE[lang])
    .argument('[files...]', AUDIT_HELP.files[lang])
    .addOption(option('-c, --city <city>', 'city'))
    .addOption(option('--as-of <date>', 'asOf'))
    .addOption(option('--rules <path>', 'rules').argParser(collect))
    .addOption(option('--facilities <file>', 'facilities'))
    .addOption(new Option('--map <column=field>', TABLE_HELP.map[lang]).argParser(collect))
    .addOption(new Option('--set <field=value>', TABLE_HELP.set[lang]).argParser(collect))
    .addOption(new Option('--mapping <file>', TABLE_HELP.mapping[lang]))
    .addOption(new Option('--save-mapping <file>', TABLE_HELP.saveMapping[lang]))
    .addOption(option('--waivers <file>', 'waivers'))
    .addOption(option('--no-waivers', 'noWaivers'))
    .addOption(
      new Option('-f, --format <format>', AUDIT_HELP.format[lang] + HELP.severalFormats[lang]).argParser(collect),
    )
    .addOption(new Option('-o, --output <file>', AUDIT_HELP.output[lang]))
    .addOption(option('--fail-on <forces>', 'failOn'))
    .addOption(option('--undetermined <what>', 'undetermined'))
    .addOption(option('--allow-empty', 'allowEmpty'))
    .addOption(new Option('-q, --quiet', AUDIT_HELP.quiet[lang]))
    .addOption(option('--no-color', 'noColor'))
    .addOption(option('--ascii', 'ascii'))
    .addOption(new Option('--config <file>', CONFIG_HELP.config[lang]))
    .addOption(new Option('--no-config', CONFIG_HELP.noConfig[lang]))
    .addHelpText('after', () => `\n${examplesAndCodes(lang)}`)
    .action((files: string[], options: RawAudit) => run(files, options));
}

function examplesAndCodes(lang: Lang): string {
  const examples = AUDIT_EXAMPLES.map(({ command, what }) => `  ${command}\n      ${what[lang]}`);
  const codes = EXIT_CODES.map(({ code, what }) => `  ${String(code).padStart(3)}  ${what[lang]}`);
  return [HELP.examplesTitle[lang], ...examples, '', HELP.exitTitle[lang], ...codes].join('\n');
}
