/** Commander's complaints in the language of the user. */
import { CommanderError } from 'commander';
import { MESSAGES } from '../wording/cli.ts';
import { fill, type Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';

const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

/** The sentence; `told` where commander has printed help or version; null for an error of another kind. */
export function wordUsage(error: unknown, lang: Lang): string | null {
  if (!(error instanceof CommanderError)) return null;
  const what = visible(quoted(error.message));
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.help':
    case 'commander.version':
      return 'told';
    case 'commander.unknownOption':
      return fill(MESSAGES.unknownOption[lang], { what, suggestion: suggestionIn(error.message, lang) });
    case 'commander.optionMissingArgument':
      return fill(MESSAGES.missingValue[lang], { what });
    case 'commander.missingArgument':
      return fill(MESSAGES.missingArgument[lang], { what });
    case 'commander.excessArguments':
      return MESSAGES.tooMany[lang];
    default:
      return visible(error.message.replace(/^error: /, ''));
  }
}

function suggestionIn(message: string, lang: Lang): string {
  const name = /Did you mean (.+?)\?/.exec(message)?.[1];
  return name === undefined ? '' : fill(MESSAGES.suggestion[lang], { name: visible(name) });
}
