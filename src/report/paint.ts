/** The few colours of the report. Text is wrapped first and painted afterwards, so a colour never spans two lines. */
import { Chalk } from 'chalk';
import type { Status, Verdict } from '../model/status.ts';
import type { RenderOptions } from './formats.ts';

export type Paint = (text: string) => string;

export interface Palette {
  readonly strong: Paint;
  readonly faint: Paint;
  readonly status: Readonly<Record<Status, Paint>>;
  readonly verdict: Readonly<Record<Verdict | 'invalid', Paint>>;
}

export function paletteFor(colour: RenderOptions['colour']): Palette {
  const chalk = new Chalk({ level: colour });
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
