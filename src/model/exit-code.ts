/** How a run ends: computed once, from what it found, whatever its format. */
import type { Finding, Policy, Report, SubjectResult } from './report.ts';
import { EXIT, type ExitCode, standsWith } from './status.ts';

/** As much of a finding as decides how a run ends. */
export type Counted = Pick<Finding, 'status' | 'force' | 'disposition'> & { readonly items?: Finding['items'] };

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
    // Of many subjects the first have said it all.
    if (this.#applied && this.#failed && this.#open) return;
    for (const finding of findings) {
      if (finding.status === 'not_applicable') continue;
      this.#applied = true;
      if (!this.#policy.fail_on.includes(finding.force)) continue;
      this.#failed ||= standsWith(finding, 'fail');
      this.#open ||= standsWith(finding, 'undetermined');
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
