/** The register of facilities that `--facilities` names. */
import { readRegister } from '../load/register.ts';
import { InvalidInput, type Problem } from '../model/problem.ts';
import type { InputFile } from '../model/report.ts';
import { type Register, registerOf } from '../run/register.ts';
import { MESSAGES } from '../wording/cli.ts';
import type { Lang } from '../wording/language.ts';
import { wordProblem } from '../wording/problems.ts';
import { visible } from '../wording/visible.ts';
import { exists, readBeside, withForwardSlashes } from './inputs.ts';
import { place } from './stderr.ts';
import { usageError } from './usage.ts';

/** A register that cannot be used: then nothing is judged, since every verdict could be another with it. */
export class UnusableRegister extends Error {
  override readonly name = 'UnusableRegister';
  readonly file: string;
  readonly problems: readonly Problem[];
  constructor(file: string, problems: readonly Problem[]) {
    super(`the register of facilities ${file} is not valid`);
    this.file = file;
    this.problems = problems;
  }
}

/** One line for each problem; null for an error of another kind. */
export function explainRegister(error: Error, lang: Lang): string | null {
  if (!(error instanceof UnusableRegister)) return null;
  return error.problems.map((found) => `${place(error.file, found, lang)}: ${wordProblem(found)[lang]}`).join('\n');
}

interface OpenRegister {
  readonly register: Register;
  readonly input: InputFile;
}

/** Throws UsageError for a file that does not exist and UnusableRegister for one that is not valid. */
export async function openRegister(file: string): Promise<OpenRegister> {
  if (!(await exists(file))) throw usageError(MESSAGES.noRegister, { path: visible(file) });
  try {
    const read = await readRegister(file, await readBeside(file));
    const { digest, encoding } = read;
    return {
      register: registerOf(read),
      input: { file: withForwardSlashes(file), digest, encoding, role: 'register' },
    };
  } catch (error) {
    if (error instanceof InvalidInput) throw new UnusableRegister(file, error.problems);
    throw error;
  }
}
