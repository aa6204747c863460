/** How many examples of each list a new file starts with, so that the examples themselves decide nothing. */
import type { CompiledPack } from '../engine/compile.ts';
import type { Examples } from './blank.ts';
import { FIELDS_OF, isComposite } from './field-tree.ts';
import { type About, type Asked, askedOf } from './probe.ts';

/**
 * One example of each list that the rules ask about. An example must not change the status of any rule from what it is
 * where no list is known: of a rule that everything be in one place a single facility would decide too much, so there
 * are two; a plan would be bound by rules that bind nobody where there is none, so there is no plan.
 */
export function examplesFor(packs: readonly CompiledPack[], about: About): Examples {
  const composites = FIELDS_OF[about.kind].filter(isComposite);
  const nothing = askedOf(packs, about, new Map()).statuses;
  const changedBy = (examples: Examples): number =>
    askedOf(packs, about, examples).statuses.filter((status, i) => status !== nothing[i]).length;
  let examples: Examples = new Map(composites.map(({ key }) => [key, 1]));
  for (const { key, kind } of composites) {
    const changed = changedBy(examples);
    if (changed === 0) break;
    const others = (kind === 'list' ? [2, 0] : [0]).map((count) => new Map([...examples, [key, count]]));
    examples = others.find((candidate) => changedBy(candidate) < changed) ?? examples;
  }
  // Two may not be enough where a rule counts further.
  if (changedBy(examples) > 0) return new Map();
  return withoutIdle(examples, askedOf(packs, about, examples));
}

/** Without those of which nothing is asked. */
function withoutIdle(examples: Examples, { missing }: Asked): Examples {
  return new Map([...examples].filter(([key]) => missing.some((pointer) => pointer.startsWith(`/${key}/`))));
}
