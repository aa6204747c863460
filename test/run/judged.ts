/** Findings by hand, as the engine returns them: only what waivers and decisions look at differs between them. */
import type { Judged, JudgedFinding, JudgedItem, Reason } from '../../src/model/judged.ts';
import type { Quantity } from '../../src/model/report.ts';
import { type Force, type Status, statusOfItems, verdictOf } from '../../src/model/status.ts';
import type { DecisionEntry, WaiverEntry } from '../../src/model/waivers.ts';

const COMPARISON = {
  fact: 'counted_site_count',
  label: { zh: '处所数', en: 'number of sites' },
  measured: { value: '2', unit: 'site' },
  required: { comparator: '<=', value: '1', unit: 'site' },
  shortfall: { value: '1', unit: 'site' },
} as const;

export const QUESTION = { zh: '是否集中？', en: 'In one place?' };

interface Unit {
  readonly status: Status;
  /** The words leave it to a person. */
  readonly judged?: boolean;
  readonly missing?: readonly string[];
  readonly shortfall?: Quantity | null;
}

const reasonOf = ({ status, judged = false }: Unit): Reason => {
  if (judged) return { code: 'judgement', text: QUESTION, of: COMPARISON };
  return { code: status === 'fail' ? 'not_met' : status === 'undetermined' ? 'open' : 'met', of: COMPARISON };
};

const unitOf = (unit: Unit) => ({
  status: unit.status,
  disposition: 'active' as const,
  measured: COMPARISON.measured,
  required: COMPARISON.required,
  shortfall: unit.shortfall ?? (unit.status === 'fail' ? COMPARISON.shortfall : null),
  missing: [...(unit.missing ?? [])],
  judgement: unit.judged ? QUESTION : null,
  reason: reasonOf(unit),
});

export const item = (id: string, unit: Unit): JudgedItem => ({
  id,
  ...unitOf(unit),
  pointer: `/facilities/${id.slice(1)}`,
});

interface Rest {
  readonly rule?: string;
  readonly force?: Force;
}

const COMMON = {
  title: { zh: '规则', en: 'rule' },
  clause: { document: 'D', title: 'T', issued: '2018-07-30', at: '1', quote: 'Q', lead_ins: [] },
  readings: [],
  alternatives: [],
  duty_bearer: 'developer',
} as const;

const made = (rest: Rest, more: Omit<JudgedFinding, 'rule' | 'force' | keyof typeof COMMON>): JudgedFinding => ({
  rule: rest.rule ?? 'town.rule',
  force: rest.force ?? 'mandatory',
  ...COMMON,
  readings: [],
  alternatives: [],
  clause: { ...COMMON.clause, lead_ins: [] },
  ...more,
});

/** A finding about the subject as a whole. */
export const plain = (unit: Unit, rest: Rest = {}): JudgedFinding =>
  made(rest, { ...unitOf(unit), items: [], pointer: '' });

/** A finding about several things, told from them as the engine does. */
export function several(items: readonly JudgedItem[], rest: Rest = {}): JudgedFinding {
  const status = statusOfItems(items.map((one) => one.status));
  const first = items.find((one) => one.status === status);
  if (first === undefined) throw new Error('no items');
  const { id: _, ...told } = first;
  const missing = status === 'undetermined' ? items.flatMap((one) => one.missing) : [];
  return made(rest, { ...told, missing, items });
}

export const judgedOf = (...findings: readonly JudgedFinding[]): Judged => ({
  verdict: verdictOf(findings),
  findings,
  remarks: [],
});

export const waiver = (own: Partial<WaiverEntry> = {}): WaiverEntry => ({
  id: 'W-1',
  subject: 'S',
  rule: 'town.rule',
  item: null,
  reason: 'because',
  approved_by: 'the bureau',
  approval: 'No. 12',
  granted: '2026-03-01',
  expires: '2026-12-31',
  ...own,
});

export const decision = (own: Partial<DecisionEntry> = {}): DecisionEntry => ({
  id: 'D-1',
  subject: 'S',
  rule: 'town.rule',
  item: null,
  outcome: 'pass',
  reason: 'because',
  decided_by: 'the reviewer',
  approval: 'No. 13',
  on: '2026-03-01',
  ...own,
});
