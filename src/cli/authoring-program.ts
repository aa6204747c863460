/** The commands for whoever reads or writes rule packs, wired with commander. */
import { type Command, Option } from 'commander';
import { HELP } from '../wording/cli.ts';
import { AUTHORING_HELP, AUTHORING_USAGE, NEW_EXAMPLES } from '../wording/cli-authoring.ts';
import type { Lang } from '../wording/language.ts';
import { rulesOption } from './shared-options.ts';

/** The options as typed; commander has checked their names only. */
export interface RawAuthoring {
  readonly city?: string;
  readonly rules?: readonly string[];
  readonly format?: string;
  readonly ascii?: boolean;
  readonly sources?: string;
  readonly cases?: string;
  readonly asOf?: string;
}

/** The options of `rules new`. */
export interface RawNew {
  readonly name?: string;
  readonly nameEn?: string;
  readonly code?: string;
  readonly document?: string;
  readonly text?: string;
  readonly dir?: string;
  readonly force?: boolean;
}

/** The commands that take options and nothing else. */
type Plain = 'list' | 'verify' | 'lint' | 'mutate' | 'coverage' | 'matrix';

/** What is asked for; `explain` goes by two names. */
export type Authoring =
  | { readonly command: Plain; readonly options: RawAuthoring }
  | { readonly command: 'new'; readonly city: string; readonly options: RawNew }
  | { readonly command: 'explain'; readonly rule: string; readonly options: RawAuthoring };

export function addAuthoring(program: Command, lang: Lang, run: (what: Authoring) => Promise<void>): void {
  const rules = program.command('rules').description(AUTHORING_HELP.rules[lang]).usage(AUTHORING_USAGE.rules[lang]);
  const { packs, look, option } = optionsIn(lang);
  const plain = (command: Plain, options: readonly Option[]): Command => {
    const added = rules.command(command).description(AUTHORING_HELP[command][lang]);
    for (const one of options) added.addOption(one);
    return added.usage(AUTHORING_USAGE.options[lang]).action((typed: RawAuthoring) => run({ command, options: typed }));
  };
  const explain = (parent: Command, name: 'show' | 'explain'): void => {
    const added = parent.command(name).description(AUTHORING_HELP[name][lang]);
    for (const one of [packs(), ...look()]) added.addOption(one);
    added
      .argument('<rule>', AUTHORING_HELP.rule[lang])
      .usage(AUTHORING_USAGE.rule[lang])
      .action((rule: string, typed: RawAuthoring) => run({ command: 'explain', rule, options: typed }));
  };
  plain('list', [option('-c, --city <city>', 'city'), packs(), ...look()]);
  explain(rules, 'show');
  plain('verify', [option('--sources <dir>', 'sources'), packs()]).usage(AUTHORING_USAGE.verify[lang]);
  plain('lint', [packs(), option('--cases <dir>', 'cases'), option('--as-of <date>', 'asOf')]);
  plain('mutate', [
    option('-c, --city <city>', 'city'),
    packs(),
    option('--cases <dir>', 'cases'),
    option('-f, --format <format>', 'format'),
  ]);
  plain('coverage', [
    option('-c, --city <city>', 'coverageCity'),
    packs(),
    option('-f, --format <format>', 'coverageFormat'),
    new Option('--ascii', HELP.ascii[lang]),
  ]);
  plain('matrix', [
    option('-c, --city <city>', 'matrixCity'),
    packs(),
    option('-f, --format <format>', 'coverageFormat'),
    new Option('--ascii', HELP.ascii[lang]),
  ]);
  addNew(rules, lang, run);
  explain(program, 'explain');
}

function addNew(rules: Command, lang: Lang, run: (what: Authoring) => Promise<void>): void {
  const { option } = optionsIn(lang);
  const added = rules.command('new').description(AUTHORING_HELP.new[lang]).usage(AUTHORING_USAGE.new[lang]);
  added.argument('<city>', AUTHORING_HELP.slug[lang]);
  added
    .addOption(option('--name <name>', 'name'))
    .addOption(option('--name-en <name>', 'nameEn'))
    .addOption(option('--code <code>', 'code'))
    .addOption(option('--document <number>', 'document'))
    .addOption(option('--text <file>', 'text'))
    .addOption(option('--dir <dir>', 'dir'))
    .addOption(option('--force', 'force'))
    .addHelpText('after', `\n${NEW_EXAMPLES[lang]}`)
    .action((city: string, options: RawNew) => run({ command: 'new', city, options }));
}

function optionsIn(lang: Lang) {
  const option = (flags: string, key: keyof typeof AUTHORING_HELP) => new Option(flags, AUTHORING_HELP[key][lang]);
  return {
    option,
    packs: () => rulesOption(lang),
    look: () => [option('-f, --format <format>', 'format'), new Option('--ascii', HELP.ascii[lang])],
  };
}
