/** A file of waivers beside the rules of a run: what it says must make sense for the rules that it names. */
import type { CompiledPack } from '../engine/compile.ts';
import type { Rule, Step } from '../engine/rule.ts';
import { draft } from '../load/draft.ts';
import { nearestName } from '../load/nearest.ts';
import { type Placed, refuse, type WaiverFile } from '../load/waivers.ts';
import type { Problem } from '../model/problem.ts';
import { shortfallLimit } from '../model/shortfall-limit.ts';
import type { WaiverEntry } from '../model/waivers.ts';

/** Throws InvalidInput with every entry that names a rule of none of the packs, or an amount that its rule cannot miss by. */
export function matchRules(file: WaiverFile, packs: readonly CompiledPack[]): void {
  const rules = new Map(packs.flatMap((pack) => pack.rules.map((rule) => [rule.source.id, rule] as const)));
  const ids = [...rules.keys()];
  const unknown = [...file.waivers, ...file.decisions].flatMap(({ entry, pointer }): Problem[] => {
    if (rules.has(entry.rule)) return [];
    const nearest = nearestName(entry.rule, ids) ?? nearestName(entry.rule.replace(LIMIT, ''), ids);
    const params: Problem['params'] = nearest === null ? {} : { nearest };
    return [file.problem(draft('unknown_rule', `${pointer}/rule`, 'known_rule', params))];
  });
  refuse([...unknown, ...file.waivers.flatMap((waiver) => shortfallProblems(file, waiver, rules))]);
}

/** In an id it is what the rule is about, so that another one may be meant all the same. */
const LIMIT = /[0-9]{3,}/g;

function shortfallProblems(
  file: WaiverFile,
  { entry, pointer }: Placed<WaiverEntry>,
  rules: ReadonlyMap<string, Rule>,
): Problem[] {
  const rule = rules.get(entry.rule);
  const limit = entry.max_shortfall === undefined ? null : shortfallLimit(entry.max_shortfall);
  if (rule === undefined || limit === null) return [];
  const at = `${pointer}/max_shortfall`;
  const units = shortfallUnits(rule);
  if (units === null) return [file.problem(draft('no_single_shortfall', at, 'no_amount', { rule: entry.rule }))];
  return units.includes(limit.unit) ? [] : [file.problem(draft('shortfall_unit', at, `one_of:${units.join('|')}`))];
}

/**
 * The units in which the rule can be missed; null where it asks for more than one thing at once, or for something that
 * is no amount: what is short in one of them says nothing of the others.
 */
function shortfallUnits({ body }: Rule): readonly string[] | null {
  const units = body.steps.map(unitOf);
  return units.length > 0 && units.every((unit) => unit !== null) ? [...new Set(units)] : null;
}

function unitOf({ require }: Step): string | null {
  const [leaf] = require.leaves;
  // A condition made of one comparison only by turning it round is missed the other way.
  if (leaf === undefined || leaf !== require || leaf.fact?.type !== 'number') return null;
  return leaf.fact.unit;
}
