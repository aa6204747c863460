/** Where the records of an audit go: a file that is written whole or not at all, or standard output. */
import { type Io, print } from './io.ts';
import { openWhole } from './whole-file.ts';

/** Characters that are collected before they are written: writing each record alone takes longer than judging it. */
const BATCH = 256 * 1024;

/** Each of its functions throws OutputFailed. */
export interface AuditOutput {
  /** False where nobody reads any more (`| head`). */
  write(text: string): Promise<boolean>;
  finish(): Promise<void>;
  /** Leaves a file as it was before; what has gone to standard output is whole records. */
  abandon(): Promise<void>;
}

export async function openOutput(path: string | null, io: Io): Promise<AuditOutput> {
  const file = path === null ? null : await openWhole(path);
  let held = '';
  const flush = async (): Promise<boolean> => {
    const text = held;
    held = '';
    if (file === null) return await print(io, text);
    await file.write(text);
    return true;
  };
  return {
    async write(text) {
      held += text;
      return held.length < BATCH ? true : await flush();
    },
    async finish() {
      await flush();
      await file?.finish();
    },
    async abandon() {
      await file?.abandon();
    },
  };
}
