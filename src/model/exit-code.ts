/** How a run ends: computed once from the report, whatever its format. */
import type { Report } from './report.ts';
import { EXIT, type ExitCode, standsWith } from './status.ts';

/** In a batch a failure outranks an invalid input, and that an undetermined finding. */
export function exitCodeOf({ results, policy }: Report): ExitCode {
  const findings = results.flatMap((result) => [...result.findings]);
  const blocking = (status: 'fail' | 'undetermined') =>
    findings.some((finding) => policy.fail_on.includes(finding.force) && standsWith(finding, status));
  const undetermined = blocking('undetermined') ? policy.undetermined : 'ignore';
  if (blocking('fail') || undetermined === 'fail') return EXIT.failed;
  if (results.some((result) => result.verdict === 'invalid')) return EXIT.invalidInput;
  const applied = findings.some((finding) => finding.status !== 'not_applicable');
  if (!applied && !policy.allow_empty) return EXIT.invalidInput;
  return undetermined === 'exit' ? EXIT.undetermined : EXIT.ok;
}
