/** What the program sees of the process: streams, environment and terminal, handed in so that tests can hand in others. */
import type { Readable, Writable } from 'node:stream';
import { EXIT } from '../model/status.ts';
import { MESSAGES } from '../wording/cli.ts';
import { fill, type Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import { Stop } from './stop.ts';

type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The time in milliseconds since 1970; used for the default date and to show how far a long run is. */
  readonly now: () => number;
  /** Calls `listener` when the user interrupts; the function that is returned stops that. Without it a run just ends. */
  readonly onInterrupt?: (listener: () => void) => () => void;
}

/** The report could not be written where it was to go. */
export class OutputFailed extends Stop {
  override readonly name = 'OutputFailed';
  readonly code = EXIT.outputFailed;
  /** Null for standard output. */
  readonly path: string | null;
  readonly systemCode: string;
  constructor(path: string | null, systemCode: string) {
    super(`${path}: ${systemCode}`);
    this.path = path;
    this.systemCode = systemCode;
  }

  explain(lang: Lang): string {
    const path = this.path === null ? MESSAGES.standardOutput[lang] : visible(this.path);
    return fill(MESSAGES.outputFailed[lang], { path, code: this.systemCode });
  }
}

/** What the system calls a failure: ENOENT, EACCES … */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';

/**
 * Writes to standard output. A reader that has gone (`| head`) has seen enough: then it is false. Throws OutputFailed,
 * e.g. for a full disk.
 */
export async function print(io: Io, content: string | Uint8Array): Promise<boolean> {
  const failure = await written(io.stdout, content);
  if (failure !== null && codeOf(failure) !== 'EPIPE') throw new OutputFailed(null, codeOf(failure));
  return failure === null;
}

/** Writes to standard error. Where that fails there is nobody left to tell. */
export async function tell(io: Io, text: string): Promise<void> {
  await written(io.stderr, text);
}

/** Waits until the whole content is on its way; the failure, or null. */
async function written(stream: Output, content: string | Uint8Array): Promise<Error | null> {
  if (content.length === 0) return null;
  return await new Promise((resolve) => {
    stream.once('error', resolve);
    stream.write(content, (failure) => {
      // After a failure the stream says so once more, and somebody has to listen.
      if (!failure) stream.off('error', resolve);
      resolve(failure ?? null);
    });
  });
}

/** All that a stream gives, or a little more than `limit` bytes of it. */
export async function readAll(stream: AsyncIterable<Uint8Array | string>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    chunks.push(bytes);
    // What is too large is told by its size; reading on would only fill the memory.
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}
