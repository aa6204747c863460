/** Which formats a run writes, and where each of them goes: `--format` and `--output`. */
import { MESSAGES } from '../wording/cli-output.ts';
import { visible } from '../wording/visible.ts';
import { badValue, oneOf } from './options.ts';
import { UsageError, usageError } from './usage.ts';

export interface Output<Name extends string = string> {
  readonly format: Name;
  /** Null for standard output. */
  readonly file: string | null;
}

/** As typed: `--format` may repeat, each time `name` or `name=file`. */
interface Typed {
  readonly format?: readonly string[];
  readonly output?: string;
}

/** The formats there are; one that is `binary` is for no terminal. */
type Formats<Name extends string> = Readonly<
  Record<Name, { readonly binary?: boolean; readonly [more: string]: unknown }>
>;

/** In the order typed. Throws UsageError; whether two names lead to one file is for `refuseToOverwrite` to see. */
export function outputsFrom<Name extends string>({ format, output }: Typed, formats: Formats<Name>): Output<Name>[] {
  if (output === '') throw badValue('--output', output, 'FILE');
  const typed = (format ?? ['text']).map((one) => split(one, formats));
  const homeless = typed.filter(({ file }) => file === undefined);
  if (output !== undefined && homeless.length === 0) throw new UsageError(MESSAGES.outputToSpare);
  if (homeless.length > 1) throw onePlace(homeless, output);
  const outputs = typed.map(({ format, file }) => ({ format, file: placeOf(format, file ?? output, formats) }));
  const onStdout = outputs.filter(({ file }) => file === null);
  if (onStdout.length > 1) throw onePlace(onStdout, undefined);
  return outputs;
}

/** `file` is undefined where none is named. */
function split<Name extends string>(typed: string, formats: Formats<Name>): { format: Name; file: string | undefined } {
  const at = typed.indexOf('=');
  const name = at < 0 ? typed : typed.slice(0, at);
  const format = oneOf('--format', name, Object.keys(formats) as Name[]);
  if (at < 0) return { format, file: undefined };
  const file = typed.slice(at + 1);
  if (file === '') throw badValue('--format', typed, `${format}=FILE`);
  return { format, file };
}

function placeOf<Name extends string>(format: Name, file: string | undefined, formats: Formats<Name>): string | null {
  if (file === undefined && formats[format].binary === true) throw usageError(MESSAGES.binary, { format });
  return file === undefined || file === '-' ? null : file;
}

function onePlace(outputs: readonly { readonly format: string }[], output: string | undefined): UsageError {
  const formats = outputs.map(({ format }) => format).join(', ');
  if (output === undefined || output === '-') return usageError(MESSAGES.twoOnStdout, { formats });
  return usageError(MESSAGES.oneOutput, { formats, path: visible(output) });
}
