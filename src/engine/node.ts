/** A compiled condition: what it says of a subject, quickly in three values, and exactly over all completions. */
import { QuickInterval } from '../facts/amount.ts';
import type { EntityKind, Fact, Scope } from '../facts/fact.ts';
import type { Comparison } from '../model/judged.ts';
import type { Test, Trial } from './trial.ts';

/** Three values: a condition that is not known to hold or to break is UNKNOWN. */
export const BREAKS = 0;
export const HOLDS = 1;
export const UNKNOWN = 2;
export type Tri = typeof BREAKS | typeof HOLDS | typeof UNKNOWN;

/** A thing that is judged, and its place in the document. */
export interface Bound {
  readonly value: object;
  readonly pointer: string;
}

/** What the names in a condition refer to. One environment is used again for each item of a rule. */
export class Environment {
  readonly scope: Scope;
  private readonly bound = new Map<EntityKind, Bound>();
  /** Registers of the quick path. */
  readonly interval = new QuickInterval();
  readonly basis = new QuickInterval();

  constructor(scope: Scope) {
    this.scope = scope;
    this.bind('project', { value: scope.project, pointer: '' });
  }

  bind(kind: EntityKind, bound: Bound): void {
    this.bound.set(kind, bound);
  }

  /** Does `work` with a name bound, and leaves what it meant before. */
  within<T>(kind: EntityKind, work: () => T): T {
    const outer = this.bound.get(kind);
    const result = work();
    if (outer !== undefined) this.bound.set(kind, outer);
    return result;
  }

  /** Throws for a name that the compiler should have refused. */
  of(kind: EntityKind): Bound {
    const bound = this.bound.get(kind);
    if (bound === undefined) throw new Error(`nothing of kind ${kind} is bound`);
    return bound;
  }
}

export interface Node {
  /** Sound: never wrong, and UNKNOWN too where doubles come too near a limit. */
  quick(env: Environment): Tri;
  /** Adds what is not known to the trial and returns the test of one completion. */
  exact(env: Environment, trial: Trial): Test;
  /** The comparisons it is made of, in the order written. */
  readonly leaves: readonly Leaf[];
}

export interface Leaf extends Node {
  readonly fact: Fact | null;
  describe(env: Environment): Comparison;
}

export function all(parts: readonly Node[]): Node {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return {
    leaves: parts.flatMap((part) => part.leaves),
    quick(env) {
      let result: Tri = HOLDS;
      for (const part of parts) {
        const value = part.quick(env);
        if (value === BREAKS) return BREAKS;
        if (value === UNKNOWN) result = UNKNOWN;
      }
      return result;
    },
    exact(env, trial) {
      const tests = parts.map((part) => part.exact(env, trial));
      return (choice) => tests.every((test) => test(choice));
    },
  };
}

export function not(part: Node): Node {
  return {
    leaves: part.leaves,
    quick(env) {
      const value = part.quick(env);
      return value === UNKNOWN ? UNKNOWN : value === HOLDS ? BREAKS : HOLDS;
    },
    exact(env, trial) {
      const test = part.exact(env, trial);
      return (choice) => !test(choice);
    },
  };
}

/** At least one of the parts; by De Morgan, so that there is one place that knows three values. */
export function any(parts: readonly Node[]): Node {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return not(all(parts.map(not)));
}
