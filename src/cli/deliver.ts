/** Brings what was rendered to where it goes. */
import { type Io, print } from './io.ts';
import { writeAll } from './output-file.ts';
import type { Output } from './outputs.ts';

/** What goes to one place; `file` is null for standard output. */
interface Part {
  readonly file: string | null;
  readonly content: string | Uint8Array;
}

/**
 * Standard output is written when every file is ready beside its place, and what is `appended` elsewhere after it, so
 * that whatever fails leaves no file that looks finished. Throws OutputFailed.
 */
export async function deliver(
  parts: readonly Part[],
  io: Io,
  appended: () => Promise<void> = async () => undefined,
): Promise<void> {
  const files = parts.flatMap(({ file, content }) => (file === null ? [] : [{ path: file, content }]));
  await writeAll(files, async () => {
    for (const { file, content } of parts) if (file === null) await print(io, content);
    await appended();
  });
}

/** Whether this output shows its reader the input errors on the terminal itself. */
export const isSeen = ({ format, file }: Output, io: Io): boolean =>
  file === null && format === 'text' && io.stdout.isTTY === true;
