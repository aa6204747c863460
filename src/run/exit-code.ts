/** How a run ends: computed once, from what it found, whatever its format. */
import type { Finding, Policy, Report, SubjectResult } from '../model/report.ts';
import { EXIT, type ExitCode } from '../model/status.ts';

/** As much of a finding as decides how a run ends. */
export type Counted = Pick<Finding, 'status' | 'force' | 'disposition'>;

/** In a batch a failure outranks an invalid input, and that an undetermined finding. */
export class ExitTally {
  readonly #policy: Policy;
  #failed = false;
  #open = false;
  #invalid = false;
  #applied = false;

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /** One subject, with all of its findings. */
  add(verdict: SubjectResult['verdict'], findings: readonly Counted[]): void {
    this.#invalid ||= verdict === 'invalid';
    for (const { status, force, disposition } of findings) {
      if (status === 'not_applicable') continue;
      this.#applied = true;
      if (disposition !== 'active' || !this.#policy.fail_on.includes(force)) continue;
      this.#failed ||= status === 'fail';
      this.#open ||= status === 'undetermined';
    }
  }

  /** An input that could not be read, beside the subjects. */
  addInvalid(): void {
    this.#invalid = true;
  }

  code(): ExitCode {
    const { undetermined, allow_empty: allowEmpty } = this.#policy;
    const open = this.#open ? undetermined : 'ignore';
    if (this.#failed || open === 'fail') return EXIT.failed;
    if (this.#invalid) return EXIT.invalidInput;
    if (!this.#applied && !allowEmpty) return EXIT.invalidInput;
    return open === 'exit' ? EXIT.undetermined : EXIT.ok;
  }
}

export function exitCodeOf({ results, policy }: Report): ExitCode {
  const tally = new ExitTally(policy);
  for (const { verdict, findings } of results) tally.add(verdict, findings);
  return tally.code();
}
