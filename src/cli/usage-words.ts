/** Commander's complaints in the language of the user. */
import { CommanderError } from 'commander';
import { MESSAGES } from '../wording/cli.ts';
import { fill, type Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import { UsageError, usageError } from './usage.ts';

const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

/** The mistake; null for help and version, and for an error of another kind. */
export function wordUsage(error: unknown, lang: Lang): UsageError | null {
  if (!(error instanceof CommanderError)) return null;
  const what = visible(quoted(error.message));
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.help':
    case 'commander.version':
      return null;
    case 'commander.unknownOption':
      return usageError(MESSAGES.unknownOption, { what, suggestion: suggestionIn(error.message, lang) });
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

function suggestionIn(message: string, lang: Lang): string {
  const name = /Did you mean (?:one of )?(.+?)\?/.exec(message)?.[1];
  return name === undefined ? '' : fill(MESSAGES.suggestion[lang], { name: visible(name) });
}
