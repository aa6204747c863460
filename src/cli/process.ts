/** The one place that touches the process. */
import { main } from './main.ts';

// Each stream costs start-up time when it is first looked at, so each is looked at only when it is used. A reader that
// has gone ends the run quietly; every other failure of a stream is told where it was written to.
const quiet = <Stream extends NodeJS.WriteStream>(stream: Stream): Stream => {
  if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
  return stream;
};

void main(process.argv.slice(2), {
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return quiet(process.stdout);
  },
  get stderr() {
    return quiet(process.stderr);
  },
  env: process.env,
  platform: process.platform,
  now: Date.now,
  onInterrupt(listener) {
    // Once: whoever interrupts a second time means it, and the system ends the program.
    process.once('SIGINT', listener);
    return () => process.removeListener('SIGINT', listener);
  },
}).then((code) => {
  process.exitCode = code;
});
