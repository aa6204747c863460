/** Where the records of an audit go: a file that is written whole or not at all, or standard output. */
import { type Io, print } from './io.ts';
import { openWhole } from './whole-file.ts';

/** Characters that are collected before they are written: writing each record alone takes longer than judging it. */
const BATCH = 256 * 1024;

/** Each of its functions throws OutputFailed. */
export interface AuditOutput {
  /** False where nobody reads any more (`| head`). */
  write(piece: string | Uint8Array): Promise<boolean>;
  /** Writes what is held back; a file is whole then, and not yet in its place. False as in `write`. */
  complete(): Promise<boolean>;
  /** Puts a file in its place. */
  finish(): Promise<void>;
  /** Leaves a file as it was before; what has gone to standard output is whole records. */
  abandon(): Promise<void>;
}

export async function openOutput(path: string | null, io: Io): Promise<AuditOutput> {
  const file = path === null ? null : await openWhole(path);
  const send = async (content: string | Uint8Array): Promise<boolean> => {
    if (file === null) return await print(io, content);
    await file.write(content);
    return true;
  };
  let held = '';
  const flush = async (): Promise<boolean> => {
    const text = held;
    held = '';
    return text === '' ? true : await send(text);
  };
  return {
    async write(piece) {
      if (typeof piece !== 'string') return piece.length === 0 ? true : await send(piece);
      held += piece;
      return held.length < BATCH ? true : await flush();
    },
    async complete() {
      const isRead = await flush();
      await file?.complete();
      return isRead;
    },
    async finish() {
      await file?.finish();
    },
    async abandon() {
      await file?.abandon();
    },
  };
}
