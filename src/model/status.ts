/** The outcomes of a rule, the verdicts of a subject and the forces of a clause, each declared once. */

/** In the order in which the items of a rule decide its status: the first that occurs counts. */
export const STATUSES = ['fail', 'undetermined', 'not_yet_due', 'pass', 'not_applicable'] as const;
export type Status = (typeof STATUSES)[number];

export const VERDICTS = ['compliant', 'non_compliant', 'undetermined', 'not_yet_due', 'not_applicable'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const FORCES = ['mandatory', 'principle', 'target', 'encouraged'] as const;
export type Force = (typeof FORCES)[number];

/** Forces whose failure makes a subject non-compliant. A failed `encouraged` rule is advice. */
export const BINDING_FORCES: readonly Force[] = ['mandatory', 'principle', 'target'];

export const DUTY_BEARERS = ['developer', 'county_government', 'city_government', 'operator'] as const;
export type DutyBearer = (typeof DUTY_BEARERS)[number];

export const DISPOSITIONS = ['active', 'waived'] as const;

/** How the process ends; see the README for the table. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  undetermined: 3,
  invalidInput: 4,
  invalidPack: 5,
  bug: 70,
  outputFailed: 74,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The status of a rule from those of its items. */
export function statusOfItems(items: readonly Status[]): Status {
  return STATUSES.find((status) => items.includes(status)) ?? 'not_applicable';
}

/** What of a finding bears on a verdict. */
interface Weighed {
  readonly status: Status;
  readonly disposition: (typeof DISPOSITIONS)[number];
  readonly items?: readonly { readonly status: Status }[];
}

/**
 * Whether a finding stands in the way with this status. A waiver settles what fails and nothing else: beside waived
 * items one that cannot be told yet leaves the finding open.
 */
export function standsWith({ status, disposition, items = [] }: Weighed, asked: 'fail' | 'undetermined'): boolean {
  if (disposition === 'active') return status === asked;
  return asked === 'undetermined' && items.some((item) => item.status === 'undetermined');
}

/** The verdict on a subject from its findings. */
export function verdictOf(findings: readonly (Weighed & { readonly force: Force })[]): Verdict {
  const blocks = (asked: 'fail' | 'undetermined') =>
    findings.some((finding) => BINDING_FORCES.includes(finding.force) && standsWith(finding, asked));
  if (blocks('fail')) return 'non_compliant';
  if (blocks('undetermined')) return 'undetermined';
  if (findings.some((f) => f.status === 'pass')) return 'compliant';
  if (findings.some((f) => f.status === 'not_yet_due')) return 'not_yet_due';
  return 'not_applicable';
}
