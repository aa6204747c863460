// Prints how many tests passed and failed in all the runs named, as the closing line of the gate. A run without tests,
// or anything skipped, fails.
import { readFileSync } from 'node:fs';

const runs = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sum = (count) => runs.map(count).reduce((a, b) => a + b, 0);
const passed = sum((run) => run.numPassedTests);
const skipped = sum((run) => run.numPendingTests);
const broken = sum((run) => run.numFailedTests + (run.numFailedTests === 0 ? run.numFailedTestSuites : 0));
const isEmpty = runs.length === 0 || runs.some((run) => run.numPassedTests === 0);
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${broken} failed`);
process.exitCode = isEmpty || broken > 0 || skipped > 0 ? 1 : 0;
