/** Runs the command as a user does, with streams of its own; for the documents and for their tests. */
import { Readable, Writable } from 'node:stream';
import { main } from '../../src/cli/main.ts';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** On a day when the packs had been compared with their sources. */
const NOON = Date.UTC(2026, 10, 21, 12);

/** 80 columns, no colour; the clock stands still, so that nothing depends on the day. */
export async function run(argv: readonly string[], stdin = ''): Promise<Ended> {
  const texts = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof texts) =>
    new Writable({
      write(chunk, _, done) {
        texts[name] += String(chunk);
        done();
      },
    });
  const code = await main(argv, {
    stdin: Readable.from([stdin]),
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    env: { COLUMNS: '80', LANG: 'en' },
    platform: 'linux',
    now: () => NOON,
  });
  return { code, ...texts };
}
