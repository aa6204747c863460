/** How many examples of each list a project file starts with, so that the examples themselves decide nothing. */
import type { CompiledPack } from '../engine/compile.ts';
import type { Examples } from './blank.ts';
import { isComposite, PROJECT_FIELDS } from './field-tree.ts';
import { type Asked, askedOf, type Stage } from './probe.ts';

const COMPOSITES = PROJECT_FIELDS.filter(isComposite);

/**
 * One example of each list that the rules ask about. An example must not change the status of any rule from what it is
 * where no list is known: of a rule that everything be in one place a single facility would decide too much, so there
 * are two; a plan would be bound by rules that bind nobody where there is none, so there is no plan.
 */
export function examplesFor(packs: readonly CompiledPack[], stage: Stage | null): Examples {
  const nothing = askedOf(packs, stage, new Map()).statuses;
  const changedBy = (examples: Examples): number =>
    askedOf(packs, stage, examples).statuses.filter((status, i) => status !== nothing[i]).length;
  let examples: Examples = new Map(COMPOSITES.map(({ key }) => [key, 1]));
  for (const { key, kind } of COMPOSITES) {
    const changed = changedBy(examples);
    if (changed === 0) break;
    const others = (kind === 'list' ? [2, 0] : [0]).map((count) => new Map([...examples, [key, count]]));
    examples = others.find((candidate) => changedBy(candidate) < changed) ?? examples;
  }
  // Two may not be enough where a rule counts further.
  if (changedBy(examples) > 0) return new Map();
  return withoutIdle(examples, askedOf(packs, stage, examples));
}

/** Without those of which nothing is asked. */
function withoutIdle(examples: Examples, { missing }: Asked): Examples {
  return new Map([...examples].filter(([key]) => missing.some((pointer) => pointer.startsWith(`/${key}/`))));
}
