/** The register of facilities that `--facilities` names. */
import { readRegister } from '../load/register.ts';
import type { InputFile } from '../model/report.ts';
import { type Register, registerOf } from '../run/register.ts';
import { MESSAGES } from '../wording/cli.ts';
import { visible } from '../wording/visible.ts';
import { exists, withForwardSlashes } from './inputs.ts';
import { readAs } from './unusable-file.ts';
import { usageError } from './usage.ts';

interface OpenRegister {
  readonly register: Register;
  readonly input: InputFile;
}

/** Throws UsageError for a file that does not exist and UnusableFile for one that is not valid. */
export async function openRegister(file: string): Promise<OpenRegister> {
  if (!(await exists(file))) throw usageError(MESSAGES.noRegister, { path: visible(file) });
  const read = await readAs('register', file, (bytes) => readRegister(file, bytes));
  const { digest, encoding } = read;
  return { register: registerOf(read), input: { file: withForwardSlashes(file), digest, encoding, role: 'register' } };
}
