/** What the program sees of the process: streams, environment and terminal, handed in so that tests can hand in others. */
import { rename, rm, writeFile } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';

type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The time of the run in milliseconds since 1970; used for the default date only. */
  readonly now: () => number;
}

/** The report could not be written where it was to go. */
export class OutputFailed extends Error {
  override readonly name = 'OutputFailed';
  readonly path: string;
  readonly systemCode: string;
  constructor(path: string, systemCode: string) {
    super(`${path}: ${systemCode}`);
    this.path = path;
    this.systemCode = systemCode;
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';

/**
 * Writes the whole text and waits until it is on its way. A reader that has gone (`| head`) has seen enough.
 * Throws OutputFailed, e.g. for a full disk behind a redirection.
 */
export async function print(io: Io, name: 'stdout' | 'stderr', text: string): Promise<void> {
  if (text === '') return;
  const stream = io[name];
  const error = await new Promise<Error | null | undefined>((resolve) => {
    stream.once('error', resolve);
    stream.write(text, (failure) => {
      stream.off('error', resolve);
      resolve(failure);
    });
  });
  if (error && codeOf(error) !== 'EPIPE') throw new OutputFailed(name, codeOf(error));
}

/** Writes a file whole or not at all. Throws OutputFailed. */
export async function writeWhole(path: string, content: string): Promise<void> {
  // `wx` refuses a name that exists, so two runs never write into one file.
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new OutputFailed(path, codeOf(error));
  }
}

export async function readAll(stream: Readable, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as string);
    size += bytes.length;
    chunks.push(bytes);
    // What is too large is told by its size; reading on would only fill the memory.
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}
