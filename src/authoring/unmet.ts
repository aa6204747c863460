/** Cases that a rule does not meet: what the table says, what the rule gives, and why. */
import type { CompiledPack } from '../engine/compile.ts';
import type { JudgedFinding } from '../model/judged.ts';
import type { UnmetCase } from '../model/mutation.ts';
import { wordReason } from '../wording/reasons.ts';
import { findingOf } from './case-subject.ts';
import type { ReadyCase } from './mutate-cases.ts';

/** Those that the only rule of the pack does not meet; `reading` is the one it stands under, null for its own. */
export function unmetCases(pack: CompiledPack, cases: readonly ReadyCase[], reading: string | null): UnmetCase[] {
  return cases.flatMap((one) => {
    const { assessedOn, source, place } = one;
    const found = findingOf(pack, source.rule, one, assessedOn);
    const difference = found === undefined ? undefined : differences(one, found, reading).find(isDifferent);
    if (found === undefined || difference === undefined) return [];
    const { zh, en } = wordReason(found.reason);
    const pointer = `${source.pointer}/${reading === null ? difference.field : `alternatives/${reading}`}`;
    return [
      {
        name: source.name,
        reading,
        pointer,
        ...place(pointer),
        ...difference,
        reason: { zh, en },
        missing: found.missing,
      },
    ];
  });
}

interface Compared {
  readonly field: string;
  readonly expected: string;
  readonly got: string;
}

const isDifferent = ({ expected, got }: Compared): boolean => expected !== got;

/** What the case says beside what was found, the status first; of another reading a case says nothing but its status. */
function differences(
  { expect, judgement, source }: ReadyCase,
  found: JudgedFinding,
  reading: string | null,
): Compared[] {
  const status: Compared = { field: 'expect', expected: expect, got: found.status };
  if (reading !== null) return [status];
  const { measured, required, shortfall, missing } = source;
  const figures = { measured, required, shortfall };
  return [
    status,
    ...(judgement === null
      ? []
      : [{ field: 'judgement', expected: String(judgement), got: String(found.judgement !== null) }]),
    ...(missing === undefined ? [] : [{ field: 'missing', expected: listed(missing), got: listed(found.missing) }]),
    ...Object.entries(figures).flatMap(([field, expected]) =>
      expected === undefined ? [] : [{ field, expected, got: numberOf(found[field as keyof typeof figures]) }],
    ),
  ];
}

const listed = (pointers: readonly string[]): string => (pointers.length === 0 ? '–' : pointers.join(', '));

/** The exact number of a quantity; a dash where there is none, or bounds only. */
const numberOf = (quantity: object | null): string =>
  quantity !== null && 'value' in quantity ? String(quantity.value) : '–';
