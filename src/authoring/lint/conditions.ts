/** Conditions that contradict themselves: rules that never bind, requirements that nothing meets or nothing breaks. */
import type { PackFile } from '../../load/pack.ts';
import type { RuleSource } from '../../model/pack.ts';
import type { LintCode } from '../../model/problem.ts';
import type { PackOnFile } from '../../run/own-packs.ts';
import { type Term, termOf, vocabularyOf } from '../terms.ts';
import { finding, type LintFinding } from './finding.ts';
import { canBreak, canHold } from './reach.ts';

interface Reach {
  /** When, where and the exception's absence. */
  readonly binds: readonly Term[];
  readonly requires: readonly Term[];
}

/** The conditions of a rule; `pointer` is its place. */
export function reachOf(rule: RuleSource, pointer: string): Reach {
  const { when, where, unless, require, steps = [] } = rule;
  const at = (condition: unknown, key: string): Term[] =>
    condition === undefined ? [] : [termOf(condition, `${pointer}/${key}`, vocabularyOf(rule))];
  const excepted = at(unless, 'unless').map((part): Term => ({ kind: 'not', pointer: part.pointer, part }));
  return {
    binds: [...at(when, 'when'), ...at(where, 'where'), ...excepted],
    requires: [...at(require, 'require'), ...steps.flatMap((step, i) => at(step.require, `steps/${i}/require`))],
  };
}

/** Whether anything that the rule binds can break it; where only an open list is asked for, nothing can. */
export function canFail(rule: RuleSource): boolean {
  const { binds, requires } = reachOf(rule, '');
  return requires.some((required) => canBreak(required, binds));
}

export function conditionFindings({ pack, file }: PackOnFile): LintFinding[] {
  return pack.rules.flatMap(({ source }, i) => {
    const reach = reachOf(source, `/rules/${i}`);
    const dead = [...reach.binds, ...reach.requires].flatMap((term) => deadParts(term));
    const lost = dead.map(({ pointer }) => finding(file, { code: 'dead_condition', pointer, found: source.id }));
    return [...lost, ...ruleFindings(source, reach, file)];
  });
}

function ruleFindings({ id }: RuleSource, { binds, requires }: Reach, file: PackFile): LintFinding[] {
  const says = (code: LintCode, { pointer }: Term): LintFinding => finding(file, { code, pointer, found: id });
  const contradiction = binds.findIndex((_, i) => !canHold(binds.slice(0, i + 1)));
  const culprit = binds[contradiction];
  if (culprit !== undefined) return [says(culprit.kind === 'not' ? 'always_excepted' : 'never_binds', culprit)];
  return requires.flatMap((required) => {
    if (!canHold([...binds, required])) return [says('never_met', required)];
    return canBreak(required, binds) || hasOpenList(required) ? [] : [says('always_met', required)];
  });
}

/** Alternatives within a condition, and descriptions of things, that nothing can fit. */
function deadParts(term: Term): Term[] {
  switch (term.kind) {
    case 'not':
      return deadParts(term.part);
    case 'any': {
      const dead = term.parts.filter((part) => !canHold([part]));
      // Where none can hold it is the whole that is told.
      return [...(dead.length < term.parts.length ? dead : []), ...term.parts.flatMap(deadParts)];
    }
    case 'all':
      return term.parts.flatMap(deadParts);
    case 'some':
    case 'count':
      if (term.where === null) return [];
      return canHold([term.where]) ? deadParts(term.where) : [term.where];
    default:
      return [];
  }
}

function hasOpenList(term: Term): boolean {
  if (term.kind === 'words') return term.openList;
  if (term.kind === 'not') return hasOpenList(term.part);
  if (term.kind === 'all' || term.kind === 'any') return term.parts.some(hasOpenList);
  return (term.kind === 'some' || term.kind === 'count') && term.where !== null && hasOpenList(term.where);
}
