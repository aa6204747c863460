/**
 * Numbers of a period: beds added, persons trained. A rule asks about the days from the first to the last; a report may
 * give other periods, of which `periods.ts` says what they tell of those days.
 */
import type { Area } from '../model/area.ts';
import type { FLOWS, StatisticEntry } from '../model/area-vocabulary.ts';
import { exactly, ZERO } from '../model/exact.ts';
import * as Q from '../model/rational.ts';
import type { Bilingual } from '../model/report.ts';
import { firstDay, lastDay } from './dates.ts';
import type { Amount, NumberFact, Scope } from './fact.ts';
import { amountIn, type Portion, type Span } from './periods.ts';

type FlowId = keyof typeof FLOWS;

/** The fact as the registry knows it; a rule that names no period does not load. */
export function flowFact(id: FlowId, { label, unit, kind, isDecimal }: StatisticEntry): NumberFact {
  const fact = (amountIn: (scope: Scope, area: Area) => Amount): NumberFact => ({
    type: 'number',
    id,
    of: 'area',
    label,
    unit,
    kind,
    ...(isDecimal ? {} : { whole: true }),
    place: `/flows/${id}`,
    quick: (_, __, out) => out.leaveToExact(),
    exact: (scope, value) => amountIn(scope, value as Area),
  });
  return {
    ...fact(() => openAmount(id)),
    during: (first, last) => ({
      ...fact((scope, area) => amountDuring(id, area, { first, last }, scope)),
      id: `${id} ${first}/${last}`,
      label: duringLabel(label, first.slice(0, 4), last.slice(0, 4)),
    }),
  };
}

function duringLabel({ zh, en }: Bilingual, first: string, last: string): Bilingual {
  const years = first === last ? first : `${first}—${last}`;
  return { zh: `${years} 年${zh}`, en: `${en}, ${years}` };
}

const openAmount = (id: FlowId): Amount => ({ lo: ZERO, hi: null, fields: () => [`/flows/${id}`] });

/** Of the numbers given, those of a period that is over on the date applied for; periods in part known tell nothing. */
function amountDuring(id: FlowId, { flows }: Area, period: Span, { assessedOn }: Scope): Amount {
  const portions = (flows?.[id] ?? []).flatMap(({ value, begins_on: begins, ends_on: ends }): Portion[] => {
    if (value == null || begins == null || ends == null || lastDay(ends) > firstDay(assessedOn)) return [];
    const outer = { first: firstDay(begins), last: lastDay(ends) };
    return [{ amount: Q.fromDecimal(value), outer, inner: { first: lastDay(begins), last: firstDay(ends) } }];
  });
  const amount = amountIn(portions, period);
  // One of the numbers is wrong, and none can be trusted.
  if (amount === null) return openAmount(id);
  const { lo, hi } = amount;
  const isKnown = hi !== null && Q.compare(lo, hi) === 0;
  return { lo: exactly(lo), hi: hi === null ? null : exactly(hi), fields: () => (isKnown ? [] : [`/flows/${id}`]) };
}
