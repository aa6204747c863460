/** The one place that touches the process. */
import { main } from './main.ts';

// A reader that has gone ends the run quietly; every other failure of a stream is told where it was written to.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  platform: process.platform,
  now: Date.now,
});
