// Prints how many tests passed and failed, as the closing line of the gate. Nothing run, or anything skipped, fails.
import { readFileSync } from 'node:fs';

const {
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numFailedTestSuites: suites,
} = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const broken = failed + (failed === 0 ? suites : 0);
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${broken} failed`);
process.exitCode = passed === 0 || broken > 0 || skipped > 0 ? 1 : 0;
