/** The report in colour. Apart from the rest, so that a report without colour does not load the library. */
import { Chalk } from 'chalk';
import type { RenderOptions } from './formats.ts';
import type { Palette } from './paint.ts';

export function coloured(level: RenderOptions['colour']): Palette {
  const chalk = new Chalk({ level });
  return {
    strong: chalk.bold,
    faint: chalk.dim,
    status: {
      pass: chalk.green,
      fail: chalk.red,
      undetermined: chalk.yellow,
      not_yet_due: chalk.cyan,
      not_applicable: chalk.dim,
    },
    verdict: {
      compliant: chalk.green.bold,
      non_compliant: chalk.red.bold,
      undetermined: chalk.yellow.bold,
      not_yet_due: chalk.cyan.bold,
      not_applicable: chalk.bold,
      invalid: chalk.red.bold,
    },
  };
}
