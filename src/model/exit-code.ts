/** How a run ends: computed once from the report, whatever its format. */
import type { Finding, Report } from './report.ts';
import { EXIT, type ExitCode } from './status.ts';

/** In a batch a failure outranks an invalid input, and that an undetermined finding. */
export function exitCodeOf({ results, policy }: Report): ExitCode {
  const findings = results.flatMap((result) => [...result.findings]);
  const blocking = (status: Finding['status']) =>
    findings.some((f) => f.status === status && f.disposition === 'active' && policy.fail_on.includes(f.force));
  const undetermined = blocking('undetermined') ? policy.undetermined : 'ignore';
  if (blocking('fail') || undetermined === 'fail') return EXIT.failed;
  if (results.some((result) => result.verdict === 'invalid')) return EXIT.invalidInput;
  const applied = findings.some((finding) => finding.status !== 'not_applicable');
  if (!applied && !policy.allow_empty) return EXIT.invalidInput;
  return undetermined === 'exit' ? EXIT.undetermined : EXIT.ok;
}
