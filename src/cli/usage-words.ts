/** Commander's complaints in the language of the user. */
import { type Command, CommanderError } from 'commander';
import { MESSAGES } from '../wording/cli.ts';
import { fill, type Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import { UsageError, usageError } from './usage.ts';

const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

/** The mistake, given all commands; null for help and version, and for an error of another kind. */
export function wordUsage(error: unknown, program: Command, lang: Lang): UsageError | null {
  if (!(error instanceof CommanderError)) return null;
  const what = visible(quoted(error.message));
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.help':
    case 'commander.version':
      return null;
    case 'commander.unknownOption':
      return unknownOption(error.message, what, program, lang);
    case 'commander.optionMissingArgument':
      return usageError(MESSAGES.missingValue, { what });
    case 'commander.missingArgument':
      return usageError(MESSAGES.missingArgument, { what });
    case 'commander.unknownCommand':
      return usageError(MESSAGES.unknownCommand, { what, suggestion: suggestionIn(error.message, lang) });
    case 'commander.excessArguments':
      return new UsageError(MESSAGES.tooMany);
    default: {
      const text = visible(error.message.replace(/^error: /, ''));
      return new UsageError({ zh: text, en: text });
    }
  }
}

function unknownOption(message: string, what: string, program: Command, lang: Lang): UsageError {
  const commands = commandsWith(what, program);
  if (commands.length > 0) return usageError(MESSAGES.optionElsewhere, { what, commands: commands.join(', ') });
  return usageError(MESSAGES.unknownOption, { what, suggestion: suggestionIn(message, lang) });
}

/** The commands that have the option, by their names: `rules lint`. */
function commandsWith(flag: string, parent: Command, path = ''): string[] {
  return parent.commands.flatMap((command) => {
    const name = `${path}${command.name()}`;
    const own = command.options.some(({ long, short }) => flag === long || flag === short) ? [name] : [];
    return [...own, ...commandsWith(flag, command, `${name} `)];
  });
}

function suggestionIn(message: string, lang: Lang): string {
  const name = /Did you mean (?:one of )?(.+?)\?/.exec(message)?.[1];
  return name === undefined ? '' : fill(MESSAGES.suggestion[lang], { name: visible(name) });
}
