/** Commander's complaints in the language of the user. */
import { type Command, CommanderError } from 'commander';
import { MESSAGES } from '../wording/cli.ts';
import { fill, type Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import { UsageError, usageError } from './usage.ts';

const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

/** What was typed, and what there is. */
interface Typed {
  readonly argv: readonly string[];
  readonly program: Command;
  /** The command that is meant where none is named. */
  readonly check: Command;
}

/** The mistake; null for help and version, and for an error of another kind. */
export function wordUsage(error: unknown, typed: Typed, lang: Lang): UsageError | null {
  if (!(error instanceof CommanderError)) return null;
  const what = visible(quoted(error.message));
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.help':
    case 'commander.version':
      return null;
    case 'commander.unknownOption':
      return unknownOption(error.message, what, typed, lang);
    case 'commander.optionMissingArgument':
      return usageError(MESSAGES.missingValue, { what });
    case 'commander.missingArgument':
      return usageError(MESSAGES.missingArgument, { what });
    case 'commander.unknownCommand':
      return usageError(MESSAGES.unknownCommand, { what, suggestion: suggestion(suggestedIn(error.message), lang) });
    case 'commander.excessArguments':
      return new UsageError(MESSAGES.tooMany);
    default: {
      const text = visible(error.message.replace(/^error: /, ''));
      return new UsageError({ zh: text, en: text });
    }
  }
}

function unknownOption(message: string, what: string, typed: Typed, lang: Lang): UsageError {
  const commands = commandsWith(what, typed.program);
  if (commands.length > 0) return usageError(MESSAGES.optionElsewhere, { what, commands: commands.join(', ') });
  // Commander looks among the options of other commands too.
  const own = [...commandIn(typed).options, ...typed.program.options].map(({ long }) => long);
  const near = suggestedIn(message).filter((name) => own.includes(name));
  return usageError(MESSAGES.unknownOption, { what, suggestion: suggestion(near, lang) });
}

function commandIn({ argv, program, check }: Typed): Command {
  let command = program;
  for (const arg of argv) command = command.commands.find((one) => one.name() === arg) ?? command;
  return command === program ? check : command;
}

/** The commands that have the option, by their names: `rules lint`. */
function commandsWith(flag: string, parent: Command, path = ''): string[] {
  return parent.commands.flatMap((command) => {
    const name = `${path}${command.name()}`;
    const own = command.options.some(({ long, short }) => flag === long || flag === short) ? [name] : [];
    return [...own, ...commandsWith(flag, command, `${name} `)];
  });
}

/** The names that commander takes for what was meant. */
function suggestedIn(message: string): string[] {
  return /Did you mean (?:one of )?(.+?)\?/.exec(message)?.[1]?.split(', ') ?? [];
}

function suggestion(names: readonly string[], lang: Lang): string {
  return names.length === 0 ? '' : fill(MESSAGES.suggestion[lang], { name: visible(names.join(', ')) });
}
