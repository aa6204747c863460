/** What a person decided, put into a finding in place of what the words left open. */
import type { Comparison, JudgedFinding, JudgedItem, Reason } from '../model/judged.ts';
import type { Decision, Finding } from '../model/report.ts';
import { statusOfItems } from '../model/status.ts';
import { inSchemaOrder } from './field-order.ts';

type Unit = JudgedFinding | JudgedItem;

/** Whether a person may decide it: nothing that is missing would, and the words leave it to one. */
export const isLeftToPerson = ({ status, judgement, missing }: Unit): boolean =>
  status === 'undetermined' && judgement !== null && missing.length === 0;

/** A finding without items, or an item, with its decision. The question stays, and who answered it. */
export function settled<One extends Unit>(unit: One, decision: Decision): One {
  const { outcome } = decision;
  const shortfall = outcome === 'fail' ? (comparisonIn(unit.reason)?.shortfall ?? null) : null;
  return { ...unit, status: outcome, shortfall, decision, reason: { code: 'decided', first: unit.reason, decision } };
}

const comparisonIn = (reason: Reason): Comparison | null =>
  (reason.code === 'judgement' || reason.code === 'disputed') && 'of' in reason ? reason.of : null;

/** A finding without items, once it is decided. */
export function ofDecided(finding: JudgedFinding, decision: Decision): JudgedFinding {
  const decided = settled(finding, decision);
  return { ...decided, alternatives: stillDiffering(decided) };
}

/** A finding whose items have been decided, told again from them as it would be had they come out so at once. */
export function ofItems(finding: JudgedFinding, items: readonly JudgedItem[]): JudgedFinding {
  const status = statusOfItems(items.map((item) => item.status));
  const first = items.find((item) => item.status === status);
  if (first === undefined) return finding;
  const { measured, required, shortfall, judgement, pointer } = first;
  const { farthest: _, ...rest } = finding;
  const told = {
    ...rest,
    ...farthestIn(first.reason),
    status,
    measured,
    required,
    shortfall,
    judgement,
    pointer,
    missing: status === 'undetermined' ? inSchemaOrder(items.flatMap((item) => item.missing)) : [],
    reason: reasonOfItems(items, first),
    items,
  };
  return { ...told, alternatives: stillDiffering(told) };
}

/** One sentence for all items: how many there are of each status, and why the first that decides has its own. */
export function reasonOfItems(items: readonly JudgedItem[], first: JudgedItem): Reason {
  if (items.length === 1 || first.status === 'not_applicable') return first.reason;
  const counts: Record<string, number> = {};
  for (const { status } of items) counts[status] = (counts[status] ?? 0) + 1;
  return { code: 'items', counts, id: first.id, first: first.reason };
}

function farthestIn(reason: Reason): Pick<Finding, 'farthest'> {
  if (reason.code === 'decided') return farthestIn(reason.first);
  const comparisons = ['of' in reason ? reason.of : null, 'cause' in reason ? reason.cause : null];
  const farthest = comparisons.map((one) => (one && 'farthest' in one ? one.farthest : undefined)).find(Boolean);
  return farthest === undefined ? {} : { farthest };
}

const stillDiffering = ({ alternatives, status }: Pick<Finding, 'alternatives' | 'status'>): Finding['alternatives'] =>
  alternatives.filter((alternative) => alternative.status !== status);
